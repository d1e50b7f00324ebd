// Big ints and doubles: exact both ways. A double is significand * 2**exponent with 53 bits of significand; whatever must be
// rounded is rounded once, by FloatBits.Compose.
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Objects;

internal static partial class BigInts
{
    // Bits of a quotient that TrueDivide rounds from: more than a double has, and it fits a long.
    private const int QuotientBits = 61;

    // 2**31 - 1: hashes are remainders by it, so that multiplying by 2 only rotates 31 bits.
    private const int HashPrime = 0x7FFFFFFF;
    private const int HashBits = 31;
    private const int HashOfInfinity = 314159;

    /// <summary>The integer part of a double.</summary>
    /// <exception cref="PythonException">OverflowError for infinities, ValueError for NaN.</exception>
    public static int FromDouble(Heap h, double d)
    {
        if (FloatBits.IsNan(d))
            throw Errors.New(h, TypeId.ValueError, "can't convert NaN to int");
        if (FloatBits.IsInfinite(d))
            throw Errors.New(h, TypeId.OverflowError, "can't convert inf to int");
        bool negative = FloatBits.IsNegative(d);
        int exponent = FloatBits.Exponent(d);
        if (exponent <= 0)
        {
            long n = exponent < -63 ? 0 : FloatBits.Significand(d) >> -exponent;
            return Integers.FromLong(h, negative ? -n : n);
        }
        int at = h.Allocate(Kind.BigInt, 1 + (exponent >> 5) + 3);
        int limbs = Magnitude.FromUlong(h.Memory, at + 1, (ulong)FloatBits.Significand(d));
        limbs = Magnitude.ShiftLeft(h.Memory, at + 1, limbs, exponent, at + 1);
        return Finish(h, at, limbs, negative);
    }

    /// <summary>The nearest double, ties to even; infinity if there is none.</summary>
    public static double ToDouble(Heap h, int v)
    {
        double d = Magnitude.ToDouble(h.Memory, (v >> 2) + 1, CountOf(h, v));
        return IsNegative(h, v) ? -d : d;
    }

    /// <summary>a / b as the nearest double. May collect; b is not 0.</summary>
    public static double TrueDivide(Heap h, int a, int b)
    {
        if (a == Value.SmallInt(0))
            return IsNegative(h, b) ? -0.0 : 0.0;
        bool negative = IsNegative(h, a) != IsNegative(h, b);
        int shift = BitLength(h, b) - BitLength(h, a) + QuotientBits;
        int sp = h.Sp;
        int[] m = h.Memory;
        int dividend = h.Push(a);
        int divisor = h.Push(b);
        m[dividend] = Integers.Abs(h, a);
        m[divisor] = Integers.Abs(h, b);
        if (shift > 0)
            m[dividend] = Integers.ShiftLeft(h, m[dividend], Value.SmallInt(shift));
        else if (shift < 0)
            m[divisor] = Integers.ShiftLeft(h, m[divisor], Value.SmallInt(-shift));
        int quotient = h.Push(Integers.FloorDivide(h, m[dividend], m[divisor]));
        bool exact = Integers.IsZero(Integers.Modulo(h, m[dividend], m[divisor]));
        long bits;
        Integers.TryToLong(h, m[quotient], out bits);
        h.Sp = sp;
        double d = FloatBits.Compose((ulong)bits, -shift, !exact);
        return negative ? -d : d;
    }

    /// <summary>The order of an int and a finite double: -1, 0 or 1. Exact; allocates nothing.</summary>
    public static int CompareToDouble(Heap h, int v, double d)
    {
        int sign = Integers.Sign(h, v);
        if ((v & 1) != 0)
            return FloatCompare.Less(v >> 1, d) ? -1 : FloatCompare.Equal(v >> 1, d) ? 0 : 1;
        if (FloatBits.IsNegative(d) != sign < 0)
            return sign;
        // Both on the same side of 0. Their bits before the point decide; where there are equally many, the bits themselves.
        int exponent = FloatBits.Exponent(d);
        long significand = FloatBits.Significand(d);
        int length = BitLength(h, v);
        int lengthOfDouble = 64 - Magnitude.LeadingZeros((int)(significand >> 32)) + exponent;
        if (significand >> 32 == 0 || length != lengthOfDouble)
            return significand >> 32 == 0 || length > lengthOfDouble ? sign : -sign;
        int[] m = h.Memory;
        int first = (v >> 2) + 1;
        int n = CountOf(h, v);
        for (int bit = length - 1; bit >= 0 || bit >= exponent; bit--)
        {
            int mine = bit < 0 ? 0 : Magnitude.BitAt(m, first, n, bit);
            int its = bit < exponent ? 0 : (int)(significand >> bit - exponent) & 1;
            if (mine != its)
                return mine > its ? sign : -sign;
        }
        return 0;
    }

    /// <summary>Remainder of the magnitude by 2**31 - 1, with the sign.</summary>
    public static int Hash(Heap h, int v)
    {
        int[] m = h.Memory;
        int first = (v >> 2) + 1;
        int hash = 0;
        for (int i = CountOf(h, v) - 1; i >= 0; i--)
            hash = Fold((long)Rotate(hash, 1) + (uint)m[first + i]);
        return IsNegative(h, v) ? -hash : hash;
    }

    /// <summary>The hash of a double: that of the int it equals, and the same arithmetic with fractions.</summary>
    public static int HashOfDouble(double d)
    {
        if (FloatBits.IsNan(d))
            return 0;
        // 31 * 36 is above every negative exponent.
        int hash = FloatBits.IsInfinite(d)
            ? HashOfInfinity
            : Rotate(Fold(FloatBits.Significand(d)), (FloatBits.Exponent(d) + HashBits * 36) % HashBits);
        return FloatBits.IsNegative(d) ? -hash : hash;
    }

    private static int Fold(long n)
    {
        n = (n & HashPrime) + (n >> HashBits);
        n = (n & HashPrime) + (n >> HashBits);
        return n == HashPrime ? 0 : (int)n;
    }

    // hash * 2**count modulo the prime.
    private static int Rotate(int hash, int count) =>
        count == 0 ? hash : (hash << count | (int)((uint)hash >> HashBits - count)) & HashPrime;
}
