// Packed bytes against byte arrays, and machine integers against BigInteger.
using System;
using System.Numerics;
using MicroPyNano.Numerics;

namespace MicroPyNano.Firmware.Tests.Numerics.Oracles;

[TestClass]
public class IntegerOracle
{
    private const int Cases = 100000;

    [TestMethod]
    public void CopyingBytes()
    {
        var random = new Random(7);
        var bytes = new byte[160];
        var words = new int[40];
        for (int i = 0; i < Cases; i++)
        {
            random.NextBytes(bytes);
            Buffer.BlockCopy(bytes, 0, words, 0, bytes.Length);
            int count = random.Next(60);
            int from = random.Next(bytes.Length - count + 1);
            int to = random.Next(bytes.Length - count + 1);
            if (random.Next(3) == 0)
                to = Math.Clamp(from + random.Next(-9, 10), 0, bytes.Length - count);
            int fromWord = random.Next(from / 4 + 1);
            int toWord = random.Next(to / 4 + 1);
            PackedBytes.Copy(words, fromWord, from - 4 * fromWord, words, toWord, to - 4 * toWord, count);
            Array.Copy(bytes, from, bytes, to, count);
            Same(bytes, words);
            PackedBytes.Fill(words, toWord, to - 4 * toWord, count, i);
            Array.Fill(bytes, (byte)i, to, count);
            Same(bytes, words);
        }
    }

    [TestMethod]
    public void ComparingAndFindingBytes()
    {
        var random = new Random(8);
        var bytes = new byte[64];
        var words = new int[16];
        for (int i = 0; i < Cases; i++)
        {
            for (int k = 0; k < bytes.Length; k++)
                bytes[k] = (byte)(random.Next(2) * 0xFE + random.Next(8) / 7);
            if (random.Next(3) == 0)
                Array.Copy(bytes, 0, bytes, 32, 32);
            Buffer.BlockCopy(bytes, 0, words, 0, bytes.Length);
            int a = random.Next(2) == 0 ? 0 : random.Next(20);
            int b = random.Next(2) == 0 ? 32 : 32 + random.Next(20);
            int an = random.Next(13);
            int bn = random.Next(2) == 0 ? an : random.Next(13);
            ReadOnlySpan<byte> x = bytes.AsSpan(a, an);
            ReadOnlySpan<byte> y = bytes.AsSpan(b, bn);
            Assert.AreEqual(Math.Sign(x.SequenceCompareTo(y)), PackedBytes.Compare(words, 0, a, an, words, 8, b - 32, bn));
            Assert.AreEqual(x.SequenceEqual(y), an == bn && PackedBytes.Equal(words, 0, a, words, 8, b - 32, an));
            y = y[..(bn / 4)];
            Assert.AreEqual(x.IndexOf(y), PackedBytes.IndexOf(words, 0, a, an, words, 8, b - 32, bn / 4));
            Assert.AreEqual(y.Length == 0 ? an : x.LastIndexOf(y), PackedBytes.LastIndexOf(words, 0, a, an, words, 8, b - 32, bn / 4));
        }
    }

    [TestMethod]
    public void FloorDivision()
    {
        var random = new Random(9);
        for (int i = 0; i < Cases; i++)
        {
            long a = Awkward(random);
            long b = Awkward(random);
            if (b == 0)
                continue;
            Assert.AreEqual(unchecked((long)(ulong)(Floor(a, b) & ulong.MaxValue)), IntDivision.FloorDivide(a, b));
            Assert.AreEqual((long)(a - Floor(a, b) * b), IntDivision.FloorModulo(a, b));
            int x = (int)a;
            int y = (int)b;
            if (y == 0)
                continue;
            Assert.AreEqual(unchecked((int)(uint)(Floor(x, y) & uint.MaxValue)), IntDivision.FloorDivide(x, y));
            Assert.AreEqual((int)(x - Floor(x, y) * y), IntDivision.FloorModulo(x, y));
        }
    }

    private static BigInteger Floor(BigInteger a, BigInteger b)
    {
        BigInteger quotient = BigInteger.DivRem(a, b, out BigInteger remainder);
        return !remainder.IsZero && remainder.Sign != b.Sign ? quotient - 1 : quotient;
    }

    private static long Awkward(Random random) => random.Next(8) switch
    {
        0 => long.MinValue,
        1 => int.MinValue,
        2 => random.Next(-3, 4),
        3 => random.Next(),
        4 => -random.Next(),
        5 => long.MaxValue,
        _ => random.NextInt64(long.MinValue, long.MaxValue),
    };

    private static void Same(byte[] bytes, int[] words)
    {
        for (int k = 0; k < bytes.Length; k++)
            Assert.AreEqual(bytes[k], PackedBytes.Get(words, 0, k));
    }
}
