// Calls, displays, exceptions' tables, and the limits of registers and memory.
using MicroPyNano.Compiler;
using MicroPyNano.Core;
using static MicroPyNano.Firmware.Tests.Compiler.BackFixture;

namespace MicroPyNano.Firmware.Tests.Compiler;

[TestClass]
public class BackCodeTests
{
    // Everything that allocates differently while it is compiled.
    private const string Mixture =
        "import a.b as c\nfrom d import e, f as g\nx = 1.5\ny = 'a longer text than a name'\n"
        + "class A(B):\n z = 3\n @staticmethod\n def m(self, q, *r, s=4, **t):\n  super().m(q, *r, s=s)\n  return [u for u in r if u]\n"
        + "def h(i, j=2):\n try:\n  with i as k:\n   yield k, j\n except (V, W) as l:\n  raise\n finally:\n  print(f'{i}:{j!r:>{i}}')\n"
        + " o = {1: 2, **i}\n return lambda p: o[p:j]\n";

    [TestMethod]
    public void Calls()
    {
        Function("def f(a):\n a(1, b)\n", "Move 4 0; LoadInt 5 1; LoadGlobal 6 b; Call 1 2; ReturnNone");
        Function("def f(a):\n return a.b(1).c()\n", "LoadMethod 1 0 b; LoadInt 6 1; CallMethod 1 1; LoadMethod 1 1 c; "
            + "CallMethod 1 0; Return 1");
        Function("def f(a):\n a(1, b=2, c=3)\n", "Move 4 0; LoadInt 5 1; LoadInt 6 2; LoadInt 7 3; LoadConstant 8 0; "
            + "CallKeywords 1 1 2; ReturnNone");
        Function("def f(a):\n a.b(c=1)\n", "LoadMethod 1 0 b; LoadInt 6 1; LoadConstant 7 0; CallMethodKeywords 1 0 1; ReturnNone");
        Function(
            "def f(a):\n a(1, *a, b=2, **a)\n",
            "Move 4 0; LoadConstant 5 0; LoadInt 8 1; BuildList 6 8 1; BuildDict 7 0; ListExtend 6 0; LoadText 8 98; LoadInt 9 2; "
            + "DictSet 7 8 9; "
            + "DictMerge 7 0 1; CallSpread 1; ReturnNone");
    }

    [TestMethod]
    public void FunctionsWithDefaultsAndDecorators()
    {
        Module(
            "@a\n@b\ndef f(x, y=1, *, z=2): pass\n",
            "LoadGlobal 3 a; LoadGlobal 7 b; LoadInt 8 1; BuildTuple 8 8 1; BuildDict 9 1; LoadText 10 122; LoadInt 11 2; DictSet 9 10 11; "
            + "MakeFunction 8 0; Call 4 1; Call 0 1; StoreGlobal 0 f; ReturnNone");
        Heap h = NewHeap();
        int at = Inner(h, Compile(h, "def f(a, b=1, *c, d, **e): pass\n"), 0) >> 2;
        int[] m = h.Memory;
        Assert.AreEqual(2 | 1 << 8 | Code.VarArgs | Code.VarKeywords, m[at + Code.Shape] >> 1);
        Assert.AreEqual(-1, m[at + Code.Arity] >> 1);
        int names = m[at + Code.Parameters] >> 2;
        Assert.AreEqual(4, h.SizeOf(names));
        Assert.AreEqual(Value.Qstr('d'), m[names + 3]);
        Assert.AreEqual(1, m[(Inner(h, Compile(h, "def f(a=1): pass\n"), 0) >> 2) + Code.Arity] >> 1);
        Assert.AreEqual(-1, m[(Inner(h, Compile(h, "def f(a): yield\n"), 0) >> 2) + Code.Arity] >> 1);
    }

