// The bitwise operators. Python's integers behave like two's complement with endless sign bits; ours have a sign and a
// magnitude, so that each limb of a negative operand is negated on its way in, and a negative result on its way out.
namespace MicroPyNano.Numerics;

public static partial class Magnitude
{
    public const int BitAnd = 0;
    public const int BitOr = 1;
    public const int BitXor = 2;

    /// <summary>
    /// a &amp; b, a | b or a ^ b of signed numbers, by <paramref name="operation"/>. Needs max(an, bn) + 1 words; in place.
    /// Returns the count of limbs, negative for a negative result. (~a is -a - 1, which AddSmall and SubtractSmall give.)
    /// </summary>
    public static int Bitwise(int[] m, int operation, int a, int an, bool aNegative, int b, int bn, bool bNegative, int to)
    {
        int n = (an > bn ? an : bn) + 1;
        bool negative = operation == BitAnd ? aNegative & bNegative : operation == BitOr ? aNegative | bNegative : aNegative ^ bNegative;
        // -x is ~x + 1: the ones that are added, and what is carried of them.
        ulong aCarry = aNegative ? 1UL : 0;
        ulong bCarry = bNegative ? 1UL : 0;
        ulong carry = negative ? 1UL : 0;
        for (int i = 0; i < n; i++)
        {
            int x = i < an ? m[a + i] : 0;
            int y = i < bn ? m[b + i] : 0;
            if (aNegative)
            {
                aCarry += (uint)~x;
                x = (int)aCarry;
                aCarry >>= 32;
            }
            if (bNegative)
            {
                bCarry += (uint)~y;
                y = (int)bCarry;
                bCarry >>= 32;
            }
            if (operation == BitAnd)
                x &= y;
            else if (operation == BitOr)
                x |= y;
            else
                x ^= y;
            if (negative)
            {
                carry += (uint)~x;
                x = (int)carry;
                carry >>= 32;
            }
            m[to + i] = x;
        }
        n = Trim(m, to, n);
        return negative ? -n : n;
    }
}
