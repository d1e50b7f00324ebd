// gather: waits for several tasks at once, and answers with the list of their results.
//
//     coroutine's fields   [tasks: List][what is missing][waiting task]
//     what is missing      a small int: how many tasks run, or below 0 that it need not wait; or the exception that it raises;
//                          True instead of the waiting task's None says return_exceptions before the start
//
// A task that runs is marked as gathered and knows this coroutine; when it is done, TaskDone counts.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

/// <summary>The operation Gather.</summary>
internal static class Gathering
{
    private const int Tasks = NativeCoroutine.First;
    private const int Missing = NativeCoroutine.Second;
    private const int Waiter = NativeCoroutine.Third;

    // The phase in which it waits and returns exceptions as results.
    private const int WaitingForAll = 2;

    /// <summary>The coroutine that gather() returns. May collect.</summary>
    /// <param name="awaitables">A list, of which it takes possession.</param>
    public static int New(Heap h, int awaitables, bool returnsExceptions) =>
        NativeCoroutine.New(h, NativeCoroutine.Gather, awaitables, Value.Bool(returnsExceptions));

    public static int Advance(VirtualMachine vm, int self, int phase, int exception)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int at = self >> 2;
        bool all = phase == NativeCoroutine.Start ? m[at + Missing] == Value.True : phase == WaitingForAll;
        bool cancelled = exception != Value.Null;
        if (cancelled)
            m[at + Missing] = exception;
        else if (phase == NativeCoroutine.Start && Begin(vm, self, all))
        {
            int task = EventLoop.RequireCurrent(h);
            m[at + Waiter] = task;
            m[(task >> 2) + TaskObject.Data] = self;
            return NativeCoroutine.Yield(h, self, all ? WaitingForAll : NativeCoroutine.Waiting);
        }
        Collect(vm, self, all, cancelled);
        int missing = m[at + Missing];
        return h.Is(missing, Kind.Exception) ? throw Errors.Raise(h, missing) : NativeCoroutine.End(h, m[at + Tasks]);
    }

    // Makes tasks of all, and marks those that run. True: there is something to wait for.
    private static bool Begin(VirtualMachine vm, int self, bool all)
    {
        Heap h = vm.Heap;
        int list = h.Memory[(self >> 2) + Tasks];
        int count = Lists.Length(h, list);
        for (int i = 0; i < count; i++)
            Lists.Set(h, list, i, EventLoop.ToTask(vm, Lists.Get(h, list, i)));
        int running = 0;
        bool fails = false;
        for (int i = 0; i < count; i++)
        {
            int task = Lists.Get(h, list, i);
            int state = TaskObject.StateOf(h, task);
            if (state == TaskObject.Running)
            {
                TaskObject.SetState(h, task, TaskObject.Gathered);
                h.Memory[(task >> 2) + TaskObject.Waiters] = self;
                running++;
            }
            else if ((state & TaskObject.Done) == 0)
            {
                Collect(vm, self, all, false);
                throw Errors.New(h, TypeId.RuntimeError, "can't gather");
            }
            else if ((state & TaskObject.Failed) != 0 && !all)
                fails = true;
        }
        h.Memory[(self >> 2) + Missing] = Value.SmallInt(running);
        return running > 0 && !fails;
    }

    /// <summary>One of the tasks is done: perhaps that was the last one that was waited for.</summary>
    public static void TaskDone(VirtualMachine vm, int self, int result, bool failed)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int at = self >> 2;
        int waiter = m[at + Waiter];
        // If not so, the waiter is to be resumed already.
        if (m[(waiter >> 2) + TaskObject.Data] != self)
            return;
        if (failed && m[at + NativeCoroutine.Phase] != Value.SmallInt(WaitingForAll))
            m[at + Missing] = result;
        else
        {
            m[at + Missing] -= 2;
            if (m[at + Missing] != Value.SmallInt(0))
                return;
        }
        EventLoop.Schedule(vm, waiter);
    }

    // Puts the results in the tasks' places. Tasks that run on are let go, or cancelled if the gather was.
    private static void Collect(VirtualMachine vm, int self, bool all, bool cancelled)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int at = self >> 2;
        int list = m[at + Tasks];
        for (int i = 0; i < Lists.Length(h, list); i++)
        {
            int task = Lists.Get(h, list, i);
            int state = TaskObject.StateOf(h, task);
            if (state == TaskObject.Gathered && m[(task >> 2) + TaskObject.Waiters] == self)
            {
                m[(task >> 2) + TaskObject.Waiters] = Value.Null;
                TaskObject.SetState(h, task, TaskObject.Running);
                if (cancelled)
                    TaskObject.Cancel(vm, task);
            }
            else if ((state & TaskObject.Failed) == 0 || all)
                Lists.Set(h, list, i, m[(task >> 2) + TaskObject.Data]);
            else if (!h.Is(m[at + Missing], Kind.Exception))
                m[at + Missing] = m[(task >> 2) + TaskObject.Data];
        }
    }
}
