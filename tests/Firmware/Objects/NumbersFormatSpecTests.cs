// Format specs: the whole mini-language on ints, floats and texts.
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Firmware.Tests.Objects;

[TestClass]
public class NumbersFormatSpecTests : NumbersTest
{
    // What python3's format() returned, a line for each: i, f or s (the value's type), value, spec, result.
    private const string Cases = """
        f|1|#0.20E|1.00000000000000000000E+00
        i|999999.5|*^#%|99999950.000000%
        i|123.456|=+012E|+1.234560E+02
        f|0.0|f|0.000000
        s|abc|.1s|a
        i|-inf| 5F| -INF
        f|nan|-#3.20g|nan
        f|1e15|+.1F|+1000000000000000.0
        f|1|*^+5X|*+1**
        f|5e-324|17.1g|           5e-324
        f|0.1| E| 1.000000E-01
        i|7|12.0F|           7
        i|3.0|#.20e|3.00000000000000000000e+00
        f|-1.5|-G|-1.5
        s|abc|3s|abc
        f|2.5|-0.1|2e+00
        i|nan|>+1g|+nan
        i|-inf|_e|-inf
        f|1e100|12,G|      1E+100
        i|0.1|0>-0E|1.000000E-01
        i|-5|#o|-0o5
        f|0.0001| #25n|              0.000100000
        i|-0.0|-025,e|-0,000,000,000.000000e+00
        i|1|*<#3G|1.00000
        i|1e-05|=E|1.000000E-05
        i|2.5| #.3| 2.50
        f|nan|<<+G|+NAN
        s|abc|10.20s|abc       
        i|123.456|=01%|12345.600000%
        i|True| 025.30G| 000000000000000000000001
        f|0.5|12.1G|         0.5
        f|-1267650600228229401496703205376|0=010e|-1.267651e+30
        s|héé|10.3|héé       
        i|1|é>8_d|ééééééé1
        f|1234|=-0b|10011010010
        i|100.0|8.17n|     100
        i|12345678.0|+5,.1%|+1,234,567,800.0%
        i|123.456|<+#8|+123.456
        i|-256|-,.1g|-3e+02
        f|255|+1.17f|+255.00000000000000000
        f|2.5|x=#_.6G|2.50000
        i|1.7976931348623157e+308| #,| 1.7976931348623157e+308
        i|100.0|+#3E|+1.000000E+02
        s|abcdefgh|<>1s|abcdefgh
        f|1234|#03F|1234.000000
        s|héé|>10s|       héé
        s||0^5|00000
        f|1e100| #_E| 1.000000E+100
        f|123.456|8.2e|1.23e+02
        i|0|0g|0
        f|1e15|<< #08n| 1.00000e+15
        i|100.0|-25,.3E|                1.000E+02
        s|a|<<0.20s|a
        f|1e10|-25.1g|                    1e+10
        f|1e15|-#017n|0000001.00000e+15
        f|-1234567|<<e|-1.234567e+06
        i|2.5|#05.3f|2.500
        i|7|25g|                        7
        i|1e-05|5E|1.000000E-05
        i|-inf|=-%|-inf%
        f|100.0|>#_.17%|10_000.00000000000000000%
        i|nan| 0.30| nan
        i|1|+b|+1
        f|0|>+%|+0.000000%
        f|1180591620717411303424| 1,.0f| 1,180,591,620,717,411,303,424
        i|-1234567|-.0e|-1e+06
        s|abc|025s|abc0000000000000000000000
        s|abcdefgh|1.1s|a
        s|abc|17.3|abc              
        f|1.5|0F|1.500000
        f|0|+25_G|                       +0
        f|-256| #10e|-2.560000e+02
        f|2.5|-25%|              250.000000%
        f|1e100| #12E| 1.000000E+100
        f|100.0|,.1G|1E+02
        f|0.5|+017e|+00005.000000e-01
        i|1e-05|^-17.1E|     1.0E-05     
        f|123.456|03.17f|123.45600000000000307
        f|1234567.25|*>#5n|1.23457e+06
        f|-1.5|#_e|-1.500000e+00
        f|1| .2g| 1
        i|-1234567|_|-1_234_567
        i|1e-05|x=8_.0%|xxxxxx0%
        i|3.0|+0.2f|+3.00
        i|999999.5|10_.2G|     1E+06
        f|1.5|#8_.6f|1.500000
        f|1e10|10.17F|10000000000.00000000000000000
        f|1.7976931348623157e+308|#0,.2|1.8e+308
        f|0.0|*<-G|0
        i|-1234567|03o|-4553207
        i|1e16| #12_e| 1.000000e+16
        i|2.5| 1,.30G| 2.5
        i|1.7976931348623157e+308|010.6|1.79769e+308
        i|2.5|10g|       2.5
        s|héé|<08s|héé00000
        f|-1234567|10_X|  -12_D687
        f|True|05f|1.000000
        i|-1.5|>1.2E|-1.50E+00
        i|-256|0^25o|0000000000-40000000000000
        f|100.0|x>+#08.17|+100.00000000000000
        i|0.0001|-3n|0.0001
        i|-inf|<< #012_F|-INF<<<<<<<<
        f|inf|+.1e|+inf
        i|0.1|+#0.3%|+10.000%
        f|0.5|0.6G|0.5
        f|12345678.0|<<-05.3G|1.23E+07
        i|12345678.0|e|1.234568e+07
        s||10.30|          
        i|12345678.0|=.0g|1e+07
        s|abc|0.2|ab
        s|abcdefgh|>25.0s|                         
        f|inf| ,E| INF
        i|7|<=#25,|<<<<<<<<<<<<<<<<<<<<<<<<7
        i|2.5|é<#E|2.500000E+00
        i|-5|1.2G|-5
        f|1.5|-3E|1.500000E+00
        f|1|0_E|1.000000E+00
        s|héé|.20|héé
        f|0.0001|.1f|0.0
        i|2.5|#.17g|2.5000000000000000
        i|2.5|f|2.500000
        i|0.1| <.30|0.100000000000000005551115123126
        s||^.3s|
        f|123.456|+12n|    +123.456
        f|1e15|=17_g|            1e+15
        i|1|.6F|1.000000
        f|255|x>#5.20%|25500.00000000000000000000%
        i|-1234567|0<+#8|-1234567
        f|-256|é>#3.30G|-256.000000000000000000000000000
        i|1|012,d|0,000,000,001
        i|1e100|+08.6e|+1.000000e+100
        i|123.456|10.3|  1.23e+02
        i|1e100|.10g|1e+100
        f|123.456|-8,e|1.234560e+02
        f|1.5|.2%|150.00%
        i|100.0| 010.3f| 00100.000
        i|-inf|<1.2F|-INF
        f|1.7976931348623157e+308| 025.10G| 000000001.797693135E+308
        f|inf|3,|inf
        f|1.7976931348623157e+308| 17n|     1.79769e+308
        f|12345678.0| ^+.20G|+12345678
        f|100.0|+G|+100
        i|1.5|8.2g|     1.5
        i|1234567.25|-0,E|1.234567E+06
        f|5e-324|010G|4.94066E-324
        i|0.5|<+5f|+0.500000
        f|12345678.0| 8,g| 1.23457e+07
        i|inf|_.30|inf
        f|-5|+0.10E|-5.0000000000E+00
        f|0|<>#08g|<0.00000
        i|-0.0|+0.30f|-0.000000000000000000000000000000
        i|-0.0|é>+0_.10e|-0.0000000000e+00
        f|1e-05|+#e|+1.000000e-05
        i|2.5|12g|         2.5
        f|-1267650600228229401496703205376|^-10.10G|-1.2676506E+30
        i|1e-05|17.0e|            1e-05
        f|1|-#010.0E|00001.E+00
        f|0.1|=5.10e|1.0000000000e-01
        i|255|-025E|00000000000002.550000E+02
        f|-1267650600228229401496703205376|-03g|-1.26765e+30

        """;

