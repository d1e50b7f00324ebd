// The loop as Python sees it, and what happens to exceptions that nobody asks for.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

internal sealed partial class LoopMethods : NativeTable
{
    [Native("create_task", 2)]
    private static int CreateTask(VirtualMachine vm, int at, int n) => EventLoop.CreateTask(vm, vm.Heap.Memory[at + 1]);

    [Native("run_until_complete", 2)]
    private static int RunUntilComplete(VirtualMachine vm, int at, int n)
    {
        vm.Heap.Memory[at + 1] = EventLoop.ToTask(vm, vm.Heap.Memory[at + 1]);
        return EventLoop.Run(vm, vm.Heap.Memory[at + 1]);
    }

    // run_forever(): until stop() is called.
    [Native("run_forever", 1)]
    private static int RunForever(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int nothing = h.Push(NativeCoroutine.New(h, NativeCoroutine.Nothing, Value.None, Value.None));
        int task = TaskObject.New(h, h.Memory[nothing]);
        h.Memory[nothing] = task;
        h.Memory[EventLoop.Of(h) + EventLoop.StopTask] = task;
        EventLoop.Run(vm, task);
        return Value.None;
    }

    [Native("stop", 1)]
    private static int Stop(VirtualMachine vm, int at, int n)
    {
        int[] m = vm.Heap.Memory;
        int stop = EventLoop.Of(vm.Heap) + EventLoop.StopTask;
        if (m[stop] != Value.None)
            EventLoop.Schedule(vm, m[stop]);
        m[stop] = Value.None;
        return Value.None;
    }

    [Native("close", 1)]
    private static int Close(VirtualMachine vm, int at, int n) => Value.None;

    [Native("set_exception_handler", 2)]
    private static int SetExceptionHandler(VirtualMachine vm, int at, int n)
    {
        vm.Heap.Memory[EventLoop.Of(vm.Heap) + EventLoop.Handler] = vm.Heap.Memory[at + 1];
        return Value.None;
    }

    [Native("get_exception_handler", 1)]
    private static int GetExceptionHandler(VirtualMachine vm, int at, int n) => vm.Heap.Memory[EventLoop.Of(vm.Heap) + EventLoop.Handler];

    [Native("call_exception_handler", 2)]
    private static int CallExceptionHandler(VirtualMachine vm, int at, int n)
    {
        HandleException(vm, vm.Heap.Memory[at + 1]);
        return Value.None;
    }

    /// <summary>Gives a context, a dict that the caller has rooted, to the handler; without one it is printed.</summary>
    public static void HandleException(VirtualMachine vm, int context)
    {
        Heap h = vm.Heap;
        int loop = EventLoop.Of(h);
        if (h.Memory[loop + EventLoop.Handler] != Value.None)
            vm.CallFunction(h.Memory[loop + EventLoop.Handler], loop << 2, context);
        else
            PrintContext(vm, context);
    }

    // default_exception_handler(context), or with the loop before it, as handlers are called.
    [Native("default_exception_handler", 2, 3)]
    private static int DefaultExceptionHandler(VirtualMachine vm, int at, int n)
    {
        PrintContext(vm, vm.Heap.Memory[at + n - 1]);
        return Value.None;
    }

    private static void PrintContext(VirtualMachine vm, int context)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        int builder = TextBuilder.New(h);
        vm.AppendStr(builder, Part(vm, context, Q.message));
        TextBuilder.AppendString(h, builder, "\nfuture: ");
        int future = h.Memory[h.Push(Part(vm, context, Q.future))];
        vm.AppendStr(builder, future);
        TextBuilder.AppendString(h, builder, " coro= ");
        vm.AppendStr(builder, vm.GetAttribute(future, Q.coro));
        TextBuilder.AppendByte(h, builder, '\n');
        vm.WriteTextTo(vm.Error, h.Memory[h.Push(TextBuilder.ToText(h, builder))]);
        int exception = Part(vm, context, Q.exception);
        if (h.Is(exception, Kind.Exception))
            vm.PrintException(vm.Error, exception);
        h.Sp = sp;
    }

    private static int Part(VirtualMachine vm, int context, int name) => vm.GetItemNow(context, Value.Qstr(name));

    // ---- for those who write streams of their own

    // queue_read(stream), queue_write(stream): the current task is resumed when the stream is ready, if it yields now.
    [Native("queue_read", 2)]
    private static int QueueRead(VirtualMachine vm, int at, int n)
    {
        StreamWaits.Add(vm, vm.Heap.Memory[at + 1], StreamWaits.Reading);
        return Value.None;
    }

    [Native("queue_write", 2)]
    private static int QueueWrite(VirtualMachine vm, int at, int n)
    {
        StreamWaits.Add(vm, vm.Heap.Memory[at + 1], StreamWaits.Writing);
        return Value.None;
    }
}
