// Slices: what a[start:stop:step] means for a sequence of a given length.
//
// Invariant: a resolved slice names only existing items: start + i * step is in range for every i below count.
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Objects;

/// <summary>Slice objects.</summary>
public static class Slices
{
    public const int Start = 1;
    public const int Stop = 2;
    public const int Step = 3;
    private const int Words = 4;

    /// <summary>slice(start, stop, step); None where left out. May collect.</summary>
    public static int New(Heap h, int start, int stop, int step)
    {
        int sp = h.Sp;
        h.Push(start);
        h.Push(stop);
        h.Push(step);
        int at = h.Allocate(Kind.Slice, Words);
        h.Memory[at + Start] = start;
        h.Memory[at + Stop] = stop;
        h.Memory[at + Step] = step;
        h.Sp = sp;
        return Value.Reference(at);
    }

    /// <summary>The slice's bounds for a sequence of that length, with Python's clamping.</summary>
    /// <exception cref="PythonException">ValueError: step is 0; TypeError: a bound is neither int nor None.</exception>
    public static void Resolve(Heap h, int slice, int length, out int start, out int stop, out int step, out int count)
    {
        int[] m = h.Memory;
        int at = slice >> 2;
        step = m[at + Step] == Value.None ? 1 : Clamped(h, m[at + Step]);
        if (step == 0)
            throw Errors.New(h, TypeId.ValueError, "slice step can't be zero");
        int low = step > 0 ? 0 : -1;
        int high = step > 0 ? length : length - 1;
        start = m[at + Start] == Value.None ? (step > 0 ? low : high) : Bound(h, m[at + Start], length, low, high);
        stop = m[at + Stop] == Value.None ? (step > 0 ? high : low) : Bound(h, m[at + Stop], length, low, high);
        count = (int)StepCount.Of(start, stop, step);
    }

    /// <summary>A bound given as an argument (find, index): counted from the end if negative, and clamped to 0..length.</summary>
    public static int Bound(Heap h, int value, int length) => Bound(h, value, length, 0, length);

    private static int Bound(Heap h, int value, int length, int low, int high)
    {
        int i = Clamped(h, value);
        if (i < 0)
            i += length;
        return i < low ? low : i > high ? high : i;
    }

    // Beyond 31 bits every bound means the same.
    private static int Clamped(Heap h, int value)
    {
        if (h.Is(value, Kind.BigInt))
            return (h.Memory[value >> 2] >> Kind.PadShift & 1) != 0 ? Value.MinSmallInt : Value.MaxSmallInt;
        return Sequences.ToInt(h, value);
    }
}
