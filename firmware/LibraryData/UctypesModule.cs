// uctypes: the constants that descriptors are made of, and functions over addresses.
//
// A descriptor's numbers have their type in the highest of 31 bits: four of a scalar, two of an aggregate. Below it is the offset;
// a bit field has its length and position between the two.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Numerics;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.LibraryData;

internal sealed partial class UctypesModule : NativeTable
{
    // Constants by number: the scalar types in the order of their codes, then these.
    private const int ScalarTypes = 16;
    private const int Pointer = 16;
    private const int Array = 17;
    private const int BitPosition = 18;
    private const int BitLength = 19;
    private const int LittleEndian = 20;
    private const int BigEndian = 21;
    private const int Native = 22;
    private const int Struct = 23;
    private const int Aliases = 24;
    private const int Constants = 33;

    public override int FindConstant(int name)
    {
        int i = 0;
        while (i < Constants && ConstantNameOf(i) != name)
            i++;
        return i < Constants ? i : -1;
    }

    public override int ConstantCount() => Constants;

    public override int ConstantNameOf(int index)
    {
        switch (index)
        {
            case 0: return Q.UINT8;
            case 1: return Q.INT8;
            case 2: return Q.UINT16;
            case 3: return Q.INT16;
            case 4: return Q.UINT32;
            case 5: return Q.INT32;
            case 6: return Q.UINT64;
            case 7: return Q.INT64;
            case 8: return Q.BFUINT8;
            case 9: return Q.BFINT8;
            case 10: return Q.BFUINT16;
            case 11: return Q.BFINT16;
            case 12: return Q.BFUINT32;
            case 13: return Q.BFINT32;
            case 14: return Q.FLOAT32;
            case 15: return Q.FLOAT64;
            case Pointer: return Q.PTR;
            case Array: return Q.ARRAY;
            case BitPosition: return Q.BF_POS;
            case BitLength: return Q.BF_LEN;
            case LittleEndian: return Q.LITTLE_ENDIAN;
            case BigEndian: return Q.BIG_ENDIAN;
            case Native: return Q.NATIVE;
            case Struct: return Q.@struct;
            case Aliases: return Q.VOID;
            case Aliases + 1: return Q.USHORT;
            case Aliases + 2: return Q.SHORT;
            case Aliases + 3: return Q.UINT;
            case Aliases + 4: return Q.INT;
            case Aliases + 5: return Q.ULONG;
            case Aliases + 6: return Q.LONG;
            case Aliases + 7: return Q.ULONGLONG;
            default: return Q.LONGLONG;
        }
    }

    public override int Constant(int index, VirtualMachine vm)
    {
        switch (index)
        {
            case Pointer:
            case Array: return Value.SmallInt(index - Pointer + 1 << 30 >> 1);
            case BitPosition: return Value.SmallInt(StructType.OffsetBits);
            case BitLength: return Value.SmallInt(StructType.OffsetBits + StructType.BitFieldBits);
            case Struct: return vm.Natives.ModuleType(Q.@struct);
        }
        if (index >= LittleEndian && index <= Native)
            return Value.SmallInt(index - LittleEndian);
        // VOID, then types of C: of 16 and 32 bits, 32 bits again, and 64.
        if (index >= Aliases)
            index = index == Aliases ? 0 : index < Aliases + 5 ? index - Aliases + 1 : index - Aliases - 1;
        return Value.SmallInt(index << 28 >> 1);
    }

    // sizeof(descriptor, layout=NATIVE), sizeof(struct)
    [Native("sizeof", 1, 2)]
    private static int SizeOf(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int v = vm.Unwrap(h.Memory[at]);
        if (Types.Of(h, v) == Value.Type(TypeId.ByteArray))
            return Value.SmallInt(ByteRuns.Length(h, v));
        if (StructType.Is(vm, v))
        {
            if (n > 1)
                throw Errors.New(h, TypeId.TypeError);
            return Value.SmallInt(StructType.SizeOf(h, v));
        }
        int layout = n > 1 ? NumberArguments.ToSmallInt(vm, h.Memory[at + 1]) : Layouts.Native;
        return Value.SmallInt(Layouts.Size(h, v, layout));
    }

    [Native("addressof", 1)]
    private static int AddressOf(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int v = vm.Unwrap(h.Memory[at]);
        if (StructType.Is(vm, v))
            return Value.SmallInt(StructType.AddressOf(h, v));
        if (!ByteRuns.IsBytesOrText(h, v))
            throw Errors.New(h, TypeId.TypeError, "object with buffer protocol required");
        return Value.SmallInt(Addresses.Of(h, v));
    }

    private static void Window(VirtualMachine vm, int at, out int owner, out int offset, out int size)
    {
        Heap h = vm.Heap;
        int address = NumberArguments.ToSmallInt(vm, h.Memory[at]);
        size = NumberArguments.ToSmallInt(vm, h.Memory[at + 1]);
        owner = Addresses.Owner(h, address);
        offset = owner == Value.Null ? 0 : address - Addresses.Of(h, owner);
        if (owner == Value.Null || size < 0 || size > ByteRuns.Length(h, owner) - offset)
            throw Addresses.Nothing(h);
    }

    [Native("bytes_at", 2)]
    private static int BytesAt(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        Window(vm, at, out int owner, out int offset, out int size);
        int sp = h.Sp;
        h.Push(owner);
        int bytes = ByteStrings.New(h, Kind.Bytes, size);
        ByteRuns.CopyTo(h, owner, offset, size, ByteRuns.Locate(h, bytes, out _), 0);
        h.Sp = sp;
        return bytes;
    }

    [Native("bytearray_at", 2)]
    private static int ByteArrayAt(VirtualMachine vm, int at, int n)
    {
        Window(vm, at, out int owner, out int offset, out int size);
        return MemoryViews.ByteArrayOver(vm.Heap, owner, offset, size);
    }
}
