// str, bytes and bytearray: their constructors, and which methods of the common table they have.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal sealed class StrMethods : TextTable
{
    private readonly CallArguments _format = new CallArguments();

    public override int Find(int name)
    {
        switch (name)
        {
            case Q.decode:
            case Q.hex:
            case Q.fromhex:
            case Q.append:
            case Q.extend: return -1;
            default: return base.Find(name);
        }
    }

    /// <summary>str(), str(value), str(bytes, encoding, errors)</summary>
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        Heap h = vm.Heap;
        Arguments.Positional(vm, n, 0, 3);
        if (n == 0)
            return Value.Qstr(Q.Empty);
        int v = h.Memory[at];
        if (n == 1)
            return vm.Str(v);
        v = vm.Unwrap(v);
        if (Text.IsText(h, v))
            throw Errors.New(h, TypeId.TypeError, "decoding str isn't supported");
        return TextCoding.Decode(h, v, h.Memory[at + 1], Arguments.Optional(vm, at, n, 2));
    }

    /// <summary>str.format(...)</summary>
    public int FormatCall(VirtualMachine vm, int at, int n)
    {
        // A __format__ may call format itself: what the outer call needs is put aside.
        int keywords = vm.KeywordCount;
        VirtualMachine outer = _format.Begin(vm, at, n, keywords, out int outerAt, out int outerCount, out int outerKeywords);
        try
        {
            return StrFormat.Format(vm.Heap, vm.Heap.Memory[at], _format);
        }
        finally
        {
            _format.Begin(outer, outerAt, outerCount, outerKeywords, out _, out _, out _);
        }
    }
}

internal sealed class BytesMethods : TextTable
{
    public override int Find(int name)
    {
        switch (name)
        {
            case Q.encode:
            case Q.format:
            case Q.append:
            case Q.extend: return -1;
            default: return base.Find(name);
        }
    }

    public override int New(VirtualMachine vm, int type, int at, int n) => NewBinary(vm, Kind.Bytes, at, n);

    /// <summary>bytes(...) and bytearray(...): nothing, a length, ints, a binary object, or a text and its encoding.</summary>
    public static int NewBinary(VirtualMachine vm, int kind, int at, int n)
    {
        Heap h = vm.Heap;
        Arguments.Positional(vm, n, 0, 3);
        if (n == 0)
            return ByteStrings.New(h, kind, 0);
        int v = vm.Unwrap(h.Memory[at]);
        if (n > 1)
        {
            if (!Text.IsText(h, v))
                throw Errors.New(h, TypeId.TypeError, "encoding without a string argument");
            return TextCoding.Encode(h, kind, v, h.Memory[at + 1]);
        }
        return ByteStrings.From(h, kind, v);
    }
}

internal sealed class ByteArrayMethods : TextTable
{
    public override int Find(int name) => name == Q.encode || name == Q.format ? -1 : base.Find(name);

    public override int New(VirtualMachine vm, int type, int at, int n) => BytesMethods.NewBinary(vm, Kind.ByteArray, at, n);
}

internal sealed partial class MemoryViewMethods : NativeTable
{
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        Arguments.Positional(vm, n, 1, 1);
        return MemoryViews.New(vm.Heap, vm.Unwrap(vm.Heap.Memory[at]));
    }

    [Native("hex", 1, 2)]
    private static int Hex(VirtualMachine vm, int at, int n) =>
        TextCoding.Hex(vm.Heap, vm.Heap.Memory[at], Arguments.Optional(vm, at, n, 1));

    public override int GetAttribute(VirtualMachine vm, int self, int name) =>
        name == Q.itemsize ? Value.SmallInt(1 << TypedItems.Shift(vm.Heap, ByteRuns.TypeCodeOf(vm.Heap, self))) : Value.Undefined;
}
