// Events, locks and flags: a state that tasks wait for.
//
//     Kind.Native   [type][waiters][state]
//     waiters       the queue of tasks that wait; a flag has none, it is asked like a stream
//     state         True or False: set, locked; a lock that is to be the next waiter's: that task
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

/// <summary>What such objects have in common.</summary>
internal static class Waitable
{
    public const int State = 3;
    private const int Words = 4;

    /// <summary>Makes one with the state False, for a constructor.</summary>
    public static int New(VirtualMachine vm, int type, int n)
    {
        Arguments.Positional(vm, n, 0, 0);
        Heap h = vm.Heap;
        int at = h.Allocate(Kind.Native, Words);
        h.Memory[at + 1] = Value.SmallInt(type);
        h.Memory[at + State] = Value.False;
        return at << 2;
    }

    /// <summary>The word index of the state.</summary>
    public static int StateOf(VirtualMachine vm, int at) => (vm.Heap.Memory[at] >> 2) + State;

    public static int Wait(VirtualMachine vm, int at, int operation) =>
        NativeCoroutine.New(vm.Heap, operation, vm.Heap.Memory[at], Value.None);
}

internal sealed partial class EventMethods : NativeTable
{
    public override int New(VirtualMachine vm, int type, int at, int n) => Waitable.New(vm, type, n);

    [Native("is_set", 1)]
    private static int IsSet(VirtualMachine vm, int at, int n) => vm.Heap.Memory[Waitable.StateOf(vm, at)];

    [Native("set", 1)]
    private static int Set(VirtualMachine vm, int at, int n)
    {
        int[] m = vm.Heap.Memory;
        EventLoop.ScheduleAll(vm, (m[at] >> 2) + TaskObject.Waiters);
        m[Waitable.StateOf(vm, at)] = Value.True;
        return Value.None;
    }

    [Native("clear", 1)]
    private static int Clear(VirtualMachine vm, int at, int n)
    {
        vm.Heap.Memory[Waitable.StateOf(vm, at)] = Value.False;
        return Value.None;
    }

    [Native("wait", 1)]
    private static int Wait(VirtualMachine vm, int at, int n) => Waitable.Wait(vm, at, NativeCoroutine.EventWait);
}

internal sealed partial class LockMethods : NativeTable
{
    public override int New(VirtualMachine vm, int type, int at, int n) => Waitable.New(vm, type, n);

    [Native("locked", 1)]
    private static int Locked(VirtualMachine vm, int at, int n) => Value.Bool(vm.Heap.Memory[Waitable.StateOf(vm, at)] == Value.True);

    [Native("release", 1)]
    private static int Release(VirtualMachine vm, int at, int n)
    {
        Release(vm, vm.Heap.Memory[at]);
        return Value.None;
    }

    /// <summary>The lock is free, or the next waiter's, who is resumed.</summary>
    /// <exception cref="PythonException">RuntimeError: it is not locked.</exception>
    public static void Release(VirtualMachine vm, int self)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int at = self >> 2;
        if (m[at + Waitable.State] != Value.True)
            throw Errors.New(h, TypeId.RuntimeError, "Lock not acquired");
        m[at + Waitable.State] = Value.False;
        if (m[at + TaskObject.Waiters] == Value.Null)
            return;
        int next = TaskQueue.Pop(h, at + TaskObject.Waiters);
        m[at + Waitable.State] = next;
        EventLoop.Schedule(vm, next);
    }

    [Native("acquire", 1)]
    private static int Acquire(VirtualMachine vm, int at, int n) => Waitable.Wait(vm, at, NativeCoroutine.LockAcquire);

    [Native("__aenter__", 1)]
    private static int Enter(VirtualMachine vm, int at, int n) => Waitable.Wait(vm, at, NativeCoroutine.LockAcquire);

    [Native("__aexit__", 4)]
    private static int Exit(VirtualMachine vm, int at, int n) => Waitable.Wait(vm, at, NativeCoroutine.LockRelease);
}

internal sealed partial class FlagMethods : NativeTable
{
    public override int New(VirtualMachine vm, int type, int at, int n) => Waitable.New(vm, type, n);

    // set(): may be called from a callback; the loop looks at its next turn.
    [Native("set", 1)]
    private static int Set(VirtualMachine vm, int at, int n)
    {
        vm.Heap.Memory[Waitable.StateOf(vm, at)] = Value.True;
        return Value.None;
    }

    [Native("clear", 1)]
    private static int Clear(VirtualMachine vm, int at, int n)
    {
        vm.Heap.Memory[Waitable.StateOf(vm, at)] = Value.False;
        return Value.None;
    }

    [Native("wait", 1)]
    private static int Wait(VirtualMachine vm, int at, int n) => Waitable.Wait(vm, at, NativeCoroutine.FlagWait);

    // ioctl(request, flags): a flag can be polled like a stream.
    [Native("ioctl", 3)]
    private static int Ioctl(VirtualMachine vm, int at, int n)
    {
        if (vm.Heap.Memory[at + 1] != Value.SmallInt(StreamWaits.PollRequest))
            return Value.SmallInt(-1);
        return vm.Heap.Memory[Waitable.StateOf(vm, at)] == Value.True ? vm.Heap.Memory[at + 2] : Value.SmallInt(0);
    }
}
