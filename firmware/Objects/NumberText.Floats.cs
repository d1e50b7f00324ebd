// Floats and complex numbers as text, and back. Numerics does the digits; here is the room: bytes in the builder, and for
// the numbers that doubles alone cannot settle a scratch object, which is given back at once.
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Objects;

public static partial class NumberText
{
    private const int DefaultPrecision = 6;

    // MicroPython prints no number with more digits before the point, but goes over to an exponent, without zeros at the end of the
    // digits; so does this, and the room for a float stays bounded.
    private const double LargestFixed = 1e32;

    // With more digits, g would do without the exponent.
    private const int MostStripped = 32;

    /// <summary>Appends repr(v) of any number, bools included. Roots v.</summary>
    public static void AppendRepr(Heap h, int builder, int v)
    {
        int sp = h.Sp;
        h.Push(v);
        if (v == Value.True || v == Value.False)
            TextBuilder.AppendQstr(h, builder, v == Value.True ? Q.True : Q.False);
        else if (h.Is(v, Kind.Float))
            AppendFloat(h, builder, Floats.Get(h.Memory, v));
        else if (h.Is(v, Kind.Complex))
            AppendComplex(h, builder, ComplexNumbers.Real(h, v), ComplexNumbers.Imaginary(h, v));
        else
            AppendInt(h, builder, v);
        h.Sp = sp;
    }

    /// <summary>Appends repr(d): the shortest digits that read back as d.</summary>
    public static void AppendFloat(Heap h, int builder, double d)
    {
        int to = TextBuilder.Reserve(h, builder, FloatText.ReprBytes);
        int length = TextBuilder.LengthOf(h, builder);
        int count = FloatText.Repr(d, h.Memory, to, length, 0);
        if (count == 0)
        {
            int scratch = h.Allocate(Kind.Words, 1 + FloatText.ReprScratch);
            count = FloatText.Repr(d, h.Memory, to, length, scratch + 1);
            h.Free(scratch);
        }
        TextBuilder.Advance(h, builder, count);
    }

    /// <summary>Appends repr of a complex number: (1+2j), or 2j where there is no real part.</summary>
    public static void AppendComplex(Heap h, int builder, double real, double imaginary)
    {
        bool both = !FloatOperations.IsZero(real);
        if (both)
        {
            TextBuilder.AppendByte(h, builder, '(');
            AppendPart(h, builder, real);
            if (!FloatBits.IsNegative(imaginary) || FloatBits.IsNan(imaginary))
                TextBuilder.AppendByte(h, builder, '+');
        }
        AppendPart(h, builder, imaginary);
        TextBuilder.AppendByte(h, builder, 'j');
        if (both)
            TextBuilder.AppendByte(h, builder, ')');
    }

    // A float without the .0 of whole numbers.
    private static void AppendPart(Heap h, int builder, double d)
    {
        AppendFloat(h, builder, d);
        int end = TextBuilder.LengthOf(h, builder);
        int at = TextBuilder.BytesOf(h, builder);
        if (PackedBytes.Get(h.Memory, at, end - 1) == '0' && PackedBytes.Get(h.Memory, at, end - 2) == '.')
            TextBuilder.Advance(h, builder, -2);
    }

    /// <summary>Appends a float as the types of format specs say.</summary>
    /// <param name="kind">e E f F g G n, or 0 for the spec without a type.</param>
    /// <param name="precision">Negative where left out.</param>
    /// <param name="sign">'+', ' ' or 0: what stands before a number that is not negative.</param>
    /// <param name="alternate">Keep the point, and g's zeros.</param>
    internal static void AppendFormatted(Heap h, int builder, double d, int kind, int precision, int sign, bool alternate)
    {
        int start = TextBuilder.LengthOf(h, builder);
        if ((kind | 0x20) == 'f' && !FloatCompare.Less(FloatBits.Absolute(d), LargestFixed))
        {
            int digits = precision < 0 ? DefaultPrecision : precision;
            bool strips = digits < MostStripped;
            kind += strips ? 'g' - 'f' : 'e' - 'f';
            precision = strips ? digits + 1 : digits;
            alternate &= !strips;
        }
        if (kind != 0)
        {
            Append(h, builder, d, kind, precision < 0 ? DefaultPrecision : precision, sign, alternate);
            return;
        }
        if (precision < 0)
        {
            if (sign != 0 && (!FloatBits.IsNegative(d) || FloatBits.IsNan(d)))
                TextBuilder.AppendByte(h, builder, sign);
            AppendFloat(h, builder, d);
            if (alternate)
                PutPoint(h, builder, start);
            return;
        }
        // As g, but with a digit behind the point; a number whose digits all stand before it takes an exponent.
        Append(h, builder, d, 'g', precision, sign, alternate);
        int whole = DigitsIfWhole(h, builder, start);
        if (whole == 0)
            return;
        if (whole < precision)
        {
            TextBuilder.AppendByte(h, builder, '.');
            TextBuilder.AppendByte(h, builder, '0');
            return;
        }
        TextBuilder.Advance(h, builder, start - TextBuilder.LengthOf(h, builder));
        Append(h, builder, d, 'e', precision == 0 ? 0 : precision - 1, sign, alternate);
        if (!alternate)
            DropZerosOfSignificand(h, builder, start);
    }

