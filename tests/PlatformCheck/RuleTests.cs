// Each rule, against programs that break it: they are compiled here, for nanoFramework, so that the rules see what a compiler makes
// of them and not what somebody thinks it makes. A rule that catches nothing fails.
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Mono.Cecil;

namespace MicroPyNano.PlatformCheck;

[TestClass]
public sealed class RuleTests
{
    /// <summary>A rule's name and a program that breaks it.</summary>
    public static IEnumerable<object[]> Violations =>
    [
        ["generics", "class C<T> { public T Value; }"],
        ["generics", "class C { void M<T>(T t) { } }"],
        ["generics", "delegate T F<T>(); class C { object M() { F<int> f = () => 1; return f; } }"],
        ["generics", "class C { object M() { var f = (ref int x) => x + 1; return f; } }"],
        ["arrays", "class C { int[,] _a; }"],
        ["arrays", "class C { object M() { return new byte[2, 2]; } }"],
        ["arrays", "struct S { public int X; } class C { object M() { return new S[3]; } }"],
        ["arrays", "struct S { public int X; } class C { S[] _a; }"],
        ["pointers", "class C { unsafe int M() { int* p = stackalloc int[4]; return p[0]; } }"],
        ["pointers", "class C { unsafe int M(int[] a) { fixed (int* p = a) { return p[0]; } } }"],
        ["pointers", "struct S { public int X; } class C { unsafe int M() { return sizeof(S); } }"],
        ["pointers", "class C { static void N() { } unsafe void M() { delegate*<void> f = &N; f(); } }"],
        ["interface bodies", "interface I { int M() { return 1; } }"],
        ["ref readonly", "namespace System.Runtime.InteropServices { class InAttribute : Attribute { } } class C { int _x; ref readonly int M() { return ref _x; } }"],
        ["hiding", "class B { public virtual int M() { return 1; } } class C : B { public new int M() { return 2; } }"],
        ["hiding", "class B { public virtual int M() { return 1; } } class C : B { private int M() { return 2; } int N() { return M(); } }"],
        ["hiding", "class B { public virtual int M() { return 1; } } class D : B { } class C : D { public new virtual int M() { return 2; } }"],
        ["static initialisers", "class A { public static int V = B.V + 1; } class B { public static int V = 10; }"],
        ["static initialisers", "class A { public static int V = B.Get(); } class B { static int s_v = 10; public static int Get() { return s_v; } }"],
        ["static initialisers", "class A { public static object V = new B(); } class B { static int s_v = 10; int _x = s_v; }"],
        ["static initialisers", "class A { static int s_a = s_b + 1; static int s_b = 10; public int M() { return s_a; } }"],
        ["checked arithmetic", "class C { int M(int a, int b) { return checked(a + b); } }"],
        ["checked arithmetic", "class C { byte M(int a) { return checked((byte)a); } }"],
        ["division", "class C { int M(int a, int b) { return a / b; } }"],
        ["division", "class C { int M(int a, int b) { return a % b; } }"],
        ["division", "class C { long M(long a, long b) { return a / b; } }"],
        ["division", "class C { uint M(uint a, uint b) { return a % b; } }"],
        ["division", "class C { int M(int a) { return a % -1; } }"],
        ["division", "class C { int M(int a, bool b) { return a / (b ? 0 : 2); } }"],
        ["division", "class C { int M(int a, bool b) { return a / (b ? 2 : 0); } }"],
        ["division", "class C { double M(double a, double b) { return a / b; } }"],
        ["division", "class C { double M(double a) { return a % 0.0; } }"],
        ["float comparison", "class C { bool M(double a, double b) { return a < b; } }"],
        ["float comparison", "class C { int M(double a, double b) { if (a >= b) { return 1; } return 2; } }"],
        ["float comparison", "class C { bool M(float[] a) { return a[0] == a[1]; } }"],
        ["float comparison", "class C { double _x; bool M(bool b) { return (b ? _x : 1.0) > N(1); } double N(int i) { return i; } }"],
        ["float comparison", "class C { bool M(long bits) { return System.BitConverter.Int64BitsToDouble(bits) > 0; } }"],
        ["inlined handlers", "class C { void N() { } void M() { try { N(); } catch (System.Exception) { } } }"],
        ["inlined handlers", "class C { void N() { } public virtual void M(bool b) { try { N(); } catch (System.Exception) when (b) { } } }"],
        ["text", """class C { string M() { return "a\0b"; } }"""],
        ["text", """class C { string M() { return "\ud800"; } }"""],
        ["text", """class C { object M(double d) { return d; } }"""],
        ["text", """enum E { A } class C { string M(E e) { return e.ToString(); } }"""],
        ["text", """enum E { A } class C { object M(E e) { return e; } }"""],
        ["class library", "class C { string M(double d) { return d.ToString(); } }"],
        ["class library", "class C { string M(float[] a) { return a[0].ToString(\"F2\"); } }"],
        ["method limits", "class C { int M(int a) { switch (a) {" + Repeat(256, i => $"case {i}: return {i * 7 % 50};") + "} return -1; } }"],
        ["method limits", "class C { int M() {" + Repeat(256, i => $"int v{i} = N(); N(ref v{i});") + "return 0; } int N() { return 1; } void N(ref int x) { } }"],
        ["method limits", "class C { void M(" + string.Join(",", Enumerable.Range(0, 256).Select(i => $"int a{i}")) + ") { } }"],
        ["method limits", "class C { int N() { return 1; } int M() { return " + string.Concat(Enumerable.Repeat("N() + (", 260)) + "1" + new string(')', 260) + "; } }"],
        ["method limits", "class C { int[] _a; void M() {" + Repeat(2000, i => $"_a[{i}] = {i * 70000};") + "} }"],
        ["type limits", "class C {" + Repeat(256, i => $"static void M{i}() {{ }}") + "}"],
        ["type limits", "class C {" + Repeat(256, i => $"void M{i}() {{ }}") + "}"],
        ["type limits", "class C {" + Repeat(256, i => $"public virtual void M{i}() {{ }}") + "}"],
        ["type limits", "class C {" + Repeat(256, i => $"public static int F{i};") + "}"],
        ["type limits", "class C {" + Repeat(256, i => $"public int F{i};") + "}"],
        ["assembly limits", Repeat(6, type => $"class C{type} {{ int[] _a; " + Repeat(12, m => $"void M{m}() {{" + Repeat(64, i => $"_a[{i}] = {i * 70000};") + "}") + "}")],
        ["assembly limits", "class C { string[] M() { return new string[] {" + Repeat(700, i => $"\"{i:x4}{new string('s', 100)}\",") + "}; } }"],
        ["assembly limits", "class C { byte[] M() { return new byte[] {" + Repeat(65600, i => $"{i & 255},") + "}; } }"],
    ];

