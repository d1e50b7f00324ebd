// enumerate, zip, map, filter, reversed and the iterators of containers.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal sealed partial class IteratorMethods : NativeTable
{
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        switch (type)
        {
            case TypeId.Enumerate: return NewEnumerate(vm, at, n);
            case TypeId.Zip:
                Arguments.Positional(vm, n, 0, int.MaxValue);
                return Lazy(vm, type, Value.Null, at, n);
            case TypeId.Map:
                Arguments.Positional(vm, n, 2, int.MaxValue);
                return Lazy(vm, type, vm.Heap.Memory[at], at + 1, n - 1);
            case TypeId.Filter:
                Arguments.Positional(vm, n, 2, 2);
                return Lazy(vm, type, vm.Heap.Memory[at], at + 1, 1);
            case TypeId.Reversed:
                Arguments.Positional(vm, n, 1, 1);
                return NewReversed(vm, vm.Heap.Memory[at]);
            default: return base.New(vm, type, at, n);
        }
    }

    /// <summary>enumerate(iterable, start=0)</summary>
    private static int NewEnumerate(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int iterable = vm.Argument(at, n, 0, Q.iterable);
        int start = vm.Argument(at, n, 1, Q.start);
        Arguments.Keywords(vm, at, n, Q.iterable, Q.start);
        if (iterable == Value.Undefined)
            Arguments.Count(vm, n, 1, 2);
        int sp = h.Sp;
        h.Push(iterable);
        h.Push(start == Value.Undefined ? Value.SmallInt(0) : start);
        h.Memory[sp + 1] = NumberArguments.ToInt(vm, h.Memory[sp + 1]);
        int lazy = Lazy(vm, TypeId.Enumerate, h.Memory[sp + 1], sp, 1);
        h.Sp = sp;
        return lazy;
    }

    // Over the n iterables from m[at].
    private static int Lazy(VirtualMachine vm, int type, int function, int at, int n)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        h.Push(function);
        for (int i = 0; i < n; i++)
            h.Push(vm.GetIterator(h.Memory[at + i]));
        int inner = Tuples.FromWords(h, sp + 1, n);
        int lazy = Iterators.NewLazy(h, type, function, inner);
        h.Sp = sp;
        return lazy;
    }

    private static int NewReversed(VirtualMachine vm, int v)
    {
        Heap h = vm.Heap;
        int method = vm.SpecialMethod(v, Q.__reversed__);
        if (method != Value.Undefined)
            return vm.CallFunction(method, v);
        int source = vm.Unwrap(v);
        bool ordered = h.Is(source, Kind.List) || h.Is(source, Kind.Tuple) || h.Is(source, Kind.Range) || ByteRuns.IsBytesOrText(h, source);
        if (!ordered && vm.SpecialMethod(v, Q.__getitem__) == Value.Undefined)
            throw Errors.New(h, TypeId.TypeError, "'%t' object isn't reversible", v);
        if (vm.SpecialMethod(v, Q.__getitem__) != Value.Undefined && !Value.IsNative(vm.SpecialMethod(v, Q.__getitem__)))
            source = v;
        return Iterators.NewReversed(h, source, vm.LengthOf(v));
    }

    [Native("__next__", 1)]
    private static int Next(VirtualMachine vm, int at, int n)
    {
        int item = vm.Next(vm.Heap.Memory[at]);
        return item == Value.Stop ? throw Arguments.Stop(vm) : item;
    }
}
