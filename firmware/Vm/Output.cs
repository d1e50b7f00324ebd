// What Python code prints, and how exceptions look: MicroPython's layout, byte for byte.
using System;
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Vm;

/// <summary>Takes what is written to sys.stdout; implemented over the console, or over a file or buffer.</summary>
public abstract class TextSink
{
    public abstract void Write(byte[] buffer, int count);

    /// <summary>Writes bytes that are no text: nothing is put before a newline.</summary>
    public virtual void WriteRaw(byte[] buffer, int count) => Write(buffer, count);

    /// <summary>Sends what is held back.</summary>
    public virtual void Flush()
    {
    }
}

public sealed partial class VirtualMachine
{
    private const int ChunkSize = 64;
    private const int SmallestPrintBuilder = 40;
    private const int LargestPrintBuilder = 256;

    private readonly byte[] _chunk = new byte[ChunkSize];

    /// <summary>Where print goes.</summary>
    public TextSink Out;

    /// <summary>Where uncaught exceptions go.</summary>
    public TextSink Error;

    /// <summary>Writes a str value.</summary>
    public void WriteText(int text) => Write(Out, text);

    /// <summary>Writes a str value to a sink.</summary>
    public void WriteTextTo(TextSink sink, int text) => Write(sink, text);

    private void Write(TextSink sink, int text) => WriteBytes(sink, text, 0, Text.Length(Heap, text), false);

    /// <summary>Writes bytes of a binary object or text to a sink.</summary>
    public void WriteBytes(TextSink sink, int data, int from, int count, bool raw)
    {
        // The bytes of Bytes lie where those of a Str do.
        bool plain = (data & 3) != 0 || Heap.KindOf(data) <= Kind.Bytes;
        while (count > 0)
        {
            int n = 0;
            while (n < ChunkSize && n < count)
                _chunk[n++] = (byte)(plain ? Text.ByteAt(Heap, data, from++) : Objects.ByteRuns.ByteAt(Heap, data, from++));
            count -= n;
            if (raw)
                sink.WriteRaw(_chunk, n);
            else
                sink.Write(_chunk, n);
        }
    }

    /// <summary>Writes str(v), as print does.</summary>
    public void Print(int v)
    {
        Heap h = Heap;
        if (Text.IsText(h, v))
        {
            WriteText(v);
            return;
        }
        int[] m = h.Memory;
        int sp = h.Sp;
        h.Push(v);
        int builder = TakePrintBuilder();
        AppendStr(builder, v);
        int length = TextBuilder.LengthOf(h, builder);
        if (length > 0)
            Write(Out, TextBuilder.BytesOf(h, builder), length);
        TextBuilder.Advance(h, builder, -length);
        if (TextBuilder.RoomOf(h, builder) > LargestPrintBuilder)
            PreparePrintBuilder();
        else
            m[Root.PrintBuilder] = builder << 2;
        h.Sp = sp;
    }

    // The builder, pushed on the stack; a new one if it is in use, as where __str__ prints.
    private int TakePrintBuilder()
    {
        Heap h = Heap;
        int kept = h.Memory[Root.PrintBuilder];
        h.Memory[Root.PrintBuilder] = Value.Null;
        if (kept == Value.Null)
            return TextBuilder.New(h);
        h.Push(kept);
        return kept >> 2;
    }

    // A builder that has room for numbers and short texts.
    private void PreparePrintBuilder()
    {
        Heap h = Heap;
        int builder = TextBuilder.New(h);
        TextBuilder.Reserve(h, builder, SmallestPrintBuilder);
        h.Memory[Root.PrintBuilder] = builder << 2;
        h.Sp--;
    }

    // Bytes of the arena.
    private void Write(TextSink sink, int at, int length)
    {
        int n = 0;
        for (int i = 0; i < length; i++)
        {
            _chunk[n++] = (byte)PackedBytes.Get(Heap.Memory, at, i);
            if (n < ChunkSize && i < length - 1)
                continue;
            sink.Write(_chunk, n);
            n = 0;
        }
    }

