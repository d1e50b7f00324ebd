// Formatting with %.
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Firmware.Tests.Objects;

[TestClass]
public class NumbersPercentTests : NumbersTest
{
    // What python3 made of it, a line for each: pattern, number, result.
    private const string Cases = """
        %08s|1234|    1234
        %+.2G|0.0|+0
        %+-.1G|1234567.25|+1E+06
        %+ .F|123.456|+123
        %-+3.0G|1234567.25|+1E+06
        %+.2E|1e100|+1.00E+100
        %12r|-0.0|        -0.0
        %0#a|1e10|10000000000.0
        %+#G|1234567.25|+1.23457E+06
        %00.f|100.0|100
        %#+f|nan|+nan
        %#8.u|-5|      -5
        %#08d|-1.5|-0000001
        %0-5X|255|FF   
        %  1e|1180591620717411303424| 1.180592e+21
        %+#12s|999999.5|    999999.5
        %-g|999999.5|1e+06
        %-+f|nan|+nan
        %+.5r|999999.5|99999
        %  g|-0.0|-0
        % -1.f|0.1| 0
        %--20f|1234567|1234567.000000      
        %+e|7|+7.000000e+00
        %##.12r|1234|1234
        %++8a|0.0|     0.0
        %-+5r|-1.5|-1.5 
        %++F|1234567|+1234567.000000
        %#20.s|-0.0|                    
        %3.12s|1234567.25|1234567.25
        %#+8.0d|123.456|    +123
        %+#20.e|-1.5|             -2.e+00
        %-8f|1e15|1000000000000000.000000
        %+-5r|-1267650600228229401496703205376|-1267650600228229401496703205376
        %+ 8s|1.5|     1.5
        % +.12G|1e100|+1E+100
        % +5d|12345678.0|+12345678
        %+#5.20f|1e-05|+0.00001000000000000000
        %  u|7| 7
        %-E|1e-05|1.000000E-05
        %3f|100.0|100.000000
        %# u|255| 255
        % .f|100.0| 100
        %-0e|0.5|5.000000e-01
        %-3u|True|1  
        %#.1g|1180591620717411303424|1.e+21
        %-8F|1e10|10000000000.000000
        %##1.5G|1|1.0000
        % g|1e100| 1e+100
        %+#E|5e-324|+4.940656E-324
        %#-s|1234567|1234567
        %-.2e|1.7976931348623157e+308|1.80e+308
        %-d|3.0|3
        %-012G|True|1           
        %0 12d|123.456| 00000000123
        %1.20x|-1267650600228229401496703205376|-10000000000000000000000000
        % 5.12F|100.0| 100.000000000000
        %-#1E|255|2.550000E+02
        %##.1r|0.0001|0
        % .20d|5e-324| 00000000000000000000
        %-8e|1234|1.234000e+03
        %-0s|3.0|3.0
        % 8.5d|255|   00255
        %  .12e|0.1| 1.000000000000e-01
        %#8.2s|999999.5|      99
        %-20.a|255|                    
        %05.1g|0.0|00000
        %#8e|3.0|3.000000e+00
        %#1a|1.7976931348623157e+308|1.7976931348623157e+308
        %+#8i|0|      +0
        % +5F|True|+1.000000
        %0-G|123.456|123.456
        % 5.5i|-5|-00005
        %08.20E|1e-05|1.00000000000000008180E-05
        % u|1234567| 1234567
        %-01.20e|1234567|1.23456700000000000000e+06
        %--5G|1e15|1E+15
        %0 .5f|1e15| 1000000000000000.00000
        %5.12a|-inf| -inf
        %#0.0f|1e10|10000000000.
        %01.12i|0|000000000000
        % #.5i|-5|-00005
        %20.1r|0.0001|                   0
        %+0e|nan|+nan
        %-03.2G|1.7976931348623157e+308|1.8E+308
        %+E|2.5|+2.500000E+00
        %#-u|-256|-256
        % -5.5a|2.5|2.5  
        %#+12F|0.5|   +0.500000
        %#-1a|123.456|123.456
        %0g|3.0|3
        %-+5i|0|+0   
        %#0e|-1234567|-1.234567e+06
        %0+5f|0.0001|+0.000100
        %0+g|0.0|+0
        % -.0F|True| 1
        % .5g|1e16| 1e+16
        %+#.12e|-1267650600228229401496703205376|-1.267650600228e+30
        % 0r|1e16|1e+16
        %12s|1e10|10000000000.0
        % #r|12345678.0|12345678.0
        %#20.20r|nan|                 nan
        %+1.0d|0.0|+0
        %++3o|1| +1
        %-20G|nan|NAN                 
        %5f|nan|  nan
        %+#20.2E|1e10|           +1.00E+10
        % 0.20e|0.1| 1.00000000000000005551e-01
        %#-x|255|0xff
        %+12s|1e100|      1e+100
        %#-12d|3.0|3           
        % 12.f|255|         255
        %03.1g|0.1|0.1
        %++.e|0.0001|+1e-04
        %+#.12a|1.7976931348623157e+308|1.7976931348
        %05F|12345678.0|12345678.000000
        %# d|999999.5| 999999
        %-20E|1e16|1.000000E+16        
        %+.2s|-1267650600228229401496703205376|-1
        %03d|1.5|001
        %+#.0F|-0.0|-0.

        """;

