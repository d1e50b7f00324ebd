// Where the source comes from: one byte after another, read once. So a program can be compiled from a file or a serial line
// without being in memory as a whole.
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Compiler;

/// <summary>A source of bytes.</summary>
public abstract class SourceText
{
    /// <summary>The next byte, or -1 at the end and from then on.</summary>
    public abstract int Read();
}

/// <summary>Bytes in a CLR array.</summary>
public sealed class ByteSource : SourceText
{
    private byte[] _bytes;
    private int _at;
    private int _end;

    public ByteSource(byte[] bytes, int from, int count)
    {
        Reset(bytes, from, count);
    }

    /// <summary>Starts over with other bytes.</summary>
    public void Reset(byte[] bytes, int from, int count)
    {
        _bytes = bytes;
        _at = from;
        _end = from + count;
    }

    public override int Read() => _at < _end ? _bytes[_at++] : -1;
}

/// <summary>
/// A str, bytes or bytearray value in the arena. It is kept in the root Source, so one is read at a time.
/// </summary>
public sealed class ValueSource : SourceText
{
    private readonly Heap _h;
    private int _at;

    public ValueSource(Heap h)
    {
        _h = h;
    }

    /// <summary>Starts with a value.</summary>
    public void Reset(int value)
    {
        _h.Memory[CompilerRoots.Source] = value;
        _at = 0;
    }

    public override int Read()
    {
        int[] m = _h.Memory;
        int value = m[CompilerRoots.Source];
        // The bytes of Bytes lie where those of a Str do, so Text reads both.
        if (_h.Is(value, Kind.ByteArray))
        {
            int array = value >> 2;
            return _at < m[array + 1] >> 1 ? PackedBytes.Get(m, (m[array + 2] >> 2) + 1, _at++) : -1;
        }
        return value != Value.Null && _at < Text.Length(_h, value) ? Text.ByteAt(_h, value, _at++) : -1;
    }
}
