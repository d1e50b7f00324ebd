// '...' % arguments, for str and bytes.
//
//     %[(key)][flags: - + space # 0][width or *][.precision or *]type
//
// Flags become the style that format specs have, so that numbers are written by the same code. The pattern is read where it
// lies: it is immutable and rooted. Arguments come from a tuple, or the one value is the only argument; keys ask a dict.
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Objects;

/// <summary>Formatting with %.</summary>
public static class PercentFormat
{
    // What is on the stack, counted from the first of it. The last is the number of arguments used so far.
    private const int Pattern = 0;
    private const int Arguments = 1;
    private const int Used = 2;
    private const int Current = 3;

    private const int LargestCount = 9999999;

    /// <summary>pattern % arguments. Roots its arguments; may collect and run Python code.</summary>
    /// <param name="pattern">A str, bytes or bytearray; the result is of the same type.</param>
    /// <param name="conversions">Asked for the number that an instance stands for; null: none does.</param>
    /// <exception cref="PythonException">TypeError, ValueError, KeyError, OverflowError.</exception>
    public static int Format(Heap h, int pattern, int arguments, NumberConversions conversions = null)
    {
        int sp = h.Sp;
        int kind = ByteStrings.KindLike(h, pattern);
        // A bytearray could change under our hands: str() of an argument runs Python code.
        int frame = h.Push(pattern);
        h.Push(arguments);
        h.Push(Value.SmallInt(0));
        h.Push(Value.Null);
        if (kind == Kind.ByteArray)
            h.Memory[frame] = ByteStrings.Copy(h, Kind.Bytes, pattern);
        int from;
        int at = ByteRuns.Locate(h, h.Memory[frame], out from);
        int builder = TextBuilder.New(h);
        int end = from + ByteRuns.Length(h, h.Memory[frame]);
        for (int i = from; i < end;)
        {
            int plain = i;
            while (i < end && PackedBytes.Get(h.Memory, at, i) != '%')
                i++;
            if (i > plain)
                TextBuilder.AppendBytes(h, builder, at, plain, i - plain);
            if (i == end)
                break;
            i = Field(h, builder, frame, at, i + 1, from, end, kind != Kind.Str, conversions);
        }
        if (!h.Is(arguments, Kind.Dict) && h.Memory[frame + Used] >> 1 != CountOf(h, arguments))
            throw Errors.New(h, TypeId.TypeError, "format string didn't convert all arguments");
        int result = Result(h, builder, kind);
        h.Sp = sp;
        return result;
    }

    private static int Result(Heap h, int builder, int kind)
    {
        if (kind == Kind.Str)
            return TextBuilder.ToText(h, builder);
        return ByteStrings.Copy(h, kind, Value.Reference(builder));
    }

    private static int CountOf(Heap h, int arguments) => h.Is(arguments, Kind.Tuple) ? Tuples.Length(h, arguments) : 1;

    // Formats one field, whose % is at i - 1; returns where it ends.
    private static int Field(
        Heap h, int builder, int frame, int at, int i, int from, int end, bool binary, NumberConversions conversions)
    {
        int[] m = h.Memory;
        if (i < end && PackedBytes.Get(m, at, i) == '%')
        {
            TextBuilder.AppendByte(h, builder, '%');
            return i + 1;
        }
        m[frame + Current] = Value.Undefined;
        if (i < end && PackedBytes.Get(m, at, i) == '(')
            i = Key(h, frame, at, i + 1, end);
        int style = 0;
        int fill = ' ';
        for (; i < end; i++)
        {
            int c = PackedBytes.Get(m, at, i);
            if (c == '-')
                style |= '<' << FormatSpec.AlignShift;
            else if (c == '+')
                style |= FormatSpec.Plus;
            else if (c == ' ')
                style |= FormatSpec.Space;
            else if (c == '#')
                style |= FormatSpec.Alternate;
            else if (c == '0')
                fill = '0';
            else
                break;
        }
        int width = Count(h, frame, at, ref i, end);
        if (width < 0)
        {
            // Only an argument can be negative: it means left-aligned.
            style |= '<' << FormatSpec.AlignShift;
            width = -width;
        }
        int precision = -1;
        if (i < end && PackedBytes.Get(m, at, i) == '.')
        {
            i++;
            precision = Count(h, frame, at, ref i, end);
            if (precision < 0)
                precision = 0;
        }
        if (i >= end)
            throw Errors.New(h, TypeId.ValueError, "incomplete format");
        if (m[frame + Current] == Value.Undefined)
            m[frame + Current] = Next(h, frame);
        // Alignment wins over zeros.
        if ((style & FormatSpec.AlignMask) != 0)
            fill = ' ';
        int type = PackedBytes.Get(m, at, i);
        if (!Convert(h, builder, frame + Current, type, style, fill, width, precision, binary, conversions))
            throw UnknownType(h, type, i - from);
        return i + 1;
    }

