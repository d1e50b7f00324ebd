// What is rejected, with which message and at which line. The texts are MicroPython's.
using static MicroPyNano.Firmware.Tests.Compiler.FrontFixture;

namespace MicroPyNano.Firmware.Tests.Compiler;

[TestClass]
public class FrontErrorTests
{
    private const string Invalid = "SyntaxError@1: invalid syntax";

    [TestMethod]
    public void NoGrammarFits()
    {
        string[] sources =
        {
            "a b", "a +", "a = ", "= a", "a ==", "(a", "a)", "[a", "{a", "f(a", "a[", "a[]", "a.", "a.1", "*", "**a",
            "a,,b", "a if b", "a if b else",
            "not", "lambda", "lambda a b: c", "a := 1", "(a := )", "if a", "if : b", "if a:", "while", "for a: b",
            "for a in : b", "for in b: c",
            "def f: pass", "def f(: pass", "def f(a b): pass", "def 1(): pass", "def f(1): pass", "def f(*): pass",
            "def f(*, **a): pass", "def f(**a, b): pass",
            "def f(/, a): pass", "def f(a, /, b, /): pass", "def f(*a, *b): pass", "def f(a=): pass",
            "def f(*a=1): pass", "class", "class A(: pass", "class 1: pass",
            "try: a", "try: a\nelse: b", "with: a", "with a as: b", "with (a as b) + c: d", "with (a as b, c: d",
            "import", "import a.", "import a as", "import a as b.c",
            "from import b", "from a import", "from a import b,", "from a import (b", "from a import ()",
            "from . import *, a", "global", "global a.b", "nonlocal 1", "del",
            "assert", "raise from b", "return a b", "yield from", "1 + not a", "a not b", "a is is b", "a <> b",
            "a ? b", "$", "`a`", "a; ; b", ";", "else: a", "elif a: b",
            "except: a", "finally: a", "@a", "@\ndef f(): pass", "@a\nb", "async a", "async", "await", "{a:}",
            "{a: b, c: }", "{**}", "[a for]", "[a for b]",
            "[a for b in]", "[for a in b]", "f(**)", "f(*)", "f(a for)", "f(a=)", "a[b:c:d:e]", "x = (yield",
            "print a", "exec 'a'", "a\\b", "None.1",
        };
        foreach (string source in sources)
        {
            string result = Parse(source);
            Assert.IsTrue(result.StartsWith("SyntaxError@") && result.EndsWith(": invalid syntax"), source + " gave " + result);
        }
    }

    [TestMethod]
    public void KeywordsAreNoNames()
    {
        string[] keywords =
        {
            "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
            "except", "finally", "for", "from", "global", "if",
            "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
        };
        foreach (string keyword in keywords)
            Rejected("a." + keyword, Invalid);
        Rejected("a.__debug__", Invalid);
        Rejected("None = 1", "SyntaxError@1 in <module>: can't assign to expression");
        Tree("__debug__", "{ True; }");
    }

    [TestMethod]
    public void IndentationHasItsOwnErrors()
    {
        Rejected("  a", "IndentationError@1: unexpected indent");
        Rejected("a\n  b", "IndentationError@2: unexpected indent");
        Rejected("\n  a", "IndentationError@2: unexpected indent");
        Rejected("if a:\n    b\n  c", "IndentationError@2: unindent doesn't match any outer indent level");
        Rejected("if a:\nb", "SyntaxError@2: invalid syntax");
        Rejected("if a:\n  b\n    c", "IndentationError@3: unexpected indent");
    }

    [TestMethod]
    public void LinesAreThoseOfTheToken()
    {
        Rejected("a\nb\nc d\n", "SyntaxError@3: invalid syntax");
        Rejected("a = \n\n\nb", Invalid);
        Rejected("a\r\nb c\r\n", "SyntaxError@2: invalid syntax");
        Rejected("(a,\nb,\nc d)", "SyntaxError@3: invalid syntax");
        Rejected("'''\n\n''' a", "SyntaxError@3: invalid syntax");
        Rejected("a\\\nb", "SyntaxError@2: invalid syntax");
    }

