// Arithmetic on numbers of all kinds, as CPython does it.
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Firmware.Tests.Objects;

[TestClass]
public class NumbersArithmeticTests : NumbersTest
{
    // What python3 printed, a line for each: left, operator, right, the result.
    private const string Cases = """
        -2147483648 + 9223372036854775808 = 9223372034707292160
        -3 + 4294967295 = 4294967292
        7 + 9223372036854775808 = 9223372036854775815
        -9223372036854775808 + 7 = -9223372036854775801
        7 - -1073741824 = 1073741831
        -256 - -18446744073709551615 = 18446744073709551359
        1073741824 - 100000000000000000000 = -99999999998926258176
        7 - 147808829414345923316083210206383297601 = -147808829414345923316083210206383297594
        -1 * 9223372036854775808 = -9223372036854775808
        255 * 7 = 1785
        -2147483648 * 9007199254740993 = -19342813113834068942782464
        9007199254740993 * 2147483648 = 19342813113834068942782464
        -3 / 100000000000000000000 = -3e-20
        -2147483648 / 100000000000000000000 = -2.147483648e-11
        2 // 7 = 0
        10 // -1 = -10
        18446744073709551616 // -18446744073709551615 = -2
        -1 // 255 = -1
        1267650600228229401496703205376 % -1 = 0
        9007199254740993 % 1267650600228229401496703205376 = 9007199254740993
        9223372036854775808 % 18446744073709551616 = 9223372036854775808
        9007199254740993 % 2147483648 = 1
        4294967295 divmod 1073741824 = (3, 1073741823)
        255 divmod -256 = (-1, -1)
        2147483648 divmod 100000000000000000000 = (0, 2147483648)
        2 divmod 9007199254740993 = (0, 2)
        -2147483648 divmod 18446744073709551616 = (-1, 18446744071562067968)
        -2147483648 divmod -9999999999999999999999993 = (0, -2147483648)
        0 & 1073741824 = 0
        -1073741824 & 10 = 0
        -2147483648 & 4294967295 = 2147483648
        -2147483648 & 10 = 0
        -2147483648 & 2 = 0
        9007199254740993 & -9223372036854775808 = 0
        -2147483648 & -256 = -2147483648
        100000000000000000000 & 9223372036854775808 = 0
        10 & -18446744073709551615 = 0
        18446744073709551616 & 2147483648 = 0
        -1073741825 | 1073741823 = -1073741825
        -9999999999999999999999993 | 9007199254740993 = -9999999999999999999999993
        1073741824 | -1 = -1
        147808829414345923316083210206383297601 | 0 = 147808829414345923316083210206383297601
        -256 | 147808829414345923316083210206383297601 = -191
        18446744073709551616 | 255 = 18446744073709551871
        1073741823 | 10 = 1073741823
        -1 | 7 = -1
        -1073741825 | 147808829414345923316083210206383297601 = -1073741825
        255 ^ -1073741824 = -1073741569
        18446744073709551616 ^ 1 = 18446744073709551617
        147808829414345923316083210206383297601 ^ -3 = -147808829414345923316083210206383297604
        1073741823 ^ -9223372036854775808 = -9223372035781033985
        4294967295 ^ 255 = 4294967040
        9007199254740993 ^ 4294967295 = 9007203549708286
        9007199254740993 ^ 18446744073709551616 = 18455751272964292609
        -3 ^ 9223372036854775808 = -9223372036854775811
        2 ^ -9999999999999999999999993 = -9999999999999999999999995
        -9999999999999999999999993 ^ -256 = 9999999999999999999999751
        1267650600228229401496703205376 < 18446744073709551616 = False
        7 < 255 = True
        9007199254740993 < 18446744073709551616 = True
        7 < 1073741824 = True
        2147483648 <= 1 = False
        -1073741825 <= -2147483648 = False
        18446744073709551616 == 9007199254740993 = False
        100000000000000000000 == -18446744073709551615 = False
        147808829414345923316083210206383297601 == -9999999999999999999999993 = False
        2 << 30 = 2147483648
        2 >> 30 = 0
        7 >> 65 = 0
        255 << 30 = 273804165120
        255 >> 33 = 0
        1073741823 << 29 = 576460751766552576
        1073741823 << 0 = 1073741823
        1073741824 << 65 = 39614081257132168796771975168
        1073741824 >> 33 = 0
        2147483648 >> 29 = 4
        -2147483648 << 1 = -4294967296
        -2147483648 >> 1 = -1073741824
        -2147483648 >> 30 = -2
        9007199254740993 << 30 = 9671406556917034471391232
        9007199254740993 >> 30 = 8388608
        9007199254740993 << 65 = 332306998946229005119439912489189376
        9007199254740993 >> 65 = 0
        9007199254740993 << 33 = 77371252455336275771129856
        9007199254740993 >> 33 = 1048576
        9223372036854775808 >> 65 = 0
        -9223372036854775808 << 100 = -11692013098647223345629478661730264157247460343808
        18446744073709551616 << 31 = 39614081257132168796771975168
        147808829414345923316083210206383297601 >> 32 = 34414424890267179188337924472
        147808829414345923316083210206383297601 << 1 = 295617658828691846632166420412766595202
        0 ** 2 = 0
        2 ** 5 = 32
        -2 ** 2 = 4
        3 ** 1 = 3
        -7 ** 1 = -7
        2147483648 ** 0 = 1
        2 ** -1 = 0.5
        10 ** -5 = 1e-05
        -2147483648 + 0.0 = -2147483648.0
        -1073741825 + inf = inf
        4294967295 + 2.5 = 4294967297.5
        255 + inf = inf
        2.5 + -inf = -inf
        5e-324 + 9223372036854775808 = 9.223372036854776e+18
        9223372036854775808 + -1.5 = 9.223372036854776e+18
        1073741824.0 + -inf = -inf
        nan - 1.0 = nan
        -inf - 5e-324 = -inf
        4294967295 - -1.5 = 4294967296.5
        -3 - -0.0 = -3.0
        1e+22 - inf = -inf
        1.0 - inf = -inf
        inf - -inf = inf
        1e+16 * 0 = 0.0
        -inf * -256 = inf
        1e+100 * 9007199254740992.0 = 9.007199254740992e+115
        2 * nan = nan
        2.5 * nan = nan
        0.1 * nan = nan
        inf * -2147483648 = -inf
        1.0 / 0.3 = 3.3333333333333335
        inf / 9223372036854775808 = inf
        9007199254740992.0 / -9223372036854775808 = -0.0009765625
        5e-324 / 10 = 0.0
        inf / 255 = inf
        nan / 1 = nan
        0.3 / 9007199254740993 = 3.3306690738754695e-17
        10 / -inf = -0.0
        -1 / 1e+100 = -1e-100
        -0.0 / inf = -0.0
        -9223372036854775808 / 5e-324 = -inf
        -256 // 1.8446744073709552e+19 = -1.0
        inf // -18446744073709551615 = nan
        1e+22 // 9007199254740993 = 1110223.0
        1.0 // 9007199254740993 = 0.0
        1e+16 // -1 = -1e+16
        0 // -inf = -0.0
        1.0 // 5e-324 = inf
        -inf // 100000000000000000000 = nan
        -inf // 1e+22 = nan
        -1073741824 // -inf = 0.0
        -1073741824 // 1e+100 = -1.0
        -inf // -1 = nan
        7 % nan = nan
        0.0 % nan = nan
        1073741824.0 % -18446744073709551615 = -1.844674407263581e+19
        100000000000000000000 % 1e+22 = 1e+20
        1073741823 % 9007199254740992.0 = 1073741823.0
        inf % inf = nan
        -256 % 5e-324 = 0.0
        inf % 1e+22 = nan
        -inf % 4294967295 = nan
        1.0 % 1267650600228229401496703205376 = 1.0
        -1e+300 % 1e+22 = 7.803613134540599e+21
        4294967295 divmod 1073741824.0 = (3.0, 1073741823.0)
        -2147483648 divmod nan = (nan, nan)
        1073741823 divmod 2.5 = (429496729.0, 0.5)
        -1.5 divmod inf = (-1.0, inf)
        nan divmod 1267650600228229401496703205376 = (nan, nan)
        9007199254740992.0 divmod inf = (0.0, 9007199254740992.0)
        -inf divmod -1073741824 = (nan, nan)
        9007199254740993 divmod 2.5 = (3602879701896396.0, 2.0)
        9007199254740992.0 < 1073741823 = False
        inf < -inf = False
        nan < 1e+22 = False
        2 < 1.0 = False
        -2147483648 < 0.1 = True
        1 < 1e+22 = True
        1e+22 <= 147808829414345923316083210206383297601 = True
        2147483648 <= 1e+100 = True
        -0.0 <= 1073741824 = True
        1.0 <= 1e+100 = True
        0.3 <= 9007199254740992.0 = True
        0.0 <= 0.1 = True
        0.3 <= 1073741824.0 = True
        0 <= -1.5 = False
        1073741824 <= 1073741824.0 = True
        -2147483648 <= 1e+22 = True
        -inf <= 18446744073709551616 = True
        1.0 <= 1073741824.0 = True
        -1e+300 <= 10 = True
        -inf == 9007199254740993 = False
        1e+16 == 0.1 = False
        nan == -2147483648 = False
        9007199254740993 == 0.1 = False
        2.5 == nan = False
        -3 == 2.5 = False
        1 == 1.0 = True
        9007199254740993 > 9007199254740992.0 = True
        9007199254740992.0 > 9007199254740993 = False
        9007199254740993 >= 9007199254740992.0 = True
        9007199254740992.0 >= 9007199254740993 = False
        9007199254740993 == 9007199254740992.0 = False
        9007199254740993 != 9007199254740992.0 = True
        9007199254740992.0 != 9007199254740993 = True
        9007199254740992.0 >= 9007199254740992 = True
        9007199254740992.0 == 9007199254740992 = True
        9007199254740992.0 != 9007199254740992 = False
        1.8446744073709552e+19 > 18446744073709551615 = True
        18446744073709551615 != 1.8446744073709552e+19 = True
        1.8446744073709552e+19 != 18446744073709551615 = True
        18446744073709551617 < 1.8446744073709552e+19 = False
        18446744073709551617 > 1.8446744073709552e+19 = True
        1.8446744073709552e+19 > 18446744073709551617 = False
        18446744073709551617 >= 1.8446744073709552e+19 = True
        18446744073709551617 == 1.8446744073709552e+19 = False
        18446744073709551617 != 1.8446744073709552e+19 = True
        1.8446744073709552e+19 != 18446744073709551617 = True
        1.8446744073709552e+19 < 18446744073709551616 = False
        1.8446744073709552e+19 > 18446744073709551616 = False
        18446744073709551616 >= 1.8446744073709552e+19 = True
        18446744073709551616 != 1.8446744073709552e+19 = False
        -1.8446744073709552e+19 < -18446744073709551617 = False
        -18446744073709551617 <= -1.8446744073709552e+19 = True
        -18446744073709551617 > -1.8446744073709552e+19 = False
        -1.8446744073709552e+19 > -18446744073709551617 = True
        -18446744073709551617 >= -1.8446744073709552e+19 = False
        -1.8446744073709552e+19 >= -18446744073709551617 = True
        -18446744073709551617 != -1.8446744073709552e+19 = True
        1e+22 > 10000000000000000000000 = False
        10000000000000000000000 >= 1e+22 = True
        1e+22 >= 10000000000000000000000 = True
        1e+22 != 10000000000000000000000 = False
        100000000000000000000000 > 1e+23 = True
        1e+23 >= 100000000000000000000000 = False
        100000000000000000000000 != 1e+23 = True
        1e+23 != 100000000000000000000000 = True
        1073741824 < 1073741824.5 = True
        1073741824 > 1073741824.5 = False
        1073741824 >= 1073741824.5 = False
        1073741824.5 >= 1073741824 = True
        1073741824.5 == 1073741824 = False
        1073741824 != 1073741824.5 = True
        1073741824.5 != 1073741824 = True
        -1073741825 >= -1073741825.5 = True
        1180591620717411303424 < 5e-324 = False
        1180591620717411303424 > 5e-324 = True
        5e-324 > 1180591620717411303424 = False
        1180591620717411303424 == 5e-324 = False
        1180591620717411303424 != 5e-324 = True
        (1+2j) + (3-1j) = (4+1j)
        (1+2j) - (3-1j) = (-2+3j)
        (1+2j) * (3-1j) = (5+5j)
        1j + 2 = (2+1j)
        1j - 2 = (-2+1j)
        1j == 2 = False
        2 + 1j = (2+1j)
        2 - 1j = (2-1j)
        2 * 1j = 2j
        1.5 * (2+0.5j) = (3+0.75j)
        (1+2j) / (3-1j) = (0.1+0.7000000000000001j)
        1j ** 2 = (-1+0j)
        1j ** 0 = (1+0j)
        (2+1j) ** 3 = (2+11j)
        1j ** -1 = -1j
        (3+4j) / 2 = (1.5+2j)
        True & True = True
        True & 1 = 1
        True | False = True
        True ^ True = False
        True < 1099511627776 = True

        """;

