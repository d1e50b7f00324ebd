// What a coroutine on a stream does step by step.
//
//     [stream object][argument: bytes to read, a buffer, or -1][what was read, or None; Drain: how many bytes were written]
using MicroPyNano.Core;
using MicroPyNano.Numerics;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

/// <summary>Operations on streams.</summary>
internal static class StreamOperations
{
    public const int Read = NativeCoroutine.FirstOfStreams;
    public const int ReadInto = NativeCoroutine.FirstOfStreams + 1;
    public const int ReadExactly = NativeCoroutine.FirstOfStreams + 2;
    public const int ReadLine = NativeCoroutine.FirstOfStreams + 3;
    public const int Drain = NativeCoroutine.FirstOfStreams + 4;
    public const int WaitClosed = NativeCoroutine.FirstOfStreams + 5;

    private const int Owner = NativeCoroutine.First;
    private const int Argument = NativeCoroutine.Second;
    private const int Collected = NativeCoroutine.Third;

    public static int Advance(VirtualMachine vm, int self, int operation, int phase, int exception)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int at = self >> 2;
        int owner = m[at + Owner] >> 2;
        int stream = m[owner + StreamMethods.Stream];
        if (exception != Value.Null)
            throw Errors.Raise(h, exception);
        if (operation == WaitClosed)
        {
            vm.CallFunction(vm.GetAttribute(stream, Q.close));
            return NativeCoroutine.End(h, Value.None);
        }
        bool drains = operation == Drain;
        if (phase == NativeCoroutine.Start)
        {
            if (drains && m[owner + StreamMethods.Pending] == Value.None)
            {
                // A loop that only writes and drains must not keep the others from running.
                EventLoop.Schedule(vm, EventLoop.RequireCurrent(h));
                return NativeCoroutine.Yield(h, self, NativeCoroutine.Waiting);
            }
            if (operation == ReadExactly && m[at + Argument] == Value.SmallInt(0))
                return NativeCoroutine.End(h, BytesFrom(h, Value.Qstr(Q.Empty), 0, 0));
        }
        else if (drains ? Write(vm, at, owner, stream) : Take(vm, at, operation, stream))
        {
            int result = m[at + Collected];
            return NativeCoroutine.End(h, result != Value.None || drains ? result : BytesFrom(h, Value.Qstr(Q.Empty), 0, 0));
        }
        StreamWaits.Add(vm, stream, drains ? StreamWaits.Writing : StreamWaits.Reading);
        return NativeCoroutine.Yield(h, self, NativeCoroutine.Waiting);
    }

    // The stream is ready to be read: true if that was enough.
    private static bool Take(VirtualMachine vm, int at, int operation, int stream)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int argument = m[at + Argument];
        int part = operation == ReadLine
            ? vm.CallFunction(vm.GetAttribute(stream, Q.readline))
            : CallMethod(vm, stream, operation == ReadInto ? Q.readinto : Q.read, argument);
        if (operation == ReadInto || operation == Read && argument != Value.SmallInt(-1) && part != Value.None)
        {
            m[at + Collected] = part;
            return true;
        }
        if (part == Value.None)
            return false;
        h.Push(part);
        int length = vm.LengthOf(part);
        if (length == 0)
            return operation == ReadExactly ? throw Errors.New(h, TypeId.EOFError) : true;
        m[at + Collected] = m[at + Collected] == Value.None ? part : vm.RunOperator(Opcode.Add, m[at + Collected], part);
        if (operation == ReadExactly)
        {
            m[at + Argument] -= length << 1;
            return m[at + Argument] <= Value.SmallInt(0);
        }
        return operation == ReadLine && ByteRuns.IsBytesOrText(h, part) && ByteRuns.ByteAt(h, part, ByteRuns.Length(h, part) - 1) == '\n';
    }

    // The stream is ready to be written to: true if all is written.
    private static bool Write(VirtualMachine vm, int at, int owner, int stream)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int pending = m[owner + StreamMethods.Pending];
        m[at + Collected] = Value.None;
        if (pending == Value.None)
            return true;
        int written = CallMethod(vm, stream, Q.write, pending);
        if (written == Value.None)
            return false;
        int length = ByteRuns.Length(h, pending);
        int from = Sequences.ToInt(h, written);
        m[owner + StreamMethods.Pending] = from >= length ? Value.None : BytesFrom(h, pending, from, length);
        return from >= length;
    }

    /// <summary>v.name(argument); where v is an instance with a method of its class, without making a bound method.</summary>
    public static int CallMethod(VirtualMachine vm, int v, int name, int argument)
    {
        Heap h = vm.Heap;
        if (h.Is(v, Kind.Instance) && Map.GetName(h, v >> 2, Value.Qstr(name)) == Value.Undefined)
        {
            int method = vm.SpecialMethod(v, name);
            if (h.Is(method, Kind.Function))
                return vm.CallFunction(method, v, argument);
        }
        return vm.CallFunction(vm.GetAttribute(v, name), argument);
    }

    /// <summary>A run of a text's or binary object's bytes as bytes. Roots its argument; may collect.</summary>
    public static int BytesFrom(Heap h, int v, int from, int end)
    {
        int sp = h.Sp;
        h.Push(v);
        int bytes = ByteStrings.New(h, Kind.Bytes, end - from);
        for (int i = from; i < end; i++)
            PackedBytes.Set(h.Memory, (bytes >> 2) + Text.Bytes, i - from, ByteRuns.ByteAt(h, v, i));
        h.Sp = sp;
        return bytes;
    }
}
