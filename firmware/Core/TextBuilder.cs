// Text in the making: a ByteArray object in the arena that grows by half. It serves str(), repr(), format and messages.
//
// Invariant: New pushes the builder on the stack, so it is rooted until the caller sets Sp back; a builder is named by its
// word index, which does not change when it grows.
using MicroPyNano.Numerics;

namespace MicroPyNano.Core;

/// <summary>Appends to a growing run of bytes. Every method may collect.</summary>
public static class TextBuilder
{
    private const int Length = 1;
    private const int Buffer = 2;

    /// <summary>An empty builder, pushed on the stack.</summary>
    public static int New(Heap h)
    {
        int at = h.Allocate(Kind.ByteArray, 3);
        h.Memory[at + Length] = Value.SmallInt(0);
        h.Push(Value.Reference(at));
        return at;
    }

    /// <summary>Bytes so far.</summary>
    public static int LengthOf(Heap h, int builder) => h.Memory[builder + Length] >> 1;

    /// <summary>Word index of the bytes; valid until the next append.</summary>
    public static int BytesOf(Heap h, int builder) => (h.Memory[builder + Buffer] >> 2) + 1;

    /// <summary>Bytes that there is room for.</summary>
    public static int RoomOf(Heap h, int builder)
    {
        int storage = h.Memory[builder + Buffer] >> 2;
        return storage == 0 ? 0 : h.SizeOf(storage) - 1 << 2;
    }

    /// <summary>Makes room and returns the word index of the bytes, to be written from LengthOf on; then call Advance.</summary>
    public static int Reserve(Heap h, int builder, int count)
    {
        int[] m = h.Memory;
        int length = m[builder + Length] >> 1;
        int old = m[builder + Buffer] >> 2;
        int room = RoomOf(h, builder);
        if (length + count > room)
        {
            int larger = length + count + (length >> 1) + 12;
            int grown = h.Allocate(old == 0 ? Kind.Words : h.Memory[old] & Kind.Mask, 1 + (larger + 3 >> 2));
            old = m[builder + Buffer] >> 2;
            if (old != 0)
            {
                System.Array.Copy(m, old + 1, m, grown + 1, h.SizeOf(old) - 1);
                h.Free(old);
            }
            m[builder + Buffer] = Value.Reference(grown);
            old = grown;
        }
        return old + 1;
    }

    /// <summary>Counts bytes that were written into reserved room.</summary>
    public static void Advance(Heap h, int builder, int count) => h.Memory[builder + Length] += count << 1;

    public static void AppendByte(Heap h, int builder, int b)
    {
        int at = Reserve(h, builder, 1);
        PackedBytes.Set(h.Memory, at, LengthOf(h, builder), b);
        Advance(h, builder, 1);
    }

    public static void AppendCodePoint(Heap h, int builder, int code)
    {
        int length = Utf8.BytesFor(code);
        for (int i = 0; i < length; i++)
            AppendByte(h, builder, Utf8.ByteOf(code, i, length));
    }

    /// <summary>Appends bytes of the arena that lie in a rooted object; the source is found again by the caller's index, which must not move.</summary>
    public static void AppendBytes(Heap h, int builder, int at, int from, int count)
    {
        int to = Reserve(h, builder, count);
        PackedBytes.Copy(h.Memory, at, from, h.Memory, to, LengthOf(h, builder), count);
        Advance(h, builder, count);
    }

    /// <summary>Appends a str value, which the caller has rooted.</summary>
    public static void AppendText(Heap h, int builder, int text)
    {
        int count = Text.Length(h, text);
        int to = Reserve(h, builder, count);
        Text.CopyTo(h, text, 0, count, to, LengthOf(h, builder));
        Advance(h, builder, count);
    }

    public static void AppendQstr(Heap h, int builder, int id) => AppendText(h, builder, Value.Qstr(id));

    /// <summary>Appends a C# string.</summary>
    public static void AppendString(Heap h, int builder, string s)
    {
        int done = 0;
        foreach (char c in s)
        {
            if ((c & 0xF800) == 0xD800)
            {
                // Of a character in two halves nanoFramework's indexer gives only the first; an array has both.
                AppendPairs(h, builder, s.ToCharArray(), done);
                return;
            }
            AppendCodePoint(h, builder, c);
            done++;
        }
    }

    private static void AppendPairs(Heap h, int builder, char[] characters, int from)
    {
        for (int i = from; i < characters.Length; i++)
        {
            int code = characters[i];
            if ((code & 0xFC00) == 0xD800 && i + 1 < characters.Length)
                code = 0x10000 + (code - 0xD800 << 10) + (characters[++i] - 0xDC00);
            AppendCodePoint(h, builder, code);
        }
    }

    /// <summary>Appends an int in decimal.</summary>
    public static void AppendInt(Heap h, int builder, int n)
    {
        if (n < 0)
            AppendByte(h, builder, '-');
        int digits = 1;
        for (int rest = n / 10; rest != 0; rest /= 10)
            digits++;
        int to = Reserve(h, builder, digits);
        int length = LengthOf(h, builder);
        for (int i = digits - 1; i >= 0; i--)
        {
            int digit = n % 10;
            PackedBytes.Set(h.Memory, to, length + i, '0' + (digit < 0 ? -digit : digit));
            n /= 10;
        }
        Advance(h, builder, digits);
    }

    /// <summary>The text so far as a str value.</summary>
    public static int ToText(Heap h, int builder)
    {
        int length = LengthOf(h, builder);
        return length == 0 ? Value.Qstr(Q.Empty) : Text.ValueOfBytes(h, BytesOf(h, builder), 0, length);
    }
}