    [TestMethod]
    public void ResultsAreThoseOfPython() => ForEachLine(Cases, Case);

    private void Case(string line)
    {
        int first = line.IndexOf(' ');
        int second = line.IndexOf(' ', first + 1);
        int equals = line.IndexOf(" = ", second + 1);
        string a = Plain(line.Substring(0, first));
        string b = Plain(line.Substring(second + 1, equals - second - 1));
        int result = Calculate(a, line.Substring(first + 1, second - first - 1), b);
        Assert.AreEqual(line.Substring(equals + 3), Literal.Repr(H, result), line);
    }

    // Complex numbers stand in parentheses.
    private static string Plain(string number) => number[0] == '(' ? number.Substring(1, number.Length - 2) : number;

    // What python3's round() returned: number, digits, result.
    private const string Rounded = """
        2.5|None|2
        3.5|None|4
        -2.5|None|-2
        0.5|None|0
        -0.5|None|0
        1e+20|None|100000000000000000000
        2.675|2|2.67
        2.5|0|2.0
        1.005|2|1.0
        -1.005|2|-1.0
        1234.5|-2|1200.0
        1250.0|-2|1200.0
        1350.0|-2|1400.0
        25.5|-1|30.0
        25.0|-1|20.0
        35.0|-1|40.0
        5.0|-1|0.0
        5.000001|-1|10.0
        6.0|-1|10.0
        -6.0|-1|-10.0
        4.9|-1|0.0
        0.5|-1|0.0
        1e+300|-299|1e+300
        1.5e+300|-300|2e+300
        9.99e+22|-22|1e+23
        123.456|1|123.5
        5e-324|323|0.0
        5e-324|324|5e-324
        1.5|400|1.5
        1.5|-400|0.0
        -1.5|-500|-0.0
        0.0|3|0.0
        -0.0|3|-0.0
        15|-1|20
        25|-1|20
        -25|-1|-20
        5|-1|0
        6|-1|10
        55|-2|100
        50|-2|0
        150|-2|200
        1180591620717411303424|-3|1180591620717411303000
        1180591620717411303424|-21|1000000000000000000000
        1180591620717411303424|-22|0
        -1000000000000000000000000000000|-30|-1000000000000000000000000000000
        7|2|7
        7|None|7
        True|None|1
        True|-1|0
        1000000000000000500000000000000|-15|1000000000000000000000000000000
        -1000000000000001500000000000000|-15|-1000000000000002000000000000000

        """;

