using MicroPyNano.Numerics;

namespace MicroPyNano.Firmware.Tests.Numerics;

[TestClass]
public class MagnitudeTests
{
    private const int A = 0;
    private const int B = 100;
    private const int C = 200;
    private const int D = 300;
    private const int E = 400;
    private const int Text = 600;

    private readonly int[] _m = new int[1000];

    [TestMethod]
    public void CarriesRunThrough()
    {
        int a = Read(A, "340282366920938463463374607431768211455");
        int b = Read(B, "1");
        int c = Magnitude.Add(_m, A, a, B, b, C);
        Assert.AreEqual(5, c);
        Assert.AreEqual(4, Magnitude.Subtract(_m, C, c, B, b, D));
        Assert.AreEqual(0, Magnitude.Compare(_m, A, a, D, 4));
        Assert.AreEqual("340282366920938463463374607431768211456", Write(C, c));
        Assert.AreEqual("340282366920938463463374607431768211454", Write(D, Magnitude.SubtractSmall(_m, A, a, 1, D)));
        Assert.AreEqual(0, Magnitude.Subtract(_m, A, a, A, a, D));
    }

    [TestMethod]
    public void FactorialsAndBack()
    {
        int n = Magnitude.FromUlong(_m, A, 1);
        for (uint i = 2; i <= 60; i++)
            n = Magnitude.MultiplyAddSmall(_m, A, n, i, 0);
        int copy = Magnitude.ShiftLeft(_m, A, n, 0, B);
        Assert.AreEqual("8320987112741390144276341183223364380754172606361245952449277696409600000000000000", Write(B, copy));
        for (uint i = 60; i > 1; i--)
        {
            Assert.AreEqual(0u, Magnitude.DivideSmall(_m, A, n, i, A));
            n = Magnitude.Trim(_m, A, n);
        }
        Assert.AreEqual(1, n);
        Assert.AreEqual(1, _m[A]);
    }

    [TestMethod]
    public void QuotientTimesDivisorPlusRemainder()
    {
        int a = Read(A, "123456789012345678901234567890123456789012345678901234567890");
        int b = Read(B, "987654321098765432109876543210");
        int q = Magnitude.Divide(_m, A, a, B, b, C, D, E);
        int r = Magnitude.Trim(_m, D, b);
        int product = Magnitude.Multiply(_m, B, b, C, q, E);
        product = Magnitude.Add(_m, E, product, D, r, E);
        Assert.AreEqual(0, Magnitude.Compare(_m, A, a, E, product));
        Assert.AreEqual("124999998860937500014238281249", Write(C, q));
        Assert.AreEqual("935329860093532986009353298600", Write(D, r));
    }

    // A guess of a quotient's digit that is still one too large after the usual correction: the rarest branch of division.
    [TestMethod]
    public void TheQuotientsDigitThatIsAddedBack()
    {
        SetWords(A, 0, 0, unchecked((int)0x80000000), 0x7FFFFFFF);
        SetWords(B, 1, 0, unchecked((int)0x80000000), 0);
        int q = Magnitude.Divide(_m, A, 4, B, 3, C, D, E);
        int r = Magnitude.Trim(_m, D, 3);
        int product = Magnitude.Multiply(_m, B, 3, C, q, E);
        product = Magnitude.Add(_m, E, product, D, r, E);
        Assert.AreEqual(0, Magnitude.Compare(_m, A, 4, E, product));
        Assert.AreEqual(-1, Magnitude.Compare(_m, D, r, B, 3));
    }

    [TestMethod]
    public void FloorDivisionOfAllSigns()
    {
        ExpectFloor("100000000000000000000", false, "3000000000", true, "33333333334", "2000000000");
        ExpectFloor("100000000000000000000", true, "3000000000", false, "33333333334", "2000000000");
        ExpectFloor("100000000000000000000", true, "3000000000", true, "33333333333", "1000000000");
        ExpectFloor("7", true, "100000000000000000000", false, "1", "99999999999999999993");
        ExpectFloor("100000000000000000000", true, "10000000000", false, "10000000000", "0");
    }

    [TestMethod]
    public void ShiftsOfNegativeNumbersRoundDown()
    {
        int a = Read(A, "18446744073709551617");
        Assert.AreEqual("1", Write(B, Magnitude.ShiftRight(_m, A, a, 64, false, B)));
        Assert.AreEqual("2", Write(B, Magnitude.ShiftRight(_m, A, a, 64, true, B)));
        Assert.AreEqual("1", Write(B, Magnitude.ShiftRight(_m, A, a, 300, true, B)));
        Assert.AreEqual("0", Write(B, Magnitude.ShiftRight(_m, A, a, 300, false, B)));
        int n = Magnitude.ShiftLeft(_m, A, a, 100, B);
        Assert.AreEqual("23384026197294446692526607923688757715991623892992", Write(B, n));
        Assert.AreEqual(65, Magnitude.BitLength(_m, A, a));
        Assert.AreEqual(0, Magnitude.BitLength(_m, A, 0));
    }

