// uctypes.struct: memory seen as a descriptor says.
//
//     Kind.Native   [type][descriptor][owner][offset][layout]    owner: the object that has the memory, or Null
//
// Invariant: an address is looked for among the objects when a struct is made of it, and when a pointer is followed. From then on
// the struct keeps that object alive and stays within its bytes; where there was none, reading and writing raise ValueError.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.LibraryData;

internal sealed partial class StructType : NativeTable
{
    public const int OffsetBits = 17;
    public const int BitFieldBits = 5;

    private const int Descriptor = 2;
    private const int Owner = 3;
    private const int Offset = 4;
    private const int Layout = 5;
    private const int Words = 6;

    // struct(address, descriptor, layout=NATIVE)
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        Arguments.Positional(vm, n, 2, 3);
        int[] m = vm.Heap.Memory;
        int address = NumberArguments.ToSmallInt(vm, m[at]);
        int layout = n > 2 ? NumberArguments.ToSmallInt(vm, m[at + 2]) : Layouts.Native;
        return AtAddress(vm.Heap, type, address, vm.Unwrap(m[at + 1]), layout);
    }

    private static int AtAddress(Heap h, int type, int address, int descriptor, int layout)
    {
        int owner = Addresses.Owner(h, address);
        return New(h, type, descriptor, owner, owner == Value.Null ? address : address - Addresses.Of(h, owner), layout);
    }

    private static int New(Heap h, int type, int descriptor, int owner, int offset, int layout)
    {
        int sp = h.Sp;
        h.Push(descriptor);
        h.Push(owner);
        int at = h.Allocate(Kind.Native, Words);
        h.Memory[at + 1] = Value.SmallInt(type);
        h.Memory[at + Descriptor] = descriptor;
        h.Memory[at + Owner] = owner;
        h.Memory[at + Offset] = Value.SmallInt(offset);
        h.Memory[at + Layout] = Value.SmallInt(layout);
        h.Sp = sp;
        return at << 2;
    }

    // What lies at a distance in the same memory.
    private static int Inner(Heap h, int self, int descriptor, int offset)
    {
        int[] m = h.Memory;
        int at = self >> 2;
        return New(h, m[at + 1] >> 1, descriptor, m[at + Owner], (m[at + Offset] >> 1) + offset, m[at + Layout] >> 1);
    }

    /// <summary>True for objects of this type.</summary>
    public static bool Is(VirtualMachine vm, int v) => Types.Of(vm.Heap, v) == vm.Natives.ModuleType(Q.@struct);

    public static int SizeOf(Heap h, int self) => Layouts.Size(h, h.Memory[(self >> 2) + Descriptor], h.Memory[(self >> 2) + Layout] >> 1);

    public static int AddressOf(Heap h, int self)
    {
        int owner = h.Memory[(self >> 2) + Owner];
        return (owner == Value.Null ? 0 : Addresses.Of(h, owner)) + (h.Memory[(self >> 2) + Offset] >> 1);
    }

    // Word index of bytes at an offset, which are all within the owner.
    private static int Place(Heap h, int self, int offset, int size, bool write, out int fromByte)
    {
        int owner = h.Memory[(self >> 2) + Owner];
        offset += h.Memory[(self >> 2) + Offset] >> 1;
        if (owner == Value.Null || offset < 0 || offset > ByteRuns.Length(h, owner) - size)
            throw Addresses.Nothing(h);
        if (write && !ByteRuns.IsWritable(h, owner))
            throw Errors.New(h, TypeId.TypeError, "'%t' object doesn't support item assignment", owner);
        int at = ByteRuns.Locate(h, owner, out fromByte);
        fromByte += offset;
        return at;
    }

    private static bool IsBig(Heap h, int self) => h.Memory[(self >> 2) + Layout] == Value.SmallInt(Layouts.BigEndian);

    // A scalar at an offset: its value, or None after it was set.
    private static int Scalar(Heap h, int self, int type, int offset, int value)
    {
        int code = type == 14 ? 'f' : type == 15 ? 'd' : "BbHhIiQq"[type & 7];
        bool write = value != Value.Undefined;
        int at = Place(h, self, offset, 1 << Layouts.ScalarShift(type), write, out int fromByte);
        if (!write)
            return TypedItems.Get(h, code, at, fromByte, IsBig(h, self));
        TypedItems.Set(h, code, at, fromByte, IsBig(h, self), value);
        return Value.None;
    }

    private static int BitField(Heap h, int self, int type, int number, int value)
    {
        int offset = number & (1 << OffsetBits) - 1;
        int position = number >> OffsetBits & 31;
        int length = number >> OffsetBits + BitFieldBits & 31;
        int size = 1 << Layouts.ScalarShift(type);
        bool write = value != Value.Undefined;
        int at = Place(h, self, offset, size, write, out int fromByte);
        int word = TypedItems.GetWord(h.Memory, at, fromByte, size, IsBig(h, self));
        int mask = (1 << length) - 1;
        if (!write)
        {
            int bits = word >>> position & mask;
            bool negative = (type & 1) != 0 && length > 0 && (bits >> length - 1 & 1) != 0;
            return Integers.FromInt(h, negative ? bits | ~mask : bits);
        }
        if (!Integers.Is(h, value))
            throw Errors.New(h, TypeId.TypeError, "can't convert %t to int", value);
        word = word & ~(mask << position) | (Integers.Truncate(h, value) & mask) << position;
        TypedItems.SetWord(h.Memory, at, fromByte, size, IsBig(h, self), word);
        return Value.None;
    }

    // The field of that name, set unless the value is Undefined; Undefined where there is none.
    private static int Field(Heap h, int self, int name, int value)
    {
        int descriptor = h.Memory[(self >> 2) + Descriptor];
        if (!h.Is(descriptor, Kind.Dict))
            throw Errors.New(h, TypeId.TypeError, "struct: no fields");
        int field = Dicts.Get(h, descriptor, Value.Qstr(name));
        if (field == Value.Undefined)
            return field;
        if (Value.IsSmallInt(field))
        {
            int type = Layouts.ScalarType(field >> 1);
            int number = Layouts.ScalarValue(field >> 1);
            return Layouts.IsBitField(type) ? BitField(h, self, type, number, value) : Scalar(h, self, type, number, value);
        }
        if (!h.Is(field, Kind.Tuple) || Tuples.Length(h, field) < 2 || value != Value.Undefined)
            throw Layouts.SyntaxError(h);
        int first = Layouts.Number(h, Tuples.Get(h, field, 0));
        int second = Tuples.Get(h, field, 1);
        int offset = Layouts.AggregateOffset(first);
        switch (Layouts.AggregateType(first))
        {
            case Layouts.Structure: return Inner(h, self, second, offset);
            case Layouts.Array when Tuples.Length(h, field) == 2 && Layouts.ScalarType(Layouts.Number(h, second)) == 0:
                // An array of UINT8 is a bytearray.
                int count = Layouts.ScalarValue(second >> 1);
                Place(h, self, offset, count, false, out _);
                int owner = h.Memory[(self >> 2) + Owner];
                return MemoryViews.ByteArrayOver(h, owner, (h.Memory[(self >> 2) + Offset] >> 1) + offset, count);
            default: return Inner(h, self, field, offset);
        }
    }

    public override int GetAttribute(VirtualMachine vm, int self, int name) => Field(vm.Heap, self, name, Value.Undefined);

    public override bool SetAttribute(VirtualMachine vm, int self, int name, int value) =>
        Field(vm.Heap, self, name, value) != Value.Undefined;

    // self[index] of an array or pointer, set unless the value is Undefined.
    private static int Item(VirtualMachine vm, int at, int value)
    {
        Heap h = vm.Heap;
        int self = h.Memory[at];
        int descriptor = h.Memory[(self >> 2) + Descriptor];
        if (!h.Is(descriptor, Kind.Tuple) || Tuples.Length(h, descriptor) < 2)
            throw Errors.New(h, TypeId.TypeError, "struct: can't index");
        int index = NumberArguments.ToSmallInt(vm, h.Memory[at + 1]);
        int kind = Layouts.AggregateType(Layouts.Number(h, Tuples.Get(h, descriptor, 0)));
        int item = Tuples.Get(h, descriptor, 1);
        if (kind == Layouts.Array)
        {
            if (index < 0 || index >= Layouts.ScalarValue(Layouts.Number(h, item)))
                throw Errors.New(h, TypeId.IndexError, "struct: index out of range");
            if (Tuples.Length(h, descriptor) > 2)
                item = Tuples.Get(h, descriptor, 2);
        }
        else if (kind == Layouts.Pointer)
            self = AtAddress(h, h.Memory[(self >> 2) + 1] >> 1, Target(h, self), item, h.Memory[(self >> 2) + Layout] >> 1);
        else
            throw Errors.New(h, TypeId.TypeError, "struct: can't index");
        int sp = h.Sp;
        h.Push(self);
        int result;
        if (Value.IsSmallInt(item))
        {
            int type = Layouts.ScalarType(item >> 1);
            result = Scalar(h, self, type, index << Layouts.ScalarShift(type), value);
        }
        else if (value != Value.Undefined)
            throw Errors.New(h, TypeId.TypeError, "'%t' object doesn't support item assignment", self);
        else
            result = Inner(h, self, item, Layouts.Size(h, item, h.Memory[(self >> 2) + Layout] >> 1) * index);
        h.Sp = sp;
        return result;
    }

    private static int Target(Heap h, int self)
    {
        int at = Place(h, self, 0, 4, false, out int fromByte);
        return TypedItems.GetWord(h.Memory, at, fromByte, 4, false);
    }

    [Native("__getitem__", 2)]
    private static int GetItem(VirtualMachine vm, int at, int n) => Item(vm, at, Value.Undefined);

    [Native("__setitem__", 3)]
    private static int SetItem(VirtualMachine vm, int at, int n) => Item(vm, at, vm.Heap.Memory[at + 2]);

    // The address that a pointer holds.
    [Native("__int__", 1)]
    private static int ToInt(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int self = h.Memory[at];
        int descriptor = h.Memory[(self >> 2) + Descriptor];
        if (!h.Is(descriptor, Kind.Tuple) || Layouts.AggregateType(Layouts.Number(h, Tuples.Get(h, descriptor, 0))) != Layouts.Pointer)
            throw Errors.New(h, TypeId.TypeError, "can't convert %t to int", self);
        return Integers.FromUnsigned(h, Target(h, self), 0);
    }

    // bytes(struct): the bytes that it covers.
    [Native("__iter__", 1)]
    private static int Bytes(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int self = h.Memory[at];
        int size = SizeOf(h, self);
        Place(h, self, 0, size, false, out _);
        return vm.GetIterator(MemoryViews.New(h, h.Memory[(self >> 2) + Owner], h.Memory[(self >> 2) + Offset] >> 1, size, 'B'));
    }

    // <struct STRUCT 2a4>: with its address
    [Native("__repr__", 1)]
    private static int Repr(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int self = h.Memory[at];
        int descriptor = h.Memory[(self >> 2) + Descriptor];
        string name = "ERROR";
        if (h.Is(descriptor, Kind.Dict))
            name = "STRUCT";
        else if (h.Is(descriptor, Kind.Tuple) && Tuples.Length(h, descriptor) > 0)
        {
            int kind = Layouts.AggregateType(Layouts.Number(h, Tuples.Get(h, descriptor, 0)));
            name = kind == Layouts.Pointer ? "PTR" : kind == Layouts.Array ? "ARRAY" : "unk";
        }
        int sp = h.Sp;
        int builder = TextBuilder.New(h);
        TextBuilder.AppendString(h, builder, "<struct ");
        TextBuilder.AppendString(h, builder, name);
        TextBuilder.AppendByte(h, builder, ' ');
        PrintedText.AppendHex(h, builder, AddressOf(h, self));
        TextBuilder.AppendByte(h, builder, '>');
        int text = TextBuilder.ToText(h, builder);
        h.Sp = sp;
        return text;
    }
}
