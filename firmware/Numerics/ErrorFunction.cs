// erf and erfc: rational approximations on four intervals, after Sun's fdlibm.
namespace MicroPyNano.Numerics;

/// <summary>The error function.</summary>
public static class ErrorFunction
{
    public static double Erf(double d)
    {
        if (FloatBits.IsNan(d))
            return d;
        double x = FloatBits.Absolute(d);
        double result;
        if (x < 0.84375)
            return x < 3.7252902984619141e-09 ? 0.125 * (8 * d + 1.02703333676410069053 * d) : d + d * Middle(d * d);
        if (x < 1.25)
            result = 8.45062911510467529297e-01 + NearOne(x - 1);
        else
            result = x >= 6 ? 1 : 1 - Tail(x);
        return FloatBits.CopySign(result, d);
    }

    /// <summary>1 - erf(d) without loss for large d.</summary>
    public static double Erfc(double d)
    {
        if (FloatBits.IsNan(d))
            return d;
        double x = FloatBits.Absolute(d);
        if (x < 0.84375)
        {
            if (x < 1.3877787807814457e-17)
                return 1 - d;
            double y = d * Middle(d * d);
            return d < 0.25 ? 1 - (d + y) : 0.5 - (d - 0.5 + y);
        }
        bool negative = FloatBits.IsNegative(d);
        if (x < 1.25)
        {
            double y = NearOne(x - 1);
            return negative ? 1 + (8.45062911510467529297e-01 + y) : 1 - 8.45062911510467529297e-01 - y;
        }
        if (x >= 28)
            return negative ? 2 : 0;
        return negative ? 2 - Tail(x) : Tail(x);
    }

    // erf(x) / x - 1; the denominators of this file are all above 0.9.
    private static double Middle(double z)
    {
        double r = 1.28379167095512558561e-01 + z * (-3.25042107247001499370e-01 + z * (-2.84817495755985104766e-02
            + z * (-5.77027029648944159157e-03 + z * -2.37630166566501626084e-05)));
        double s = 1 + z * (3.97917223959155352819e-01 + z * (6.50222499887672944485e-02 + z * (5.08130628187576562776e-03
            + z * (1.32494738004321644526e-04 + z * -3.96022827877536812320e-06))));
        return r / s;
    }

    private static double NearOne(double s)
    {
        double p = -2.36211856075265944077e-03 + s * (4.14856118683748331666e-01 + s * (-3.72207876035701323847e-01
            + s * (3.18346619901161753674e-01 + s * (-1.10894694282396677476e-01 + s * (3.54783043256182359371e-02
            + s * -2.16637559486879084300e-03)))));
        double q = 1 + s * (1.06420880400844228286e-01 + s * (5.40397917702171048937e-01 + s * (7.18286544141962662868e-02
            + s * (1.26171219808761642112e-01 + s * (1.36370839120290507362e-02 + s * 1.19844998467991074170e-02)))));
        return p / q;
    }

    // erfc(x) for x >= 1.25.
    private static double Tail(double x)
    {
        double s = 1 / (x * x);
        double r;
        double q;
        if (x < 1 / 0.35)
        {
            r = -9.86494403484714822705e-03 + s * (-6.93858572707181764372e-01 + s * (-1.05586262253232909814e+01
                + s * (-6.23753324503260060396e+01 + s * (-1.62396669462573470355e+02 + s * (-1.84605092906711035994e+02
                + s * (-8.12874355063065934246e+01 + s * -9.81432934416914548592e+00))))));
            q = 1 + s * (1.96512716674392571292e+01 + s * (1.37657754143519042600e+02 + s * (4.34565877475229228821e+02
                + s * (6.45387271733267880336e+02 + s * (4.29008140027567833386e+02 + s * (1.08635005541779435134e+02
                + s * (6.57024977031928170135e+00 + s * -6.04244152148580987438e-02)))))));
        }
        else
        {
            r = -9.86494292470009928597e-03 + s * (-7.99283237680523006574e-01 + s * (-1.77579549177547519889e+01
                + s * (-1.60636384855821916062e+02 + s * (-6.37566443368389627722e+02 + s * (-1.02509513161107724954e+03
                + s * -4.83519191608651397019e+02)))));
            q = 1 + s * (3.03380607434824582924e+01 + s * (3.25792512996573918826e+02 + s * (1.53672958608443695994e+03
                + s * (3.19985821950859553908e+03 + s * (2.55305040643316442583e+03 + s * (4.74528541206955367215e+02
                + s * -2.24409524465858183362e+01))))));
        }
        // exp(-x * x) in two factors, so that the square's rounding does not count.
        double z = Elementary.UpperWord(x);
        return Elementary.Exp(-z * z - 0.5625) * Elementary.Exp((z - x) * (z + x) + r / q) / x;
    }
}
