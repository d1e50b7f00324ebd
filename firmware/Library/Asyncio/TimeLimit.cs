// wait_for: waits for a task, but no longer than a time.
//
//     WaitFor     [awaitable, then its task][milliseconds or None][messenger's task]
//     Messenger   [task][waiter]
//
// The messenger is a task that awaits the other one and then cancels the waiter's sleep, with an exception that tells how it went:
// CancelledError(True, result) or CancelledError(exception, None). A CancelledError without arguments comes from elsewhere.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

/// <summary>The operations WaitFor and Messenger.</summary>
internal static class TimeLimit
{
    private const int Subject = NativeCoroutine.First;
    private const int Milliseconds = NativeCoroutine.Second;
    private const int MessengerTask = NativeCoroutine.Third;
    private const int Waiter = NativeCoroutine.Second;

    // ---- phases of WaitFor behind Start
    private const int Sleeping = 1;
    private const int WithoutLimit = 2;
    private const int TimeIsOver = 3;

    public static int Advance(VirtualMachine vm, int self, int phase, int exception)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int at = self >> 2;
        switch (phase)
        {
            case NativeCoroutine.Start:
                int task = EventLoop.ToTask(vm, m[at + Subject]);
                m[at + Subject] = task;
                if (m[at + Milliseconds] == Value.None)
                {
                    TaskObject.BeginAwait(h, task);
                    phase = WithoutLimit;
                    break;
                }
                int waiter = EventLoop.RequireCurrent(h);
                m[at + MessengerTask] = EventLoop.CreateTask(vm, NativeCoroutine.New(h, NativeCoroutine.Messenger, task, waiter));
                TaskQueue.Push(h, EventLoop.Of(h) + EventLoop.Queue, waiter, EventLoop.Later(vm, m[at + Milliseconds] >> 1));
                return NativeCoroutine.Yield(h, self, Sleeping);
            case Sleeping when exception != Value.Null:
                return Woken(vm, self, exception);
            case Sleeping:
                TaskObject.Cancel(vm, m[at + MessengerTask]);
                TaskObject.BeginAwait(h, m[at + MessengerTask]);
                phase = TimeIsOver;
                break;
        }
        if (exception != Value.Null)
            throw Errors.Raise(h, exception);
        int answer = TaskObject.Await(vm, m[at + (phase == TimeIsOver ? MessengerTask : Subject)]);
        if (answer == Value.None)
            return NativeCoroutine.Yield(h, self, phase);
        return phase == TimeIsOver ? throw Errors.New(h, TypeId.TimeoutError) : answer;
    }

    // An exception came before the time was over.
    private static int Woken(VirtualMachine vm, int self, int exception)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int args = m[(exception >> 2) + Errors.Args];
        if (!vm.IsExceptionOf(exception, TypeId.CancelledError))
            throw Errors.Raise(h, exception);
        if (!h.Is(args, Kind.Tuple) || Tuples.Length(h, args) != 2)
        {
            TaskObject.Cancel(vm, m[(self >> 2) + MessengerTask]);
            throw Errors.Raise(h, exception);
        }
        if (Tuples.Get(h, args, 0) != Value.True)
            throw Errors.Raise(h, Tuples.Get(h, args, 0));
        return NativeCoroutine.End(h, Tuples.Get(h, args, 1));
    }

    public static int AdvanceMessenger(VirtualMachine vm, int self, int phase, int exception)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int at = self >> 2;
        int sp = h.Sp;
        int depth = h.Depth;
        if (exception == Value.Null)
        {
            int answer = TryAwait(vm, m[at + Subject], phase);
            if (answer == Value.None)
                return NativeCoroutine.Yield(h, self, NativeCoroutine.Waiting);
            h.Sp = sp;
            h.Depth = depth;
            exception = answer == Value.Stop ? Value.Null : m[Root.Raised];
            m[Root.Raised] = Value.Null;
        }
        int status = h.Push(exception == Value.Null ? Value.True : exception);
        int result = h.Push(exception == Value.Null ? m[Root.StopValue] : Value.None);
        int waiter = m[at + Waiter];
        if (m[(waiter >> 2) + TaskObject.Data] == Value.None && TaskObject.Cancel(vm, waiter))
        {
            int news = m[h.Push(Errors.NewObject(h, Value.Type(TypeId.CancelledError)) << 2)];
            m[(news >> 2) + Errors.Args] = Tuples.Pair(h, m[status], m[result]);
            m[(waiter >> 2) + TaskObject.Data] = news;
        }
        h.Sp = sp;
        return NativeCoroutine.End(h, Value.None);
    }

    // None: it waits. Value.Stop: the root StopValue has the result. Undefined: the root Raised has the exception. Static, as all that
    // catches.
    private static int TryAwait(VirtualMachine vm, int task, int phase)
    {
        try
        {
            if (phase == NativeCoroutine.Start)
                TaskObject.BeginAwait(vm.Heap, task);
            return TaskObject.Await(vm, task);
        }
        catch (PythonException)
        {
            return Value.Undefined;
        }
    }
}
