// Python's operators on floats: a division by zero throws on nanoFramework, and // and % are Python's own.
// Invariant: no divisor reaches `/` without having been tested here; what Python raises for zero is the caller's to raise.
namespace MicroPyNano.Numerics;

/// <summary>Division, its relatives and powers of floats.</summary>
public static class FloatMath
{
    /// <summary>a / b. NaN for b == 0, where Python raises ZeroDivisionError.</summary>
    public static double Divide(double a, double b) => b == 0 ? double.NaN : a / b;

    /// <summary>a % b: has the sign of b, also when it is zero. NaN for b == 0, where Python raises ZeroDivisionError.</summary>
    public static double Modulo(double a, double b)
    {
        double remainder = Elementary.Fmod(a, b);
        if (remainder == 0)
            return FloatBits.CopySign(0, b);
        return FloatBits.IsNegative(remainder) != FloatBits.IsNegative(b) ? remainder + b : remainder;
    }

    /// <summary>a // b, such that a == (a // b) * b + a % b as nearly as can be. NaN for b == 0, where Python raises.</summary>
    public static double FloorDivide(double a, double b)
    {
        double remainder = Elementary.Fmod(a, b);
        if (FloatBits.IsNan(remainder) || b == 0)
            return double.NaN;
        double quotient = (a - remainder) / b;
        if (remainder != 0 && FloatBits.IsNegative(remainder) != FloatBits.IsNegative(b))
            quotient -= 1;
        if (quotient == 0)
            return FloatBits.CopySign(0, FloatBits.IsNegative(a) == FloatBits.IsNegative(b) ? 1 : -1);
        // The quotient is a whole number but for rounding.
        double floor = Elementary.Floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    /// <summary>
    /// a ** b. NaN for a negative a and a b that is not whole, where Python's result is complex; infinity for a == 0 and
    /// b &lt; 0, where it raises ZeroDivisionError.
    /// </summary>
    public static double Power(double a, double b) => Elementary.Pow(a, b);
}
