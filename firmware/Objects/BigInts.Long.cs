// Ints of up to 62 bits, which are most of those beyond 31: they are added, combined and shifted as a long.
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

internal static partial class BigInts
{
    // Sums and differences of two ints whose magnitude's high word is below this fit a long.
    private const int HighWordLimit = 0x40000000;

    /// <summary>A BigInt; the number must not fit a small int. May collect.</summary>
    public static int FromLong(Heap h, long n)
    {
        // The magnitude of the smallest long is right as an unsigned number.
        long magnitude = n < 0 ? -n : n;
        int high = (int)(magnitude >> 32);
        int at = h.Allocate(Kind.BigInt, high == 0 ? 2 : 3);
        int[] m = h.Memory;
        m[at + 1] = (int)magnitude;
        if (high != 0)
            m[at + 2] = high;
        if (n < 0)
            m[at] |= Negative;
        return Value.Reference(at);
    }

    // The number of an int that has at most 62 bits.
    private static bool IsShort(Heap h, int v, out long n)
    {
        n = v >> 1;
        if ((v & 1) != 0)
            return true;
        int[] m = h.Memory;
        int at = v >> 2;
        int header = m[at];
        int words = header >>> Kind.SizeShift;
        if (words > 3)
            return false;
        int high = words == 3 ? m[at + 2] : 0;
        if (high < 0 || high >= HighWordLimit)
            return false;
        // Signed operands first: on nanoFramework the sum takes the type of its left side.
        long magnitude = (long)high << 32 | (uint)m[at + 1];
        n = (header & Negative) != 0 ? -magnitude : magnitude;
        return true;
    }

    // Of at most 31 bits and a sign: a product of two such fits a long.
    private static bool IsWord(Heap h, int v, out long n) => IsShort(h, v, out n) && n >= int.MinValue && n <= int.MaxValue;
}
