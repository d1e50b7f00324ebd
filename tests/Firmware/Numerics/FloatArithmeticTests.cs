using MicroPyNano.Numerics;

namespace MicroPyNano.Firmware.Tests.Numerics;

[TestClass]
public class FloatArithmeticTests
{
    private const double Infinity = double.PositiveInfinity;

    [TestMethod]
    public void NanIsUnordered()
    {
        Assert.IsFalse(FloatCompare.Less(double.NaN, 1));
        Assert.IsFalse(FloatCompare.Less(1, double.NaN));
        Assert.IsFalse(FloatCompare.LessEqual(double.NaN, double.NaN));
        Assert.IsFalse(FloatCompare.Equal(double.NaN, double.NaN));
    }

    [TestMethod]
    public void InfinitiesAndZerosAreOrdered()
    {
        Assert.IsFalse(FloatCompare.Equal(Infinity, -Infinity));
        Assert.IsTrue(FloatCompare.Equal(Infinity, Infinity));
        Assert.IsTrue(FloatCompare.Less(-Infinity, Infinity));
        Assert.IsFalse(FloatCompare.Less(Infinity, -Infinity));
        Assert.IsTrue(FloatCompare.Equal(0.0, -0.0));
        Assert.IsFalse(FloatCompare.Less(-0.0, 0.0));
        Assert.IsTrue(FloatCompare.Less(-1, -0.5));
        Assert.IsTrue(FloatCompare.LessEqual(-5e-324, 0));
    }

    [TestMethod]
    public void ModuloHasTheDivisorsSign()
    {
        Same(1, FloatMath.Modulo(-5, 3));
        Same(-1, FloatMath.Modulo(5, -3));
        Same(-0.0, FloatMath.Modulo(6, -3));
        Same(0.0, FloatMath.Modulo(-6, 3));
        Same(Infinity, FloatMath.Modulo(-1, Infinity));
        Same(1, FloatMath.Modulo(1, Infinity));
        Same(double.NaN, FloatMath.Modulo(Infinity, 2));
        Same(double.NaN, FloatMath.Modulo(1, 0));
        Same(2, FloatMath.Modulo(1e308, 3));
    }

    [TestMethod]
    public void FloorDivisionRoundsDown()
    {
        Same(-2, FloatMath.FloorDivide(-5, 3));
        Same(-2, FloatMath.FloorDivide(5, -3));
        Same(1, FloatMath.FloorDivide(5, 3));
        Same(-0.0, FloatMath.FloorDivide(0, -3));
        Same(-1, FloatMath.FloorDivide(-1, Infinity));
        Same(double.NaN, FloatMath.FloorDivide(1, 0));
        Same(double.NaN, FloatMath.Divide(1, 0));
    }

    [TestMethod]
    public void Powers()
    {
        Same(8, FloatMath.Power(2, 3));
        Same(-8, FloatMath.Power(-2, 3));
        Same(0.25, FloatMath.Power(-2, -2));
        Same(1, FloatMath.Power(double.NaN, 0));
        Same(1, FloatMath.Power(1, double.NaN));
        Same(double.NaN, FloatMath.Power(-8, 1.0 / 3));
        Same(Infinity, FloatMath.Power(0, -1));
        Same(-Infinity, FloatMath.Power(-0.0, -1));
        Same(Infinity, FloatMath.Power(10, 400));
        Same(0, FloatMath.Power(10, -400));
        Same(-0.0, FloatMath.Power(-Infinity, -3));
        Same(1, FloatMath.Power(-1, Infinity));
        Same(1e22, FloatMath.Power(10, 22));
        Same(5e-324, FloatMath.Power(2, -1074));
    }

