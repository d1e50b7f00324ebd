// The same results to the last bit on every framework: random operands, the awkward ones among them, go through everything,
// and a hash of all results must come out as it was recorded on .NET, where the oracles vouch for them. This finds what
// nanoFramework computes differently (signs of values cast from unsigned ones, comparisons with NaN, single precision)
// without having to know beforehand where. After a change that is meant to change results, record the hashes anew.
using System;
using MicroPyNano.Numerics;

namespace MicroPyNano.Firmware.Tests.Numerics;

[TestClass]
public class AgreementTests
{
    private const int Cases = 100;
    private const int A = 0;
    private const int B = 50;
    private const int To = 100;
    private const int Rest = 200;
    private const int Scratch = 300;

    private readonly int[] _m = new int[2000];
    private ulong _state = 88172645463325252;
    private int _hash;

    [TestMethod]
    public void Sums()
    {
        for (int i = 0; i < Cases; i++)
        {
            int a = NextNumber(A, 6);
            int b = NextNumber(B, 6);
            int order = Magnitude.Compare(_m, A, a, B, b);
            Mix(order);
            Mix(To, Magnitude.Add(_m, A, a, B, b, To));
            if (order >= 0)
                Mix(To, Magnitude.Subtract(_m, A, a, B, b, To));
            Mix(To, Magnitude.AddSmall(_m, A, a, (uint)Next(), To));
            if (a > 1)
                Mix(To, Magnitude.SubtractSmall(_m, A, a, (uint)Next(), To));
            Mix(To, Magnitude.Multiply(_m, A, a, B, b, To));
            Mix(A, Magnitude.MultiplyAddSmall(_m, A, a, (uint)Next(), (uint)Next()));
        }
        Assert.AreEqual(SumsHash, _hash);
    }

    [TestMethod]
    public void Quotients()
    {
        for (int i = 0; i < Cases; i++)
        {
            int a = NextNumber(A, 9);
            int b = NextNumber(B, 5);
            if (b == 0)
                continue;
            Mix(To, Magnitude.FloorDivide(_m, A, a, (i & 1) != 0, B, b, (i & 2) != 0, To, Rest, Scratch));
            Mix(Rest, Magnitude.Trim(_m, Rest, b));
            uint divisor = (uint)_m[B + b - 1];
            Mix((int)Magnitude.DivideSmall(_m, A, a, divisor, A));
            Mix(A, a);
            long x = (long)Next();
            long y = (long)Next();
            y >>= i & 63;
            if (y != 0)
            {
                Mix(IntDivision.FloorDivide(x, y));
                Mix(IntDivision.FloorModulo(x, y));
                Mix(IntDivision.FloorModulo((long)Next(), y));
            }
        }
        Assert.AreEqual(QuotientsHash, _hash);
    }

    [TestMethod]
    public void Bits()
    {
        for (int i = 0; i < Cases; i++)
        {
            int a = NextNumber(A, 6);
            int b = NextNumber(B, 6);
            int bits = (int)(Next() % 200);
            Mix(To, Magnitude.ShiftLeft(_m, A, a, bits, To));
            Mix(To, Magnitude.ShiftRight(_m, A, a, bits, (i & 1) != 0, To));
            int n = Magnitude.Bitwise(_m, i & 1, A, a, (i & 2) != 0, B, b, (i & 4) != 0, To);
            Mix(n);
            Mix(To, n < 0 ? -n : n);
            Mix(Magnitude.ToDouble(_m, A, a));
            Mix(Magnitude.ToLong(_m, A, a, (i & 1) != 0) >> 7);
            Mix(To, Magnitude.FromDouble(Elementary.Ldexp(1.0 / (i + 1), bits), _m, To));
        }
        Assert.AreEqual(BitsHash, _hash);
    }

    [TestMethod]
    public void Texts()
    {
        for (int i = 0; i < Cases; i++)
        {
            int n = NextNumber(A, 6);
            int radix = 2 + (int)(Next() % 35);
            n = Magnitude.Format(_m, A, n, radix, (i & 2) != 0, To, i & 3);
            MixText(i & 3, n);
            Mix(Rest, Magnitude.Parse(_m, To, i & 3, n, radix, Rest));

            double d = NextDouble();
            n = FloatText.Repr(d, _m, To, i & 3, Scratch);
            MixText(i & 3, n);
            Mix(FloatText.Parse(_m, To, i & 3, n, Scratch, out double back));
            Mix(back);
            n = FloatText.Format(d, "eEfFgG%n"[i & 7], (int)(Next() % 20), (i & 8) != 0 ? '+' : 0, (i & 16) != 0, _m, To, i & 3, Scratch);
            MixText(i & 3, n);

            int count = (int)(Next() % 40);
            PackedBytes.Copy(_m, To, (int)(Next() % 40), _m, To, (int)(Next() % 40), count);
            Mix(PackedBytes.Hash(_m, To, i & 3, count));
            Mix(PackedBytes.Compare(_m, To, 3, count, _m, To, 6, 9));
        }
        Assert.AreEqual(TextsHash, _hash);
    }

