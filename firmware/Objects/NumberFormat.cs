// Numbers in the forms that format specs and % formatting ask for. Each is appended plain, sign and digits, and then made
// into what the style says where it stands in the builder: leading zeros, groups, padding.
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Objects;

/// <summary>Formatted ints, floats and characters. See FormatSpec for style, fill, width and precision. Everything may collect.</summary>
internal static class NumberFormat
{
    private const double Percent = 100;

    /// <summary>True for the types of floats; n counts as one.</summary>
    public static bool IsFloatType(int type)
    {
        int lower = type | 0x20;
        return lower == 'e' || lower == 'f' || lower == 'g' || type == 'n';
    }

    /// <summary>The radix of an int's type; 10 for all that are not binary, octal or hexadecimal.</summary>
    public static int RadixOf(int type)
    {
        switch (type)
        {
            case 'b': return 2;
            case 'o': return 8;
            case 'x':
            case 'X': return 16;
            default: return 10;
        }
    }

    /// <param name="v">An int that the caller has rooted.</param>
    /// <param name="precision">At least so many digits.</param>
    public static void AppendInt(Heap h, int builder, int v, int style, int fill, int width, int precision)
    {
        v = Integers.Plain(v);
        int type = style & FormatSpec.TypeMask;
        int radix = RadixOf(type);
        int start = TextBuilder.LengthOf(h, builder);
        AppendSign(h, builder, Integers.Sign(h, v) < 0, style);
        if ((style & FormatSpec.Alternate) != 0 && radix != 10)
        {
            TextBuilder.AppendByte(h, builder, '0');
            TextBuilder.AppendByte(h, builder, type);
        }
        int digits = TextBuilder.LengthOf(h, builder);
        NumberText.AppendMagnitude(h, builder, v, radix, type == 'X');
        int count = TextBuilder.LengthOf(h, builder) - digits;
        if (precision > count)
        {
            FormatSpec.Insert(h, builder, digits, precision - count, '0');
            count = precision;
        }
        Group(h, builder, start, digits, count, radix == 10, style, fill, width);
        Pad(h, builder, start, digits, style, fill, width);
    }

    public static void AppendFloat(Heap h, int builder, double d, int style, int fill, int width, int precision)
    {
        int type = style & FormatSpec.TypeMask;
        int start = TextBuilder.LengthOf(h, builder);
        int sign = (style & FormatSpec.Plus) != 0 ? '+' : (style & FormatSpec.Space) != 0 ? ' ' : 0;
        bool alternate = (style & FormatSpec.Alternate) != 0;
        if (type == '%')
        {
            NumberText.AppendFormatted(h, builder, d * Percent, 'f', precision, sign, alternate);
            TextBuilder.AppendByte(h, builder, '%');
        }
        else
            NumberText.AppendFormatted(h, builder, d, type, precision, sign, alternate);
        int digits = start;
        if (!IsAlphanumeric(PackedBytes.Get(h.Memory, TextBuilder.BytesOf(h, builder), start)))
            digits++;
        int at = TextBuilder.BytesOf(h, builder);
        int end = TextBuilder.LengthOf(h, builder);
        int count = 0;
        while (digits + count < end && IsDigit(PackedBytes.Get(h.Memory, at, digits + count)))
            count++;
        if (count > 0)
            Group(h, builder, start, digits, count, true, style, fill, width);
        Pad(h, builder, start, digits, style, fill, width);
    }

    /// <param name="v">An int: the code point.</param>
    /// <exception cref="PythonException">OverflowError.</exception>
    public static void AppendCharacter(Heap h, int builder, int v, int style, int fill, int width)
    {
        int code = Integers.ToInt32(h, v);
        if (code < 0 || code > Utf8.MaxCodePoint)
            throw Errors.New(h, TypeId.OverflowError, "char not in range(0x110000)");
        int start = TextBuilder.LengthOf(h, builder);
        TextBuilder.AppendCodePoint(h, builder, code);
        Pad(h, builder, start, start, style, fill, width);
    }

    private static bool IsDigit(int c) => c >= '0' && c <= '9';

    private static bool IsAlphanumeric(int c) => c >= '0';

    private static void AppendSign(Heap h, int builder, bool negative, int style)
    {
        if (negative)
            TextBuilder.AppendByte(h, builder, '-');
        else if ((style & FormatSpec.Plus) != 0)
            TextBuilder.AppendByte(h, builder, '+');
        else if ((style & FormatSpec.Space) != 0)
            TextBuilder.AppendByte(h, builder, ' ');
    }

    private static void Pad(Heap h, int builder, int start, int inner, int style, int fill, int width)
    {
        int align = style >> FormatSpec.AlignShift & 0xFF;
        FormatSpec.Pad(h, builder, start, inner, align == 0 ? '>' : align, fill, width);
    }

    // Separates the integer part's digits in threes (fours where the radix is not 10). Zeros that fill up the width are
    // digits too, and the first character is never a separator, so the result may be one wider than asked.
    private static void Group(
        Heap h, int builder, int start, int digits, int count, bool threes, int style, int fill, int width)
    {
        if ((style & (FormatSpec.Comma | FormatSpec.Underscore)) == 0)
            return;
        int separator = (style & FormatSpec.Comma) != 0 ? ',' : '_';
        if (fill == '0' && (style & FormatSpec.AlignMask) == '=' << FormatSpec.AlignShift)
        {
            int room = width - (TextBuilder.LengthOf(h, builder) - start - count);
            int grown = count;
            while (grown + Separators(grown, threes) < room)
                grown++;
            FormatSpec.Insert(h, builder, digits, grown - count, '0');
            count = grown;
        }
        int group = threes ? 3 : 4;
        for (int position = digits + count - group; position > digits; position -= group)
            FormatSpec.Insert(h, builder, position, 1, separator);
    }

    private static int Separators(int digits, bool threes) => threes ? (digits - 1) / 3 : digits - 1 >> 2;
}
