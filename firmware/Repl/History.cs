// The lines entered so far, the latest first.
// Invariant: at most Size of them, in the arena; where there is no memory for one more, it is not remembered.
using MicroPyNano.Core;

namespace MicroPyNano.Repl;

internal sealed class History
{
    public const int Size = 8;

    private readonly Heap _heap;

    public History(Heap heap)
    {
        _heap = heap;
    }

    /// <summary>The i-th line, or Null; 0 is the latest.</summary>
    public int Get(int i)
    {
        int lines = _heap.Memory[ReplRoots.History] >> 2;
        return lines == 0 || i < 0 || i >= Size ? Value.Null : _heap.Memory[lines + 1 + i];
    }

    /// <summary>Remembers the end of the input as a line, unless it is empty or the same as the latest.</summary>
    /// <param name="from">First byte of the line.</param>
    public void Add(Line line, int from)
    {
        int length = line.Length - from;
        if (length > 0 && !IsLatest(line, from, length))
            Remember(_heap, line, from, length);
    }

    private static void Remember(Heap h, Line line, int from, int length)
    {
        int[] m = h.Memory;
        try
        {
            if (m[ReplRoots.History] == Value.Null)
                m[ReplRoots.History] = Value.Reference(h.Allocate(Kind.Array, 1 + Size));
            int text = Text.ValueOfBytes(h, line.Bytes, from, length);
            int lines = m[ReplRoots.History] >> 2;
            for (int i = Size; i > 1; i--)
                m[lines + i] = m[lines + i - 1];
            m[lines + 1] = text;
        }
        catch (PythonException)
        {
            m[Root.Raised] = Value.Null;
        }
    }

    private bool IsLatest(Line line, int from, int length)
    {
        int latest = Get(0);
        if (latest == Value.Null || Text.Length(_heap, latest) != length)
            return false;
        for (int i = 0; i < length; i++)
        {
            if (Text.ByteAt(_heap, latest, i) != line.ByteAt(from + i))
                return false;
        }
        return true;
    }
}
