// Numbers as text: str() and repr(), and the text of int() and float(). Digits are written straight into the builder.
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Objects;

/// <summary>Writing and reading of numbers. Whatever appends may collect; the builder is rooted already.</summary>
public static partial class NumberText
{
    /// <summary>Appends any int (or bool, as an int) in decimal.</summary>
    public static void AppendInt(Heap h, int builder, int v)
    {
        v = Integers.Plain(v);
        if ((v & 1) != 0)
            TextBuilder.AppendInt(h, builder, v >> 1);
        else
            AppendIntBase(h, builder, v, 10, false);
    }

    /// <summary>Appends any int in a base from 2 to 36, without prefix.</summary>
    public static void AppendIntBase(Heap h, int builder, int v, int radix, bool upper)
    {
        v = Integers.Plain(v);
        int sp = h.Sp;
        h.Push(v);
        if (Integers.Sign(h, v) < 0)
            TextBuilder.AppendByte(h, builder, '-');
        AppendMagnitude(h, builder, v, radix, upper);
        h.Sp = sp;
    }

    // The digits of an int that the caller has rooted. Writing them destroys the limbs: a copy is made for that.
    internal static void AppendMagnitude(Heap h, int builder, int v, int radix, bool upper)
    {
        int[] m = h.Memory;
        int limbs = (v & 1) != 0 ? 1 : h.SizeOf(v >> 2) - 1;
        int copy = h.Allocate(Kind.Words, 1 + limbs);
        int sp = h.Sp;
        h.Push(Value.Reference(copy));
        if ((v & 1) != 0)
            m[copy + 1] = v < 0 ? -(v >> 1) : v >> 1;
        else
            System.Array.Copy(m, (v >> 2) + 1, m, copy + 1, limbs);
        int to = TextBuilder.Reserve(h, builder, Magnitude.DigitsForLimbs(radix, limbs));
        int length = TextBuilder.LengthOf(h, builder);
        int n = Magnitude.Trim(m, copy + 1, limbs);
        TextBuilder.Advance(h, builder, Magnitude.Format(m, copy + 1, n, radix, upper, to, length));
        h.Sp = sp;
        h.Free(copy);
    }

    /// <summary>First byte that is no white space, or end.</summary>
    internal static int SkipSpace(int[] m, int at, int i, int end)
    {
        while (i < end && IsSpace(PackedBytes.Get(m, at, i)))
            i++;
        return i;
    }

    /// <summary>One behind the last byte that is no white space, or the start.</summary>
    internal static int TrimEnd(int[] m, int at, int start, int end)
    {
        while (end > start && IsSpace(PackedBytes.Get(m, at, end - 1)))
            end--;
        return end;
    }

    private static bool IsSpace(int c) => c == ' ' || c >= '\t' && c <= '\r';
}
