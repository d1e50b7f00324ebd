// The input under edit: bytes in the arena that grow and shrink at any place. A multi-line input is one run of bytes with
// "\n" between its lines.
//
//     Root slot Line     Null, or ByteArray [length][Words or Null]
//
// Invariant: an operation that fails for want of memory leaves the bytes as they were.
using System;
using MicroPyNano.Compiler;
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Repl;

/// <summary>Bytes under edit; also the source that the compiler reads them from.</summary>
internal sealed class Line : SourceText
{
    private const int LengthField = 1;
    private const int BufferField = 2;
    private const int Words = 3;
    private const int SmallestBuffer = 8;

    private readonly Heap _heap;
    private int _at;

    public Line(Heap heap)
    {
        _heap = heap;
    }

    public int Length
    {
        get
        {
            int line = _heap.Memory[ReplRoots.Line] >> 2;
            return line == 0 ? 0 : _heap.Memory[line + LengthField] >> 1;
        }
    }

    public int ByteAt(int i) => PackedBytes.Get(_heap.Memory, Bytes, i);

    /// <summary>Word index of the bytes; valid until the next insertion.</summary>
    public int Bytes => (_heap.Memory[(_heap.Memory[ReplRoots.Line] >> 2) + BufferField] >> 2) + 1;

    /// <summary>Forgets the bytes and their memory.</summary>
    public void Clear() => _heap.Memory[ReplRoots.Line] = Value.Null;

    public void Append(int b) => Insert(Length, b);

    /// <summary>Inserts a byte. May collect; raises MemoryError.</summary>
    public void Insert(int position, int b)
    {
        OpenGap(position, 1);
        PackedBytes.Set(_heap.Memory, Bytes, position, b);
    }

    /// <summary>Inserts a str value. May collect; roots it; raises MemoryError.</summary>
    /// <param name="from">First byte of it.</param>
    public void Insert(int position, int text, int from)
    {
        int count = Text.Length(_heap, text) - from;
        if (count <= 0)
            return;
        int sp = _heap.Sp;
        _heap.Push(text);
        OpenGap(position, count);
        Text.CopyTo(_heap, text, from, count, Bytes, position);
        _heap.Sp = sp;
    }

    public void Cut(int position, int count)
    {
        if (count <= 0)
            return;
        int[] m = _heap.Memory;
        int length = Length;
        int bytes = Bytes;
        PackedBytes.Copy(m, bytes, position + count, m, bytes, position, length - position - count);
        m[(m[ReplRoots.Line] >> 2) + LengthField] = Value.SmallInt(length - count);
    }

    private void OpenGap(int position, int count)
    {
        int[] m = _heap.Memory;
        int length = Length;
        Reserve(length + count);
        int bytes = Bytes;
        PackedBytes.Copy(m, bytes, position, m, bytes, position + count, length - position);
        m[(m[ReplRoots.Line] >> 2) + LengthField] = Value.SmallInt(length + count);
    }

    private void Reserve(int length)
    {
        int[] m = _heap.Memory;
        if (m[ReplRoots.Line] == Value.Null)
        {
            int created = _heap.Allocate(Kind.ByteArray, Words);
            m[created + LengthField] = Value.SmallInt(0);
            m[ReplRoots.Line] = Value.Reference(created);
        }
        int line = m[ReplRoots.Line] >> 2;
        int old = m[line + BufferField] >> 2;
        int room = old == 0 ? 0 : _heap.SizeOf(old) - 1;
        int needed = length + 3 >> 2;
        if (needed <= room)
            return;
        int buffer = _heap.Allocate(Kind.Words, 1 + needed + (needed >> 1) + SmallestBuffer);
        if (old != 0)
            Array.Copy(m, old + 1, m, buffer + 1, room);
        m[line + BufferField] = Value.Reference(buffer);
        if (old != 0)
            _heap.Free(old);
    }

    // ---- as a source

    /// <summary>Begins to read anew.</summary>
    public Line Rewind()
    {
        _at = 0;
        return this;
    }

    public override int Read() => _at < Length ? ByteAt(_at++) : -1;
}