    private void PrintExpression(int v)
    {
        Heap h = Heap;
        if (v == Value.None)
            return;
        int sp = h.Sp;
        int text = Repr(v);
        h.Push(text);
        WriteText(text);
        WriteString(Out, "\n");
        Natives.SetBuiltin(this, Q._, v);
        h.Sp = sp;
    }

    /// <summary>Writes one byte of a text.</summary>
    public void WriteByte(TextSink sink, int b)
    {
        _chunk[0] = (byte)b;
        sink.Write(_chunk, 1);
    }

    /// <summary>Writes a C# string.</summary>
    public void WriteString(TextSink sink, string s)
    {
        int n = 0;
        foreach (char c in s)
        {
            _chunk[n++] = (byte)c;
            if (n == ChunkSize)
            {
                sink.Write(_chunk, n);
                n = 0;
            }
        }
        if (n > 0)
            sink.Write(_chunk, n);
    }

    /// <summary>Prints an exception that nobody handled to the error output.</summary>
    public void PrintException(int exception) => PrintException(Error, exception);

    /// <summary>Prints traceback and message as MicroPython does.</summary>
    public void PrintException(TextSink sink, int exception)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int sp = h.Sp;
        h.Push(exception);
        int traceback = m[(exception >> 2) + Errors.Traceback];
        if (traceback != Value.Null)
        {
            WriteString(sink, "Traceback (most recent call last):\n");
            int count = m[(traceback >> 2) + 1] >> 1;
            for (int i = count - 3; i >= 0; i -= 3)
            {
                int items = (m[(traceback >> 2) + 2] >> 2) + 1;
                WriteString(sink, "  File \"");
                Write(sink, m[items + i]);
                WriteString(sink, "\", line ");
                WriteInt(sink, m[items + i + 1] >> 1);
                if (m[items + i + 2] != Value.None)
                {
                    WriteString(sink, ", in ");
                    Write(sink, m[items + i + 2]);
                }
                WriteString(sink, "\n");
            }
        }
        Write(sink, Types.NameOfType(h, Types.Of(h, exception)));
        WriteString(sink, ": ");
        WriteMessage(sink, exception);
        WriteString(sink, "\n");
        h.Sp = sp;
    }

    // The args as str() of the exception gives them, whatever __str__ the class has. Without memory: as much as there is.
    private void WriteMessage(TextSink sink, int exception)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int args = m[(exception >> 2) + Errors.Args];
        if ((args & 1) != 0)
        {
            if (args < 0)
            {
                WriteString(sink, "memory allocation failed, heap is locked");
                return;
            }
            WriteString(sink, "memory allocation failed, allocating ");
            WriteInt(sink, args >> 1);
            WriteString(sink, " bytes");
            return;
        }
        if (args == Value.Null || h.SizeOf(args >> 2) == 1)
            return;
        if (h.SizeOf(args >> 2) == 2 && Text.IsText(h, m[(args >> 2) + 1]))
        {
            Write(sink, m[(args >> 2) + 1]);
            return;
        }
        int sp = h.Sp;
        int depth = h.LockDepth;
        h.LockDepth = 0;
        WriteBuiltMessage(this, sink, exception);
        h.LockDepth = depth;
        h.Sp = sp;
    }

    private static void WriteBuiltMessage(VirtualMachine vm, TextSink sink, int exception)
    {
        Heap h = vm.Heap;
        try
        {
            int builder = TextBuilder.New(h);
            Objects.PrintedException.AppendStr(h, builder, exception);
            int text = TextBuilder.ToText(h, builder);
            h.Push(text);
            vm.Write(sink, text);
        }
        catch (PythonException)
        {
            h.Memory[Root.Raised] = Value.Null;
        }
    }

    private void WriteInt(TextSink sink, int n)
    {
        int end = ChunkSize;
        bool negative = n < 0;
        do
        {
            int digit = n % 10;
            _chunk[--end] = (byte)('0' + (digit < 0 ? -digit : digit));
            n /= 10;
        }
        while (n != 0);
        if (negative)
            _chunk[--end] = (byte)'-';
        Array.Copy(_chunk, end, _chunk, 0, ChunkSize - end);
        sink.Write(_chunk, ChunkSize - end);
    }
}