    [TestMethod]
    public void HandlersCostNothingOnTheNormalPath()
    {
        Function(
            "def f(a):\n try:\n  a()\n except V as e:\n  return e\n",
            "Move 5 0; Call 2 0; Jump >10; LoadGlobal 3 V; JumpNoMatch 2 3 >9; Move 1 2; Return 1; Reraise 2; ReturnNone | 0-2:2>3");
    }

    [TestMethod]
    public void InnerHandlersComeFirst()
    {
        Function(
            "def f(a):\n try:\n  try:\n   a()\n  except:\n   return 1\n finally:\n  a\n",
            "Move 6 0; Call 3 0; Jump >7; LoadInt 4 1; Move 2 4; LoadInt 1 1; Jump >8; LoadSingleton 1 0; Reraise 1; "
            + "JumpNotEqualInt 1 1 >12; "
            + "Return 2; ReturnNone | 0-2:3>3 | 0-7:1>8");
    }

    [TestMethod]
    public void ConstantsOfDifferentTypesStayApart()
    {
        Heap h = NewHeap();
        string text = "'a text that is much too long to be a name of anything'";
        int code = Compile(h, "x = 1.0, True, 1, 1.0, 0.0, -0.0, 1000000, 1000000, b'a', " + text + ", " + text + ", y\n");
        int constants = h.Memory[(code >> 2) + Code.Constants] >> 2;
        Assert.AreEqual(1 + 6, h.SizeOf(constants));
    }

    [TestMethod]
    public void LongDisplaysAndCallsTakeFewRegisters()
    {
        string items = "1";
        for (int i = 2; i <= 300; i++)
            items += "," + i;
        string[] sources =
        {
            "x = [" + items + ",y]\n",
            "x = (" + items + ",y)\n",
            "x = {" + items + "}\n",
            "f(" + items + ")\n",
            "a.f(" + items + ")\n",
        };
        for (int i = 0; i < sources.Length; i++)
        {
            Heap h = NewHeap();
            Assert.IsTrue(Registers(h, Compile(h, sources[i])) < 50, sources[i]);
        }
        string sum = "x = a";
        for (int i = 0; i < 300; i++)
            sum += " + a";
        Heap heap = NewHeap();
        Assert.AreEqual(2, Registers(heap, Compile(heap, sum + "\n")));
    }

    [TestMethod]
    public void LongChainsAreNoDepth()
    {
        string source = "def f(a):\n if a: pass\n";
        for (int i = 0; i < 500; i++)
            source += " elif a == " + i + ": return " + i + "\n";
        Heap h = NewHeap();
        Assert.AreEqual(2, Registers(h, Inner(h, Compile(h, source), 0)));
        // What follows an operand is depth: the error comes before C# runs out of stack.
        string chain = "x = a";
        for (int i = 0; i < 500; i++)
            chain += ".b";
        string error = "none";
        try
        {
            Compile(h, chain + "\n");
        }
        catch (PythonException)
        {
            error = Text.ToClrString(h, MicroPyNano.Core.Types.NameOfType(h, h.Memory[(h.Memory[Root.Raised] >> 2) + Errors.Class]));
        }
        Assert.AreEqual("RuntimeError", error);
        RootsAreNull(h);
    }

    [TestMethod]
    public void NamesOfConstantsFold()
    {
        Module("from micropython import const\n_A = const(3)\nx = (_A, _A * 2 + 1)\n",
            "LoadConstant 0 0; LoadInt 1 0; ImportName 0 0 micropython; ImportFrom 1 0 const; StoreGlobal 1 const; "
            + "LoadConstant 0 1; StoreGlobal 0 x; ReturnNone");
        Module("_A = const(3)\nif x < _A: y += _A\n",
            "LoadGlobal 0 x; JumpNotLessInt 0 3 >9; LoadGlobal 0 y; InplaceAddInt 1 0 3; StoreGlobal 1 y; ReturnNone");
    }

