// str values: UTF-8 bytes packed four to a word.
//
//     qstr immediate     an interned text, see Qstr
//     Kind.Str           [info] bytes...    info: bits 0..15 hash (0: not computed), bit 16: has bytes above 127
//
// The byte length is exact in the header (size and pad), so it costs no word. Lengths and indices here are bytes unless
// the name says Characters; for texts without the flag the two are the same.
// Invariant: bytes beyond the length in the last word are zero; a Str never changes once it can be seen by Python code.
using MicroPyNano.Numerics;

namespace MicroPyNano.Core;

/// <summary>Reading and making of str values.</summary>
public static class Text
{
    /// <summary>Distance of a Str's first byte from its header, in words.</summary>
    public const int Bytes = 2;

    private const int HashMask = 0xFFFF;
    private const int NotAscii = 1 << 16;

    internal const int HashSeed = unchecked((int)2166136261);
    private const int HashPrime = 16777619;

    internal static int HashStep(int hash, int b) => (hash ^ b) * HashPrime;

    /// <summary>Folds a 32-bit hash to 16 bits, never 0. The generator of Q does the same.</summary>
    internal static int Fold(int hash)
    {
        int folded = (hash ^ (int)((uint)hash >> 16)) & HashMask;
        return folded == 0 ? 1 : folded;
    }

    /// <summary>The 16-bit hash of bytes in the arena.</summary>
    public static int HashOfBytes(int[] m, int at, int from, int length)
    {
        int hash = HashSeed;
        for (int i = from; i < from + length; i++)
            hash = (hash ^ (m[at + (i >> 2)] >> ((i & 3) << 3) & 0xFF)) * HashPrime;
        return Fold(hash);
    }

    public static bool IsText(Heap h, int v) => Value.IsQstr(v) || h.Is(v, Kind.Str);

    /// <summary>Length in bytes.</summary>
    public static int Length(Heap h, int text)
    {
        if ((text & 3) != 0)
            return Qstr.Length(h, text >> 6);
        int header = h.Memory[text >> 2];
        return ((int)((uint)header >> Kind.SizeShift) - Bytes << 2) - (header >> Kind.PadShift & 3);
    }

    /// <summary>The byte at i, which must be in range.</summary>
    public static int ByteAt(Heap h, int text, int i)
    {
        if ((text & 3) != 0)
            return Qstr.ByteAt(h, text >> 6, i);
        return h.Memory[(text >> 2) + Bytes + (i >> 2)] >> ((i & 3) << 3) & 0xFF;
    }

    /// <summary>The 16-bit hash, kept in the object once it was asked for.</summary>
    public static int Hash16(Heap h, int text)
    {
        if ((text & 3) != 0)
            return Qstr.Hash(h, text >> 6);
        int[] m = h.Memory;
        int at = text >> 2;
        int hash = m[at + 1] & HashMask;
        if (hash == 0)
        {
            hash = HashOfBytes(m, at + Bytes, 0, Length(h, text));
            m[at + 1] |= hash;
        }
        return hash;
    }

    /// <summary>Compares by content; both must be str values.</summary>
    public static bool AreEqual(Heap h, int a, int b)
    {
        if (a == b)
            return true;
        if ((a & b & 3) != 0)
            return false;
        int length = Length(h, a);
        if (length != Length(h, b))
            return false;
        if ((a & 3) == 0 && (b & 3) == 0)
            return PackedBytes.Equal(h.Memory, (a >> 2) + Bytes, 0, h.Memory, (b >> 2) + Bytes, 0, length);
        for (int i = 0; i < length; i++)
        {
            if (ByteAt(h, a, i) != ByteAt(h, b, i))
                return false;
        }
        return true;
    }

    /// <summary>Order of two texts by their bytes, which is the order by code points: negative, 0 or positive.</summary>
    public static int Compare(Heap h, int a, int b)
    {
        int la = Length(h, a);
        int lb = Length(h, b);
        int n = la < lb ? la : lb;
        for (int i = 0; i < n; i++)
        {
            int difference = ByteAt(h, a, i) - ByteAt(h, b, i);
            if (difference != 0)
                return difference;
        }
        return la - lb;
    }

    /// <summary>Copies bytes of a text into the arena.</summary>
    /// <param name="at">Word index of the destination.</param>
    /// <param name="atByte">First byte to write, counted from that word.</param>
    public static void CopyTo(Heap h, int text, int from, int count, int at, int atByte)
    {
        int id = (text & 3) != 0 ? text >> 6 : -1;
        if (id >= Qstr.FirstRam)
            text = Qstr.RamText(h, id);
        if ((text & 3) != 0)
            Qstr.CopyRom(h, id, from, count, at, atByte);
        else
            PackedBytes.Copy(h.Memory, (text >> 2) + Bytes, from, h.Memory, at, atByte, count);
    }