    [TestMethod]
    public void Rounding()
    {
        Same(-2, Elementary.Floor(-1.5));
        Same(-1, Elementary.Ceil(-1.5));
        Same(-0.0, Elementary.Ceil(-0.5));
        Same(-1, Elementary.Trunc(-1.5));
        Same(2, Elementary.RoundEven(2.5));
        Same(-4, Elementary.RoundEven(-3.5));
        Same(1e300, Elementary.Floor(1e300));
        Same(-0.5, Elementary.Modf(-2.5, out double whole));
        Same(-2, whole);
        Same(0.75, Elementary.Frexp(3, out int exponent));
        Assert.AreEqual(2, exponent);
        Same(5e-324, Elementary.Ldexp(1, -1074));
        // Rounded once, to even.
        Same(1e-323, Elementary.Ldexp(3, -1075));
        Same(Infinity, Elementary.Ldexp(1, 99999));
    }

    [TestMethod]
    public void DomainErrorsAreNan()
    {
        Same(double.NaN, Elementary.Sqrt(-1));
        Same(double.NaN, Elementary.Log(-1));
        Same(double.NegativeInfinity, Elementary.Log(0));
        Same(double.NaN, Elementary.Log1p(-2));
        Same(double.NaN, Elementary.Asin(1.1));
        Same(double.NaN, Elementary.Acos(-1.1));
        Same(double.NaN, Elementary.Acosh(0.5));
        Same(double.NaN, Elementary.Atanh(2));
        Same(Infinity, Elementary.Atanh(1));
        Same(double.NaN, Elementary.Sin(Infinity));
        Same(double.NaN, Elementary.Fmod(1, 0));
        Same(double.NaN, GammaFunction.Gamma(-1));
        Same(Infinity, GammaFunction.LogGamma(-1));
        Same(Infinity, Elementary.Hypot(double.NaN, -Infinity));
    }

    [TestMethod]
    public void KnownValues()
    {
        Same(1.4142135623730951, Elementary.Sqrt(2));
        // The square of this root is beyond the largest double.
        Same(1.3407807929942596e154, Elementary.Sqrt(1.7976931348623157e308));
        Same(0.9999999999999999, Elementary.Sqrt(0.9999999999999999));
        Same(2.718281828459045, Elementary.Exp(1));
        Same(0.6931471805599453, Elementary.Log(2));
        Same(3, Elementary.Log10(1000));
        Same(-1074, Elementary.Log2(5e-324));
        Same(1.2246467991473532e-16, Elementary.Sin(3.141592653589793));
        Same(-1, Elementary.Cos(3.141592653589793));
        Same(-0.8522008497671888, Elementary.Sin(1e22));
        Same(5, Elementary.Hypot(3, 4));
        Same(-2.356194490192345, Elementary.Atan2(-1, -1));
        Same(-3.141592653589793, Elementary.Atan2(-0.0, -1));
        Near(0.1124629160182849, ErrorFunction.Erf(0.1), 2);
        Near(0.7969082124228322, ErrorFunction.Erf(0.9), 2);
        Near(-0.9953222650189527, ErrorFunction.Erf(-2), 2);
        Near(0.004677734981047265, ErrorFunction.Erfc(2), 4);
        Near(2.088487583762545e-45, ErrorFunction.Erfc(10), 4);
        Near(1.9953222650189528, ErrorFunction.Erfc(-2), 2);
        Same(1124000727777607680000.0, GammaFunction.Gamma(23));
        Near(1.7724538509055159, GammaFunction.Gamma(0.5), 4);
        Near(-3.544907701811032, GammaFunction.Gamma(-0.5), 4);
        Near(9.320963104082718e+156, GammaFunction.Gamma(100.5), 8);
        Near(361.4355404677776, GammaFunction.LogGamma(100.5), 8);
        Near(220258509288.81058, GammaFunction.LogGamma(1e10), 8);
    }

    private static void Same(double expected, double actual) => Near(expected, actual, 0);

    private static void Near(double expected, double actual, int units)
    {
        if (FloatBits.IsNan(expected) && FloatBits.IsNan(actual))
            return;
        long distance = System.BitConverter.DoubleToInt64Bits(expected) - System.BitConverter.DoubleToInt64Bits(actual);
        Assert.IsTrue(distance >= -units && distance <= units);
    }
}
