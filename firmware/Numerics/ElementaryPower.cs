// pow: 2^(b * log2(a)), with the logarithm to some 65 bits in two doubles, so that the result keeps within one unit in the last
// place even where b * log2(a) is large, and powers that are whole numbers come out exact. After Sun's fdlibm.
using System;

namespace MicroPyNano.Numerics;

public static partial class Elementary
{
    // 1.5 = 2^LogHigh * 2^LogLow.
    private const double LogHigh = 5.84962487220764160156e-01;
    private const double LogLow = 1.35003920212974897128e-08;

    /// <summary>
    /// a^b. NaN for a negative a and a b that is not whole; infinity for zero to a negative power. 1 if a is 1 or b is 0,
    /// even if the other is NaN.
    /// </summary>
    public static double Pow(double a, double b)
    {
        if (b == 0 || a == 1)
            return 1;
        if (FloatBits.IsNan(a) || FloatBits.IsNan(b))
            return double.NaN;
        double x = FloatBits.Absolute(a);
        double sign = 1;
        if (FloatBits.IsInfinite(b))
            return x == 1 ? 1 : x > 1 == b > 0 ? double.PositiveInfinity : 0;
        if (FloatBits.IsNegative(a))
        {
            bool odd = Fmod(b, 2) != 0;
            if (Trunc(b) == b)
                sign = odd ? -1 : 1;
            else if (x != 0 && !FloatBits.IsInfinite(a))
                return double.NaN;
        }
        if (x == 0 || FloatBits.IsInfinite(a))
            return sign * (x == 0 == b > 0 ? 0 : double.PositiveInfinity);
        if (x == 1)
            return sign;
        double size = FloatBits.Absolute(b);
        double low;
        double high;
        if (size > 1e19)
            return sign * (x > 1 == b > 0 ? double.PositiveInfinity : 0);
        if (size > 2147483648.0 && x > 0.999999 && x < 1.000001)
            high = LogNearOne(x, out low);
        else if (size > 2147483648.0)
            return sign * (x > 1 == b > 0 ? double.PositiveInfinity : 0);
        else
            high = LogInTwoParts(x, out low);

        double bHigh = UpperWord(b);
        low = (b - bHigh) * high + b * low;
        high = bHigh * high;
        double exponent = low + high;
        if (exponent >= 1025)
            return sign * double.PositiveInfinity;
        if (exponent <= -1080)
            return sign * 0.0;
        return sign * PowerOfTwo(high, low, exponent);
    }

    // log2 of an x within 1e-6 of 1, by its series.
    private static double LogNearOne(double x, out double low)
    {
        double t = x - 1;
        double w = t * t * (0.5 - t * (0.3333333333333333333333 - t * 0.25));
        double u = OneOverLn2 * t;
        double v = ProductError(OneOverLn2, t, u) + t * 2.0355273740931033e-17 - w * OneOverLn2;
        double high = UpperWord(u + v);
        low = v - (high - u);
        return high;
    }

    private static double LogInTwoParts(double x, out double low)
    {
        // x = m * 2^n with m close to 1 or to 1.5.
        double m = 2 * Frexp(x, out int n);
        n--;
        double middle = 1;
        bool nearOneAndHalf = false;
        if (m >= 1.7320508)
        {
            m *= 0.5;
            n++;
        }
        else if (m > 1.2247448)
        {
            middle = 1.5;
            nearOneAndHalf = true;
        }
        // s = (m - middle) / (m + middle), in two parts.
        double u = m - middle;
        double v = 1 / (m + middle);
        double s = u * v;
        double sHigh = UpperWord(s);
        double sumHigh = UpperWord(m + middle);
        double sumLow = m - (sumHigh - middle);
        double sLow = v * (u - sHigh * sumHigh - sHigh * sumLow);
        double ss = s * s;
        double r = ss * ss * (5.99999999999994648725e-01 + ss * (4.28571428578550184252e-01 + ss * (3.33333329818377432918e-01
            + ss * (2.72728123808534006489e-01 + ss * (2.30660745775561754067e-01 + ss * 2.06975017800338417784e-01)))));
        r += sLow * (sHigh + s);
        ss = sHigh * sHigh;
        double tHigh = UpperWord(3 + ss + r);
        double tLow = r - (tHigh - 3 - ss);
        u = sHigh * tHigh;
        v = sLow * tHigh + tLow * s;
        // 2 / (3 ln 2) * (u + v), in two parts.
        double pHigh = UpperWord(u + v);
        double pLow = v - (pHigh - u);
        double zHigh = 9.61796700954437255859e-01 * pHigh;
        double zLow = -7.02846165095275826516e-09 * pHigh + pLow * 9.61796693925975554329e-01 + (nearOneAndHalf ? LogLow : 0);
        double whole = n;
        double part = nearOneAndHalf ? LogHigh : 0;
        double high = UpperWord(zHigh + zLow + part + whole);
        low = zLow - (high - whole - part - zHigh);
        return high;
    }

    // 2^(high + low); `exponent` is their sum in one double.
    private static double PowerOfTwo(double high, double low, double exponent)
    {
        int n = (int)(exponent + (exponent < 0 ? -0.5 : 0.5));
        high -= n;
        double t = UpperWord(low + high);
        double u = t * 6.93147182464599609375e-01;
        double v = (low - (t - high)) * 6.93147180559945286227e-01 + t * -1.90465429995776804525e-09;
        double z = u + v;
        double w = v - (z - u);
        t = z * z;
        double c = z - t * (1.66666666666666019037e-01 + t * (-2.77777777770155933842e-03 + t * (6.61375632143793436117e-05
            + t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))));
        double r = z * c / (c - 2) - (w + z * w);
        // What 1 + z loses goes to the small terms.
        double sum = 1 + z;
        return Scale(sum + (z - (sum - 1) - r), n);
    }
}
