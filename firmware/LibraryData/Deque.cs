// deque: a ring of values with a fixed number of places.
//
//     Kind.Native   [type][Array][first][count][flags]    first: the place of the first item; flags: 1 refuses what does not fit
//
// Invariant: the ring has its places from the start, so that appending allocates nothing; places without an item are Null.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.LibraryData;

internal sealed partial class Deque : NativeTable
{
    private const int Storage = 2;
    private const int First = 3;
    private const int Count = 4;
    private const int Flags = 5;
    private const int Words = 6;
    private const int CheckOverflow = 1;

    // deque(iterable, maxlen, flags)
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        Arguments.Positional(vm, n, 2, 3);
        int places = NumberArguments.ToSmallInt(vm, m[at + 1]);
        if (places < 0)
            throw Errors.New(h, TypeId.ValueError);
        int flags = n > 2 ? NumberArguments.ToSmallInt(vm, m[at + 2]) : 0;
        int sp = h.Sp;
        int deque = h.Allocate(Kind.Native, Words);
        m[deque + 1] = Value.SmallInt(type);
        m[deque + First] = Value.SmallInt(0);
        m[deque + Count] = Value.SmallInt(0);
        m[deque + Flags] = Value.SmallInt(flags);
        h.Push(deque << 2);
        m[deque + Storage] = Value.Reference(h.Allocate(Kind.Array, 1 + places));
        ExtendFrom(vm, deque, m[at]);
        h.Sp = sp;
        return deque << 2;
    }

    private static int Places(Heap h, int deque) => h.SizeOf(h.Memory[deque + Storage] >> 2) - 1;

    // Word index of the i-th item's place; i may be one before the first, or one behind the last.
    private static int PlaceOf(Heap h, int deque, int i)
    {
        int places = Places(h, deque);
        int place = (h.Memory[deque + First] >> 1) + i;
        place = place < 0 ? place + places : place >= places ? place - places : place;
        return (h.Memory[deque + Storage] >> 2) + 1 + place;
    }

    private static void SetFirst(Heap h, int deque, int place) =>
        h.Memory[deque + First] = Value.SmallInt(place - (h.Memory[deque + Storage] >> 2) - 1);

    // Puts an item behind the last or before the first. In a full ring it takes the place of the item at the other end.
    private static void Add(Heap h, int deque, int item, bool left)
    {
        int[] m = h.Memory;
        int count = m[deque + Count] >> 1;
        bool full = count == Places(h, deque);
        if (full && (m[deque + Flags] >> 1 & CheckOverflow) != 0)
            throw Errors.New(h, TypeId.IndexError, "full");
        if (full && count == 0)
            return;
        int place = PlaceOf(h, deque, left ? -1 : count);
        m[place] = item;
        if (left)
            SetFirst(h, deque, place);
        else if (full)
            SetFirst(h, deque, PlaceOf(h, deque, 1));
        if (!full)
            m[deque + Count] += 2;
    }

    private static int Remove(Heap h, int deque, bool left)
    {
        int[] m = h.Memory;
        int count = m[deque + Count] >> 1;
        if (count == 0)
            throw Errors.New(h, TypeId.IndexError, "empty");
        int place = PlaceOf(h, deque, left ? 0 : count - 1);
        int item = m[place];
        m[place] = Value.Null;
        if (left)
            SetFirst(h, deque, PlaceOf(h, deque, 1));
        m[deque + Count] -= 2;
        return item;
    }

    private static void ExtendFrom(VirtualMachine vm, int deque, int iterable)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        int iterator = Iterators.Over(h, vm.Unwrap(iterable));
        h.Push(iterator);
        for (int item = Iterators.Step(h, iterator); item != Value.Stop; item = Iterators.Step(h, iterator))
            Add(h, deque, item, false);
        h.Sp = sp;
    }

    [Native("append", 2)]
    private static int Append(VirtualMachine vm, int at, int n)
    {
        Add(vm.Heap, vm.Heap.Memory[at] >> 2, vm.Heap.Memory[at + 1], false);
        return Value.None;
    }

    [Native("appendleft", 2)]
    private static int AppendLeft(VirtualMachine vm, int at, int n)
    {
        Add(vm.Heap, vm.Heap.Memory[at] >> 2, vm.Heap.Memory[at + 1], true);
        return Value.None;
    }

    [Native("pop", 1)]
    private static int Pop(VirtualMachine vm, int at, int n) => Remove(vm.Heap, vm.Heap.Memory[at] >> 2, false);

    [Native("popleft", 1)]
    private static int PopLeft(VirtualMachine vm, int at, int n) => Remove(vm.Heap, vm.Heap.Memory[at] >> 2, true);

    [Native("extend", 2)]
    private static int Extend(VirtualMachine vm, int at, int n)
    {
        ExtendFrom(vm, vm.Heap.Memory[at] >> 2, vm.Heap.Memory[at + 1]);
        return Value.None;
    }

    [Native("__len__", 1)]
    private static int Length(VirtualMachine vm, int at, int n) => vm.Heap.Memory[(vm.Heap.Memory[at] >> 2) + Count];

    private static int Item(VirtualMachine vm, int at)
    {
        Heap h = vm.Heap;
        int deque = h.Memory[at] >> 2;
        return PlaceOf(h, deque, Sequences.Index(h, h.Memory[at + 1], h.Memory[deque + Count] >> 1, Q.deque));
    }

    [Native("__getitem__", 2)]
    private static int GetItem(VirtualMachine vm, int at, int n) => vm.Heap.Memory[Item(vm, at)];

    [Native("__setitem__", 3)]
    private static int SetItem(VirtualMachine vm, int at, int n)
    {
        vm.Heap.Memory[Item(vm, at)] = vm.Heap.Memory[at + 2];
        return Value.None;
    }
}
