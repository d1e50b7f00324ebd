// gamma and lgamma by Lanczos' approximation, with the coefficients and the order of evaluation that CPython uses (N = 13,
// g = 6.0247), so that results agree with its to a few units in the last place.
namespace MicroPyNano.Numerics;

/// <summary>The gamma function and the logarithm of its absolute value.</summary>
public static class GammaFunction
{
    private const double G = 6.024680040776729583740234375;
    private const double Pi = 3.14159265358979311600;

    /// <summary>NaN for negative whole numbers and minus infinity; infinity with its sign for a zero.</summary>
    public static double Gamma(double d)
    {
        if (FloatBits.IsNan(d) || FloatBits.IsInfinite(d))
            return FloatBits.IsNegative(d) ? double.NaN : d;
        if (d == 0)
            return FloatBits.CopySign(double.PositiveInfinity, d);
        double x = FloatBits.Absolute(d);
        if (Elementary.Trunc(d) == d)
        {
            if (d < 0)
                return double.NaN;
            if (d <= 23)
            {
                // Factorials up to 22! are doubles exactly.
                double product = 1;
                for (int i = (int)d - 1; i > 1; i--)
                    product *= i;
                return product;
            }
        }
        if (x < 1e-20)
            return 1 / d;
        if (x > 200)
            return d > 0 ? double.PositiveInfinity : FloatBits.CopySign(0, Elementary.Fmod(Elementary.Floor(d), 2) == 0 ? 1 : -1);

        double y = x + (G - 0.5);
        // What the sum y lost.
        double z = x > G - 0.5 ? y - x - (G - 0.5) : y - (G - 0.5) - x;
        z = z * G / y;
        double result;
        if (d < 0)
        {
            result = -Pi / SinPi(x) / x * Elementary.Exp(y) / Lanczos(x);
            result -= z * result;
            if (x < 140)
                return result / Elementary.Pow(y, x - 0.5);
            double root = Elementary.Pow(y, x / 2 - 0.25);
            return result / root / root;
        }
        result = Lanczos(x) / Elementary.Exp(y);
        result += z * result;
        if (x < 140)
            return result * Elementary.Pow(y, x - 0.5);
        double half = Elementary.Pow(y, x / 2 - 0.25);
        return result * half * half;
    }

    /// <summary>log(|gamma(d)|); infinity for zero and negative whole numbers.</summary>
    public static double LogGamma(double d)
    {
        if (!FloatBits.IsFinite(d))
            return FloatBits.Absolute(d);
        double x = FloatBits.Absolute(d);
        if (Elementary.Trunc(d) == d && d <= 2)
            return d <= 0 ? double.PositiveInfinity : 0;
        if (x < 1e-20)
            return -Elementary.Log(x);
        double result = Elementary.Log(Lanczos(x)) - G;
        result += (x - 0.5) * (Elementary.Log(x + G - 0.5) - 1);
        if (d < 0)
            result = 1.144729885849400174143427351353058711647 - Elementary.Log(FloatBits.Absolute(SinPi(x))) - Elementary.Log(x) - result;
        return FloatBits.IsNan(result) ? double.PositiveInfinity : result;
    }

    // sin(pi * x) for x > 0 that is not whole; never zero.
    private static double SinPi(double x)
    {
        double y = Elementary.Fmod(x, 2);
        int n = (int)(2 * y + 0.5);
        switch (n)
        {
            case 0:
                return Elementary.Sin(Pi * y);
            case 1:
                return Elementary.Cos(Pi * (y - 0.5));
            case 2:
                return Elementary.Sin(Pi * (1 - y));
            case 3:
                return -Elementary.Cos(Pi * (y - 1.5));
            default:
                return Elementary.Sin(Pi * (y - 2));
        }
    }

    // Lanczos' sum as a quotient of polynomials; for large x in 1/x, so that nothing overflows. The denominator's
    // coefficients are positive, so it is never zero.
    private static double Lanczos(double x)
    {
        double top = 0;
        double bottom = 0;
        if (x < 5)
        {
            for (int i = 12; i >= 0; i--)
            {
                top = top * x + Numerator(i);
                bottom = bottom * x + Denominator(i);
            }
        }
        else
        {
            for (int i = 0; i <= 12; i++)
            {
                top = top / x + Numerator(i);
                bottom = bottom / x + Denominator(i);
            }
        }
        return top / bottom;
    }

    private static double Numerator(int i) => i switch
    {
        0 => 23531376880.410759688572007674451636754734846804940,
        1 => 42919803642.649098768957899047001988850926355848959,
        2 => 35711959237.355668049440185451547166705960488635843,
        3 => 17921034426.037209699919755754458931112671403265390,
        4 => 6039542586.3520280050642916443072979210699388420708,
        5 => 1439720407.3117216736632230727949123939715485786372,
        6 => 248874557.86205415651146038641322942321632125127801,
        7 => 31426415.585400194380614231628318205362874684987640,
        8 => 2876370.6289353724412254090516208496135991145378768,
        9 => 186056.26539522349504029498971604569928220784236328,
        10 => 8071.6720023658162106380029022722506138218516325024,
        11 => 210.82427775157934587250973392071336271166969580291,
        _ => 2.5066282746310002701649081771338373386264310793408,
    };

    private static double Denominator(int i) => i switch
    {
        0 => 0,
        1 => 39916800,
        2 => 120543840,
        3 => 150917976,
        4 => 105258076,
        5 => 45995730,
        6 => 13339535,
        7 => 2637558,
        8 => 357423,
        9 => 32670,
        10 => 1925,
        11 => 66,
        _ => 1,
    };
}
