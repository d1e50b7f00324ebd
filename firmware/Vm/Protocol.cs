// What the lower floors ask of a value: builtin values are answered by Objects, instances by their special methods.
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Vm;

public sealed partial class VirtualMachine
{
    public override int Hash(int value)
    {
        Heap h = Heap;
        if (h.Is(value, Kind.Instance))
        {
            int cls = h.Memory[(value >> 2) + InstanceObject.Class];
            int method = ClassAttribute(cls, Value.Qstr(Q.__hash__));
            if (h.Is(method, Kind.Function))
            {
                int hash = CallFunction(method, value);
                return Integers.Is(h, hash) ? Integers.Hash(h, hash) : throw Errors.New(h, TypeId.TypeError, "can't convert %t to int", hash);
            }
            int native = Unwrap(value);
            if (native != value)
                return Hash(native);
            if (h.Is(ClassAttribute(cls, Value.Qstr(Q.__eq__)), Kind.Function))
                throw Errors.New(h, TypeId.TypeError, "unsupported type for __hash__: '%t'", value);
            return value >> 2;
        }
        // Containers of modules can change, as those of the language can.
        if (h.Is(value, Kind.Native) && SpecialMethod(value, Q.__getitem__) != Value.Undefined)
            throw Errors.New(h, TypeId.TypeError, "unsupported type for __hash__: '%t'", value);
        return Hashing.Hash(h, value);
    }

    public override bool AreEqual(int a, int b)
    {
        if (HasClass(a) || HasClass(b))
        {
            Heap.Enter(Value.Null);
            int sp = Heap.Sp;
            int result = RunOperator(Opcode.Equal, a, b);
            Heap.Sp = sp;
            Heap.Leave();
            return result == Value.True || result != Value.False && IsTrue(result);
        }
        return Equality.AreEqual(Heap, a, b);
    }

    public override bool Less(int a, int b)
    {
        int result = HasClass(a) || HasClass(b) ? RunOperator(Opcode.Less, a, b) : Compare(Opcode.Less, a, b, Continuation.Store);
        return result == Value.True || result != Value.False && IsTrue(result);
    }

    public override int NameOfModuleType(int type) => Natives.NameOfModuleType(type);

    // Where RunOperator leaves its opcode and, behind it, its operands: above the stub's window.
    private const int StubOpcode = 4;

    /// <summary>a op b run to the end, for C# code.</summary>
    /// <param name="opcode">A binary or comparison opcode.</param>
    public int RunOperator(int opcode, int a, int b)
    {
        BeginCall(Value.Null);
        Heap.Push(Value.SmallInt(opcode));
        Heap.Push(a);
        Heap.Push(b);
        return Finish(Request.Operate, opcode, a, b);
    }

    /// <summary>op v run to the end, for C# code.</summary>
    public int RunUnary(int opcode, int v)
    {
        BeginCall(Value.Null);
        Heap.Push(v);
        return Finish(Request.OperateUnary, opcode, v, Value.Null);
    }

    // ---- text of values

    public override void AppendRepr(int builder, int value) => AppendText(builder, value, Q.__repr__);

    public override void AppendStr(int builder, int value) => AppendText(builder, value, Q.__str__);

    private void AppendText(int builder, int value, int name)
    {
        Heap h = Heap;
        if ((value & 3) == 0 && value != Value.Null)
        {
            int kind = h.Memory[value >> 2] & Kind.Mask;
            if (kind == Kind.Instance || kind == Kind.Native || kind == Kind.Exception && !Value.IsType(h.Memory[(value >> 2) + 3]))
            {
                if (AppendBySpecialMethod(builder, value, name))
                    return;
                if (Unwrap(value) != value)
                {
                    AppendText(builder, Unwrap(value), name);
                    return;
                }
            }
        }
        h.Enter(Value.Null);
        if (name == Q.__repr__)
            Printer.AppendRepr(h, builder, value);
        else
            Printer.AppendStr(h, builder, value);
        h.Leave();
    }

    private bool AppendBySpecialMethod(int builder, int value, int name)
    {
        Heap h = Heap;
        int cls = Types.Of(h, value);
        int method = ClassAttribute(cls, Value.Qstr(name));
        if (method == Value.Undefined && name == Q.__str__ && !HasOwnStr(value))
            method = ClassAttribute(cls, Value.Qstr(Q.__repr__));
        if (method == Value.Undefined || Value.IsNative(method) && !h.Is(value, Kind.Native))
            return false;
        int sp = h.Sp;
        int text = CallFunction(method, value);
        if (!Text.IsText(h, text))
            throw Errors.New(h, TypeId.TypeError, "%q() returned non-string", Value.Qstr(name));
        h.Push(text);
        TextBuilder.AppendText(h, builder, text);
        h.Sp = sp;
        return true;
    }

    // Exceptions and classes over str have a __str__ that does not ask __repr__.
    private bool HasOwnStr(int v) => Heap.Is(v, Kind.Exception) || Text.IsText(Heap, Unwrap(v));

    /// <summary>str(v) as a str value.</summary>
    public int Str(int v) => Text.IsText(Heap, v) ? v : TextOf(v, false);

    /// <summary>repr(v) as a str value.</summary>
    public int Repr(int v) => TextOf(v, true);

    private int TextOf(int v, bool repr)
    {
        Heap h = Heap;
        int sp = h.Sp;
        h.Push(v);
        int builder = TextBuilder.New(h);
        if (repr)
            AppendRepr(builder, v);
        else
            AppendStr(builder, v);
        int text = TextBuilder.ToText(h, builder);
        h.Sp = sp;
        return text;
    }

    /// <summary>format(v, spec), with a conversion first: 0 none, 1 str, 2 repr.</summary>
    public int FormatValue(int v, int spec, int conversion)
    {
        Heap h = Heap;
        int sp = h.Sp;
        h.Push(v);
        h.Push(spec);
        if (conversion != 0)
            h.Push(v = conversion == 1 ? Str(v) : Repr(v));
        int method = SpecialMethod(v, Q.__format__);
        if (h.Is(method, Kind.Function))
        {
            int formatted = CallFunction(method, v, spec);
            h.Sp = sp;
            return formatted;
        }
        int builder = TextBuilder.New(h);
        AppendFormat(builder, v, spec);
        int text = TextBuilder.ToText(h, builder);
        h.Sp = sp;
        return text;
    }

    /// <summary>Appends format(v, spec) of a value without a __format__ of its own.</summary>
    public void AppendFormat(int builder, int v, int spec)
    {
        Heap h = Heap;
        int sp = h.Sp;
        if (Text.Length(h, spec) == 0)
        {
            AppendStr(builder, v);
            return;
        }
        FormatSpec.Apply(h, builder, Unwrap(v), spec);
        h.Sp = sp;
    }
}
