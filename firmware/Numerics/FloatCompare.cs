// Python's comparisons of floats. On nanoFramework every ordered comparison with NaN is true and inf == -inf: hence by bits.
using System;

namespace MicroPyNano.Numerics;

/// <summary>Comparisons in which NaN is neither less than, equal to, nor greater than anything, and -0.0 equals 0.0.</summary>
public static class FloatCompare
{
    public static bool Less(double a, double b) => !FloatBits.IsNan(a) && !FloatBits.IsNan(b) && Rank(a) < Rank(b);

    public static bool LessEqual(double a, double b) => !FloatBits.IsNan(a) && !FloatBits.IsNan(b) && Rank(a) <= Rank(b);

    public static bool Equal(double a, double b) => Rank(a) == Rank(b) && !FloatBits.IsNan(a);

    /// <summary>The order of two doubles given by their bits: -1, 0 or 1; false if one is NaN.</summary>
    public static bool Order(long a, long b, out int order)
    {
        long rankA = a < 0 ? long.MinValue - a : a;
        long rankB = b < 0 ? long.MinValue - b : b;
        order = rankA < rankB ? -1 : rankA > rankB ? 1 : 0;
        return (a & long.MaxValue) <= FloatBits.InfinityBits && (b & long.MaxValue) <= FloatBits.InfinityBits;
    }

    // An integer that grows with the number; both zeros give 0.
    private static long Rank(double d)
    {
        long bits = BitConverter.DoubleToInt64Bits(d);
        return bits < 0 ? long.MinValue - bits : bits;
    }
}
