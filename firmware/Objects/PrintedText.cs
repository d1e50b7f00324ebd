// repr() of texts and bytes: quotes and escapes.
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

/// <summary>Quoted texts and bytes.</summary>
public static class PrintedText
{
    /// <summary>A lower-case hexadecimal digit.</summary>
    internal static int Digit(int n) => n < 10 ? '0' + n : 'a' + n - 10;

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
