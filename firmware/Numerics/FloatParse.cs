// The double nearest to a decimal of any length, ties to even.
// Up to 2^53 times or divided by a power of ten up to 10^22 is one correctly rounded operation on doubles (Clinger's
// observation), which covers what people write. All else is computed exactly in big integers.
namespace MicroPyNano.Numerics;

public static partial class FloatText
{
    public const int ParseInvalid = 0;
    public const int ParseDone = 1;
    public const int ParseNeedsScratch = 2;

    // More digits than lie between a double and the middle to its neighbour at most (767): what follows only says whether
    // there is more.
    private const int MostDigits = 800;

    /// <summary>Words of scratch that Parse can need for so many bytes of text.</summary>
    public static int ParseScratch(int count) => 4 * ParseArea(count) + 2;

    /// <summary>
    /// Reads a float: an optional sign, then digits with an optional point and exponent, or inf, infinity or nan in any case;
    /// nothing before and nothing behind. Returns ParseDone, ParseInvalid, or ParseNeedsScratch if <paramref name="scratch"/>
    /// is 0 and it takes one. Too large is infinity, too small is 0.
    /// </summary>
    public static int Parse(int[] m, int text, int from, int count, int scratch, out double value)
    {
        value = 0;
        int i = from;
        int end = from + count;
        int c = i < end ? PackedBytes.Get(m, text, i) : 0;
        bool negative = c == '-';
        if (negative || c == '+')
            i++;
        if (i < end && PackedBytes.Get(m, text, i) > '9')
            return ParseWord(m, text, i, end, negative, out value);

        // Digits without leading zeros: the first 19 of them as a number, and where they start.
        ulong number = 0;
        int first = -1;
        int digits = 0;
        int exponent = 0;
        bool any = false;
        bool point = false;
        for (; i < end; i++)
        {
            c = PackedBytes.Get(m, text, i);
            if (c == '.' && !point)
            {
                point = true;
                continue;
            }
            if (c < '0' || c > '9')
                break;
            any = true;
            if (point)
                exponent--;
            if (c == '0' && first < 0)
                continue;
            if (first < 0)
                first = i;
            if (digits < 19)
                number = number * 10 + (ulong)(uint)(c - '0');
            digits++;
        }
        if (!any)
            return ParseInvalid;
        if (i < end)
        {
            if ((c | 0x20) != 'e' || ++i == end)
                return ParseInvalid;
            c = PackedBytes.Get(m, text, i);
            bool below = c == '-';
            if (below || c == '+')
                i++;
            if (i == end)
                return ParseInvalid;
            int written = 0;
            for (; i < end; i++)
            {
                c = PackedBytes.Get(m, text, i);
                if (c < '0' || c > '9')
                    return ParseInvalid;
                // Enough to lead out of any range, whatever the digits are.
                if (written < 100000000)
                    written = written * 10 + c - '0';
            }
            exponent += below ? -written : written;
        }

        if (number != 0)
        {
            if (digits + exponent > 310)
            {
                value = double.PositiveInfinity;
            }
            else if (digits + exponent > -330)
            {
                if (digits <= 19 && number <= 0x20000000000000 && exponent <= 22 && exponent >= -22)
                {
                    double d = (long)number;
                    value = exponent < 0 ? d / PowerOfTen(-exponent) : d * PowerOfTen(exponent);
                }
                else if (scratch == 0)
                {
                    return ParseNeedsScratch;
                }
                else
                {
                    value = ParseExactly(m, text, first, digits, exponent, scratch, ParseArea(count));
                }
            }
        }
        if (negative)
            value = -value;
        return ParseDone;
    }

    private static int ParseArea(int count)
    {
        if (count > MostDigits + 1)
            count = MostDigits + 1;
        return (DecimalScale.BitsOfFive(330 + count) + 66 >> 5) + 3;
    }

    // The digits from byte `first`, as a whole number, times 10^exponent.
    private static double ParseExactly(int[] m, int text, int first, int digits, int exponent, int scratch, int area)
    {
        int number = scratch;
        int factor = number + area + 1;
        int result = factor + area;
        int n = 0;
        int taken = digits > MostDigits ? MostDigits : digits;
        uint chunk = 0;
        uint scale = 1;
        for (int left = taken; left > 0; first++)
        {
            int c = PackedBytes.Get(m, text, first);
            if (c == '.')
                continue;
            chunk = chunk * 10 + (uint)(c - '0');
            scale *= 10;
            left--;
            if (scale == 1000000000 || left == 0)
            {
                n = Magnitude.MultiplyAddSmall(m, number, n, scale, chunk);
                chunk = 0;
                scale = 1;
            }
        }
        if (digits > taken)
        {
            // One digit for all that follow: it cannot matter which, only whether they are all zero.
            uint more = 0;
            for (int left = digits - taken; left > 0; first++)
            {
                int c = PackedBytes.Get(m, text, first);
                if (c == '.')
                    continue;
                if (c != '0')
                    more = 1;
                left--;
            }
            n = Magnitude.MultiplyAddSmall(m, number, n, 10, more);
            exponent += digits - taken - 1;
        }

        if (exponent >= 0)
        {
            int fives = DecimalScale.PowerOfFive(m, factor, exponent);
            n = Magnitude.Multiply(m, number, n, factor, fives, result);
            return Magnitude.ToDouble(m, result, n, exponent, false);
        }
        int divisor = DecimalScale.PowerOfFive(m, factor, -exponent);
        int shift = Magnitude.BitLength(m, factor, divisor) + 66 - Magnitude.BitLength(m, number, n);
        if (shift > 0)
            n = Magnitude.ShiftLeft(m, number, n, shift, number);
        else
            shift = 0;
        n = Magnitude.Divide(m, number, n, factor, divisor, result, number, result + area);
        return Magnitude.ToDouble(m, result, n, exponent - shift, Magnitude.Trim(m, number, divisor) != 0);
    }

    private static int ParseWord(int[] m, int text, int i, int end, bool negative, out double value)
    {
        if (Matches(m, text, i, end, "nan"))
            value = FloatBits.Nan;
        else if (Matches(m, text, i, end, "inf") || Matches(m, text, i, end, "infinity"))
            value = negative ? double.NegativeInfinity : double.PositiveInfinity;
        else
        {
            value = 0;
            return ParseInvalid;
        }
        return ParseDone;
    }

    private static bool Matches(int[] m, int text, int i, int end, string word)
    {
        if (end - i != word.Length)
            return false;
        for (int k = 0; k < word.Length; k++)
        {
            if ((PackedBytes.Get(m, text, i + k) | 0x20) != word[k])
                return false;
        }
        return true;
    }
}
