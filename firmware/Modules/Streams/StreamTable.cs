// What all streams can do: files, StringIO, the console. A stream moves bytes in chunks; reading characters, lines, into buffers
// and writing texts is made of that here.
//
// Invariant: a stream whose values are texts (IsText) reads whole UTF-8 sequences only; n of read(n) counts its characters.
using MicroPyNano.Core;
using MicroPyNano.Numerics;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

/// <summary>Methods of a type of streams.</summary>
public abstract partial class StreamTable : NativeTable
{
    /// <summary>Bytes that are moved at a time.</summary>
    protected const int ChunkSize = 128;

    private static readonly byte[] s_chunk = new byte[ChunkSize];

    // ---- what a stream is

    /// <summary>True if it reads texts, false if bytes.</summary>
    protected abstract bool IsText(VirtualMachine vm, int self);

    /// <summary>Reads up to count bytes to the chunk: how many, 0 at the end, or a negative error number.</summary>
    protected abstract int Read(VirtualMachine vm, int self, byte[] chunk, int count);

    /// <summary>Writes count bytes: how many were taken, or a negative error number.</summary>
    protected abstract int Write(VirtualMachine vm, int self, byte[] chunk, int count);

    /// <summary>Moves to a place counted from the start (0), from here (1), or from the end (2): the position, or a negative error number.</summary>
    protected virtual int Seek(VirtualMachine vm, int self, int offset, int whence) => Hal.FileSystem.Invalid;

    /// <summary>0, or a negative error number.</summary>
    protected virtual int Flush(VirtualMachine vm, int self) => 0;

    /// <summary>Closes it, if it is open: 0, or a negative error number.</summary>
    protected virtual int Close(VirtualMachine vm, int self) => 0;

    private static StreamTable Of(VirtualMachine vm, int at) =>
        (StreamTable)vm.Natives.FindTypeTable(Core.Types.Of(vm.Heap, vm.Heap.Memory[at]) >> 6);

    /// <summary>A result that is no error.</summary>
    /// <exception cref="PythonException">OSError with the error's number.</exception>
    internal static int Checked(VirtualMachine vm, int result) =>
        result >= 0 ? result : throw Errors.NewWithText(vm.Heap, TypeId.OSError, Value.SmallInt(-result));

    // ---- reading

    [Native("read", 1, 2)]
    private static int ReadValue(VirtualMachine vm, int at, int n)
    {
        int count = Count(vm, at, n, 1);
        StreamTable table = Of(vm, at);
        Heap h = vm.Heap;
        int sp = h.Sp;
        int builder = TextBuilder.New(h);
        if (count < 0 || !table.IsText(vm, h.Memory[at]))
            table.ReadBytes(vm, h.Memory[at], builder, count < 0 ? int.MaxValue : count);
        else
            table.ReadCharacters(vm, h.Memory[at], builder, count);
        return table.Finish(vm, at, builder, sp);
    }

    // An argument that says how much: all of it where it is left out, None or negative.
    private static int Count(VirtualMachine vm, int at, int n, int position)
    {
        int v = Arguments.Optional(vm, at, n, position);
        return v == Value.None ? -1 : NumberArguments.ToSmallInt(vm, v);
    }

    // Up to count bytes, fewer only at the end. Returns how many.
    private int ReadBytes(VirtualMachine vm, int self, int builder, int count)
    {
        Heap h = vm.Heap;
        int done = 0;
        while (done < count)
        {
            int want = count - done < ChunkSize ? count - done : ChunkSize;
            int got = Checked(vm, Read(vm, self, s_chunk, want));
            if (got == 0)
                break;
            int place = TextBuilder.Reserve(h, builder, got);
            int from = TextBuilder.LengthOf(h, builder);
            for (int i = 0; i < got; i++)
                PackedBytes.Set(h.Memory, place, from + i, s_chunk[i]);
            TextBuilder.Advance(h, builder, got);
            done += got;
        }
        return done;
    }

    // A character has a byte at least, so as many bytes as there are characters to come are never too many.
    private void ReadCharacters(VirtualMachine vm, int self, int builder, int count)
    {
        Heap h = vm.Heap;
        int scanned = 0;
        while (count > 0)
        {
            int missing = 0;
            for (; count > 0 && scanned < TextBuilder.LengthOf(h, builder); count--)
            {
                int size = Utf8.LengthOf(PackedBytes.Get(h.Memory, TextBuilder.BytesOf(h, builder), scanned));
                if (scanned + size > TextBuilder.LengthOf(h, builder))
                {
                    missing = scanned + size - TextBuilder.LengthOf(h, builder) - 1;
                    break;
                }
                scanned += size;
            }
            if (count + missing == 0 || ReadBytes(vm, self, builder, count + missing) < count + missing)
                return;
        }
    }

    // What was read, as the stream's kind of value.
    private int Finish(VirtualMachine vm, int at, int builder, int sp)
    {
        Heap h = vm.Heap;
        bool text = IsText(vm, h.Memory[at]);
        if (text && !TextCoding.IsValid(h, TextBuilder.BytesOf(h, builder), TextBuilder.LengthOf(h, builder)))
            throw Errors.New(h, TypeId.UnicodeError);
        int result = text ? TextBuilder.ToText(h, builder) : ByteStrings.Copy(h, Kind.Bytes, Value.Reference(builder));
        h.Sp = sp;
        return result;
    }

