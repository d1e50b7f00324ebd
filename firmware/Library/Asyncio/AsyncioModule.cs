// asyncio: MicroPython's event loop, its tasks and what they wait for, written in C#: importing it costs nothing of the arena, and
// switching between tasks allocates nothing.
//
// asyncio.core is asyncio itself: it is where MicroPython keeps the current task.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Numerics;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

internal sealed partial class AsyncioModule : NativeTable
{
    private const int MillisecondsPerSecond = 1000;

    public static void Register(NativeRegistry natives)
    {
        AsyncioTypes.Register(natives);
        natives.AddModule(Q.asyncio, new AsyncioModule());
    }

    // ---- names

    [NativeConstant("CancelledError")]
    private static int CancelledError(VirtualMachine vm) => Value.Type(TypeId.CancelledError);

    [NativeConstant("TimeoutError")]
    private static int TimeoutError(VirtualMachine vm) => Value.Type(TypeId.TimeoutError);

    [NativeConstant("Task")]
    private static int Task(VirtualMachine vm) => AsyncioTypes.Value(AsyncioTypes.Task);

    [NativeConstant("Event")]
    private static int Event(VirtualMachine vm) => AsyncioTypes.Value(AsyncioTypes.Event);

    [NativeConstant("Lock")]
    private static int Lock(VirtualMachine vm) => AsyncioTypes.Value(AsyncioTypes.Lock);

    [NativeConstant("ThreadSafeFlag")]
    private static int ThreadSafeFlag(VirtualMachine vm) => AsyncioTypes.Value(AsyncioTypes.Flag);

    [NativeConstant("StreamReader")]
    private static int StreamReader(VirtualMachine vm) => AsyncioTypes.Value(AsyncioTypes.Stream);

    [NativeConstant("StreamWriter")]
    private static int StreamWriter(VirtualMachine vm) => AsyncioTypes.Value(AsyncioTypes.Stream);

    [NativeConstant("Loop")]
    private static int Loop(VirtualMachine vm) => EventLoop.Of(vm.Heap) << 2;

    [NativeConstant("_io_queue")]
    private static int IoQueue(VirtualMachine vm) => EventLoop.Of(vm.Heap) << 2;

    [NativeConstant("core")]
    private static int CoreModule(VirtualMachine vm) => vm.Import(Value.Qstr(Q.asyncio), true, 0, vm.Heap.Memory[Root.Main]);

    [NativeConstant("cur_task")]
    private static int CurTask(VirtualMachine vm) => EventLoop.CurrentTask(vm.Heap);

    // ---- the loop

    [Native("get_event_loop", 0, 2)]
    private static int GetEventLoop(VirtualMachine vm, int at, int n) => EventLoop.Of(vm.Heap) << 2;

    // new_event_loop(): the loop forgets its tasks.
    [Native("new_event_loop", 0)]
    private static int NewEventLoop(VirtualMachine vm, int at, int n)
    {
        int loop = EventLoop.Of(vm.Heap);
        vm.Heap.Memory[loop + EventLoop.Queue] = Value.Null;
        vm.Heap.Memory[loop + EventLoop.Streams] = Value.Null;
        return loop << 2;
    }

    [Native("current_task", 0)]
    private static int CurrentTask(VirtualMachine vm, int at, int n) => EventLoop.RequireCurrent(vm.Heap);

    [Native("create_task", 1)]
    private static int CreateTask(VirtualMachine vm, int at, int n) => EventLoop.CreateTask(vm, vm.Heap.Memory[at]);

    [Native("run", 1)]
    private static int Run(VirtualMachine vm, int at, int n)
    {
        int[] m = vm.Heap.Memory;
        m[at] = EventLoop.CreateTask(vm, m[at]);
        return EventLoop.Run(vm, m[at]);
    }

    [Native("run_until_complete", 0, 1)]
    private static int RunUntilComplete(VirtualMachine vm, int at, int n) => EventLoop.Run(vm, Arguments.Optional(vm, at, n, 0));

