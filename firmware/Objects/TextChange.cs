// replace, strip, lower, upper, center, join: texts made of texts.
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Objects;

/// <summary>Methods that make a text like self. Arguments are Python's, None where left out; all root what they are given and may collect.</summary>
public static class TextChange
{
    /// <summary>self.replace(old, new, max).</summary>
    /// <exception cref="PythonException">TypeError.</exception>
    public static int Replace(Heap h, int self, int old, int with, int max)
    {
        TextArguments.Operand(h, self, old);
        TextArguments.Operand(h, self, with);
        int left = TextArguments.Maximum(h, max);
        int length = ByteRuns.Length(h, self);
        int width = ByteRuns.Length(h, old);
        int sp = h.Sp;
        h.Push(self);
        h.Push(old);
        h.Push(with);
        int builder = TextBuilder.New(h);
        int from = 0;
        for (int at = 0; left > 0; left--)
        {
            at = ByteRuns.Find(h, self, at, length, old);
            if (at < 0)
                break;
            Append(h, builder, self, from, at);
            Append(h, builder, with, 0, ByteRuns.Length(h, with));
            from = at + width;
            at = from;
            // Between characters, also at both ends, stands an empty text.
            if (width == 0)
            {
                if (at >= length)
                    break;
                at += TextArguments.Width(h, self, at);
            }
        }
        Append(h, builder, self, from, length);
        int result = Result(h, builder, self);
        h.Sp = sp;
        return result;
    }

    private static void Append(Heap h, int builder, int v, int from, int to)
    {
        int place = TextBuilder.Reserve(h, builder, to - from);
        ByteRuns.CopyTo(h, v, from, to - from, place, TextBuilder.LengthOf(h, builder));
        TextBuilder.Advance(h, builder, to - from);
    }

    // What a builder holds, as a value like another. A bytearray is what the builder is.
    private static int Result(Heap h, int builder, int like)
    {
        if (Text.IsText(h, like))
            return TextBuilder.ToText(h, builder);
        int array = Value.Reference(builder);
        return h.Is(like, Kind.ByteArray) ? array : ByteStrings.Copy(h, Kind.Bytes, array);
    }

    /// <summary>self.strip(characters), lstrip or rstrip.</summary>
    /// <exception cref="PythonException">TypeError.</exception>
    public static int Strip(Heap h, int self, int characters, bool left, bool right)
    {
        if (characters != Value.None)
            TextArguments.Operand(h, self, characters);
        int from = 0;
        int to = ByteRuns.Length(h, self);
        while (left && from < to && IsOneOf(h, self, from, characters))
            from += TextArguments.Width(h, self, from);
        while (right && from < to)
        {
            int at = to - 1;
            while (Text.IsText(h, self) && at > from && (Text.ByteAt(h, self, at) & 0xC0) == 0x80)
                at--;
            if (!IsOneOf(h, self, at, characters))
                break;
            to = at;
        }
        return ByteStrings.Part(h, self, from, to > from ? to - from : 0);
    }

    // True if the character at a position occurs among others, or is white where none are given.
    private static bool IsOneOf(Heap h, int self, int at, int characters)
    {
        if (characters == Value.None)
            return TextArguments.IsSpace(ByteRuns.ByteAt(h, self, at));
        int width = TextArguments.Width(h, self, at);
        int length = ByteRuns.Length(h, characters);
        for (int i = 0; i + width <= length; i++)
        {
            int j = 0;
            while (j < width && ByteRuns.ByteAt(h, self, at + j) == ByteRuns.ByteAt(h, characters, i + j))
                j++;
            if (j == width)
                return true;
        }
        return false;
    }

