// Numbers from text, and ints from and to bytes.
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Firmware.Tests.Objects;

[TestClass]
public class NumbersParsingTests : NumbersTest
{
    private int Int(string text, int radix = 10) => Integers.ParseText(H, Rooted(Text.FromString(H, text)), radix);

    private int Float(string text) => Floats.New(H, NumberText.ParseFloat(H, Rooted(Text.FromString(H, text))));

    private int Complex(string text) => NumberText.ParseComplex(H, Rooted(Text.FromString(H, text)));

    [TestMethod]
    public void Ints()
    {
        Check("0", Int("0"));
        Check("-12", Int(" \t\r\n\v\f-12 "));
        Check("12", Int("+12"));
        Check("1000", Int("1_000"));
        Check("7", Int("007"));
        Check("1073741823", Int("1073741823"));
        Check("-1073741824", Int("-1073741824"));
        Check("1073741824", Int("1073741824"));
        Check("-9223372036854775808", Int("-9223372036854775808"));
        Check("11111111111111111111111111111111111111111111111111", Int("11111111111111111111111111111111111111111111111111"));
        Check("0", Int("000000000000000000000000000000000000000000000000"));
        Check("35", Int("z", 36));
        Check("2833", Int("0b11", 16));
    }

    [TestMethod]
    public void Prefixes()
    {
        Check("16", Int("0x10", 0));
        Check("16", Int("0X_10", 16));
        Check("-15", Int("-0o17", 0));
        Check("3", Int("0b11", 0));
        Check("10", Int("10", 0));
        Check("0", Int("000", 0));
        Check("1208925819614629174706175", Int("0xFFFFFFFFFFFFFFFFFFFF", 0));
    }

    [TestMethod]
    public void WhatIsNoInt()
    {
        // The error shows what should have been digits: what follows the sign and the prefix.
        foreach (string s in new string[] { "", "x", "1 2", "_1", "1_", "1__0", "_", "0x10", "1.5" })
            Raises("ValueError(\"invalid syntax for integer with base 10: '" + s + "'\",)", () => Int(s));
        Raises("ValueError(\"invalid syntax for integer with base 10: ' 1'\",)", () => Int("- 1"));
        Raises("ValueError(\"invalid syntax for integer with base 10: '-1'\",)", () => Int("--1"));
        Raises("ValueError(\"invalid syntax for integer with base 8: '9'\",)", () => Int("9", 8));
        foreach (string s in new string[] { "010", "0_1" })
            Raises("ValueError(\"invalid syntax for integer with base 0: '" + s + "'\",)", () => Int(s, 0));
        Raises("ValueError(\"invalid syntax for integer with base 16: ''\",)", () => Int("0x", 0));
        Raises("ValueError(\"invalid syntax for integer with base 16: '_'\",)", () => Int("0x_", 0));
        Raises("ValueError(\"invalid syntax for integer with base 2: '2'\",)", () => Int("0b2", 0));
        Raises("ValueError(\"invalid syntax for integer with base 8: '8'\",)", () => Int("0o8", 0));
        Raises("ValueError('int() arg 2 must be >= 2 and <= 36',)", () => Int("1", 1));
        Raises("ValueError('int() arg 2 must be >= 2 and <= 36',)", () => Int("1", 37));
        Raises("ValueError('int() arg 2 must be >= 2 and <= 36',)", () => Int("1", -1));
    }

    [TestMethod]
    public void FloatsFromText()
    {
        Check("1.5", Float(" 1.5\n"));
        Check("-0.0", Float("-0"));
        Check("123.4", Float("1_2_3.4"));
        Check("10000000000000.0", Float("1e1_3"));
        Check("0.5", Float(".5"));
        Check("5.0", Float("5."));
        Check("inf", Float("Infinity"));
        Check("-inf", Float("-INF"));
        Check("nan", Float("nan"));
        Check("inf", Float("1e4294967301"));
        Check("0.0", Float("1e-4294967301"));
        Check("9007199254740994.0", Float("9007199254740993.0000000000000000000000000000000000000000001"));
        Check("1.5", Floats.New(H, NumberText.ParseFloat(H, V("bytearray(b'1.5')"))));
        foreach (string s in new string[]
        {
            "", "x", ".", "e5", "1e", "1e+", "1 2", "_1.5", "1_.5", "1._5", "1.5_", "1__0.", "0x1", "infi", "1.5j",
        })
            Raises("ValueError('invalid syntax for number',)", () => Float(s));
    }

