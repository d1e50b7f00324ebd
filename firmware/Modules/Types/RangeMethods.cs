// range and slice: three numbers each.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal sealed partial class RangeMethods : NativeTable
{
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        Arguments.Positional(vm, n, 1, 3);
        int[] m = vm.Heap.Memory;
        // An object that stands for an int is replaced by it where it lies, which roots the int.
        for (int i = 0; i < n; i++)
            m[at + i] = NumberArguments.ToInt(vm, m[at + i]);
        if (n == 1)
            return Ranges.New(vm.Heap, Value.SmallInt(0), m[at], Value.SmallInt(1));
        return Ranges.New(vm.Heap, m[at], m[at + 1], n == 3 ? m[at + 2] : Value.SmallInt(1));
    }

    public override int GetAttribute(VirtualMachine vm, int self, int name)
    {
        switch (name)
        {
            case Q.start: return vm.Heap.Memory[(self >> 2) + Ranges.Start];
            case Q.stop: return vm.Heap.Memory[(self >> 2) + Ranges.Stop];
            case Q.step: return vm.Heap.Memory[(self >> 2) + Ranges.Step];
            default: return Value.Undefined;
        }
    }

    [Native("count", 2)]
    private static int Count(VirtualMachine vm, int at, int n) =>
        Value.SmallInt(vm.ContainsNow(vm.Heap.Memory[at], vm.Heap.Memory[at + 1]) ? 1 : 0);

    [Native("index", 2)]
    private static int Index(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int self = h.Memory[at];
        long position = Integers.TryToLong(h, NumberArguments.ToInt(vm, h.Memory[at + 1]), out long number) ? Ranges.IndexOf(h, self, number) : -1;
        if (position >= 0)
            return Integers.FromLong(h, position);
        throw Errors.New(h, TypeId.ValueError, "object not in sequence");
    }
}

internal sealed partial class SliceMethods : NativeTable
{
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        Arguments.Positional(vm, n, 1, 3);
        int[] m = vm.Heap.Memory;
        return Slices.New(vm.Heap, n == 1 ? Value.None : m[at], m[n == 1 ? at : at + 1], Arguments.Optional(vm, at, n, 2));
    }

    public override int GetAttribute(VirtualMachine vm, int self, int name)
    {
        switch (name)
        {
            case Q.start: return vm.Heap.Memory[(self >> 2) + Slices.Start];
            case Q.stop: return vm.Heap.Memory[(self >> 2) + Slices.Stop];
            case Q.step: return vm.Heap.Memory[(self >> 2) + Slices.Step];
            default: return Value.Undefined;
        }
    }

    [Native("indices", 2)]
    private static int Indices(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int length = NumberArguments.ToSmallInt(vm, h.Memory[at + 1]);
        Slices.Resolve(h, h.Memory[at], length, out int start, out int stop, out int step, out _);
        int tuple = Tuples.New(h, 3);
        h.Memory[(tuple >> 2) + 1] = Value.SmallInt(start);
        h.Memory[(tuple >> 2) + 2] = Value.SmallInt(stop);
        h.Memory[(tuple >> 2) + 3] = Value.SmallInt(step);
        return tuple;
    }
}
