// Ints and floats against System.Numerics.BigInteger and .NET's doubles, on random operands whose bits crowd at the places
// where limbs and small ints end.
using System;
using System.Globalization;
using System.Numerics;
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Firmware.Tests.Objects.Oracles;

[TestClass]
public class NumbersFuzz
{
    private const int Rounds = 4000;

    private readonly Random _random = new Random(20261125);
    private readonly Heap _heap;

    public NumbersFuzz()
    {
        _heap = new Heap(20000);
        _heap.Protocol = new TestProtocol(_heap);
    }

    // Runs of equal bits make carries travel far.
    private BigInteger Random(int mostBits)
    {
        int bits = _random.Next(mostBits + 1);
        BigInteger n = BigInteger.Zero;
        while (bits > 0)
        {
            int run = Math.Min(bits, 1 + _random.Next(40));
            n <<= run;
            if (_random.Next(2) == 0)
                n += (BigInteger.One << run) - 1;
            bits -= run;
        }
        switch (_random.Next(6))
        {
            case 0:
                n = BigInteger.One << (_random.Next(5) * 16 + _random.Next(15));
                break;
            case 1:
                n = (ulong)_random.NextInt64() % 1000;
                break;
        }
        n += _random.Next(3) - 1;
        return _random.Next(2) == 0 ? n : -n;
    }

    private int Make(BigInteger n)
    {
        int sp = _heap.Sp;
        int text = Text.FromString(_heap, n.ToString(CultureInfo.InvariantCulture));
        _heap.Push(text);
        int v = Integers.ParseText(_heap, text, 10);
        _heap.Sp = sp;
        _heap.Push(v);
        return v;
    }

    private BigInteger Read(int v)
    {
        Assert.IsTrue(Integers.Is(_heap, v));
        bool small = Value.IsSmallInt(v);
        BigInteger n = BigInteger.Parse(Literal.Repr(_heap, v), CultureInfo.InvariantCulture);
        Assert.AreEqual(n >= Value.MinSmallInt && n <= Value.MaxSmallInt, small, "a result is a small int if and only if it fits");
        return n;
    }

    private static BigInteger Floor(BigInteger a, BigInteger b)
    {
        BigInteger quotient = BigInteger.DivRem(a, b, out BigInteger rest);
        return !rest.IsZero && rest.Sign != b.Sign ? quotient - 1 : quotient;
    }

    private static BigInteger Expected(string op, BigInteger a, BigInteger b) => op switch
    {
        "+" => a + b,
        "-" => a - b,
        "*" => a * b,
        "//" => Floor(a, b),
        "%" => a - Floor(a, b) * b,
        "&" => a & b,
        "|" => a | b,
        "^" => a ^ b,
        _ => throw new ArgumentException(op),
    };

    [TestMethod]
    public void ArithmeticIsThatOfBigIntegers()
    {
        string[] ops = { "+", "-", "*", "//", "%", "&", "|", "^" };
        for (int i = 0; i < Rounds; i++)
        {
            _heap.Stress = i % 16 == 0;
            int sp = _heap.Sp;
            BigInteger a = Random(300);
            BigInteger b = Random(_random.Next(2) == 0 ? 300 : 64);
            int x = Make(a);
            int y = Make(b);
            foreach (string op in ops)
            {
                if (b.IsZero && (op == "//" || op == "%"))
                    continue;
                int result = NumbersTest.Calculate(_heap, x, op, y);
                _heap.Push(result);
                Assert.AreEqual(Expected(op, a, b), Read(result), a + " " + op + " " + b);
            }
            Assert.AreEqual(a.CompareTo(b) < 0 ? -1 : a.CompareTo(b) > 0 ? 1 : 0, Integers.Compare(_heap, x, y), a + " <> " + b);
            Assert.AreEqual(a == b, Numbers.AreEqual(_heap, x, y));
            Assert.AreEqual(a, Read(x), "operands stay what they are");
            Assert.AreEqual(b, Read(y));
            _heap.Sp = sp;
            Assert.AreEqual(-1, _heap.Verify());
        }
    }

