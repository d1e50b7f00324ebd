// Between magnitudes and doubles.
namespace MicroPyNano.Numerics;

public static partial class Magnitude
{
    /// <summary>The room that FromDouble needs: the largest double has 1024 bits.</summary>
    public const int DoubleWords = 32;

    /// <summary>The nearest double, ties to even; infinity if the number is too large.</summary>
    public static double ToDouble(int[] m, int at, int n) => ToDouble(m, at, n, 0, false);

    /// <summary>|d| rounded towards zero. Needs DoubleWords words; returns the count, or -1 for infinity and NaN.</summary>
    public static int FromDouble(double d, int[] m, int to)
    {
        if (!FloatBits.IsFinite(d))
            return -1;
        int n = FromUlong(m, to, (ulong)FloatBits.Significand(d));
        int exponent = FloatBits.Exponent(d);
        return exponent >= 0 ? ShiftLeft(m, to, n, exponent, to) : ShiftRight(m, to, n, -exponent, false, to);
    }

    // The double nearest to the number (or, with `more`, to a number a little above it) times 2^exponent. A number with more
    // to it has 66 bits or more.
    internal static double ToDouble(int[] m, int at, int n, int exponent, bool more)
    {
        if (n <= 2)
            return FloatBits.Compose((ulong)ToLong(m, at, n, false), exponent, more);
        ulong high = (ulong)(uint)m[at + n - 1] << 32 | (uint)m[at + n - 2];
        uint low = (uint)m[at + n - 3];
        int shift = LeadingZeros(m[at + n - 1]);
        if (shift != 0)
        {
            high = high << shift | low >> (32 - shift);
            low <<= shift;
        }
        more = more || low != 0 || HasBitsBelow(m, at, n, n - 3 << 5);
        return FloatBits.Compose(high, exponent + (n - 2 << 5) - shift, more);
    }
}
