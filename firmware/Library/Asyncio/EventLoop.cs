// The loop that runs tasks. There is one; all that asyncio knows is in it, so a soft reset forgets it.
//
//     Kind.Native   [type][queue][current task or None][streams waited for: List][pause][handler or None][stop task or None][arrivals]
//     streams       three items each: stream, task, events
//     pause         what sleep() returned last, to be used again
//
// A turn of the loop resumes one task, which sees to it itself that it is resumed again. The task that run() was called with ends
// the loop. While nothing is to be done the board is idle, and interrupts are served.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

/// <summary>Running tasks.</summary>
internal static class EventLoop
{
    // ---- fields
    public const int Queue = 2;
    public const int Current = 3;
    public const int Streams = 4;
    public const int Pause = 5;
    public const int Handler = 6;
    public const int StopTask = 7;
    public const int Arrivals = 8;
    private const int Words = 9;

    private const int TicksMask = 0x3FFFFFFF;
    private const int LongestIdle = 100;
    private const int IdleWithStreams = 1;

    // What a step of a task came to.
    private const int Yielded = 0;
    private const int Returned = 1;
    private const int Raised = 2;

    /// <summary>The loop, made when it is first asked for. May collect.</summary>
    public static int Of(Heap h)
    {
        int[] m = h.Memory;
        if (m[LibraryRoots.EventLoop] == Value.Null)
        {
            int loop = h.Allocate(Kind.Native, Words);
            m[loop + 1] = AsyncioTypes.Word(AsyncioTypes.Loop);
            m[loop + Current] = Value.None;
            m[loop + Streams] = Value.Null;
            m[loop + Handler] = Value.None;
            m[loop + StopTask] = Value.None;
            m[loop + Arrivals] = Value.SmallInt(0);
            m[LibraryRoots.EventLoop] = loop << 2;
            // Now: the first sleep may come when the heap is locked.
            m[loop + Pause] = NativeCoroutine.New(h, NativeCoroutine.Pause, Value.None, Value.None);
        }
        return m[LibraryRoots.EventLoop] >> 2;
    }

    /// <summary>Milliseconds, wrapped around at 2**30.</summary>
    public static int Now(VirtualMachine vm) => (int)(vm.Board.Microseconds() / 1000) & TicksMask;

    /// <summary>The current task.</summary>
    public static int CurrentTask(Heap h) => h.Memory[Of(h) + Current];

    /// <summary>Ticks so many milliseconds from now; those below 0 count as 0.</summary>
    /// <exception cref="PythonException">OverflowError.</exception>
    public static int Later(VirtualMachine vm, long milliseconds)
    {
        if (milliseconds >= TaskQueue.Half)
            throw Errors.New(vm.Heap, TypeId.OverflowError, "ticks interval overflow");
        return Now(vm) + (milliseconds < 0 ? 0 : (int)milliseconds) & TicksMask;
    }

