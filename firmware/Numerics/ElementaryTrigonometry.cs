// Sine, cosine, tangent and their inverses. The polynomials are the minimax ones of Sun's fdlibm.
namespace MicroPyNano.Numerics;

public static partial class Elementary
{
    private const double HalfPi = 1.57079632679489655800;
    private const double HalfPiTail = 6.12323399573676603587e-17;
    private const double QuarterPi = 7.85398163397448278999e-01;
    private const double QuarterPiTail = 3.06161699786838301793e-17;

    /// <summary>The sine of an angle in radians; NaN for infinity.</summary>
    public static double Sin(double d)
    {
        if (!FloatBits.IsFinite(d))
            return double.NaN;
        double x = ReduceAngle(d, out double low, out int quadrant);
        double result = (quadrant & 1) == 0 ? SinOf(x, low) : CosOf(x, low);
        return (quadrant & 2) == 0 ? result : -result;
    }

    /// <summary>The cosine of an angle in radians; NaN for infinity.</summary>
    public static double Cos(double d)
    {
        if (!FloatBits.IsFinite(d))
            return double.NaN;
        double x = ReduceAngle(d, out double low, out int quadrant);
        double result = (quadrant & 1) == 0 ? CosOf(x, low) : SinOf(x, low);
        return (quadrant + 1 & 2) == 0 ? result : -result;
    }

    /// <summary>The tangent of an angle in radians; NaN for infinity.</summary>
    public static double Tan(double d)
    {
        if (!FloatBits.IsFinite(d))
            return double.NaN;
        if (FloatBits.Absolute(d) < 7.450580596923828e-09)
            return d;
        double x = ReduceAngle(d, out double low, out int quadrant);
        return TanOf(x, low, (quadrant & 1) != 0);
    }

    /// <summary>The angle from -pi/2 to pi/2 whose sine is d; NaN beyond -1 and 1.</summary>
    public static double Asin(double d)
    {
        double size = FloatBits.Absolute(d);
        if (FloatBits.IsNan(d) || size > 1)
            return double.NaN;
        if (size < 0.5)
            return size < 1.4901161193847656e-08 ? d : d + d * ArcRest(d * d);
        double z = (1 - size) * 0.5;
        double s = Sqrt(z);
        double r = ArcRest(z);
        double angle;
        if (size >= 0.975)
        {
            angle = HalfPi - (2 * (s + s * r) - HalfPiTail);
        }
        else
        {
            double f = UpperWord(s);
            double c = (z - f * f) / (s + f);
            angle = 0.5 * HalfPi - (2 * s * r - (HalfPiTail - 2 * c) - (0.5 * HalfPi - 2 * f));
        }
        return FloatBits.CopySign(angle, d);
    }

    /// <summary>The angle from 0 to pi whose cosine is d; NaN beyond -1 and 1.</summary>
    public static double Acos(double d)
    {
        double size = FloatBits.Absolute(d);
        if (FloatBits.IsNan(d) || size > 1)
            return double.NaN;
        if (d == 1)
            return 0;
        if (size < 0.5)
            return HalfPi - (d - (HalfPiTail - d * ArcRest(d * d)));
        double z = (1 - size) * 0.5;
        double s = Sqrt(z);
        if (d < 0)
            return 2 * (HalfPi - (s + (ArcRest(z) * s - HalfPiTail)));
        double f = UpperWord(s);
        double c = (z - f * f) / (s + f);
        return 2 * (f + (ArcRest(z) * s + c));
    }

    /// <summary>The angle from -pi/2 to pi/2 whose tangent is d.</summary>
    public static double Atan(double d)
    {
        if (FloatBits.IsNan(d))
            return d;
        double x = FloatBits.Absolute(d);
        if (x >= 73786976294838206464.0)
            return FloatBits.CopySign(HalfPi, d);
        double main = 0;
        double tail = 0;
        if (x < 0.4375)
        {
            if (x < 7.450580596923828e-09)
                return d;
        }
        else if (x < 0.6875)
        {
            x = (2 * x - 1) / (2 + x);
            main = 4.63647609000806093515e-01;
            tail = 2.26987774529616870924e-17;
        }
        else if (x < 1.1875)
        {
            x = (x - 1) / (x + 1);
            main = QuarterPi;
            tail = QuarterPiTail;
        }
        else if (x < 2.4375)
        {
            x = (x - 1.5) / (1 + 1.5 * x);
            main = 9.82793723247329054082e-01;
            tail = 1.39033110312309984516e-17;
        }
        else
        {
            x = -1 / x;
            main = HalfPi;
            tail = HalfPiTail;
        }
        double z = x * x;
        double w = z * z;
        double odd = z * (3.33333333333329318027e-01 + w * (1.42857142725034663711e-01 + w * (9.09088713343650656196e-02
            + w * (6.66107313738753120669e-02 + w * (4.97687799461593236017e-02 + w * 1.62858201153657823623e-02)))));
        double even = w * (-1.99999999998764832476e-01 + w * (-1.11111104054623557880e-01 + w * (-7.69187620504482999495e-02
            + w * (-5.83357013379057348645e-02 + w * -3.65315727442169155270e-02))));
        // `main` and `tail` are 0 where the series is the whole angle.
        return FloatBits.CopySign(main - (x * (odd + even) - tail - x), d);
    }