    [TestMethod]
    public void BitsOfNegativeNumbersGoOnForEver()
    {
        int a = Read(A, "18446744073709551616");
        int b = Read(B, "1");
        // -2^64 & -1, | 1, ^ -1.
        Assert.AreEqual(-3, Magnitude.Bitwise(_m, Magnitude.BitAnd, A, a, true, B, b, true, C));
        int n = Magnitude.Bitwise(_m, Magnitude.BitOr, A, a, true, B, b, false, C);
        Assert.AreEqual("18446744073709551615", Write(C, -n));
        n = Magnitude.Bitwise(_m, Magnitude.BitXor, A, a, true, B, b, true, C);
        Assert.AreEqual("18446744073709551615", Write(C, n));
    }

    [TestMethod]
    public void BasesAndUnderscores()
    {
        int n = Read(A, "1_000_000_000_000_000_000_000");
        Assert.AreEqual("1000000000000000000000", WriteIn(A, n, 10));
        Assert.AreEqual("3635c9adc5dea00000", WriteIn(A, Read(A, "1000000000000000000000"), 16));
        Assert.AreEqual("zz", WriteIn(A, Magnitude.FromUlong(_m, A, 1295), 36));
        Assert.AreEqual("0", WriteIn(A, 0, 2));
        Assert.AreEqual("0", WriteIn(A, 0, 10));
        int count = Packed.Put(_m, Text, "12a");
        Assert.AreEqual(-1, Magnitude.Parse(_m, Text, 0, count, 10, A));
        Assert.AreEqual(1, Magnitude.Parse(_m, Text, 0, count, 16, A));
        Assert.AreEqual(0x12A, _m[A]);
    }

    [TestMethod]
    public void DoublesAndBack()
    {
        int n = Magnitude.FromDouble(1e23, _m, A);
        Assert.AreEqual("99999999999999991611392", WriteIn(A, n, 10));
        Assert.AreEqual(0, Magnitude.FromDouble(-0.9, _m, A));
        Assert.AreEqual(-1, Magnitude.FromDouble(double.NaN, _m, A));
        Assert.IsTrue(Magnitude.ToDouble(_m, A, Read(A, "100000000000000000000000")) == 1e23);
        // Halfway, to even.
        Assert.IsTrue(Magnitude.ToDouble(_m, A, Read(A, "9007199254740993")) == 9007199254740992.0);
        Assert.IsTrue(Magnitude.ToDouble(_m, A, Read(A, "9007199254740995")) == 9007199254740996.0);
        n = Magnitude.ShiftLeft(_m, A, Magnitude.FromUlong(_m, A, 1), 1024, B);
        Assert.IsTrue(FloatBits.IsInfinite(Magnitude.ToDouble(_m, B, n)));
    }

    [TestMethod]
    public void LongsThatJustFit()
    {
        int n = Read(A, "9223372036854775808");
        Assert.IsTrue(Magnitude.FitsLong(_m, A, n, true));
        Assert.IsFalse(Magnitude.FitsLong(_m, A, n, false));
        Assert.AreEqual(long.MinValue, Magnitude.ToLong(_m, A, n, true));
        // A shift shows whether the result counts as signed.
        Assert.AreEqual(-1L, Magnitude.ToLong(_m, A, Read(A, "5"), true) >> 40);
    }

    private int Read(int at, string digits) =>
        Magnitude.Parse(_m, Text, 0, Packed.Put(_m, Text, digits), 10, at);

    // Leaves the number as it is.
    private string Write(int at, int n)
    {
        System.Array.Copy(_m, at, _m, 500, n);
        return WriteIn(500, n, 10);
    }

    private string WriteIn(int at, int n, int radix) =>
        Packed.Take(_m, Text, 1, Magnitude.Format(_m, at, n, radix, false, Text, 1));

    private void SetWords(int at, int a, int b, int c, int d)
    {
        _m[at] = a;
        _m[at + 1] = b;
        _m[at + 2] = c;
        _m[at + 3] = d;
    }

    private void ExpectFloor(string a, bool aNegative, string b, bool bNegative, string quotient, string remainder)
    {
        int an = Read(A, a);
        int bn = Read(B, b);
        int n = Magnitude.FloorDivide(_m, A, an, aNegative, B, bn, bNegative, C, D, E);
        Assert.AreEqual(quotient, Write(C, n));
        Assert.AreEqual(remainder, Write(D, Magnitude.Trim(_m, D, bn)));
    }
}
