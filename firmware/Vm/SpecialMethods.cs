// Operators: builtin values first, then the special methods of instances.
//
// The lower floor (Objects) computes on builtin values and answers Undefined for what it does not know. Then the left
// operand's method is tried, and the right one's reflected method. A method's frame is pushed and delivers the result itself;
// only where the first method answers NotImplemented is more to be done, and that path runs it to the end here.
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Vm;

public sealed partial class VirtualMachine
{
    // ---- binary operators

    private int Binary(int opcode, int a, int b)
    {
        Heap h = Heap;
        if ((a & 3) == 0 && (h.Memory[a >> 2] & Kind.Mask) == Kind.Float)
        {
            int sum = BinaryOfFloat(opcode, a, b);
            if (sum != Value.Undefined)
                return sum;
        }
        opcode = Generic(opcode);
        int result = Numbers.Binary(h, opcode, a, b);
        if (result != Value.Undefined)
            return result;
        // A pattern formats whatever stands to its right.
        bool instance = HasClass(a) || HasClass(b) && !IsFormatting(opcode, a);
        if (!instance)
        {
            result = BinaryOfBuiltins(opcode, a, b);
            return result != Value.Undefined ? result : throw UnsupportedOperands(opcode, a, b);
        }
        return BinaryOfInstances(opcode, a, b);
    }

