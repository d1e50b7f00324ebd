// Strings to UTF-8, for tests on both frameworks: nanoFramework's class library has no encodings.
using MicroPyNano.Core;

namespace MicroPyNano.Firmware.Tests;

internal static class Utf8Bytes
{
    public static byte[] Of(string text)
    {
        // An index into nanoFramework's string is found from its start each time.
        char[] characters = text.ToCharArray();
        byte[] bytes = new byte[characters.Length * 3];
        int count = 0;
        for (int i = 0; i < characters.Length; i++)
        {
            int code = characters[i];
            if (code >= 0xD800 && code < 0xDC00 && i + 1 < characters.Length)
                code = 0x10000 + (code - 0xD800 << 10 | characters[++i] - 0xDC00);
            int length = Utf8.BytesFor(code);
            for (int j = 0; j < length; j++)
                bytes[count++] = (byte)Utf8.ByteOf(code, j, length);
        }
        byte[] result = new byte[count];
        System.Array.Copy(bytes, result, count);
        return result;
    }
}
