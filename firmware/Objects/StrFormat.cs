// str.format: text with replacement fields.
//
//     {[argument][.attribute | [item]]...[!conversion][:spec]}      {{ and }} for the brackets themselves
//
// An argument is a number, a keyword, or left out: then the fields are numbered from 0. A spec may contain fields, but
// those no specs with fields again. A field found later than the bracket that opened it costs nothing to look for: the
// template is read once, byte by byte, and its plain runs are copied whole.
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

/// <summary>The walk through a template of str.format.</summary>
public static class StrFormat
{
    private const int DeepestSpec = 2;

    // How arguments are numbered: the next number, or this once a field has said its own.
    private const int Manual = -1;

    private const int LargestIndex = 9999999;

    /// <summary>template.format(...) as a str value. Roots the template; may collect and run Python code.</summary>
    /// <exception cref="PythonException">ValueError: a malformed template. IndexError, KeyError: no such argument.</exception>
    public static int Format(Heap h, int template, FormatArguments arguments)
    {
        int sp = h.Sp;
        h.Push(template);
        int builder = TextBuilder.New(h);
        int number = 0;
        Append(h, builder, template, 0, Text.Length(h, template), arguments, ref number, DeepestSpec);
        int result = TextBuilder.ToText(h, builder);
        h.Sp = sp;
        return result;
    }

    // Appends the template's bytes from i to end, with their fields replaced.
    private static void Append(
        Heap h, int builder, int template, int i, int end, FormatArguments arguments, ref int number, int depth)
    {
        if (depth == 0)
            throw Malformed(h, "max string recursion exceeded");
        while (i < end)
        {
            int plain = i;
            int c = 0;
            while (i < end && (c = Text.ByteAt(h, template, i)) != '{' && c != '}')
                i++;
            AppendRun(h, builder, template, plain, i - plain);
            if (i == end)
                return;
            i++;
            if (At(h, template, i, end) == c)
            {
                TextBuilder.AppendByte(h, builder, c);
                i++;
            }
            else if (c == '}')
                throw Malformed(h, "single '}' encountered in format string");
            else
                i = Field(h, builder, template, i, end, arguments, ref number, depth);
        }
    }

    private static void AppendRun(Heap h, int builder, int template, int from, int count)
    {
        if (count == 0)
            return;
        int to = TextBuilder.Reserve(h, builder, count);
        Text.CopyTo(h, template, from, count, to, TextBuilder.LengthOf(h, builder));
        TextBuilder.Advance(h, builder, count);
    }

    private static int At(Heap h, int template, int i, int end) => i < end ? Text.ByteAt(h, template, i) : -1;

    // Replaces the field that begins at i, behind its bracket; returns where it ends.
    private static int Field(
        Heap h, int builder, int template, int i, int end, FormatArguments arguments, ref int number, int depth)
    {
        int name = i;
        // Between [ and ] nothing ends the name, so every [ in it has its ].
        bool item = false;
        for (; i < end; i++)
        {
            int c = Text.ByteAt(h, template, i);
            if (!item && (c == '}' || c == '!' || c == ':'))
                break;
            item = c == '[' || item && c != ']';
        }
        int nameEnd = i;
        int conversion = 0;
        if (At(h, template, i, end) == '!')
        {
            conversion = At(h, template, i + 1, end);
            if (conversion < 0)
                throw Malformed(h, "end of format while looking for conversion specifier");
            if (conversion != 'r' && conversion != 's' && conversion != 'a')
            {
                throw Errors.New(
                    h, TypeId.ValueError, "unknown conversion specifier %q", Text.FromCodePoint(h, Text.CodePointAt(h, template, i + 1)));
            }
            i += 2;
        }
        int spec = i;
        if (At(h, template, i, end) == ':')
        {
            spec = ++i;
            for (int nested = 1; i < end; i++)
            {
                int c = Text.ByteAt(h, template, i);
                nested += c == '{' ? 1 : c == '}' ? -1 : 0;
                if (nested == 0)
                    break;
            }
        }
        if (i >= end)
            throw Malformed(h, "unmatched '{' in format");
        if (Text.ByteAt(h, template, i) != '}')
            throw Malformed(h, "expected ':' after format specifier");

        int sp = h.Sp;
        int value = h.Push(Lookup(h, template, name, nameEnd, arguments, ref number));
        if (conversion != 0)
            h.Memory[value] = Converted(h, h.Memory[value], conversion);
        int specText = h.Push(Value.Qstr(Q.Empty));
        if (i > spec)
        {
            int nested = TextBuilder.New(h);
            Append(h, nested, template, spec, i, arguments, ref number, depth - 1);
            h.Memory[specText] = TextBuilder.ToText(h, nested);
        }
        if (conversion != 0)
            FormatSpec.Apply(h, builder, h.Memory[value], h.Memory[specText]);
        else
            arguments.AppendFormat(builder, h.Memory[value], h.Memory[specText]);
        h.Sp = sp;
        return i + 1;
    }