    [TestMethod]
    public void ResultsAreThoseOfPython() => ForEachLine(Cases, Case);

    private void Case(string line)
    {
        int number = line.IndexOf('|') + 1;
        int result = line.IndexOf('|', number) + 1;
        string pattern = line.Substring(0, number - 1);
        Assert.AreEqual(line.Substring(result), Format(pattern, N(line.Substring(number, result - 1 - number))), line);
    }

    private string Format(string pattern, int arguments)
    {
        int p = Rooted(Text.FromString(H, pattern));
        return Text.ToClrString(H, Rooted(PercentFormat.Format(H, p, arguments)));
    }

    [TestMethod]
    public void ObjectsAsText()
    {
        Assert.AreEqual("=1=", Format("=%s=", V("1")));
        Assert.AreEqual("=1=2=", Format("=%s=%s=", V("(1, 2)")));
        Assert.AreEqual("=[1, 2]=", Format("=%s=", V("[1, 2]")));
        Assert.AreEqual("='str'=", Format("=%r=", V("'str'")));
        Assert.AreEqual("é|'\\xe9\\u20ac'", Format("%s|%a", V("('é', 'é€')")));
        Assert.AreEqual("   ab|ab   |ab", Format("%5s|%-5s|%.2s", V("('ab', 'ab', 'abc')")));
        Assert.AreEqual("éà   |", Format("%-5.2s|", V("'éàü'")));
        Assert.AreEqual("    a|b    |", Format("%5c|%-5c|", V("('a', 98)")));
        Assert.AreEqual("€", Format("%c", V("8364")));
        Assert.AreEqual("%", Format("%%", V("()")));
        Assert.AreEqual("foo", Format("foo", V("{}")));
        Assert.AreEqual("{}", Format("%s", V("{}")));
        Assert.AreEqual("b'a'", Format("%s", V("b'a'")));
    }

    [TestMethod]
    public void WidthsFromArguments()
    {
        Assert.AreEqual("    3|3    |  1.50", Format("%*d|%*d|%*.*f", V("(5, 3, -5, 3, 6, 2, 1.5)")));
        Assert.AreEqual("  005", Format("%*.*d", V("(5, 3, 5)")));
        Assert.AreEqual("1", Format("%.*d", V("(-5, 1)")));
    }

