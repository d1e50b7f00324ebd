// The hyperbolic functions and their inverses, by expm1 and log1p, which lose nothing near zero.
namespace MicroPyNano.Numerics;

public static partial class Elementary
{
    private const double Ln2 = 6.93147180559945286227e-01;

    public static double Sinh(double d)
    {
        if (!FloatBits.IsFinite(d))
            return d;
        double x = FloatBits.Absolute(d);
        if (x < 1e-9)
            return d;
        double half = d < 0 ? -0.5 : 0.5;
        if (x >= 709.78)
        {
            double root = Exp(0.5 * x);
            return half * root * root;
        }
        double t = Expm1(x);
        return x < 1 ? half * (2 * t - t * t / (t + 1)) : half * (t + t / (t + 1));
    }

    public static double Cosh(double d)
    {
        double x = FloatBits.Absolute(d);
        if (!FloatBits.IsFinite(d))
            return x;
        if (x < Ln2)
        {
            double t = Expm1(x);
            return 1 + t * t / (2 * (1 + t));
        }
        if (x < 709.78)
        {
            double t = Exp(x);
            return 0.5 * (t + 1 / t);
        }
        double root = Exp(0.5 * x);
        return 0.5 * root * root;
    }

    public static double Tanh(double d)
    {
        if (FloatBits.IsNan(d))
            return d;
        double x = FloatBits.Absolute(d);
        if (x < 1e-9)
            return d;
        double result;
        if (x > 20)
        {
            result = 1;
        }
        else if (x > 0.5493061443340548)
        {
            result = 1 - 2 / (Expm1(2 * x) + 2);
        }
        else if (x > 0.2554128118829953)
        {
            double t = Expm1(2 * x);
            result = t / (t + 2);
        }
        else
        {
            double t = Expm1(-2 * x);
            result = -t / (t + 2);
        }
        return FloatBits.CopySign(result, d);
    }

    public static double Asinh(double d)
    {
        double x = FloatBits.Absolute(d);
        if (!FloatBits.IsFinite(d) || x < 1e-9)
            return d;
        if (x >= 67108864)
            x = Log(x) + Ln2;
        else if (x >= 2)
            x = Log(2 * x + 1 / (Sqrt(x * x + 1) + x));
        else
            x = Log1p(x + x * x / (Sqrt(x * x + 1) + 1));
        return FloatBits.CopySign(x, d);
    }

    /// <summary>NaN below 1.</summary>
    public static double Acosh(double d)
    {
        if (FloatBits.IsNan(d) || d < 1)
            return double.NaN;
        if (d >= 67108864)
            return Log(d) + Ln2;
        if (d >= 2)
            return Log(2 * d - 1 / (d + Sqrt(d * d - 1)));
        double t = d - 1;
        return Log1p(t + Sqrt(t * t + 2 * t));
    }

    /// <summary>Infinite for -1 and 1; NaN beyond.</summary>
    public static double Atanh(double d)
    {
        double x = FloatBits.Absolute(d);
        if (FloatBits.IsNan(d) || x > 1)
            return double.NaN;
        if (x < 1e-9)
            return d;
        if (x == 1)
            x = double.PositiveInfinity;
        else if (x < 0.5)
            x = 0.5 * Log1p(2 * x + 2 * x * x / (1 - x));
        else
            x = 0.5 * Log1p(2 * x / (1 - x));
        return FloatBits.CopySign(x, d);
    }
}
