// list.sort(): stable, in place, and safe against comparisons that raise, collect or change the list.
//
// Comparisons cost a hundred times more than moving words (Array.Copy is native), so the method is binary insertion, which
// makes the fewest comparisons; beyond RunLength it sorts runs and merges them, which bounds the moving.
// Invariants: while it is sorted the list is empty and its storage is held by the sorter alone; at every comparison storage
// and scratch together hold each item at least once, and when a comparison raises the items are all back in the storage.
// Up to RunLength items nothing is allocated.
using System;
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

/// <summary>Sorting of lists.</summary>
public static class ListSort
{
    private const int RunLength = 1024;

    /// <summary>Sorts a list by its items, or by a parallel list of keys, which is sorted along. May collect and run Python code.</summary>
    /// <param name="keys">A list as long as the first, that Python code cannot see; or Null.</param>
    /// <param name="reverse">Greatest first; equal items still keep their order.</param>
    public static void Sort(Heap h, int list, int keys, bool reverse)
    {
        int sp = h.Sp;
        h.Push(list);
        int storage = Lists.Detach(h, list, out int count);
        h.Push(storage);
        h.Push(keys);
        try
        {
            int items = (storage >> 2) + 1;
            int by = keys == 0 ? items : Lists.FirstItem(h, keys);
            for (int start = 0; start < count; start += RunLength)
                InsertAll(h, items, by, start, start + RunLength < count ? start + RunLength : count, reverse);
            for (int run = RunLength; run < count; run += run)
            {
                for (int start = 0; start + run < count; start += run + run)
                    Merge(h, items, by, start, start + run, start + run + run < count ? start + run + run : count, reverse);
            }
        }
        finally
        {
            Lists.Attach(h, list, storage, count);
        }
        h.Sp = sp;
    }

    // True if x must stand before y, which stood before it.
    private static bool Precedes(Heap h, int x, int y, bool reverse) => reverse ? Ordering.Less(h, y, x) : Ordering.Less(h, x, y);

    // Sorts a run by inserting each item behind the last one that it does not precede.
    private static void InsertAll(Heap h, int items, int by, int start, int end, bool reverse)
    {
        int[] m = h.Memory;
        for (int i = start + 1; i < end; i++)
        {
            int key = m[by + i];
            int low = start;
            int high = i;
            // In a list that is nearly sorted most items stay where they are.
            if (!Precedes(h, key, m[by + i - 1], reverse))
                continue;
            high--;
            while (low < high)
            {
                int middle = low + high >> 1;
                if (Precedes(h, key, m[by + middle], reverse))
                    high = middle;
                else
                    low = middle + 1;
            }
            Rotate(m, items, low, i);
            if (by != items)
                Rotate(m, by, low, i);
        }
    }

    private static void Rotate(int[] m, int at, int low, int i)
    {
        int v = m[at + i];
        Array.Copy(m, at + low, m, at + low + 1, i - low);
        m[at + low] = v;
    }

    // Merges two neighbouring sorted runs. The left one goes to scratch memory; the gap between what is merged and what is
    // left of the right run is always as long as what is left in scratch.
    private static void Merge(Heap h, int items, int by, int start, int middle, int end, bool reverse)
    {
        int[] m = h.Memory;
        if (!Precedes(h, m[by + middle], m[by + middle - 1], reverse))
            return;
        int left = middle - start;
        int sp = h.Sp;
        int scratch = h.Allocate(Kind.Array, 1 + (by == items ? left : left + left)) + 1;
        h.Push(Value.Reference(scratch - 1));
        Array.Copy(m, items + start, m, scratch, left);
        int scratchBy = scratch;
        if (by != items)
        {
            scratchBy = scratch + left;
            Array.Copy(m, by + start, m, scratchBy, left);
        }
        int i = 0;
        int j = middle;
        int to = start;
        try
        {
            while (i < left && j < end)
            {
                bool right = Precedes(h, m[by + j], m[scratchBy + i], reverse);
                m[items + to] = right ? m[items + j] : m[scratch + i];
                if (by != items)
                    m[by + to] = right ? m[by + j] : m[scratchBy + i];
                if (right)
                    j++;
                else
                    i++;
                to++;
            }
        }
        finally
        {
            Array.Copy(m, scratch + i, m, items + to, left - i);
            if (by != items)
                Array.Copy(m, scratchBy + i, m, by + to, left - i);
        }
        h.Free(scratch - 1);
        h.Sp = sp;
    }
}
