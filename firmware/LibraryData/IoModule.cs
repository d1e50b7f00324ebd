// io: streams in memory, and what streams written in Python derive from.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.LibraryData;

internal sealed partial class IoModule : NativeTable
{
    [NativeConstant("StringIO")]
    private static int StringIO(VirtualMachine vm) => vm.Natives.ModuleType(Q.StringIO);

    [NativeConstant("BytesIO")]
    private static int BytesIO(VirtualMachine vm) => vm.Natives.ModuleType(Q.BytesIO);

    [NativeConstant("IOBase")]
    private static int IOBase(VirtualMachine vm) => vm.Natives.ModuleType(Q.IOBase);

    [NativeConstant("BufferedWriter")]
    private static int BufferedWriter(VirtualMachine vm) => vm.Natives.ModuleType(Q.BufferedWriter);

    [Native("open", 1, 4, Keywords = true)]
    private static int Open(VirtualMachine vm, int at, int n) => FileBuiltins.Open(vm, at, n);
}

/// <summary>
/// IOBase: its streams are instances of Python classes, which have readinto, write and ioctl as far as they need them. What those
/// answer is the protocol's: a number, a negative error number, or None where they would block.
/// </summary>
internal sealed class IoBase : StreamMethods
{
    private const int Words = 2;

    public override bool IsWrittenInPython => true;

    public override int Find(int name) => -1;

    public override int CountOf() => 0;

    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        int v = vm.Heap.Allocate(Kind.Native, Words);
        vm.Heap.Memory[v + 1] = Value.SmallInt(type);
        return v << 2;
    }

    public override int ReadBytes(VirtualMachine vm, int self, int buffer, int from, int count) =>
        Call(vm, self, Q.readinto, MemoryViews.ByteArrayOver(vm.Heap, buffer, from, count), Value.Null);

    public override int WriteBytes(VirtualMachine vm, int self, int data, int from, int count) =>
        Call(vm, self, Q.write, MemoryViews.ByteArrayOver(vm.Heap, data, from, count), Value.Null);

    public override int Control(VirtualMachine vm, int self, int request, int argument) =>
        Call(vm, self, Q.ioctl, Value.SmallInt(request), Value.SmallInt(argument));

    private static int Call(VirtualMachine vm, int self, int name, int a, int b)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        h.Push(a);
        int method = vm.GetAttribute(self, name);
        int answer = b == Value.Null ? vm.CallFunction(method, a) : vm.CallFunction(method, a, b);
        h.Sp = sp;
        return answer == Value.None ? Streams.WouldBlock : NumberArguments.ToSmallInt(vm, answer);
    }
}

/// <summary>
/// BufferedWriter: hands on what it is given in pieces of one size.  [type][stream][bytearray][size]
/// </summary>
internal sealed class BufferedWriter : StreamMethods
{
    private const int Stream = 2;
    private const int Buffer = 3;
    private const int Size = 4;
    private const int Words = 5;

    public override int Find(int name) => name == Q.write || name == Q.flush ? base.Find(name) : -1;

    // BufferedWriter(stream, size)
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        Arguments.Positional(vm, n, 2, 2);
        Streams.TableOf(vm, m[at]);
        int size = NumberArguments.ToSmallInt(vm, m[at + 1]);
        if (size < 1)
            throw Errors.New(h, TypeId.ValueError);
        int sp = h.Sp;
        int writer = h.Allocate(Kind.Native, Words);
        h.Push(writer << 2);
        m[writer + 1] = Value.SmallInt(type);
        m[writer + Stream] = m[at];
        m[writer + Size] = Value.SmallInt(size);
        m[writer + Buffer] = ByteStrings.New(h, Kind.ByteArray, 0);
        TextBuilder.Reserve(h, m[writer + Buffer] >> 2, size);
        h.Sp = sp;
        return writer << 2;
    }

    public override int WriteBytes(VirtualMachine vm, int self, int data, int from, int count)
    {
        Heap h = vm.Heap;
        int buffer = h.Memory[(self >> 2) + Buffer];
        int room = (h.Memory[(self >> 2) + Size] >> 1) - ByteRuns.Length(h, buffer);
        if (room == 0)
        {
            int blocked = HandOn(vm, self);
            if (blocked < 0)
                return blocked;
            room = h.Memory[(self >> 2) + Size] >> 1;
        }
        int part = count < room ? count : room;
        int to = TextBuilder.Reserve(h, buffer >> 2, part);
        ByteRuns.CopyTo(h, data, from, part, to, ByteRuns.Length(h, buffer));
        TextBuilder.Advance(h, buffer >> 2, part);
        int answer = part == room ? HandOn(vm, self) : 0;
        return answer < 0 && answer != Streams.WouldBlock ? answer : part;
    }

    private static int HandOn(VirtualMachine vm, int self)
    {
        Heap h = vm.Heap;
        int buffer = h.Memory[(self >> 2) + Buffer];
        int length = ByteRuns.Length(h, buffer);
        int answer = Streams.Write(vm, h.Memory[(self >> 2) + Stream], buffer, 0, length);
        // What the stream did not take stays at the start.
        if (answer > 0)
            ByteStrings.Resize(h, buffer, answer, -answer);
        return answer < 0 ? answer : answer == length ? 0 : Streams.WouldBlock;
    }

    public override int Control(VirtualMachine vm, int self, int request, int argument) =>
        request == Streams.Flush ? HandOn(vm, self) : Streams.Invalid;
}
