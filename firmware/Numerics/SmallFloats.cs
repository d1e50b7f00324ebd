// Floating point in fewer bits than a double has: single precision (8 bits of exponent, 23 of fraction) and half (5 and 10).
// nanoFramework's float is not to be trusted with rounding, so both are packed and unpacked here, in integers.
namespace MicroPyNano.Numerics;

/// <summary>Single and half precision as bits.</summary>
public static class SmallFloats
{
    public static double FromSingle(int bits) => Unpack(bits, 8, 23);

    public static double FromHalf(int bits) => Unpack(bits, 5, 10);

    /// <summary>The nearest single, ties to even; infinity above the largest.</summary>
    public static int ToSingle(double d) => Pack(d, 8, 23);

    public static int ToHalf(double d) => Pack(d, 5, 10);

    private static double Unpack(int bits, int exponentBits, int fractionBits)
    {
        int highest = (1 << exponentBits) - 1;
        int exponent = bits >> fractionBits & highest;
        int fraction = bits & (1 << fractionBits) - 1;
        double d;
        if (exponent == highest)
            d = fraction == 0 ? double.PositiveInfinity : double.NaN;
        else
        {
            if (exponent == 0)
                exponent = 1;
            else
                fraction |= 1 << fractionBits;
            d = FloatBits.Compose((ulong)fraction, exponent - (highest >> 1) - fractionBits, false);
        }
        return (bits >> exponentBits + fractionBits & 1) == 0 ? FloatBits.Absolute(d) : FloatBits.CopySign(d, -1.0);
    }

    private static int Pack(double d, int exponentBits, int fractionBits)
    {
        int infinity = (1 << exponentBits) - 1 << fractionBits;
        int sign = FloatBits.IsNegative(d) ? 1 << exponentBits + fractionBits : 0;
        if (FloatBits.IsNan(d))
            return sign | infinity | 1 << fractionBits - 1;
        if (FloatBits.IsInfinite(d))
            return sign | infinity;
        long significand = FloatBits.Significand(d);
        // What has no leading bit here is far too small.
        if (significand >> 52 == 0)
            return sign;
        int exponent = FloatBits.Exponent(d) + 52 + (1 << exponentBits - 1) - 1;
        int drop = 52 - fractionBits;
        if (exponent <= 0)
        {
            drop += 1 - exponent;
            exponent = 1;
            if (drop > 54)
                return sign;
        }
        long kept = significand >> drop;
        long rest = significand & (1L << drop) - 1;
        long half = 1L << drop - 1;
        if (rest > half || rest == half && (kept & 1) != 0)
            kept++;
        // The leading bit, where there is one, and a carry out of the fraction both raise the exponent.
        long packed = ((long)(exponent - 1) << fractionBits) + kept;
        return packed >= infinity ? sign | infinity : sign | (int)packed;
    }
}
