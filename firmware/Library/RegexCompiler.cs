// Patterns to code, in one pass. What a quantifier or a bar is about stands there already when it is seen, so its instruction is
// put in before it; distances inside what moves stay right.
//
// There is no recursion: of each open group there are four words on the heap's stack, below them the builder.
using System;
using MicroPyNano.Core;
using MicroPyNano.Numerics;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

/// <summary>Compiles regular expressions.</summary>
internal static class RegexCompiler
{
    private const int MostBounds = 256;
    private const int NoGroup = -1;

    /// <summary>The code of a pattern as bytes. May collect.</summary>
    /// <param name="pattern">A str or bytes value, rooted by the caller.</param>
    /// <param name="groups">Number of groups.</param>
    /// <exception cref="PythonException">ValueError.</exception>
    public static int Compile(Heap h, int pattern, out int groups)
    {
        int[] m = h.Memory;
        int sp = h.Sp;
        int place = ByteRuns.Locate(h, pattern, out int i);
        int end = i + ByteRuns.Length(h, pattern);
        bool isText = Text.IsText(h, pattern);
        int builder = TextBuilder.New(h);
        int bottom = h.Sp;
        groups = 0;
        // Where the open group, its last term, and the jump of its last alternative stand.
        int start = 0;
        int term = 0;
        int jump = 0;
        while (i < end)
        {
            int here = TextBuilder.LengthOf(h, builder);
            int c = PackedBytes.Get(m, place, i++);
            int next = i < end ? PackedBytes.Get(m, place, i) : -1;
            switch (c)
            {
                case '.':
                    term = here;
                    Emit(h, builder, RegexCode.Any);
                    break;
                case '^':
                case '$':
                    Emit(h, builder, c == '^' ? RegexCode.Begin : RegexCode.End);
                    term = here + 1;
                    break;
                case '[':
                    term = here;
                    i = CompileSet(h, builder, place, i, end, isText);
                    break;
                case '(':
                    bool captures = next != '?' || i + 1 == end || PackedBytes.Get(m, place, i + 1) != ':';
                    if (!captures)
                        i += 2;
                    int group = captures ? 2 * ++groups : NoGroup;
                    if (captures)
                        Emit(h, builder, RegexCode.Save, group < MostBounds ? group : throw TooComplex(h));
                    h.Push(Value.SmallInt(start));
                    h.Push(Value.SmallInt(here));
                    h.Push(Value.SmallInt(jump));
                    h.Push(Value.SmallInt(group));
                    jump = 0;
                    start = term = TextBuilder.LengthOf(h, builder);
                    break;
                case ')':
                    if (h.Sp == bottom)
                        throw Errors.New(h, TypeId.ValueError, "error in regex");
                    Land(h, builder, jump, here);
                    group = m[h.Sp - 1] >> 1;
                    if (group != NoGroup)
                        Emit(h, builder, RegexCode.Save, group + 1);
                    jump = m[h.Sp - 2] >> 1;
                    term = m[h.Sp - 3] >> 1;
                    start = m[h.Sp - 4] >> 1;
                    h.Sp -= 4;
                    break;
                case '|':
                    // The alternative before this one, if there is one, jumps on to the jump of this one.
                    Land(h, builder, jump, here);
                    Insert(h, builder, start, RegexCode.Split, here + 2 - start);
                    Emit(h, builder, RegexCode.Jump, 0);
                    jump = here + 3;
                    term = here + 4;
                    break;
                case '?':
                case '*':
                case '+':
                    if (here == term)
                        throw TooComplex(h);
                    bool lazy = next == '?';
                    if (lazy)
                        i++;
                    if (c == '+')
                        Emit(h, builder, lazy ? RegexCode.Split : RegexCode.SplitBack, Near(h, term - here - 2));
                    else
                    {
                        Insert(h, builder, term, lazy ? RegexCode.SplitBack : RegexCode.Split, here - term + (c == '*' ? 2 : 0));
                        if (c == '*')
                            Emit(h, builder, RegexCode.Jump, Near(h, term - here - 4));
                    }
                    term = TextBuilder.LengthOf(h, builder);
                    break;
                case '\\':
                    if (next < 0)
                        throw TooComplex(h);
                    i++;
                    term = here;
                    if (RegexCode.IsClassLetter(next))
                        Emit(h, builder, RegexCode.Named, next);
                    else
                        i = EmitCharacter(h, builder, place, i - 1, end, isText);
                    break;
                default:
                    term = here;
                    i = EmitCharacter(h, builder, place, i - 1, end, isText);
                    break;
            }
        }
        if (h.Sp != bottom)
            throw TooComplex(h);
        Land(h, builder, jump, TextBuilder.LengthOf(h, builder));
        Emit(h, builder, RegexCode.Match);
        int length = TextBuilder.LengthOf(h, builder);
        int code = ByteStrings.New(h, Kind.Bytes, length);
        PackedBytes.Copy(m, TextBuilder.BytesOf(h, builder), 0, m, (code >> 2) + Text.Bytes, 0, length);
        h.Sp = sp;
        return code;
    }