    private static void Append(Heap h, int builder, double d, int kind, int precision, int sign, bool alternate)
    {
        int sp = h.Sp;
        int words = FloatText.FormatScratch(d, kind, precision);
        int scratch = h.Allocate(Kind.Words, 1 + words);
        h.Push(Value.Reference(scratch));
        int to = TextBuilder.Reserve(h, builder, FloatText.FormatRoom(d, kind, precision));
        int length = TextBuilder.LengthOf(h, builder);
        int count = FloatText.Format(d, kind, precision, sign, alternate, h.Memory, to, length, scratch + 1);
        TextBuilder.Advance(h, builder, count);
        h.Sp = sp;
        h.Free(scratch);
    }

    // How many digits were appended, if nothing was but a sign, digits and perhaps a point behind them; else 0.
    private static int DigitsIfWhole(Heap h, int builder, int start)
    {
        int at = TextBuilder.BytesOf(h, builder);
        int digits = 0;
        for (int i = start; i < TextBuilder.LengthOf(h, builder); i++)
        {
            int c = PackedBytes.Get(h.Memory, at, i);
            if (c >= '0' && c <= '9')
                digits++;
            else if (i > start && (c != '.' || i + 1 < TextBuilder.LengthOf(h, builder)))
                return 0;
        }
        return digits;
    }

    // 1.500e+10 becomes 1.5e+10, and 1.e+10 becomes 1e+10.
    private static void DropZerosOfSignificand(Heap h, int builder, int start)
    {
        int[] m = h.Memory;
        int exponent = IndexOf(h, builder, start, 'e');
        if (exponent < 0 || IndexOf(h, builder, start, '.') < 0)
            return;
        int at = TextBuilder.BytesOf(h, builder);
        int end = TextBuilder.LengthOf(h, builder);
        int keep = exponent;
        while (PackedBytes.Get(m, at, keep - 1) == '0')
            keep--;
        if (PackedBytes.Get(m, at, keep - 1) == '.')
            keep--;
        PackedBytes.Copy(m, at, exponent, m, at, keep, end - exponent);
        TextBuilder.Advance(h, builder, keep - exponent);
    }

    // 1e+16 becomes 1.e+16.
    private static void PutPoint(Heap h, int builder, int start)
    {
        int exponent = IndexOf(h, builder, start, 'e');
        if (exponent >= 0 && IndexOf(h, builder, start, '.') < 0)
            FormatSpec.Insert(h, builder, exponent, 1, '.');
    }

    private static int IndexOf(Heap h, int builder, int start, int character)
    {
        int at = TextBuilder.BytesOf(h, builder);
        for (int i = start; i < TextBuilder.LengthOf(h, builder); i++)
        {
            if (PackedBytes.Get(h.Memory, at, i) == character)
                return i;
        }
        return -1;
    }

    /// <summary>round(d, digits) as a float value: the nearest decimal of so many places, ties to even. May collect.</summary>
    internal static int Round(Heap h, double d, int digits)
    {
        // Every double has fewer places than that, and fewer digits before the point.
        const int Most = 400;
        if (!FloatBits.IsFinite(d) || digits > Most)
            return Floats.New(h, d);
        if (digits < -Most)
            return Floats.New(h, FloatBits.CopySign(0, d));
        int sp = h.Sp;
        int builder = TextBuilder.New(h);
        if (digits >= 0)
            Append(h, builder, d, 'f', digits, 0, false);
        else
            AppendRoundedDown(h, builder, d, digits);
        double rounded;
        TryParse(h, TextBuilder.BytesOf(h, builder), 0, TextBuilder.LengthOf(h, builder), out rounded);
        h.Sp = sp;
        return Floats.New(h, rounded);
    }

    // Rounds to tens, hundreds...: to as many significant digits as stand before that place.
    private static void AppendRoundedDown(Heap h, int builder, double d, int digits)
    {
        int whole = h.Push(Integers.FromDouble(h, FloatBits.Absolute(d)));
        AppendInt(h, builder, h.Memory[whole]);
        int before = TextBuilder.LengthOf(h, builder);
        TextBuilder.Advance(h, builder, -before);
        int significant = before + digits;
        if (significant > 0)
        {
            Append(h, builder, d, 'e', significant - 1, 0, false);
            return;
        }
        // All of it is below that place: half of the place or more, and 0 is even.
        int half = Integers.Multiply(h, Integers.Power(h, Value.SmallInt(10), Value.SmallInt(-digits - 1)), Value.SmallInt(5));
        int order;
        FloatOperations.CompareInt(h, half, FloatBits.Absolute(d), out order);
        TextBuilder.AppendByte(h, builder, FloatBits.IsNegative(d) ? '-' : '+');
        TextBuilder.AppendByte(h, builder, order < 0 ? '1' : '0');
        TextBuilder.AppendByte(h, builder, 'e');
        TextBuilder.AppendInt(h, builder, -digits);
    }

