// Doubles in the arena: two words each.
using System;
using System.Runtime.CompilerServices;

namespace MicroPyNano.Core;

/// <summary>Boxing of doubles.</summary>
public static class Floats
{
    public const int Words = 3;

    /// <summary>The bits of a float's double.</summary>
    [MethodImpl(Inlining.Always)]
    public static long Bits(int[] m, int reference)
    {
        int at = reference >> 2;
        return (long)m[at + 2] << 32 | (uint)m[at + 1];
    }

    [MethodImpl(Inlining.Always)]
    public static double Get(int[] m, int reference) => BitConverter.Int64BitsToDouble(Bits(m, reference));

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
