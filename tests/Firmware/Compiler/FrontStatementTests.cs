// Statements, lines and blocks.
using static MicroPyNano.Firmware.Tests.Compiler.FrontFixture;

namespace MicroPyNano.Firmware.Tests.Compiler;

[TestClass]
public class FrontStatementTests
{
    [TestMethod]
    public void LinesOfSimpleStatements()
    {
        Tree("", "");
        Tree("\n\n# a\n", "");
        Tree("a", "{ a; }");
        Tree("a; b;\nc", "{ a; b; } { c; }");
        Tree("pass; break; continue", "{ pass break continue }");
        Tree("a\r\nb\rc\nd", "{ a; } { b; } { c; } { d; }");
        Tree("a = \\\n 1 # b", "{ (= 1 a) }");
        Tree("f(a, # b\n\n  c)", "{ (call f a c); }");
        Tree("\u00e9t\u00e9 = 1", "{ (= 1 \u00e9t\u00e9) }");
        Tree("return", "{ (return -) }");
        Tree("return a, *b", "{ (return (tuple a *b)) }");
        Tree("raise", "{ (raise - -) }");
        Tree("raise a from b", "{ (raise a b) }");
        Tree("global a, b; nonlocal c", "{ (global a b) (nonlocal c) }");
        Tree("assert a, b; assert c", "{ (assert a b) (assert c -) }");
        Tree("del a, b.c, d[e],", "{ (del a (. b c) ([] d e)) }");
        Tree("del (a, [b])", "{ (del (tuple a (list b))) }");
        Tree("yield a; yield; yield from b", "{ (yield a); (yield -); (yieldfrom b); }");
        Tree("...", "{ ...; }");
    }

    [TestMethod]
    public void AssignmentsOfAllKinds()
    {
        Tree("a = b = c", "{ (= c a b) }");
        Tree("a, b = b, a", "{ (= (tuple b a) (tuple a b)) }");
        Tree("a, *b = c", "{ (= c (tuple a *b)) }");
        Tree("[a, (b, c)] = d", "{ (= d (list a (tuple b c))) }");
        Tree("*a, = b", "{ (= b (tuple *a)) }");
        Tree("a.b, c[d] = e", "{ (= e (tuple (. a b) ([] c d))) }");
        Tree("(a) = b", "{ (= b a) }");
        Tree("a = yield", "{ (= (yield -) a) }");
        Tree("a = b = yield c", "{ (= (yield c) a b) }");
        Tree("a = *b, c", "{ (= (tuple *b c) a) }");
        Tree("a += b", "{ (+= a b) }");
        Tree("a.b **= c, d", "{ (**= (. a b) (tuple c d)) }");
        Tree("a -= 1; a *= 1; a /= 1; a //= 1; a %= 1; a @= 1",
            "{ (-= a 1) (*= a 1) (/= a 1) (//= a 1) (%= a 1) (@= a 1) }");
        Tree("a <<= 1; a >>= 1; a &= 1; a |= 1; a ^= 1; a += yield",
            "{ (<<= a 1) (>>= a 1) (&= a 1) (|= a 1) (^= a 1) (+= a (yield -)) }");
        Tree("a: int", "{ (ann a int -) }");
        Tree("a: int = 3", "{ (ann a int 3) }");
        Tree("a.b: c[d] = e, f", "{ (ann (. a b) ([] c d) (tuple e f)) }");
        Tree("a: b = yield", "{ (ann a b (yield -)) }");
    }

    [TestMethod]
    public void ImportsOfAllKinds()
    {
        Tree("import a", "{ (import a) }");
        Tree("import a.b.c as d, e", "{ (import a.b.c:d e) }");
        Tree("from a import b", "{ (from 0 a b) }");
        Tree("from a.b import c as d, e", "{ (from 0 a.b c:d e) }");
        Tree("from . import a", "{ (from 1  a) }");
        Tree("from ...a.b import c", "{ (from 3 a.b c) }");
        Tree("from .... import c", "{ (from 4  c) }");
        Tree("from a import (b, c as d,)", "{ (from 0 a b c:d) }");
        Tree("from a import (\n b,\n c\n)", "{ (from 0 a b c) }");
        Tree("from a import *", "{ (from 0 a) }");
    }

    [TestMethod]
    public void Suites()
    {
        Tree("if a: b; c", "(if a { b; c; } -)");
        Tree("if a:\n  b\n  c\nd", "(if a { b; c; } -) { d; }");
        Tree("if a:\n\tb\n        c\n", "(if a { b; c; } -)");
        Tree("if a:\n  # x\n\n  b\n# y\n\n  c", "(if a { b; c; } -)");
        Tree("if a:\n if b:\n  c\n d\n", "(if a { (if b { c; } -) d; } -)");
        Tree("if a:\n if b:\n  c\nd\n", "(if a { (if b { c; } -) } -) { d; }");
        Tree("if a:\n  b\n  ", "(if a { b; } -)");
        Tree("if a:\n  b\n\\\n  c", "(if a { b; c; } -)");
        Tree("if a: b\nelif c: d\nelif e: f\nelse: g", "(if a { b; } (if c { d; } (if e { f; } { g; })))");
        Tree("if (a := b): c", "(if (:= a b) { c; } -)");
        Tree("if a := b: c", "(if (:= a b) { c; } -)");
        Tree("while a:\n b\nelse:\n c", "(while a { b; } { c; })");
        Tree("for a in b: c\nelse: d", "(for a b { c; } { d; })");
        Tree("for a, b in c, d: e", "(for (tuple a b) (tuple c d) { e; } -)");
        Tree("for (a, b), *c in *d, e: f", "(for (tuple (tuple a b) *c) (tuple *d e) { f; } -)");
        Tree("for a[0] in b: c", "(for ([] a 0) b { c; } -)");
        Tree("async for a in b: c", "(async for a b { c; } -)");
    }

