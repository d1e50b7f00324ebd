// Strings to packed bytes and back, for tests on both frameworks. ASCII only.
using MicroPyNano.Numerics;

namespace MicroPyNano.Firmware.Tests.Numerics;

internal static class Packed
{
    public static int Put(int[] m, int at, string text)
    {
        for (int i = 0; i < text.Length; i++)
            PackedBytes.Set(m, at, i, text[i]);
        return text.Length;
    }

    public static string Take(int[] m, int at, int from, int count)
    {
        char[] characters = new char[count];
        for (int i = 0; i < count; i++)
            characters[i] = (char)PackedBytes.Get(m, at, from + i);
        return new string(characters);
    }
}
