// Queues of tasks in the order of their time, and of their arrival where the times are equal: pairing heaps.
//
// A queue is one word of the arena that refers to the first task, or is Null; tasks carry the links, so that pushing, taking and
// removing allocate nothing. A task is in one queue at a time. Whoever asks for a queue names its word.
//
// Invariant: a task in no queue has no links; the first task of a queue has no sibling. No task is later than one below it.
using MicroPyNano.Core;

namespace MicroPyNano.Library;

/// <summary>Queues of tasks.</summary>
internal static class TaskQueue
{
    // Times and arrivals wrap around; they are compared by their difference.
    public const int Half = 0x20000000;
    private const int Mask = 0x3FFFFFFF;

    /// <summary>a - b for numbers that wrap around at 2**30.</summary>
    public static int Difference(int a, int b) => (a - b + Half & Mask) - Half;

    /// <summary>Queues a task for a time in ticks; it waits for nothing else.</summary>
    public static void Push(Heap h, int queue, int task, int ticks)
    {
        int[] m = h.Memory;
        int at = task >> 2;
        int loop = m[LibraryRoots.EventLoop] >> 2;
        int arrival = m[loop + EventLoop.Arrivals] >> 1;
        m[loop + EventLoop.Arrivals] = Value.SmallInt(arrival + 1 & Mask);
        m[at + TaskObject.Ticks] = Value.SmallInt(ticks);
        m[at + TaskObject.Arrival] = Value.SmallInt(arrival);
        m[at + TaskObject.Data] = Value.None;
        m[queue] = Meld(m, m[queue], task);
    }

    /// <summary>Takes the first task out of a queue that has one.</summary>
    public static int Pop(Heap h, int queue)
    {
        int first = h.Memory[queue];
        Remove(h, queue, first);
        return first;
    }

    /// <summary>Takes a task out of the queue that it is in.</summary>
    public static void Remove(Heap h, int queue, int task)
    {
        int[] m = h.Memory;
        int at = task >> 2;
        int below = MeldAll(m, m[at + TaskObject.Child]);
        m[at + TaskObject.Child] = Value.Null;
        if (m[queue] == task)
        {
            m[queue] = below;
            return;
        }
        int previous = m[at + TaskObject.Previous] >> 2;
        int next = m[at + TaskObject.Next];
        m[previous + (m[previous + TaskObject.Child] == task ? TaskObject.Child : TaskObject.Next)] = next;
        if (next != Value.Null)
            m[(next >> 2) + TaskObject.Previous] = m[at + TaskObject.Previous];
        m[at + TaskObject.Next] = Value.Null;
        m[at + TaskObject.Previous] = Value.Null;
        m[queue] = Meld(m, m[queue], below);
    }

    private static bool IsBefore(int[] m, int a, int b)
    {
        int difference = Difference(m[a + TaskObject.Ticks] >> 1, m[b + TaskObject.Ticks] >> 1);
        if (difference == 0)
            difference = Difference(m[a + TaskObject.Arrival] >> 1, m[b + TaskObject.Arrival] >> 1);
        return difference < 0;
    }

    // One heap of two, whose first tasks have no siblings.
    private static int Meld(int[] m, int a, int b)
    {
        if (a == Value.Null || b == Value.Null)
            return a | b;
        if (IsBefore(m, b >> 2, a >> 2))
        {
            int first = b;
            b = a;
            a = first;
        }
        int child = m[(a >> 2) + TaskObject.Child];
        m[(b >> 2) + TaskObject.Next] = child;
        m[(b >> 2) + TaskObject.Previous] = a;
        if (child != Value.Null)
            m[(child >> 2) + TaskObject.Previous] = b;
        m[(a >> 2) + TaskObject.Child] = b;
        return a;
    }

    // One heap of a row of siblings: in pairs first, then the pairs from the last to the first.
    private static int MeldAll(int[] m, int sibling)
    {
        int pairs = Value.Null;
        while (sibling != Value.Null)
        {
            int a = sibling;
            int b = Detach(m, a);
            sibling = b == Value.Null ? b : Detach(m, b);
            a = Meld(m, a, b);
            m[(a >> 2) + TaskObject.Next] = pairs;
            pairs = a;
        }
        int all = Value.Null;
        while (pairs != Value.Null)
        {
            int a = pairs;
            pairs = Detach(m, a);
            all = Meld(m, a, all);
        }
        return all;
    }

    // Cuts a task off its siblings; returns the one that followed.
    private static int Detach(int[] m, int task)
    {
        int next = m[(task >> 2) + TaskObject.Next];
        m[(task >> 2) + TaskObject.Next] = Value.Null;
        m[(task >> 2) + TaskObject.Previous] = Value.Null;
        return next;
    }
}
