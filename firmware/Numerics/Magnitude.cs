// Big integers without a sign: 32-bit limbs, least significant first, `n` words of an array from word `at`. Zero has no limbs.
// Invariant: a magnitude that is passed in has a highest limb that is not zero, and so has every one that is returned.
// Nothing here allocates: results go to room that the caller has set aside, and each function says how much. What is
// called `in place` may be given an operand's own place as destination; otherwise destination and operands lie apart.
// The sign is the caller's, except where it decides the magnitude (floor division, shifts, bitwise operators).
// nanoFramework's long multiplication and division are native, one IL instruction each: hence 32-bit limbs and 64-bit sums.
namespace MicroPyNano.Numerics;

/// <summary>Arithmetic on big magnitudes. Functions return the number of limbs of their result.</summary>
public static partial class Magnitude
{
    /// <summary>The count without leading zero limbs.</summary>
    public static int Trim(int[] m, int at, int n)
    {
        while (n > 0 && m[at + n - 1] == 0)
            n--;
        return n;
    }

    /// <summary>Stores a number; needs 2 words.</summary>
    public static int FromUlong(int[] m, int at, ulong value)
    {
        m[at] = (int)value;
        m[at + 1] = (int)(value >> 32);
        return Trim(m, at, 2);
    }

    /// <summary>Whether the signed number fits 64 bits.</summary>
    public static bool FitsLong(int[] m, int at, int n, bool negative)
    {
        if (n < 2)
            return true;
        if (n > 2)
            return false;
        return m[at + 1] >= 0 || negative && m[at + 1] == int.MinValue && m[at] == 0;
    }

    /// <summary>The signed number's low 64 bits in two's complement.</summary>
    public static long ToLong(int[] m, int at, int n, bool negative)
    {
        ulong low = n == 0 ? 0 : (uint)m[at];
        if (n > 1)
            low |= (ulong)(uint)m[at + 1] << 32;
        // A local of its own: on nanoFramework a result keeps the type that it was computed in, and would shift as unsigned.
        long value = (long)low;
        return negative ? -value : value;
    }

    /// <summary>-1, 0 or 1 as a is smaller than, equal to or larger than b.</summary>
    public static int Compare(int[] m, int a, int an, int b, int bn)
    {
        if (an != bn)
            return an < bn ? -1 : 1;
        while (--an >= 0)
        {
            uint x = (uint)m[a + an];
            uint y = (uint)m[b + an];
            if (x != y)
                return x < y ? -1 : 1;
        }
        return 0;
    }

    /// <summary>The number of bits without leading zeros; 0 for zero.</summary>
    public static int BitLength(int[] m, int at, int n) => n == 0 ? 0 : (n << 5) - LeadingZeros(m[at + n - 1]);

    /// <summary>The number of zero bits above the highest one of a word; 32 for zero.</summary>
    public static int LeadingZeros(int word)
    {
        if (word == 0)
            return 32;
        int zeros = 0;
        if ((word & unchecked((int)0xFFFF0000)) == 0)
        {
            zeros += 16;
            word <<= 16;
        }
        if ((word & unchecked((int)0xFF000000)) == 0)
        {
            zeros += 8;
            word <<= 8;
        }
        if ((word & unchecked((int)0xF0000000)) == 0)
        {
            zeros += 4;
            word <<= 4;
        }
        if ((word & unchecked((int)0xC0000000)) == 0)
        {
            zeros += 2;
            word <<= 2;
        }
        return word < 0 ? zeros : zeros + 1;
    }

    private static void CopyLimbs(int[] m, int from, int n, int to)
    {
        if (from != to)
            System.Array.Copy(m, from, m, to, n);
    }
}
