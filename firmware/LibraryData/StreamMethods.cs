// The methods that streams have in Python, over what each type of stream can do. Types hide those that are not theirs.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.LibraryData;

/// <summary>Methods of streams.</summary>
public abstract partial class StreamMethods : StreamTable
{
    // What is read at a time where the length is not known.
    private const int ChunkBytes = 128;

    // read(size=-1): all that is left, or so many bytes or characters; None where nothing has come yet.
    [Native("read", 1, 2)]
    private static int Read(VirtualMachine vm, int at, int n)
    {
        int size = n > 1 && vm.Heap.Memory[at + 1] != Value.None ? NumberArguments.ToSmallInt(vm, vm.Heap.Memory[at + 1]) : -1;
        return Read(vm, vm.Heap.Memory[at], size, false);
    }

    // read1(size=-1): what can be had at once.
    [Native("read1", 1, 2)]
    private static int ReadOnce(VirtualMachine vm, int at, int n)
    {
        int size = n > 1 ? NumberArguments.ToSmallInt(vm, vm.Heap.Memory[at + 1]) : -1;
        return Read(vm, vm.Heap.Memory[at], size, true);
    }

    private static int Read(VirtualMachine vm, int stream, int size, bool once)
    {
        Heap h = vm.Heap;
        bool text = Streams.TableOf(vm, stream).IsText;
        int sp = h.Sp;
        int builder = TextBuilder.New(h);
        int wanted = size < 0 ? int.MaxValue : size;
        while (wanted > 0)
        {
            int part = wanted < ChunkBytes ? wanted : ChunkBytes;
            int got = Append(vm, stream, builder, part, once);
            if (got == Streams.WouldBlock && TextBuilder.LengthOf(h, builder) == 0)
            {
                h.Sp = sp;
                return Value.None;
            }
            if (got != Streams.WouldBlock)
                Streams.Check(vm, got);
            if (got < part || once)
                break;
            wanted = size < 0 ? wanted : text ? Missing(h, builder, size) : wanted - got;
        }
        int result = Result(h, builder, text);
        h.Sp = sp;
        return result;
    }

    // Reads behind what a builder holds.
    private static int Append(VirtualMachine vm, int stream, int builder, int count, bool once)
    {
        Heap h = vm.Heap;
        int length = TextBuilder.LengthOf(h, builder);
        TextBuilder.Reserve(h, builder, count);
        TextBuilder.Advance(h, builder, count);
        int got = Streams.Read(vm, stream, Value.Reference(builder), length, count, once);
        TextBuilder.Advance(h, builder, (got > 0 ? got : 0) - count);
        return got;
    }

    // At least so many bytes are missing of a text of so many characters.
    private static int Missing(Heap h, int builder, int characters)
    {
        int bytes = Value.Reference(builder);
        int length = TextBuilder.LengthOf(h, builder);
        int at = 0;
        for (; at < length; at += Utf8.LengthOf(ByteRuns.ByteAt(h, bytes, at)))
            characters--;
        return characters + at - length;
    }

    private static int Result(Heap h, int builder, bool text)
    {
        int bytes = Value.Reference(builder);
        return text ? TextCoding.Decode(h, bytes, Value.None, Value.None) : ByteStrings.Copy(h, Kind.Bytes, bytes);
    }

    // readline(size=-1): up to the next newline, which is included.
    [Native("readline", 1, 2)]
    private static int ReadLine(VirtualMachine vm, int at, int n)
    {
        int size = n > 1 && vm.Heap.Memory[at + 1] != Value.None ? NumberArguments.ToSmallInt(vm, vm.Heap.Memory[at + 1]) : -1;
        return Line(vm, vm.Heap.Memory[at], size);
    }

