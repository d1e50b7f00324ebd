// str values: items, slices, + and `in`. A position in Python is a character; in the arena it is a byte.
//
// For ASCII texts the two are the same, and nothing is counted. Single ASCII characters are qstrs: taking a text apart
// allocates nothing.
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

/// <summary>Operators on str values.</summary>
public static class Strings
{
    /// <summary>a + b of two str values: one allocation. Roots its arguments; may collect.</summary>
    public static int Concat(Heap h, int a, int b) => ByteStrings.Concat(h, a, b);

    /// <summary>The character whose first byte is at a position, as a str value. Roots its argument; may collect above ASCII.</summary>
    public static int CharacterAt(Heap h, int text, int position, out int next)
    {
        int b = Text.ByteAt(h, text, position);
        next = position + 1;
        if (b < Qstr.FirstRom)
            return Value.Qstr(b);
        next = position + Utf8.LengthOf(b);
        int end = Text.Length(h, text);
        if (next > end)
            next = end;
        return ByteStrings.Part(h, text, position, next - position);
    }

    /// <summary>text[key]: a character or a slice. Roots its arguments; may collect.</summary>
    /// <exception cref="PythonException">IndexError, TypeError.</exception>
    public static int GetItem(Heap h, int text, int key)
    {
        int length = Text.Characters(h, text);
        if (h.Is(key, Kind.Slice))
        {
            Slices.Resolve(h, key, length, out int start, out _, out int step, out int count);
            if (step == 1)
                return Part(h, text, start, count);
            return Text.IsAscii(h, text) ? OfAscii(h, text, start, step, count) : Steps(h, text, start, step, count);
        }
        if ((key & 1) == 0 && key != Value.True && key != Value.False && !h.Is(key, Kind.BigInt))
            throw Errors.New(h, TypeId.TypeError, "string indices must be integers, not %t", key);
        int i = Sequences.ToInt(h, key);
        if (i < 0)
            i += length;
        if ((uint)i >= (uint)length)
            throw Errors.New(h, TypeId.IndexError, "string index out of range");
        return CharacterAt(h, text, Text.OffsetOf(h, text, i), out _);
    }

    /// <summary>A run of characters. Roots its argument; may collect.</summary>
    public static int Part(Heap h, int text, int start, int count)
    {
        int from = Text.OffsetOf(h, text, start);
        int to = Text.OffsetOf(h, text, start + count);
        return ByteStrings.Part(h, text, from, to - from);
    }

    private static int OfAscii(Heap h, int text, int start, int step, int count)
    {
        if (count < 2)
            return Part(h, text, count == 0 ? 0 : start, count);
        return ByteStrings.Steps(h, text, start, step, count);
    }

    private static int Steps(Heap h, int text, int start, int step, int count)
    {
        int sp = h.Sp;
        h.Push(text);
        int builder = TextBuilder.New(h);
        for (int i = 0; i < count; i++)
            TextBuilder.AppendCodePoint(h, builder, Text.CodePointAt(h, text, Text.OffsetOf(h, text, start + i * step)));
        int result = TextBuilder.ToText(h, builder);
        h.Sp = sp;
        return result;
    }

    /// <summary>The texts in a run of registers, joined: one allocation. May collect.</summary>
    /// <param name="from">Word index of the first; the registers do not move.</param>
    public static int FromParts(Heap h, int from, int count)
    {
        int[] m = h.Memory;
        int total = 0;
        for (int i = 0; i < count; i++)
            total += Text.Length(h, m[from + i]);
        if (total == 0)
            return Value.Qstr(Q.Empty);
        int at = Text.New(h, total);
        int length = 0;
        for (int i = 0; i < count; i++)
        {
            int part = m[from + i];
            int bytes = Text.Length(h, part);
            Text.CopyTo(h, part, 0, bytes, at + Text.Bytes, length);
            length += bytes;
        }
        return Value.Reference(Text.Finish(h, at));
    }

    /// <summary>item in text.</summary>
    /// <exception cref="PythonException">TypeError: the item is no str.</exception>
    internal static bool Contains(Heap h, int text, int item)
    {
        if (!Text.IsText(h, item))
            throw Errors.New(h, TypeId.TypeError, "can't convert '%t' object to str implicitly", item);
        return ByteRuns.Find(h, text, 0, Text.Length(h, text), item) >= 0;
    }
}