    [TestMethod]
    public void FloatOperators()
    {
        for (int i = 0; i < 3 * Cases; i++)
        {
            double a = NextDouble();
            double b = NextDouble();
            Mix(FloatCompare.Less(a, b) ? 1 : 0);
            Mix(FloatCompare.LessEqual(a, b) ? 1 : 0);
            Mix(FloatCompare.Equal(a, b) ? 1 : 0);
            Mix(FloatMath.Divide(a, b));
            Mix(FloatMath.Modulo(a, b));
            Mix(FloatMath.FloorDivide(a, b));
            Mix(FloatMath.Power(a, b));
            Mix(FloatMath.Power(NextPart() * 10, i % 40 - 20));
            Mix(Elementary.Fmod(a, b));
            Mix(Elementary.Atan2(a, b));
            Mix(Elementary.Hypot(a, b));
        }
        Assert.AreEqual(FloatOperatorsHash, _hash);
    }

    [TestMethod]
    public void ElementaryFunctions()
    {
        for (int i = 0; i < 3 * Cases; i++)
        {
            double d = (i & 1) == 0 ? NextDouble() : NextPart() * 4;
            Mix(Elementary.Frexp(d, out int exponent));
            Mix(exponent);
            Mix(Elementary.Ldexp(d, (int)(Next() % 3000) - 1500));
            Mix(Elementary.Modf(d, out double whole));
            Mix(whole);
            Mix(Elementary.Floor(d));
            Mix(Elementary.Ceil(d));
            Mix(Elementary.RoundEven(d));
            Mix(Elementary.Sqrt(d));
            Mix(Elementary.Exp(d));
            Mix(Elementary.Expm1(d));
            Mix(Elementary.Log(d));
            Mix(Elementary.Log1p(d));
            Mix(Elementary.Log2(d));
            Mix(Elementary.Log10(d));
            Mix(Elementary.Sin(d));
            Mix(Elementary.Cos(d));
            Mix(Elementary.Tan(d));
            Mix(Elementary.Asin(d / 4));
            Mix(Elementary.Acos(d / 4));
            Mix(Elementary.Atan(d));
            Mix(Elementary.Sinh(d));
            Mix(Elementary.Cosh(d));
            Mix(Elementary.Tanh(d));
            Mix(Elementary.Asinh(d));
            Mix(Elementary.Acosh(d));
            Mix(Elementary.Atanh(d / 4));
            Mix(ErrorFunction.Erf(d));
            Mix(ErrorFunction.Erfc(d));
            Mix(GammaFunction.Gamma(d * 10));
            Mix(GammaFunction.LogGamma(d * 10));
        }
        Assert.AreEqual(ElementaryFunctionsHash, _hash);
    }

    // Marsaglia's xorshift.
    private ulong Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return _state;
    }

    private int NextNumber(int at, int limbs)
    {
        int n = (int)(Next() % (ulong)(uint)(limbs + 1));
        for (int i = 0; i < n; i++)
        {
            ulong random = Next();
            int kind = (int)(random % 6);
            _m[at + i] = kind == 0 ? 0 : kind == 1 ? -1 : kind == 2 ? int.MinValue : (int)(random >> 20);
        }
        return Magnitude.Trim(_m, at, n);
    }

    private double NextDouble()
    {
        long bits = (long)Next();
        switch ((int)(Next() % 12))
        {
            case 0:
                return 0;
            case 1:
                return BitConverter.Int64BitsToDouble(long.MinValue);
            case 2:
                return double.PositiveInfinity;
            case 3:
                return double.NegativeInfinity;
            case 4:
                return double.NaN;
            case 5:
                return BitConverter.Int64BitsToDouble(bits & unchecked((long)0x800FFFFFFFFFFFFF));
            case 6:
                return (double)((int)bits % 100000) / 16;
            case 7:
                return (double)(int)bits / 1000;
            case 8:
                return NextPart() * 10;
            default:
                return BitConverter.Int64BitsToDouble(bits);
        }
    }

    // Between -1 and 1.
    private double NextPart()
    {
        int random = (int)Next();
        return random / 2147483648.0;
    }

    private void Mix(int value) => _hash = (_hash ^ value) * 16777619 + 1;

    private void Mix(long value)
    {
        Mix((int)value);
        Mix((int)(value >> 32));
    }

    // All NaN are one: which of them comes out is the processor's to say.
    private void Mix(double value) => Mix(FloatBits.IsNan(value) ? -1 : BitConverter.DoubleToInt64Bits(value));

    private void Mix(int at, int n)
    {
        Mix(n);
        for (int i = 0; i < n; i++)
            Mix(_m[at + i]);
    }

    private void MixText(int from, int count)
    {
        Mix(count);
        for (int i = 0; i < count; i++)
            Mix(PackedBytes.Get(_m, To, from + i));
    }

    private const int SumsHash = -112742473;
    private const int QuotientsHash = 1312947400;
    private const int BitsHash = -1326829318;
    private const int TextsHash = 552381306;
    private const int FloatOperatorsHash = 170574333;
    private const int ElementaryFunctionsHash = 527110665;
}
