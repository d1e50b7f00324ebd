// Sizes of the arena as people write them: 65536, 64K, 64k, 2M; and as MicroPython's tests write them, 64wK: so much on a machine
// with words of 32 bits, which is what ours are.
using System;
using System.Globalization;

namespace MicroPyNano.Tools;

internal static class HeapSize
{
    public const string Default = "2M";

    // Word indices have 30 bits, and so much more than a board has that nobody misses it.
    private const long Largest = 512 << 20;

    private const int Smallest = Repl.Firmware.SmallestArena * 4;

    /// <returns>Bytes.</returns>
    public static int Parse(string text)
    {
        ReadOnlySpan<char> digits = text;
        long scale = 1;
        if (digits.EndsWith("k", StringComparison.OrdinalIgnoreCase))
            scale = 1 << 10;
        else if (digits.EndsWith("m", StringComparison.OrdinalIgnoreCase))
            scale = 1 << 20;
        if (scale > 1)
            digits = digits[..^1];
        if (digits.EndsWith("w", StringComparison.OrdinalIgnoreCase))
            digits = digits[..^1];
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int n))
            throw new UsageException($"'{text}' is no heap size; write bytes, or a number with K or M: 65536, 64K, 2M");
        long bytes = n * scale;
        if (bytes < Smallest)
            throw new UsageException($"a heap of {bytes} bytes is too small; the smallest is {Smallest / 1024}K");
        if (bytes > Largest)
            throw new UsageException($"a heap of {text} is too large; the largest is {Largest >> 20}M");
        return (int)bytes;
    }
}
