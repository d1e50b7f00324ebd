// Exponentials and logarithms. The polynomials are the minimax ones of Sun's fdlibm; the reductions are the usual ones:
// exp takes out whole powers of two, log the exponent, in two-part constants whose products with small integers are exact.
namespace MicroPyNano.Numerics;

public static partial class Elementary
{
    // ln 2 in two parts: 33 bits, and what is missing.
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double OneOverLn2 = 1.44269504088896338700;

    /// <summary>e^d; infinity from about 709.8 on.</summary>
    public static double Exp(double d)
    {
        if (FloatBits.IsNan(d) || d > 709.782712893384)
            return FloatBits.IsNan(d) ? d : double.PositiveInfinity;
        if (d < -745.1332191019412)
            return 0;
        int k = 0;
        double high = d;
        double low = 0;
        if (FloatBits.Absolute(d) > 0.34657359027997264)
        {
            k = (int)(d * OneOverLn2 + (d < 0 ? -0.5 : 0.5));
            high = d - k * Ln2High;
            low = k * Ln2Low;
        }
        double x = high - low;
        double xx = x * x;
        double c = x - xx * (1.66666666666666019037e-01 + xx * (-2.77777777770155933842e-03 + xx * (6.61375632143793436117e-05
            + xx * (-1.65339022054652515390e-06 + xx * 4.13813679705723846039e-08))));
        // |c| stays below 0.36, so 2 - c is far from zero. What 1 + high loses goes to the small terms.
        double sum = 1 + high;
        return Scale(sum + (high - (sum - 1) + (x * c / (2 - c) - low)), k);
    }

    /// <summary>e^d - 1 without loss near zero.</summary>
    public static double Expm1(double d)
    {
        if (FloatBits.IsNan(d) || d > 709.782712893384)
            return FloatBits.IsNan(d) ? d : double.PositiveInfinity;
        if (d < -38)
            return -1;
        if (FloatBits.Absolute(d) < 5.551115123125783e-17)
            return d;
        int k = 0;
        double x = d;
        double error = 0;
        if (FloatBits.Absolute(d) > 0.34657359027997264)
        {
            k = (int)(d * OneOverLn2 + (d < 0 ? -0.5 : 0.5));
            double high = d - k * Ln2High;
            double low = k * Ln2Low;
            x = high - low;
            error = high - x - low;
        }
        double half = 0.5 * x;
        double hx = x * half;
        double r = 1 + hx * (-3.33333333333331316428e-02 + hx * (1.58730158725481460165e-03 + hx * (-7.93650757867487942473e-05
            + hx * (4.00821782732936239552e-06 + hx * -2.01099218183624371326e-07))));
        double t = 3 - r * half;
        // |x| is at most 0.35, so that x * t is near 1 and 6 - x * t near 5.
        double e = hx * ((r - t) / (6 - x * t));
        if (k == 0)
            return x - (x * e - hx);
        e = x * (e - error) - error - hx;
        if (k == -1)
            return 0.5 * (x - e) - 0.5;
        if (k == 1)
            return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
        if (k <= -2 || k > 56)
            return Scale(1 - (e - x), k) - 1;
        double small = Scale(1, -k);
        return k < 20 ? Scale(1 - small - (e - x), k) : Scale(x - (e + small) + 1, k);
    }

    /// <summary>The natural logarithm. Minus infinity for zero; NaN below.</summary>
    public static double Log(double d)
    {
        if (IsLogSpecial(d, out double special))
            return special;
        double f = Reduce(d, out int k);
        double square = 0.5 * f * f;
        double r = LogRest(f, square);
        return k * Ln2High - (square - (r + k * Ln2Low) - f);
    }

    /// <summary>log(1 + d) without loss near zero. Minus infinity for -1; NaN below.</summary>
    public static double Log1p(double d)
    {
        if (FloatBits.IsNan(d) || FloatBits.Absolute(d) < 5.551115123125783e-17)
            return d;
        if (d < -1)
            return double.NaN;
        double u = 1 + d;
        if (IsLogSpecial(u, out double special))
            return special;
        // What 1 + d lost, relative to it.
        double error = (u - 1 > d ? 1 - (u - d) : d - (u - 1)) / u;
        double f;
        int k = 0;
        if (d > -0.2928 && d < 0.4142)
        {
            f = d;
            error = 0;
        }
        else
        {
            f = Reduce(u, out k);
        }
        double square = 0.5 * f * f;
        double r = LogRest(f, square);
        return k * Ln2High - (square - (r + (k * Ln2Low + error)) - f);
    }

    /// <summary>The logarithm in base 2, exact for powers of two. Minus infinity for zero; NaN below.</summary>
    public static double Log2(double d)
    {
        if (IsLogSpecial(d, out double special))
            return special;
        double f = Reduce(d, out int k);
        double square = 0.5 * f * f;
        double high = UpperWord(f - square);
        double low = f - high - square + LogRest(f, square);
        double main = high * 1.44269504072144627571;
        double rest = (low + high) * 1.67517131648865118353e-10 + low * 1.44269504072144627571;
        double sum = k + main;
        return rest + (k - sum + main) + sum;
    }

    /// <summary>The logarithm in base 10, exact for powers of ten. Minus infinity for zero; NaN below.</summary>
    public static double Log10(double d)
    {
        if (IsLogSpecial(d, out double special))
            return special;
        double f = Reduce(d, out int k);
        double square = 0.5 * f * f;
        double high = UpperWord(f - square);
        double low = f - high - square + LogRest(f, square);
        double main = high * 4.34294481878168880939e-01;
        double twos = k * 3.01029995663611771306e-01;
        double rest = k * 3.69423907715893078616e-13 + (low + high) * 2.50829467116452752298e-11 + low * 4.34294481878168880939e-01;
        double sum = twos + main;
        return rest + (twos - sum + main) + sum;
    }

    private static bool IsLogSpecial(double d, out double result)
    {
        result = d;
        if (d == 0)
            result = double.NegativeInfinity;
        else if (FloatBits.IsNegative(d))
            result = double.NaN;
        else
            return !FloatBits.IsFinite(d);
        return true;
    }

    // f and k with d = (1 + f) * 2^k, 1 + f between the roots of 1/2 and of 2.
    private static double Reduce(double d, out int k)
    {
        double x = 2 * Frexp(d, out k);
        k--;
        if (x > 1.4142135623730951)
        {
            x *= 0.5;
            k++;
        }
        return x - 1;
    }

    // log(1 + f) - f + f*f/2; `square` is f*f/2.
    private static double LogRest(double f, double square)
    {
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double even = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
        double odd = z * (6.666666666666735130e-01 + w * (2.857142874366239149e-01
            + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
        return s * (square + (even + odd));
    }
}
