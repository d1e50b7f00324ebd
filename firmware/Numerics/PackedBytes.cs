// Bytes packed four to a word, least significant first: how all text and binary data lies in the arena.
// Byte i of data that starts at word `at` is (m[at + (i >> 2)] >> ((i & 3) << 3)) & 0xFF.
// A loop over bytes costs some thirty IL instructions for each, so that the long runs (copying, comparing) go word by word.
using System;

namespace MicroPyNano.Numerics;

/// <summary>
/// Access to packed bytes. A range is a word index, the number of its first byte counted from there, and a count of bytes.
/// </summary>
public static class PackedBytes
{
    public static int Get(int[] m, int at, int i) => m[at + (i >> 2)] >> ((i & 3) << 3) & 0xFF;

    /// <summary>Stores the low 8 bits of <paramref name="b"/>.</summary>
    public static void Set(int[] m, int at, int i, int b)
    {
        int shift = (i & 3) << 3;
        int word = at + (i >> 2);
        m[word] = m[word] & ~(0xFF << shift) | (b & 0xFF) << shift;
    }

    /// <summary>Copies bytes; the ranges may overlap.</summary>
    public static void Copy(int[] m, int from, int fromByte, int[] to, int at, int atByte, int count)
    {
        from += fromByte >> 2;
        fromByte &= 3;
        at += atByte >> 2;
        atByte &= 3;
        if (m == to && (from << 2) + fromByte < (at << 2) + atByte && (at << 2) + atByte < (from << 2) + fromByte + count)
            CopyUpwards(m, from, fromByte, at, atByte, count);
        else
            CopyDownwards(m, from, fromByte, to, at, atByte, count);
    }

    /// <summary>Sets bytes to one value.</summary>
    public static void Fill(int[] m, int at, int atByte, int count, int b)
    {
        for (; count > 0 && (atByte & 3) != 0; count--)
            Set(m, at, atByte++, b);
        int word = at + (atByte >> 2);
        int four = (b & 0xFF) * 0x01010101;
        for (; count > 3; count -= 4)
        {
            m[word++] = four;
            atByte += 4;
        }
        while (--count >= 0)
            Set(m, at, atByte++, b);
    }

    public static bool Equal(int[] m, int a, int aByte, int[] n, int b, int bByte, int count)
    {
        int i = 0;
        if (((aByte | bByte) & 3) == 0)
        {
            a += aByte >> 2;
            b += bByte >> 2;
            for (; count > 3; count -= 4)
            {
                if (m[a++] != n[b++])
                    return false;
            }
            // Of the last word only the low bytes are ours.
            return count == 0 || (m[a] ^ n[b]) << ((4 - count) << 3) == 0;
        }
        for (; i < count; i++)
        {
            if (Get(m, a, aByte + i) != Get(n, b, bByte + i))
                return false;
        }
        return true;
    }

    /// <summary>Orders two ranges by their bytes, a prefix first: -1, 0 or 1.</summary>
    public static int Compare(int[] m, int a, int aByte, int aCount, int[] n, int b, int bByte, int bCount)
    {
        int common = aCount < bCount ? aCount : bCount;
        int i = 0;
        if (((aByte | bByte) & 3) == 0)
        {
            // Equal words say nothing about the order of bytes, but they can be passed over.
            while (i + 4 <= common && m[a + (aByte + i >> 2)] == n[b + (bByte + i >> 2)])
                i += 4;
        }
        for (; i < common; i++)
        {
            int difference = Get(m, a, aByte + i) - Get(n, b, bByte + i);
            if (difference != 0)
                return difference < 0 ? -1 : 1;
        }
        return aCount == bCount ? 0 : aCount < bCount ? -1 : 1;
    }

    /// <summary>
    /// Where the needle first stands in the range, counted from the range's start; -1 if nowhere. An empty needle stands at 0.
    /// </summary>
    public static int IndexOf(int[] m, int at, int atByte, int count, int[] n, int needle, int needleByte, int needleCount)
    {
        if (needleCount == 0)
            return 0;
        int first = Get(n, needle, needleByte);
        for (int i = 0; i <= count - needleCount; i++)
        {
            if (Get(m, at, atByte + i) == first && Equal(m, at, atByte + i, n, needle, needleByte, needleCount))
                return i;
        }
        return -1;
    }

    /// <summary>As <see cref="IndexOf"/>, for the last place; an empty needle stands at <paramref name="count"/>.</summary>
    public static int LastIndexOf(int[] m, int at, int atByte, int count, int[] n, int needle, int needleByte, int needleCount)
    {
        if (needleCount == 0)
            return count;
        int first = Get(n, needle, needleByte);
        for (int i = count - needleCount; i >= 0; i--)
        {
            if (Get(m, at, atByte + i) == first && Equal(m, at, atByte + i, n, needle, needleByte, needleCount))
                return i;
        }
        return -1;
    }

    /// <summary>FNV-1a folded to 30 bits, never 0, so that 0 can mean "not computed yet".</summary>
    public static int Hash(int[] m, int at, int atByte, int count)
    {
        int hash = unchecked((int)2166136261);
        for (int end = atByte + count; atByte < end; atByte++)
            hash = (hash ^ m[at + (atByte >> 2)] >> ((atByte & 3) << 3) & 0xFF) * 16777619;
        hash = (hash ^ hash >> 30 & 3) & 0x3FFFFFFF;
        return hash == 0 ? 1 : hash;
    }

    // From the first byte to the last: right when the destination starts below the source or apart from it.
    private static void CopyDownwards(int[] m, int from, int fromByte, int[] to, int at, int atByte, int count)
    {
        for (; count > 0 && (atByte & 3) != 0; count--)
            Set(to, at, atByte++, Get(m, from, fromByte++));
        at += atByte >> 2;
        from += fromByte >> 2;
        fromByte &= 3;
        int words = count >> 2;
        if (fromByte == 0)
        {
            Array.Copy(m, from, to, at, words);
            from += words;
            at += words;
        }
        else if (words > 0)
        {
            int shift = fromByte << 3;
            int low = m[from++];
            for (; words > 0; words--)
            {
                int high = m[from++];
                to[at++] = (int)((uint)low >> shift) | high << (32 - shift);
                low = high;
            }
            from--;
        }
        count &= 3;
        for (int i = 0; i < count; i++)
            Set(to, at, i, Get(m, from, fromByte + i));
    }

    // From the last byte to the first, for a destination that starts inside the source.
    private static void CopyUpwards(int[] m, int from, int fromByte, int at, int atByte, int count)
    {
        if (fromByte != atByte)
        {
            while (--count >= 0)
                Set(m, at, atByte + count, Get(m, from, fromByte + count));
            return;
        }
        int end = fromByte + count;
        int head = fromByte == 0 ? 0 : 4 - fromByte;
        if (head > count)
            head = count;
        int words = count - head >> 2;
        for (; end > fromByte + head + (words << 2); end--)
            Set(m, at, end - 1, Get(m, from, end - 1));
        int first = fromByte + 3 >> 2;
        Array.Copy(m, from + first, m, at + first, words);
        while (--head >= 0)
            Set(m, at, atByte + head, Get(m, from, fromByte + head));
    }
}
