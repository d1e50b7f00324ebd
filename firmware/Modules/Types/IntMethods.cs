// int and bool.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal sealed partial class IntMethods : NativeTable
{
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        Arguments.Positional(vm, n, 0, 2);
        if (n == 0)
            return Value.SmallInt(0);
        int v = m[at];
        if ((v & 1) != 0 && n == 1)
            return v;
        int number = NumberArguments.BySpecialMethod(vm, v, Q.__int__);
        v = number != Value.Undefined ? number : vm.Unwrap(v);
        if (Text.IsText(h, v))
            return Integers.ParseText(h, v, n == 2 ? NumberArguments.ToSmallInt(vm, m[at + 1]) : 10);
        if (ByteRuns.IsBytes(h, v))
            return ParseBytes(h, v, n == 2 ? NumberArguments.ToSmallInt(vm, m[at + 1]) : 10);
        if (n == 2)
            throw Errors.New(h, TypeId.TypeError, "can't convert '%t' object to str implicitly", v);
        if (h.Is(v, Kind.Float))
            return Integers.FromDouble(h, Floats.Get(h.Memory, v));
        return NumberArguments.ToInt(vm, v);
    }

    private static int ParseBytes(Heap h, int v, int radix)
    {
        int at = ByteRuns.Locate(h, v, out int from);
        return Integers.Parse(h, at, from, ByteRuns.Length(h, v), radix);
    }

    // int.from_bytes(bytes, byteorder='big', signed=False); the type comes first.
    [Native("from_bytes", 2, 4, Keywords = true)]
    private static int FromBytes(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int order = vm.Argument(at, n, 2, Q.byteorder);
        int signed = vm.Argument(at, n, 3, Q.signed);
        Arguments.Keywords(vm, at, n, Q.byteorder, Q.signed);
        int bytes = vm.Unwrap(h.Memory[at + 1]);
        bool big = IsBig(h, order);
        bool negative = signed != Value.Undefined && vm.IsTrue(signed);
        int sp = h.Sp;
        if (!ByteRuns.IsBytes(h, bytes))
            bytes = ByteStrings.From(h, Kind.Bytes, bytes);
        h.Push(bytes);
        int start = ByteRuns.Locate(h, bytes, out int from);
        int result = Integers.FromBytes(h, start, from, ByteRuns.Length(h, bytes), big, negative);
        h.Sp = sp;
        return result;
    }

    // n.to_bytes(length=1, byteorder='big', signed=False)
    [Native("to_bytes", 1, 4, Keywords = true)]
    private static int ToBytes(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int size = vm.Argument(at, n, 1, Q.length);
        int order = vm.Argument(at, n, 2, Q.byteorder);
        int signed = vm.Argument(at, n, 3, Q.signed);
        Arguments.Keywords(vm, at, n, Q.length, Q.byteorder, Q.signed);
        bool big = IsBig(h, order);
        bool negative = signed != Value.Undefined && vm.IsTrue(signed);
        int length = size == Value.Undefined ? 1 : NumberArguments.ToSmallInt(vm, size);
        if (length < 0)
            throw Errors.New(h, TypeId.ValueError);
        int sp = h.Sp;
        int bytes = ByteStrings.New(h, Kind.Bytes, length);
        h.Push(bytes);
        int start = ByteRuns.Locate(h, bytes, out int from);
        Integers.ToBytes(h, h.Memory[at], start, from, length, big, negative);
        h.Sp = sp;
        return bytes;
    }

    private static bool IsBig(Heap h, int order)
    {
        if (order == Value.Undefined)
            return true;
        if (Text.IsText(h, order))
        {
            if (Text.AreEqual(h, order, Value.Qstr(Q.big)))
                return true;
            if (Text.AreEqual(h, order, Value.Qstr(Q.little)))
                return false;
        }
        throw Errors.New(h, TypeId.ValueError, "byteorder must be 'big' or 'little'");
    }

    [Native("bit_length", 1)]
    private static int BitLength(VirtualMachine vm, int at, int n) =>
        Value.SmallInt(Integers.BitLength(vm.Heap, vm.Heap.Memory[at]));

    public override int GetAttribute(VirtualMachine vm, int self, int name)
    {
        switch (name)
        {
            case Q.real: return Integers.Plain(self);
            case Q.imag: return Value.SmallInt(0);
            default: return Value.Undefined;
        }
    }
}

internal sealed partial class BoolMethods : NativeTable
{
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        Arguments.Positional(vm, n, 0, 1);
        return Value.Bool(n == 1 && vm.IsTrue(vm.Heap.Memory[at]));
    }
}