    [TestMethod]
    public void ResultsAreThoseOfPython() => ForEachLine(Cases, Case);

    private void Case(string line)
    {
        int value = line.IndexOf('|') + 1;
        int spec = line.IndexOf('|', value) + 1;
        int result = line.IndexOf('|', spec) + 1;
        string text = line.Substring(value, spec - 1 - value);
        int v = line[0] == 's' ? Rooted(Text.FromString(H, text)) : N(text);
        Assert.AreEqual(line.Substring(result), Format(v, line.Substring(spec, result - 1 - spec)), line);
    }

    private string Format(int value, string spec)
    {
        int s = Rooted(Text.FromString(H, spec));
        int builder = TextBuilder.New(H);
        FormatSpec.Apply(H, builder, value, s);
        return Text.ToClrString(H, Rooted(TextBuilder.ToText(H, builder)));
    }

    [TestMethod]
    public void CharactersAndEmptySpecs()
    {
        Assert.AreEqual("  é", Format(N("233"), "3c"));
        Assert.AreEqual("é  ", Format(N("233"), "<3c"));
        Assert.AreEqual("\U0001F40D", Format(N("0x1F40D"), "c"));
        Assert.AreEqual("True", Format(Value.True, ""));
        Assert.AreEqual("1", Format(Value.True, "d"));
        Assert.AreEqual("None", Format(Value.None, ""));
        Assert.AreEqual("1.5", Format(N("1.5"), ""));
        Assert.AreEqual("(1+2j)", Format(N("1+2j"), ""));
    }

