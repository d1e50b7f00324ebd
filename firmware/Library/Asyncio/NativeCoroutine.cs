// What asyncio's asynchronous functions return: coroutines written in C#. Each is an operation that goes on step by step; a step
// either waits, or ends with a result or an exception.
//
//     Kind.Native   [type][operation][phase][fields of the operation...]
//
// Phase: a small int, Start until the first step, Ended after the last one.
// Invariant: while an operation takes a step its phase is Ended; a step that waits says what the phase will be.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

internal sealed partial class NativeCoroutine : NativeTable
{
    // ---- fields
    public const int Operation = 2;
    public const int Phase = 3;
    public const int First = 4;
    public const int Second = 5;
    public const int Third = 6;
    private const int Words = 7;

    // ---- operations, and their fields
    /// <summary>Wait until a time: [ticks, or None: that was waited for].</summary>
    public const int Pause = 0;

    /// <summary>Wait for an event: [event].</summary>
    public const int EventWait = 1;

    /// <summary>Wait for a lock: [lock].</summary>
    public const int LockAcquire = 2;

    /// <summary>Give it back: [lock].</summary>
    public const int LockRelease = 3;

    /// <summary>Wait for a flag: [flag].</summary>
    public const int FlagWait = 4;

    /// <summary>Wait for several: see Gathering.</summary>
    public const int Gather = 5;

    /// <summary>Wait for no longer than: see TimeLimit.</summary>
    public const int WaitFor = 6;

    /// <summary>Tells a waiter how what it waits for ended: see TimeLimit.</summary>
    public const int Messenger = 7;

    /// <summary>End at once.</summary>
    public const int Nothing = 8;

    /// <summary>This and what follows: operations on streams: see StreamOperations.</summary>
    public const int FirstOfStreams = 9;

    // ---- phases
    public const int Start = 0;
    public const int Waiting = 1;
    public const int Ended = -1;

    /// <summary>A coroutine at its start. Roots its arguments; may collect.</summary>
    public static int New(Heap h, int operation, int first, int second)
    {
        int sp = h.Sp;
        h.Push(first);
        h.Push(second);
        int at = h.Allocate(Kind.Native, Words);
        int[] m = h.Memory;
        m[at + 1] = AsyncioTypes.Word(AsyncioTypes.Coroutine);
        m[at + Operation] = Value.SmallInt(operation);
        m[at + Phase] = Value.SmallInt(Start);
        m[at + First] = first;
        m[at + Second] = second;
        m[at + Third] = Value.None;
        h.Sp = sp;
        return at << 2;
    }

    public static void SetPhase(Heap h, int coroutine, int phase) => h.Memory[(coroutine >> 2) + Phase] = Value.SmallInt(phase);

    /// <summary>Waits: the phase that comes next, and what the step answers.</summary>
    public static int Yield(Heap h, int coroutine, int phase)
    {
        SetPhase(h, coroutine, phase);
        return Value.None;
    }

    /// <summary>Ends with a result: what the step answers.</summary>
    public static int End(Heap h, int result)
    {
        h.Memory[Root.StopValue] = result;
        return Value.Stop;
    }

    /// <summary>Takes a step: None, or Value.Stop and the result in the root StopValue.</summary>
    /// <param name="exception">What is raised where it waits, or Null.</param>
    public static int Advance(VirtualMachine vm, int coroutine, int exception)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int at = coroutine >> 2;
        int operation = m[at + Operation] >> 1;
        int phase = m[at + Phase] >> 1;
        if (operation == Pause)
            return AdvancePause(vm, at, exception);
        if (phase == Ended && exception == Value.Null)
            return End(h, Value.None);
        int sp = h.Sp;
        h.Push(coroutine);
        h.Push(exception);
        SetPhase(h, coroutine, Ended);
        if (exception != Value.Null && phase <= Start)
            throw Errors.Raise(h, exception);
        int answer;
        switch (operation)
        {
            case Gather:
                answer = Gathering.Advance(vm, coroutine, phase, exception);
                break;
            case WaitFor:
                answer = TimeLimit.Advance(vm, coroutine, phase, exception);
                break;
            case Messenger:
                answer = TimeLimit.AdvanceMessenger(vm, coroutine, phase, exception);
                break;
            case EventWait:
            case LockAcquire:
            case FlagWait:
                answer = AdvanceWait(vm, coroutine, operation, phase, exception);
                break;
            case LockRelease:
                LockMethods.Release(vm, m[at + First]);
                answer = End(h, Value.None);
                break;
            case Nothing:
                answer = End(h, Value.None);
                break;
            default:
                answer = StreamOperations.Advance(vm, coroutine, operation, phase, exception);
                break;
        }
        h.Sp = sp;
        return answer;
    }

    // Knows no phases, so one object serves any number of tasks one after another.
    private static int AdvancePause(VirtualMachine vm, int at, int exception)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int until = m[at + First];
        m[at + First] = Value.None;
        m[Root.StopValue] = Value.None;
        if (exception != Value.Null)
            throw Errors.Raise(h, exception);
        if (until == Value.None)
            return Value.Stop;
        TaskQueue.Push(h, EventLoop.Of(h) + EventLoop.Queue, EventLoop.RequireCurrent(h), until >> 1);
        return Value.None;
    }

    // An event, a lock or a flag: what has the state already is not waited for.
    private static int AdvanceWait(VirtualMachine vm, int coroutine, int operation, int phase, int exception)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int owner = m[(coroutine >> 2) + First];
        int state = (owner >> 2) + Waitable.State;
        if (exception != Value.Null)
        {
            if (operation == LockAcquire && m[state] == EventLoop.CurrentTask(h))
            {
                // It was to be this task's; now the next one may have it.
                m[state] = Value.True;
                LockMethods.Release(vm, owner);
            }
            throw Errors.Raise(h, exception);
        }
        if (phase == Start && (m[state] != Value.False) == (operation == LockAcquire))
        {
            if (operation == FlagWait)
                StreamWaits.Add(vm, owner, StreamWaits.Reading);
            else
                EventLoop.Wait(vm, (owner >> 2) + TaskObject.Waiters, owner);
            return Yield(h, coroutine, Waiting);
        }
        if (operation == EventWait)
            return End(h, Value.True);
        m[state] = Value.Bool(operation == LockAcquire);
        return End(h, operation == LockAcquire ? Value.True : Value.None);
    }

    public override int Iterate(VirtualMachine vm, int self) => self;

    public override int Next(VirtualMachine vm, int self) => Advance(vm, self, Value.Null);

    public override int ThrowInto(VirtualMachine vm, int self, int exception) => Advance(vm, self, vm.ExceptionToRaise(exception));

    [Native("__next__", 1)]
    private static int Next(VirtualMachine vm, int at, int n) => Deliver(vm, Advance(vm, vm.Heap.Memory[at], Value.Null));

    [Native("send", 2)]
    private static int Send(VirtualMachine vm, int at, int n) => Next(vm, at, n);

    [Native("throw", 2)]
    private static int Throw(VirtualMachine vm, int at, int n) =>
        Deliver(vm, Advance(vm, vm.Heap.Memory[at], vm.ExceptionToRaise(vm.Heap.Memory[at + 1])));

    private static int Deliver(VirtualMachine vm, int answer) => answer == Value.Stop ? throw Arguments.Stop(vm) : answer;

    [Native("close", 1)]
    private static int Close(VirtualMachine vm, int at, int n)
    {
        SetPhase(vm.Heap, vm.Heap.Memory[at], Ended);
        return Value.None;
    }
}
