// Where the bytes of a value lie: what str, bytes, bytearray, array and memoryview have in common, so that searching,
// splitting and comparing are written once for all of them. This is Python's buffer protocol.
//
//     Str, Bytes     [hash] bytes...                                length in the header
//     ByteArray      [length][Words or Null]
//     TypedArray     [length][Words or Null][typecode]              length in bytes; an array of Python values has no bytes
//     MemoryView     [owner][offset][length][typecode]              offset and length in bytes; owner: one of the others
//     qstr           in flash, or a Str: see Text
//
// Invariant: lengths and positions here are bytes. A place in the arena is good until the next allocation that may move a
// bytearray's storage, which only the bytearray's own growth does.
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Objects;

/// <summary>Bytes of texts and of binary objects.</summary>
public static class ByteRuns
{
    internal const int FirstByte = Text.Bytes;
    internal const int LengthField = 1;
    internal const int Storage = 2;
    internal const int Owner = 1;
    internal const int Offset = 2;
    internal const int ViewLength = 3;
    internal const int ArrayTypeCode = 3;
    internal const int ViewTypeCode = 4;

    /// <summary>True for what shows its bytes: bytes, bytearray, array and memoryview.</summary>
    public static bool IsBytes(Heap h, int v)
    {
        if ((v & 3) != 0 || v == 0)
            return false;
        switch (h.KindOf(v))
        {
            case Kind.Bytes:
            case Kind.ByteArray:
            case Kind.MemoryView: return true;
            case Kind.TypedArray: return TypeCodeOf(h, v) != 'O';
            default: return false;
        }
    }

    /// <summary>True for those whose bytes may be changed.</summary>
    public static bool IsWritable(Heap h, int v)
    {
        if (!IsBytes(h, v) || h.KindOf(v) == Kind.Bytes)
            return false;
        return h.KindOf(v) != Kind.MemoryView || IsWritable(h, h.Memory[(v >> 2) + Owner]);
    }

    /// <summary>What the items of a binary object or text are; see TypedItems.</summary>
    public static int TypeCodeOf(Heap h, int v)
    {
        if ((v & 3) != 0)
            return 'B';
        switch (h.KindOf(v))
        {
            case Kind.TypedArray: return h.Memory[(v >> 2) + ArrayTypeCode] >> 1;
            case Kind.MemoryView: return h.Memory[(v >> 2) + ViewTypeCode] >> 1;
            default: return 'B';
        }
    }

    public static bool IsBytesOrText(Heap h, int v) => Text.IsText(h, v) || IsBytes(h, v);

    /// <summary>Length in bytes.</summary>
    public static int Length(Heap h, int v)
    {
        int[] m = h.Memory;
        int at = v >> 2;
        if ((v & 3) == 0)
        {
            switch (m[at] & Kind.Mask)
            {
                case Kind.ByteArray:
                case Kind.TypedArray:
                    return m[at + LengthField] >> 1;
                case Kind.MemoryView:
                    // The owner may have shrunk.
                    int left = Length(h, m[at + Owner]) - (m[at + Offset] >> 1);
                    int length = m[at + ViewLength] >> 1;
                    return left < 0 ? 0 : left < length ? left : length;
            }
        }
        return Text.Length(h, v);
    }

    /// <summary>The byte at i, which must be in range.</summary>
    public static int ByteAt(Heap h, int v, int i)
    {
        int[] m = h.Memory;
        int at = v >> 2;
        if ((v & 3) == 0)
        {
            switch (m[at] & Kind.Mask)
            {
                case Kind.ByteArray:
                case Kind.TypedArray:
                    return PackedBytes.Get(m, (m[at + Storage] >> 2) + 1, i);
                case Kind.MemoryView:
                    return ByteAt(h, m[at + Owner], (m[at + Offset] >> 1) + i);
            }
        }
        return Text.ByteAt(h, v, i);
    }