    // MicroPython has no room for more digits, and changes to an exponent.
    [TestMethod]
    public void VeryLargeNumbersTakeAnExponent()
    {
        Assert.AreEqual("8.89e+32", Format(N("8.888e32"), ".2f"));
        Assert.AreEqual("-1E+100", Format(N("-1e100"), "F"));
        Assert.AreEqual("1e+34%", Format(N("1e32"), ".1%"));
        Assert.AreEqual("9999999999999999635896294965248.0", Format(N("1e31"), ".1f"));
    }

    [TestMethod]
    public void WrongSpecsAreErrors()
    {
        foreach (string spec in new string[] { "z", "5q", "dd", "<>>5", "+ 5", ".5.5", "99999999999", ".99999999999", "é", "5é" })
            Raises("ValueError('invalid format specifier',)", () => Format(N("1"), spec));
        Raises("ValueError(\"unknown format code 'd' for object of type 'float'\",)", () => Format(N("1.5"), "d"));
        Raises("ValueError(\"unknown format code 's' for object of type 'bool'\",)", () => Format(Value.True, "s"));
        Raises("ValueError(\"unknown format code 's' for object of type 'int'\",)", () => Format(N("100000000000000000000"), "5s"));
        Raises("ValueError(\"unknown format code 'x' for object of type 'str'\",)", () => Format(V("'a'"), "x"));
        Raises("ValueError(\"'=' alignment not allowed in string format specifier\",)", () => Format(V("'a'"), "=5"));
        Raises("ValueError('sign not allowed in string format specifier',)", () => Format(V("'a'"), "+5"));
        Raises("ValueError(\"sign not allowed with integer format specifier 'c'\",)", () => Format(N("1"), "+c"));
        Raises("OverflowError('char not in range(0x110000)',)", () => Format(N("-1"), "c"));
        Raises("OverflowError('char not in range(0x110000)',)", () => Format(N("0x110000"), "c"));
        Raises("OverflowError('overflow converting long int to machine word',)", () => Format(N("0x1100000000"), "c"));
        Raises("TypeError(\"can't convert 'NoneType' object to str implicitly\",)", () => Format(Value.None, "5"));
    }
}
