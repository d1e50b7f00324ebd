// Numbers, strings, bytes, f-strings.
using static MicroPyNano.Firmware.Tests.Compiler.FrontFixture;

namespace MicroPyNano.Firmware.Tests.Compiler;

[TestClass]
public class FrontLiteralTests
{
    [TestMethod]
    public void IntsOfAllBasesAndSizes()
    {
        Expression("0", "0");
        Expression("00", "0");
        Expression("1_000_000", "1000000");
        Expression("0xFf", "255");
        Expression("0X_1e", "30");
        Expression("0o17", "15");
        Expression("0B101", "5");
        Expression("1073741823", "1073741823");
        Expression("1073741824", "1073741824");
        Expression("0x1_0000_0000_0000_0000", "18446744073709551616");
        Expression("123456789012345678901234567890", "123456789012345678901234567890");
    }

    [TestMethod]
    public void FloatsAndImaginaryNumbers()
    {
        Expression("1.5", "1.8f");
        Expression("1.", "1.0f");
        Expression(".5", "0.8f");
        Expression("1e3", "1000.0f");
        Expression("1E+3", "1000.0f");
        Expression("1250e-1", "125.0f");
        Expression("1_0.2_5", "10.4f");
        Expression("1e400", "float");
        Expression("1j", "0.0f+1.0fj");
        Expression("1.5J", "0.0f+1.8fj");
        Expression("1e1j", "0.0f+10.0fj");
        Expression("1 .real", "(. 1 real)");
        Expression("1..real", "SyntaxError@1: invalid syntax for number");
    }

    [TestMethod]
    public void WrongNumbersAreNamed()
    {
        Rejected("a = 012", "SyntaxError@1: invalid syntax for integer with base 0: '012'");
        Rejected("12a", "SyntaxError@1: invalid syntax for integer with base 10: '12a'");
        Rejected("\n0xg", "SyntaxError@2: invalid syntax for integer with base 16: 'g'");
        Rejected("0x", "SyntaxError@1: invalid syntax for integer with base 16: ''");
        Rejected("0b2", "SyntaxError@1: invalid syntax for integer with base 2: '2'");
        Rejected("0o8", "SyntaxError@1: invalid syntax for integer with base 8: '8'");
        Rejected("1.2.3", "SyntaxError@1: invalid syntax for number");
        Rejected("1e", "SyntaxError@1: invalid syntax for number");
        Rejected("1e+", "SyntaxError@1: invalid syntax for number");
        Rejected("1jj", "SyntaxError@1: invalid syntax for number");
    }

    [TestMethod]
    public void StringsWithAllQuotesAndPrefixes()
    {
        Expression("'a\"b' \"c'd\"", "'a\"bc'd'");
        Expression("'''a'b''c''' \"\"\"\nd\"\"\"", "'a'b''c\nd'");
        Expression("''''a'''", "''a'");
        Expression("''", "''");
        Expression("'' \"\"", "''");
        Expression("r'a\\n\\'' R\"\\\"\"", "'a\\n\\'\\\"'");
        Expression("r'a\\\nb'", "'a\\\nb'");
        Expression("u'a' U'b'", "'ab'");
        Expression("b'a' B'b' rb'\\n' Rb'c' bR'd'", "b'ab\\ncd'");
        Expression("'\\n\\t\\r\\a\\b\\f\\v\\\\\\'\\\"'", "'\n\t\r\a\b\f\v\\'\"'");
        Expression("'\\x41\\u0042\\U00000043\\101'", "'ABCA'");
        Expression("b'\\0a'", "b'<0>a'");
        Expression("'\\xe9\\u20ac\\U0001F600'", "'\u00e9\u20ac\U0001F600'");
        Expression("'\u00e9\u20ac\U0001F600'", "'\u00e9\u20ac\U0001F600'");
        Expression("b'\\xff\\u0041\\N\\377'", "b'<255>\\u0041\\N<255>'");
        Expression("'\\q\\ '", "'\\q\\ '");
        Expression("'a\\\nb'", "'ab'");
        Expression("'a\\\r\nb'", "'ab'");
        Expression("'''a\r\nb\rc'''", "'a\nb\nc'");
        Expression("rr", "rr");
        Expression("('a'\n'b')", "'ab'");
    }

