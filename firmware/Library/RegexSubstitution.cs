// sub: the subject with its matches replaced. An empty match ends it. The replacement is a template, or a function that makes one
// of each match; in it \1 and \g<1> are groups.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

/// <summary>Replaces matches.</summary>
internal static class RegexSubstitution
{
    // More groups than an expression can have.
    private const int NoGroup = 1000;

    /// <summary>sub(pattern or regex, replacement, subject, count, flags), as a function and as a method.</summary>
    public static int Sub(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int sp = h.Sp;
        int regex = m[h.Push(RegexMethods.Compiled(vm, m[at]))];
        int subject = RegexMethods.RequireString(vm, m[at + 2]);
        int count = n > 3 ? NumberArguments.ToSmallInt(vm, m[at + 3]) : 0;
        int window = RegexMethods.Begin(h, regex, subject);
        int end = Text.Length(h, subject);
        int builder = TextBuilder.New(h);
        int template = h.Push(m[at + 1]);
        bool isTemplate = ByteRuns.IsBytesOrText(h, vm.Unwrap(m[at + 1]));
        int from = 0;
        bool replaced = false;
        while (RegexMethods.Find(vm, regex, window, from, end, true) && m[window + 1] != m[window + 2])
        {
            if (!isTemplate)
                m[template] = vm.CallFunction(m[at + 1], MatchMethods.New(h, m[at + 2], window + 1, RegexMethods.BoundsOf(h, regex)));
            m[template] = RegexMethods.RequireString(vm, m[template]);
            AppendSubject(h, builder, window, from, m[window + 1] >> 1);
            Append(h, builder, m[template], window, RegexMethods.BoundsOf(h, regex) >> 1);
            from = m[window + 2] >> 1;
            replaced = true;
            if (--count == 0)
                break;
        }
        int result = m[at + 2];
        if (replaced)
        {
            AppendSubject(h, builder, window, from, end);
            result = h.Is(m[window], Kind.Str) ? TextBuilder.ToText(h, builder) : Bytes(h, builder);
        }
        h.Sp = sp;
        return result;
    }

    private static int Bytes(Heap h, int builder)
    {
        int length = TextBuilder.LengthOf(h, builder);
        int bytes = ByteStrings.New(h, Kind.Bytes, length);
        if (length > 0)
            Numerics.PackedBytes.Copy(h.Memory, TextBuilder.BytesOf(h, builder), 0, h.Memory, (bytes >> 2) + Text.Bytes, 0, length);
        return bytes;
    }

    private static void AppendSubject(Heap h, int builder, int window, int from, int to)
    {
        if (to > from)
            TextBuilder.AppendBytes(h, builder, (h.Memory[window] >> 2) + Text.Bytes, from, to - from);
    }

    private static void Append(Heap h, int builder, int template, int window, int groups)
    {
        int length = Text.Length(h, template);
        for (int i = 0; i < length; i++)
        {
            int c = Text.ByteAt(h, template, i);
            if (c != '\\')
            {
                TextBuilder.AppendByte(h, builder, c);
                continue;
            }
            bool named = i + 2 < length && Text.ByteAt(h, template, i + 1) == 'g' && Text.ByteAt(h, template, i + 2) == '<';
            if (named)
                i += 2;
            int group = -1;
            int digit;
            while (i + 1 < length && (digit = Text.ByteAt(h, template, i + 1) - '0') >= 0 && digit <= 9)
            {
                group = group < 0 ? digit : group >= NoGroup ? NoGroup : group * 10 + digit;
                i++;
            }
            if (group >= groups)
                throw Errors.NewWithText(h, TypeId.IndexError, Value.SmallInt(group));
            if (group >= 0)
            {
                int start = h.Memory[window + 1 + 2 * group] >> 1;
                AppendSubject(h, builder, window, start, start < 0 ? start : h.Memory[window + 2 + 2 * group] >> 1);
                if (named && i + 1 < length && Text.ByteAt(h, template, i + 1) == '>')
                    i++;
            }
            else if (!named && i + 1 < length && Text.ByteAt(h, template, i + 1) == '\\')
            {
                TextBuilder.AppendByte(h, builder, '\\');
                i++;
            }
        }
    }
}
