// Magnitudes from digits and to digits, in bases 2 to 36. Digits go in chunks: as many at a time as fit one limb, so that
// the pass over all limbs is made once for nine decimal digits. Powers of two as bases need no arithmetic when writing.
namespace MicroPyNano.Numerics;

public static partial class Magnitude
{
    /// <summary>An upper bound of the limbs of a number of so many digits.</summary>
    public static int LimbsForDigits(int radix, int digits) => (int)((long)digits * BitsPerDigit(radix) >> 10 >> 5) + 1;

    /// <summary>An upper bound of the digits, 1 or more, of a number of n limbs.</summary>
    public static int DigitsForLimbs(int radix, int n)
    {
        int shift = ShiftOf(radix);
        if (shift != 0)
            return (int)IntDivision.Quotient((uint)(n << 5), (uint)shift) + 1;
        // Bits per digit rounded down, in units of 1/1024.
        int bits = radix == 10 ? 3401 : 31 - LeadingZeros(radix) << 10;
        return (int)IntDivision.Quotient((ulong)(uint)n << 15, (ulong)(uint)bits) + 1;
    }

    /// <summary>The value of a digit in base 36, in either case; 36 or more for anything else.</summary>
    public static int DigitValue(int character)
    {
        if (character <= '9')
            return character < '0' ? 99 : character - '0';
        character |= 0x20;
        return character < 'a' || character > 'z' ? 99 : character - 'a' + 10;
    }

    /// <summary>
    /// Reads digits from packed bytes. Underscores are passed over: where they may stand is the caller's to say.
    /// Needs LimbsForDigits words; returns the count, or -1 if anything else than a digit of the base is met.
    /// </summary>
    public static int Parse(int[] m, int text, int from, int count, int radix, int to)
    {
        int n = 0;
        uint limit = IntDivision.Quotient(0xFFFFFFFF, (uint)radix);
        uint scale = 1;
        uint chunk = 0;
        for (int i = from; i < from + count; i++)
        {
            int character = PackedBytes.Get(m, text, i);
            if (character == '_')
                continue;
            int digit = DigitValue(character);
            if (digit >= radix)
                return -1;
            chunk = chunk * (uint)radix + (uint)digit;
            scale *= (uint)radix;
            if (scale > limit)
            {
                n = MultiplyAddSmall(m, to, n, scale, chunk);
                scale = 1;
                chunk = 0;
            }
        }
        return scale == 1 ? n : MultiplyAddSmall(m, to, n, scale, chunk);
    }

    /// <summary>
    /// Writes the number's digits as packed bytes, without sign or prefix, from byte <paramref name="from"/> of
    /// <paramref name="text"/>, and returns how many. Destroys the number. Needs DigitsForLimbs bytes, some of which are
    /// written behind the digits. Zero is one 0.
    /// </summary>
    public static int Format(int[] m, int at, int n, int radix, bool upper, int text, int from)
    {
        int letters = upper ? 'A' - 10 : 'a' - 10;
        int shift = ShiftOf(radix);
        if (shift != 0)
            return FormatBits(m, at, n, shift, letters, text, from);

        uint scale = (uint)radix;
        int digits = 1;
        for (uint limit = IntDivision.Quotient(0xFFFFFFFF, scale); scale <= limit; digits++)
            scale *= (uint)radix;
        // The lowest digits come first, so they are written from the end of the room and then moved to its start.
        int end = from + DigitsForLimbs(radix, n);
        int i = end;
        while (n > 0)
        {
            uint chunk = DivideSmall(m, at, n, scale, at);
            n = Trim(m, at, n);
            for (int k = 0; k < digits && (n > 0 || chunk != 0); k++)
            {
                uint rest = chunk / 10;
                if (radix != 10)
                    rest = IntDivision.Quotient(chunk, (uint)radix);
                int digit = (int)(chunk - rest * (uint)radix);
                PackedBytes.Set(m, text, --i, digit < 10 ? digit + '0' : digit + letters);
                chunk = rest;
            }
        }
        if (i == end)
            PackedBytes.Set(m, text, --i, '0');
        PackedBytes.Copy(m, text, i, m, text, from, end - i);
        return end - i;
    }

    private static int FormatBits(int[] m, int at, int n, int shift, int letters, int text, int from)
    {
        int bits = BitLength(m, at, n);
        int count = bits == 0 ? 1 : (int)IntDivision.Quotient((uint)(bits + shift - 1), (uint)shift);
        int mask = (1 << shift) - 1;
        for (int low = (count - 1) * shift; low >= 0; low -= shift)
        {
            int word = low >> 5;
            int digit = n == 0 ? 0 : (int)((uint)m[at + word] >> (low & 31));
            // The digit's upper bits can be in the next limb.
            if ((low & 31) > 32 - shift && word + 1 < n)
                digit |= m[at + word + 1] << (32 - (low & 31));
            digit &= mask;
            PackedBytes.Set(m, text, from++, digit < 10 ? digit + '0' : digit + letters);
        }
        return count;
    }

    // log2 of the base if that is whole, else 0.
    private static int ShiftOf(int radix) => radix switch
    {
        2 => 1,
        4 => 2,
        8 => 3,
        16 => 4,
        32 => 5,
        _ => 0,
    };

    // log2 of the base in units of 1/1024, rounded up: to a whole number but for base 10, which is used most.
    private static int BitsPerDigit(int radix) => radix == 10 ? 3402 : 32 - LeadingZeros(radix - 1) << 10;
}