    [TestMethod]
    public void RoundsHalfToEven() => ForEachLine(Rounded, line =>
    {
        int digits = line.IndexOf('|') + 1;
        int result = line.IndexOf('|', digits) + 1;
        string n = line.Substring(digits, result - 1 - digits);
        int rounded = Numbers.Round(H, N(line.Substring(0, digits - 1)), n == "None" ? Value.None : N(n));
        Assert.AreEqual(line.Substring(result), Literal.Repr(H, rounded), line);
    });

    [TestMethod]
    public void InfinitiesHaveNoNearestInt()
    {
        Raises("OverflowError(\"can't convert inf to int\",)", () => Numbers.Round(H, N("inf"), Value.None));
        Raises("ValueError(\"can't convert NaN to int\",)", () => Numbers.Round(H, N("nan"), Value.None));
        Raises("OverflowError(\"can't convert inf to int\",)", () => Integers.FromDouble(H, double.NegativeInfinity));
    }

    [TestMethod]
    public void DivisionByZeroIsAnError()
    {
        foreach (string op in new string[] { "/", "//", "%", "divmod" })
        {
            foreach (string a in new string[] { "1", "-100000000000000000000", "1.5", "True" })
            {
                Raises("ZeroDivisionError('divide by zero',)", () => Calculate(a, op, "0"));
                Raises("ZeroDivisionError('divide by zero',)", () => Calculate(a, op, "False"));
                Raises("ZeroDivisionError('divide by zero',)", () => Calculate(a, op, "-0.0"));
            }
        }
        Raises("ZeroDivisionError('divide by zero',)", () => Calculate("0", "**", "-1"));
        Raises("ZeroDivisionError('divide by zero',)", () => Calculate("0.0", "**", "-1.5"));
        Raises("ZeroDivisionError('complex divide by zero',)", () => Calculate("1j", "/", "0"));
        Raises("ZeroDivisionError('0.0 to a complex power',)", () => Calculate("0j", "**", "-1"));
        Raises("TypeError(\"can't truncate-divide a complex number\",)", () => Calculate("1j", "//", "2"));
    }

