// The shortest decimal that reads back as the same double, as repr prints it.
// Most floats in programs are decimals of up to 15 digits. No two of those read as the same double, so if the double times a
// power of ten, rounded, reads back, then that is the one, and doubles alone can tell: a product or quotient of two exact
// doubles is rounded correctly. The others take the way of Adams' Ryu, but with the bounds of the interval scaled exactly by
// big integers instead of tables: the tables would cost more memory than boards have.
namespace MicroPyNano.Numerics;

public static partial class FloatText
{
    /// <summary>The longest that Repr writes, as -2.2250738585072014e-308.</summary>
    public const int ReprBytes = 24;

    /// <summary>Words of scratch that Repr needs at most.</summary>
    public const int ReprScratch = 118;

    /// <summary>Writes repr(d); returns the bytes, or 0 if it takes a scratch and <paramref name="scratch"/> is 0.</summary>
    public static int Repr(double d, int[] m, int text, int from, int scratch)
    {
        int start = Start(d, 0, false, m, text, from);
        if (start < 0)
            return -start;
        d = FloatBits.Absolute(d);
        // The number is `digits` * 10^-power.
        ulong digits = 0;
        int power = 0;
        if (d != 0)
        {
            power = 14 - DecimalScale.Log10(d);
            digits = FewDigits(d, ref power);
            if (digits == 0)
            {
                if (scratch == 0)
                    return 0;
                power += 2;
                digits = ManyDigits(d, power, m, scratch, out int dropped);
                power -= dropped;
            }
            while (digits % 10000 == 0)
            {
                digits /= 10000;
                power -= 4;
            }
            while (digits % 10 == 0)
            {
                digits /= 10;
                power--;
            }
        }
        from += start;
        int n = Digits(digits, m, text, from);
        int exponent = n - 1 - power;
        if (exponent < -4 || exponent >= 16)
            return start + SetExponential(m, text, from, n, exponent, false, false);
        int count = SetPlain(m, text, from, n, exponent, true);
        if (n <= exponent + 1)
            PackedBytes.Set(m, text, from + count++, '0');
        return start + count;
    }

    // d * 10^power rounded, if that is exactly what d reads as; else 0. Sees to it that there are no more than 15 digits.
    private static ulong FewDigits(double d, ref int power)
    {
        if (power > 22 || power < -21)
            return 0;
        double scale = PowerOfTen(power < 0 ? -power : power);
        double scaled = power < 0 ? d / scale : d * scale;
        if (scaled >= 999999999999999.5)
        {
            power--;
            scale = PowerOfTen(power < 0 ? -power : power);
            scaled = power < 0 ? d / scale : d * scale;
        }
        long number = (long)(scaled + 0.5);
        double back = power < 0 ? number * scale : number / scale;
        return back == d ? (ulong)number : 0;
    }

    // The shortest number v, to be multiplied by 10^(dropped - power), that lies within the interval that reads as d, and of
    // those the nearest to d. d * 10^power is at least 10^16, so that the interval holds a whole number, and below 10^18.
    private static ulong ManyDigits(double d, int power, int[] m, int scratch, out int dropped)
    {
        // In quarters of the last place: the next doubles are 4 away, or 2 below a power of two.
        long significand = FloatBits.Significand(d);
        int exponent = FloatBits.Exponent(d) - 2;
        int gap = significand == 0x10000000000000 && exponent > -1076 ? 1 : 2;
        int area = DecimalScale.AreaWords(exponent, power);
        int result = DecimalScale.Result(scratch, area);
        int factor = DecimalScale.Prepare(m, exponent, power, scratch);

        int n = DecimalScale.Apply(m, 4 * significand - gap, exponent, power, factor, scratch, area);
        ulong low = (ulong)Magnitude.ToLong(m, result, n, false);
        bool lowExact = DecimalScale.State(m, scratch) == DecimalScale.Exact;
        n = DecimalScale.Apply(m, 4 * significand + 2, exponent, power, factor, scratch, area);
        ulong high = (ulong)Magnitude.ToLong(m, result, n, false);
        bool even = (significand & 1) == 0;
        // The bounds themselves read as d if its significand is even.
        if (!even && DecimalScale.State(m, scratch) == DecimalScale.Exact)
            high--;
        n = DecimalScale.Apply(m, 4 * significand, exponent, power, factor, scratch, area);
        ulong middle = (ulong)Magnitude.ToLong(m, result, n, false);
        int state = DecimalScale.State(m, scratch);

        // `digit` and `tail`: the highest digit dropped from the middle, and whether anything was dropped below it.
        bool tail = state == DecimalScale.BelowHalf || state == DecimalScale.AboveHalf;
        int digit = state >= DecimalScale.Half ? 5 : 0;
        bool lowKept = even && lowExact;
        dropped = 0;
        while (true)
        {
            ulong lowTenth = low / 10;
            ulong highTenth = high / 10;
            bool lowRound = lowKept && low == lowTenth * 10;
            if (highTenth <= lowTenth && !lowRound)
                break;
            lowKept = lowRound;
            ulong middleTenth = middle / 10;
            tail = tail || digit != 0;
            digit = (int)(middle - middleTenth * 10);
            low = lowTenth;
            high = highTenth;
            middle = middleTenth;
            dropped++;
        }
        bool up = digit > 5 || digit == 5 && (tail || (middle & 1) != 0);
        // What lies at or below the low bound does not read as d, unless it is the bound and the bound does.
        if (middle == low && !lowKept)
            up = true;
        return up ? middle + 1 : middle;
    }
}
