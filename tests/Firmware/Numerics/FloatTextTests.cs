using MicroPyNano.Numerics;

namespace MicroPyNano.Firmware.Tests.Numerics;

[TestClass]
public class FloatTextTests
{
    private const int Text = 1;
    private const int Scratch = 600;

    private readonly int[] _m = new int[4000];

    [TestMethod]
    public void ReprIsWhatCPythonPrints()
    {
        Repr("0.0", 0);
        Repr("-0.0", -0.0);
        Repr("1.0", 1);
        Repr("0.1", 0.1);
        Repr("-2.5", -2.5);
        Repr("100.0", 100);
        Repr("123456.789", 123456.789);
        Repr("0.0001", 0.0001);
        Repr("1e-05", 0.00001);
        Repr("1234567890123456.0", 1234567890123456);
        Repr("9999999999999998.0", 9999999999999998);
        Repr("1e+16", 1e16);
        Repr("1.5e+300", 1.5e300);
        Repr("0.30000000000000004", 0.1 + 0.2);
        Repr("0.3333333333333333", 1.0 / 3);
        Repr("1e+23", 1e23);
        Repr("9.999999999999997e+22", 9.999999999999997e22);
        Repr("5e-324", 5e-324);
        Repr("2.2250738585072014e-308", 2.2250738585072014e-308);
        Repr("1.7976931348623157e+308", double.MaxValue);
        Repr("2.9802322387695312e-08", 1.0 / 33554432);
        Repr("inf", double.PositiveInfinity);
        Repr("-inf", double.NegativeInfinity);
        Repr("nan", double.NaN);
    }

    [TestMethod]
    public void ShortNumbersNeedNoScratch()
    {
        Assert.AreEqual(4, FloatText.Repr(3.25, _m, Text, 0, 0));
        Assert.AreEqual(0, FloatText.Repr(0.1 + 0.2, _m, Text, 0, 0));
        int count = Packed.Put(_m, Text, "3.25");
        Assert.AreEqual(FloatText.ParseDone, FloatText.Parse(_m, Text, 0, count, 0, out _));
        count = Packed.Put(_m, Text, "1e300");
        Assert.AreEqual(FloatText.ParseNeedsScratch, FloatText.Parse(_m, Text, 0, count, 0, out _));
    }

    [TestMethod]
    public void PrecisionsAreRoundedExactly()
    {
        Format("3.14", 3.14159, 'f', 2);
        Format("0", 0.5, 'f', 0);
        Format("2", 1.5, 'f', 0);
        Format("2", 2.5, 'f', 0);
        Format("0.9", 0.95, 'f', 1);
        Format("0.1000000000000000055511151231257827021181583404541015625", 0.1, 'f', 55);
        Format("99999999999999991611392.0", 1e23, 'f', 1);
        Format("9.999e+02", 999.9, 'e', 3);
        Format("1.00e+03", 999.9, 'e', 2);
        Format("0e+00", 0, 'e', 0);
        Format("-1E-05", -1e-5, 'E', 0);
        Format("5.e-324", 5e-324, 'e', 0, 0, true);
        Format("100000", 100000, 'g', 6);
        Format("1e+06", 1000000, 'g', 6);
        Format("0.0001", 0.0001, 'g', 6);
        Format("1e-05", 0.00001, 'g', 6);
        Format("1.00000", 1, 'g', 6, 0, true);
        Format("1e+01", 9.5, 'g', 1);
        Format("12.50%", 0.125, '%', 2);
        Format("+1.0", 1, 'f', 1, '+', false);
        Format(" 1.0", 1, 'f', 1, ' ', false);
        Format("INF", double.PositiveInfinity, 'F', 1);
        Format("+nan", double.NaN, 'g', 1, '+', false);
        Format("nan%", double.NaN, '%', 1);
    }

    [TestMethod]
    public void ReadingIsExact()
    {
        Parse(0.1, "0.1");
        Parse(0.1, ".1");
        Parse(1, "1.");
        Parse(-1500, "-1.5e3");
        Parse(1e23, "100000000000000000000000");
        Parse(9007199254740992, "9007199254740993");
        Parse(9007199254740994, "9007199254740993.0000000000000000000000000000000000000000000000000000000001");
        Parse(5e-324, "4.9406564584124654e-324");
        Parse(0, "2.4703282292062327e-324");
        Parse(5e-324, "2.4703282292062328e-324");
        Parse(double.MaxValue, "1.7976931348623157e308");
        Parse(double.PositiveInfinity, "1.7976931348623159e308");
        Parse(double.PositiveInfinity, "1e999999999999");
        Parse(0, "1e-999999999999");
        Parse(0, "0e999999999999");
        Parse(2.2250738585072014e-308, "2.2250738585072012e-308");
        Parse(double.PositiveInfinity, "Infinity");
        Parse(double.NegativeInfinity, "-INF");
        int count = Packed.Put(_m, Text, "+NaN");
        Assert.AreEqual(FloatText.ParseDone, FloatText.Parse(_m, Text, 0, count, Scratch, out double value));
        Assert.IsTrue(FloatBits.IsNan(value));
    }

    [TestMethod]
    public void WhatIsNotANumber()
    {
        Invalid("");
        Invalid("+");
        Invalid(".");
        Invalid("1e");
        Invalid("1e+");
        Invalid("1.2.3");
        Invalid("1 ");
        Invalid(" 1");
        Invalid("1_000");
        Invalid("e5");
        Invalid("infinit");
        Invalid("nano");
        Invalid("0x10");
        Invalid("--1");
    }

    private void Repr(string expected, double d)
    {
        int count = FloatText.Repr(d, _m, Text, 3, Scratch);
        Assert.AreEqual(expected, Packed.Take(_m, Text, 3, count));
        Assert.AreEqual(FloatText.ParseDone, FloatText.Parse(_m, Text, 3, count, Scratch, out double back));
        Assert.IsTrue(FloatCompare.Equal(d, back) && FloatBits.IsNegative(d) == FloatBits.IsNegative(back)
            || FloatBits.IsNan(d) && FloatBits.IsNan(back));
    }

    private void Format(string expected, double d, int kind, int precision, int sign = 0, bool alternate = false)
    {
        Assert.IsTrue(FloatText.FormatScratch(d, kind, precision) < 4000 - Scratch);
        int count = FloatText.Format(d, kind, precision, sign, alternate, _m, Text, 2, Scratch);
        Assert.AreEqual(expected, Packed.Take(_m, Text, 2, count));
        Assert.IsTrue(count <= FloatText.FormatRoom(d, kind, precision));
    }

    private void Parse(double expected, string text)
    {
        int count = Packed.Put(_m, Text, text);
        Assert.AreEqual(FloatText.ParseDone, FloatText.Parse(_m, Text, 0, count, Scratch, out double value));
        Assert.IsTrue(FloatCompare.Equal(expected, value), text);
    }

    private void Invalid(string text)
    {
        int count = Packed.Put(_m, Text, text);
        Assert.AreEqual(FloatText.ParseInvalid, FloatText.Parse(_m, Text, 0, count, Scratch, out _), text);
    }
}
