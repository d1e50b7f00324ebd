// Python's arithmetic on doubles. It differs from C's in //, % and **: the quotient is rounded down, the remainder has the
// divisor's sign, division by zero is an error, and a negative number to a broken power is a complex one.
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Objects;

/// <summary>Operators on doubles.</summary>
public static class FloatOperations
{
    /// <summary>True for 0.0 and -0.0.</summary>
    public static bool IsZero(double d) => System.BitConverter.DoubleToInt64Bits(d) << 1 == 0;

    /// <summary>The order of an int and a double, exact; false if that is NaN. Allocates nothing.</summary>
    public static bool CompareInt(Heap h, int v, double d, out int order)
    {
        order = 0;
        if (FloatBits.IsNan(d))
            return false;
        order = FloatBits.IsInfinite(d) ? (FloatBits.IsNegative(d) ? 1 : -1) : BigInts.CompareToDouble(h, Integers.Plain(v), d);
        return true;
    }

    /// <summary>Equal to the hash of the int that the double equals, if there is one.</summary>
    public static int Hash(double d) => BigInts.HashOfDouble(d);

    /// <summary>True if the double is an integer of at most that magnitude.</summary>
    internal static bool IsSmallInteger(double d, int limit, out int n)
    {
        n = 0;
        if (!FloatCompare.LessEqual(FloatBits.Absolute(d), limit))
            return false;
        n = (int)d;
        return FloatCompare.Equal(n, d);
    }

    /// <summary>a op b as a float, or Value.Undefined for bit operators. May collect.</summary>
    /// <exception cref="PythonException">ZeroDivisionError.</exception>
    public static int Binary(Heap h, int opcode, double a, double b)
    {
        switch (opcode)
        {
            case Opcode.Add: return Floats.New(h, a + b);
            case Opcode.Subtract: return Floats.New(h, a - b);
            case Opcode.Multiply: return Floats.New(h, a * b);
            case Opcode.TrueDivide: return Floats.New(h, FloatMath.Divide(a, Divisor(h, b)));
            case Opcode.FloorDivide: return Floats.New(h, FloatMath.FloorDivide(a, Divisor(h, b)));
            case Opcode.Modulo: return Floats.New(h, FloatMath.Modulo(a, Divisor(h, b)));
            case Opcode.Power: return Power(h, a, b);
            default: return Value.Undefined;
        }
    }

    private static double Divisor(Heap h, double d)
    {
        if (IsZero(d))
            throw Integers.DivisionByZero(h);
        return d;
    }

    private static int Power(Heap h, double a, double b)
    {
        bool finite = FloatBits.IsFinite(b);
        if (finite && IsZero(a) && !IsZero(b) && FloatBits.IsNegative(b))
            throw Integers.DivisionByZero(h);
        if (finite && FloatBits.IsFinite(a) && !IsZero(a) && FloatBits.IsNegative(a) && !FloatCompare.Equal(b, Elementary.RoundEven(b)))
            return ComplexNumbers.Power(h, a, 0, b, 0);
        return Floats.New(h, FloatMath.Power(a, b));
    }
}