    // The commonest operations of a float with a float or small int; Undefined for all others.
    private int BinaryOfFloat(int opcode, int a, int b)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        double right;
        if ((b & 1) != 0)
            right = b >> 1;
        else if ((b & 3) == 0 && (m[b >> 2] & Kind.Mask) == Kind.Float)
            right = Floats.Get(m, b);
        else
            return Value.Undefined;
        double left = Floats.Get(m, a);
        switch (opcode)
        {
            case Opcode.Add:
            case Opcode.InplaceAdd:
            case Opcode.AddInt:
            case Opcode.InplaceAddInt:
                return Floats.New(h, left + right);
            case Opcode.Subtract:
            case Opcode.InplaceSubtract:
            case Opcode.SubtractInt:
            case Opcode.InplaceSubtractInt:
                return Floats.New(h, left - right);
            case Opcode.Multiply:
            case Opcode.InplaceMultiply:
                return Floats.New(h, left * right);
            default:
                return Value.Undefined;
        }
    }

    private int BinaryOfBuiltins(int opcode, int a, int b)
    {
        if (IsFormatting(opcode, a))
            return PercentFormat.Format(Heap, a, b, _conversions);
        return Sequences.Binary(Heap, opcode, a, b);
    }

    private bool IsFormatting(int opcode, int a) => (opcode == Opcode.Modulo || opcode == Opcode.InplaceModulo) && IsTextLike(a);

    private bool IsTextLike(int v) => Text.IsText(Heap, v) || Heap.Is(v, Kind.Bytes) || Heap.Is(v, Kind.ByteArray);

    private bool HasClass(int v) => (v & 3) == 0 && v != Value.Null
        && ((Heap.Memory[v >> 2] & Kind.Mask) == Kind.Instance || (Heap.Memory[v >> 2] & Kind.Mask) == Kind.Native);

    private int BinaryOfInstances(int opcode, int a, int b)
    {
        int plain = opcode >= Opcode.InplaceAdd ? opcode - Opcode.InplaceAdd : opcode;
        if (opcode != plain)
        {
            int inplace = SpecialMethod(a, InplaceName(plain));
            if (inplace != Value.Undefined)
            {
                int result = CallMethodNow(inplace, a, b);
                if (result != Value.NotImplemented)
                    return result;
            }
        }
        int left = SpecialMethod(a, BinaryName(plain));
        if (left == Value.Undefined)
            return BinaryReflected(opcode, a, b);
        if (Heap.Is(left, Kind.Function))
            return CallMethodAbove(left, Continuation.Operator, 2, a, b, Value.Null);
        int answer = CallMethodNow(left, a, b);
        return answer != Value.NotImplemented ? answer : BinaryReflected(opcode, a, b);
    }

    // The left operand has no answer.
    private int BinaryReflected(int opcode, int a, int b)
    {
        int right = SpecialMethod(b, ReflectedName(opcode >= Opcode.InplaceAdd ? opcode - Opcode.InplaceAdd : opcode));
        if (right != Value.Undefined)
        {
            int result = CallMethodNow(right, b, a);
            if (result != Value.NotImplemented)
                return result;
        }
        int unwrappedA = Unwrap(a);
        int unwrappedB = Unwrap(b);
        if (unwrappedA != a || unwrappedB != b)
            return Binary(opcode, unwrappedA, unwrappedB);
        // '%s' % instance
        int builtin = HasClass(a) ? Value.Undefined : BinaryOfBuiltins(opcode, a, b);
        return builtin != Value.Undefined ? builtin : throw UnsupportedOperands(opcode, a, b);
    }

    // A special method that was entered for the instruction has answered NotImplemented: its operands are still in their
    // registers, or in the stub of a call from C#.
    private int AfterDecline(int w)
    {
        int[] m = Heap.Memory;
        int opcode = w & 0xFF;
        int x = m[Fp + (w >> 16 & 0xFF)];
        int y = m[Fp + (w >>> 24)];
        if (m[Fp + Frame.Callee] == Value.Null)
        {
            // RunOperator: opcode and operands are on the stub.
            opcode = m[Fp + StubOpcode] >> 1;
            x = m[Fp + StubOpcode + 1];
            y = m[Fp + StubOpcode + 2];
        }
        else if (opcode >= Opcode.JumpLess && opcode <= Opcode.JumpNotUnequalInt)
        {
            y = opcode >= Opcode.JumpLessInt ? w << 8 >> 23 | 1 : x;
            x = m[Fp + (w >> 8 & 0xFF)];
            int comparison = opcode >= Opcode.JumpLessInt ? opcode - Opcode.JumpLessInt : opcode - Opcode.JumpLess;
            opcode = Opcode.Less + (comparison >> 1);
        }
        if (opcode >= Opcode.Less && opcode <= Opcode.NotEqual)
            return CompareReflected(opcode, x, y);
        if (opcode >= Opcode.AddInt && opcode <= Opcode.InplaceSubtractInt)
            y = w >> 24 << 1 | 1;
        return BinaryReflected(Generic(opcode), x, y);
    }

    // The register form of an instruction with a small number.
    private static int Generic(int opcode)
    {
        switch (opcode)
        {
            case Opcode.AddInt: return Opcode.Add;
            case Opcode.SubtractInt: return Opcode.Subtract;
            case Opcode.InplaceAddInt: return Opcode.InplaceAdd;
            case Opcode.InplaceSubtractInt: return Opcode.InplaceSubtract;
            default: return opcode;
        }
    }

    /// <summary>A special method of a value's class, or Undefined. For builtin values: none.</summary>
    /// <param name="name">qstr id.</param>
    public int SpecialMethod(int v, int name)
    {
        if (!HasClass(v))
            return Value.Undefined;
        int cls = Types.Of(Heap, v);
        return ClassAttribute(cls, Value.Qstr(name));
    }

    private int CallMethodNow(int method, int self, int argument)
    {
        if (Value.IsNative(method))
            self = Unwrap(self);
        return CallFunction(method, self, argument);
    }

    private static int BinaryName(int opcode)
    {
        switch (opcode)
        {
            case Opcode.Add: return Q.__add__;
            case Opcode.Subtract: return Q.__sub__;
            case Opcode.Multiply: return Q.__mul__;
            case Opcode.TrueDivide: return Q.__truediv__;
            case Opcode.FloorDivide: return Q.__floordiv__;
            case Opcode.Modulo: return Q.__mod__;
            case Opcode.Power: return Q.__pow__;
            case Opcode.ShiftLeft: return Q.__lshift__;
            case Opcode.ShiftRight: return Q.__rshift__;
            case Opcode.And: return Q.__and__;
            case Opcode.Or: return Q.__or__;
            case Opcode.Xor: return Q.__xor__;
            default: return Q.__matmul__;
        }
    }

    private static int ReflectedName(int opcode)
    {
        switch (opcode)
        {
            case Opcode.Add: return Q.__radd__;
            case Opcode.Subtract: return Q.__rsub__;
            case Opcode.Multiply: return Q.__rmul__;
            case Opcode.TrueDivide: return Q.__rtruediv__;
            case Opcode.FloorDivide: return Q.__rfloordiv__;
            case Opcode.Modulo: return Q.__rmod__;
            case Opcode.Power: return Q.__rpow__;
            case Opcode.ShiftLeft: return Q.__rlshift__;
            case Opcode.ShiftRight: return Q.__rrshift__;
            case Opcode.And: return Q.__rand__;
            case Opcode.Or: return Q.__ror__;
            case Opcode.Xor: return Q.__rxor__;
            default: return Q.__rmatmul__;
        }
    }

    private static int InplaceName(int opcode)
    {
        switch (opcode)
        {
            case Opcode.Add: return Q.__iadd__;
            case Opcode.Subtract: return Q.__isub__;
            case Opcode.Multiply: return Q.__imul__;
            case Opcode.TrueDivide: return Q.__itruediv__;
            case Opcode.FloorDivide: return Q.__ifloordiv__;
            case Opcode.Modulo: return Q.__imod__;
            case Opcode.Power: return Q.__ipow__;
            case Opcode.ShiftLeft: return Q.__ilshift__;
            case Opcode.ShiftRight: return Q.__irshift__;
            case Opcode.And: return Q.__iand__;
            case Opcode.Or: return Q.__ior__;
            case Opcode.Xor: return Q.__ixor__;
            default: return Q.__imatmul__;
        }
    }

    private PythonException UnsupportedOperands(int opcode, int a, int b)
    {
        bool inplace = opcode >= Opcode.InplaceAdd;
        int name = inplace ? InplaceName(opcode - Opcode.InplaceAdd) : BinaryName(opcode);
        // %q, %t and %t: three places, so the name goes first.
        return Errors.New(Heap, TypeId.TypeError, "unsupported types for %q: '%t', '%t'", Value.Qstr(name), a, b);
    }

    // ---- unary operators

    private int Unary(int opcode, int v)
    {
        int result = Numbers.Unary(Heap, opcode, v);
        if (result != Value.Undefined)
            return result;
        int name = opcode == Opcode.Negative ? Q.__neg__ : opcode == Opcode.Positive ? Q.__pos__ : Q.__invert__;
        int method = SpecialMethod(v, name);
        if (method != Value.Undefined)
            return CallMethodAbove(method, Continuation.Store, 1, v, Value.Null, Value.Null);
        if (Unwrap(v) != v)
            return Unary(opcode, Unwrap(v));
        throw Errors.New(Heap, TypeId.TypeError, "unsupported type for %q: '%t'", Value.Qstr(name), v);
    }

    // ---- comparison

    // The loop's opcode: Less .. NotEqual.
    private int Compare(int opcode, int a, int b, int continuation)
    {
        Heap h = Heap;
        if (opcode == Opcode.Equal || opcode == Opcode.NotEqual)
        {
            if (HasClass(a) || HasClass(b))
                return EqualOfInstances(opcode, a, b, continuation);
            return Value.Bool(Equality.AreEqual(h, a, b) == (opcode == Opcode.Equal));
        }
        if (Numbers.IsNumber(h, a) && Numbers.IsNumber(h, b))
            return Value.Bool(Numbers.Compare(h, a, b, out int order) && Satisfies(opcode, order));
        if (HasClass(a) || HasClass(b))
            return OrderOfInstances(opcode, a, b, continuation);
        int result = Ordering.Compare(h, opcode, a, b);
        if (result != Value.Undefined)
            return result;
        throw NoOrder(opcode, a, b);
    }

    private PythonException NoOrder(int opcode, int a, int b) =>
        Errors.New(Heap, TypeId.TypeError, "unsupported types for %q: '%t', '%t'", Value.Qstr(OrderName(opcode)), a, b);

    private static bool Satisfies(int opcode, int order)
    {
        switch (opcode)
        {
            case Opcode.Less: return order < 0;
            case Opcode.LessEqual: return order <= 0;
            case Opcode.Greater: return order > 0;
            case Opcode.GreaterEqual: return order >= 0;
            case Opcode.Equal: return order == 0;
            default: return order != 0;
        }
    }

    // Fused compare-and-jump: its comparison, and its truth as True or False (or Pushed).
    private int CompareForJump(int opcode, int a, int b)
    {
        int comparison = opcode >= Opcode.JumpLessInt ? opcode - Opcode.JumpLessInt : opcode - Opcode.JumpLess;
        int result = Compare(Opcode.Less + (comparison >> 1), a, b, Continuation.Test);
        return result == Value.Pushed || result == Value.True || result == Value.False ? result : Value.Bool(IsTrue(result));
    }

    private static int OrderName(int opcode)
    {
        switch (opcode)
        {
            case Opcode.Less: return Q.__lt__;
            case Opcode.LessEqual: return Q.__le__;
            case Opcode.Greater: return Q.__gt__;
            default: return Q.__ge__;
        }
    }

    private static int OperatorOf(int continuation) =>
        continuation == Continuation.Test ? Continuation.OperatorTest : Continuation.Operator;

    private int OrderOfInstances(int opcode, int a, int b, int continuation)
    {
        int method = SpecialMethod(a, OrderName(opcode));
        if (method == Value.Undefined)
            return CompareReflected(opcode, a, b);
        if (Heap.Is(method, Kind.Function))
            return CallMethodAbove(method, OperatorOf(continuation), 2, a, b, Value.Null);
        int result = CallMethodNow(method, a, b);
        return result != Value.NotImplemented ? result : CompareReflected(opcode, a, b);
    }

    // The left operand has no answer to the comparison.
    private int CompareReflected(int opcode, int a, int b)
    {
        if (opcode == Opcode.Equal || opcode == Opcode.NotEqual)
            return Value.Bool(EqualReflected(a, b) == (opcode == Opcode.Equal));
        int reflected = opcode == Opcode.Less || opcode == Opcode.Greater
            ? Opcode.Less + Opcode.Greater - opcode
            : Opcode.LessEqual + Opcode.GreaterEqual - opcode;
        int other = SpecialMethod(b, OrderName(reflected));
        if (other != Value.Undefined)
        {
            int result = CallMethodNow(other, b, a);
            if (result != Value.NotImplemented)
                return result;
        }
        if (Unwrap(a) != a || Unwrap(b) != b)
            return Compare(opcode, Unwrap(a), Unwrap(b), Continuation.Store);
        throw NoOrder(opcode, a, b);
    }

    private int EqualOfInstances(int opcode, int a, int b, int continuation)
    {
        if (opcode == Opcode.NotEqual)
        {
            int notEqual = SpecialMethod(a, Q.__ne__);
            if (Heap.Is(notEqual, Kind.Function))
            {
                int answer = CallMethodNow(notEqual, a, b);
                if (answer != Value.NotImplemented)
                    return answer;
            }
        }
        int method = SpecialMethod(a, Q.__eq__);
        if (Heap.Is(method, Kind.Function))
        {
            if (opcode == Opcode.Equal)
                return CallMethodAbove(method, OperatorOf(continuation), 2, a, b, Value.Null);
            int answer = CallMethodNow(method, a, b);
            if (answer != Value.NotImplemented)
                return Value.Bool(!IsTrue(answer));
        }
        return CompareReflected(opcode, a, b);
    }

    private bool EqualReflected(int a, int b)
    {
        int method = SpecialMethod(b, Q.__eq__);
        if (Heap.Is(method, Kind.Function))
        {
            int answer = CallMethodNow(method, b, a);
            if (answer != Value.NotImplemented)
                return IsTrue(answer);
        }
        return a == b || (Unwrap(a) != a || Unwrap(b) != b) && AreEqual(Unwrap(a), Unwrap(b));
    }

    // `is`: bits, but an int or text may have more than one object; those are compared by identity all the same.
    private static bool AreSame(int a, int b) => a == b;

    // ---- truth

    /// <summary>bool(v).</summary>
    public bool IsTrue(int v)
    {
        int result = Truth(v, -1);
        return result == Value.True;
    }

    // True, False, or Pushed if a __bool__ has to run and a continuation waits for it (-1: none does).
    private int Truth(int v, int continuation)
    {
        Heap h = Heap;
        if (v == Value.True || v == Value.False)
            return v;
        if ((v & 1) != 0)
            return Value.Bool(v != Value.SmallInt(0));
        if (HasClass(v))
        {
            int method = SpecialMethod(v, Q.__bool__);
            if (method != Value.Undefined)
            {
                if (continuation >= 0)
                {
                    int pushed = CallMethodAbove(method, continuation, 1, v, Value.Null, Value.Null);
                    return pushed == Value.Pushed ? pushed : Value.Bool(IsTrue(pushed));
                }
                return Value.Bool(IsTrue(CallFunction(method, v)));
            }
            method = SpecialMethod(v, Q.__len__);
            if (method != Value.Undefined)
                return Value.Bool(IsTrue(CallFunction(method, v)));
            int native = Unwrap(v);
            return native == v ? Value.True : Truth(native, continuation);
        }
        return Sequences.Truth(h, v);
    }

    // ---- items

    private int GetItem(int container, int key)
    {
        Heap h = Heap;
        if (HasClass(container))
        {
            int method = SpecialMethod(container, Q.__getitem__);
            if (method != Value.Undefined)
                return CallMethodAbove(method, Continuation.Store, 2, Value.IsNative(method) ? Unwrap(container) : container, key, Value.Null);
            container = Unwrap(container);
        }
        int result = Sequences.GetItem(h, container, key);
        if (result != Value.Undefined)
            return result;
        if (Value.IsType(container) || h.Is(container, Kind.Class))
        {
            int method = FindAttribute(container, Q.__class_getitem__);
            if (method != Value.Undefined)
                return CallFunction(method, key);
        }
        throw Errors.New(h, TypeId.TypeError, "'%t' object isn't subscriptable", container);
    }

    /// <summary>container[key], run to the end.</summary>
    public int GetItemNow(int container, int key)
    {
        int method = SpecialMethod(container, Q.__getitem__);
        if (method != Value.Undefined)
            return CallMethodNow(method, container, key);
        return GetItem(container, key);
    }

    private int SetItem(int container, int key, int value)
    {
        if (HasClass(container))
        {
            int method = SpecialMethod(container, Q.__setitem__);
            if (method != Value.Undefined)
                return CallMethodAbove(method, Continuation.Discard, 3, Value.IsNative(method) ? Unwrap(container) : container, key, value);
            container = Unwrap(container);
        }
        if (Sequences.SetItem(Heap, container, key, value))
            return Value.None;
        if (NamespaceOf(container) != Value.Null && Text.IsText(Heap, key))
        {
            SetNameIn(container, key, value);
            return Value.None;
        }
        throw Errors.New(Heap, TypeId.TypeError, "'%t' object doesn't support item assignment", container);
    }

    /// <summary>container[key] = value, run to the end.</summary>
    public void SetItemNow(int container, int key, int value)
    {
        int method = SpecialMethod(container, Q.__setitem__);
        if (method != Value.Undefined)
            CallFunction(method, Value.IsNative(method) ? Unwrap(container) : container, key, value);
        else
            SetItem(container, key, value);
    }

    private int DeleteItem(int container, int key)
    {
        if (HasClass(container))
        {
            int method = SpecialMethod(container, Q.__delitem__);
            if (method != Value.Undefined)
                return CallMethodAbove(method, Continuation.Discard, 2, Value.IsNative(method) ? Unwrap(container) : container, key, Value.Null);
            container = Unwrap(container);
        }
        if (Sequences.DeleteItem(Heap, container, key))
            return Value.None;
        if (NamespaceOf(container) != Value.Null)
        {
            if (!Map.Remove(Heap, NamespaceOf(container) >> 2, key))
                throw Errors.NewWithText(Heap, TypeId.KeyError, key);
            return Value.None;
        }
        throw Errors.New(Heap, TypeId.TypeError, "'%t' object doesn't support item deletion", container);
    }

    // The module behind what globals() returned, or Null: its names may be set as a dict's are.
    private int NamespaceOf(int container)
    {
        if (!Heap.Is(container, Kind.MapProxy))
            return Value.Null;
        int owner = Heap.Memory[(container >> 2) + 1];
        return Heap.Is(owner, Kind.Module) ? owner : Value.Null;
    }

    private void SetNameIn(int container, int key, int value)
    {
        int sp = Heap.Sp;
        Heap.Push(container);
        Heap.Push(value);
        Map.SetName(Heap, NamespaceOf(container) >> 2, Qstr.InternText(Heap, key), value);
        Heap.Sp = sp;
    }

    /// <summary>len(v); TypeError if it has none.</summary>
    public int LengthOf(int v)
    {
        if (HasClass(v))
        {
            int method = SpecialMethod(v, Q.__len__);
            if (method != Value.Undefined)
            {
                int result = CallFunction(method, Value.IsNative(method) ? Unwrap(v) : v);
                return Integers.ToInt32(Heap, result);
            }
            v = Unwrap(v);
        }
        int length = Sequences.Length(Heap, v);
        return length >= 0 ? length : throw Errors.New(Heap, TypeId.TypeError, "object of type '%t' has no len()", v);
    }

    // item in container: True, False or Pushed.
    private int Contains(int container, int item, int continuation)
    {
        Heap h = Heap;
        if (HasClass(container))
        {
            int method = SpecialMethod(container, Q.__contains__);
            if (Heap.Is(method, Kind.Function))
            {
                int pushed = CallMethodAbove(method, continuation, 2, container, item, Value.Null);
                return pushed == Value.Pushed ? pushed : Value.Bool(IsTrue(pushed));
            }
            container = Unwrap(container);
        }
        int result = Sequences.Contains(h, container, item);
        return result != Value.Undefined ? result : Value.Bool(ContainsByIteration(container, item));
    }

    private bool ContainsByIteration(int container, int item)
    {
        Heap h = Heap;
        int sp = h.Sp;
        h.Push(item);
        int iterator = GetIterator(container);
        h.Push(iterator);
        for (; ; )
        {
            int v = Next(iterator);
            if (v == Value.Stop || AreEqual(v, item))
            {
                h.Sp = sp;
                return v != Value.Stop;
            }
        }
    }

    /// <summary>item in container, run to the end.</summary>
    public bool ContainsNow(int container, int item)
    {
        int method = SpecialMethod(container, Q.__contains__);
        if (Heap.Is(method, Kind.Function))
            return IsTrue(CallFunction(method, container, item));
        return Contains(container, item, Continuation.Store) == Value.True;
    }

    // ---- text

    // The n texts from m[at] in one; they are rooted in registers.
    private int JoinTexts(int at, int n)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int sp = h.Sp;
        int builder = TextBuilder.New(h);
        for (int i = 0; i < n; i++)
            TextBuilder.AppendText(h, builder, m[at + i]);
        int text = TextBuilder.ToText(h, builder);
        h.Sp = sp;
        return text;
    }

    private int BuildSlice(int at)
    {
        Heap h = Heap;
        int slice = h.Allocate(Kind.Slice, 4);
        h.Memory[slice + 1] = h.Memory[at];
        h.Memory[slice + 2] = h.Memory[at + 1];
        h.Memory[slice + 3] = h.Memory[at + 2];
        return slice << 2;
    }
}