    [TestMethod]
    public void ShiftCountsHaveLimits()
    {
        Raises("ValueError('negative shift count',)", () => Calculate("1", "<<", "-1"));
        Raises("ValueError('negative shift count',)", () => Calculate("100000000000000000000", ">>", "-100000000000000000000"));
        Raises("OverflowError('overflow converting long int to machine word',)", () => Calculate("1", "<<", "0x10000000000"));
        Check("0", Calculate("0", "<<", "1000000000"));
        Check("-1", Calculate("-100000000000000000000", ">>", "1000000000"));
    }

    [TestMethod]
    public void OperatorsThatNumbersLackAreUndefined()
    {
        Assert.AreEqual(Value.Undefined, Calculate("1.5", "&", "1"));
        Assert.AreEqual(Value.Undefined, Calculate("1", "<<", "1.0"));
        Assert.AreEqual(Value.Undefined, Calculate("1j", "%", "1"));
        Assert.AreEqual(Value.Undefined, Calculate("1j", "<", "2"));
        Assert.AreEqual(Value.Undefined, Numbers.Binary(H, Opcode.Add, N("1"), V("'a'")));
        Assert.AreEqual(Value.Undefined, Numbers.Binary(H, Opcode.MatrixMultiply, N("1"), N("1")));
        Assert.AreEqual(Value.Undefined, Numbers.Unary(H, Opcode.Invert, N("1.5")));
        Assert.AreEqual(Value.Undefined, Numbers.Unary(H, Opcode.Negative, V("'a'")));
    }

