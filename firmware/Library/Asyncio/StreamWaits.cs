// Streams that tasks wait for: at each turn the loop asks those that are waited for whether they are ready.
//
// They are asked by their ioctl, as select.poll does, but flags are just looked at. In the loop's list each has three items: the
// stream, the task, and the events it waits for.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

/// <summary>Waiting for streams.</summary>
internal static class StreamWaits
{
    /// <summary>The request of ioctl that asks for events.</summary>
    public const int PollRequest = 3;

    // ---- events
    public const int Reading = 1;
    public const int Writing = 4;
    private const int AnyError = 8 | 16 | 32;

    private const int Items = 3;

    /// <summary>The current task waits until a stream is ready. May collect.</summary>
    /// <exception cref="PythonException">OSError: it cannot be asked.</exception>
    public static void Add(VirtualMachine vm, int stream, int events)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int loop = EventLoop.Of(h);
        int task = EventLoop.RequireCurrent(h);
        if (!AsyncioTypes.Is(h, stream, AsyncioTypes.Flag) && vm.FindAttribute(stream, Q.ioctl) == Value.Undefined)
            throw Errors.NewWithText(h, TypeId.OSError, Text.FromString(h, "stream operation not supported"));
        if (m[loop + EventLoop.Streams] == Value.Null)
            m[loop + EventLoop.Streams] = Lists.New(h, Items);
        int list = m[loop + EventLoop.Streams];
        Lists.Append(h, list, stream);
        Lists.Append(h, list, task);
        Lists.Append(h, list, Value.SmallInt(events));
        m[(task >> 2) + TaskObject.Data] = loop << 2;
    }

    private static int Count(Heap h)
    {
        int list = h.Memory[EventLoop.Of(h) + EventLoop.Streams];
        return list == Value.Null ? 0 : Lists.Length(h, list);
    }

    public static bool Any(Heap h) => Count(h) > 0;

    /// <summary>True if there are others than flags: nobody tells when they become ready.</summary>
    public static bool MustBeAsked(Heap h)
    {
        int list = h.Memory[EventLoop.Of(h) + EventLoop.Streams];
        for (int i = 0; i < Count(h); i += Items)
        {
            if (!AsyncioTypes.Is(h, Lists.Get(h, list, i), AsyncioTypes.Flag))
                return true;
        }
        return false;
    }

    /// <summary>Takes a task away from the stream that it waits for.</summary>
    public static void Remove(Heap h, int task)
    {
        int list = h.Memory[EventLoop.Of(h) + EventLoop.Streams];
        for (int i = 0; i < Count(h); i += Items)
        {
            if (Lists.Get(h, list, i + 1) == task)
                RemoveAt(h, list, i);
        }
    }

    private static void RemoveAt(Heap h, int list, int i)
    {
        for (int n = 0; n < Items; n++)
            Lists.RemoveAt(h, list, i);
    }

    /// <summary>Schedules the tasks whose streams are ready. Runs Python code where a stream is written in it.</summary>
    public static void Poll(VirtualMachine vm)
    {
        Heap h = vm.Heap;
        int list = h.Memory[EventLoop.Of(h) + EventLoop.Streams];
        for (int i = 0; i < Count(h);)
        {
            int task = Lists.Get(h, list, i + 1);
            if (!IsReady(vm, Lists.Get(h, list, i), Lists.Get(h, list, i + 2)))
            {
                i += Items;
                continue;
            }
            RemoveAt(h, list, i);
            EventLoop.Schedule(vm, task);
        }
    }

    private static bool IsReady(VirtualMachine vm, int stream, int events)
    {
        Heap h = vm.Heap;
        if (AsyncioTypes.Is(h, stream, AsyncioTypes.Flag))
            return h.Memory[(stream >> 2) + Waitable.State] == Value.True;
        int answer = vm.CallFunction(vm.GetAttribute(stream, Q.ioctl), Value.SmallInt(PollRequest), events);
        return Value.IsSmallInt(answer) && (Value.ToInt(answer) & (Value.ToInt(events) | AnyError)) != 0;
    }
}
