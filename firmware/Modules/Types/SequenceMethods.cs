// tuple and list.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal sealed partial class TupleMethods : NativeTable
{
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        Arguments.Positional(vm, n, 0, 1);
        return n == 0 ? Tuples.New(vm.Heap, 0) : Tuples.From(vm.Heap, vm.Heap.Memory[at]);
    }

    [Native("count", 2)]
    private static int Count(VirtualMachine vm, int at, int n) =>
        Value.SmallInt(Sequences.CountOf(vm.Heap, vm.Heap.Memory[at], vm.Heap.Memory[at + 1]));

    [Native("index", 2, 4)]
    private static int Index(VirtualMachine vm, int at, int n) => IndexOf(vm, at, n);

    /// <summary>sequence.index(value, start, stop)</summary>
    internal static int IndexOf(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int self = h.Memory[at];
        int length = Sequences.Length(h, self);
        int start = n > 2 ? Slices.Bound(h, h.Memory[at + 2], length) : 0;
        int stop = n > 3 ? Slices.Bound(h, h.Memory[at + 3], length) : int.MaxValue;
        return Value.SmallInt(Sequences.IndexOf(h, self, h.Memory[at + 1], start, stop));
    }
}

internal sealed partial class ListMethods : NativeTable
{
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        Arguments.Positional(vm, n, 0, 1);
        return n == 0 ? Lists.New(vm.Heap, 0) : Lists.From(vm.Heap, vm.Heap.Memory[at]);
    }

    [Native("append", 2)]
    private static int Append(VirtualMachine vm, int at, int n)
    {
        Lists.Append(vm.Heap, vm.Heap.Memory[at], vm.Heap.Memory[at + 1]);
        return Value.None;
    }

    [Native("extend", 2)]
    private static int Extend(VirtualMachine vm, int at, int n)
    {
        Lists.Extend(vm.Heap, vm.Heap.Memory[at], vm.Heap.Memory[at + 1]);
        return Value.None;
    }

    [Native("insert", 3)]
    private static int Insert(VirtualMachine vm, int at, int n)
    {
        int i = NumberArguments.ToSmallInt(vm, vm.Heap.Memory[at + 1]);
        Lists.Insert(vm.Heap, vm.Heap.Memory[at], i, vm.Heap.Memory[at + 2]);
        return Value.None;
    }

    [Native("pop", 1, 2)]
    private static int Pop(VirtualMachine vm, int at, int n) =>
        Lists.Pop(vm.Heap, vm.Heap.Memory[at], n == 2 ? vm.Heap.Memory[at + 1] : Value.SmallInt(-1));

    [Native("remove", 2)]
    private static int Remove(VirtualMachine vm, int at, int n)
    {
        Lists.Remove(vm.Heap, vm.Heap.Memory[at], vm.Heap.Memory[at + 1]);
        return Value.None;
    }

    [Native("clear", 1)]
    private static int Clear(VirtualMachine vm, int at, int n)
    {
        Lists.Clear(vm.Heap, vm.Heap.Memory[at]);
        return Value.None;
    }

    [Native("copy", 1)]
    private static int Copy(VirtualMachine vm, int at, int n) => Lists.From(vm.Heap, vm.Heap.Memory[at]);

    [Native("count", 2)]
    private static int Count(VirtualMachine vm, int at, int n) =>
        Value.SmallInt(Sequences.CountOf(vm.Heap, vm.Heap.Memory[at], vm.Heap.Memory[at + 1]));

    [Native("index", 2, 4)]
    private static int Index(VirtualMachine vm, int at, int n) => TupleMethods.IndexOf(vm, at, n);

    [Native("reverse", 1)]
    private static int Reverse(VirtualMachine vm, int at, int n)
    {
        Lists.Reverse(vm.Heap, vm.Heap.Memory[at]);
        return Value.None;
    }

    [Native("sort", 1, Keywords = true)]
    private static int Sort(VirtualMachine vm, int at, int n)
    {
        int key = vm.Keyword(at, n, Q.key);
        int reverse = vm.Keyword(at, n, Q.reverse);
        Arguments.Keywords(vm, at, n, Q.key, Q.reverse);
        Sorting.Sort(vm, vm.Heap.Memory[at], key, reverse);
        return Value.None;
    }

    [Native("__getitem__", 2)]
    private static int GetItem(VirtualMachine vm, int at, int n) => vm.GetItemNow(vm.Heap.Memory[at], vm.Heap.Memory[at + 1]);

    [Native("__setitem__", 3)]
    private static int SetItem(VirtualMachine vm, int at, int n)
    {
        vm.SetItemNow(vm.Heap.Memory[at], vm.Heap.Memory[at + 1], vm.Heap.Memory[at + 2]);
        return Value.None;
    }

    [Native("__delitem__", 2)]
    private static int DeleteItem(VirtualMachine vm, int at, int n)
    {
        Sequences.DeleteItem(vm.Heap, vm.Heap.Memory[at], vm.Heap.Memory[at + 1]);
        return Value.None;
    }
}
