// Open files, and open() itself.
//
//     Kind.Native   [type][handle]   handle of the board's file system as a small int; -1: closed
//
// Invariant: OpenFiles knows every file that is open without keeping it alive; what the collector finds dead is closed before
// the next file is opened.
using MicroPyNano.Core;
using MicroPyNano.Hal;
using MicroPyNano.Modules;
using MicroPyNano.Numerics;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.LibraryData;

/// <summary>Files of texts (TextIOWrapper) or of bytes (FileIO).</summary>
public sealed class FileTable : StreamMethods
{
    private const int Handle = 2;
    private const int Words = 3;
    private const int Closed = -1;

    // Bytes that are moved at a time.
    private const int ChunkSize = 128;

    private static readonly byte[] s_chunk = new byte[ChunkSize];

    private static int s_textType;
    private static int s_binaryType;

    private readonly bool _text;

    private FileTable(bool text)
    {
        _text = text;
    }

    /// <summary>Registers both types.</summary>
    public static void Register(NativeRegistry natives)
    {
        s_textType = natives.AddModuleType(Q.TextIOWrapper, new FileTable(true));
        s_binaryType = natives.AddModuleType(Q.FileIO, new FileTable(false));
    }

    public override int New(VirtualMachine vm, int type, int at, int n) => Open(vm, at, n, type == s_textType ? 't' : 'b');

    /// <summary>open(path, mode='r', ...). May collect; the arguments are rooted.</summary>
    /// <param name="kind">'t' or 'b': what the file is unless the mode says.</param>
    /// <exception cref="PythonException">OSError; ValueError: no such mode.</exception>
    internal static int Open(VirtualMachine vm, int at, int n, int kind)
    {
        Heap h = vm.Heap;
        int path = vm.Unwrap(h.Memory[at]);
        if (!Text.IsText(h, path))
            throw Errors.New(h, TypeId.TypeError, "can't convert '%t' object to str implicitly", path);
        int modeText = n > 1 ? h.Memory[at + 1] : vm.Keyword(at, n, Q.mode);
        int mode = ModeOf(vm, modeText, ref kind);
        FileSystem files = vm.Board.Files;
        if (files == null)
            throw Errors.NewWithText(h, TypeId.OSError, Value.SmallInt(-FileSystem.NotFound));
        int sp = h.Sp;
        int file = h.Allocate(Kind.Native, Words);
        h.Memory[file + 1] = Value.SmallInt(kind == 't' ? s_textType : s_binaryType);
        h.Memory[file + Handle] = Value.SmallInt(Closed);
        h.Push(Value.Reference(file));
        OpenFiles.CloseDead(h, files);
        string name = Text.ToClrString(h, path);
        int handle = files.Open(name, mode);
        if (handle == FileSystem.TooManyOpen)
        {
            // Perhaps some of them are not used any more.
            h.Collect();
            OpenFiles.CloseDead(h, files);
            handle = files.Open(name, mode);
        }
        Streams.Check(vm, handle);
        h.Memory[file + Handle] = Value.SmallInt(handle);
        OpenFiles.Add(h, file, handle);
        h.Sp = sp;
        return Value.Reference(file);
    }

    private static int ModeOf(VirtualMachine vm, int v, ref int kind)
    {
        Heap h = vm.Heap;
        if (v == Value.Undefined)
            return FileSystem.ForReading;
        if (!Text.IsText(h, v))
            throw Errors.New(h, TypeId.TypeError, "can't convert '%t' object to str implicitly", v);
        int mode = 0;
        for (int i = 0; i < Text.Length(h, v); i++)
        {
            int c = Text.ByteAt(h, v, i);
            switch (c)
            {
                case 'r': mode |= FileSystem.ForReading; break;
                case 'w': mode |= FileSystem.ForWriting | FileSystem.Truncate; break;
                case 'a': mode |= FileSystem.ForWriting | FileSystem.Append; break;
                case 'x': mode |= FileSystem.ForWriting | FileSystem.Truncate | FileSystem.Exclusive; break;
                case '+': mode |= FileSystem.ForReading | FileSystem.ForWriting; break;
                case 'b':
                case 't': kind = c; break;
                default: throw Errors.New(h, TypeId.ValueError, "invalid mode");
            }
        }
        return mode == 0 ? FileSystem.ForReading : mode;
    }

    public override bool IsText => _text;

    public override int Find(int name) => name == Q.getvalue ? -1 : base.Find(name);

    private static int HandleOf(VirtualMachine vm, int self)
    {
        int handle = vm.Heap.Memory[(self >> 2) + Handle] >> 1;
        return handle != Closed ? handle : throw Errors.New(vm.Heap, TypeId.ValueError, "I/O operation on closed file");
    }

    public override int ReadBytes(VirtualMachine vm, int self, int buffer, int from, int count)
    {
        int got = vm.Board.Files.Read(HandleOf(vm, self), s_chunk, count < ChunkSize ? count : ChunkSize);
        int at = ByteRuns.Locate(vm.Heap, buffer, out int first);
        for (int i = 0; i < got; i++)
            PackedBytes.Set(vm.Heap.Memory, at, first + from + i, s_chunk[i]);
        return got;
    }

    public override int WriteBytes(VirtualMachine vm, int self, int data, int from, int count)
    {
        int part = count < ChunkSize ? count : ChunkSize;
        for (int i = 0; i < part; i++)
            s_chunk[i] = (byte)ByteRuns.ByteAt(vm.Heap, data, from + i);
        return vm.Board.Files.Write(HandleOf(vm, self), s_chunk, part);
    }

    public override int Seek(VirtualMachine vm, int self, int offset, int whence) => vm.Board.Files.Seek(HandleOf(vm, self), offset, whence);

    public override int Control(VirtualMachine vm, int self, int request, int argument)
    {
        switch (request)
        {
            case Streams.Flush: return vm.Board.Files.Flush(HandleOf(vm, self));
            case Streams.Close: return Close(vm, self);
            case Streams.Poll: return argument & (Streams.Readable | Streams.Writable);
            default: return Streams.Invalid;
        }
    }

    // A file that is closed already stays so.
    private static int Close(VirtualMachine vm, int self)
    {
        int[] m = vm.Heap.Memory;
        int handle = m[(self >> 2) + Handle] >> 1;
        if (handle == Closed)
            return 0;
        m[(self >> 2) + Handle] = Value.SmallInt(Closed);
        OpenFiles.Remove(vm.Heap, handle);
        return vm.Board.Files.Close(handle);
    }
}