    /// <summary>Programs that look like a violation and are none.</summary>
    public static IEnumerable<object[]> Innocents =>
    [
        ["class C { int M(int a) { return a / 10 + a % 1000 + a / 0x7fffffff; } }"],
        ["class C { long M(long a) { return a / 1000 + a % 10000000000; } }"],
        ["class C { uint M(uint a) { return a / 10 + a % 0xffffffff; } }"],
        ["class C { double M(double a) { return a / 2 + a * 0.5 - a / 1e10; } }"],
        ["class C { bool M(double a) { return System.BitConverter.DoubleToInt64Bits(a) < 0; } }"],
        ["class C { double _x; bool M(double[] a, int i) { a[i] = _x; _x = i > 3 ? a[0] : 1.0; return a.Length > i; } }"],
        ["enum E { A, B } class C { bool M(E a, E b) { return a > b || a == E.B; } E[] _array; }"],
        ["class A { public static int[] V = new int[] { 1, 2, 3, 4, 5, 6 }; public static int W = V.Length; public static object O = new A(); const int K = 3; int _x = K; }"],
        ["delegate int F(int x); class C { static int N(int x) { return x; } F M() { return N; } F L(int y) { return x => x + y; } static F S() { return N; } }"],
        ["class B { public virtual int M() { return 1; } } class C : B { public override int M() { return 2; } public int M(int x) { return x; } }"],
        ["interface I { int M(); } class C : I { public int M() { return 1; } public override string ToString() { return \"C\"; } }"],
        ["class C { int M(int[][] a, ref int b) { ref int c = ref a[0][1]; c += b; return c; } }"],
        ["class C { static int M() { try { return N(); } catch (System.Exception e) when (e.Message == null) { return 1; } finally { N(); } } static int N() { return 0; } int L() { try { return N(); } finally { N(); } } }"],
        ["""class C { string M() { return "\ud83d\ude00 \u00e9" + 1; } }"""],
    ];

    /// <summary>A name that fits a line.</summary>
    public static string NameOf(MethodInfo method, object[] row)
    {
        const int Most = 100;
        string name = string.Join(": ", row);
        return $"{method.Name}, {(name.Length > Most ? name[..Most] + "..." : name)}";
    }

    [TestMethod]
    [DynamicData(nameof(Violations), DynamicDataDisplayName = nameof(NameOf))]
    public void TheViolationIsCaughtByItsRule(string rule, string source)
    {
        using ModuleDefinition module = Fixture.Compile(source);

        string[] caught = [.. Rule.All.Where(r => r.Check(module).Any()).Select(r => r.Name)];

        Assert.Contains(rule, caught, $"caught by: {string.Join(", ", caught)}");
    }

    [TestMethod]
    [DynamicData(nameof(Innocents), DynamicDataDisplayName = nameof(NameOf))]
    public void TheInnocentPass(string source)
    {
        using ModuleDefinition module = Fixture.Compile(source);

        Violation[] violations = [.. Rule.All.SelectMany(rule => rule.Check(module))];

        Assert.IsEmpty(violations, string.Join("\n", violations.Select(violation => violation.ToString())));
    }

    [TestMethod]
    public void EveryRuleHasAProgramThatBreaksIt()
    {
        string[] tried = [.. Violations.Select(row => (string)row[0]).Distinct().Order()];
        string[] rules = [.. Rule.All.Select(rule => rule.Name).Order()];

        CollectionAssert.AreEqual(rules, tried);
    }

    [TestMethod]
    public void AGuardFileMayDivideAndCompare()
    {
        const string Body = "{ int D(int a, int b) { return a / b; } double F(double a, double b) { return a < b ? a / b : 0; } }";
        int Caught(string type)
        {
            using ModuleDefinition module = Fixture.Compile($"namespace MicroPyNano.Numerics {{ class {type} {Body} }}");
            return Rule.All.SelectMany(rule => rule.Check(module)).Count();
        }

        Assert.AreEqual(3, Caught("Anything"));
        Assert.AreEqual(2, Caught("IntDivision"));
        Assert.AreEqual(1, Caught("FloatMath"));
    }

    private static string Repeat(int count, System.Func<int, string> text)
    {
        return string.Concat(Enumerable.Range(0, count).Select(text));
    }
}
