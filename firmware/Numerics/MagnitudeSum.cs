// Sums and differences of magnitudes.
namespace MicroPyNano.Numerics;

public static partial class Magnitude
{
    /// <summary>a + b. Needs max(an, bn) + 1 words; in place.</summary>
    public static int Add(int[] m, int a, int an, int b, int bn, int to)
    {
        if (an < bn)
        {
            int swap = a;
            a = b;
            b = swap;
            swap = an;
            an = bn;
            bn = swap;
        }
        ulong carry = 0;
        for (int i = 0; i < bn; i++)
        {
            carry += (ulong)(uint)m[a + i] + (uint)m[b + i];
            m[to + i] = (int)carry;
            carry >>= 32;
        }
        return AddCarry(m, a, bn, an, (uint)carry, to);
    }

    /// <summary>a + addend. Needs an + 1 words; in place.</summary>
    public static int AddSmall(int[] m, int a, int an, uint addend, int to) => AddCarry(m, a, 0, an, addend, to);

    /// <summary>a - b for a >= b. Needs an words; in place.</summary>
    public static int Subtract(int[] m, int a, int an, int b, int bn, int to)
    {
        long borrow = 0;
        for (int i = 0; i < bn; i++)
        {
            borrow += (long)(uint)m[a + i] - (uint)m[b + i];
            m[to + i] = (int)borrow;
            borrow >>= 32;
        }
        return SubtractBorrow(m, a, bn, an, borrow == 0 ? 0u : 1u, to);
    }

    /// <summary>a - subtrahend for a >= subtrahend. Needs an words; in place.</summary>
    public static int SubtractSmall(int[] m, int a, int an, uint subtrahend, int to) => SubtractBorrow(m, a, 0, an, subtrahend, to);

    // Adds a carry to the limbs from `i`; those below are done. Once the carry is used up the rest is only moved.
    private static int AddCarry(int[] m, int a, int i, int an, uint carry, int to)
    {
        for (; carry != 0 && i < an; i++)
        {
            ulong sum = (ulong)(uint)m[a + i] + carry;
            m[to + i] = (int)sum;
            carry = (uint)(sum >> 32);
        }
        CopyLimbs(m, a + i, an - i, to + i);
        if (carry == 0)
            return an;
        m[to + an] = (int)carry;
        return an + 1;
    }

    private static int SubtractBorrow(int[] m, int a, int i, int an, uint borrow, int to)
    {
        for (; borrow != 0 && i < an; i++)
        {
            uint limb = (uint)m[a + i];
            m[to + i] = (int)(limb - borrow);
            borrow = limb < borrow ? 1u : 0;
        }
        CopyLimbs(m, a + i, an - i, to + i);
        return Trim(m, to, an);
    }
}