    /// <summary>self.lower() or upper(): ASCII letters only, as in MicroPython.</summary>
    public static int ChangeCase(Heap h, int self, bool upper)
    {
        int sp = h.Sp;
        h.Push(self);
        int length = ByteRuns.Length(h, self);
        int builder = TextBuilder.New(h);
        int place = TextBuilder.Reserve(h, builder, length);
        int first = upper ? 'a' : 'A';
        for (int i = 0; i < length; i++)
        {
            int b = ByteRuns.ByteAt(h, self, i);
            PackedBytes.Set(h.Memory, place, i, b >= first && b < first + 26 ? b ^ 32 : b);
        }
        TextBuilder.Advance(h, builder, length);
        int result = Result(h, builder, self);
        h.Sp = sp;
        return result;
    }

    /// <summary>self.center(width).</summary>
    public static int Center(Heap h, int self, int width)
    {
        int characters = Sequences.Length(h, self);
        int padding = Sequences.ToInt(h, width) - characters;
        if (padding <= 0)
            return self;
        int sp = h.Sp;
        h.Push(self);
        int builder = TextBuilder.New(h);
        Pad(h, builder, padding >> 1);
        Append(h, builder, self, 0, ByteRuns.Length(h, self));
        Pad(h, builder, padding - (padding >> 1));
        int result = Result(h, builder, self);
        h.Sp = sp;
        return result;
    }

    private static void Pad(Heap h, int builder, int count)
    {
        int place = TextBuilder.Reserve(h, builder, count);
        for (int i = 0; i < count; i++)
            PackedBytes.Set(h.Memory, place, TextBuilder.LengthOf(h, builder) + i, ' ');
        TextBuilder.Advance(h, builder, count);
    }

    /// <summary>self.join(iterable): one allocation for the result. May run Python code.</summary>
    /// <exception cref="PythonException">TypeError: an item is of another type, or there is nothing to iterate over.</exception>
    public static int Join(Heap h, int self, int iterable)
    {
        int sp = h.Sp;
        h.Push(self);
        if (!h.Is(iterable, Kind.List) && !h.Is(iterable, Kind.Tuple))
            iterable = Lists.From(h, iterable);
        h.Push(iterable);
        int count = Sequences.Length(h, iterable);
        int width = ByteRuns.Length(h, self);
        int total = 0;
        for (int i = 0; i < count; i++)
        {
            int item = Item(h, iterable, i);
            if (Text.IsText(h, self) ? !Text.IsText(h, item) : !ByteRuns.IsBytes(h, item))
                throw Errors.New(h, TypeId.TypeError, "join expects a list of str/bytes objects consistent with self object");
            total += ByteRuns.Length(h, item) + (i == 0 ? 0 : width);
        }
        int result;
        if (Text.IsText(h, self) && count < 2)
            result = count == 0 ? Value.Qstr(Q.Empty) : Item(h, iterable, 0);
        else
            result = Assemble(h, self, iterable, count, total);
        h.Sp = sp;
        return result;
    }

    private static int Item(Heap h, int sequence, int i) =>
        h.Is(sequence, Kind.List) ? Lists.Get(h, sequence, i) : Tuples.Get(h, sequence, i);

    private static int Assemble(Heap h, int self, int items, int count, int total)
    {
        bool text = Text.IsText(h, self);
        if (text && total == 0)
            return Value.Qstr(Q.Empty);
        int kind = text ? Kind.Str : h.Is(self, Kind.ByteArray) ? Kind.ByteArray : Kind.Bytes;
        int result = ByteStrings.New(h, kind, total);
        int place = ByteRuns.Locate(h, result, out _);
        int width = ByteRuns.Length(h, self);
        int at = 0;
        for (int i = 0; i < count; i++)
        {
            if (i > 0)
            {
                ByteRuns.CopyTo(h, self, 0, width, place, at);
                at += width;
            }
            int item = Item(h, items, i);
            int length = ByteRuns.Length(h, item);
            ByteRuns.CopyTo(h, item, 0, length, place, at);
            at += length;
        }
        if (!text)
            return result;
        Text.Finish(h, result >> 2);
        return total == 1 ? ByteStrings.Part(h, result, 0, 1) : result;
    }
}