    [TestMethod]
    public void Tries()
    {
        Tree("try: a\nexcept: b", "(try { a; } - - (except - - { b; }))");
        Tree("try: a\nexcept b: c\nexcept (d, e) as f: g\nelse: h\nfinally: i",
            "(try { a; } { h; } { i; } (except b - { c; }) (except (tuple d e) f { g; }))");
        Tree("try: a\nfinally: b", "(try { a; } - { b; })");
    }

    [TestMethod]
    public void Withs()
    {
        Tree("with a: b", "(with a:- { b; })");
        Tree("with a as b, c as (d, e), f: g", "(with a:b c:(tuple d e) f:- { g; })");
        Tree("with a as b.c: d", "(with a:(. b c) { d; })");
        Tree("with (a as b): c", "(with a:b { c; })");
        Tree("with (a as b, c,): d", "(with a:b c:- { d; })");
        Tree("with (\n  a as b,\n  c as d\n): e", "(with a:b c:d { e; })");
        Tree("with (a, b): c", "(with a:- b:- { c; })");
        Tree("with (a): b", "(with a:- { b; })");
        Tree("with (a) as b: c", "(with a:b { c; })");
        Tree("with (a, b) as c: d", "(with (tuple a b):c { d; })");
        Tree("with (a, b).c as d, e: f", "(with (. (tuple a b) c):d e:- { f; })");
        Tree("with (a).b() as c: d", "(with (call (. a b)):c { d; })");
        Tree("with (yield a) as b: c", "(with (yield a):b { c; })");
        Tree("with (a for b in c) as d: e", "(with (genexp a (for b c)):d { e; })");
        Tree("with (f((a, b)) as c): d", "(with (call f (tuple a b)):c { d; })");
        Tree("async with a as b: c", "(async with a:b { c; })");
    }

    [TestMethod]
    public void FunctionsAndClasses()
    {
        Tree("def f(): pass", "(def f () { pass })");
        Tree("def f(a, b=1, *c, d, e=2, **g): pass", "(def f (a b=1 *c !d !e=2 **g) { pass })");
        Tree("def f(a, /, b, *, c): pass", "(def f (a b !c) { pass })");
        Tree("def f(a, /): pass", "(def f (a) { pass })");
        Tree("def f(*, c=1, d): pass", "(def f (!c=1 !d) { pass })");
        Tree("def f(a=1, *b, c): pass", "(def f (a=1 *b !c) { pass })");
        Tree("def f(a: int = 1, *b: str, c: x[y], **d: z,) -> (p, q): pass", "(def f (a=1 *b !c **d) { pass })");
        Tree("def f(\n  a,\n  b):\n  return a", "(def f (a b) { (return a) })");
        Tree("async def f(): await a", "(async def f () { (await a); })");
        Tree("@a\n@b.c(d)\n@(lambda e: e)\ndef f(): pass",
            "(def f () { pass } @ a (call (. b c) d) (lambda (e) e))");
        Tree("@a\nasync def f(): pass", "(async def f () { pass } @ a)");
        Tree("class A: pass", "(class A { pass })");
        Tree("class A(): pass", "(class A { pass })");
        Tree("@a\n@b\nclass A(B, C, metaclass=D, **e):\n  x = 1\n  def f(self): pass\n",
            "(class A B C metaclass=D **e { (= 1 x) (def f (self) { pass }) } @ a b)");
    }

    [TestMethod]
    public void LongChainsNeedNoDepth()
    {
        string source = "if a: b\n";
        string expected = "(if a { b; }";
        string end = ")";
        for (int i = 0; i < 300; i++)
        {
            source += "elif c: d\n";
            expected += " (if c { d; }";
            end += ")";
        }
        Assert.AreEqual(expected + " -" + end, new FrontFixture(65536).All(Utf8Bytes.Of(source)));
    }

    [TestMethod]
    public void SingleInput()
    {
        FrontFixture f = new FrontFixture();
        Assert.AreEqual("{ a; }", Single(f, "a\n"));
        Assert.AreEqual("0", Single(f, "\n"));
        Assert.AreEqual("(if a { b; } -)", Single(f, "if a:\n  b\n"));
        Assert.AreEqual("raised", Single(f, "a\nb"));
        Assert.AreEqual("raised", Single(f, "  a"));
    }

    private static string Single(FrontFixture f, string source)
    {
        byte[] bytes = Utf8Bytes.Of(source);
        int sp = f.Heap.Sp;
        try
        {
            f.Parser.Begin(new MicroPyNano.Compiler.ByteSource(bytes, 0, bytes.Length), MicroPyNano.Core.Q.AngleStdin);
            int node = f.Parser.ParseSingle();
            return node == 0 ? "0" : new FrontTreePrinter(f.Heap).Print(node);
        }
        catch (MicroPyNano.Core.PythonException)
        {
            f.Heap.Sp = sp;
            return "raised";
        }
    }
}
