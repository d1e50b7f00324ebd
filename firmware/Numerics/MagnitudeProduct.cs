// Products of magnitudes, by the schoolbook: an interpreter's overhead is the same for each limb, and with the few limbs that
// a board's memory holds the asymptotically faster ways lose to their own bookkeeping.
namespace MicroPyNano.Numerics;

public static partial class Magnitude
{
    /// <summary>a * b. Needs an + bn words, apart from both operands; a and b may be the same.</summary>
    public static int Multiply(int[] m, int a, int an, int b, int bn, int to)
    {
        if (an == 0 || bn == 0)
            return 0;
        System.Array.Clear(m, to, an + bn);
        for (int i = 0; i < an; i++)
        {
            ulong x = (uint)m[a + i];
            if (x == 0)
                continue;
            ulong carry = 0;
            int at = to + i;
            for (int j = b; j < b + bn; j++)
            {
                // At most (2^32 - 1)^2 + 2 * (2^32 - 1) = 2^64 - 1.
                carry += x * (uint)m[j] + (uint)m[at];
                m[at++] = (int)carry;
                carry >>= 32;
            }
            m[at] = (int)carry;
        }
        return Trim(m, to, an + bn);
    }

    /// <summary>a * factor + addend where it stands: how digits become a number. Needs room for n + 1 words.</summary>
    public static int MultiplyAddSmall(int[] m, int at, int n, uint factor, uint addend)
    {
        ulong carry = addend;
        for (int i = at; i < at + n; i++)
        {
            carry += (ulong)(uint)m[i] * factor;
            m[i] = (int)carry;
            carry >>= 32;
        }
        if (carry != 0)
            m[at + n++] = (int)carry;
        // A factor of zero leaves zeros behind.
        return factor == 0 ? Trim(m, at, n) : n;
    }
}
