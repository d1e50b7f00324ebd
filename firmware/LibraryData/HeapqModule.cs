// heapq: the list as a binary heap; the smallest item is the first.
//
// Comparing may run Python code, which may shorten the list: every position is looked at again before it is used.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.LibraryData;

internal sealed partial class HeapqModule : NativeTable
{
    private static int ListAt(VirtualMachine vm, int at)
    {
        Heap h = vm.Heap;
        int list = vm.Unwrap(h.Memory[at]);
        if (!h.Is(list, Kind.List))
            throw Errors.New(h, TypeId.TypeError, "heap must be a list");
        return list;
    }

    // Whether the i-th item is less than the j-th; false if they are no longer there.
    private static bool Less(Heap h, int list, int i, int j) =>
        i < Lists.Length(h, list) && j < Lists.Length(h, list) && Ordering.Less(h, Lists.Get(h, list, i), Lists.Get(h, list, j));

    private static void Swap(Heap h, int list, int i, int j)
    {
        int length = Lists.Length(h, list);
        if (i >= length || j >= length)
            return;
        int item = Lists.Get(h, list, i);
        Lists.Set(h, list, i, Lists.Get(h, list, j));
        Lists.Set(h, list, j, item);
    }

    // Lets an item rise to its place, at most up to top.
    private static void Rise(Heap h, int list, int top, int i)
    {
        while (i > top)
        {
            int parent = i - 1 >> 1;
            if (!Less(h, list, i, parent))
                return;
            Swap(h, list, i, parent);
            i = parent;
        }
    }

    // Sinks an item to the bottom, the smaller child rising each time, and lets it rise again: fewer comparisons than stopping.
    private static void Sink(Heap h, int list, int i)
    {
        int top = i;
        for (int child = 2 * i + 1; child < Lists.Length(h, list); child = 2 * i + 1)
        {
            if (child + 1 < Lists.Length(h, list) && !Less(h, list, child, child + 1))
                child++;
            Swap(h, list, i, child);
            i = child;
        }
        Rise(h, list, top, i);
    }

    [Native("heappush", 2)]
    private static int Push(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int list = ListAt(vm, at);
        Lists.Append(h, list, h.Memory[at + 1]);
        Rise(h, list, 0, Lists.Length(h, list) - 1);
        return Value.None;
    }

    [Native("heappop", 1)]
    private static int Pop(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int list = ListAt(vm, at);
        int length = Lists.Length(h, list);
        if (length == 0)
            throw Errors.New(h, TypeId.IndexError, "empty heap");
        int sp = h.Sp;
        Swap(h, list, 0, length - 1);
        int item = Lists.Pop(h, list, Value.SmallInt(-1));
        h.Push(item);
        if (length > 1)
            Sink(h, list, 0);
        h.Sp = sp;
        return item;
    }

    [Native("heapify", 1)]
    private static int Heapify(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int list = ListAt(vm, at);
        for (int i = Lists.Length(h, list) / 2 - 1; i >= 0; i--)
            Sink(h, list, i);
        return Value.None;
    }
}
