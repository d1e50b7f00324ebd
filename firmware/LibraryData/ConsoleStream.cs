// sys.stdin, sys.stdout and sys.stderr, and under each of them its `buffer`, which takes bytes and leaves them as they are.
//
//     Kind.Native   [type][number]   number: 0 stdin, 1 stdout, 2 stderr, as small ints
//
// Invariant: there is one of each, made when it is first asked for.
using MicroPyNano.Core;
using MicroPyNano.Hal;
using MicroPyNano.Modules;
using MicroPyNano.Numerics;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.LibraryData;

internal sealed class ConsoleStream : StreamMethods
{
    private const int Number = 2;
    private const int Words = 3;
    private const int Input = 0;
    private const int Output = 1;
    private const int Count = 3;
    private const int IdleMicroseconds = 1000;

    private readonly ConsoleStream _buffers;

    /// <param name="buffers">The table of the streams of bytes, for the streams of text; else null.</param>
    public ConsoleStream(ConsoleStream buffers)
    {
        _buffers = buffers;
    }

    public override bool IsText => _buffers != null;

    public override int Find(int name) => name == Q.getvalue ? -1 : base.Find(name);

    /// <summary>A stream. May collect.</summary>
    public int Get(VirtualMachine vm, int number)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        if (m[ModuleRoots.StandardStreams] == Value.Null)
            m[ModuleRoots.StandardStreams] = Tuples.New(h, 2 * Count);
        int place = (m[ModuleRoots.StandardStreams] >> 2) + 1 + number + (IsText ? 0 : Count);
        if (m[place] == Value.Null)
        {
            int at = h.Allocate(Kind.Native, Words);
            m[at + 1] = Value.SmallInt(Type);
            m[at + Number] = Value.SmallInt(number);
            m[place] = Value.Reference(at);
        }
        return m[place];
    }

    private static int NumberOf(VirtualMachine vm, int self) => vm.Heap.Memory[(self >> 2) + Number] >> 1;

    public override int GetAttribute(VirtualMachine vm, int self, int name) =>
        IsText && name == Q.buffer ? _buffers.Get(vm, NumberOf(vm, self)) : Value.Undefined;

    // Waits for the first byte, and takes what else is there.
    public override int ReadBytes(VirtualMachine vm, int self, int buffer, int from, int count)
    {
        if (NumberOf(vm, self) != Input)
            return Streams.Unsupported;
        Console console = vm.Board.Console;
        int done = 0;
        while (done < count && (done == 0 || console.HasInput))
        {
            int b = console.Read();
            if (b == Console.Closed)
                break;
            if (b == Console.Empty)
            {
                vm.Poll();
                vm.Board.Idle(IdleMicroseconds);
                continue;
            }
            int at = ByteRuns.Locate(vm.Heap, buffer, out int first);
            PackedBytes.Set(vm.Heap.Memory, at, first + from + done, IsText && b == '\r' && console.IsRaw ? '\n' : b);
            done++;
        }
        return done;
    }

    public override int WriteBytes(VirtualMachine vm, int self, int data, int from, int count)
    {
        int number = NumberOf(vm, self);
        if (number == Input)
            return Streams.Unsupported;
        vm.WriteBytes(number == Output ? vm.Out : vm.Error, data, from, count, !IsText);
        return count;
    }

    public override int Control(VirtualMachine vm, int self, int request, int argument)
    {
        switch (request)
        {
            case Streams.Flush:
                if (NumberOf(vm, self) == Output)
                    vm.Out.Flush();
                return 0;
            case Streams.Close: return 0;
            case Streams.Number: return NumberOf(vm, self);
            case Streams.Poll:
                if (NumberOf(vm, self) == Input)
                    return vm.Board.Console.HasInput ? Streams.Readable & argument : 0;
                return Streams.Writable & argument;
            default: return Streams.Invalid;
        }
    }
}

/// <summary>The streams' names in sys.</summary>
internal sealed partial class StandardStreamNames : NativeTable
{
    private readonly ConsoleStream _streams;

    public StandardStreamNames(ConsoleStream streams)
    {
        _streams = streams;
    }

    public override int FindConstant(int name) => name == Q.stdin ? 0 : name == Q.stdout ? 1 : name == Q.stderr ? 2 : -1;

    public override int Constant(int index, VirtualMachine vm) => _streams.Get(vm, index);

    public override int ConstantNameOf(int index) => index == 0 ? Q.stdin : index == 1 ? Q.stdout : Q.stderr;

    public override int ConstantCount() => 3;
}