    private static int Line(VirtualMachine vm, int stream, int size)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        int builder = TextBuilder.New(h);
        for (int length = 0; length != size; length++)
        {
            int got = Append(vm, stream, builder, 1, true);
            if (got == Streams.WouldBlock && length == 0)
            {
                h.Sp = sp;
                return Value.None;
            }
            if (got != Streams.WouldBlock)
                Streams.Check(vm, got);
            if (got <= 0 || ByteRuns.ByteAt(h, Value.Reference(builder), length) == '\n')
                break;
        }
        int line = Result(h, builder, Streams.TableOf(vm, stream).IsText);
        h.Sp = sp;
        return line;
    }

    [Native("readlines", 1)]
    private static int ReadLines(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        int lines = Lists.New(h, 0);
        h.Push(lines);
        for (int line = Line(vm, h.Memory[at], -1); vm.IsTrue(line); line = Line(vm, h.Memory[at], -1))
            Lists.Append(h, lines, line);
        h.Sp = sp;
        return lines;
    }

    // readinto(buffer), readinto(buffer, count)
    [Native("readinto", 2, 3)]
    private static int ReadInto(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int buffer = vm.Unwrap(h.Memory[at + 1]);
        if (!ByteRuns.IsWritable(h, buffer))
            throw Errors.New(h, TypeId.TypeError, "object with buffer protocol required");
        Range(vm, at, n, buffer, out int from, out int count);
        return Answer(vm, Streams.Read(vm, h.Memory[at], buffer, from, count, false));
    }

    // write(data), write(data, count), write(data, offset, count): the number of bytes; of characters, where a str is written to a
    // stream of text.
    [Native("write", 2, 4)]
    private static int Write(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int data = vm.Unwrap(h.Memory[at + 1]);
        if (!ByteRuns.IsBytesOrText(h, data))
            throw Errors.New(h, TypeId.TypeError, "object with buffer protocol required");
        Range(vm, at, n, data, out int from, out int count);
        int answer = Streams.Write(vm, h.Memory[at], data, from, count);
        bool whole = n == 2 && answer == count && Text.IsText(h, data) && Streams.TableOf(vm, h.Memory[at]).IsText;
        return whole ? Value.SmallInt(Text.Characters(h, data)) : Answer(vm, answer);
    }

    // The part of a buffer that the arguments behind it name.
    private static void Range(VirtualMachine vm, int at, int n, int buffer, out int from, out int count)
    {
        int[] m = vm.Heap.Memory;
        int length = ByteRuns.Length(vm.Heap, buffer);
        from = n > 3 ? NumberArguments.ToSmallInt(vm, m[at + 2]) : 0;
        count = n > 2 ? NumberArguments.ToSmallInt(vm, m[at + n - 1]) : length;
        if (from < 0 || from > length)
            from = length;
        if (count < 0 || count > length - from)
            count = length - from;
    }

    private static int Answer(VirtualMachine vm, int answer) =>
        answer == Streams.WouldBlock ? Value.None : Value.SmallInt(Streams.Check(vm, answer));

    // seek(offset, whence=0)
    [Native("seek", 2, 3)]
    private static int Seek(VirtualMachine vm, int at, int n)
    {
        int offset = NumberArguments.ToSmallInt(vm, vm.Heap.Memory[at + 1]);
        int whence = n > 2 ? NumberArguments.ToSmallInt(vm, vm.Heap.Memory[at + 2]) : 0;
        return MoveTo(vm, vm.Heap.Memory[at], offset, whence);
    }

    [Native("tell", 1)]
    private static int Tell(VirtualMachine vm, int at, int n) => MoveTo(vm, vm.Heap.Memory[at], 0, 1);

    private static int MoveTo(VirtualMachine vm, int stream, int offset, int whence) =>
        Integers.FromInt(vm.Heap, Streams.Check(vm, Streams.TableOf(vm, stream).Seek(vm, stream, offset, whence)));

    [Native("fileno", 1)]
    private static int Number(VirtualMachine vm, int at, int n) =>
        Value.SmallInt(Streams.Check(vm, Streams.Control(vm, vm.Heap.Memory[at], Streams.Number, 0)));

    [Native("flush", 1)]
    private static int Flush(VirtualMachine vm, int at, int n)
    {
        Streams.Check(vm, Streams.Control(vm, vm.Heap.Memory[at], Streams.Flush, 0));
        return Value.None;
    }

    [Native("close", 1)]
    [Native("__exit__", 4)]
    private static int Close(VirtualMachine vm, int at, int n)
    {
        Streams.Check(vm, Streams.Control(vm, vm.Heap.Memory[at], Streams.Close, 0));
        return Value.None;
    }

    [Native("__enter__", 1)]
    [Native("__iter__", 1)]
    private static int Same(VirtualMachine vm, int at, int n) => vm.Heap.Memory[at];

    [Native("__next__", 1)]
    private static int Next(VirtualMachine vm, int at, int n)
    {
        int line = Line(vm, vm.Heap.Memory[at], -1);
        return vm.IsTrue(line) ? line : throw Errors.New(vm.Heap, TypeId.StopIteration);
    }

    // StringIO and BytesIO only.
    [Native("getvalue", 1)]
    private static int GetValue(VirtualMachine vm, int at, int n) =>
        ((MemoryStream)Streams.TableOf(vm, vm.Heap.Memory[at])).GetValue(vm, vm.Heap.Memory[at]);

    // <io.StringIO>
    [Native("__repr__", 1)]
    private static int Repr(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        int builder = TextBuilder.New(h);
        TextBuilder.AppendString(h, builder, "<io.");
        TextBuilder.AppendText(h, builder, Types.NameOfType(h, Types.Of(h, h.Memory[at])));
        TextBuilder.AppendByte(h, builder, '>');
        int text = TextBuilder.ToText(h, builder);
        h.Sp = sp;
        return text;
    }
}