    [Native("readinto", 2, 3)]
    private static int ReadInto(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        StreamTable table = Of(vm, at);
        int buffer = vm.Unwrap(h.Memory[at + 1]);
        if (!ByteRuns.IsWritable(h, buffer))
            throw Errors.New(h, TypeId.TypeError, "object with buffer protocol required");
        int length = ByteRuns.Length(h, buffer);
        int count = Count(vm, at, n, 2);
        if (count < 0 || count > length)
            count = length;
        int done = 0;
        while (done < count)
        {
            int want = count - done < ChunkSize ? count - done : ChunkSize;
            int got = Checked(vm, table.Read(vm, h.Memory[at], s_chunk, want));
            if (got == 0)
                break;
            int place = ByteRuns.Locate(h, buffer, out int from);
            for (int i = 0; i < got; i++)
                PackedBytes.Set(h.Memory, place, from + done + i, s_chunk[i]);
            done += got;
        }
        return Value.SmallInt(done);
    }

    [Native("readline", 1, 2)]
    private static int ReadLine(VirtualMachine vm, int at, int n)
    {
        StreamTable table = Of(vm, at);
        Heap h = vm.Heap;
        int sp = h.Sp;
        int builder = TextBuilder.New(h);
        table.ReadLine(vm, h.Memory[at], builder, Count(vm, at, n, 1));
        return table.Finish(vm, at, builder, sp);
    }

    // Byte by byte, because what follows the line is for the next who reads.
    private void ReadLine(VirtualMachine vm, int self, int builder, int limit)
    {
        while (limit < 0 || TextBuilder.LengthOf(vm.Heap, builder) < limit)
        {
            if (Checked(vm, Read(vm, self, s_chunk, 1)) == 0)
                return;
            int b = s_chunk[0];
            TextBuilder.AppendByte(vm.Heap, builder, b);
            if (b == '\n')
                return;
        }
    }

    [Native("readlines", 1)]
    private static int ReadLines(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        int list = Lists.New(h, 0);
        h.Push(list);
        for (int line = NextLine(vm, at); line != Value.Stop; line = NextLine(vm, at))
            Lists.Append(h, list, line);
        h.Sp = sp;
        return list;
    }

    private static int NextLine(VirtualMachine vm, int at)
    {
        Heap h = vm.Heap;
        StreamTable table = Of(vm, at);
        int sp = h.Sp;
        int builder = TextBuilder.New(h);
        table.ReadLine(vm, h.Memory[at], builder, -1);
        if (TextBuilder.LengthOf(h, builder) > 0)
            return table.Finish(vm, at, builder, sp);
        h.Sp = sp;
        return Value.Stop;
    }

    [Native("__iter__", 1)]
    private static int Iterate(VirtualMachine vm, int at, int n) => vm.Heap.Memory[at];

    [Native("__next__", 1)]
    private static int Next(VirtualMachine vm, int at, int n)
    {
        int line = NextLine(vm, at);
        return line == Value.Stop ? throw Arguments.Stop(vm) : line;
    }

    // ---- writing

    // write(data), write(data, length), write(data, offset, length): bytes written.
    [Native("write", 2, 4)]
    private static int WriteValue(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        StreamTable table = Of(vm, at);
        int data = vm.Unwrap(h.Memory[at + 1]);
        if (!ByteRuns.IsBytesOrText(h, data) || Text.IsText(h, data) && !table.IsText(vm, h.Memory[at]) && !table.TakesTexts)
            throw Errors.New(h, TypeId.TypeError, "object with buffer protocol required");
        int length = ByteRuns.Length(h, data);
        int offset = n == 4 ? Clamp(Count(vm, at, n, 2), length) : 0;
        int count = n > 2 ? Clamp(Count(vm, at, n, n - 1), length - offset) : length;
        int done = 0;
        while (done < count)
        {
            int part = count - done < ChunkSize ? count - done : ChunkSize;
            for (int i = 0; i < part; i++)
                s_chunk[i] = (byte)ByteRuns.ByteAt(h, data, offset + done + i);
            int taken = Checked(vm, table.Write(vm, h.Memory[at], s_chunk, part));
            done += taken;
            if (taken < part)
                break;
        }
        return Value.SmallInt(done);
    }

    /// <summary>True if a stream of bytes takes the bytes of texts as well.</summary>
    protected virtual bool TakesTexts => true;

    private static int Clamp(int n, int most) => n < 0 || n > most ? most : n;

    [Native("flush", 1)]
    private static int Flush(VirtualMachine vm, int at, int n)
    {
        Checked(vm, Of(vm, at).Flush(vm, vm.Heap.Memory[at]));
        return Value.None;
    }

    // ---- places

    [Native("seek", 2, 3)]
    private static int Seek(VirtualMachine vm, int at, int n)
    {
        int[] m = vm.Heap.Memory;
        int offset = NumberArguments.ToSmallInt(vm, m[at + 1]);
        int whence = n == 3 ? NumberArguments.ToSmallInt(vm, m[at + 2]) : 0;
        return Integers.FromInt(vm.Heap, Checked(vm, Of(vm, at).Seek(vm, m[at], offset, whence)));
    }

    [Native("tell", 1)]
    private static int Tell(VirtualMachine vm, int at, int n) =>
        Integers.FromInt(vm.Heap, Checked(vm, Of(vm, at).Seek(vm, vm.Heap.Memory[at], 0, 1)));

    // ---- the end

    [Native("close", 1)]
    private static int Close(VirtualMachine vm, int at, int n)
    {
        Checked(vm, Of(vm, at).Close(vm, vm.Heap.Memory[at]));
        return Value.None;
    }

    [Native("__enter__", 1)]
    private static int Enter(VirtualMachine vm, int at, int n) => vm.Heap.Memory[at];

    [Native("__exit__", 4)]
    private static int Exit(VirtualMachine vm, int at, int n) => Close(vm, at, n);
}