    /// <summary>An object with the text's bytes: the text itself, or a copy of a name in flash. May collect.</summary>
    /// <returns>Index of a Str; whoever allocates further must root it.</returns>
    public static int ToObject(Heap h, int text)
    {
        if ((text & 3) == 0)
            return text >> 2;
        int id = text >> 6;
        if (id >= Qstr.FirstRam)
            return Qstr.RamText(h, id) >> 2;
        int length = Qstr.Length(h, id);
        int at = New(h, length);
        Qstr.CopyRom(h, id, 0, length, at + Bytes, 0);
        return Finish(h, at);
    }

    /// <summary>A zeroed Str object of so many bytes, to be filled and then given to Finish. May collect.</summary>
    public static int New(Heap h, int length)
    {
        int words = length + 3 >> 2;
        int at = h.Allocate(Kind.Str, Bytes + words);
        h.Memory[at] |= (words << 2) - length << Kind.PadShift;
        return at;
    }

    /// <summary>Sets the flags of a Str whose bytes are all there. Returns its index.</summary>
    public static int Finish(Heap h, int at)
    {
        int[] m = h.Memory;
        int end = at + h.SizeOf(at);
        for (int i = at + Bytes; i < end; i++)
        {
            if ((m[i] & unchecked((int)0x80808080)) != 0)
            {
                m[at + 1] |= NotAscii;
                break;
            }
        }
        return at;
    }

    /// <summary>A Str object with bytes of the arena. The source may be inside an object that is rooted. May collect.</summary>
    public static int FromBytes(Heap h, int at, int from, int length)
    {
        int text = New(h, length);
        PackedBytes.Copy(h.Memory, at, from, h.Memory, text + Bytes, 0, length);
        return Finish(h, text);
    }

    /// <summary>The str value with those bytes: a qstr where the text is empty or one ASCII character. May collect.</summary>
    public static int ValueOfBytes(Heap h, int at, int from, int length)
    {
        if (length == 0)
            return Value.Qstr(Q.Empty);
        if (length == 1)
        {
            int b = PackedBytes.Get(h.Memory, at, from);
            if (b < Qstr.FirstRom)
                return Value.Qstr(b);
        }
        return Value.Reference(FromBytes(h, at, from, length));
    }

    /// <summary>The str value with a C# string's text. May collect.</summary>
    public static int FromString(Heap h, string s)
    {
        int sp = h.Sp;
        int builder = TextBuilder.New(h);
        TextBuilder.AppendString(h, builder, s);
        int text = TextBuilder.ToText(h, builder);
        h.Sp = sp;
        return text;
    }

    /// <summary>A C# string with the text's characters, for messages and file names on the CLR's side. Allocates from the CLR.</summary>
    public static string ToClrString(Heap h, int text)
    {
        int length = Length(h, text);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++)
            bytes[i] = (byte)ByteAt(h, text, i);
        return Utf8.ToClrString(bytes, length);
    }

    /// <summary>True if bytes and characters are the same.</summary>
    public static bool IsAscii(Heap h, int text)
    {
        if ((text & 3) == 0)
            return (h.Memory[(text >> 2) + 1] & NotAscii) == 0;
        int id = text >> 6;
        return id < Qstr.FirstRam || IsAscii(h, Qstr.RamText(h, id));
    }

    /// <summary>Length in characters.</summary>
    public static int Characters(Heap h, int text)
    {
        int length = Length(h, text);
        if (IsAscii(h, text))
            return length;
        int count = 0;
        for (int i = 0; i < length; i++)
        {
            if ((ByteAt(h, text, i) & 0xC0) != 0x80)
                count++;
        }
        return count;
    }

    /// <summary>Byte offset of a character; the length for one past the end.</summary>
    public static int OffsetOf(Heap h, int text, int character)
    {
        if (IsAscii(h, text))
            return character;
        int length = Length(h, text);
        int i = 0;
        while (i < length && character > 0)
        {
            i += Utf8.LengthOf(ByteAt(h, text, i));
            character--;
        }
        return i;
    }

    /// <summary>The code point whose first byte is at i.</summary>
    public static int CodePointAt(Heap h, int text, int i)
    {
        int b = ByteAt(h, text, i);
        int length = Utf8.LengthOf(b);
        if (length == 1)
            return b;
        int code = b & 0xFF >> length + 1;
        int end = Length(h, text);
        for (int j = 1; j < length && i + j < end; j++)
            code = code << 6 | ByteAt(h, text, i + j) & 0x3F;
        return code;
    }

    /// <summary>The str value of one character. May collect above ASCII.</summary>
    public static int FromCodePoint(Heap h, int code)
    {
        if (code < Qstr.FirstRom)
            return Value.Qstr(code);
        int length = Utf8.BytesFor(code);
        int at = New(h, length);
        for (int i = 0; i < length; i++)
            PackedBytes.Set(h.Memory, at + Bytes, i, Utf8.ByteOf(code, i, length));
        return Value.Reference(Finish(h, at));
    }
}
