using MicroPyNano.Numerics;

namespace MicroPyNano.Firmware.Tests.Numerics;

[TestClass]
public class IntDivisionTests
{
    [TestMethod]
    public void QuotientsAreRoundedDown()
    {
        Assert.AreEqual(3, IntDivision.FloorDivide(7, 2));
        Assert.AreEqual(-4, IntDivision.FloorDivide(-7, 2));
        Assert.AreEqual(-4, IntDivision.FloorDivide(7, -2));
        Assert.AreEqual(3, IntDivision.FloorDivide(-7, -2));
        Assert.AreEqual(-3, IntDivision.FloorDivide(6, -2));
        Assert.AreEqual(0, IntDivision.FloorDivide(0, -2));
        Assert.AreEqual(-4L, IntDivision.FloorDivide(-7L, 2L));
        Assert.AreEqual(-3, IntDivision.Truncate(-7, 2));
    }

    [TestMethod]
    public void RemaindersHaveTheDivisorsSign()
    {
        Assert.AreEqual(1, IntDivision.FloorModulo(7, 2));
        Assert.AreEqual(1, IntDivision.FloorModulo(-7, 2));
        Assert.AreEqual(-1, IntDivision.FloorModulo(7, -2));
        Assert.AreEqual(-1, IntDivision.FloorModulo(-7, -2));
        Assert.AreEqual(0, IntDivision.FloorModulo(6, -2));
        Assert.AreEqual(-2L, IntDivision.FloorModulo(7L, -3L));
    }

    [TestMethod]
    public void TheQuotientThatEndsProcessesWraps()
    {
        Assert.AreEqual(int.MinValue, IntDivision.FloorDivide(int.MinValue, -1));
        Assert.AreEqual(0, IntDivision.FloorModulo(int.MinValue, -1));
        Assert.AreEqual(int.MinValue, IntDivision.Truncate(int.MinValue, -1));
        Assert.AreEqual(long.MinValue, IntDivision.FloorDivide(long.MinValue, -1L));
        Assert.AreEqual(0L, IntDivision.FloorModulo(long.MinValue, -1L));
    }

    [TestMethod]
    public void UnsignedOperandsUseAllBits()
    {
        Assert.AreEqual(0x7FFFFFFFu, IntDivision.Quotient(0xFFFFFFFFu, 2u));
        Assert.AreEqual(5u, IntDivision.Remainder(0xFFFFFFFFu, 10u));
        Assert.AreEqual(0x7FFFFFFFFFFFFFFFUL, IntDivision.Quotient(0xFFFFFFFFFFFFFFFFUL, 2UL));
        Assert.AreEqual(5UL, IntDivision.Remainder(0xFFFFFFFFFFFFFFFFUL, 10UL));
    }

    // On nanoFramework a value keeps the type in which it was computed, through casts, arguments and results.
    [TestMethod]
    public void ValuesCastFromUnsignedOnesStaySigned()
    {
        uint minusSeven = 0xFFFFFFF9;
        ulong longMinusSeven = 0xFFFFFFFFFFFFFFF9;
        Assert.AreEqual(-4, IntDivision.FloorDivide((int)minusSeven, 2));
        Assert.AreEqual(1, IntDivision.FloorModulo((int)minusSeven, 2));
        Assert.AreEqual(-4L, IntDivision.FloorDivide((long)longMinusSeven, 2L));
        Assert.AreEqual(1L, IntDivision.FloorModulo((long)longMinusSeven, 2L));
    }
}