    // Looks up %(key); i is behind the bracket. Returns where the key ends.
    private static int Key(Heap h, int frame, int at, int i, int end)
    {
        int[] m = h.Memory;
        if (!h.Is(m[frame + Arguments], Kind.Dict))
            throw Errors.New(h, TypeId.TypeError, "format needs a dict");
        m[frame + Used] = Value.SmallInt(1);
        int start = i;
        while (i < end && PackedBytes.Get(m, at, i) != ')')
            i++;
        if (i == end)
            throw Errors.New(h, TypeId.ValueError, "incomplete format key");
        // Interned, so that the format used again allocates nothing for it.
        int key = Value.Qstr(Qstr.Intern(h, at, start, i - start));
        m[frame + Current] = key;
        int value = Map.Get(h, m[frame + Arguments] >> 2, key);
        if (value == Value.Undefined)
            throw Errors.NewWithText(h, TypeId.KeyError, key);
        m[frame + Current] = value;
        return i + 1;
    }

    // The next argument.
    private static int Next(Heap h, int frame)
    {
        int[] m = h.Memory;
        int arguments = m[frame + Arguments];
        int used = m[frame + Used] >> 1;
        if (used >= CountOf(h, arguments))
            throw Errors.New(h, TypeId.TypeError, "format string needs more arguments");
        m[frame + Used] += 2;
        return h.Is(arguments, Kind.Tuple) ? m[(arguments >> 2) + 1 + used] : arguments;
    }

    // A width or precision: digits, or * for an argument. 0 where there is none.
    private static int Count(Heap h, int frame, int at, ref int i, int end)
    {
        if (i < end && PackedBytes.Get(h.Memory, at, i) == '*')
        {
            i++;
            int argument = Next(h, frame);
            if (!Integers.Is(h, argument))
                throw Errors.New(h, TypeId.TypeError, "can't convert %t to int", argument);
            int count = Integers.ToInt32(h, argument);
            if (count < -LargestCount || count > LargestCount)
                throw Errors.New(h, TypeId.ValueError, "incomplete format");
            return count;
        }
        int n = 0;
        for (; i < end; i++)
        {
            int digit = PackedBytes.Get(h.Memory, at, i) - '0';
            if (digit < 0 || digit > 9)
                break;
            n = n * 10 + digit;
            if (n > LargestCount)
                throw Errors.New(h, TypeId.ValueError, "incomplete format");
        }
        return n;
    }

    private static PythonException UnknownType(Heap h, int type, int index)
    {
        int sp = h.Sp;
        int builder = TextBuilder.New(h);
        TextBuilder.AppendString(h, builder, "unsupported format character '");
        TextBuilder.AppendCodePoint(h, builder, type);
        TextBuilder.AppendString(h, builder, "' (0x");
        NumberText.AppendIntBase(h, builder, Value.SmallInt(type), 16, false);
        TextBuilder.AppendString(h, builder, ") at index ");
        TextBuilder.AppendInt(h, builder, index);
        int text = TextBuilder.ToText(h, builder);
        h.Sp = sp;
        return Errors.NewWithText(h, TypeId.ValueError, text);
    }

