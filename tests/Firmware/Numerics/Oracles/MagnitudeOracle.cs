// Magnitude against System.Numerics.BigInteger: random operands, and the word behind each stated room must stay as it was.
using System.Numerics;
using System.Text;
using MicroPyNano.Numerics;

namespace MicroPyNano.Firmware.Tests.Numerics.Oracles;

[TestClass]
public class MagnitudeOracle
{
    private const int Cases = 100000;
    private const int A = 0;
    private const int B = 500;
    private const int To = 1000;
    private const int Rest = 2000;
    private const int Scratch = 3000;

    [TestMethod]
    public void SumsAndDifferences()
    {
        var limbs = new Limbs(1);
        int[] m = limbs.Memory;
        for (int i = 0; i < Cases; i++)
        {
            limbs.Clear();
            BigInteger a = limbs.Next(6);
            BigInteger b = limbs.Next(6);
            int an = limbs.Put(A, a);
            int bn = limbs.Put(B, b);
            Assert.AreEqual(a.CompareTo(b) < 0 ? -1 : a.CompareTo(b) > 0 ? 1 : 0, Magnitude.Compare(m, A, an, B, bn));
            Assert.AreEqual((int)a.GetBitLength(), Magnitude.BitLength(m, A, an));
            Expect(limbs, a + b, To, Magnitude.Add(m, A, an, B, bn, To), System.Math.Max(an, bn) + 1);
            if (a >= b)
                Expect(limbs, a - b, To, Magnitude.Subtract(m, A, an, B, bn, To), an + 1);
            uint small = (uint)(b & 0xFFFFFFFF);
            limbs.Clear();
            limbs.Put(A, a);
            limbs.Put(B, b);
            Expect(limbs, a + small, To, Magnitude.AddSmall(m, A, an, small, To), an + 1);
            if (a >= small)
                Expect(limbs, a - small, To, Magnitude.SubtractSmall(m, A, an, small, To), an + 1);
            Expect(limbs, a + b, B, Magnitude.Add(m, A, an, B, bn, B), System.Math.Max(an, bn) + 1);
            Expect(limbs, a + a, A, Magnitude.Add(m, A, an, A, an, A), an + 1);
        }
    }

    [TestMethod]
    public void Products()
    {
        var limbs = new Limbs(2);
        int[] m = limbs.Memory;
        for (int i = 0; i < Cases; i++)
        {
            limbs.Clear();
            BigInteger a = limbs.Next(8);
            BigInteger b = limbs.Next(8);
            int an = limbs.Put(A, a);
            int bn = limbs.Put(B, b);
            Expect(limbs, a * b, To, Magnitude.Multiply(m, A, an, B, bn, To), an + bn);
            Expect(limbs, a * a, Rest, Magnitude.Multiply(m, A, an, A, an, Rest), an + an);
            uint factor = (uint)(limbs.Next(1) & 0xFFFFFFFF);
            uint addend = (uint)(limbs.Next(1) & 0xFFFFFFFF);
            Expect(limbs, a * factor + addend, A, Magnitude.MultiplyAddSmall(m, A, an, factor, addend), an + 1);
        }
    }

    [TestMethod]
    public void Quotients()
    {
        var limbs = new Limbs(3);
        int[] m = limbs.Memory;
        for (int i = 0; i < Cases; i++)
        {
            limbs.Clear();
            BigInteger b = limbs.NextSigned(5);
            if (b.IsZero)
                b = 1;
            BigInteger a = limbs.Random.Next(4) == 0 ? b * limbs.Next(3) + limbs.Random.Next(-1, 2) : limbs.NextSigned(9);
            int an = limbs.Put(A, a);
            int bn = limbs.Put(B, b);
            int room = System.Math.Max(an - bn + 1, 0);
            int n = Magnitude.Divide(m, A, an, B, bn, To, Rest, Scratch);
            Expect(limbs, BigInteger.Abs(a) / BigInteger.Abs(b), To, n, room);
            Expect(limbs, BigInteger.Abs(a) % BigInteger.Abs(b), Rest, Magnitude.Trim(m, Rest, bn), System.Math.Max(an, bn) + 1);
            Assert.AreEqual(Limbs.Poison, m[Scratch + bn]);

            BigInteger remainder = BigInteger.Remainder(a, b);
            BigInteger quotient = BigInteger.Divide(a, b);
            if (!remainder.IsZero && remainder.Sign != b.Sign)
            {
                quotient -= 1;
                remainder += b;
            }
            limbs.Clear();
            limbs.Put(A, a);
            limbs.Put(B, b);
            n = Magnitude.FloorDivide(m, A, an, a.Sign < 0, B, bn, b.Sign < 0, To, Rest, Scratch);
            Expect(limbs, BigInteger.Abs(quotient), To, n, room + 1);
            Expect(limbs, BigInteger.Abs(remainder), Rest, Magnitude.Trim(m, Rest, bn), System.Math.Max(an, bn) + 1);

            uint small = (uint)(BigInteger.Abs(b) & 0xFFFFFFFF);
            if (small == 0)
                continue;
            uint rest = Magnitude.DivideSmall(m, A, an, small, A);
            Assert.AreEqual((uint)(BigInteger.Abs(a) % small), rest);
            Expect(limbs, BigInteger.Abs(a) / small, A, Magnitude.Trim(m, A, an), an);
        }
    }