    [TestMethod]
    public void TargetsThatAreNone()
    {
        string assign = "SyntaxError@1 in <module>: can't assign to expression";
        string[] wrong =
        {
            "1 = a", "f() = a", "a + b = c", "*a = b", "'a' = b", "a < b = c", "-a = b", "[a for b in c] = d",
            "(a, 1) = b", "a = 1 = b", "() = a", "{} = a", "(a if b else c) = d", "lambda: a = b"
        };
        foreach (string source in wrong)
            Rejected(source, assign);
        Rejected("f() += 1", assign);
        Rejected("a, b += 1", assign);
        Rejected("[a] += 1", assign);
        Rejected("f(): int", assign);
        Rejected("a, b: int", assign);
        Rejected("for 1 in a: b", assign);
        Rejected("for f() in a: b", assign);
        Rejected("[a for 1 in b]", assign);
        Rejected("with a as 1: b", assign);
        Rejected("(a.b := 1)", assign);
        Rejected("f(1 := 1)", assign);
        Rejected("a, *b, *c = d", "SyntaxError@1 in <module>: multiple *x in assignment");
        Rejected("\nfor *a, *b in c: d", "SyntaxError@2 in <module>: multiple *x in assignment");
        Rejected("del f()", "SyntaxError@1 in <module>: can't delete expression");
        Rejected("del a, 1", "SyntaxError@1 in <module>: can't delete expression");
        Rejected("del *a", "SyntaxError@1 in <module>: can't delete expression");
        Rejected("*a", "SyntaxError@1 in <module>: *x must be assignment target");
        Rejected("a = *b", "SyntaxError@1 in <module>: *x must be assignment target");
        Rejected("(*a)", "SyntaxError@1 in <module>: *x must be assignment target");
        Rejected("return *a", "SyntaxError@1 in <module>: *x must be assignment target");
        Rejected("[*a for b in c]", "SyntaxError@1 in <module>: *x must be assignment target");
    }

    [TestMethod]
    public void CallsFunctionsAndHandlers()
    {
        Rejected("f(a=1, b)", "SyntaxError@1 in <module>: positional arg after keyword arg");
        Rejected("f(**a, b)", "SyntaxError@1 in <module>: positional arg after **");
        Rejected("f(**a, *b)", "SyntaxError@1 in <module>: * arg after **");
        Rejected("f(1=2)", "SyntaxError@1 in <module>: LHS of keyword arg must be an id");
        Rejected("f((a)=2)", "SyntaxError@1 in <module>: LHS of keyword arg must be an id");
        Rejected("f(a.b=2)", "SyntaxError@1 in <module>: LHS of keyword arg must be an id");
        Rejected("def f(a, a): pass", "SyntaxError@1 in f: argument name reused");
        Rejected("def f(a, *a): pass", "SyntaxError@1 in f: argument name reused");
        Rejected("lambda a, a: a", "SyntaxError@1 in <lambda>: argument name reused");
        Rejected("def f(a=1, b): pass", "SyntaxError@1 in <module>: non-default argument follows default argument");
        Rejected("class A:\n def f(self):\n  g() = 1", "SyntaxError@3 in f: can't assign to expression");
        Rejected("class A:\n f() = 1", "SyntaxError@2 in A: can't assign to expression");
        Rejected("try: a\nexcept: b\nexcept c: d", "SyntaxError@2 in <module>: default 'except' must be last");
        Rejected("{a: b, c}", "SyntaxError@1 in <module>: expecting key:value for dict");
        Rejected("{a, b: c}", "SyntaxError@1 in <module>: expecting just a value for set");
        Rejected("{a, **b}", "SyntaxError@1 in <module>: expecting just a value for set");
        Rejected("{a: b, *c}", "SyntaxError@1 in <module>: expecting key:value for dict");
    }

    [TestMethod]
    public void EvalTakesOneExpression()
    {
        Expression("  a", "a");
        Expression("\t a\n\n", "a");
        Expression("\n\n a", "SyntaxError@1: invalid syntax");
        Expression("", "SyntaxError@1: invalid syntax");
        Expression("a = 1", "SyntaxError@1: invalid syntax");
        Expression("a; b", "SyntaxError@1: invalid syntax");
        Expression("a\nb", "SyntaxError@2: invalid syntax");
        Expression("a, b", "(tuple a b)");
        Expression("pass", "SyntaxError@1: invalid syntax");
    }
}