    private static int Converted(Heap h, int value, int conversion)
    {
        int sp = h.Sp;
        h.Push(value);
        int builder = TextBuilder.New(h);
        if (conversion == 's')
            h.Protocol.AppendStr(builder, value);
        else
            h.Protocol.AppendRepr(builder, value);
        if (conversion == 'a')
            FormatSpec.EscapeNotAscii(h, builder, 0);
        int text = TextBuilder.ToText(h, builder);
        h.Sp = sp;
        return text;
    }

    // The value that a field's name means.
    private static int Lookup(Heap h, int template, int i, int end, FormatArguments arguments, ref int number)
    {
        int start = i;
        while (i < end && !IsSeparator(Text.ByteAt(h, template, i)))
            i++;
        int index = start == i ? Automatic(h, ref number) : IndexAt(h, template, start, i);
        if (start != i && index >= 0)
        {
            if (number > 0)
                throw Malformed(h, "can't switch from automatic field numbering to manual field specification");
            number = Manual;
        }
        int sp = h.Sp;
        int[] m = h.Memory;
        int value = h.Push(Value.Undefined);
        int part = h.Push(Value.Undefined);
        if (index >= 0)
        {
            m[value] = arguments.Argument(index);
            if (m[value] == Value.Undefined)
                throw Errors.New(h, TypeId.IndexError, "tuple index out of range");
        }
        else
        {
            m[part] = Part(h, template, start, i);
            m[value] = arguments.Keyword(m[part]);
            if (m[value] == Value.Undefined)
                throw Errors.NewWithText(h, TypeId.KeyError, m[part]);
        }
        while (i < end)
        {
            bool attribute = Text.ByteAt(h, template, i) == '.';
            start = ++i;
            while (i < end && (attribute ? !IsSeparator(Text.ByteAt(h, template, i)) : Text.ByteAt(h, template, i) != ']'))
                i++;
            if (i == start)
                throw Malformed(h, "empty attribute in format string");
            index = attribute ? -1 : IndexAt(h, template, start, i);
            m[part] = index >= 0 ? Value.SmallInt(index) : Part(h, template, start, i);
            m[value] = attribute ? arguments.Attribute(m[value], m[part]) : arguments.Item(m[value], m[part]);
            if (!attribute)
                i++;
            if (i < end && !IsSeparator(Text.ByteAt(h, template, i)))
                throw Malformed(h, "only '.' or '[' may follow ']' in format field specifier");
        }
        h.Sp = sp;
        return m[value];
    }

    private static bool IsSeparator(int c) => c == '.' || c == '[';

    private static int Automatic(Heap h, ref int number)
    {
        if (number == Manual)
            throw Malformed(h, "can't switch from manual field specification to automatic field numbering");
        return number++;
    }

    // The number that the bytes are, or -1 if they are none.
    private static int IndexAt(Heap h, int template, int i, int end)
    {
        int n = 0;
        for (; i < end; i++)
        {
            int digit = Text.ByteAt(h, template, i) - '0';
            if (digit < 0 || digit > 9)
                return -1;
            n = n * 10 + digit;
            if (n > LargestIndex)
                throw Malformed(h, "too many decimal digits in format string");
        }
        return n;
    }

    // A part of the template as a str value.
    private static int Part(Heap h, int template, int from, int end)
    {
        int sp = h.Sp;
        int builder = TextBuilder.New(h);
        AppendRun(h, builder, template, from, end - from);
        int text = TextBuilder.ToText(h, builder);
        h.Sp = sp;
        return text;
    }

    private static PythonException Malformed(Heap h, string message) => Errors.New(h, TypeId.ValueError, message);
}