    /// <summary>float(text). May collect.</summary>
    /// <param name="text">A str, bytes, bytearray or memoryview.</param>
    /// <exception cref="PythonException">ValueError.</exception>
    public static double ParseFloat(Heap h, int text)
    {
        int sp = h.Sp;
        h.Push(text);
        int from;
        int length = ByteRuns.Length(h, text);
        int at = ByteRuns.Locate(h, text, out from);
        int end = TrimEnd(h.Memory, at, from, from + length);
        from = SkipSpace(h.Memory, at, from, end);
        double d;
        if (!TryParse(h, at, from, end - from, out d))
            throw InvalidNumber(h);
        h.Sp = sp;
        return d;
    }

    /// <summary>complex(text) as a value. May collect.</summary>
    /// <exception cref="PythonException">ValueError.</exception>
    public static int ParseComplex(Heap h, int text)
    {
        int sp = h.Sp;
        h.Push(text);
        int from;
        int length = ByteRuns.Length(h, text);
        int at = ByteRuns.Locate(h, text, out from);
        int[] m = h.Memory;
        int end = TrimEnd(m, at, from, from + length);
        from = SkipSpace(m, at, from, end);
        double real = 0;
        double imaginary = 0;
        int middle = end;
        if (end > from && (PackedBytes.Get(m, at, end - 1) | 0x20) == 'j')
        {
            middle = LastSign(m, at, from, end);
            // The 1 in j, +j and -j goes without saying.
            if (end - 1 - middle > (IsSign(m, at, middle) ? 1 : 0))
            {
                if (!TryParse(h, at, middle, end - 1 - middle, out imaginary))
                    throw InvalidNumber(h);
            }
            else
                imaginary = PackedBytes.Get(m, at, middle) == '-' ? -1 : 1;
        }
        if ((middle > from || middle == end) && !TryParse(h, at, from, middle - from, out real))
            throw InvalidNumber(h);
        h.Sp = sp;
        return ComplexNumbers.New(h, real, imaginary);
    }

    private static bool IsSign(int[] m, int at, int i) => PackedBytes.Get(m, at, i) == '+' || PackedBytes.Get(m, at, i) == '-';

    // Where the imaginary part begins: at the last sign that belongs to no exponent, or at the start.
    private static int LastSign(int[] m, int at, int from, int end)
    {
        for (int i = end - 1; i > from; i--)
        {
            if (IsSign(m, at, i) && (PackedBytes.Get(m, at, i - 1) | 0x20) != 'e')
                return i;
        }
        return from;
    }

    private static PythonException InvalidNumber(Heap h) => Errors.New(h, TypeId.ValueError, "invalid syntax for number");

    /// <summary>
    /// Reads a float without white space around it; false if it is none. The bytes are in an object that the caller has
    /// rooted. May collect, for long texts and for those with underscores.
    /// </summary>
    public static bool TryParse(Heap h, int at, int fromByte, int length, out double d)
    {
        int[] m = h.Memory;
        int sp = h.Sp;
        int underscores = CountUnderscores(m, at, fromByte, length);
        d = 0;
        if (underscores < 0)
            return false;
        if (underscores > 0)
        {
            int copy = h.Allocate(Kind.Words, 1 + (length + 3 >> 2));
            h.Push(Value.Reference(copy));
            int n = 0;
            for (int i = 0; i < length; i++)
            {
                int c = PackedBytes.Get(m, at, fromByte + i);
                if (c != '_')
                    PackedBytes.Set(m, copy + 1, n++, c);
            }
            at = copy + 1;
            fromByte = 0;
            length = n;
        }
        int result = FloatText.Parse(m, at, fromByte, length, 0, out d);
        if (result == FloatText.ParseNeedsScratch)
        {
            int scratch = h.Allocate(Kind.Words, 1 + FloatText.ParseScratch(length));
            result = FloatText.Parse(m, at, fromByte, length, scratch + 1, out d);
            h.Free(scratch);
        }
        h.Sp = sp;
        return result == FloatText.ParseDone;
    }

    // -1 if one does not stand between digits.
    private static int CountUnderscores(int[] m, int at, int fromByte, int length)
    {
        int count = 0;
        bool digit = false;
        for (int i = 0; i < length; i++)
        {
            int c = PackedBytes.Get(m, at, fromByte + i);
            if (c == '_')
            {
                count++;
                if (!digit || i + 1 == length || Magnitude.DigitValue(PackedBytes.Get(m, at, fromByte + i + 1)) > 9)
                    return -1;
            }
            digit = c >= '0' && c <= '9';
        }
        return count;
    }
}
