// Ints from digits: for the compiler's literals and for int(). The bytes stay where they are; only a result beyond 31 bits
// allocates, once, for as many limbs as the digits can fill.
// Underscores may stand between digits and after a prefix, and nowhere else.
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Objects;

public static partial class Integers
{
    // As long as the number is below this, one more digit of base 36 still fits a long.
    private const long LongLimit = 1L << 57;

    /// <summary>int(text, radix). May collect.</summary>
    /// <param name="radix">0 (as the prefix says), or 2 to 36.</param>
    /// <exception cref="PythonException">ValueError.</exception>
    public static int ParseText(Heap h, int text, int radix)
    {
        int sp = h.Sp;
        int at = Text.ToObject(h, text);
        h.Push(Value.Reference(at));
        int result = Parse(h, at + Text.Bytes, 0, Text.Length(h, Value.Reference(at)), radix);
        h.Sp = sp;
        return result;
    }

    /// <summary>
    /// The int whose digits are in an object that the caller has rooted; white space around them and a sign are allowed,
    /// as is the prefix of the radix 2, 8, 16 or 0. May collect.
    /// </summary>
    /// <param name="at">Word index; <paramref name="fromByte"/> counts from there.</param>
    /// <exception cref="PythonException">ValueError.</exception>
    public static int Parse(Heap h, int at, int fromByte, int length, int radix)
    {
        if (radix != 0 && radix < 2 || radix > 36)
            throw Errors.New(h, TypeId.ValueError, "int() arg 2 must be >= 2 and <= 36");
        int[] m = h.Memory;
        int i = fromByte;
        int end = NumberText.TrimEnd(m, at, i, i + length);
        i = NumberText.SkipSpace(m, at, i, end);
        bool negative = false;
        if (i < end && (PackedBytes.Get(m, at, i) == '-' || PackedBytes.Get(m, at, i) == '+'))
            negative = PackedBytes.Get(m, at, i++) == '-';

        int actual = radix;
        bool prefix = false;
        if (i + 1 < end && PackedBytes.Get(m, at, i) == '0')
        {
            int prefixed = RadixOf(PackedBytes.Get(m, at, i + 1));
            if (prefixed != 0 && (radix == 0 || radix == prefixed))
            {
                actual = prefixed;
                prefix = true;
                i += 2;
            }
        }
        if (actual == 0)
            actual = 10;
        if (!AreDigits(m, at, i, end, actual, prefix) || radix == 0 && !prefix && HasLeadingZero(m, at, i, end))
            throw InvalidSyntax(h, TypeId.ValueError, at, i, fromByte + length, prefix ? actual : radix);

        long n = 0;
        for (int k = i; k < end; k++)
        {
            int c = PackedBytes.Get(m, at, k);
            if (c == '_')
                continue;
            if (n >= LongLimit)
                return ParseBig(h, at, i, end, actual, negative);
            n = n * actual + Magnitude.DigitValue(c);
        }
        return FromLong(h, negative ? -n : n);
    }

    /// <summary>The error for a text that is no integer; its message shows what should have been digits.</summary>
    /// <param name="type">ValueError, or SyntaxError for a literal.</param>
    /// <param name="at">Word index of the text, in a rooted object.</param>
    /// <param name="from">First byte of what should have been digits, counted from that word.</param>
    public static PythonException InvalidSyntax(Heap h, int type, int at, int from, int end, int radix)
    {
        int sp = h.Sp;
        int builder = TextBuilder.New(h);
        TextBuilder.AppendString(h, builder, "invalid syntax for integer with base ");
        TextBuilder.AppendInt(h, builder, radix);
        TextBuilder.AppendString(h, builder, ": ");
        int text = from < end ? Value.Reference(Text.FromBytes(h, at, from, end - from)) : Value.Qstr(Q.Empty);
        h.Push(text);
        PrintedText.Append(h, builder, text, false);
        text = TextBuilder.ToText(h, builder);
        h.Sp = sp;
        return Errors.NewWithText(h, type, text);
    }

    private static int ParseBig(Heap h, int at, int from, int end, int radix, bool negative)
    {
        int limbs = Magnitude.LimbsForDigits(radix, end - from);
        int result = h.Allocate(Kind.BigInt, 1 + limbs);
        limbs = Magnitude.Parse(h.Memory, at, from, end - from, radix, result + 1);
        return BigInts.Finish(h, result, limbs, negative);
    }

    private static int RadixOf(int letter)
    {
        switch (letter | 0x20)
        {
            case 'x': return 16;
            case 'o': return 8;
            case 'b': return 2;
            default: return 0;
        }
    }

    private static bool AreDigits(int[] m, int at, int i, int end, int radix, bool prefix)
    {
        bool digit = prefix;
        for (; i < end; i++)
        {
            int c = PackedBytes.Get(m, at, i);
            bool underscore = c == '_' && digit;
            if (!underscore && Magnitude.DigitValue(c) >= radix)
                return false;
            digit = !underscore;
            prefix = false;
        }
        return digit && !prefix;
    }

    // 007 is no literal, but 000 is.
    private static bool HasLeadingZero(int[] m, int at, int i, int end)
    {
        if (PackedBytes.Get(m, at, i) != '0')
            return false;
        for (; i < end; i++)
        {
            int c = PackedBytes.Get(m, at, i);
            if (c != '0' && c != '_')
                return true;
        }
        return false;
    }
}