    /// <summary>
    /// Word index of the bytes, with the first byte counted from that word. A name in flash is copied into the arena and
    /// pushed on the stack: that may collect, and the caller sets Sp back.
    /// </summary>
    public static int Locate(Heap h, int v, out int from)
    {
        int[] m = h.Memory;
        from = 0;
        if ((v & 3) != 0)
        {
            int text = Text.ToObject(h, v);
            h.Push(Value.Reference(text));
            return text + FirstByte;
        }
        int at = v >> 2;
        switch (m[at] & Kind.Mask)
        {
            case Kind.ByteArray:
            case Kind.TypedArray:
                return (m[at + Storage] >> 2) + 1;
            case Kind.MemoryView:
                int place = Locate(h, m[at + Owner], out from);
                from += m[at + Offset] >> 1;
                return place;
            default:
                return at + FirstByte;
        }
    }

    /// <summary>Copies bytes into the arena. Allocates nothing.</summary>
    public static void CopyTo(Heap h, int v, int from, int count, int at, int atByte)
    {
        if (count == 0)
            return;
        if (IsBytes(h, v))
        {
            int source = Locate(h, v, out int first);
            PackedBytes.Copy(h.Memory, source, first + from, h.Memory, at, atByte, count);
        }
        else
            Text.CopyTo(h, v, from, count, at, atByte);
    }

    /// <summary>Order of two binary objects: negative, 0 or positive. Allocates nothing.</summary>
    public static int Compare(Heap h, int a, int b)
    {
        int la = Length(h, a);
        int lb = Length(h, b);
        int atA = Locate(h, a, out int fromA);
        int atB = Locate(h, b, out int fromB);
        int[] m = h.Memory;
        for (int i = 0; i < la && i < lb; i++)
        {
            int difference = PackedBytes.Get(m, atA, fromA + i) - PackedBytes.Get(m, atB, fromB + i);
            if (difference != 0)
                return difference;
        }
        return la - lb;
    }

    /// <summary>The hash of a bytes object, kept in it once it was asked for.</summary>
    public static int Hash(Heap h, int bytes)
    {
        int[] m = h.Memory;
        int at = bytes >> 2;
        if (m[at + 1] == 0)
            m[at + 1] = Text.HashOfBytes(m, at + FirstByte, 0, Length(h, bytes));
        return m[at + 1];
    }

    /// <summary>True if the bytes at p are the needle's.</summary>
    private static bool Matches(Heap h, int at, int p, int needle, int length)
    {
        int[] m = h.Memory;
        for (int i = 1; i < length; i++)
        {
            if (PackedBytes.Get(m, at, p + i) != ByteAt(h, needle, i))
                return false;
        }
        return true;
    }

    /// <summary>Position of the first occurrence that lies in [from, to), or -1. Allocates only to search a name in flash.</summary>
    public static int Find(Heap h, int hay, int from, int to, int needle)
    {
        int length = Length(h, needle);
        if (length == 0)
            return from <= to ? from : -1;
        int first = ByteAt(h, needle, 0);
        int sp = h.Sp;
        int at = Locate(h, hay, out int offset);
        int[] m = h.Memory;
        int found = -1;
        for (int i = from; i <= to - length; i++)
        {
            int p = offset + i;
            if ((m[at + (p >> 2)] >> ((p & 3) << 3) & 0xFF) == first && Matches(h, at, p, needle, length))
            {
                found = i;
                break;
            }
        }
        h.Sp = sp;
        return found;
    }

    /// <summary>Position of the last occurrence that lies in [from, to), or -1.</summary>
    public static int FindLast(Heap h, int hay, int from, int to, int needle)
    {
        int length = Length(h, needle);
        if (length == 0)
            return from <= to ? to : -1;
        int first = ByteAt(h, needle, 0);
        int sp = h.Sp;
        int at = Locate(h, hay, out int offset);
        int found = -1;
        for (int i = to - length; i >= from; i--)
        {
            if (PackedBytes.Get(h.Memory, at, offset + i) == first && Matches(h, at, offset + i, needle, length))
            {
                found = i;
                break;
            }
        }
        h.Sp = sp;
        return found;
    }
}
