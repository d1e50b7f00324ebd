// repr() of texts and bytes: quotes and escapes.
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

/// <summary>Quoted texts and bytes.</summary>
public static class PrintedText
{
    /// <summary>A lower-case hexadecimal digit.</summary>
    internal static int Digit(int n) => n < 10 ? '0' + n : 'a' + n - 10;

    /// <summary>Appends a number without a sign in hexadecimal.</summary>
    public static void AppendHex(Heap h, int builder, int n)
    {
        int shift = 28;
        while (shift > 0 && n >>> shift == 0)
            shift -= 4;
        for (; shift >= 0; shift -= 4)
            TextBuilder.AppendByte(h, builder, Digit(n >> shift & 15));
    }

    /// <summary>Appends a text or binary object in quotes: single ones unless only those occur in it. The value is rooted.</summary>
    /// <param name="binary">Print b'...', and bytes above 126 as \x...</param>
    public static void Append(Heap h, int builder, int value, bool binary)
    {
        if (binary)
            TextBuilder.AppendByte(h, builder, 'b');
        int length = ByteRuns.Length(h, value);
        int quote = QuoteFor(h, value, length);
        TextBuilder.AppendByte(h, builder, quote);
        for (int i = 0; i < length; i++)
        {
            int b = ByteRuns.ByteAt(h, value, i);
            if (b == quote || b == '\\')
            {
                TextBuilder.AppendByte(h, builder, '\\');
                TextBuilder.AppendByte(h, builder, b);
            }
            else if (b > 127 && !binary && IsNoCharacter(h, value, i, out int code))
            {
                TextBuilder.AppendString(h, builder, code < 0x10000 ? "\\u" : "\\U");
                for (int shift = code < 0x10000 ? 12 : 28; shift >= 0; shift -= 4)
                    TextBuilder.AppendByte(h, builder, Digit(code >> shift & 15));
                i += Utf8.BytesFor(code) - 1;
            }
            else if (b >= ' ' && b < 127 || b > 127 && !binary)
                TextBuilder.AppendByte(h, builder, b);
            else if (b == '\n' || b == '\r' || b == '\t')
            {
                TextBuilder.AppendByte(h, builder, '\\');
                TextBuilder.AppendByte(h, builder, b == '\n' ? 'n' : b == '\r' ? 'r' : 't');
            }
            else
            {
                TextBuilder.AppendByte(h, builder, '\\');
                TextBuilder.AppendByte(h, builder, 'x');
                TextBuilder.AppendByte(h, builder, Digit(b >> 4));
                TextBuilder.AppendByte(h, builder, Digit(b & 15));
            }
        }
        TextBuilder.AppendByte(h, builder, quote);
    }

    // Surrogates and what lies above the last code point.
    private static bool IsNoCharacter(Heap h, int text, int i, out int code)
    {
        code = 0;
        int first = ByteRuns.ByteAt(h, text, i);
        if (first != 0xED && first < 0xF4)
            return false;
        int size = Utf8.LengthOf(first);
        code = first & 0xFF >> size + 1;
        for (int j = 1; j < size; j++)
            code = code << 6 | ByteRuns.ByteAt(h, text, i + j) & 0x3F;
        return code >= 0xD800 && code < 0xE000 || code > Utf8.MaxCodePoint;
    }

    private static int QuoteFor(Heap h, int value, int length)
    {
        bool single = false;
        for (int i = 0; i < length; i++)
        {
            int b = ByteRuns.ByteAt(h, value, i);
            if (b == '"')
                return '\'';
            if (b == '\'')
                single = true;
        }
        return single ? '"' : '\'';
    }
}
