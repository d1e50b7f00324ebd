// What the methods of str, bytes and bytearray have in common: their arguments. The methods themselves are written once for
// all three types; `self` is a text or a binary object, and results that are runs of it are like it.
//
// Invariant: inside, positions are bytes; Python's positions are characters. Only this file converts.
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

/// <summary>Arguments of text methods.</summary>
public static class TextArguments
{
    /// <summary>The argument, if its bytes may be searched in, or joined with, self's: a str for a str, bytes for bytes.</summary>
    /// <exception cref="PythonException">TypeError: can't convert it implicitly.</exception>
    internal static int Operand(Heap h, int self, int argument)
    {
        bool text = Text.IsText(h, self);
        if (text ? Text.IsText(h, argument) : ByteRuns.IsBytes(h, argument))
            return argument;
        throw Errors.New(h, TypeId.TypeError, text ? "can't convert '%t' object to str implicitly" : "can't convert '%t' object to bytes implicitly",
            argument);
    }

    /// <summary>Like Operand, but bytes may also be searched for an int. May collect; the result may be a new object.</summary>
    internal static int Needle(Heap h, int self, int argument)
    {
        if (Text.IsText(h, self) || (argument & 1) == 0)
            return Operand(h, self, argument);
        int b = argument >> 1;
        if (b < 0 || b > 255)
            throw Errors.New(h, TypeId.ValueError, "bytes value out of range");
        int bytes = ByteStrings.New(h, Kind.Bytes, 1);
        h.Memory[(bytes >> 2) + Text.Bytes] = b;
        return bytes;
    }

    /// <summary>The bytes that lie between two positions given as Python gives them; None where left out.</summary>
    internal static void Window(Heap h, int self, int start, int end, out int from, out int to)
    {
        int length = Sequences.Length(h, self);
        from = start == Value.None ? 0 : Offset(h, self, Slices.Bound(h, start, length));
        to = end == Value.None ? ByteRuns.Length(h, self) : Offset(h, self, Slices.Bound(h, end, length));
    }

    private static int Offset(Heap h, int self, int position) => Text.IsText(h, self) ? Text.OffsetOf(h, self, position) : position;

    /// <summary>How many characters the bytes in [from, to) are.</summary>
    internal static int Characters(Heap h, int self, int from, int to)
    {
        if (!Text.IsText(h, self) || Text.IsAscii(h, self))
            return to - from;
        int count = 0;
        for (int i = from; i < to; i++)
        {
            if ((Text.ByteAt(h, self, i) & 0xC0) != 0x80)
                count++;
        }
        return count;
    }

    /// <summary>How many bytes the character at a position has: 1 in binary objects.</summary>
    internal static int Width(Heap h, int self, int position) =>
        Text.IsText(h, self) ? Utf8.LengthOf(Text.ByteAt(h, self, position)) : 1;

    /// <summary>An optional maximum: negative, or None, means none.</summary>
    internal static int Maximum(Heap h, int argument)
    {
        int n = argument == Value.None ? -1 : Sequences.ToInt(h, argument);
        return n < 0 ? int.MaxValue : n;
    }

    internal static bool IsSpace(int b) => b == ' ' || b >= '\t' && b <= '\r';
}