    // Appends the argument in the stack's word `slot`; false if there is no such type.
    private static bool Convert(
        Heap h, int builder, int slot, int type, int style, int fill, int width, int precision, bool binary,
        NumberConversions conversions)
    {
        int[] m = h.Memory;
        int start = TextBuilder.LengthOf(h, builder);
        switch (type)
        {
            case 's':
            case 'r':
            case 'a':
                AppendObject(h, builder, m[slot], type, binary);
                if (precision >= 0)
                    FormatSpec.Truncate(h, builder, start, precision);
                FormatSpec.Pad(h, builder, start, start, (style & FormatSpec.AlignMask) == 0 ? '>' : '<', ' ', width);
                return true;
            case 'c':
                AppendCharacter(h, builder, m[slot], binary);
                FormatSpec.Pad(h, builder, start, start, (style & FormatSpec.AlignMask) == 0 ? '>' : '<', ' ', width);
                return true;
        }
        if (fill == '0')
            style |= '=' << FormatSpec.AlignShift;
        switch (type)
        {
            case 'd':
            case 'i':
            case 'u':
            case 'o':
            case 'x':
            case 'X':
                bool isDecimal = type != 'o' && (type | 0x20) != 'x';
                m[slot] = ToInt(h, m[slot], isDecimal, conversions);
                NumberFormat.AppendInt(h, builder, m[slot], style | (isDecimal ? 'd' : type), fill, width, precision);
                return true;
        }
        if (type == 'n' || !NumberFormat.IsFloatType(type))
            return false;
        double d;
        if (!Numbers.ToDouble(h, m[slot], out d))
        {
            int converted = conversions == null ? Value.Undefined : conversions.ToFloat(m[slot]);
            if (!Numbers.ToDouble(h, converted, out d))
                throw Errors.New(h, TypeId.TypeError, "can't convert %t to float", m[slot]);
        }
        NumberFormat.AppendFloat(h, builder, d, style | type, fill, width, precision);
        return true;
    }

    private static void AppendObject(Heap h, int builder, int value, int type, bool binary)
    {
        int start = TextBuilder.LengthOf(h, builder);
        if (type == 's' && binary && ByteRuns.IsBytes(h, value))
            AppendRun(h, builder, value);
        else if (type == 's')
            h.Protocol.AppendStr(builder, value);
        else
            h.Protocol.AppendRepr(builder, value);
        if (type == 'a')
            FormatSpec.EscapeNotAscii(h, builder, start);
    }

    private static void AppendRun(Heap h, int builder, int bytes)
    {
        int count = ByteRuns.Length(h, bytes);
        int to = TextBuilder.Reserve(h, builder, count);
        ByteRuns.CopyTo(h, bytes, 0, count, to, TextBuilder.LengthOf(h, builder));
        TextBuilder.Advance(h, builder, count);
    }

    private static void AppendCharacter(Heap h, int builder, int value, bool binary)
    {
        if (Text.IsText(h, value) || binary && ByteRuns.IsBytes(h, value))
        {
            bool one = Text.IsText(h, value) ? Text.Characters(h, value) == 1 : ByteRuns.Length(h, value) == 1;
            if (!one)
                throw Errors.New(h, TypeId.TypeError, "%c needs int or char");
            AppendRun(h, builder, value);
            return;
        }
        if (!Integers.Is(h, value))
            throw Errors.New(h, TypeId.TypeError, "integer needed");
        int code = Integers.ToInt32(h, value);
        if (code < 0 || code > (binary ? 0xFF : Utf8.MaxCodePoint))
            throw Errors.New(h, TypeId.OverflowError, binary ? "bytes value out of range" : "char not in range(0x110000)");
        if (binary)
            TextBuilder.AppendByte(h, builder, code);
        else
            TextBuilder.AppendCodePoint(h, builder, code);
    }

    // The int that an argument stands for; only %d takes floats.
    private static int ToInt(Heap h, int value, bool isDecimal, NumberConversions conversions)
    {
        if (Integers.Is(h, value))
            return value;
        if (isDecimal && h.Is(value, Kind.Float))
            return Integers.FromDouble(h, Floats.Get(h.Memory, value));
        int converted = conversions == null ? Value.Undefined : conversions.ToInt(value);
        if (!Integers.Is(h, converted))
            throw Errors.New(h, TypeId.TypeError, "can't convert %t to int", value);
        return converted;
    }
}