    [TestMethod]
    public void InPlaceOperatorsAreTheSame()
    {
        Check("1267650600228229401496703205378", Numbers.Binary(H, Opcode.InplaceAdd, N("1267650600228229401496703205376"), N("2")));
        Check("6", Numbers.Binary(H, Opcode.InplaceXor, N("5"), N("3")));
    }

    [TestMethod]
    public void UnaryOperators()
    {
        Check("1073741824", Numbers.Unary(H, Opcode.Negative, N("-1073741824")));
        Check("-1073741824", Numbers.Unary(H, Opcode.Negative, N("1073741824")));
        Check("-1180591620717411303425", Numbers.Unary(H, Opcode.Invert, N("1180591620717411303424")));
        Check("-1", Numbers.Unary(H, Opcode.Negative, Value.True));
        Check("-2", Numbers.Unary(H, Opcode.Invert, Value.True));
        Check("1", Numbers.Unary(H, Opcode.Positive, Value.True));
        Check("0.0", Numbers.Unary(H, Opcode.Negative, N("-0.0")));
        Check("5.0", Numbers.Abs(H, N("3+4j")));
        Check("1180591620717411303424", Numbers.Abs(H, N("-1180591620717411303424")));
        Check("1", Numbers.Abs(H, Value.True));
        Check("1.5", Numbers.Abs(H, N("-1.5")));
    }

