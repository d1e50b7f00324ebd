// The format mini-language: [[fill]align][sign][#][0][width][, or _][.precision][type]
//
// A parsed spec is four ints, so that it needs no object: a style word, the code point to fill with, width and precision
// (-1 where left out). The style is also what % formatting builds from its flags; NumberFormat understands nothing else.
//
//     bits 0-7    type character, 0 where left out
//     bits 8-15   alignment character, 0 where left out
//     bits 16..   flags
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

/// <summary>Formatting of a value as a format spec says.</summary>
public static partial class FormatSpec
{
    internal const int TypeMask = 0xFF;
    internal const int AlignShift = 8;
    internal const int AlignMask = 0xFF << AlignShift;

    /// <summary>A sign before positive numbers too: a plus.</summary>
    internal const int Plus = 1 << 16;

    /// <summary>A sign before positive numbers too: a space.</summary>
    internal const int Space = 1 << 17;

    /// <summary>0x and its like before ints, a point in every float.</summary>
    internal const int Alternate = 1 << 18;
    internal const int Comma = 1 << 19;
    internal const int Underscore = 1 << 20;

    // Above it a width or precision is not meant.
    private const int LargestCount = 9999999;

    /// <summary>Appends format(value, spec). Roots its arguments; may collect, and run Python code where the spec is empty.</summary>
    /// <param name="value">An int, float, str, or anything if the spec is empty. (Instances of classes are the VM's.)</param>
    /// <param name="spec">A str value.</param>
    /// <exception cref="PythonException">
    /// ValueError: a spec that is wrong or does not fit the type. TypeError: a type without formats.
    /// </exception>
    public static void Apply(Heap h, int builder, int value, int spec)
    {
        int sp = h.Sp;
        h.Push(value);
        h.Push(spec);
        bool text = Text.IsText(h, value);
        if (Text.Length(h, spec) != 0)
            ApplyParsed(h, builder, value, spec, text);
        else if (text)
            TextBuilder.AppendText(h, builder, value);
        else if (Numbers.IsNumber(h, value))
            NumberText.AppendRepr(h, builder, value);
        else
            h.Protocol.AppendStr(builder, value);
        h.Sp = sp;
    }

    private static void ApplyParsed(Heap h, int builder, int value, int spec, bool text)
    {
        int fill;
        int width;
        int precision;
        bool isInt = Integers.Is(h, value);
        bool isFloat = h.Is(value, Kind.Float);
        int style = Parse(h, spec, isInt || isFloat, out fill, out width, out precision);
        int type = style & TypeMask;
        if ((style & (Plus | Space)) != 0)
        {
            if (type == 's' || text)
                throw Errors.New(h, TypeId.ValueError, "sign not allowed in string format specifier");
            if (type == 'c')
                throw Errors.New(h, TypeId.ValueError, "sign not allowed with integer format specifier 'c'");
        }
        if (text)
            AppendText(h, builder, value, style, fill, width, precision);
        else if (isInt)
            AppendInt(h, builder, value, style, fill, width, precision);
        else if (isFloat)
        {
            if (type != 0 && type != '%' && !NumberFormat.IsFloatType(type))
                throw UnknownType(h, type, value);
            NumberFormat.AppendFloat(h, builder, Floats.Get(h.Memory, value), style, fill, width, precision);
        }
        else if (type != 0 && type != 's')
            throw UnknownType(h, type, value);
        else
            throw Errors.New(h, TypeId.TypeError, "can't convert '%t' object to str implicitly", value);
    }

    private static void AppendInt(Heap h, int builder, int value, int style, int fill, int width, int precision)
    {
        int type = style & TypeMask;
        if (type == '%' || type != 'n' && NumberFormat.IsFloatType(type))
            NumberFormat.AppendFloat(h, builder, Integers.ToDouble(h, value), style, fill, width, precision);
        else if (type == 'c')
            NumberFormat.AppendCharacter(h, builder, value, style, fill, width);
        else if (type == 0 || type == 'n' || type == 'd' || NumberFormat.RadixOf(type) != 10)
            NumberFormat.AppendInt(h, builder, value, style, fill, width, -1);
        else
            throw UnknownType(h, type, value);
    }

