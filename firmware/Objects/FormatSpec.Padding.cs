// What formatting does to text that is already in the builder: making room in its middle, cutting and padding it.
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Objects;

public static partial class FormatSpec
{
    /// <summary>Pads what was appended from byte `start` on to a width in characters.</summary>
    /// <param name="inner">Byte behind the sign and prefix, where alignment = pads.</param>
    /// <param name="align">One of &lt; &gt; ^ =</param>
    internal static void Pad(Heap h, int builder, int start, int inner, int align, int fill, int width)
    {
        int missing = width - Characters(h, builder, start);
        if (missing <= 0)
            return;
        int before = align == '<' ? 0 : align == '^' ? missing >> 1 : missing;
        Insert(h, builder, TextBuilder.LengthOf(h, builder), missing - before, fill);
        Insert(h, builder, align == '=' ? inner : start, before, fill);
    }

    /// <summary>Puts copies of a character into the text at a byte position. May collect.</summary>
    internal static void Insert(Heap h, int builder, int position, int count, int code)
    {
        if (count == 0)
            return;
        int size = Utf8.BytesFor(code);
        int at = TextBuilder.Reserve(h, builder, count * size);
        int[] m = h.Memory;
        int length = TextBuilder.LengthOf(h, builder);
        PackedBytes.Copy(m, at, position, m, at, position + count * size, length - position);
        if (size == 1)
            PackedBytes.Fill(m, at, position, count, code);
        else
        {
            for (int i = 0; i < count; i++)
            {
                for (int k = 0; k < size; k++)
                    PackedBytes.Set(m, at, position++, Utf8.ByteOf(code, k, size));
            }
        }
        TextBuilder.Advance(h, builder, count * size);
    }

    /// <summary>Cuts what was appended from byte `start` on to so many characters.</summary>
    internal static void Truncate(Heap h, int builder, int start, int characters)
    {
        int length = TextBuilder.LengthOf(h, builder);
        if (start == length)
            return;
        int at = TextBuilder.BytesOf(h, builder);
        int i = start;
        while (i < length && characters-- > 0)
            i += Utf8.LengthOf(PackedBytes.Get(h.Memory, at, i));
        if (i < length)
            TextBuilder.Advance(h, builder, i - length);
    }

    /// <summary>Writes what is not ASCII, from byte `start` on, as \x, \u and \U escapes. May collect.</summary>
    internal static void EscapeNotAscii(Heap h, int builder, int start)
    {
        for (int i = start; i < TextBuilder.LengthOf(h, builder); i++)
        {
            int at = TextBuilder.BytesOf(h, builder);
            int code = PackedBytes.Get(h.Memory, at, i);
            if (code < 0x80)
                continue;
            int size = Utf8.LengthOf(code);
            code &= 0xFF >> size + 1;
            for (int k = 1; k < size && i + k < TextBuilder.LengthOf(h, builder); k++)
                code = code << 6 | PackedBytes.Get(h.Memory, at, i + k) & 0x3F;
            int digits = code < 0x100 ? 2 : code < 0x10000 ? 4 : 8;
            Insert(h, builder, i, digits + 2 - size, '0');
            at = TextBuilder.BytesOf(h, builder);
            PackedBytes.Set(h.Memory, at, i, '\\');
            PackedBytes.Set(h.Memory, at, i + 1, digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
            for (int k = digits; k > 0; k--)
            {
                PackedBytes.Set(h.Memory, at, i + 1 + k, PrintedText.Digit(code & 15));
                code >>= 4;
            }
            i += digits + 1;
        }
    }

    private static int Characters(Heap h, int builder, int start)
    {
        int length = TextBuilder.LengthOf(h, builder);
        if (start == length)
            return 0;
        int at = TextBuilder.BytesOf(h, builder);
        int count = 0;
        for (int i = start; i < length; i++)
        {
            if ((PackedBytes.Get(h.Memory, at, i) & 0xC0) != 0x80)
                count++;
        }
        return count;
    }
}