    [TestMethod]
    public void EqualNumbersHaveEqualHashes()
    {
        foreach (string s in new string[]
        {
            "0", "1", "-1", "1073741823", "-1073741824", "1073741824", "-1073741825", "2147483647", "-2147483647", "4294967296",
            "9007199254740992", "-9007199254740992", "18446744073709551616",
            "1606938044258990275541962092341162602522202993782792835301376",
        })
        {
            int sp = H.Sp;
            int n = N(s);
            int f = Rooted(Floats.New(H, Integers.ToDouble(H, n)));
            int c = Rooted(ComplexNumbers.New(H, Integers.ToDouble(H, n), 0));
            Assert.IsTrue(Numbers.AreEqual(H, n, f) && Numbers.AreEqual(H, f, n), s);
            Assert.IsTrue(Numbers.AreEqual(H, n, c) && Numbers.AreEqual(H, c, n), s);
            Assert.AreEqual(Numbers.Hash(H, n), Numbers.Hash(H, f), s);
            Assert.AreEqual(Numbers.Hash(H, n), Numbers.Hash(H, c), s);
            H.Sp = sp;
        }
        Assert.AreEqual(1, Numbers.Hash(H, Value.True));
        Assert.AreEqual(-7, Numbers.Hash(H, N("-7")));
        Assert.IsFalse(Numbers.AreEqual(H, N("9007199254740993"), N("9007199254740992+0j")));
    }

    [TestMethod]
    public void PowersModulo()
    {
        Check("445", Numbers.Power(H, N("4"), N("13"), N("497")));
        Check("-52", Numbers.Power(H, N("4"), N("13"), N("-497")));
        Check("0", Numbers.Power(H, N("4"), N("0"), N("1")));
        Check("3", Numbers.Power(H, N("2"), N("-1"), N("5")));
        Check("730947940", Numbers.Power(H, N("1234567890123456789"), N("987654321987654321"), N("1000000007")));
        Raises("ValueError('divide by zero',)", () => Numbers.Power(H, N("2"), N("3"), N("0")));
        Raises("ValueError('base is not invertible for the given modulus',)", () => Numbers.Power(H, N("2"), N("-1"), N("4")));
        Raises("TypeError('pow() with 3 arguments requires integers',)", () => Numbers.Power(H, N("2"), N("1.0"), N("4")));
    }

    [TestMethod]
    public void NegativePowersAreTheNearestFloats()
    {
        Check("1e-05", Calculate("10", "**", "-5"));
        Check("1e-300", Calculate("10", "**", "-300"));
        Check("-0.0", Calculate("-3", "**", "-10000000001"));
        Check("0.0", Calculate("-3", "**", "-10000000000"));
        Check("5e-324", Calculate("2", "**", "-1074"));
        Check("-1.0", Calculate("-1", "**", "-10000000001"));
        Check("1.0", Calculate("True", "**", "-10000000001"));
    }

    [TestMethod]
    public void ZeroesAreFalse()
    {
        foreach (string s in new string[] { "0", "False", "0.0", "-0.0", "0j" })
            Assert.IsFalse(Numbers.IsTrue(H, N(s)), s);
        foreach (string s in new string[] { "1", "True", "5e-324", "nan", "1j", "100000000000000000000" })
            Assert.IsTrue(Numbers.IsTrue(H, N(s)), s);
    }
}
