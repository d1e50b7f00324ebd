// Complex numbers: two doubles in one object. Ints and floats join in as numbers without an imaginary part.
using System;
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Objects;

/// <summary>Making, reading and arithmetic of complex numbers.</summary>
public static class ComplexNumbers
{
    private const int Words = 5;

    // Whole powers up to here are multiplied out, which keeps 1j ** 2 exact.
    private const int LargestMultipliedPower = 100;

    /// <summary>A complex value. May collect.</summary>
    public static int New(Heap h, double real, double imaginary)
    {
        int at = h.Allocate(Kind.Complex, Words);
        Put(h.Memory, at + 1, real);
        Put(h.Memory, at + 3, imaginary);
        return Value.Reference(at);
    }

    private static void Put(int[] m, int at, double d)
    {
        long bits = BitConverter.DoubleToInt64Bits(d);
        m[at] = (int)bits;
        m[at + 1] = (int)(bits >> 32);
    }

    private static double Get(int[] m, int at) => BitConverter.Int64BitsToDouble((uint)m[at] | (long)m[at + 1] << 32);

    /// <summary>The real part of any number.</summary>
    public static double Real(Heap h, int v)
    {
        if (h.Is(v, Kind.Complex))
            return Get(h.Memory, (v >> 2) + 1);
        double d;
        Numbers.ToDouble(h, v, out d);
        return d;
    }

    /// <summary>The imaginary part of any number.</summary>
    public static double Imaginary(Heap h, int v) => h.Is(v, Kind.Complex) ? Get(h.Memory, (v >> 2) + 3) : 0;

    public static bool AreEqual(Heap h, int a, int b)
    {
        if (!FloatCompare.Equal(Imaginary(h, a), Imaginary(h, b)))
            return false;
        // The other side may be an int beyond what a double holds exactly.
        bool first = h.Is(a, Kind.Complex);
        int other = first ? b : a;
        double real = Real(h, first ? a : b);
        int order;
        if (Integers.Is(h, other))
            return FloatOperations.CompareInt(h, other, real, out order) && order == 0;
        return FloatCompare.Equal(real, Real(h, other));
    }

    public static int Hash(Heap h, int v) => FloatOperations.Hash(Real(h, v)) + FloatOperations.Hash(Imaginary(h, v)) * 1000003;

    /// <summary>The distance from 0.</summary>
    public static double Abs(Heap h, int v) => Elementary.Hypot(Real(h, v), Imaginary(h, v));

    /// <summary>a op b, or Value.Undefined. May collect.</summary>
    /// <exception cref="PythonException">ZeroDivisionError; TypeError for //.</exception>
    public static int Binary(Heap h, int opcode, int a, int b)
    {
        double ar = Real(h, a);
        double ai = Imaginary(h, a);
        double br = Real(h, b);
        double bi = Imaginary(h, b);
        switch (opcode)
        {
            case Opcode.Add: return New(h, ar + br, ai + bi);
            case Opcode.Subtract: return New(h, ar - br, ai - bi);
            case Opcode.Multiply: return New(h, ar * br - ai * bi, ar * bi + ai * br);
            case Opcode.TrueDivide: return Divide(h, ar, ai, br, bi);
            case Opcode.Power: return Power(h, ar, ai, br, bi);
            case Opcode.FloorDivide: throw Errors.New(h, TypeId.TypeError, "can't truncate-divide a complex number");
            default: return Value.Undefined;
        }
    }

    // Smith's way: dividing by the larger part first keeps the squares from overflowing.
    private static int Divide(Heap h, double ar, double ai, double br, double bi)
    {
        if (FloatOperations.IsZero(br) && FloatOperations.IsZero(bi))
            throw Errors.New(h, TypeId.ZeroDivisionError, "complex divide by zero");
        if (!FloatCompare.Less(FloatBits.Absolute(br), FloatBits.Absolute(bi)))
        {
            double ratio = FloatMath.Divide(bi, br);
            double denominator = br + bi * ratio;
            return New(h, FloatMath.Divide(ar + ai * ratio, denominator), FloatMath.Divide(ai - ar * ratio, denominator));
        }
        else
        {
            double ratio = FloatMath.Divide(br, bi);
            double denominator = br * ratio + bi;
            return New(h, FloatMath.Divide(ar * ratio + ai, denominator), FloatMath.Divide(ai * ratio - ar, denominator));
        }
    }

    /// <summary>(ar + ai j) ** (br + bi j). May collect.</summary>
    internal static int Power(Heap h, double ar, double ai, double br, double bi)
    {
        bool whole = FloatOperations.IsZero(bi);
        if (whole && FloatOperations.IsZero(br))
            return New(h, 1, 0);
        if (FloatOperations.IsZero(ar) && FloatOperations.IsZero(ai))
        {
            if (!whole || FloatBits.IsNegative(br))
                throw Errors.New(h, TypeId.ZeroDivisionError, "0.0 to a complex power");
            return New(h, 0, 0);
        }
        int n;
        if (whole && FloatOperations.IsSmallInteger(br, LargestMultipliedPower, out n))
            return MultipliedPower(h, ar, ai, n);
        double logarithm = Elementary.Log(Elementary.Hypot(ar, ai));
        double angle = Elementary.Atan2(ai, ar);
        double length = Elementary.Exp(br * logarithm - bi * angle);
        angle = bi * logarithm + br * angle;
        return New(h, length * Elementary.Cos(angle), length * Elementary.Sin(angle));
    }

    private static int MultipliedPower(Heap h, double ar, double ai, int n)
    {
        double real = 1;
        double imaginary = 0;
        for (int rest = n < 0 ? -n : n; ;)
        {
            double next;
            if ((rest & 1) != 0)
            {
                next = real * ar - imaginary * ai;
                imaginary = real * ai + imaginary * ar;
                real = next;
            }
            rest >>= 1;
            if (rest == 0)
                break;
            next = ar * ar - ai * ai;
            ai = 2 * ar * ai;
            ar = next;
        }
        return n < 0 ? Divide(h, 1, 0, real, imaginary) : New(h, real, imaginary);
    }
}
