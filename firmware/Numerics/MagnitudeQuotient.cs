// Quotients of magnitudes: by one limb, and by many (Knuth's algorithm D, The Art of Computer Programming, 4.3.1).
namespace MicroPyNano.Numerics;

public static partial class Magnitude
{
    /// <summary>
    /// a / divisor for a divisor that is not zero. Writes n words, in place; returns the remainder. The quotient's count is
    /// Trim(m, to, n), which is n or n - 1.
    /// </summary>
    public static uint DivideSmall(int[] m, int a, int n, uint divisor, int to)
    {
        ulong d = divisor;
        ulong remainder = 0;
        while (--n >= 0)
        {
            remainder = remainder << 32 | (uint)m[a + n];
            ulong quotient = remainder / d;
            m[to + n] = (int)quotient;
            remainder -= quotient * d;
        }
        return (uint)remainder;
    }

    /// <summary>
    /// a / b for b != 0, rounded down. Returns the quotient's count; the remainder's is Trim(m, remainder, bn).
    /// Needs max(an - bn + 1, 0) words for the quotient, max(an, bn) + 1 for the remainder and bn for the scratch, all apart,
    /// but for the remainder, which may have the place of a.
    /// </summary>
    public static int Divide(int[] m, int a, int an, int b, int bn, int quotient, int remainder, int scratch)
    {
        if (an < bn)
        {
            CopyLimbs(m, a, an, remainder);
            System.Array.Clear(m, remainder + an, bn - an);
            return 0;
        }
        if (bn == 1)
        {
            m[remainder] = (int)DivideSmall(m, a, an, (uint)m[b], quotient);
            return Trim(m, quotient, an);
        }

        // With the divisor's highest bit set, a quotient digit guessed from the highest limbs is at most two too large.
        int shift = LeadingZeros(m[b + bn - 1]);
        ShiftLeft(m, b, bn, shift, scratch);
        m[remainder + an] = 0;
        ShiftLeft(m, a, an, shift, remainder);
        ulong high = (uint)m[scratch + bn - 1];
        ulong next = (uint)m[scratch + bn - 2];
        for (int j = an - bn; j >= 0; j--)
        {
            int top = remainder + j + bn;
            ulong two = (ulong)(uint)m[top] << 32 | (uint)m[top - 1];
            ulong guess = two / high;
            ulong rest = two - guess * high;
            while (guess > 0xFFFFFFFF || rest <= 0xFFFFFFFF && guess * next > (rest << 32 | (uint)m[top - 2]))
            {
                guess--;
                rest += high;
            }
            if (guess != 0 && SubtractProduct(m, remainder + j, scratch, bn, guess))
            {
                guess--;
                AddBack(m, remainder + j, scratch, bn);
            }
            m[quotient + j] = (int)guess;
        }
        ShiftRight(m, remainder, bn, shift, false, remainder);
        return Trim(m, quotient, an - bn + 1);
    }

    /// <summary>
    /// a // b and a % b as Python defines them, for signed numbers and b != 0: the quotient is rounded down and the remainder
    /// has the divisor's sign. Returns the quotient's count; the quotient is negative when the signs differ (and it is not
    /// zero), the remainder when b is (and it is not zero); the remainder's count is Trim(m, remainder, bn).
    /// Needs max(an - bn + 1, 0) + 1 words for the quotient, max(an, bn) + 1 for the remainder and bn for the scratch, all apart.
    /// </summary>
    public static int FloorDivide(
        int[] m, int a, int an, bool aNegative, int b, int bn, bool bNegative, int quotient, int remainder, int scratch)
    {
        int count = Divide(m, a, an, b, bn, quotient, remainder, scratch);
        int rest = Trim(m, remainder, bn);
        if (aNegative == bNegative || rest == 0)
            return count;
        Subtract(m, b, bn, remainder, rest, remainder);
        return AddSmall(m, quotient, count, 1, quotient);
    }

    // Subtracts guess * divisor from the limbs at `at` and the one above them; true if that was too much.
    private static bool SubtractProduct(int[] m, int at, int divisor, int n, ulong guess)
    {
        ulong carry = 0;
        for (int i = divisor; i < divisor + n; i++)
        {
            carry += guess * (uint)m[i];
            uint low = (uint)carry;
            uint limb = (uint)m[at];
            m[at++] = (int)(limb - low);
            carry >>= 32;
            if (limb < low)
                carry++;
        }
        uint highest = (uint)m[at];
        m[at] = (int)(highest - (uint)carry);
        return highest < carry;
    }

    private static void AddBack(int[] m, int at, int divisor, int n)
    {
        ulong carry = 0;
        for (int i = divisor; i < divisor + n; i++)
        {
            carry += (ulong)(uint)m[at] + (uint)m[i];
            m[at++] = (int)carry;
            carry >>= 32;
        }
        m[at] += (int)carry;
    }
}