    /// <summary>Makes a task of a coroutine and queues it. Roots its argument; may collect.</summary>
    /// <exception cref="PythonException">TypeError.</exception>
    public static int CreateTask(VirtualMachine vm, int coroutine)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        h.Push(coroutine);
        if (!h.Is(coroutine, Kind.Generator) && vm.FindAttribute(coroutine, Q.send) == Value.Undefined)
            throw Errors.New(h, TypeId.TypeError, "coroutine expected");
        Of(h);
        int task = TaskObject.New(h, coroutine);
        Schedule(vm, task);
        h.Sp = sp;
        return task;
    }

    /// <summary>A task as it is, else a new one. May collect.</summary>
    public static int ToTask(VirtualMachine vm, int awaitable) =>
        TaskObject.Is(vm.Heap, awaitable) ? awaitable : CreateTask(vm, awaitable);

    /// <summary>Queues a task to be resumed soon.</summary>
    public static void Schedule(VirtualMachine vm, int task) => TaskQueue.Push(vm.Heap, Of(vm.Heap) + Queue, task, Now(vm));

    /// <summary>Queues all tasks of a queue to be resumed soon.</summary>
    public static void ScheduleAll(VirtualMachine vm, int queue)
    {
        while (vm.Heap.Memory[queue] != Value.Null)
            Schedule(vm, TaskQueue.Pop(vm.Heap, queue));
    }

    /// <summary>The current task waits in a queue for the object that the queue belongs to.</summary>
    /// <exception cref="PythonException">RuntimeError: no task is running.</exception>
    public static void Wait(VirtualMachine vm, int queue, int waitsFor)
    {
        int task = RequireCurrent(vm.Heap);
        TaskQueue.Push(vm.Heap, queue, task, Now(vm));
        vm.Heap.Memory[(task >> 2) + TaskObject.Data] = waitsFor;
    }

    /// <exception cref="PythonException">RuntimeError: no task is running.</exception>
    public static int RequireCurrent(Heap h)
    {
        int task = CurrentTask(h);
        return task != Value.None ? task : throw Errors.New(h, TypeId.RuntimeError, "no running event loop");
    }

    /// <summary>Takes a task away from what it waits for.</summary>
    public static void StopWaiting(Heap h, int task, int waitsFor)
    {
        if (waitsFor == h.Memory[LibraryRoots.EventLoop])
            StreamWaits.Remove(h, task);
        else if (!AsyncioTypes.Is(h, waitsFor, AsyncioTypes.Coroutine))
            TaskQueue.Remove(h, (waitsFor >> 2) + TaskObject.Waiters, task);
    }

    /// <summary>Runs tasks until the main one is done, or until there are none where it is None. Both are rooted by the caller.</summary>
    /// <returns>What the main task returned.</returns>
    public static int Run(VirtualMachine vm, int main)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int loop = Of(h);
        for (; ; )
        {
            if (!WaitForTask(vm, loop, main))
            {
                m[loop + Current] = Value.None;
                return Value.None;
            }
            int task = TaskQueue.Pop(h, loop + Queue);
            m[loop + Current] = task;
            if (TaskObject.IsDone(h, task))
            {
                Report(vm, task);
                continue;
            }
            int sp = h.Sp;
            int depth = h.Depth;
            int outcome = Step(vm, task);
            h.Sp = sp;
            h.Depth = depth;
            if (outcome == Yielded)
                continue;
            int root = outcome == Raised ? Root.Raised : Root.StopValue;
            int result = m[root];
            m[root] = outcome == Raised ? Value.Null : Value.None;
            h.Push(result);
            Finish(vm, loop, task, result, outcome == Raised, task == main);
            h.Sp = sp;
            if (task == main)
                return result;
        }
    }

    // Until a task is to be resumed. False: none ever will be, and the main task is done.
    private static bool WaitForTask(VirtualMachine vm, int loop, int main)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        for (; ; )
        {
            vm.Poll();
            bool streams = StreamWaits.Any(h);
            if (streams)
                StreamWaits.Poll(vm);
            int idle = LongestIdle;
            int first = m[loop + Queue];
            if (first != Value.Null)
            {
                int left = TaskQueue.Difference(m[(first >> 2) + TaskObject.Ticks] >> 1, Now(vm));
                if (left <= 0)
                    return true;
                if (left < idle)
                    idle = left;
            }
            else if (!streams && (main == Value.None || TaskObject.IsDone(h, main)))
                return false;
            if (streams && idle > IdleWithStreams && StreamWaits.MustBeAsked(h))
                idle = IdleWithStreams;
            vm.Board.Idle(idle * 1000);
        }
    }

    // Resumes a task. Returned: the result is in the root StopValue; Raised: the exception is in the root Raised. Static, as all that
    // catches.
    private static int Step(VirtualMachine vm, int task)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int coroutine = m[(task >> 2) + TaskObject.Coroutine];
        int exception = m[(task >> 2) + TaskObject.Data];
        h.Push(exception);
        m[(task >> 2) + TaskObject.Data] = Value.None;
        m[Root.StopValue] = Value.None;
        try
        {
            int v;
            bool raises = exception != Value.None;
            if (h.Is(coroutine, Kind.Generator))
                v = raises ? vm.Throw(coroutine, exception) : vm.Send(coroutine, Value.None);
            else if (AsyncioTypes.Is(h, coroutine, AsyncioTypes.Coroutine))
                v = NativeCoroutine.Advance(vm, coroutine, raises ? vm.ExceptionToRaise(exception) : Value.Null);
            else
                v = vm.CallFunction(vm.GetAttribute(coroutine, raises ? Q.@throw : Q.send), exception);
            return v == Value.Stop ? Returned : Yielded;
        }
        catch (PythonException)
        {
            int raised = m[Root.Raised];
            if (vm.IsExceptionOf(raised, TypeId.StopIteration))
            {
                int args = m[(raised >> 2) + Errors.Args];
                m[Root.StopValue] = Tuples.Length(h, args) > 0 ? Tuples.Get(h, args, 0) : Value.None;
                m[Root.Raised] = Value.Null;
                return Returned;
            }
            if (!vm.IsExceptionOf(raised, TypeId.Exception) && !vm.IsExceptionOf(raised, TypeId.CancelledError))
                throw;
            return Raised;
        }
    }

    // A task has ended: whoever waited for it goes on. An exception that nobody waits for waits in the queue for one turn more.
    private static void Finish(VirtualMachine vm, int loop, int task, int result, bool failed, bool isMain)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int at = task >> 2;
        int state = TaskObject.StateOf(h, task);
        int done = TaskObject.Done | (failed ? TaskObject.Failed : 0);
        m[at + TaskObject.Data] = result;
        if (isMain)
        {
            m[loop + Current] = Value.None;
            TaskObject.SetState(h, task, done | TaskObject.Retrieved);
            if (failed)
                throw Errors.Raise(h, result);
        }
        bool retrieved = isMain || state != TaskObject.Running;
        TaskObject.SetState(h, task, retrieved ? done | TaskObject.Retrieved : done);
        if (state == TaskObject.Gathered)
        {
            int gather = m[at + TaskObject.Waiters];
            m[at + TaskObject.Waiters] = Value.Null;
            Gathering.TaskDone(vm, gather, result, failed);
        }
        else
            ScheduleAll(vm, at + TaskObject.Waiters);
        if (!retrieved && failed && !vm.IsExceptionOf(result, TypeId.CancelledError))
        {
            Schedule(vm, task);
            m[at + TaskObject.Data] = result;
        }
    }

    // Nobody has asked for the exception of a task: it goes to the handler.
    private static void Report(VirtualMachine vm, int task)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        if ((TaskObject.StateOf(h, task) & TaskObject.Retrieved) != 0)
            return;
        int sp = h.Sp;
        int context = m[h.Push(Dicts.New(h))];
        Dicts.Set(h, context, Value.Qstr(Q.message), Text.FromString(h, "Task exception wasn't retrieved"));
        Dicts.Set(h, context, Value.Qstr(Q.exception), m[(task >> 2) + TaskObject.Data]);
        Dicts.Set(h, context, Value.Qstr(Q.future), task);
        LoopMethods.HandleException(vm, context);
        h.Sp = sp;
    }
}
