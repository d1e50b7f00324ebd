// Shifts of magnitudes.
namespace MicroPyNano.Numerics;

public static partial class Magnitude
{
    /// <summary>a * 2^bits for bits >= 0. Needs n + bits / 32 + 1 words; in place.</summary>
    public static int ShiftLeft(int[] m, int a, int n, int bits, int to)
    {
        if (n == 0)
            return 0;
        int words = bits >> 5;
        bits &= 31;
        int count = n + words;
        if (bits == 0)
        {
            System.Array.Copy(m, a, m, to + words, n);
        }
        else
        {
            // From the top, so that the destination may be the operand's own place.
            int high = m[a + n - 1];
            int over = (int)((uint)high >> (32 - bits));
            if (over != 0)
                m[to + count] = over;
            for (int i = n - 1; i > 0; i--)
            {
                int low = m[a + i - 1];
                m[to + words + i] = high << bits | (int)((uint)low >> (32 - bits));
                high = low;
            }
            m[to + words] = high << bits;
            if (over != 0)
                count++;
        }
        System.Array.Clear(m, to, words);
        return count;
    }

    /// <summary>
    /// a / 2^bits for bits >= 0, rounded down as Python's >> does: towards zero if the number is positive, away from zero if it
    /// is negative. Needs max(n - bits / 32, 0) + 1 words; in place.
    /// </summary>
    public static int ShiftRight(int[] m, int a, int n, int bits, bool negative, int to)
    {
        bool lost = negative && HasBitsBelow(m, a, n, bits);
        int words = bits >> 5;
        int count = n - words;
        if (count <= 0)
        {
            count = 0;
        }
        else
        {
            a += words;
            bits &= 31;
            if (bits == 0)
            {
                CopyLimbs(m, a, count, to);
            }
            else
            {
                int low = m[a];
                for (int i = 1; i < count; i++)
                {
                    int high = m[a + i];
                    m[to + i - 1] = (int)((uint)low >> bits) | high << (32 - bits);
                    low = high;
                }
                m[to + count - 1] = (int)((uint)low >> bits);
                count = Trim(m, to, count);
            }
        }
        return lost ? AddSmall(m, to, count, 1, to) : count;
    }

    /// <summary>Whether any of the lowest <paramref name="bits"/> bits is set.</summary>
    public static bool HasBitsBelow(int[] m, int at, int n, int bits)
    {
        int words = bits >> 5;
        if (words >= n)
            return n != 0;
        for (int i = 0; i < words; i++)
        {
            if (m[at + i] != 0)
                return true;
        }
        bits &= 31;
        return bits != 0 && m[at + words] << (32 - bits) != 0;
    }

    /// <summary>The bit of weight 2^bit, 0 or 1.</summary>
    public static int BitAt(int[] m, int at, int n, int bit) => bit >> 5 >= n ? 0 : m[at + (bit >> 5)] >> (bit & 31) & 1;
}