    // What MicroPython says whatever is wrong with a pattern.
    private static PythonException TooComplex(Heap h) => Errors.New(h, TypeId.ValueError, "regex too complex");

    // All bytes of one character. Returns the place behind it.
    private static int EmitCharacter(Heap h, int builder, int place, int i, int end, bool isText)
    {
        int last = isText ? i + Utf8.LengthOf(PackedBytes.Get(h.Memory, place, i)) : i + 1;
        for (; i < last && i < end; i++)
            Emit(h, builder, RegexCode.Char, PackedBytes.Get(h.Memory, place, i));
        return i;
    }

    // Behind the opening bracket. Returns the place behind the closing one.
    private static int CompileSet(Heap h, int builder, int place, int i, int end, bool isText)
    {
        int[] m = h.Memory;
        bool negated = i < end && PackedBytes.Get(m, place, i) == '^';
        if (negated)
            i++;
        Emit(h, builder, negated ? RegexCode.NotSet : RegexCode.Set, 0);
        int start = TextBuilder.LengthOf(h, builder);
        for (; ; )
        {
            if (i >= end)
                throw TooComplex(h);
            int c = PackedBytes.Get(m, place, i);
            if (c == ']')
                break;
            if (c == '\\' && i + 1 < end && RegexCode.IsClassLetter(PackedBytes.Get(m, place, i + 1)))
            {
                Emit(h, builder, RegexCode.NamedInSet, PackedBytes.Get(m, place, i + 1));
                i += 2;
                continue;
            }
            int low = Member(h, place, ref i, end, isText);
            int high = low;
            if (i + 1 < end && PackedBytes.Get(m, place, i) == '-' && PackedBytes.Get(m, place, i + 1) != ']')
            {
                i++;
                high = Member(h, place, ref i, end, isText);
            }
            TextBuilder.AppendCodePoint(h, builder, low);
            TextBuilder.AppendCodePoint(h, builder, high);
        }
        int length = TextBuilder.LengthOf(h, builder) - start;
        Patch(h, builder, start - 1, length < 256 ? length : throw TooComplex(h));
        return i + 1;
    }

    // A character of a set, perhaps behind a backslash.
    private static int Member(Heap h, int place, ref int i, int end, bool isText)
    {
        if (PackedBytes.Get(h.Memory, place, i) == '\\' && ++i >= end)
            throw TooComplex(h);
        return isText ? RegexCode.CodePoint(h.Memory, place, ref i, end) : PackedBytes.Get(h.Memory, place, i++);
    }

    // ---- the code

    private static void Emit(Heap h, int builder, int op) => TextBuilder.AppendByte(h, builder, op);

    private static void Emit(Heap h, int builder, int op, int operand)
    {
        TextBuilder.AppendByte(h, builder, op);
        TextBuilder.AppendByte(h, builder, operand & 0xFF);
    }

    private static void Patch(Heap h, int builder, int at, int b) =>
        PackedBytes.Set(h.Memory, TextBuilder.BytesOf(h, builder), at, b & 0xFF);

    private static int Near(Heap h, int distance) => distance >= -128 && distance < 128 ? distance : throw TooComplex(h);

    // Makes the jump whose distance stands at a place go to another one; 0: there is no jump.
    private static void Land(Heap h, int builder, int jump, int target)
    {
        if (jump != 0)
            Patch(h, builder, jump, Near(h, target - jump - 1));
    }

    // Puts an instruction before all from a place on.
    private static void Insert(Heap h, int builder, int at, int op, int distance)
    {
        Emit(h, builder, op, Near(h, distance));
        int bytes = TextBuilder.BytesOf(h, builder);
        for (int i = TextBuilder.LengthOf(h, builder) - 1; i > at + 1; i--)
            PackedBytes.Set(h.Memory, bytes, i, PackedBytes.Get(h.Memory, bytes, i - 2));
        Patch(h, builder, at, op);
        Patch(h, builder, at + 1, distance);
    }
}
