// asyncio.StreamReader and StreamWriter: one type, a stream whose operations wait.
//
//     Kind.Native   [type][stream][extra information][bytes to be written]
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

internal sealed partial class StreamMethods : NativeTable
{
    public const int Stream = 2;
    public const int Pending = 4;
    private const int Extra = 3;
    private const int Words = 5;

    // StreamReader(stream, extra={})
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        Arguments.Positional(vm, n, 1, 2);
        int self = h.Allocate(Kind.Native, Words);
        m[self + 1] = Value.SmallInt(type);
        m[self + Stream] = m[at];
        m[self + Extra] = Arguments.Optional(vm, at, n, 1);
        m[self + Pending] = Value.None;
        return self << 2;
    }

    public override int GetAttribute(VirtualMachine vm, int self, int name) =>
        name == Q.s ? vm.Heap.Memory[(self >> 2) + Stream] : Value.Undefined;

    [Native("get_extra_info", 2)]
    private static int GetExtraInfo(VirtualMachine vm, int at, int n)
    {
        int[] m = vm.Heap.Memory;
        int extra = m[(m[at] >> 2) + Extra];
        return extra == Value.None ? throw Errors.NewWithText(vm.Heap, TypeId.KeyError, m[at + 1]) : vm.GetItemNow(extra, m[at + 1]);
    }

    [Native("close", 1)]
    private static int Close(VirtualMachine vm, int at, int n) => Value.None;

    [Native("wait_closed", 1)]
    private static int WaitClosed(VirtualMachine vm, int at, int n) => Operation(vm, at, n, StreamOperations.WaitClosed);

    [Native("read", 1, 2)]
    private static int Read(VirtualMachine vm, int at, int n) => Operation(vm, at, n, StreamOperations.Read);

    [Native("readinto", 2)]
    private static int ReadInto(VirtualMachine vm, int at, int n) => Operation(vm, at, n, StreamOperations.ReadInto);

    [Native("readexactly", 2)]
    private static int ReadExactly(VirtualMachine vm, int at, int n) => Operation(vm, at, n, StreamOperations.ReadExactly);

    [Native("readline", 1)]
    private static int ReadLine(VirtualMachine vm, int at, int n) => Operation(vm, at, n, StreamOperations.ReadLine);

    [Native("drain", 1)]
    private static int Drain(VirtualMachine vm, int at, int n) => Operation(vm, at, n, StreamOperations.Drain);

    private static int Operation(VirtualMachine vm, int at, int n, int operation) =>
        NativeCoroutine.New(vm.Heap, operation, vm.Heap.Memory[at], n > 1 ? vm.Heap.Memory[at + 1] : Value.SmallInt(-1));

    // write(bytes): at once, if nothing waits to be written; what the stream does not take waits for drain().
    [Native("write", 2)]
    private static int Write(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int self = m[at] >> 2;
        int from = 0;
        if (m[self + Pending] == Value.None)
        {
            int written = StreamOperations.CallMethod(vm, m[self + Stream], Q.write, m[at + 1]);
            if (written != Value.None)
                from = Sequences.ToInt(h, written);
        }
        int bytes = vm.Unwrap(m[at + 1]);
        if (!ByteRuns.IsBytesOrText(h, bytes))
            throw Errors.New(h, TypeId.TypeError, "object with buffer protocol required");
        int length = ByteRuns.Length(h, bytes);
        if (from >= length)
            return Value.None;
        int rest = h.Is(bytes, Kind.Bytes) && from == 0 ? bytes : StreamOperations.BytesFrom(h, bytes, from, length);
        if (m[self + Pending] != Value.None)
        {
            h.Push(rest);
            rest = ByteStrings.Concat(h, m[self + Pending], rest);
        }
        m[self + Pending] = rest;
        return Value.None;
    }
}
