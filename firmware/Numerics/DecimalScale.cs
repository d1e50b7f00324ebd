// A double times a power of ten, exactly: what printing a double comes down to. 10^k is 5^k * 2^k, and the twos go to the
// exponent, so that the big number is a third shorter and there are thirteen powers to a limb instead of nine.
// Invariant: the scratch is laid out as state, factor, result, remainder, work; four areas of AreaWords each and two words more.
namespace MicroPyNano.Numerics;

internal static class DecimalScale
{
    // How the result that was rounded down compares with the true value.
    public const int Exact = 0;
    public const int BelowHalf = 1;
    public const int Half = 2;
    public const int AboveHalf = 3;

    /// <summary>Words of one area for a significand of up to 64 bits times 2^exponent * 10^power.</summary>
    public static int AreaWords(int exponent, int power)
    {
        int fives = BitsOfFive(power < 0 ? -power : power);
        int twos = exponent + power;
        int above = 64 + (power > 0 ? fives : 0) + (twos > 0 ? twos : 0);
        int below = power < 0 ? fives + (twos < 0 ? -twos : 0) : 0;
        return ((above > below ? above : below) >> 5) + 2;
    }

    public static int ScratchWords(int area) => 4 * area + 2;

    public static int Result(int scratch, int area) => scratch + 1 + area;

    public static int State(int[] m, int scratch) => m[scratch];

    /// <summary>Computes the factor for one exponent and power; returns its count, for Apply.</summary>
    public static int Prepare(int[] m, int exponent, int power, int scratch)
    {
        int factor = scratch + 1;
        int n = PowerOfFive(m, factor, power < 0 ? -power : power);
        return power < 0 && exponent + power < 0 ? Magnitude.ShiftLeft(m, factor, n, -(exponent + power), factor) : n;
    }

    /// <summary>
    /// significand * 2^exponent * 10^power, rounded down; returns the count of limbs at Result, and leaves the State.
    /// </summary>
    public static int Apply(int[] m, long significand, int exponent, int power, int factorCount, int scratch, int area)
    {
        int factor = scratch + 1;
        int result = factor + area;
        int remainder = result + area;
        int twos = exponent + power;
        int n = Magnitude.FromUlong(m, remainder, (ulong)significand);
        if (power >= 0)
        {
            n = Magnitude.Multiply(m, factor, factorCount, remainder, n, result);
            m[scratch] = Exact;
            if (twos >= 0)
                return Magnitude.ShiftLeft(m, result, n, twos, result);
            bool tail = Magnitude.HasBitsBelow(m, result, n, -twos - 1);
            m[scratch] = Magnitude.BitAt(m, result, n, -twos - 1) != 0 ? tail ? AboveHalf : Half : tail ? BelowHalf : Exact;
            return Magnitude.ShiftRight(m, result, n, -twos, false, result);
        }
        if (twos > 0)
            n = Magnitude.ShiftLeft(m, remainder, n, twos, remainder);
        n = Magnitude.Divide(m, remainder, n, factor, factorCount, result, remainder, remainder + area + 1);
        int rest = Magnitude.Trim(m, remainder, factorCount);
        if (rest == 0)
        {
            m[scratch] = Exact;
            return n;
        }
        rest = Magnitude.ShiftLeft(m, remainder, rest, 1, remainder);
        m[scratch] = Magnitude.Compare(m, remainder, rest, factor, factorCount) + Half;
        return n;
    }

    /// <summary>As Apply, rounded to the nearest, ties to even.</summary>
    public static int Round(int[] m, long significand, int exponent, int power, int scratch, int area)
    {
        int n = Apply(m, significand, exponent, power, Prepare(m, exponent, power, scratch), scratch, area);
        int result = Result(scratch, area);
        int state = m[scratch];
        bool up = state == AboveHalf || state == Half && n != 0 && (m[result] & 1) != 0;
        return up ? Magnitude.AddSmall(m, result, n, 1, result) : n;
    }

    /// <summary>5^power for power >= 0; needs BitsOfFive / 32 + 1 words.</summary>
    public static int PowerOfFive(int[] m, int at, int power)
    {
        m[at] = 1;
        int n = 1;
        for (; power >= 13; power -= 13)
            n = Magnitude.MultiplyAddSmall(m, at, n, 1220703125, 0);
        uint rest = 1;
        while (--power >= 0)
            rest *= 5;
        return rest == 1 ? n : Magnitude.MultiplyAddSmall(m, at, n, rest, 0);
    }

    // An upper bound of the bits of 5^power; log2(5) is 2377.7 / 1024.
    public static int BitsOfFive(int power) => (power * 2378 >> 10) + 1;

    /// <summary>floor(log10(d)) for a finite d > 0, or now and then one less, never more.</summary>
    public static int Log10(double d)
    {
        long significand = FloatBits.Significand(d);
        int high = (int)(significand >> 32);
        int bits = high != 0 ? 64 - Magnitude.LeadingZeros(high) : 32 - Magnitude.LeadingZeros((int)significand);
        // log2 in units of 1/1024; between powers of two a straight line, which stays below the curve.
        long line = ((long)(FloatBits.Exponent(d) + bits - 1) << 10) + (bits > 10 ? significand >> (bits - 11) & 1023 : 0);
        // log10(2) is 315652.8 / 2^20, rounded so that the product is too small.
        return (int)(line * (line < 0 ? 315653 : 315652) >> 30);
    }
}
