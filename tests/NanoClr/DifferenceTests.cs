// Programs that print what nanoFramework computes differently unless we take care, run on nanoCLR and on .NET: each byte is the
// same. No expected output is needed, so they can be long.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MicroPyNano.NanoClr.Tests;

[TestClass]
public sealed class DifferenceTests
{
    private const string Numbers = """
        inf = float("inf")
        nan = float("nan")
        floats = [0.0, 1.0, 0.5, 2.0, 3.0, 0.1, 1/3, 1.5, 2.5, 7.0, 10.0, 100.0, 1e15, 1e16, 123456789.125, 2.0**52, 2.0**53, 2.0**63,
            1e22, 1e23, 1e100, 1.7976931348623157e308, 2.2250738585072014e-308, 5e-324, 1e-5, 1e-4, 0.7853981633974483, 3.141592653589793,
            0.9999999999999999, 1.0000000000000002, 6.02e23, 709.78, inf, nan]
        floats += [-x for x in floats]
        ints = [0, 1, 2, 3, 7, 10, 255, 256, 1000003, 2**15, 2**29, 2**30 - 1, 2**30, 2**31 - 1, 2**31, 2**32 + 5, 2**62, 2**63 - 1, 2**63, 10**20, 3**70]
        ints += [-x for x in ints]

        def attempt(f, *a):
            try:
                return f(*a)
            except Exception as e:
                return type(e).__name__

        """;

    /// <summary>A name and a program.</summary>
    public static IEnumerable<object[]> Programs =>
    [
        ["floats printed", """
            for x in floats:
                print(x, repr(x), attempt(int, x), attempt(round, x), abs(x), -x, bool(x), attempt(hash, x))
                for form in ("%.3f", "%g", "%e", "%.17g", "%10.2e", "%.0f"):
                    print(form % x, end=" ")
                print("{:.4f} {:g} {:e} {:,.2f} {:%}".format(x, x, x, x, x))
            """],
        ["floats parsed", """
            for text in ("1", "1.5", "-0", "1e3", "1e-3", ".5", "5.", "1e400", "-1e400", "1e-400", "inf", "-Infinity", "nan", "NaN", "1_0.5", "0.1", "1.7976931348623159e308",
                    "2.4703282292062328e-324", "4.9e-324", "9007199254740993", "123456789012345678901234567890", "0.30000000000000004", "x", "", "1e", "--1", "1e5e5"):
                print(repr(text), attempt(float, text))
            """],
        ["floats compared", """
            for a in floats:
                print(a, "".join("<=>!."[(a < b) * 1 + (a == b) * 2 + (a > b) * 3 + (a != b) * 0] + str(int(a <= b)) + str(int(a >= b)) + str(int(a != b)) for b in floats))
            print(sorted(x for x in floats if x == x), min(floats[:30]), max(floats[:30]), nan in floats, [nan] == [nan])
            for i in ints:
                print(i, "".join(str((i < f) + 2 * (i == f) + 4 * (i > f)) for f in floats))
            """],
        ["floats combined", """
            for a in floats[::3]:
                for b in floats:
                    print(a + b, a - b, a * b, attempt(lambda: a / b), attempt(lambda: a // b), attempt(lambda: a % b), attempt(divmod, a, b), attempt(lambda: a ** b))
            """],
        ["ints combined", """
            for a in ints:
                for b in ints:
                    print(a + b, a - b, a * b, attempt(lambda: a / b), attempt(lambda: a // b), attempt(lambda: a % b), a & b, a | b, a ^ b, a < b, a == b, a > b)
                print(a, -a, ~a, abs(a), hash(a), bool(a), hex(a), oct(a), bin(a), attempt(float, a), a.to_bytes(10, "little") if a >= 0 else None)
                print([a << n for n in (0, 1, 31, 32, 63)], [a >> n for n in (0, 1, 31, 32, 63)], attempt(lambda: a ** 5), "{:,} {:x} {:b} {:+d}".format(a, a, a, a))
            """],
        ["math", """
            import math
            one = ("acos acosh asin asinh atan atanh ceil cos cosh degrees erf erfc exp expm1 fabs floor frexp gamma isfinite isinf isnan lgamma log log10 log2 modf radians "
                "sin sinh sqrt tan tanh trunc").split()
            two = "atan2 copysign fmod hypot ldexp log pow isclose gcd".split()
            for name in one:
                if hasattr(math, name):
                    for x in floats:
                        print(name, x, attempt(getattr(math, name), x))
            for name in two:
                if hasattr(math, name):
                    for a in floats[::2]:
                        for b in floats[::3]:
                            print(name, a, b, attempt(getattr(math, name), a, b))
            """],
        ["text", """
            texts = ["", "abc", "a\0b", "\u00e9\u00e8", "\u20ac uro", "\U0001f600!", "line\nline", "tab\t", "'quote'", "ABC abc", "\xff\x7f\x80"]
            for s in texts:
                print(repr(s), len(s), s.upper(), s.lower(), s.encode(), hash(s) == hash(s + ""), [ord(c) for c in s], s[::-1] == s[::-1], s.split(), s.find("b"))
                for t in texts:
                    print(s < t, s == t, s + t, t in s, s.count(t), s.replace(t, "-") if t else None)
            b = bytes(range(256))
            print(b, len(b), b[0], b[-1], bytearray(b)[100:110], b.find(b"\x00"), b"\x00\x00" in b)
            """],
        ["errors", """
            def deep(n):
                return n and 1 + deep(n - 1)
            print(attempt(deep, 20), attempt(deep, 100000))
            big = None
            def fill():
                x = []
                while True:
                    x.append(bytearray(100))
            print(attempt(fill))
            def nest(n):
                try:
                    if n == 0:
                        raise KeyError("k")
                    nest(n - 1)
                finally:
                    order.append(n)
            order = []
            print(attempt(nest, 12), order)
            def generator():
                try:
                    yield 1
                    yield 2
                finally:
                    print("closed")
            for x in generator():
                break
            g = generator()
            print(next(g), attempt(g.throw, ValueError("v")))
            print(attempt(lambda: 1 // 0), attempt(lambda: [][0]), attempt(lambda: {}["k"]), attempt(lambda: None.x), attempt(int, "z"))
            """],
    ];

