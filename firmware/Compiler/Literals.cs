// From the text of a literal to its value. Digits come without the underscores, which the lexer drops.
using MicroPyNano.Core;
using MicroPyNano.Numerics;
using MicroPyNano.Objects;

namespace MicroPyNano.Compiler;

/// <summary>Values of number and text literals.</summary>
public static class Literals
{
    // Longer texts are not worth a place among the names, unless they are there already.
    private const int LongestInterned = 10;

    /// <summary>The digit that a character is in bases up to 16, or -1.</summary>
    public static int Digit(int c)
    {
        if (c >= '0' && c <= '9')
            return c - '0';
        c |= 32;
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    }

    /// <summary>The value of a number, or Undefined after a SyntaxError was put into Root.Raised. May collect.</summary>
    /// <param name="at">Word index of the text, in a rooted object.</param>
    /// <param name="from">First byte, counted from that word.</param>
    public static int Number(Heap h, int at, int from, int length)
    {
        int[] m = h.Memory;
        int first = PackedBytes.Get(m, at, from);
        int second = length > 1 ? PackedBytes.Get(m, at, from + 1) | 32 : 0;
        int bits = first != '0' ? 0 : second == 'x' ? 4 : second == 'o' ? 3 : second == 'b' ? 1 : 0;
        if (bits != 0)
            return Integer(h, at, from + 2, length - 2, 1 << bits);
        bool digits = true;
        bool nonzero = false;
        for (int i = 0; i < length; i++)
        {
            int c = PackedBytes.Get(m, at, from + i);
            if (c == '.' || (c | 32) is 'e' or 'j')
                return Real(h, at, from, length);
            if (c < '0' || c > '9')
                digits = false;
            if (c != '0')
                nonzero = true;
        }
        // 012 could be meant in base 8.
        if (!digits || first == '0' && nonzero && length > 1)
            return WrongInteger(h, at, from, length, digits ? 0 : 10);
        return Integer(h, at, from, length, 10);
    }

    private static int Integer(Heap h, int at, int from, int length, int @base)
    {
        int[] m = h.Memory;
        if (length == 0)
            return WrongInteger(h, at, from, length, @base);
        for (int i = 0; i < length; i++)
        {
            int digit = Digit(PackedBytes.Get(m, at, from + i));
            if (digit < 0 || digit >= @base)
                return WrongInteger(h, at, from, length, @base);
        }
        return Integers.Parse(h, at, from, length, @base);
    }

    private static int WrongInteger(Heap h, int at, int from, int length, int @base)
    {
        Integers.InvalidSyntax(h, TypeId.SyntaxError, at, from, from + length, @base);
        return Value.Undefined;
    }

    // A float, or with a j behind it an imaginary number.
    private static int Real(Heap h, int at, int from, int length)
    {
        bool imaginary = (PackedBytes.Get(h.Memory, at, from + length - 1) | 32) == 'j';
        if (imaginary)
            length--;
        if (!IsReal(h.Memory, at, from, length))
        {
            Errors.New(h, TypeId.SyntaxError, "invalid syntax for number");
            return Value.Undefined;
        }
        double value = ParseFloat(h, at, from, length);
        return imaginary ? ComplexNumbers.New(h, 0, value) : Floats.New(h, value);
    }

    // digits [. digits] [e [sign] digits], with a digit before or behind the point
    private static bool IsReal(int[] m, int at, int from, int length)
    {
        int end = from + length;
        int i = SkipDigits(m, at, from, end);
        int digits = i - from;
        if (i < end && PackedBytes.Get(m, at, i) == '.')
        {
            int point = ++i;
            i = SkipDigits(m, at, i, end);
            digits += i - point;
        }
        if (digits == 0)
            return false;
        if (i < end && (PackedBytes.Get(m, at, i) | 32) == 'e')
        {
            i++;
            if (i < end && PackedBytes.Get(m, at, i) is '+' or '-')
                i++;
            int exponent = i;
            i = SkipDigits(m, at, i, end);
            if (i == exponent)
                return false;
        }
        return i == end;
    }

    private static int SkipDigits(int[] m, int at, int i, int end)
    {
        while (i < end && PackedBytes.Get(m, at, i) is >= '0' and <= '9')
            i++;
        return i;
    }

    /// <summary>The str value of a text: a qstr if it is short or a name already. May collect.</summary>
    public static int TextValue(Heap h, int at, int from, int length)
    {
        if (length == 0)
            return Value.Qstr(Q.Empty);
        if (length <= LongestInterned)
            return Value.Qstr(Qstr.Intern(h, at, from, length));
        int id = Qstr.Find(h, at, from, length);
        return id >= 0 ? Value.Qstr(id) : Value.Reference(Text.FromBytes(h, at, from, length));
    }

    /// <summary>A bytes value. May collect.</summary>
    public static int BytesValue(Heap h, int at, int from, int length)
    {
        int words = length + 3 >> 2;
        int bytes = h.Allocate(Kind.Bytes, Text.Bytes + words);
        h.Memory[bytes] |= (words << 2) - length << Kind.PadShift;
        PackedBytes.Copy(h.Memory, at, from, h.Memory, bytes + Text.Bytes, 0, length);
        return Value.Reference(bytes);
    }

    // The digits have been checked.
    private static double ParseFloat(Heap h, int at, int from, int length)
    {
        double value;
        if (FloatText.Parse(h.Memory, at, from, length, 0, out value) != FloatText.ParseNeedsScratch)
            return value;
        int scratch = h.Allocate(Kind.Words, 1 + FloatText.ParseScratch(length));
        FloatText.Parse(h.Memory, at, from, length, scratch + 1, out value);
        h.Free(scratch);
        return value;
    }
}