    /// <summary>The angle of the point (x, y), from -pi to pi.</summary>
    public static double Atan2(double y, double x)
    {
        if (FloatBits.IsNan(x) || FloatBits.IsNan(y))
            return double.NaN;
        bool left = FloatBits.IsNegative(x);
        double angle;
        if (y == 0)
            angle = left ? 2 * HalfPi : 0;
        else if (x == 0)
            angle = HalfPi;
        else if (FloatBits.IsInfinite(x))
            angle = FloatBits.IsInfinite(y) ? left ? 2.356194490192345 : QuarterPi : left ? 2 * HalfPi : 0;
        else if (FloatBits.IsInfinite(y))
            angle = HalfPi;
        else
        {
            int difference = (High(y) >> 20 & 0x7FF) - (High(x) >> 20 & 0x7FF);
            if (difference > 64)
                angle = HalfPi;
            else
                angle = left && difference < -64 ? 0 : Atan(FloatBits.Absolute(y / x));
            if (left)
                angle = 2 * HalfPi - (angle - 2 * HalfPiTail);
        }
        return FloatBits.CopySign(angle, y);
    }

    // For |x| up to pi/4, of which `low` is the tail.
    private static double SinOf(double x, double low)
    {
        double z = x * x;
        double w = z * z;
        double r = 8.33333333332248946124e-03 + z * (-1.98412698298579493134e-04 + z * 2.75573137070700676789e-06)
            + z * w * (-2.50507602534068634195e-08 + z * 1.58969099521155010221e-10);
        double v = z * x;
        return x - (z * (0.5 * low - v * r) - low - v * -1.66666666666666324348e-01);
    }

    private static double CosOf(double x, double low)
    {
        double z = x * x;
        double w = z * z;
        double r = z * (4.16666666666666019037e-02 + z * (-1.38888888888741095749e-03 + z * 2.48015872894767294178e-05))
            + w * w * (-2.75573143513906633035e-07 + z * (2.08757232129817482790e-09 + z * -1.13596475577881948265e-11));
        double half = 0.5 * z;
        w = 1 - half;
        return w + (1 - w - half + (z * r - x * low));
    }

    // The tangent, or -1 / tangent.
    private static double TanOf(double x, double low, bool inverse)
    {
        bool negative = FloatBits.IsNegative(x);
        // Near pi/4 the series converges badly: tan(pi/4 - x) serves instead.
        bool big = FloatBits.Absolute(x) >= 0.67434;
        if (big)
        {
            x = QuarterPi - FloatBits.Absolute(x) + (QuarterPiTail - (negative ? -low : low));
            low = 0;
        }
        double z = x * x;
        double w = z * z;
        double r = 1.33333333333201242699e-01 + w * (2.18694882948595424599e-02 + w * (3.59207910759131235356e-03
            + w * (5.88041240820264096874e-04 + w * (7.81794442939557092300e-05 + w * -1.85586374855275456654e-05))));
        double v = z * (5.39682539762260521377e-02 + w * (8.86323982359930005737e-03 + w * (1.45620945432529025516e-03
            + w * (2.46463134818469906812e-04 + w * (7.14072491382608190305e-05 + w * 2.59073051863633712884e-05)))));
        double s = z * x;
        r = low + z * (s * (r + v) + low) + 3.33333333333334091986e-01 * s;
        w = x + r;
        if (big)
        {
            s = inverse ? -1 : 1;
            v = s - 2 * (x + (r - w * w / (w + s)));
            return negative ? -v : v;
        }
        if (!inverse)
            return w;
        // -1 / (x + r), corrected by what the rounding of x + r loses; no double is so near to pi/2 that w is zero.
        double a = -1 / w;
        double wHigh = UpperWord(w);
        v = r - (wHigh - x);
        double aHigh = UpperWord(a);
        return aHigh + a * (1 + aHigh * wHigh + aHigh * v);
    }

    // (asin(x) - x) / x for z = x * x up to 0.25.
    private static double ArcRest(double z)
    {
        double p = z * (1.66666666666666657415e-01 + z * (-3.25565818622400915405e-01 + z * (2.01212532134862925881e-01
            + z * (-4.00555345006794114027e-02 + z * (7.91534994289814532176e-04 + z * 3.47933107596021167570e-05)))));
        double q = 1 + z * (-2.40339491173441421878 + z * (2.02094576023350569471
            + z * (-6.88283971605453293030e-01 + z * 7.70381505559019352791e-02)));
        // q is between 0.5 and 1 here.
        return p / q;
    }
}
