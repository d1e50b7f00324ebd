// Sizes of the arena as people write them: 65536, 64K, 64k, 2M.
using System;
using System.Globalization;

namespace MicroPyNano.Tools;

internal static class HeapSize
{
    // Word indices have 30 bits, and so much more than a board has that nobody misses it.
    private const long Largest = 512 << 20;

    private const int Smallest = Repl.Firmware.SmallestArena * 4;

    private const string DefaultText = "2M";

    public static int Parse(string text)
    {
        ReadOnlySpan<char> digits = (text ?? DefaultText).AsSpan().TrimEnd("kKmM");
        int unit = (text ?? DefaultText).Length - digits.Length;
        long scale = unit switch
        {
            0 => 1,
            1 => char.ToUpperInvariant((text ?? DefaultText)[^1]) == 'K' ? 1 << 10 : 1 << 20,
            _ => 0,
        };
        if (scale == 0 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int n))
            throw new UsageException($"'{text}' is no heap size; write bytes, or a number with K or M: 65536, 64K, 2M");
        long bytes = n * scale;
        if (bytes < Smallest)
            throw new UsageException($"a heap of {bytes} bytes is too small; the smallest is {Smallest / 1024}K");
        if (bytes > Largest)
            throw new UsageException($"a heap of {text} is too large; the largest is {Largest >> 20}M");
        return (int)bytes;
    }
}
