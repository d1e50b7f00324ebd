// Sorting by a key: the keys are computed once, into a list that is sorted along with the items.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

/// <summary>What list.sort and sorted have in common.</summary>
public static class Sorting
{
    /// <summary>Sorts a list, which the caller has rooted. May run Python code.</summary>
    /// <param name="key">A function; None or Undefined: the items themselves.</param>
    /// <param name="reverse">Any value, or Undefined.</param>
    public static void Sort(VirtualMachine vm, int list, int key, int reverse)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        h.Push(list);
        h.Push(key);
        bool descending = reverse != Value.Undefined && vm.IsTrue(reverse);
        int keys = Value.Null;
        if (key != Value.Undefined && key != Value.None)
        {
            int count = Lists.Length(h, list);
            keys = Lists.New(h, count);
            h.Push(keys);
            for (int i = 0; i < Lists.Length(h, list); i++)
                Lists.Append(h, keys, vm.CallFunction(key, Lists.Get(h, list, i)));
            if (Lists.Length(h, keys) != Lists.Length(h, list))
                throw Errors.New(h, TypeId.ValueError, "list modified during sort");
        }
        ListSort.Sort(h, list, keys, descending);
        h.Sp = sp;
    }
}
