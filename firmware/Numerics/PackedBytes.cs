// Bytes packed four to a word, least significant first: how all text and binary data lies in the arena.
// Byte i of data that starts at word `at` is (m[at + (i >> 2)] >> ((i & 3) << 3)) & 0xFF.
using System;

namespace MicroPyNano.Numerics;

/// <summary>Access to packed bytes.</summary>
public static class PackedBytes
{
    public static int Get(int[] m, int at, int i) => m[at + (i >> 2)] >> ((i & 3) << 3) & 0xFF;

    public static void Set(int[] m, int at, int i, int b)
    {
        int shift = (i & 3) << 3;
        int word = at + (i >> 2);
        m[word] = m[word] & ~(0xFF << shift) | (b & 0xFF) << shift;
    }

    /// <summary>Copies bytes; the ranges may overlap.</summary>
    public static void Copy(int[] m, int from, int fromByte, int[] to, int at, int atByte, int count)
    {
        if (((fromByte | atByte) & 3) == 0 && count >= 16)
        {
            int words = count >> 2;
            // Read before the words move: the source of the last bytes may be overwritten by them.
            int last = (count & 3) == 0 ? 0 : m[from + (fromByte >> 2) + words];
            Array.Copy(m, from + (fromByte >> 2), to, at + (atByte >> 2), words);
            for (int i = count & ~3; i < count; i++)
                Set(to, at, atByte + i, last >> ((i & 3) << 3));
            return;
        }
        if (m == to && (from << 2) + fromByte < (at << 2) + atByte)
        {
            for (int i = count - 1; i >= 0; i--)
                Set(to, at, atByte + i, Get(m, from, fromByte + i));
            return;
        }
        for (int i = 0; i < count; i++)
            Set(to, at, atByte + i, Get(m, from, fromByte + i));
    }

    public static bool Equal(int[] m, int a, int aByte, int[] n, int b, int bByte, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (Get(m, a, aByte + i) != Get(n, b, bByte + i))
                return false;
        }
        return true;
    }
}
