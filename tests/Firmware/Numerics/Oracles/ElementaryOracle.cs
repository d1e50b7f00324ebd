// The elementary functions against the C library's behind System.Math, which keeps within one unit in the last place: so ours,
// which should as well, may differ from it by two at most where the bound says so, and by nothing where results are exact.
using System;
using MicroPyNano.Numerics;

namespace MicroPyNano.Firmware.Tests.Numerics.Oracles;

[TestClass]
public class ElementaryOracle
{
    private const int Cases = 100000;

    private delegate double Function(double d);

    [TestMethod]
    public void ExactFunctions()
    {
        var limbs = new Limbs(31);
        for (int i = 0; i < Cases; i++)
        {
            double d = limbs.NextDouble();
            double e = limbs.NextDouble();
            Same(Math.Sqrt(Math.Abs(d)), Elementary.Sqrt(Math.Abs(d)), d);
            Same(Math.Floor(d), Elementary.Floor(d), d);
            Same(Math.Ceiling(d), Elementary.Ceil(d), d);
            Same(Math.Truncate(d), Elementary.Trunc(d), d);
            Same(Math.Round(d, MidpointRounding.ToEven), Elementary.RoundEven(d), d);
            Same(Math.CopySign(d, e), FloatBits.CopySign(d, e), d);
            if (e != 0)
                Same(Math.IEEERemainder(0, 1) + d % e, Elementary.Fmod(d, e) + 0.0, d);
            int k = limbs.Random.Next(-2300, 2300);
            Same(Math.ScaleB(d, k), Elementary.Ldexp(d, k), d);
            double fraction = Elementary.Frexp(d, out int exponent);
            Same(d, Math.ScaleB(fraction, exponent), d);
            Assert.IsTrue(d == 0 || Math.Abs(fraction) >= 0.5 && Math.Abs(fraction) < 1);
            double part = Elementary.Modf(d, out double whole);
            Same(d, part + whole, d);
            Same(Math.Truncate(d), whole, d);
        }
        foreach (double d in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0.0, -0.0 })
        {
            Same(Math.Floor(d), Elementary.Floor(d), d);
            Same(Math.Ceiling(d), Elementary.Ceil(d), d);
            Same(Math.Sqrt(d), Elementary.Sqrt(d), d);
        }
    }

    [TestMethod]
    public void ExponentialsAndLogarithms()
    {
        Check("exp", Math.Exp, Elementary.Exp, -750, 712, 1);
        Check("exp", Math.Exp, Elementary.Exp, -1, 1, 1);
        Check("expm1", Expm1, Elementary.Expm1, -40, 40, 5);
        Check("log", Math.Log, Elementary.Log, 0, 10, 1);
        CheckWide("log", Math.Log, Elementary.Log, 1);
        Check("log1p", Log1p, Elementary.Log1p, -0.999, 2, 5);
        CheckWide("log2", Math.Log2, Elementary.Log2, 2);
        Check("log2", Math.Log2, Elementary.Log2, 0.5, 2, 2);
        CheckWide("log10", Math.Log10, Elementary.Log10, 2);
        Check("log10", Math.Log10, Elementary.Log10, 0.1, 10, 2);
        for (int i = 0; i <= 22; i++)
            Assert.AreEqual(i, Elementary.Log10(Math.Pow(10, i)));
        for (int i = -1074; i < 1024; i++)
            Assert.AreEqual(i, Elementary.Log2(Math.ScaleB(1, i)));
    }

    [TestMethod]
    public void Trigonometry()
    {
        foreach (double range in new[] { 1, 10, 1e4, 1.6e6, 1.7e6, 1e9, 1e15, 1e22, 1e100, 1e300 })
        {
            Check("sin", Math.Sin, Elementary.Sin, -range, range, 1);
            Check("cos", Math.Cos, Elementary.Cos, -range, range, 1);
            Check("tan", Math.Tan, Elementary.Tan, -range, range, 2);
        }
        // The multiples of pi/2 are where reduction has to be good.
        for (int i = 1; i < Cases; i++)
        {
            double d = i * (Math.PI / 2) * (i % 7 == 0 ? 1e6 : 1);
            Close("sin", Math.Sin(d), Elementary.Sin(d), d, 1);
            Close("cos", Math.Cos(d), Elementary.Cos(d), d, 1);
            Close("tan", Math.Tan(d), Elementary.Tan(d), d, 2);
        }
        Check("asin", Math.Asin, Elementary.Asin, -1, 1, 1);
        Check("acos", Math.Acos, Elementary.Acos, -1, 1, 1);
        Check("atan", Math.Atan, Elementary.Atan, -5, 5, 1);
        CheckWide("atan", Math.Atan, Elementary.Atan, 1);
        var limbs = new Limbs(32);
        for (int i = 0; i < Cases; i++)
        {
            double y = i % 2 == 0 ? limbs.NextDouble() : limbs.Random.NextDouble() - 0.5;
            double x = i % 2 == 0 ? limbs.NextDouble() : limbs.Random.NextDouble() - 0.5;
            Close("atan2", Math.Atan2(y, x), Elementary.Atan2(y, x), y, 2);
            Close("hypot", double.Hypot(y, x), Elementary.Hypot(y, x), y, 1);
        }
        double[] special = { 0.0, -0.0, 1, -1, double.PositiveInfinity, double.NegativeInfinity, double.NaN };
        foreach (double y in special)
        {
            foreach (double x in special)
                Close("atan2", Math.Atan2(y, x), Elementary.Atan2(y, x), y, 0);
            Close("sin", Math.Sin(y), Elementary.Sin(y), y, 1);
            Close("cos", Math.Cos(y), Elementary.Cos(y), y, 1);
            Close("tan", Math.Tan(y), Elementary.Tan(y), y, 1);
            Close("asin", Math.Asin(y), Elementary.Asin(y), y, 1);
            Close("acos", Math.Acos(y), Elementary.Acos(y), y, 1);
            Close("atan", Math.Atan(y), Elementary.Atan(y), y, 1);
        }
    }

    [TestMethod]
    public void Hyperbolics()
    {
        Check("sinh", Math.Sinh, Elementary.Sinh, -711, 711, 3);
        Check("sinh", Math.Sinh, Elementary.Sinh, -3, 3, 2);
        Check("cosh", Math.Cosh, Elementary.Cosh, -711, 711, 3);
        Check("cosh", Math.Cosh, Elementary.Cosh, -3, 3, 2);
        Check("tanh", Math.Tanh, Elementary.Tanh, -3, 3, 3);
        Check("asinh", Math.Asinh, Elementary.Asinh, -10, 10, 3);
        CheckWide("asinh", Math.Asinh, Elementary.Asinh, 3);
        Check("acosh", Math.Acosh, Elementary.Acosh, 1, 10, 3);
        CheckWide("acosh", Math.Acosh, Elementary.Acosh, 3);
        Check("atanh", Math.Atanh, Elementary.Atanh, -1, 1, 3);
    }

    [TestMethod]
    public void Powers()
    {
        var limbs = new Limbs(33);
        Random random = limbs.Random;
        for (int i = 0; i < Cases; i++)
        {
            double a = limbs.NextDouble();
            double b = limbs.NextDouble();
            switch (i % 5)
            {
                case 0:
                    b = random.Next(-20, 20);
                    break;
                case 1:
                    a = 1 + (random.NextDouble() - 0.5) * Math.Pow(10, -random.Next(15));
                    b = (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(18));
                    break;
                case 2:
                    a = random.Next(-1000, 1000);
                    b = random.Next(-40, 40) / 2.0;
                    break;
                case 3:
                    a = random.NextDouble() * 100;
                    b = (random.NextDouble() - 0.5) * 300;
                    break;
            }
            Close("pow", Math.Pow(a, b), Elementary.Pow(a, b), a, 1);
        }
        double[] special =
        {
            0.0, -0.0, 1, -1, 2, -2, 3, -3, 0.5, -0.5, 1e300, double.PositiveInfinity, double.NegativeInfinity, double.NaN,
        };
        foreach (double a in special)
        {
            foreach (double b in special)
                Close("pow", Math.Pow(a, b), Elementary.Pow(a, b), a, 1);
        }
    }

    [TestMethod]
    public void PythonsOperators()
    {
        var limbs = new Limbs(34);
        for (int i = 0; i < Cases; i++)
        {
            double a = i % 2 == 0 ? limbs.NextDouble() : limbs.Random.Next(-100, 100) / 8.0;
            double b = i % 2 == 0 ? limbs.NextDouble() : limbs.Random.Next(-20, 20) / 4.0;
            Assert.AreEqual(a < b, FloatCompare.Less(a, b));
            Assert.AreEqual(a <= b, FloatCompare.LessEqual(a, b));
            Assert.AreEqual(a == b, FloatCompare.Equal(a, b));
            if (b == 0)
                continue;
            Same(a / b, FloatMath.Divide(a, b), a);
            double modulo = FloatMath.Modulo(a, b);
            Assert.IsTrue(modulo == 0 ? double.IsNegative(modulo) == double.IsNegative(b) : modulo < 0 == b < 0);
            Assert.IsTrue(Math.Abs(modulo) <= Math.Abs(b));
            if (i % 2 == 1)
            {
                Same(Math.Floor(a / b), FloatMath.FloorDivide(a, b), a);
                Assert.AreEqual(a, FloatMath.FloorDivide(a, b) * b + modulo);
            }
        }
    }

    private static void Check(string name, Function expected, Function actual, double from, double to, int bound)
    {
        var random = new Random(name.Length + (int)Math.Min(to, 1000));
        for (int i = 0; i < Cases / 5; i++)
        {
            double d = from + (to - from) * random.NextDouble();
            // Small operands as well.
            if (i % 4 == 0)
                d = Math.Clamp(d * Math.Pow(2, -random.Next(60)), from, to);
            Close(name, expected(d), actual(d), d, bound);
        }
        Close(name, expected(from), actual(from), from, bound);
        Close(name, expected(to), actual(to), to, bound);
    }

    private static void CheckWide(string name, Function expected, Function actual, int bound)
    {
        var limbs = new Limbs(name.Length);
        for (int i = 0; i < Cases; i++)
        {
            double d = limbs.NextDouble();
            Close(name, expected(d), actual(d), d, bound);
        }
    }

    private static double Expm1(double d)
    {
        // Kahan's, good to a few units.
        double u = Math.Exp(d);
        return u == 1 ? d : u - 1 == -1 ? -1 : (u - 1) * d / Math.Log(u);
    }

    private static double Log1p(double d)
    {
        double u = 1 + d;
        return u == 1 ? d : Math.Log(u) * d / (u - 1);
    }

    private static void Same(double expected, double actual, double of) => Close("", expected, actual, of, 0);

    private static void Close(string name, double expected, double actual, double of, int bound)
    {
        if (double.IsNaN(expected) && double.IsNaN(actual))
            return;
        long distance = BitConverter.DoubleToInt64Bits(expected) - BitConverter.DoubleToInt64Bits(actual);
        if (distance < -bound || distance > bound)
            Assert.Fail(name + "(" + of + ") is " + expected + ", not " + actual + ": off by " + distance);
    }
}