    [TestMethod]
    public void WrongStringsAreRejected()
    {
        Rejected("'a", "SyntaxError@1: invalid syntax");
        Rejected("a = '''b\nc", "SyntaxError@1: invalid syntax");
        Rejected("'a\nb'", "SyntaxError@1: invalid syntax");
        Rejected("'\\xg0'", "SyntaxError@1: invalid syntax");
        Rejected("'\\U00110000'", "SyntaxError@1: invalid syntax");
        Rejected("b'\\400'", "SyntaxError@1: invalid syntax");
        Rejected("'a' b'b'", "SyntaxError@1: invalid syntax");
        Rejected("'\\N{DOT}'", "NotImplementedError: unicode name escapes");
        Rejected("ur'a'", "SyntaxError@1: invalid syntax");
        Rejected("bf'a'", "SyntaxError@1: invalid syntax");
        Rejected("'\\", "SyntaxError@1: invalid syntax");
    }

    [TestMethod]
    public void FormattedStrings()
    {
        Expression("f''", "''");
        Expression("f'a'", "'a'");
        Expression("f'{a}'", "(fstring {a!0 -})");
        Expression("f'a{b}c{d!r}e{f!s:>4}'", "(fstring 'a' {b!0 -} 'c' {d!2 -} 'e' {f!1 '>4'})");
        Expression("'a' f'b{c}' 'd' F'e'", "(fstring 'ab' {c!0 -} 'de')");
        Expression("f'{{{a}}}'", "(fstring '{' {a!0 -} '}')");
        Expression("f'{a:{b}.{c}f}'", "(fstring {a!0 (fstring {b!0 -} '.' {c!0 -} 'f')})");
        Expression("f'{a[\"b\"]}{c[':']}'", "(fstring {([] a 'b')!0 -} {([] c ':')!0 -})");
        Expression("f'{a['b']}'", "(fstring {([] a 'b')!0 -})");
        Expression("f'{f'{a}'}'", "(fstring {(fstring {a!0 -})!0 -})");
        Expression("f'{a, b}'", "(fstring {(tuple a b)!0 -})");
        Expression("f'{a!=b}{c==d}'", "(fstring {(cmp a != b)!0 -} {(cmp c == d)!0 -})");
        Expression("f'{ {a: b}[a] }'", "(fstring {([] (dict a:b) a)!0 -})");
        Expression("f'{(lambda: a)()}'", "(fstring {(call (lambda () a))!0 -})");
        Expression("f'{a:=5}'", "(fstring {a!0 '=5'})");
        Expression("f'{(a:=5)}'", "(fstring {(:= a 5)!0 -})");
        Expression("f'{a[1:2]}'", "(fstring {([] a (: 1 2 -))!0 -})");
        Expression("f'{a:}'", "(fstring {a!0 ''})");
        Expression("f'''{a\n+ b}\n{c}'''", "(fstring {(+ a b)!0 -} '\n' {c!0 -})");
        Expression("f'\\x41{a}\\n'", "(fstring 'A' {a!0 -} '\n')");
        Expression("rf'\\n{a}\\d' fR'\\{b}'", "(fstring '\\n' {a!0 -} '\\d\\' {b!0 -})");
        Expression("f'\\{a}'", "(fstring '\\' {a!0 -})");
        Expression("f'{a}' 'b' f'{c}'", "(fstring {a!0 -} 'b' {c!0 -})");
        Expression("f'{yield}'", "(fstring {(yield -)!0 -})");
        Expression("f'{*a, b}'", "(fstring {(tuple *a b)!0 -})");
    }

    [TestMethod]
    public void FormattedStringsShowTheirExpressions()
    {
        Expression("f'{a=}'", "(fstring 'a=' {a!2 -})");
        Expression("f'x{ a + 1 = }y'", "(fstring 'x a + 1 = ' {(+ a 1)!2 -} 'y')");
        Expression("f'{a=:>4}'", "(fstring 'a=' {a!0 '>4'})");
        Expression("f'{a=!s}'", "(fstring 'a=' {a!1 -})");
        Expression("f'{f\"{a=}\"=}'", "(fstring 'f\"{a=}\"=' {(fstring 'a=' {a!2 -})!2 -})");
    }

    [TestMethod]
    public void WrongFormattedStringsAreRejected()
    {
        Rejected("f'{}'", "SyntaxError@1: malformed f-string");
        Rejected("f'{ }'", "SyntaxError@1: malformed f-string");
        Rejected("f'{!r}'", "SyntaxError@1: malformed f-string");
        Rejected("f'{a!x}'", "SyntaxError@1: invalid syntax");
        Rejected("f'{a b}'", "SyntaxError@1: invalid syntax");
        Rejected("f'}'", "SyntaxError@1: malformed f-string");
        Rejected("f'{a:>'", "SyntaxError@1: malformed f-string");
        Rejected("f'{a'", "SyntaxError@1: invalid syntax");
        Rejected("f'{a)}'", "SyntaxError@1: invalid syntax");
        Rejected("a ! b", "SyntaxError@1: invalid syntax");
    }
}