    private static void AppendText(Heap h, int builder, int value, int style, int fill, int width, int precision)
    {
        int type = style & TypeMask;
        if ((style & AlignMask) == '=' << AlignShift)
            throw Errors.New(h, TypeId.ValueError, "'=' alignment not allowed in string format specifier");
        if (type != 0 && type != 's')
            throw UnknownType(h, type, value);
        int start = TextBuilder.LengthOf(h, builder);
        TextBuilder.AppendText(h, builder, value);
        if (precision >= 0)
            Truncate(h, builder, start, precision);
        Pad(h, builder, start, start, (style & AlignMask) == 0 ? '<' : style >> AlignShift & 0xFF, fill, width);
    }

    private static PythonException UnknownType(Heap h, int type, int value) =>
        Errors.New(h, TypeId.ValueError, "unknown format code '%q' for object of type '%t'", Value.Qstr(type), value);

    /// <summary>The style of a spec that is not empty.</summary>
    /// <param name="numeric">A 0 before the width then means zeros between sign and digits.</param>
    /// <exception cref="PythonException">ValueError: invalid format specifier.</exception>
    internal static int Parse(Heap h, int spec, bool numeric, out int fill, out int width, out int precision)
    {
        int length = Text.Length(h, spec);
        int style = 0;
        int i = 0;
        fill = 0;
        precision = -1;
        int first = Utf8.LengthOf(Text.ByteAt(h, spec, 0));
        if (first < length && IsAlignment(Text.ByteAt(h, spec, first)))
        {
            fill = Text.CodePointAt(h, spec, 0);
            i = first;
        }
        if (IsAlignment(Text.ByteAt(h, spec, i)))
            style |= Text.ByteAt(h, spec, i++) << AlignShift;
        int c = At(h, spec, i, length);
        if (c == '+' || c == '-' || c == ' ')
        {
            style |= c == '+' ? Plus : c == ' ' ? Space : 0;
            c = At(h, spec, ++i, length);
        }
        if (c == '#')
        {
            style |= Alternate;
            c = At(h, spec, ++i, length);
        }
        if (c == '0')
        {
            if (numeric && (style & AlignMask) == 0)
                style |= '=' << AlignShift;
            if (fill == 0)
                fill = '0';
        }
        width = Count(h, spec, ref i, length);
        c = At(h, spec, i, length);
        if (c == ',' || c == '_')
        {
            style |= c == ',' ? Comma : Underscore;
            c = At(h, spec, ++i, length);
        }
        if (c == '.')
        {
            i++;
            precision = Count(h, spec, ref i, length);
            c = At(h, spec, i, length);
        }
        if (IsType(c))
        {
            style |= c;
            i++;
        }
        if (i < length)
            throw Invalid(h);
        if (fill == 0)
            fill = ' ';
        return style;
    }

    private static PythonException Invalid(Heap h) => Errors.New(h, TypeId.ValueError, "invalid format specifier");

    private static int At(Heap h, int spec, int i, int length) => i < length ? Text.ByteAt(h, spec, i) : 0;

    // A number without sign, or -1 where there is none.
    private static int Count(Heap h, int spec, ref int i, int length)
    {
        int n = -1;
        for (; i < length; i++)
        {
            int digit = Text.ByteAt(h, spec, i) - '0';
            if (digit < 0 || digit > 9)
                break;
            n = n < 0 ? digit : n * 10 + digit;
            if (n > LargestCount)
                throw Invalid(h);
        }
        return n;
    }

    private static bool IsAlignment(int c) => c == '<' || c == '>' || c == '^' || c == '=';

    private static bool IsType(int c) =>
        c == 'b' || c == 'c' || c == 'd' || c == 'o' || c == 'x' || c == 'X' || c == 's' || c == '%' || NumberFormat.IsFloatType(c);
}
