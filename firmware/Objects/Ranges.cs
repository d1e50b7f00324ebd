// range objects: three ints, whatever their length.
//
// Invariant: step is not 0, and all three lie within 62 bits, so that no distance between them overflows a long. The items of
// ranges that matter are small ints, and getting them allocates nothing.
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
    private const long Farthest = 1L << 62;

    /// <summary>range(start, stop, step) of values that are ints. May collect; roots its arguments.</summary>
    /// <exception cref="PythonException">ValueError: zero step; OverflowError: beyond 62 bits.</exception>
    public static int New(Heap h, int start, int stop, int step)
    {
        if (step == Value.SmallInt(0))
            throw Errors.New(h, TypeId.ValueError, "zero step");
        int sp = h.Push(start);
        h.Push(stop);
        h.Push(step);
        int at = h.Allocate(Kind.Range, Words);
        int[] m = h.Memory;
        for (int field = Start; field <= Step; field++)
        {
            m[at + field] = m[sp + field - Start];
            if (!Integers.TryToLong(h, m[at + field], out long n) || n > Farthest || n < -Farthest)
                throw Errors.New(h, TypeId.OverflowError, "overflow converting long int to machine word");
        }
        h.Sp = sp;
        return Value.Reference(at);
    }

    private static long Field(Heap h, int range, int field)
    {
        Integers.TryToLong(h, h.Memory[(range >> 2) + field], out long n);
        return n;
    }

    /// <summary>Number of items; what does not fit into 32 bits is int.MaxValue.</summary>
    public static int Length(Heap h, int range)
    {
        long length = StepCount.Of(Field(h, range, Start), Field(h, range, Stop), Field(h, range, Step));
        return length > int.MaxValue ? int.MaxValue : (int)length;
    }

    /// <summary>The item at i, which must be in range, as a value. May collect if it is no small int.</summary>
    public static int Item(Heap h, int range, int i) => Integers.FromLong(h, Field(h, range, Start) + i * Field(h, range, Step));

    /// <summary>Position of a number among the items, or -1.</summary>
    public static long IndexOf(Heap h, int range, long n)
    {
        long start = Field(h, range, Start);
        long stop = Field(h, range, Stop);
        long step = Field(h, range, Step);
        bool inside = step > 0 ? n >= start && n < stop : n <= start && n > stop;
        return inside ? StepCount.Between(step, n - start) : -1;
    }

    /// <summary>range[slice], a range. May collect.</summary>
    public static int Slice(Heap h, int range, int slice)
    {
        int sp = h.Sp;
        h.Push(range);
        Slices.Resolve(h, slice, Length(h, range), out int from, out int to, out int step, out _);
        long start = Field(h, range, Start);
        long old = Field(h, range, Step);
        int first = h.Push(Integers.FromLong(h, start + from * old));
        int last = h.Push(Integers.FromLong(h, start + to * old));
        int product = Integers.FromLong(h, old * step);
        int result = New(h, h.Memory[first], h.Memory[last], product);
        h.Sp = sp;
        return result;
    }

    /// <summary>True if both have the same items in the same order.</summary>
    public static bool AreEqual(Heap h, int a, int b)
    {
        int length = Length(h, a);
        if (length != Length(h, b))
            return false;
        return length == 0
            || Field(h, a, Start) == Field(h, b, Start) && (length == 1 || Field(h, a, Step) == Field(h, b, Step));
    }
}
