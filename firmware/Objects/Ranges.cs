// range objects: three small ints, whatever their length.
//
// Invariant: step is not 0; every item is a small int, because it lies between start and stop. (MicroPython's ranges may go
// beyond 31 bits; ours refuse that with OverflowError.)
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Objects;

/// <summary>Range objects.</summary>
public static class Ranges
{
    public const int Start = 1;
    public const int Stop = 2;
    public const int Step = 3;
    private const int Words = 4;

    /// <summary>range(start, stop, step) of ints. May collect.</summary>
    /// <exception cref="PythonException">ValueError: zero step; OverflowError: beyond 31 bits.</exception>
    public static int New(Heap h, int start, int stop, int step)
    {
        if (step == 0)
            throw Errors.New(h, TypeId.ValueError, "zero step");
        if (!Value.FitsSmallInt(start) || !Value.FitsSmallInt(stop) || !Value.FitsSmallInt(step))
            throw Errors.New(h, TypeId.OverflowError, "range too large");
        int at = h.Allocate(Kind.Range, Words);
        h.Memory[at + Start] = Value.SmallInt(start);
        h.Memory[at + Stop] = Value.SmallInt(stop);
        h.Memory[at + Step] = Value.SmallInt(step);
        return Value.Reference(at);
    }

    /// <summary>Number of items; may need 32 bits.</summary>
    public static int Length(Heap h, int range)
    {
        int[] m = h.Memory;
        int at = range >> 2;
        return StepCount.Of(m[at + Start] >> 1, m[at + Stop] >> 1, m[at + Step] >> 1);
    }

    /// <summary>The item at i, which must be in range, as a value.</summary>
    public static int Item(Heap h, int range, int i)
    {
        int[] m = h.Memory;
        int at = range >> 2;
        return Value.SmallInt((m[at + Start] >> 1) + i * (m[at + Step] >> 1));
    }

    /// <summary>True if the int is one of the items.</summary>
    public static bool Contains(Heap h, int range, int n)
    {
        int[] m = h.Memory;
        int at = range >> 2;
        int start = m[at + Start] >> 1;
        int stop = m[at + Stop] >> 1;
        int step = m[at + Step] >> 1;
        bool inside = step > 0 ? n >= start && n < stop : n <= start && n > stop;
        return inside && StepCount.Divides(step, n - start);
    }

    /// <summary>range[slice], a range. May collect.</summary>
    public static int Slice(Heap h, int range, int slice)
    {
        int length = Length(h, range);
        Slices.Resolve(h, slice, length, out int from, out int to, out int step, out _);
        int[] m = h.Memory;
        int start = m[(range >> 2) + Start] >> 1;
        int old = m[(range >> 2) + Step] >> 1;
        long first = start + (long)from * old;
        long last = start + (long)to * old;
        long product = (long)old * step;
        return New(h, Narrow(first), Narrow(last), Narrow(product));
    }

    /// <summary>True if both have the same items in the same order.</summary>
    public static bool AreEqual(Heap h, int a, int b)
    {
        int length = Length(h, a);
        if (length != Length(h, b))
            return false;
        int[] m = h.Memory;
        return length == 0
            || m[(a >> 2) + Start] == m[(b >> 2) + Start] && (length == 1 || m[(a >> 2) + Step] == m[(b >> 2) + Step]);
    }

    // What does not fit is made something that New refuses.
    private static int Narrow(long n) => n > Value.MaxSmallInt ? int.MaxValue : n < Value.MinSmallInt ? int.MinValue : (int)n;
}
