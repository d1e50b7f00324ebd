// Doubles in the arena: two words each.
using System;

namespace MicroPyNano.Core;

/// <summary>Boxing of doubles.</summary>
public static class Floats
{
    public const int Words = 3;

    public static double Get(int[] m, int reference)
    {
        int at = reference >> 2;
        return BitConverter.Int64BitsToDouble((uint)m[at + 1] | (long)m[at + 2] << 32);
    }

    /// <summary>A float value. May collect.</summary>
    public static int New(Heap h, double d)
    {
        int at = h.Allocate(Kind.Float, Words);
        long bits = BitConverter.DoubleToInt64Bits(d);
        h.Memory[at + 1] = (int)bits;
        h.Memory[at + 2] = (int)(bits >> 32);
        return Value.Reference(at);
    }
}