    [TestMethod]
    [DynamicData(nameof(Programs), DynamicDataDisplayName = nameof(NameOf))]
    public void NanoClrPrintsWhatTheDesktopPrints(string name, string source)
    {
        NanoClrProcess nanoClr = TestSettings.RequireNanoClr();
        PythonProgram[] program = [new($"difference/{name}", Encoding.UTF8.GetBytes(Numbers + source))];

        ProgramResult desktop = new DesktopProcess(TestSettings.DesktopRunner).Run(program).Single();
        ProgramResult nano = nanoClr.Run(program).Single();

        Assert.IsNull(desktop.Failure, $"on .NET: {desktop.Failure}");
        Assert.IsNull(nano.Failure, $"on nanoCLR: {nano.Failure}");
        Assert.IsGreaterThan(10, desktop.Output.Length);
        string[] expected = Encoding.UTF8.GetString(desktop.Output).Split('\n');
        string[] actual = Encoding.UTF8.GetString(nano.Output).Split('\n');
        string[] differences = [.. expected.Zip(actual).Where(line => line.First != line.Second).Select(line => $"{line.Second}, not {line.First}")];
        Assert.IsEmpty(differences, $"{differences.Length} of {expected.Length} lines: {string.Join('\n', differences.Take(5))}");
        Assert.HasCount(expected.Length, actual);
    }

    public static string NameOf(System.Reflection.MethodInfo method, object[] row)
    {
        return $"{method.Name}: {row[0]}";
    }
}
