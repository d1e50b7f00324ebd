// Floats as text against .NET's shortest round-trip digits, and against exact fractions of BigIntegers for precisions and for
// reading decimals that lie in the middle between two doubles.
using System;
using System.Globalization;
using System.Numerics;
using MicroPyNano.Numerics;

namespace MicroPyNano.Firmware.Tests.Numerics.Oracles;

[TestClass]
public class FloatTextOracle
{
    private const int Cases = 100000;
    private const int TextAt = 1;
    private const int QuickAt = 500;
    private const int Scratch = 1000;

    [TestMethod]
    public void ReprIsTheShortestThatReadsBack()
    {
        var limbs = new Limbs(21);
        for (int i = 0; i < 3 * Cases; i++)
            CheckRepr(limbs, limbs.NextDouble());
        // Neighbours of powers of two and of ten.
        for (int e = -1074; e < 1024; e++)
            CheckNeighbours(limbs, Math.ScaleB(1, e));
        for (int e = -323; e < 309; e++)
            CheckNeighbours(limbs, double.Parse("1e" + e, CultureInfo.InvariantCulture));
        CheckNeighbours(limbs, 9007199254740992);
        CheckNeighbours(limbs, 5e-324);
        CheckNeighbours(limbs, double.MaxValue);
    }

    [TestMethod]
    public void FormattingRoundsTheExactValue()
    {
        var limbs = new Limbs(22);
        Random random = limbs.Random;
        for (int i = 0; i < Cases; i++)
        {
            double d = limbs.NextDouble();
            if (random.Next(3) == 0)
                d = random.Next(-100000, 100000) / 32.0;
            int precision = random.Next(20) == 0 ? random.Next(400) : random.Next(19);
            char kind = "efgEFG"[random.Next(6)];
            bool alternate = random.Next(4) == 0;
            int sign = random.Next(3) switch { 0 => '+', 1 => ' ', _ => 0 };
            CheckFormat(limbs, d, kind, precision, sign, alternate);
        }
        CheckFormat(limbs, double.MaxValue, 'f', 1200, 0, false);
        CheckFormat(limbs, double.Epsilon, 'f', 1200, 0, false);
        CheckFormat(limbs, double.Epsilon, 'e', 1200, 0, false);
        CheckFormat(limbs, 2.2250738585072009e-308, 'g', 1000, 0, true);
    }

    [TestMethod]
    public void ReadingIsTheNearestDouble()
    {
        var limbs = new Limbs(23);
        Random random = limbs.Random;
        for (int i = 0; i < Cases; i++)
        {
            double d = limbs.NextDouble();
            string text = (i % 6) switch
            {
                0 => d.ToString("R", CultureInfo.InvariantCulture),
                1 => d.ToString("E" + random.Next(25), CultureInfo.InvariantCulture),
                2 => Middle(d),
                3 => Middle(d) + (Middle(d).Contains('e') ? "" : "0000000000000000000000000000001"),
                4 => random.NextInt64(1L << 60) + "e" + random.Next(-345, 310),
                _ => random.Next() + "." + random.NextInt64() + random.NextInt64() + "E" + random.Next(-30, 30),
            };
            CheckParse(limbs, text);
        }
        CheckParse(limbs, new string('9', 1200) + "e-1000");
        CheckParse(limbs, "0." + new string('0', 300) + new string('7', 900));
        CheckParse(limbs, Middle(double.Epsilon / 2) + "1");
    }

    // Decimal digits of the number that lies in the middle between d and the next double.
    private static string Middle(double d)
    {
        d = Math.Abs(d);
        BigInteger numerator = 2 * (BigInteger)FloatBits.Significand(d) + 1;
        int exponent = FloatBits.Exponent(d) - 1;
        if (exponent >= 0)
            return (numerator << exponent).ToString();
        return (numerator * BigInteger.Pow(5, -exponent)) + "e" + exponent;
    }

    private static void CheckNeighbours(Limbs limbs, double d)
    {
        CheckRepr(limbs, d);
        CheckRepr(limbs, Math.BitDecrement(d));
        if (d < double.MaxValue)
            CheckRepr(limbs, Math.BitIncrement(d));
    }

    private static void CheckRepr(Limbs limbs, double d)
    {
        limbs.Clear();
        int[] m = limbs.Memory;
        int count = FloatText.Repr(d, m, TextAt, 1, Scratch);
        string text = MagnitudeOracle.Text(m, TextAt, 1, count);
        string expected = PythonRepr(d);
        // .NET's own does not read back for some powers of two (2^-25), where the gap below is half the gap above.
        if (double.Parse(expected, CultureInfo.InvariantCulture) == d)
            Assert.AreEqual(expected, text);
        Assert.AreEqual(Limbs.Poison, m[Scratch + FloatText.ReprScratch]);
        Assert.IsTrue(count <= FloatText.ReprBytes);
        int quick = FloatText.Repr(d, m, QuickAt, 2, 0);
        Assert.IsTrue(quick == 0 || MagnitudeOracle.Text(m, QuickAt, 2, quick) == text);
        Assert.AreEqual(FloatText.ParseDone, FloatText.Parse(m, TextAt, 1, count, Scratch, out double back));
        Assert.AreEqual(BitConverter.DoubleToInt64Bits(d), BitConverter.DoubleToInt64Bits(back));
    }

