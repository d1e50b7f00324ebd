// Doubles as bits. nanoFramework's comparisons lie about NaN and infinities, so what a double is gets asked of its bits;
// and its own conversions are not to be trusted, so rounding to a double is done here, in integers.
using System;

namespace MicroPyNano.Numerics;

/// <summary>Taking doubles apart and putting them together.</summary>
public static class FloatBits
{
    internal const long InfinityBits = 0x7FF0000000000000;

    /// <summary>The NaN without a sign; the language's own has one.</summary>
    public static double Nan => BitConverter.Int64BitsToDouble(0x7FF8000000000000);

    public static bool IsNan(double d) => (BitConverter.DoubleToInt64Bits(d) & long.MaxValue) > InfinityBits;

    public static bool IsInfinite(double d) => (BitConverter.DoubleToInt64Bits(d) & long.MaxValue) == InfinityBits;

    public static bool IsFinite(double d) => (BitConverter.DoubleToInt64Bits(d) & long.MaxValue) < InfinityBits;

    /// <summary>The sign bit: true for -0.0 too.</summary>
    public static bool IsNegative(double d) => BitConverter.DoubleToInt64Bits(d) < 0;

    /// <summary>The number without its sign.</summary>
    public static double Absolute(double d) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(d) & long.MaxValue);

    /// <summary>The number with the sign of another.</summary>
    public static double CopySign(double d, double sign) => BitConverter.Int64BitsToDouble(
        BitConverter.DoubleToInt64Bits(d) & long.MaxValue | BitConverter.DoubleToInt64Bits(sign) & long.MinValue);

    /// <summary>The integer s, below 2^53, with |d| = s * 2^Exponent(d), for a finite d.</summary>
    public static long Significand(double d)
    {
        long bits = BitConverter.DoubleToInt64Bits(d) & long.MaxValue;
        long fraction = bits & 0xFFFFFFFFFFFFF;
        return bits == fraction ? fraction : fraction | 0x10000000000000;
    }

    /// <summary>The power of two that goes with the significand: -1074 to 971.</summary>
    public static int Exponent(double d)
    {
        int exponent = (int)(BitConverter.DoubleToInt64Bits(d) >> 52) & 0x7FF;
        return exponent == 0 ? -1074 : exponent - 1075;
    }

    /// <summary>
    /// The double nearest to significand * 2^exponent, ties to even; infinity if that is too large, 0 if it is too small.
    /// <paramref name="more"/> says that the true value is a little larger, by less than one unit of the significand, which
    /// must then have 55 bits or more.
    /// </summary>
    public static double Compose(ulong significand, int exponent, bool more)
    {
        if (significand == 0)
            return 0;
        int high = (int)(significand >> 32);
        int shift = high != 0 ? Magnitude.LeadingZeros(high) : 32 + Magnitude.LeadingZeros((int)significand);
        significand <<= shift;
        // Now the highest bit stands for 2^(exponent + 63), and 1086 brings that to the biased exponent of a double.
        exponent += 1086 - shift;
        if (exponent >= 0x7FF)
            return double.PositiveInfinity;
        int drop = exponent > 0 ? 11 : 12 - exponent;
        if (drop > 64)
            return 0;
        ulong kept = drop == 64 ? 0 : significand >> drop;
        ulong rest = drop == 64 ? significand : significand << (64 - drop);
        const ulong half = 0x8000000000000000;
        if (rest > half || rest == half && (more || (kept & 1) != 0))
            kept++;
        // A carry out of the significand raises the exponent, as it should, up to infinity's.
        long bits = (long)kept;
        if (exponent > 0)
            bits += (long)(exponent - 1) << 52;
        return BitConverter.Int64BitsToDouble(bits);
    }
}
