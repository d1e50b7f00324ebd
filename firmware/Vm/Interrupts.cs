// What interrupts the loop: Ctrl-C, scheduled functions.
//
// Producers on other threads write into CLR fields under a lock and set Pending; they never touch the arena. The loop looks at
// Pending at calls and, every FuelPerPoll backward jumps, here. A scheduled function is entered as an ordinary frame whose
// result is dropped; while it runs no other is started.
using MicroPyNano.Core;

namespace MicroPyNano.Vm;

public sealed partial class VirtualMachine
{
    /// <summary>Depth of the schedule ring; MicroPython's boards have 8.</summary>
    public const int ScheduleDepth = 8;

    private const int ScheduleBit = 1;
    private const int KeyboardBit = 2;

    /// <summary>Not 0: ServicePending has something to do. Written under _lock.</summary>
    public int Pending;

    private readonly object _lock = new object();
    private int _ringHead;
    private int _ringCount;
    private bool _inCallback;

    private void ResetInterrupts()
    {
        Pending = 0;
        _ringHead = 0;
        _ringCount = 0;
        _inCallback = false;
        int ring = Heap.Allocate(Kind.Array, 1 + 2 * ScheduleDepth);
        Heap.Memory[Root.ScheduleRing] = ring << 2;
    }

    /// <summary>Raises KeyboardInterrupt at the next poll. May be called from any thread.</summary>
    public void Interrupt()
    {
        lock (_lock)
            Pending |= KeyboardBit;
    }

    /// <summary>Takes back an interrupt that has not been raised yet.</summary>
    public void ClearInterrupt()
    {
        lock (_lock)
            Pending &= ~KeyboardBit;
    }

    /// <summary>Queues function(argument) to be called soon. Called by Python code, so on the VM's thread.</summary>
    /// <returns>False: the ring is full.</returns>
    public bool Schedule(int function, int argument)
    {
        if (_ringCount == ScheduleDepth)
            return false;
        int slot = _ringHead + _ringCount;
        if (slot >= ScheduleDepth)
            slot -= ScheduleDepth;
        int ring = Heap.Memory[Root.ScheduleRing] >> 2;
        Heap.Memory[ring + 1 + 2 * slot] = function;
        Heap.Memory[ring + 2 + 2 * slot] = argument;
        _ringCount++;
        lock (_lock)
            Pending |= ScheduleBit;
        return true;
    }

    // At a poll: other threads run, then what is pending is served. May push a callback's frame; raises KeyboardInterrupt.
    private void ServicePending()
    {
        Board.Yield();
        if (Pending == 0)
            return;
        if ((Pending & KeyboardBit) != 0)
        {
            ClearInterrupt();
            // Raised at the instruction that would come next.
            Ip++;
            throw Errors.New(Heap, TypeId.KeyboardInterrupt);
        }
        if (_inCallback)
            return;
        StartCallback();
    }

    private void StartCallback()
    {
        Heap h = Heap;
        int[] m = h.Memory;
        if (_ringCount == 0)
        {
            lock (_lock)
                Pending &= ~ScheduleBit;
            return;
        }
        int ring = m[Root.ScheduleRing] >> 2;
        int function = m[ring + 1 + 2 * _ringHead];
        int argument = m[ring + 2 + 2 * _ringHead];
        m[ring + 1 + 2 * _ringHead] = Value.None;
        m[ring + 2 + 2 * _ringHead] = Value.None;
        if (++_ringHead == ScheduleDepth)
            _ringHead = 0;
        _ringCount--;
        // The bit is off while a callback runs: the loop would look in vain at every call.
        lock (_lock)
            Pending &= ~ScheduleBit;
        _inCallback = true;
        EnterCallback(this, function, argument);
    }

    private static void EnterCallback(VirtualMachine vm, int function, int argument)
    {
        Heap h = vm.Heap;
        int ip = vm.Ip;
        int fp = vm.Fp;
        int sp = h.Sp;
        try
        {
            if (vm.CallMethodAbove(function, Continuation.Callback, 1, argument, Value.Null, Value.Null) != Value.Pushed)
                vm.CallbackReturned();
        }
        catch (PythonException)
        {
            vm.Ip = ip;
            vm.Fp = fp;
            h.Sp = sp;
            vm.CallbackFailed(h.Memory[Root.Raised]);
            if (h.Memory[Root.Raised] != Value.Null)
                throw;
        }
    }

    private void CallbackReturned()
    {
        _inCallback = false;
        if (_ringCount == 0)
            return;
        lock (_lock)
            Pending |= ScheduleBit;
    }

    // An exception that a callback did not handle is printed and dropped; KeyboardInterrupt and SystemExit go on.
    private void CallbackFailed(int exception)
    {
        CallbackReturned();
        if (IsExceptionOf(exception, TypeId.KeyboardInterrupt) || IsExceptionOf(exception, TypeId.SystemExit))
            return;
        int[] m = Heap.Memory;
        m[Root.Raised] = Value.Null;
        PrintException(exception);
    }

    /// <summary>Serves interrupts from C# code that waits: sleeps, reads. Callbacks run to their end.</summary>
    public void Poll()
    {
        Board.Yield();
        if (Pending == 0)
            return;
        if ((Pending & KeyboardBit) != 0)
        {
            ClearInterrupt();
            throw Errors.New(Heap, TypeId.KeyboardInterrupt);
        }
        if (_inCallback)
            return;
        BeginCall(Value.Null);
        Finish(Request.Callback, Value.Null, Value.Null, Value.Null);
    }
}
