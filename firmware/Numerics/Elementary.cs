// The elementary functions in double precision. nanoFramework has them, but on boards in single precision.
// Those in this file work on the bits and are exact or correctly rounded; the others keep within about one unit in the last
// place. Domain errors are NaN for an operand that is not: what Python raises then is the caller's to raise. Poles are infinite.
// Invariant: NaN and infinity are sorted out by their bits before anything is compared, and no divisor can be zero.
using System;

namespace MicroPyNano.Numerics;

/// <summary>Elementary functions of doubles.</summary>
public static partial class Elementary
{
    /// <summary>Rounds towards zero, keeping the sign of zero, infinity and NaN.</summary>
    public static double Trunc(double d)
    {
        long bits = BitConverter.DoubleToInt64Bits(d);
        int exponent = ((int)(bits >> 52) & 0x7FF) - 1023;
        if (exponent < 0)
            return BitConverter.Int64BitsToDouble(bits & long.MinValue);
        return exponent >= 52 ? d : BitConverter.Int64BitsToDouble(bits & ~(0xFFFFFFFFFFFFF >> exponent));
    }

    /// <summary>Rounds down.</summary>
    public static double Floor(double d)
    {
        double whole = Trunc(d);
        return whole == d || !FloatBits.IsNegative(d) || FloatBits.IsNan(d) ? whole : whole - 1;
    }

    /// <summary>Rounds up.</summary>
    public static double Ceil(double d)
    {
        double whole = Trunc(d);
        return whole == d || FloatBits.IsNegative(d) || FloatBits.IsNan(d) ? whole : whole + 1;
    }

    /// <summary>Rounds to the nearest whole number, ties to even, as round(d) does.</summary>
    public static double RoundEven(double d)
    {
        // From 2^52 on there are no fractions; below, adding and taking away 2^52 rounds as doubles do.
        double a = FloatBits.Absolute(d);
        if (!FloatBits.IsFinite(d) || a >= 4503599627370496.0)
            return d;
        return FloatBits.CopySign(a + 4503599627370496.0 - 4503599627370496.0, d);
    }

    /// <summary>The fraction, with the sign of d, and in <paramref name="whole"/> the rest.</summary>
    public static double Modf(double d, out double whole)
    {
        whole = Trunc(d);
        return FloatBits.CopySign(FloatBits.IsInfinite(d) ? 0 : d - whole, d);
    }

    /// <summary>f with d = f * 2^exponent and 0.5 &lt;= |f| &lt; 1; zero, infinity and NaN are returned with exponent 0.</summary>
    public static double Frexp(double d, out int exponent)
    {
        exponent = 0;
        if (d == 0 || !FloatBits.IsFinite(d))
            return d;
        if (FloatBits.Absolute(d) < 2.2250738585072014e-308)
        {
            d *= 18014398509481984.0;
            exponent = -54;
        }
        long bits = BitConverter.DoubleToInt64Bits(d);
        exponent += ((int)(bits >> 52) & 0x7FF) - 1022;
        return BitConverter.Int64BitsToDouble(bits & unchecked((long)0x800FFFFFFFFFFFFF) | 0x3FE0000000000000);
    }

    /// <summary>d * 2^exponent, rounded once; infinity if too large.</summary>
    public static double Ldexp(double d, int exponent)
    {
        if (d == 0 || !FloatBits.IsFinite(d))
            return d;
        // Beyond these no double comes out of any other one.
        if (exponent > 2200)
            exponent = 2200;
        if (exponent < -2200)
            exponent = -2200;
        return FloatBits.CopySign(
            FloatBits.Compose((ulong)FloatBits.Significand(d), FloatBits.Exponent(d) + exponent, false), d);
    }

    /// <summary>The remainder of a / b rounded towards zero, exactly, with the sign of a. NaN for b == 0 and for an infinite a.</summary>
    public static double Fmod(double a, double b)
    {
        if (!FloatBits.IsFinite(a) || FloatBits.IsNan(b) || b == 0)
            return double.NaN;
        if (FloatBits.IsInfinite(b) || FloatBits.Absolute(a) < FloatBits.Absolute(b))
            return a;
        ulong divisor = (ulong)FloatBits.Significand(b);
        ulong remainder = IntDivision.Remainder((ulong)FloatBits.Significand(a), divisor);
        int exponent = FloatBits.Exponent(b);
        // Significands have 53 bits, so that 11 more can be worked off at a time.
        for (int shift = FloatBits.Exponent(a) - exponent; shift > 0 && remainder != 0; shift -= 11)
            remainder = IntDivision.Remainder(remainder << (shift < 11 ? shift : 11), divisor);
        return FloatBits.CopySign(FloatBits.Compose(remainder, exponent, false), a);
    }