    // ---- waiting

    [Native("sleep", 1)]
    private static int Sleep(VirtualMachine vm, int at, int n) => Pause(vm, Milliseconds(vm, vm.Heap.Memory[at]));

    [Native("sleep_ms", 1)]
    private static int SleepMs(VirtualMachine vm, int at, int n) => Pause(vm, NumberArguments.ToSmallInt(vm, vm.Heap.Memory[at]));

    // Seconds in milliseconds, cut off.
    private static long Milliseconds(VirtualMachine vm, int seconds)
    {
        if (Value.IsSmallInt(seconds))
            return Value.ToInt(seconds) * (long)MillisecondsPerSecond;
        double milliseconds = NumberArguments.ToDouble(vm, seconds) * MillisecondsPerSecond;
        if (FloatCompare.Less(milliseconds, int.MinValue))
            return 0;
        return FloatCompare.Less(milliseconds, int.MaxValue) ? (long)milliseconds : int.MaxValue;
    }

    // The coroutine is made once. Where it has not been awaited since, another one is made.
    private static int Pause(VirtualMachine vm, long milliseconds)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int until = Value.SmallInt(EventLoop.Later(vm, milliseconds));
        int loop = EventLoop.Of(h);
        int pause = m[loop + EventLoop.Pause];
        if (m[(pause >> 2) + NativeCoroutine.First] != Value.None)
        {
            pause = NativeCoroutine.New(h, NativeCoroutine.Pause, Value.None, Value.None);
            m[loop + EventLoop.Pause] = pause;
        }
        m[(pause >> 2) + NativeCoroutine.First] = until;
        return pause;
    }

    // gather(*awaitables, return_exceptions=False)
    [Native("gather", 0, -1, Keywords = true)]
    private static int Gather(VirtualMachine vm, int at, int n)
    {
        int all = vm.Keyword(at, n, Q.return_exceptions);
        Arguments.Keywords(vm, at, n, Q.return_exceptions);
        bool returnsExceptions = all != Value.Undefined && vm.IsTrue(all);
        return Gathering.New(vm.Heap, Lists.FromWords(vm.Heap, at, n), returnsExceptions);
    }

    [Native("wait_for", 2)]
    private static int WaitFor(VirtualMachine vm, int at, int n)
    {
        int timeout = vm.Heap.Memory[at + 1];
        return timeout == Value.None ? WaitFor(vm, at, timeout, 0) : WaitFor(vm, at, timeout, Milliseconds(vm, timeout));
    }

    [Native("wait_for_ms", 2)]
    private static int WaitForMs(VirtualMachine vm, int at, int n)
    {
        int timeout = vm.Heap.Memory[at + 1];
        return WaitFor(vm, at, timeout, timeout == Value.None ? 0 : NumberArguments.ToSmallInt(vm, timeout));
    }

    private static int WaitFor(VirtualMachine vm, int at, int timeout, long milliseconds)
    {
        if (timeout != Value.None)
        {
            EventLoop.Later(vm, milliseconds);
            timeout = Value.SmallInt(milliseconds < 0 ? 0 : (int)milliseconds);
        }
        return NativeCoroutine.New(vm.Heap, NativeCoroutine.WaitFor, vm.Heap.Memory[at], timeout);
    }

    // ---- sockets

    [Native("open_connection", 2, 4)]
    private static int OpenConnection(VirtualMachine vm, int at, int n) => throw NoSockets(vm);

    [Native("start_server", 3, 5)]
    private static int StartServer(VirtualMachine vm, int at, int n) => throw NoSockets(vm);

    // What import says: boards have no sockets.
    private static PythonException NoSockets(VirtualMachine vm) =>
        Errors.New(vm.Heap, TypeId.ImportError, "no module named '%q'", Value.Qstr(Q.socket));
}