    [TestMethod]
    public void ComplexFromText()
    {
        Check("1j", Complex("j"));
        Check("-1j", Complex("-J"));
        Check("(1+2j)", Complex(" 1+2j "));
        Check("(1+1j)", Complex("1+j"));
        Check("(-1500-0.2j)", Complex("-1.5e3-2e-1j"));
        Check("(inf+nanj)", Complex("inf+nanj"));
        Check("(nan-infj)", Complex("nan-infj"));
        Check("(1+0j)", Complex("1"));
        Check("1.2j", Complex("1.2j"));
        foreach (string s in new string[] { "", "x", "1 + 2j", "1+", "1+2", "jj", "1j2", "+", "1+-2j" })
            Raises("ValueError('invalid syntax for number',)", () => Complex(s));
    }

    private int Bytes(string n, int length, bool big, bool signed)
    {
        int bytes = Rooted(ByteStrings.New(H, Kind.Bytes, length));
        Integers.ToBytes(H, N(n), (bytes >> 2) + Text.Bytes, 0, length, big, signed);
        int back = Integers.FromBytes(H, (bytes >> 2) + Text.Bytes, 0, length, big, signed);
        Check(n, back);
        return bytes;
    }

    [TestMethod]
    public void IntsAsBytes()
    {
        Check("b'\\n'", Bytes("10", 1, false, false));
        Check("b'\\x00\\n'", Bytes("10", 2, true, false));
        Check("b'\\xf6'", Bytes("-10", 1, false, true));
        Check("b'\\xff\\x80'", Bytes("-128", 2, true, true));
        Check("b'\\x80'", Bytes("-128", 1, true, true));
        Check("b'\\x00\\x00\\x00\\x80'", Bytes("-2147483648", 4, false, true));
        Check("b'\\x80\\x00\\x00\\x00'", Bytes("2147483648", 4, true, false));
        Check("b'\\x01\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00'", Bytes("18446744073709551616", 9, true, false));
        Check("b'\\xff\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00'", Bytes("-18446744073709551616", 9, true, true));
        Check("b'\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x80'", Bytes("-9223372036854775808", 8, false, true));
        Check("b''", Bytes("0", 0, true, false));
    }

    [TestMethod]
    public void IntsThatDoNotFit()
    {
        Raises("OverflowError(\"can't convert negative int to unsigned\",)", () => Bytes("-1", 1, true, false));
        Raises("OverflowError('value would overflow a 1 byte buffer',)", () => Bytes("256", 1, true, false));
        Raises("OverflowError('value would overflow a 0 byte buffer',)", () => Bytes("1", 0, true, false));
        Raises("OverflowError('value would overflow a 1 byte buffer',)", () => Bytes("128", 1, true, true));
        Raises("OverflowError('value would overflow a 1 byte buffer',)", () => Bytes("-129", 1, true, true));
        Raises("OverflowError('value would overflow a 8 byte buffer',)", () => Bytes("9223372036854775808", 8, true, true));
        Raises("OverflowError('value would overflow a 8 byte buffer',)", () => Bytes("-9223372036854775809", 8, true, true));
        Raises("OverflowError('overflow converting long int to machine word',)", () => Integers.ToInt32(H, N("2147483648")));
        Assert.AreEqual(int.MinValue, Integers.ToInt32(H, N("-2147483648")));
        Assert.AreEqual(-1, Integers.Truncate(H, N("4294967295")));
        Assert.AreEqual(1, Integers.Truncate(H, N("-4294967295")));
    }
}