    [TestMethod]
    public void CompilersOwnDecorators()
    {
        Module("@micropython.native\ndef f(): pass\n", "LoadSingleton 0 0; LoadSingleton 1 0; MakeFunction 0 0; StoreGlobal 0 f; "
            + "ReturnNone");
        Rejected("@micropython.a\ndef f(): pass\n", "1: invalid micropython decorator");
    }

    [TestMethod]
    public void TooManyVariablesAreAnError()
    {
        string source = "def f():\n";
        for (int i = 0; i < 300; i++)
            source += " v" + i + " = 1\n";
        Rejected(source, "1: too many locals");
        string targets = "a0";
        for (int i = 1; i < 300; i++)
            targets += ",a" + i;
        Rejected(targets + " = x\n", "1: expression too complex");
    }

    [TestMethod]
    public void RegistersAreReused()
    {
        Heap h = NewHeap();
        int f = Inner(h, Compile(h, "def f(a, b):\n a(b)\n a(b)\n c = a(b, b)\n return c\n"), 0);
        Assert.AreEqual(9, Registers(h, f));
    }

    [TestMethod]
    public void LinesFollowTheStatements()
    {
        Heap h = NewHeap();
        string gap = "";
        for (int i = 0; i < 400; i++)
            gap += "\n";
        int code = Compile(h, "a\ndef f(x):\n  return x\nb\n" + gap + "c\n") >> 2;
        Assert.AreEqual(1, LineTable.LineOf(h, code, 0));
        Assert.AreEqual(2, LineTable.LineOf(h, code, 4));
        Assert.AreEqual(4, LineTable.LineOf(h, code, 7));
        Assert.AreEqual(405, LineTable.LineOf(h, code, 9));
        Assert.AreEqual(3, LineTable.LineOf(h, Inner(h, code << 2, 0) >> 2, 0));
        Assert.AreEqual(Value.Null, h.Memory[(Compile(h, "a\n", 0, 3) >> 2) + Code.Lines]);
    }

    [TestMethod]
    public void OptimisationDropsAssertions()
    {
        Module("assert a, b\n", "LoadGlobal 0 a; JumpTrue 0 >7; LoadGlobal 0 b; RaiseAssertion 0 1; ReturnNone");
        Module("assert a, b\n", "ReturnNone", 0, 1);
    }

    [TestMethod]
    public void ReplPrintsExpressions()
    {
        Module("a\n2\nb = 1\n", "LoadGlobal 0 a; PrintExpression 0; LoadInt 0 2; PrintExpression 0; LoadInt 0 1; StoreGlobal 0 b; "
            + "ReturnNone", Compilation.Single);
        Module("'text'\n1\n", "ReturnNone");
    }

    [TestMethod]
    public void CompilingLeavesNothingBehind()
    {
        Heap h = NewHeap();
        Compile(h, Mixture);
        RootsAreNull(h);
        Assert.AreEqual(-1, h.Verify());
    }

    [TestMethod]
    public void EveryAllocationMayCollect()
    {
        Heap h = NewHeap();
        string expected = Listing(h, Compile(h, Mixture));
        Heap stressed = NewHeap();
        stressed.Stress = true;
        int code = Compile(stressed, Mixture);
        Assert.AreEqual(expected, Listing(stressed, code));
        Assert.AreEqual(-1, stressed.Verify());
    }

    [TestMethod]
    public void EveryAllocationMayFail()
    {
        bool done = false;
        for (int n = 0; !done; n++)
        {
            Heap h = NewHeap();
            h.FailAllocation(n);
            int sp = h.Sp;
            try
            {
                Compile(h, Mixture);
                done = true;
            }
            catch (PythonException)
            {
                Assert.AreEqual(h.Memory[Root.MemoryError], h.Memory[Root.Raised]);
                Assert.AreEqual(sp, h.Sp);
            }
            RootsAreNull(h);
            Assert.AreEqual(-1, h.Verify());
        }
    }
}
