// What the texts of floats have in common: signs, the names of what is not a number, and setting digits as 12.5 or 1.25e+01.
// Printing keeps to what CPython prints. Where a scratch is asked for, 0 means that there is none at hand: then the functions
// do what can be done in doubles (nearly all numbers that people write) and otherwise say that they need one.
// Invariant: digits are written where the text goes, and then spread out in place.
namespace MicroPyNano.Numerics;

/// <summary>Floats to text and back. Texts are packed bytes: word `text`, first byte `from`.</summary>
public static partial class FloatText
{
    // Writes the sign and, for what has no digits, the rest. Returns the bytes written; negative if that is all of them.
    private static int Start(double d, int sign, bool upper, int[] m, int text, int from)
    {
        bool isNan = FloatBits.IsNan(d);
        int count = Sign(!isNan && FloatBits.IsNegative(d), sign, m, text, from);
        if (FloatBits.IsFinite(d))
            return count;
        count += isNan ? Word(m, text, from + count, 'n', 'a', 'n', upper) : Word(m, text, from + count, 'i', 'n', 'f', upper);
        return -count;
    }

    private static int Sign(bool negative, int sign, int[] m, int text, int from)
    {
        if (!negative && sign == 0)
            return 0;
        PackedBytes.Set(m, text, from, negative ? '-' : sign);
        return 1;
    }

    private static int Word(int[] m, int text, int from, int a, int b, int c, bool upper)
    {
        int mask = upper ? ~0x20 : ~0;
        PackedBytes.Set(m, text, from, a & mask);
        PackedBytes.Set(m, text, from + 1, b & mask);
        PackedBytes.Set(m, text, from + 2, c & mask);
        return 3;
    }

    // Digits of a number below 10^19, at least one; returns how many.
    private static int Digits(ulong number, int[] m, int text, int from)
    {
        int count = 1;
        for (ulong power = 10; count < 19 && power <= number; power *= 10)
            count++;
        int i = from + count;
        // Nine digits at a time come off in int arithmetic.
        while (number > 999999999)
        {
            ulong rest = number / 1000000000;
            int low = (int)(number - rest * 1000000000);
            for (int k = 0; k < 9; k++)
            {
                int tenth = low / 10;
                PackedBytes.Set(m, text, --i, low - tenth * 10 + '0');
                low = tenth;
            }
            number = rest;
        }
        for (int high = (int)number; i > from;)
        {
            int tenth = high / 10;
            PackedBytes.Set(m, text, --i, high - tenth * 10 + '0');
            high = tenth;
        }
        return count;
    }

    // Sets n digits, the first of weight 10^exponent, as a plain number with a point where there is something behind it, or
    // always. Returns the bytes.
    private static int SetPlain(int[] m, int text, int from, int n, int exponent, bool point)
    {
        if (exponent < 0)
        {
            PackedBytes.Copy(m, text, from, m, text, from - exponent, n);
            PackedBytes.Fill(m, text, from, -exponent, '0');
            n -= exponent;
            exponent = 0;
        }
        if (n <= exponent)
        {
            PackedBytes.Fill(m, text, from + n, exponent + 1 - n, '0');
            n = exponent + 1;
        }
        return SetPoint(m, text, from, n, exponent + 1, point);
    }

    // Sets n digits as d.ddde+XX. Returns the bytes.
    private static int SetExponential(int[] m, int text, int from, int n, int exponent, bool point, bool upper)
    {
        n = SetPoint(m, text, from, n, 1, point);
        PackedBytes.Set(m, text, from + n++, upper ? 'E' : 'e');
        PackedBytes.Set(m, text, from + n++, exponent < 0 ? '-' : '+');
        if (exponent < 0)
            exponent = -exponent;
        if (exponent < 10)
            PackedBytes.Set(m, text, from + n++, '0');
        return n + Digits((ulong)(uint)exponent, m, text, from + n);
    }

    private static int SetPoint(int[] m, int text, int from, int n, int before, bool always)
    {
        if (n <= before && !always)
            return n;
        PackedBytes.Copy(m, text, from + before, m, text, from + before + 1, n - before);
        PackedBytes.Set(m, text, from + before, '.');
        return n + 1;
    }

    // 10^power for 0 <= power <= 22: those are doubles exactly, and so are all the products on the way.
    private static double PowerOfTen(int power)
    {
        double d = 1;
        if ((power & 1) != 0)
            d = 10;
        if ((power & 2) != 0)
            d *= 100;
        if ((power & 4) != 0)
            d *= 10000;
        if ((power & 8) != 0)
            d *= 1e8;
        return (power & 16) != 0 ? d * 1e16 : d;
    }
}
