// Tasks: coroutines that the loop runs.
//
//     Kind.Native   [type][waiters][coroutine][state][data][ticks][arrival][child][next][previous]
//     waiters       the queue of tasks that wait for this one; while the state is Gathered, the gather that does
//     state         a small int: Running, Awaited, Gathered, or Done and what is known of a task that is done
//     data          running: None, the exception to be raised in it next, or what it waits for: an object with a queue, another
//                   task, a gather, or the loop, which waits for streams; done: its result or its exception
//     the rest      see TaskQueue
//
// Invariant: a running task is the current one, in one queue, or waits for a gather or for streams. A task that is done is in the
// loop's queue only while its exception waits to be reported.
using MicroPyNano.Core;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

/// <summary>Making, cancelling and awaiting of tasks.</summary>
internal static class TaskObject
{
    // ---- fields
    public const int Waiters = 2;
    public const int Coroutine = 3;
    public const int State = 4;
    public const int Data = 5;
    public const int Ticks = 6;
    public const int Arrival = 7;
    public const int Child = 8;
    public const int Next = 9;
    public const int Previous = 10;
    private const int Words = 11;

    // ---- states
    /// <summary>Nobody has awaited it.</summary>
    public const int Running = 0;

    /// <summary>Awaited: who did is in the queue of waiters.</summary>
    public const int Awaited = 1;

    /// <summary>Part of a gather.</summary>
    public const int Gathered = 2;

    /// <summary>The bit of all states of tasks that are done.</summary>
    public const int Done = 4;

    /// <summary>With Done: it ended with an exception.</summary>
    public const int Failed = 8;

    /// <summary>With Done: somebody has its result, or had to.</summary>
    public const int Retrieved = 16;

    /// <summary>A task that is in no queue. The coroutine is rooted by the caller. May collect.</summary>
    public static int New(Heap h, int coroutine)
    {
        int task = h.Allocate(Kind.Native, Words);
        h.Memory[task + 1] = AsyncioTypes.Word(AsyncioTypes.Task);
        h.Memory[task + Coroutine] = coroutine;
        h.Memory[task + State] = Value.SmallInt(Running);
        h.Memory[task + Data] = Value.None;
        h.Memory[task + Ticks] = Value.SmallInt(0);
        h.Memory[task + Arrival] = Value.SmallInt(0);
        return task << 2;
    }

    public static bool Is(Heap h, int v) => h.Is(v, Kind.Native) && h.Memory[(v >> 2) + 1] == AsyncioTypes.Word(AsyncioTypes.Task);

    public static int StateOf(Heap h, int task) => h.Memory[(task >> 2) + State] >> 1;

    public static bool IsDone(Heap h, int task) => (StateOf(h, task) & Done) != 0;

    public static void SetState(Heap h, int task, int state) => h.Memory[(task >> 2) + State] = Value.SmallInt(state);

    /// <summary>The first step of awaiting a task.</summary>
    /// <exception cref="PythonException">RuntimeError: it is part of a gather.</exception>
    public static void BeginAwait(Heap h, int task)
    {
        int state = StateOf(h, task);
        if ((state & Done) != 0)
            SetState(h, task, state | Retrieved);
        else if (state == Gathered)
            throw Errors.New(h, TypeId.RuntimeError, "can't wait");
        else
            SetState(h, task, Awaited);
    }

    /// <summary>The next step: its result with Value.Stop, or None, and the current task waits for it.</summary>
    /// <exception cref="PythonException">The exception with which it ended.</exception>
    public static int Await(VirtualMachine vm, int task)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int state = StateOf(h, task);
        if ((state & Failed) != 0)
            throw Errors.Raise(h, m[(task >> 2) + Data]);
        if ((state & Done) != 0)
        {
            m[Root.StopValue] = m[(task >> 2) + Data];
            return Value.Stop;
        }
        EventLoop.Wait(vm, (task >> 2) + Waiters, task);
        return Value.None;
    }

    /// <summary>Has CancelledError raised in a task, or in the one that it waits for. False if it is done.</summary>
    /// <exception cref="PythonException">RuntimeError: it is the current one.</exception>
    public static bool Cancel(VirtualMachine vm, int task)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        if (IsDone(h, task))
            return false;
        int loop = m[LibraryRoots.EventLoop] >> 2;
        if (m[loop + EventLoop.Current] == task)
            throw Errors.New(h, TypeId.RuntimeError, "can't cancel self");
        while (Is(h, m[(task >> 2) + Data]))
            task = m[(task >> 2) + Data];
        int at = task >> 2;
        int waitsFor = m[at + Data];
        int now = EventLoop.Now(vm);
        bool waits = h.Is(waitsFor, Kind.Native);
        if (waits)
            EventLoop.StopWaiting(h, task, waitsFor);
        else if (TaskQueue.Difference(m[at + Ticks] >> 1, now) > 0)
            TaskQueue.Remove(h, loop + EventLoop.Queue, task);
        if (waits || TaskQueue.Difference(m[at + Ticks] >> 1, now) > 0)
            TaskQueue.Push(h, loop + EventLoop.Queue, task, now);
        m[at + Data] = Value.Type(TypeId.CancelledError);
        return true;
    }
}