    [TestMethod]
    public void OneOperandAndShifts()
    {
        for (int i = 0; i < Rounds; i++)
        {
            _heap.Stress = i % 16 == 0;
            int sp = _heap.Sp;
            BigInteger a = Random(200);
            int count = _random.Next(140);
            int x = Make(a);
            Assert.AreEqual(-a, Read(_heap.Memory[_heap.Push(Integers.Negate(_heap, x))]), a.ToString());
            Assert.AreEqual(-a - 1, Read(_heap.Memory[_heap.Push(Integers.Invert(_heap, x))]), a.ToString());
            Assert.AreEqual(BigInteger.Abs(a), Read(_heap.Memory[_heap.Push(Integers.Abs(_heap, x))]), a.ToString());
            int shifted = _heap.Push(Integers.ShiftLeft(_heap, x, Value.SmallInt(count)));
            Assert.AreEqual(a << count, Read(_heap.Memory[shifted]), a + " << " + count);
            shifted = _heap.Push(Integers.ShiftRight(_heap, x, Value.SmallInt(count)));
            Assert.AreEqual(a >> count, Read(_heap.Memory[shifted]), a + " >> " + count);
            Assert.AreEqual((int)BigInteger.Abs(a).GetBitLength(), Integers.BitLength(_heap, x), a.ToString());
            Assert.AreEqual(a.Sign, Integers.Sign(_heap, x));
            Assert.AreEqual((int)(uint)(a & uint.MaxValue), Integers.Truncate(_heap, x), a.ToString());
            bool fits = a >= long.MinValue && a <= long.MaxValue;
            Assert.AreEqual(fits, Integers.TryToLong(_heap, x, out long n), a.ToString());
            if (fits)
            {
                Assert.AreEqual(a, n);
                Assert.AreEqual(a, Read(_heap.Memory[_heap.Push(Integers.FromLong(_heap, n))]));
            }
            _heap.Sp = sp;
        }
    }

    [TestMethod]
    public void PowersAreThoseOfBigIntegers()
    {
        for (int i = 0; i < 600; i++)
        {
            int sp = _heap.Sp;
            BigInteger a = Random(70);
            BigInteger modulus = Random(90);
            int exponent = _random.Next(40);
            int power = Integers.Power(_heap, Make(a), Value.SmallInt(exponent));
            Assert.AreEqual(BigInteger.Pow(a, exponent), Read(power), a + " ** " + exponent);
            BigInteger large = BigInteger.Abs(Random(80));
            if (!modulus.IsZero)
            {
                BigInteger expected = BigInteger.ModPow(a, large, modulus);
                if (!expected.IsZero && expected.Sign != modulus.Sign)
                    expected += modulus;
                int result = Integers.Power(_heap, Make(a), Make(large), Make(modulus));
                Assert.AreEqual(expected, Read(result), a + " ** " + large + " % " + modulus);
            }
            _heap.Sp = sp;
        }
    }

    [TestMethod]
    public void BytesAreThoseOfBigIntegers()
    {
        for (int i = 0; i < Rounds; i++)
        {
            int sp = _heap.Sp;
            BigInteger a = Random(120);
            int x = Make(a);
            int length = a.GetByteCount(false) + _random.Next(5);
            bool big = _random.Next(2) == 0;
            int bytes = ByteStrings.New(_heap, Kind.Bytes, length);
            _heap.Push(bytes);
            Integers.ToBytes(_heap, x, (bytes >> 2) + Text.Bytes, 0, length, big, true);
            byte[] copy = new byte[length];
            for (int k = 0; k < length; k++)
                copy[k] = (byte)ByteRuns.ByteAt(_heap, bytes, k);
            Assert.AreEqual(a, new BigInteger(copy, false, big), a.ToString());
            Assert.AreEqual(a, Read(Integers.FromBytes(_heap, (bytes >> 2) + Text.Bytes, 0, length, big, true)));
            BigInteger unsigned = new BigInteger(copy, true, big);
            Assert.AreEqual(unsigned, Read(Integers.FromBytes(_heap, (bytes >> 2) + Text.Bytes, 0, length, big, false)));
            _heap.Sp = sp;
        }
    }

    private double RandomDouble()
    {
        switch (_random.Next(4))
        {
            case 0: return BitConverter.Int64BitsToDouble(_random.NextInt64(long.MinValue, long.MaxValue));
            case 1: return (double)Random(90);
            case 2: return _random.Next(-1000, 1000) / 8.0;
            default: return (_random.NextDouble() - 0.5) * Math.Pow(10, _random.Next(-20, 20));
        }
    }

    [TestMethod]
    public void IntsAndDoublesCompareExactly()
    {
        for (int i = 0; i < Rounds; i++)
        {
            int sp = _heap.Sp;
            BigInteger a = Random(1100);
            double d = _random.Next(2) == 0 ? (double)a : RandomDouble();
            if (_random.Next(3) == 0)
                d = Math.BitIncrement(d);
            int x = Make(a);
            bool ordered = FloatOperations.CompareInt(_heap, x, d, out int order);
            Assert.AreEqual(!double.IsNaN(d), ordered);
            if (!ordered)
                continue;
            int expected = double.IsInfinity(d) ? (d > 0 ? -1 : 1) : Order(a, d);
            Assert.AreEqual(expected, order, a + " <> " + d.ToString("R", CultureInfo.InvariantCulture));
            _heap.Sp = sp;
        }
    }

