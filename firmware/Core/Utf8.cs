// The arithmetic of UTF-8. Invalid input is never an error here: a stray byte counts as a character of its own.
namespace MicroPyNano.Core;

/// <summary>Lengths and bytes of UTF-8 sequences.</summary>
public static class Utf8
{
    public const int MaxCodePoint = 0x10FFFF;

    /// <summary>How many bytes a sequence with that first byte has: 1 to 4.</summary>
    public static int LengthOf(int first)
    {
        if (first < 0xC0)
            return 1;
        if (first < 0xE0)
            return 2;
        return first < 0xF0 ? 3 : 4;
    }

    /// <summary>How many bytes a code point takes.</summary>
    public static int BytesFor(int code)
    {
        if (code < 0x80)
            return 1;
        if (code < 0x800)
            return 2;
        return code < 0x10000 ? 3 : 4;
    }

    /// <summary>The i-th of a code point's bytes.</summary>
    public static int ByteOf(int code, int i, int length)
    {
        if (length == 1)
            return code;
        if (i > 0)
            return 0x80 | code >> 6 * (length - 1 - i) & 0x3F;
        return 0xF00 >> length & 0xFF | code >> 6 * (length - 1);
    }

    /// <summary>A C# string with the characters of UTF-8 bytes; allocates from the CLR.</summary>
    public static string ToClrString(byte[] bytes, int length)
    {
        char[] chars = new char[length];
        int n = 0;
        for (int i = 0; i < length;)
        {
            int size = LengthOf(bytes[i]);
            int code = size == 1 ? bytes[i] : bytes[i] & 0xFF >> size + 1;
            for (int j = 1; j < size && i + j < length; j++)
                code = code << 6 | bytes[i + j] & 0x3F;
            i += size;
            if (code >= 0x10000)
            {
                code -= 0x10000;
                chars[n++] = (char)(0xD800 | code >> 10);
                code = 0xDC00 | code & 0x3FF;
            }
            chars[n++] = (char)code;
        }
        return new string(chars, 0, n);
    }
}
