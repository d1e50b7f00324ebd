// select: waiting until one of several streams can be read or written.
//
//     Kind.Native   [type][List][position][tuple][flags]    List: for each stream itself, what is asked for, what was answered
//
// The object that poll() makes is the iterator of its ipoll(), too: position, tuple and flags are the iteration's. The tuple is
// used again for every item, so that a loop over ipoll allocates nothing.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.LibraryData;

internal sealed partial class SelectModule : NativeTable
{
    [Native("poll", 0)]
    private static int NewPoll(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        int poll = h.Allocate(Kind.Native, Poller.Words);
        h.Push(poll << 2);
        h.Memory[poll + 1] = Value.SmallInt(vm.Natives.ModuleType(Q.poll) >> 6);
        h.Memory[poll + Poller.Entries] = Lists.New(h, 0);
        h.Memory[poll + Poller.Position] = Value.SmallInt(0);
        h.Sp = sp;
        return poll << 2;
    }

    [NativeConstant("POLLIN")]
    private static int PollIn(VirtualMachine vm) => Value.SmallInt(1);

    [NativeConstant("POLLOUT")]
    private static int PollOut(VirtualMachine vm) => Value.SmallInt(4);

    [NativeConstant("POLLERR")]
    private static int PollError(VirtualMachine vm) => Value.SmallInt(8);

    [NativeConstant("POLLHUP")]
    private static int PollHangUp(VirtualMachine vm) => Value.SmallInt(16);
}

/// <summary>What poll() makes.</summary>
internal sealed partial class Poller : NativeTable
{
    internal const int Entries = 2;
    internal const int Position = 3;
    private const int Item = 4;
    private const int Flags = 5;
    internal const int Words = 6;

    // Of each stream.
    private const int Asked = 1;
    private const int Answered = 2;
    private const int Stride = 3;

    private const int OneShot = 1;
    private const int NoEntry = -2;
    private const int IdleMicroseconds = 1000;

    private static int ListOf(VirtualMachine vm, int at) => vm.Heap.Memory[(vm.Heap.Memory[at] >> 2) + Entries];

    // Where a stream stands in the list, or -1.
    private static int Find(Heap h, int list, int stream)
    {
        for (int i = 0; i < Lists.Length(h, list); i += Stride)
        {
            if (Lists.Get(h, list, i) == stream)
                return i;
        }
        return -1;
    }

    // register(stream, events=POLLIN | POLLOUT)
    [Native("register", 2, 3)]
    private static int Register(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int events = n > 2 ? NumberArguments.ToSmallInt(vm, h.Memory[at + 2]) : Streams.Readable | Streams.Writable;
        int list = ListOf(vm, at);
        int stream = h.Memory[at + 1];
        int i = Find(h, list, stream);
        if (i < 0)
        {
            Streams.TableOf(vm, stream);
            i = Lists.Length(h, list);
            Lists.Append(h, list, stream);
            Lists.Append(h, list, Value.SmallInt(0));
            Lists.Append(h, list, Value.SmallInt(0));
        }
        Lists.Set(h, list, i + Asked, Value.SmallInt(events));
        return Value.None;
    }

    [Native("modify", 3)]
    private static int Modify(VirtualMachine vm, int at, int n)
    {
        int i = Find(vm.Heap, ListOf(vm, at), vm.Heap.Memory[at + 1]);
        Streams.Check(vm, i < 0 ? NoEntry : 0);
        return Register(vm, at, n);
    }

    [Native("unregister", 2)]
    private static int Unregister(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int list = ListOf(vm, at);
        int i = Find(h, list, h.Memory[at + 1]);
        for (int j = 0; i >= 0 && j < Stride; j++)
            Lists.RemoveAt(h, list, i);
        return Value.None;
    }

    // Asks every stream once; how many are ready.
    private static int Ask(VirtualMachine vm, int list)
    {
        Heap h = vm.Heap;
        int ready = 0;
        for (int i = 0; i < Lists.Length(h, list); i += Stride)
        {
            int answer = Streams.Control(vm, Lists.Get(h, list, i), Streams.Poll, Lists.Get(h, list, i + Asked) >> 1);
            Streams.Check(vm, answer);
            if (i + Answered < Lists.Length(h, list))
                Lists.Set(h, list, i + Answered, Value.SmallInt(answer));
            if (answer != 0)
                ready++;
        }
        return ready;
    }

    // Waits until a stream is ready, at most so many milliseconds; negative or None: for ever.
    private static int Wait(VirtualMachine vm, int at, int n)
    {
        int limit = n > 1 && vm.Heap.Memory[at + 1] != Value.None ? NumberArguments.ToSmallInt(vm, vm.Heap.Memory[at + 1]) : -1;
        long end = vm.Board.Microseconds() + limit * 1000L;
        int list = ListOf(vm, at);
        vm.Poll();
        for (; ; )
        {
            int ready = Ask(vm, list);
            if (ready > 0 || limit >= 0 && vm.Board.Microseconds() >= end)
                return ready;
            vm.Board.Idle(IdleMicroseconds);
            vm.Poll();
        }
    }

    // poll(timeout=-1): a list of streams and what they are ready for.
    [Native("poll", 1, 2)]
    private static int Poll(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int ready = Wait(vm, at, n);
        int list = ListOf(vm, at);
        int sp = h.Sp;
        int result = Lists.New(h, ready);
        h.Push(result);
        for (int i = 0; i < Lists.Length(h, list); i += Stride)
        {
            if (Lists.Get(h, list, i + Answered) != Value.SmallInt(0))
                Lists.Append(h, result, Tuples.Pair(h, Lists.Get(h, list, i), Lists.Get(h, list, i + Answered)));
        }
        h.Sp = sp;
        return result;
    }

    // ipoll(timeout=-1, flags=0): the same one by one. With flag 1 each stream is given out once, and then not asked any more.
    [Native("ipoll", 1, 3)]
    private static int Iterate(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int poll = h.Memory[at] >> 2;
        h.Memory[poll + Flags] = Value.SmallInt(n > 2 ? NumberArguments.ToSmallInt(vm, h.Memory[at + 2]) : 0);
        if (h.Memory[poll + Item] == Value.Null)
        {
            int pair = Tuples.Pair(h, Value.None, Value.None);
            h.Memory[poll + Item] = pair;
        }
        Wait(vm, at, n);
        h.Memory[poll + Position] = Value.SmallInt(0);
        return h.Memory[at];
    }

    [Native("__iter__", 1)]
    private static int Same(VirtualMachine vm, int at, int n) => vm.Heap.Memory[at];

    [Native("__next__", 1)]
    private static int Next(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int poll = m[at] >> 2;
        int list = ListOf(vm, at);
        int item = m[poll + Item] >> 2;
        for (int i = m[poll + Position] >> 1; item != 0 && i < Lists.Length(h, list); i += Stride)
        {
            int answered = Lists.Get(h, list, i + Answered);
            if (answered == Value.SmallInt(0))
                continue;
            m[item + 1] = Lists.Get(h, list, i);
            m[item + 2] = answered;
            m[poll + Position] = Value.SmallInt(i + Stride);
            if ((m[poll + Flags] >> 1 & OneShot) != 0)
                Lists.Set(h, list, i + Asked, Value.SmallInt(0));
            return item << 2;
        }
        m[poll + Position] = Value.SmallInt(Lists.Length(h, list));
        throw Errors.New(h, TypeId.StopIteration);
    }
}
