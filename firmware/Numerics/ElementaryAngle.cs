// Angles brought into a quadrant: d - n * pi/2 in two doubles. Up to a million turns pi/2 in three parts does it; the parts
// have so few bits that their products with n are exact. Beyond, the few of d's bits that count are multiplied with those bits
// of 2/pi that count (Payne and Hanek's way), in integers, so that the sine of any double is right.
namespace MicroPyNano.Numerics;

public static partial class Elementary
{
    // The angle within a quarter turn to either side of n quarter turns, its tail in `low`; n modulo 4 in `quadrant`.
    private static double ReduceAngle(double d, out double low, out int quadrant)
    {
        double size = FloatBits.Absolute(d);
        low = 0;
        quadrant = 0;
        if (size <= 0.7853981633974483)
            return d;
        if (size > 1647099.0)
            return ReduceLargeAngle(d, out low, out quadrant);
        int n = (int)(d * 6.36619772367581382433e-01 + (d < 0 ? -0.5 : 0.5));
        quadrant = n & 3;
        double r = d - n * 1.57079632673412561417;
        double w = n * 6.07710050650619224932e-11;
        double high = r - w;
        // If most of the bits have cancelled, the next part of pi/2 counts too.
        int before = High(size) >> 20;
        if (before - (High(high) >> 20 & 0x7FF) > 16)
        {
            double t = r;
            w = n * 6.07710050630396597660e-11;
            r = t - w;
            w = n * 2.02226624879595063154e-21 - (t - r - w);
            high = r - w;
            if (before - (High(high) >> 20 & 0x7FF) > 49)
            {
                t = r;
                w = n * 2.02226624871116645580e-21;
                r = t - w;
                w = n * 8.47842766036889956997e-32 - (t - r - w);
                high = r - w;
            }
        }
        low = r - high - w;
        return high;
    }

    private static double ReduceLargeAngle(double d, out double low, out int quadrant)
    {
        // d * 2/pi modulo 4: bits of 2/pi that are worth 4 or more, times d's last bit, do not count; of the rest 192 do.
        long significand = FloatBits.Significand(d);
        ulong upper = (ulong)significand >> 32;
        ulong lower = (uint)significand;
        int skip = FloatBits.Exponent(d) - 2;
        ulong top = 0;
        ulong next = 0;
        ulong carry = 0;
        for (int i = 5; i >= 0; i--)
        {
            ulong word = TwoOverPi(skip + 32 * i);
            ulong product = lower * word;
            ulong sum = (ulong)(uint)product + (uint)carry;
            carry = upper * word + (product >> 32) + (carry >> 32) + (sum >> 32);
            next = next >> 32 | top << 32;
            top = top >> 32 | sum << 32;
        }
        quadrant = (int)(top >> 62);
        ulong high = top << 2 | next >> 62;
        next <<= 2;
        bool negative = (long)high < 0;
        if (negative)
        {
            // Nearer to the next quadrant.
            quadrant++;
            high = ~high;
            next = ~next;
        }
        // The fraction in two doubles, of which the first has all its bits, times pi/2.
        int shift = high >> 32 != 0 ? Magnitude.LeadingZeros((int)(high >> 32)) : 32 + Magnitude.LeadingZeros((int)high);
        if (shift > 0)
        {
            high = shift < 64 ? high << shift | next >> (64 - shift) : next;
            next = shift < 64 ? next << shift : 0;
        }
        double a = Ldexp((long)(high >> 11), -53 - shift);
        double b = Ldexp((long)((high & 0x7FF) << 42 | next >> 22), -106 - shift);
        double product1 = a * 1.57079632679489655800;
        low = ProductError(a, 1.57079632679489655800, product1) + (a * 6.12323399573676603587e-17 + b * 1.57079632679489655800);
        double angle = product1 + low;
        low = product1 - angle + low;
        if (FloatBits.IsNegative(d))
        {
            quadrant = -quadrant;
            negative = !negative;
        }
        quadrant &= 3;
        if (!negative)
            return angle;
        low = -low;
        return -angle;
    }

    // 32 bits of 2/pi from behind bit `skip` after the point; bits before the point are 0.
    private static uint TwoOverPi(int skip)
    {
        int i = skip >> 5;
        int shift = skip & 31;
        uint word = (uint)TwoOverPiWord(i) << shift;
        return shift == 0 ? word : word | (uint)TwoOverPiWord(i + 1) >> (32 - shift);
    }

    private static int TwoOverPiWord(int i) => i switch
    {
        0 => unchecked((int)0xA2F9836E),
        1 => 0x4E441529,
        2 => unchecked((int)0xFC2757D1),
        3 => unchecked((int)0xF534DDC0),
        4 => unchecked((int)0xDB629599),
        5 => 0x3C439041,
        6 => unchecked((int)0xFE5163AB),
        7 => unchecked((int)0xDEBBC561),
        8 => unchecked((int)0xB7246E3A),
        9 => 0x424DD2E0,
        10 => 0x06492EEA,
        11 => 0x09D1921C,
        12 => unchecked((int)0xFE1DEB1C),
        13 => unchecked((int)0xB129A73E),
        14 => unchecked((int)0xE88235F5),
        15 => 0x2EBB4484,
        16 => unchecked((int)0xE99C7026),
        17 => unchecked((int)0xB45F7E41),
        18 => 0x3991D639,
        19 => unchecked((int)0x835339F4),
        20 => unchecked((int)0x9C845F8B),
        21 => unchecked((int)0xBDF9283B),
        22 => 0x1FF897FF,
        23 => unchecked((int)0xDE05980F),
        24 => unchecked((int)0xEF2F118B),
        25 => 0x5A0A6D1F,
        26 => 0x6D367ECF,
        27 => 0x27CB09B7,
        28 => 0x4F463F66,
        29 => unchecked((int)0x9E5FEA2D),
        30 => 0x7527BAC7,
        31 => unchecked((int)0xEBE5F17B),
        32 => 0x3D0739F7,
        33 => unchecked((int)0x8A5292EA),
        34 => 0x6BFB5FB1,
        35 => 0x1F8D5D08,
        36 => 0x56033046,
        _ => 0,
    };
}
