// Ints beyond 31 bits.
//
//     Kind.BigInt     limbs, least significant first; pad bit 0: negative
//
// Invariant: the highest limb is not 0, and a BigInt never holds what fits a small int. Finish establishes both.
//
// Operands may be small ints too. Their magnitude needs a limb in the arena to be seen by Magnitude, so every result is
// allocated with two words to spare behind it: Limbs puts the magnitudes there, Finish cuts them off. Each operation
// therefore allocates once, and its arguments are rooted for that one allocation.
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Objects;

/// <summary>Arithmetic on int values of which at least one is a BigInt; results are normalised ints.</summary>
internal static partial class BigInts
{
    private const int Negative = 1 << Kind.PadShift;
    private const int SpareWords = 2;

    public static bool IsNegative(Heap h, int v) =>
        (v & 1) != 0 ? v < 0 : (h.Memory[v >> 2] & Negative) != 0;

    // How many limbs the magnitude has; 0 for 0.
    private static int CountOf(Heap h, int v) =>
        (v & 1) != 0 ? (v >> 1 == 0 ? 0 : 1) : h.SizeOf(v >> 2) - 1;

    // Where the limbs of the magnitude are; a small int's is put into the spare word.
    private static int Limbs(Heap h, int v, int spare)
    {
        if ((v & 1) == 0)
            return (v >> 2) + 1;
        h.Memory[spare] = v < 0 ? -(v >> 1) : v >> 1;
        return spare;
    }

    // A result object with room for so many limbs, and two spare words behind them.
    private static int NewResult(Heap h, int a, int b, int limbs)
    {
        int sp = h.Sp;
        h.Push(a);
        h.Push(b);
        int at = h.Allocate(Kind.BigInt, 1 + limbs + SpareWords);
        h.Sp = sp;
        return at;
    }

    // Makes an int of a result object whose limbs are there.
    internal static int Finish(Heap h, int at, int limbs, bool negative)
    {
        int[] m = h.Memory;
        while (limbs > 0 && m[at + limbs] == 0)
            limbs--;
        if (limbs <= 1)
        {
            long n = limbs == 0 ? 0 : (uint)m[at + 1];
            if (negative)
                n = -n;
            if (n >= Value.MinSmallInt && n <= Value.MaxSmallInt)
            {
                h.Free(at);
                return Value.SmallInt((int)n);
            }
        }
        h.Shrink(at, 1 + limbs);
        if (negative)
            m[at] |= Negative;
        return Value.Reference(at);
    }

    /// <summary>The int with a magnitude of two limbs.</summary>
    public static int FromWords(Heap h, int low, int high)
    {
        int at = h.Allocate(Kind.BigInt, 3);
        h.Memory[at + 1] = low;
        h.Memory[at + 2] = high;
        return Finish(h, at, 2, false);
    }

    public static bool TryToLong(Heap h, int v, out long n)
    {
        int limbs = CountOf(h, v);
        bool negative = IsNegative(h, v);
        n = Magnitude.ToLong(h.Memory, (v >> 2) + 1, limbs, negative);
        return Magnitude.FitsLong(h.Memory, (v >> 2) + 1, limbs, negative);
    }

    /// <summary>The lowest 32 bits in two's complement.</summary>
    public static int LowWord(Heap h, int v)
    {
        int low = h.Memory[(v >> 2) + 1];
        return IsNegative(h, v) ? -low : low;
    }

    public static int BitLength(Heap h, int v)
    {
        if ((v & 1) != 0)
            return 32 - Magnitude.LeadingZeros(v < 0 ? -(v >> 1) : v >> 1);
        return Magnitude.BitLength(h.Memory, (v >> 2) + 1, CountOf(h, v));
    }

    /// <summary>A bit of the magnitude.</summary>
    public static bool TestBit(Heap h, int v, int bit)
    {
        if ((v & 1) != 0)
            return bit < 31 && ((v < 0 ? -(v >> 1) : v >> 1) >> bit & 1) != 0;
        return Magnitude.BitAt(h.Memory, (v >> 2) + 1, CountOf(h, v), bit) != 0;
    }

    /// <summary>-1, 0 or 1; one side is a BigInt.</summary>
    public static int Compare(Heap h, int a, int b)
    {
        bool negative = IsNegative(h, a);
        if (negative != IsNegative(h, b))
            return negative ? -1 : 1;
        int order;
        // A small int is nearer to 0 than every BigInt of its sign.
        if (((a | b) & 1) != 0)
            order = (a & 1) != 0 ? -1 : 1;
        else
            order = Magnitude.Compare(h.Memory, (a >> 2) + 1, CountOf(h, a), (b >> 2) + 1, CountOf(h, b));
        return negative ? -order : order;
    }

    /// <summary>a + b, or a - b.</summary>
    public static int Add(Heap h, int a, int b, bool subtract)
    {
        if (IsShort(h, a, out long x) && IsShort(h, b, out long y))
            return Integers.FromLong(h, subtract ? x - y : x + y);
        int[] m = h.Memory;
        int na = CountOf(h, a);
        int nb = CountOf(h, b);
        int limbs = (na > nb ? na : nb) + 1;
        int at = NewResult(h, a, b, limbs);
        int la = Limbs(h, a, at + limbs + 1);
        int lb = Limbs(h, b, at + limbs + 2);
        bool negative = IsNegative(h, a);
        if (negative == (IsNegative(h, b) != subtract))
            limbs = Magnitude.Add(m, la, na, lb, nb, at + 1);
        else if (Magnitude.Compare(m, la, na, lb, nb) >= 0)
            limbs = Magnitude.Subtract(m, la, na, lb, nb, at + 1);
        else
        {
            negative = !negative;
            limbs = Magnitude.Subtract(m, lb, nb, la, na, at + 1);
        }
        return Finish(h, at, limbs, negative);
    }

