// Operators: builtin values first, then the special methods of instances.
//
// The lower floor (Objects) computes on builtin values and answers Undefined for what it does not know. Then the left
// operand's method is tried, and the right one's reflected method. A method's frame is pushed and delivers the result itself;
// only where the first method answers NotImplemented is more to be done, and that path runs it to the end here.
using System.Runtime.CompilerServices;
using MicroPyNano.Core;
using MicroPyNano.Numerics;
using MicroPyNano.Objects;

namespace MicroPyNano.Vm;

public sealed partial class VirtualMachine
{
    // ---- binary operators

    private int Binary(int opcode, int a, int b)
    {
        Heap h = Heap;
        if (IsFloat(a) || IsFloat(b))
        {
            int of = BinaryOfFloats(opcode, a, b);
            if (of != Value.Undefined)
                return of;
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

    [MethodImpl(Inlining.Always)]
    private bool IsFloat(int v) => (v & 3) == 0 && (Heap.Memory[v >> 2] & Kind.Mask) == Kind.Float;

    // The commonest operations of floats and small ints; Undefined for all others.
    private int BinaryOfFloats(int opcode, int a, int b)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        double left;
        double right;
        if (IsFloat(a))
            left = Floats.Get(m, a);
        else if ((a & 1) != 0)
            left = a >> 1;
        else
            return Value.Undefined;
        if (IsFloat(b))
            right = Floats.Get(m, b);
        else if ((b & 1) != 0)
            right = b >> 1;
        else
            return Value.Undefined;
        switch (opcode)
        {
            case Opcode.Add:
            case Opcode.InplaceAdd:
            case Opcode.AddInt:
            case Opcode.InplaceAddInt:
            case Opcode.AddIntJumpLess:
            case Opcode.InplaceAddIntJumpLess:
                return Floats.New(h, left + right);
            case Opcode.Subtract:
            case Opcode.InplaceSubtract:
            case Opcode.SubtractInt:
            case Opcode.InplaceSubtractInt:
                return Floats.New(h, left - right);
            case Opcode.Multiply:
            case Opcode.InplaceMultiply:
                return Floats.New(h, left * right);
            case Opcode.TrueDivide:
            case Opcode.InplaceTrueDivide:
                return FloatOperations.IsZero(right) ? Value.Undefined : Floats.New(h, FloatMath.Divide(left, right));
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

    // True for values that may have special methods of their own: exceptions too, where their class is written in Python.
    [MethodImpl(Inlining.Always)]
    private bool HasClass(int v)
    {
        if ((v & 3) != 0 || v == Value.Null)
            return false;
        int kind = Heap.Memory[v >> 2] & Kind.Mask;
        return kind == Kind.Instance || kind == Kind.Native || kind == Kind.Exception && !Value.IsType(Heap.Memory[(v >> 2) + Errors.Class]);
    }

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
        if (opcode >= Opcode.AddInt && opcode <= Opcode.InplaceAddIntJumpLess)
            y = w >>> 24 << 1 | 1;
        if (opcode >= Opcode.AddIntJumpLess && opcode <= Opcode.InplaceAddIntJumpLess)
            x = m[Fp + (w >> 8 & 0xFF)];
        return BinaryReflected(Generic(opcode), x, y);
    }

    // The register form of an instruction with a small number.
    private static int Generic(int opcode)
    {
        switch (opcode)
        {
            case Opcode.AddInt:
            case Opcode.AddIntJumpLess: return Opcode.Add;
            case Opcode.SubtractInt: return Opcode.Subtract;
            case Opcode.InplaceAddInt:
            case Opcode.InplaceAddIntJumpLess: return Opcode.InplaceAdd;
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
        else if (Heap.Is(method, Kind.StaticMethod))
            return CallFunction(Heap.Memory[(method >> 2) + 1], argument);
        else if (Heap.Is(method, Kind.ClassMethod))
            return CallFunction(Heap.Memory[(method >> 2) + 1], Types.Of(Heap, self), argument);
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
