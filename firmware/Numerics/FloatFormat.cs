// Floats with a given precision: the kinds e, f, g, their capitals, n (as g) and %. The digits are those of the exact value,
// rounded to the nearest, ties to even, as in CPython.
namespace MicroPyNano.Numerics;

public static partial class FloatText
{
    // Beyond these places all digits of any double are zero: after the point, and from the first one.
    private const int MostPlaces = 1074;
    private const int MostSignificant = 768;

    /// <summary>Bytes of room that Format needs at most; some of them serve only meanwhile.</summary>
    public static int FormatRoom(double d, int kind, int precision)
    {
        int whole = IsFixed(kind) && FloatBits.IsFinite(d) && d != 0 ? DecimalScale.Log10(d) + 3 : 0;
        return precision + 32 + (whole > 0 ? whole : 0);
    }

    /// <summary>Words of scratch that Format needs: many for large precisions, 0 for what has no digits but zeros.</summary>
    public static int FormatScratch(double d, int kind, int precision)
    {
        if (kind == '%')
            d *= 100;
        if (!FloatBits.IsFinite(d) || d == 0)
            return 0;
        int exponent = FloatBits.Exponent(d);
        if (IsFixed(kind))
            return DecimalScale.ScratchWords(DecimalScale.AreaWords(exponent, Places(precision)));
        return DecimalScale.ScratchWords(AreaForDigits(exponent, Significant(kind, precision) - 1 - DecimalScale.Log10(d)));
    }

    /// <summary>
    /// Writes the number; returns the bytes. <paramref name="kind"/> is one of e E f F g G n %, <paramref name="precision"/>
    /// 0 or more, <paramref name="sign"/> what stands before a number that is not negative: '+', ' ' or 0 for nothing.
    /// <paramref name="alternate"/> keeps the point, and g's zeros.
    /// </summary>
    public static int Format(
        double d, int kind, int precision, int sign, bool alternate, int[] m, int text, int from, int scratch)
    {
        if (kind == '%')
            d *= 100;
        bool upper = kind < 'a';
        int count = Start(d, sign, upper && kind != '%', m, text, from);
        if (count < 0)
        {
            count = -count;
        }
        else
        {
            d = FloatBits.Absolute(d);
            if (IsFixed(kind))
                count += Fixed(d, precision, alternate, m, text, from + count, scratch);
            else if ((kind | 0x20) == 'e')
                count += Exponential(d, precision + 1, alternate, upper, m, text, from + count, scratch);
            else
                count += General(d, precision, alternate, upper, m, text, from + count, scratch);
        }
        if (kind == '%')
            PackedBytes.Set(m, text, from + count++, '%');
        return count;
    }

    private static bool IsFixed(int kind) => kind == '%' || (kind | 0x20) == 'f';

    private static int Places(int precision) => precision > MostPlaces ? MostPlaces : precision;

    private static int Significant(int kind, int precision)
    {
        if ((kind | 0x20) == 'e')
            precision++;
        return precision > MostSignificant ? MostSignificant : precision == 0 ? 1 : precision;
    }

    // Room for one power and the two below: the estimate may be too low, and nines may be rounded up as well.
    private static int AreaForDigits(int exponent, int power)
    {
        int area = DecimalScale.AreaWords(exponent, power);
        int below = DecimalScale.AreaWords(exponent, power - 2);
        return area > below ? area : below;
    }

    private static int Fixed(double d, int precision, bool alternate, int[] m, int text, int from, int scratch)
    {
        int places = Places(precision);
        int n = 0;
        int result = 0;
        if (d != 0)
        {
            int exponent = FloatBits.Exponent(d);
            int area = DecimalScale.AreaWords(exponent, places);
            n = DecimalScale.Round(m, FloatBits.Significand(d), exponent, places, scratch, area);
            result = DecimalScale.Result(scratch, area);
        }
        n = Magnitude.Format(m, result, n, 10, false, text, from);
        n = SetPlain(m, text, from, n, n - 1 - places, alternate);
        PackedBytes.Fill(m, text, from + n, precision - places, '0');
        return n + precision - places;
    }

    private static int Exponential(
        double d, int digits, bool alternate, bool upper, int[] m, int text, int from, int scratch)
    {
        int exponent = SignificantDigits(d, digits, m, text, from, scratch);
        return SetExponential(m, text, from, digits, exponent, alternate, upper);
    }

    private static int General(double d, int precision, bool alternate, bool upper, int[] m, int text, int from, int scratch)
    {
        if (precision == 0)
            precision = 1;
        int exponent = SignificantDigits(d, precision, m, text, from, scratch);
        int n = precision;
        while (!alternate && n > 1 && PackedBytes.Get(m, text, from + n - 1) == '0')
            n--;
        return exponent < -4 || exponent >= precision
            ? SetExponential(m, text, from, n, exponent, alternate, upper)
            : SetPlain(m, text, from, n, exponent, alternate);
    }

    // Writes so many digits of d; returns the power of ten that the first stands for.
    private static int SignificantDigits(double d, int digits, int[] m, int text, int from, int scratch)
    {
        if (d == 0)
        {
            PackedBytes.Fill(m, text, from, digits, '0');
            return 0;
        }
        int exact = digits > MostSignificant ? MostSignificant : digits;
        int exponent = FloatBits.Exponent(d);
        int power = exact - 1 - DecimalScale.Log10(d);
        int area = AreaForDigits(exponent, power);
        while (true)
        {
            int n = DecimalScale.Round(m, FloatBits.Significand(d), exponent, power, scratch, area);
            n = Magnitude.Format(m, DecimalScale.Result(scratch, area), n, 10, false, text, from);
            if (n <= exact)
                break;
            // One digit too many: the logarithm was estimated too low, or nines were rounded up.
            power--;
        }
        PackedBytes.Fill(m, text, from + exact, digits - exact, '0');
        return exact - 1 - power;
    }
}
