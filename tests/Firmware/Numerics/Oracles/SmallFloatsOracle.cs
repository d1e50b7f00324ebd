// Floats of 16 and 32 bits against .NET's own.
using System;
using MicroPyNano.Numerics;

namespace MicroPyNano.Firmware.Tests.Numerics.Oracles;

[TestClass]
public class SmallFloatsOracle
{
    [TestMethod]
    public void EveryHalfIsUnpackedAndPackedAgain()
    {
        for (int bits = 0; bits <= 0xFFFF; bits++)
        {
            Half half = BitConverter.Int16BitsToHalf((short)bits);
            double d = SmallFloats.FromHalf(bits);
            if (Half.IsNaN(half))
            {
                Assert.IsTrue(double.IsNaN(d), $"{bits:X4}");
                continue;
            }

            Assert.AreEqual(BitConverter.DoubleToInt64Bits((double)half), BitConverter.DoubleToInt64Bits(d), $"{bits:X4}");
            Assert.AreEqual(bits, SmallFloats.ToHalf(d), $"{bits:X4}");
        }
    }

    [TestMethod]
    public void RoundingIsDotNets()
    {
        Random random = new(20);
        for (int i = 0; i < 200_000; i++)
        {
            // Half of them near the limits of each format: exponents from below its subnormals to above its largest.
            long bits = random.NextInt64(long.MinValue, long.MaxValue);
            int range = i % 3 == 0 ? 45 : 300;
            long exponent = 1023 + random.Next(-range, range);
            double d = BitConverter.Int64BitsToDouble(bits & ~(0x7FFL << 52) | exponent << 52);
            if (i % 5 == 0)
            {
                // Ties.
                d = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(d) & ~0xFFFFFFFL | 0x10000000L);
            }

            Assert.AreEqual(BitConverter.SingleToInt32Bits((float)d), SmallFloats.ToSingle(d), $"{d:R}");
            Assert.AreEqual(BitConverter.HalfToInt16Bits((Half)d) & 0xFFFF, SmallFloats.ToHalf(d), $"{d:R}");
            Assert.AreEqual(
                BitConverter.DoubleToInt64Bits((float)d), BitConverter.DoubleToInt64Bits(SmallFloats.FromSingle(SmallFloats.ToSingle(d))), $"{d:R}");
        }
    }
}
