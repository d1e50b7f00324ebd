// Builtin functions over iterables.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal sealed partial class Builtins
{
    [Native("len", 1)]
    private static int Len(VirtualMachine vm, int at, int n) => Integers.FromInt(vm.Heap, vm.LengthOf(vm.Heap.Memory[at]));

    [Native("iter", 1)]
    private static int Iter(VirtualMachine vm, int at, int n) => vm.GetIterator(vm.Heap.Memory[at]);

    [Native("next", 1, 2)]
    private static int Next(VirtualMachine vm, int at, int n)
    {
        int item = vm.Next(vm.Heap.Memory[at]);
        if (item != Value.Stop)
            return item;
        return n == 2 ? vm.Heap.Memory[at + 1] : throw Arguments.Stop(vm);
    }

    [Native("all", 1)]
    private static int All(VirtualMachine vm, int at, int n) => Value.Bool(!Has(vm, vm.Heap.Memory[at], false));

    [Native("any", 1)]
    private static int Any(VirtualMachine vm, int at, int n) => Value.Bool(Has(vm, vm.Heap.Memory[at], true));

    // Is there an item of that truth?
    private static bool Has(VirtualMachine vm, int iterable, bool truth)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        int iterator = vm.GetIterator(iterable);
        h.Push(iterator);
        int item = vm.Next(iterator);
        while (item != Value.Stop && vm.IsTrue(item) != truth)
            item = vm.Next(iterator);
        h.Sp = sp;
        return item != Value.Stop;
    }

    [Native("sum", 1, 2, Keywords = true)]
    private static int Sum(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int sum = vm.Argument(at, n, 1, Q.start);
        Arguments.Keywords(vm, at, n, Q.start);
        int sp = h.Sp;
        h.Push(sum == Value.Undefined ? Value.SmallInt(0) : sum);
        int iterator = vm.GetIterator(h.Memory[at]);
        h.Push(iterator);
        for (int item = vm.Next(iterator); item != Value.Stop; item = vm.Next(iterator))
        {
            int result = Numbers.Binary(h, Opcode.Add, h.Memory[sp], item);
            h.Memory[sp] = result != Value.Undefined ? result : vm.RunOperator(Opcode.Add, h.Memory[sp], item);
        }
        sum = h.Memory[sp];
        h.Sp = sp;
        return sum;
    }

    [Native("min", 1, -1, Keywords = true)]
    private static int Min(VirtualMachine vm, int at, int n) => Extreme(vm, at, n, false);

    [Native("max", 1, -1, Keywords = true)]
    private static int Max(VirtualMachine vm, int at, int n) => Extreme(vm, at, n, true);

    // Of one iterable, or of the arguments. The first of several equal ones wins.
    private static int Extreme(VirtualMachine vm, int at, int n, bool greatest)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int key = vm.Keyword(at, n, Q.key);
        int fallback = vm.Keyword(at, n, Q.@default);
        Arguments.Keywords(vm, at, n, Q.key, Q.@default);
        if (key == Value.None)
            key = Value.Undefined;
        int sp = h.Sp;
        // [best][its key][iterator]
        h.Push(Value.Undefined);
        h.Push(Value.Undefined);
        int iterator = n == 1 ? vm.GetIterator(m[at]) : Value.Null;
        h.Push(iterator);
        int bottom = h.Sp;
        for (int i = 0; n == 1 || i < n; i++)
        {
            int item = n == 1 ? vm.Next(iterator) : m[at + i];
            if (item == Value.Stop)
                break;
            h.Push(item);
            int by = key == Value.Undefined ? item : vm.CallFunction(key, item);
            h.Push(by);
            bool better = m[sp] == Value.Undefined || (greatest ? vm.Less(m[sp + 1], by) : vm.Less(by, m[sp + 1]));
            if (better)
            {
                m[sp] = item;
                m[sp + 1] = by;
            }
            h.Sp = bottom;
        }
        int best = m[sp];
        h.Sp = sp;
        if (best != Value.Undefined)
            return best;
        return fallback != Value.Undefined ? fallback : throw Errors.New(h, TypeId.ValueError, "arg is an empty sequence");
    }

    [Native("sorted", 1, Keywords = true)]
    private static int Sorted(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int key = vm.Keyword(at, n, Q.key);
        int reverse = vm.Keyword(at, n, Q.reverse);
        Arguments.Keywords(vm, at, n, Q.key, Q.reverse);
        int sp = h.Sp;
        int list = Lists.From(h, h.Memory[at]);
        h.Push(list);
        Sorting.Sort(vm, list, key, reverse);
        h.Sp = sp;
        return list;
    }
}