    [TestMethod]
    public void KeysOfDicts()
    {
        Assert.AreEqual("bar False", Format("%(foo)s %(baz)s", V("{'foo': 'bar', 'baz': False}")));
        Assert.AreEqual("{'foo': 1} 1 001", Format("%s %(foo)s %(foo)03d", V("{'foo': 1}")));
        Raises("KeyError('b',)", () => Format("%(b)s", V("{'a': 1}")));
        Raises("TypeError('format needs a dict',)", () => Format("%(a)s", V("1")));
        Raises("TypeError('format needs a dict',)", () => Format("%(a)s", V("({},)")));
        Raises("TypeError('format string needs more arguments',)", () => Format("%(foo)s %s", V("{'foo': 1}")));
        Raises("TypeError('format string needs more arguments',)", () => Format("%(foo)*s", V("{'foo': 'bar'}")));
        Raises("ValueError('incomplete format key',)", () => Format("%(a", V("{'a': 1}")));
    }

    [TestMethod]
    public void Bytes()
    {
        Check("b'a=1 '", Binary("b'%s=%d '", "(b'a', 1)"));
        Check("b'x'", Binary("b'%s'", "bytearray(b'x')"));
        Check("b'\\xc8a'", Binary("b'%c%c'", "(200, b'a')"));
        Check("bytearray(b'7')", Binary("bytearray(b'%d')", "7"));
        Check("b''", Binary("b''", "()"));
        Raises("OverflowError('bytes value out of range',)", () => Binary("b'%c'", "256"));
    }

    private int Binary(string pattern, string arguments) => PercentFormat.Format(H, V(pattern), V(arguments));

    [TestMethod]
    public void WrongPatternsAndArgumentsAreErrors()
    {
        Raises("TypeError('format string needs more arguments',)", () => Format("%s %s", V("1")));
        Raises("TypeError(\"format string didn't convert all arguments\",)", () => Format("%s", V("(1, 2)")));
        Raises("TypeError(\"format string didn't convert all arguments\",)", () => Format("x", V("1")));
        Raises("ValueError('incomplete format',)", () => Format("a%", V("1")));
        Raises("ValueError('incomplete format',)", () => Format("%5", V("1")));
        Raises("ValueError('incomplete format',)", () => Format("%*", V("1")));
        Raises("ValueError('incomplete format',)", () => Format("%99999999999d", V("1")));
        Raises("ValueError(\"unsupported format character 'z' (0x7a) at index 1\",)", () => Format("%z", V("1")));
        Raises("ValueError(\"unsupported format character 'l' (0x6c) at index 4\",)", () => Format("é %l", V("1")));
        Raises("TypeError(\"can't convert str to int\",)", () => Format("%d", V("'a'")));
        Raises("TypeError(\"can't convert float to int\",)", () => Format("%x", V("1.5")));
        Raises("TypeError(\"can't convert str to float\",)", () => Format("%f", V("'a'")));
        Raises("TypeError(\"can't convert str to int\",)", () => Format("%*d", V("('a', 1)")));
        Raises("TypeError('%c needs int or char',)", () => Format("%c", V("'ab'")));
        Raises("TypeError('integer needed',)", () => Format("%c", V("2.5")));
        Raises("OverflowError('char not in range(0x110000)',)", () => Format("%c", V("-1")));
        Raises("OverflowError(\"can't convert inf to int\",)", () => Format("%d", N("inf")));
    }

    [TestMethod]
    public void InstancesMayConvert()
    {
        int p = Rooted(Text.FromString(H, "%d %x %.1f"));
        int text = PercentFormat.Format(H, p, V("('a', 'b', 'c')"), new Conversions(H));
        Check("'123 7b 1.5'", text);
    }

    // A str stands in for an instance.
    private sealed class Conversions : NumberConversions
    {
        private readonly Heap _heap;

        public Conversions(Heap heap)
        {
            _heap = heap;
        }

        public override int ToInt(int value) => Value.SmallInt(123);

        public override int ToFloat(int value) => Floats.New(_heap, 1.5);
    }
}