    /// <summary>The square root, correctly rounded. NaN for a negative d.</summary>
    public static double Sqrt(double d)
    {
        long bits = BitConverter.DoubleToInt64Bits(d);
        if (d == 0 || bits >= FloatBits.InfinityBits || bits < 0)
            return bits < 0 && d != 0 ? double.NaN : d;
        // Far from the ends of the range, so that nothing below over- or underflows.
        if (d < 1e-200)
            return Sqrt(d * 1.3407807929942597e154) * 8.636168555094445e-78;
        if (d > 1e300)
            return Sqrt(d * 7.458340731200207e-155) * 1.157920892373162e77;
        // Half the exponent makes a guess within 4 percent, and each step doubles the digits.
        double root = BitConverter.Int64BitsToDouble((bits >> 1) + 0x1FF8000000000000);
        root = 0.5 * (root + d / root);
        root = 0.5 * (root + d / root);
        root = 0.5 * (root + d / root);
        root = 0.5 * (root + d / root);
        // What is missing, exactly, against half the distance to a neighbour, times two roots. Below a power of two the
        // neighbour is nearer than above.
        double square = root * root;
        double missing = d - square - ProductError(root, root, square);
        long rootBits = BitConverter.DoubleToInt64Bits(root);
        double above = BitConverter.Int64BitsToDouble(rootBits + 1);
        double below = BitConverter.Int64BitsToDouble(rootBits - 1);
        if (missing > root * (above - root))
            return above;
        return missing <= root * (below - root) ? below : root;
    }

    /// <summary>sqrt(a * a + b * b) without overflow on the way. Infinite if either operand is, even if the other is NaN.</summary>
    public static double Hypot(double a, double b)
    {
        if (FloatBits.IsInfinite(a) || FloatBits.IsInfinite(b))
            return double.PositiveInfinity;
        if (FloatBits.IsNan(a) || FloatBits.IsNan(b))
            return double.NaN;
        a = FloatBits.Absolute(a);
        b = FloatBits.Absolute(b);
        if (a < b)
        {
            double swap = a;
            a = b;
            b = swap;
        }
        if (b == 0)
            return a;
        Frexp(a, out int exponent);
        a = Ldexp(a, -exponent);
        b = Ldexp(b, -exponent);
        double aa = a * a;
        double bb = b * b;
        double sum = aa + bb;
        double root = Sqrt(sum);
        double error = ProductError(a, a, aa) + ProductError(b, b, bb) + (aa - sum + bb);
        double square = root * root;
        error += sum - square - ProductError(root, root, square);
        return Ldexp(root + error / (2 * root), exponent);
    }

    // a * b - product, exactly, for the rounded product (Dekker's).
    private static double ProductError(double a, double b, double product)
    {
        double aHigh = Upper(a);
        double aLow = a - aHigh;
        double bHigh = Upper(b);
        double bLow = b - bHigh;
        return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
    }

    // Rounded to 26 bits, which leaves 26 with a sign, so that products of these are exact (Veltkamp's).
    private static double Upper(double d)
    {
        double scaled = d * 134217729;
        return scaled - (scaled - d);
    }

    // With the lower word of the bits cleared: 21 bits of the significand.
    internal static double UpperWord(double d) =>
        BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(d) & unchecked((long)0xFFFFFFFF00000000));

    // The upper word of the bits.
    private static int High(double d) => (int)(BitConverter.DoubleToInt64Bits(d) >> 32);

    // d * 2^exponent for d near 1: without leaving doubles unless the result is subnormal or too large.
    private static double Scale(double d, int exponent) => exponent > -1000 && exponent < 1000
        ? d * BitConverter.Int64BitsToDouble((long)(exponent + 1023) << 52)
        : Ldexp(d, exponent);
}
