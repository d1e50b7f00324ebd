// NAME = const(expression).
using MicroPyNano.Compiler;
using MicroPyNano.Core;
using static MicroPyNano.Firmware.Tests.Compiler.FrontFixture;

namespace MicroPyNano.Firmware.Tests.Compiler;

[TestClass]
public class FrontConstantTests
{
    [TestMethod]
    public void ConstantsAreEvaluated()
    {
        Tree("A = const(1 + 2)", "{ (= 3 A) }");
        Tree("A = const(5)\nB = const(A * 2 + 1)", "{ (= 5 A) } { (= 11 B) }");
        Tree("A = const(5); B = const((A, 'x', -A))", "{ (= 5 A) (= <5 'x' -5> B) }");
        Tree("A: int = const(5)", "{ (ann A int 5) }");
        Tree("A = const('a' 'b'); B = const(b'c'); C = const(None); D = const(1.5)", "{ (= 'ab' A) (= b'c' B) (= None C) (= 1.8f D) }");
        Tree("A = const(not 1 or 2 and 3)", "{ (= 3 A) }");
        Tree("A = const(1 << 40)\nB = const(A >> 39)", "{ (= 1099511627776 A) } { (= 2 B) }");
        Tree("A = B = const(1)", "{ (= (call const 1) A B) }");
        Tree("f(const(1))", "{ (call f (call const 1)); }");
        Tree("a.b = const(1)", "{ (= (call const 1) (. a b)) }");
    }

    [TestMethod]
    public void PrivateConstantsOfModulesAndClassesLeaveNothing()
    {
        Tree("_A = const(5)", "{ pass }");
        Tree("_A: int = const(5)", "{ pass }");
        Tree("if a:\n _A = const(5)", "(if a { pass } -)");
        Tree("_A = const(5)\nB = const(_A + 1)", "{ pass } { (= 6 B) }");
        Tree("class A:\n _B = const(5)", "(class A { pass })");
        Tree("def f():\n _B = const(5)", "(def f () { (= 5 _B) })");
    }

    [TestMethod]
    public void OtherExpressionsAreNoConstants()
    {
        string[] wrong =
        {
            "'a' + 'b'", "1 < 2", "1 / 0", "[1]", "f()", "", "1, 2", "x", "*x", "x=1", "1 if 1 else 2", "1 << -1",
            "1 @ 2", "-'a'", "1 or x and y", "{}", "(1, x)"
        };
        foreach (string expression in wrong)
        {
            string result = Parse("A = const(" + expression + ")");
            if (expression == "1 or x and y")
                Assert.AreEqual("{ (= 1 A) }", result);
            else
                Assert.AreEqual("SyntaxError@1: not a constant", result, expression);
        }
    }

    [TestMethod]
    public void ConstantsCannotChangeAtModuleLevel()
    {
        Rejected("A = const(1)\nA = 2", "SyntaxError@2 in <module>: can't assign to expression");
        Rejected("A = const(1)\nA = const(2)", "SyntaxError@2 in <module>: can't assign to expression");
        Rejected("A = const(1)\nA += 2", "SyntaxError@2 in <module>: can't assign to expression");
        Rejected("A = const(1)\nfor A in b: c", "SyntaxError@2 in <module>: can't assign to expression");
        Rejected("A = const(1)\ndel A", "SyntaxError@2 in <module>: can't delete expression");
    }

    [TestMethod]
    public void LocalsMayHaveTheNameOfAConstant()
    {
        Tree("A = const(1)\ndef f(A): return A", "{ (= 1 A) } (def f (A) { (return A) })");
        Tree("A = const(1)\ndef f():\n A = 2", "{ (= 1 A) } (def f () { (= 2 A) })");
        Tree("A = const(1)\nf(A=2)", "{ (= 1 A) } { (call f A=2); }");
        Tree("def f():\n A = const(1)\n B = const(A + 1)\ndef g():\n A = const(5)",
            "(def f () { (= 1 A) (= 2 B) }) (def g () { (= 5 A) })");
        Rejected("def f():\n A = const(1)\nB = const(A)", "SyntaxError@3: not a constant");
    }

    [TestMethod]
    public void TheBackEndAsksForValues()
    {
        FrontFixture f = new FrontFixture();
        byte[] source = Utf8Bytes.Of(
            "A = const(7)\n_B = const('long enough for an object')\ndef f():\n C = const(1)\n");
        f.Parser.Begin(new ByteSource(source, 0, source.Length), Q.AngleString);
        while (f.Parser.ParseTopLevel() != 0)
            MicroPyNano.Compiler.Tree.Reset(f.Heap);
        int value;
        Assert.IsTrue(Constants.TryGet(f.Heap, 'A', out value));
        Assert.AreEqual(Value.SmallInt(7), value);
        Assert.IsFalse(Constants.TryGet(f.Heap, 'C', out value));
        Assert.IsFalse(Constants.TryGet(f.Heap, 'D', out value));
        int name = Text.FromString(f.Heap, "_B");
        Assert.IsTrue(Constants.TryGet(f.Heap, Qstr.InternText(f.Heap, name) >> 6, out value));
        Assert.AreEqual("'long enough for an object'", new FrontTreePrinter(f.Heap).Constant(value));
        f.Parser.End();
        Assert.IsFalse(Constants.TryGet(f.Heap, 'A', out value));
    }
}