    [TestMethod]
    public void Shifts()
    {
        var limbs = new Limbs(4);
        int[] m = limbs.Memory;
        for (int i = 0; i < Cases; i++)
        {
            limbs.Clear();
            BigInteger a = limbs.NextSigned(6);
            int an = limbs.Put(A, a);
            int bits = limbs.Random.Next(4) == 0 ? limbs.Random.Next(8) * 32 : limbs.Random.Next(250);
            Expect(limbs, BigInteger.Abs(a << bits), To, Magnitude.ShiftLeft(m, A, an, bits, To), an + bits / 32 + 1);
            int room = System.Math.Max(an - bits / 32, 0) + 1;
            Expect(limbs, BigInteger.Abs(a >> bits), Rest, Magnitude.ShiftRight(m, A, an, bits, a.Sign < 0, Rest), room);
            Assert.AreEqual(!(BigInteger.Abs(a) & ((BigInteger.One << bits) - 1)).IsZero, Magnitude.HasBitsBelow(m, A, an, bits));
            Assert.AreEqual((int)(BigInteger.Abs(a) >> bits & 1), Magnitude.BitAt(m, A, an, bits));
            int n = Magnitude.ShiftLeft(m, A, an, bits, A);
            Expect(limbs, BigInteger.Abs(a << bits), A, n, an + bits / 32 + 1);
            Expect(limbs, BigInteger.Abs(a), A, Magnitude.ShiftRight(m, A, n, bits, a.Sign < 0, A), an + bits / 32 + 1);
        }
    }

    [TestMethod]
    public void BitwiseOperators()
    {
        var limbs = new Limbs(5);
        int[] m = limbs.Memory;
        for (int i = 0; i < Cases; i++)
        {
            limbs.Clear();
            BigInteger a = limbs.NextSigned(5);
            BigInteger b = limbs.NextSigned(5);
            int an = limbs.Put(A, a);
            int bn = limbs.Put(B, b);
            int room = System.Math.Max(an, bn) + 1;
            ExpectSigned(limbs, a & b, To, Magnitude.Bitwise(m, Magnitude.BitAnd, A, an, a.Sign < 0, B, bn, b.Sign < 0, To), room);
            ExpectSigned(limbs, a | b, To, Magnitude.Bitwise(m, Magnitude.BitOr, A, an, a.Sign < 0, B, bn, b.Sign < 0, To), room);
            ExpectSigned(limbs, a ^ b, A, Magnitude.Bitwise(m, Magnitude.BitXor, A, an, a.Sign < 0, B, bn, b.Sign < 0, A), room);
        }
    }

    [TestMethod]
    public void Digits()
    {
        var limbs = new Limbs(6);
        int[] m = limbs.Memory;
        for (int i = 0; i < Cases; i++)
        {
            limbs.Clear();
            BigInteger a = limbs.Next(i % 100 == 0 ? 60 : 5);
            int an = limbs.Put(A, a);
            int radix = limbs.Random.Next(2) == 0 ? 10 : limbs.Random.Next(2, 37);
            bool upper = limbs.Random.Next(2) == 0;
            string expected = InRadix(a, radix, upper);
            int from = limbs.Random.Next(4);
            int count = Magnitude.Format(m, A, an, radix, upper, To, from);
            Assert.AreEqual(expected, Text(m, To, from, count));
            int room = Magnitude.DigitsForLimbs(radix, an);
            Assert.IsTrue(count <= room);
            Assert.AreEqual(0x5A, PackedBytes.Get(m, To, from + room));

            int n = Magnitude.Parse(m, To, from, count, radix, Scratch);
            Expect(limbs, a, Scratch, n, Magnitude.LimbsForDigits(radix, count));
            PackedBytes.Set(m, To, from + limbs.Random.Next(count), radix < 36 ? InRadix(radix, 36, false)[0] : ':');
            Assert.AreEqual(-1, Magnitude.Parse(m, To, from, count, radix, Scratch));
        }
    }

    internal static string Text(int[] m, int at, int from, int count)
    {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
            text.Append((char)PackedBytes.Get(m, at, from + i));
        return text.ToString();
    }

    private static string InRadix(BigInteger value, int radix, bool upper)
    {
        if (radix == 10)
            return value.ToString();
        var text = new StringBuilder();
        do
        {
            text.Insert(0, "0123456789abcdefghijklmnopqrstuvwxyz"[(int)(value % radix)]);
            value /= radix;
        }
        while (!value.IsZero);
        return upper ? text.ToString().ToUpperInvariant() : text.ToString();
    }

    private static void Expect(Limbs limbs, BigInteger expected, int at, int n, int room)
    {
        Assert.AreEqual(expected, limbs.Take(at, n));
        Assert.IsTrue(n <= room && (n == 0 || limbs.Memory[at + n - 1] != 0));
        Assert.AreEqual(Limbs.Poison, limbs.Memory[at + room]);
    }

    private static void ExpectSigned(Limbs limbs, BigInteger expected, int at, int n, int room)
    {
        Assert.AreEqual(expected.Sign < 0, n < 0);
        Expect(limbs, BigInteger.Abs(expected), at, n < 0 ? -n : n, room);
    }
}
