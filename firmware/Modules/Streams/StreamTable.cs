// What a type must do to be a stream, and streams as C# code uses them: print(file=...), json.load, select.
//
// Bytes are handed over as a binary object or text, a position and a count, never as a place in the arena: a stream may be
// written in Python, and what runs meanwhile may move the bytes of a bytearray.
// Invariant: the methods here answer with how many bytes, or with a negative error number, which only Streams.Check raises.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

/// <summary>The table of a type whose values are streams.</summary>
public abstract class StreamTable : NativeTable
{
    /// <summary>Whether it deals in str and not in bytes.</summary>
    public virtual bool IsText => false;

    /// <summary>True for the type that Python classes derive from: its streams are instances, and their class has the methods.</summary>
    public virtual bool IsWrittenInPython => false;

    /// <summary>Reads at most so many bytes into a writable binary object: at least one, 0 at the end, or an error number.</summary>
    public virtual int ReadBytes(VirtualMachine vm, int self, int buffer, int from, int count) => Streams.Unsupported;

    /// <summary>Writes at most so many bytes of a binary object or text.</summary>
    public virtual int WriteBytes(VirtualMachine vm, int self, int data, int from, int count) => Streams.Unsupported;

    /// <summary>Moves to a position, and answers with it. The whence is Python's: 0 from the start, 1 from here, 2 from the end.</summary>
    public virtual int Seek(VirtualMachine vm, int self, int offset, int whence) => Streams.Unsupported;

    /// <summary>All other requests; see Streams.</summary>
    public virtual int Control(VirtualMachine vm, int self, int request, int argument) => Streams.Unsupported;
}

/// <summary>Use of streams. Everything here roots its arguments, may collect and may run Python code.</summary>
public static class Streams
{
    // ---- requests, as ioctl methods written in Python see them
    public const int Flush = 1;
    public const int Poll = 3;
    public const int Close = 4;
    public const int Number = 10;

    // ---- what can be done with a stream: argument and answer of Poll
    public const int Readable = 1;
    public const int Writable = 4;

    // ---- error numbers
    public const int Failed = -5;
    public const int WouldBlock = -11;
    public const int Invalid = -22;
    public const int Unsupported = -1000;

    /// <summary>The table of a stream, or null for what is none.</summary>
    public static StreamTable Find(VirtualMachine vm, int stream)
    {
        int native = vm.Unwrap(stream);
        return vm.Heap.Is(native, Kind.Native) ? vm.Natives.FindTypeTable(vm.Heap.Memory[(native >> 2) + 1] >> 1) as StreamTable : null;
    }

    /// <summary>The table of a stream.</summary>
    /// <exception cref="PythonException">OSError: it is none.</exception>
    public static StreamTable TableOf(VirtualMachine vm, int stream)
    {
        StreamTable table = Find(vm, stream);
        return table ?? throw Error(vm.Heap, Unsupported);
    }

    private static int Self(VirtualMachine vm, StreamTable table, int stream) => table.IsWrittenInPython ? stream : vm.Unwrap(stream);

    /// <summary>An answer that says how many; an error number is raised.</summary>
    /// <exception cref="PythonException">OSError.</exception>
    public static int Check(VirtualMachine vm, int answer) => answer >= 0 ? answer : throw Error(vm.Heap, answer);

    private static PythonException Error(Heap h, int number) => number == Unsupported
        ? Errors.New(h, TypeId.OSError, "stream operation not supported")
        : Errors.NewWithText(h, TypeId.OSError, Value.SmallInt(-number));

    /// <summary>
    /// Reads until so many bytes are there, or the end is. Answers with how many; with an error number only if there were none.
    /// </summary>
    /// <param name="once">Whether to be content with what comes first.</param>
    public static int Read(VirtualMachine vm, int stream, int buffer, int from, int count, bool once) =>
        Transfer(vm, stream, buffer, from, count, false, once);

    /// <summary>Writes so many bytes of a binary object or text, unless the stream takes no more.</summary>
    public static int Write(VirtualMachine vm, int stream, int data, int from, int count) =>
        Transfer(vm, stream, data, from, count, true, false);

    private static int Transfer(VirtualMachine vm, int stream, int bytes, int from, int count, bool write, bool once)
    {
        Heap h = vm.Heap;
        StreamTable table = TableOf(vm, stream);
        int sp = h.Sp;
        h.Push(stream);
        h.Push(bytes);
        int self = Self(vm, table, stream);
        int done = 0;
        int answer = 1;
        while (done < count && answer > 0 && !(once && done > 0))
        {
            answer = write
                ? table.WriteBytes(vm, self, bytes, from + done, count - done)
                : table.ReadBytes(vm, self, bytes, from + done, count - done);
            if (answer > count - done)
                answer = Failed;
            if (answer > 0)
                done += answer;
        }
        h.Sp = sp;
        return answer < 0 && (done == 0 || answer != WouldBlock) ? answer : done;
    }

    /// <summary>A request other than reading and writing.</summary>
    public static int Control(VirtualMachine vm, int stream, int request, int argument)
    {
        StreamTable table = TableOf(vm, stream);
        int sp = vm.Heap.Sp;
        vm.Heap.Push(stream);
        int answer = table.Control(vm, Self(vm, table, stream), request, argument);
        vm.Heap.Sp = sp;
        return answer;
    }

    /// <summary>Writes a text, as print does: to a stream, or to any object with a write method.</summary>
    /// <exception cref="PythonException">OSError, AttributeError.</exception>
    public static void WriteText(VirtualMachine vm, int file, int text)
    {
        int length = Text.Length(vm.Heap, text);
        if (length == 0)
            return;
        StreamTable table = Find(vm, file);
        if (table == null || !table.IsWrittenInPython && vm.Heap.Is(vm.SpecialMethod(file, Q.write), Kind.Function))
        {
            vm.CallFunction(vm.GetAttribute(file, Q.write), text);
            return;
        }
        int answer = Write(vm, file, text, 0, length);
        if (answer != WouldBlock)
            Check(vm, answer);
    }
}
