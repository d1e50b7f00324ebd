using MicroPyNano.Numerics;

namespace MicroPyNano.Firmware.Tests.Numerics;

[TestClass]
public class SmallFloatsTests
{
    [TestMethod]
    public void HalvesComeBack()
    {
        // All but infinities and what is no number: those have an exponent of 31.
        for (int bits = 0; bits <= 0xFFFF; bits += 7)
        {
            if ((bits & 0x7C00) != 0x7C00)
                Assert.AreEqual(bits, SmallFloats.ToHalf(SmallFloats.FromHalf(bits)));
        }
    }

    [TestMethod]
    public void Rounding()
    {
        Assert.AreEqual(0x3C00, SmallFloats.ToHalf(1.0));
        // Halfway between two halves: to the even one.
        Assert.AreEqual(0x3C00, SmallFloats.ToHalf(1.0 + 1.0 / 2048));
        Assert.AreEqual(0x3C02, SmallFloats.ToHalf(1.0 + 3.0 / 2048));
        Assert.AreEqual(0x7BFF, SmallFloats.ToHalf(65519.0));
        Assert.AreEqual(0x7C00, SmallFloats.ToHalf(65520.0));
        Assert.AreEqual(0x3DCCCCCD, SmallFloats.ToSingle(0.1));
        Assert.AreEqual(0x3F800000, SmallFloats.ToSingle(1.0 + 1.0 / 16777216));
        Assert.AreEqual(1, SmallFloats.ToSingle(1.401298464324817e-45));
    }

    [TestMethod]
    public void WhatIsNoNumber()
    {
        Assert.IsTrue(double.IsNaN(SmallFloats.FromSingle(SmallFloats.ToSingle(double.NaN))));
        Assert.IsTrue(double.IsNaN(SmallFloats.FromHalf(SmallFloats.ToHalf(double.NaN))));
        Assert.AreEqual(0x7F800000, SmallFloats.ToSingle(double.PositiveInfinity));
        Assert.AreEqual(0xFC00, SmallFloats.ToHalf(double.NegativeInfinity));
        Assert.AreEqual(int.MinValue, SmallFloats.ToSingle(-0.0));
        Assert.AreEqual(0, SmallFloats.ToSingle(double.Epsilon));
    }
}