    public static int Multiply(Heap h, int a, int b)
    {
        if (IsWord(h, a, out long x) && IsWord(h, b, out long y))
            return Integers.FromLong(h, x * y);
        int na = CountOf(h, a);
        int nb = CountOf(h, b);
        int limbs = na + nb;
        if (na == 0 || nb == 0)
            return Value.SmallInt(0);
        int at = NewResult(h, a, b, limbs);
        int la = Limbs(h, a, at + limbs + 1);
        int lb = Limbs(h, b, at + limbs + 2);
        limbs = Magnitude.Multiply(h.Memory, la, na, lb, nb, at + 1);
        return Finish(h, at, limbs, IsNegative(h, a) != IsNegative(h, b));
    }

    public static int Negate(Heap h, int v) => Add(h, Value.SmallInt(0), v, true);

    /// <summary>a // b rounded towards minus infinity; b is not 0.</summary>
    public static int FloorDivide(Heap h, int a, int b)
    {
        int na = CountOf(h, a);
        int nb = CountOf(h, b);
        int quotient = QuotientRoom(na, nb);
        int at = NewResult(h, a, b, quotient + RemainderRoom(na, nb) + nb);
        int limbs = Divide(h, a, b, at, at + 1, at + 1 + quotient);
        return Finish(h, at, limbs, IsNegative(h, a) != IsNegative(h, b));
    }

    /// <summary>The remainder of FloorDivide, with the sign of b.</summary>
    public static int Modulo(Heap h, int a, int b)
    {
        int na = CountOf(h, a);
        int nb = CountOf(h, b);
        int remainder = RemainderRoom(na, nb);
        int at = NewResult(h, a, b, remainder + QuotientRoom(na, nb) + nb);
        Divide(h, a, b, at, at + 1 + remainder, at + 1);
        return Finish(h, at, nb, IsNegative(h, b));
    }

    private static int QuotientRoom(int na, int nb) => (na > nb ? na - nb : 0) + 2;

    private static int RemainderRoom(int na, int nb) => (na > nb ? na : nb) + 1;

    // The object ends with room for the divisor's scratch copy and the two spare words.
    private static int Divide(Heap h, int a, int b, int at, int quotient, int remainder)
    {
        int na = CountOf(h, a);
        int nb = CountOf(h, b);
        int spare = at + h.SizeOf(at) - SpareWords;
        int la = Limbs(h, a, spare);
        int lb = Limbs(h, b, spare + 1);
        return Magnitude.FloorDivide(
            h.Memory, la, na, IsNegative(h, a), lb, nb, IsNegative(h, b), quotient, remainder, spare - nb);
    }

    /// <summary>a &amp; b, a | b or a ^ b on two's complement with endless sign bits.</summary>
    /// <param name="operation">Magnitude.BitAnd, BitOr or BitXor.</param>
    public static int Bitwise(Heap h, int operation, int a, int b)
    {
        if (IsShort(h, a, out long x) && IsShort(h, b, out long y))
            return Integers.FromLong(h, operation == Magnitude.BitAnd ? x & y : operation == Magnitude.BitOr ? x | y : x ^ y);
        int na = CountOf(h, a);
        int nb = CountOf(h, b);
        int limbs = (na > nb ? na : nb) + 1;
        int at = NewResult(h, a, b, limbs);
        int la = Limbs(h, a, at + limbs + 1);
        int lb = Limbs(h, b, at + limbs + 2);
        limbs = Magnitude.Bitwise(h.Memory, operation, la, na, IsNegative(h, a), lb, nb, IsNegative(h, b), at + 1);
        return Finish(h, at, limbs < 0 ? -limbs : limbs, limbs < 0);
    }

    /// <exception cref="PythonException">MemoryError.</exception>
    public static int ShiftLeft(Heap h, int v, int count)
    {
        int n = CountOf(h, v);
        int limbs = n + (count >> 5) + 1;
        int at = NewResult(h, v, Value.Null, limbs);
        int from = Limbs(h, v, at + limbs + 1);
        return Finish(h, at, Magnitude.ShiftLeft(h.Memory, from, n, count, at + 1), IsNegative(h, v));
    }

    /// <summary>Rounded towards minus infinity; v is a BigInt.</summary>
    public static int ShiftRight(Heap h, int v, int count)
    {
        if (IsShort(h, v, out long x))
            return Integers.FromLong(h, x >> (count < 63 ? count : 63));
        bool negative = IsNegative(h, v);
        int n = CountOf(h, v);
        int limbs = n - (count >> 5);
        if (limbs <= 0)
            return Value.SmallInt(negative ? -1 : 0);
        int at = NewResult(h, v, Value.Null, limbs + 1);
        return Finish(h, at, Magnitude.ShiftRight(h.Memory, (v >> 2) + 1, n, count, negative, at + 1), negative);
    }
}