    private static int Order(BigInteger a, double d)
    {
        BigInteger whole = new BigInteger(Math.Truncate(d));
        int order = a.CompareTo(whole);
        if (order != 0)
            return order < 0 ? -1 : 1;
        double rest = d - Math.Truncate(d);
        return rest > 0 ? -1 : rest < 0 ? 1 : 0;
    }

    [TestMethod]
    public void IntsAndDoublesConvert()
    {
        for (int i = 0; i < Rounds; i++)
        {
            int sp = _heap.Sp;
            double d = RandomDouble();
            if (double.IsFinite(d))
                Assert.AreEqual(new BigInteger(d), Read(_heap.Memory[_heap.Push(Integers.FromDouble(_heap, d))]), d.ToString("R"));
            BigInteger a = Random(1200);
            // BigInteger's own conversion truncates; parsing rounds.
            double expected = double.Parse(a.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            Assert.AreEqual(expected, Integers.ToDouble(_heap, Make(a)), a.ToString());
            _heap.Sp = sp;
        }
    }

    // |a / b - q| is at most half the distance from q to its neighbours, and exactly half only where q is even.
    [TestMethod]
    public void TrueDivisionIsTheNearestDouble()
    {
        for (int i = 0; i < Rounds; i++)
        {
            int sp = _heap.Sp;
            BigInteger a = Random(400);
            BigInteger b = Random(_random.Next(2) == 0 ? 400 : 60);
            if (b.IsZero)
                continue;
            double q = Floats.Get(_heap.Memory, Integers.TrueDivide(_heap, Make(a), Make(b)));
            if (a.IsZero)
                Assert.AreEqual(0.0, q);
            else
            {
                Assert.AreEqual(a.Sign * b.Sign, Math.Sign(q));
                double size = Math.Abs(q);
                BigInteger x = BigInteger.Abs(a);
                BigInteger y = BigInteger.Abs(b);
                int below = SignOfError(x, y, Math.BitDecrement(size), size);
                int above = SignOfError(x, y, size, Math.BitIncrement(size));
                bool even = (BitConverter.DoubleToInt64Bits(size) & 1) == 0;
                Assert.IsTrue(below > 0 || below == 0 && even, a + " / " + b);
                Assert.IsTrue(above < 0 || above == 0 && even, a + " / " + b);
            }
            _heap.Sp = sp;
        }
    }

    // The sign of x / y - (low + high) / 2.
    private static int SignOfError(BigInteger x, BigInteger y, double low, double high)
    {
        BigInteger middle = Scaled(low) + Scaled(high);
        return ((x << 1075) - middle * y).Sign;
    }

    // d * 2**1074
    private static BigInteger Scaled(double d)
    {
        long bits = BitConverter.DoubleToInt64Bits(d);
        int exponent = (int)(bits >> 52) & 0x7FF;
        BigInteger significand = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        return significand << (exponent == 0 ? 0 : exponent - 1);
    }

    [TestMethod]
    public void HashesOfIntsAndDoublesAgree()
    {
        for (int i = 0; i < Rounds; i++)
        {
            int sp = _heap.Sp;
            double d = (double)Random(1000);
            if (double.IsInfinity(d))
                continue;
            int n = Integers.FromDouble(_heap, d);
            _heap.Push(n);
            Assert.AreEqual(Numbers.Hash(_heap, n), FloatOperations.Hash(d), d.ToString("R"));
            BigInteger a = Random(300);
            BigInteger expected = BigInteger.Remainder(a, int.MaxValue);
            Assert.AreEqual((int)expected, Integers.Hash(_heap, Make(a)), a.ToString());
            _heap.Sp = sp;
        }
    }

    [TestMethod]
    public void BasesAgreeWithBigIntegers()
    {
        for (int i = 0; i < Rounds; i++)
        {
            int sp = _heap.Sp;
            BigInteger a = Random(200);
            int radix = _random.Next(2, 37);
            int builder = TextBuilder.New(_heap);
            NumberText.AppendIntBase(_heap, builder, Make(a), radix, _random.Next(2) == 0);
            int text = TextBuilder.ToText(_heap, builder);
            _heap.Push(text);
            Assert.AreEqual(a, Read(_heap.Memory[_heap.Push(Integers.ParseText(_heap, text, radix))]), a + " in base " + radix);
            if (radix == 16)
                Assert.AreEqual(a, Hexadecimal(Text.ToClrString(_heap, text)));
            _heap.Sp = sp;
        }
    }

    private static BigInteger Hexadecimal(string text)
    {
        bool negative = text[0] == '-';
        BigInteger n = BigInteger.Parse("0" + (negative ? text.Substring(1) : text), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return negative ? -n : n;
    }
}