    private static string PythonRepr(double d)
    {
        string sign = double.IsNegative(d) ? "-" : "";
        string text = Math.Abs(d).ToString("E16", CultureInfo.InvariantCulture);
        string shortest = Math.Abs(d).ToString("R", CultureInfo.InvariantCulture);
        int e = shortest.IndexOf('E');
        string digits = (e < 0 ? shortest : shortest[..e]).Replace(".", "").TrimStart('0').TrimEnd('0');
        if (digits.Length == 0)
            return sign + "0.0";
        int exponent = int.Parse(text[(text.IndexOf('E') + 1)..], CultureInfo.InvariantCulture);
        // Seventeen digits may have been rounded up to the next power of ten.
        if (text[0] == '1' && digits[0] == '9')
            exponent--;
        if (exponent < -4 || exponent >= 16)
        {
            return sign + digits[0] + (digits.Length > 1 ? "." + digits[1..] : "")
                + (exponent < 0 ? "e-" : "e+") + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
        }
        if (exponent < 0)
            return sign + "0." + new string('0', -exponent - 1) + digits;
        digits = digits.PadRight(exponent + 1, '0');
        return sign + digits[..(exponent + 1)] + "." + (digits.Length > exponent + 1 ? digits[(exponent + 1)..] : "0");
    }

    private static void CheckFormat(Limbs limbs, double d, char kind, int precision, int sign, bool alternate)
    {
        limbs.Clear();
        int[] m = limbs.Memory;
        int room = FloatText.FormatRoom(d, kind, precision);
        int scratch = FloatText.FormatScratch(d, kind, precision);
        Assert.IsTrue(room < 4 * (Scratch - TextAt - 1) && scratch < 3000);
        int count = FloatText.Format(d, kind, precision, sign, alternate, m, TextAt, 3, Scratch);
        string expected = Reference(d, kind, precision, sign, alternate);
        Assert.AreEqual(expected, MagnitudeOracle.Text(m, TextAt, 3, count), d + " " + kind + precision);
        Assert.IsTrue(count <= room);
        Assert.AreEqual(0x5A, PackedBytes.Get(m, TextAt, 3 + room));
        Assert.AreEqual(Limbs.Poison, m[Scratch + scratch]);
    }

    // What C's printf prints, by exact arithmetic.
    private static string Reference(double d, char kind, int precision, int sign, bool alternate)
    {
        string start = double.IsNegative(d) ? "-" : sign == 0 ? "" : ((char)sign).ToString();
        d = Math.Abs(d);
        char lower = char.ToLowerInvariant(kind);
        string text;
        if (lower == 'f')
        {
            text = Plain(Scaled(d, precision), precision, alternate);
        }
        else
        {
            int significant = lower == 'e' ? precision + 1 : Math.Max(precision, 1);
            int exponent = 0;
            string digits = new('0', significant);
            if (d != 0)
            {
                exponent = (int)Math.Floor(Math.Log10(d)) - 2;
                for (; ; exponent++)
                {
                    digits = Scaled(d, significant - 1 - exponent).ToString();
                    if (digits.Length <= significant)
                        break;
                }
            }
            bool plain = lower == 'g' && exponent >= -4 && exponent < significant;
            if (lower == 'g' && !alternate)
            {
                digits = digits.TrimEnd('0');
                if (digits.Length == 0)
                    digits = "0";
            }
            if (plain && exponent < 0)
                text = "0." + new string('0', -exponent - 1) + digits;
            else if (plain)
                text = digits.Length <= exponent + 1
                    ? digits.PadRight(exponent + 1, '0') + (alternate ? "." : "")
                    : digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];
            else
                text = digits[..1] + (digits.Length > 1 || alternate ? "." : "") + digits[1..]
                    + (exponent < 0 ? "e-" : "e+") + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
        }
        return start + (char.IsUpper(kind) ? text.ToUpperInvariant() : text);
    }

    private static string Plain(BigInteger number, int precision, bool alternate)
    {
        string digits = number.ToString().PadLeft(precision + 1, '0');
        return digits[..^precision] + (precision > 0 || alternate ? "." : "") + digits[^precision..];
    }

    // d * 10^power, rounded to even.
    private static BigInteger Scaled(double d, int power)
    {
        BigInteger numerator = FloatBits.Significand(d);
        BigInteger denominator = 1;
        int exponent = FloatBits.Exponent(d);
        if (exponent >= 0)
            numerator <<= exponent;
        else
            denominator <<= -exponent;
        if (power >= 0)
            numerator *= BigInteger.Pow(10, power);
        else
            denominator *= BigInteger.Pow(10, -power);
        BigInteger quotient = BigInteger.DivRem(numerator, denominator, out BigInteger rest);
        int half = (2 * rest).CompareTo(denominator);
        return half > 0 || half == 0 && !quotient.IsEven ? quotient + 1 : quotient;
    }

    private static void CheckParse(Limbs limbs, string text)
    {
        limbs.Clear();
        int[] m = limbs.Memory;
        for (int i = 0; i < text.Length; i++)
            PackedBytes.Set(m, TextAt, 2 + i, text[i]);
        Assert.AreEqual(FloatText.ParseDone, FloatText.Parse(m, TextAt, 2, text.Length, Scratch, out double parsed), text);
        double expected = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        Assert.AreEqual(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(parsed), text);
        Assert.AreEqual(Limbs.Poison, m[Scratch + FloatText.ParseScratch(text.Length)]);
    }
}
