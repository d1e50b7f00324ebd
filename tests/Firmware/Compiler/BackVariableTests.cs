// Where variables are: registers, cells, globals; and where a use must check that the variable has a value.
using MicroPyNano.Compiler;
using MicroPyNano.Core;
using static MicroPyNano.Firmware.Tests.Compiler.BackFixture;

namespace MicroPyNano.Firmware.Tests.Compiler;

[TestClass]
public class BackVariableTests
{
    [TestMethod]
    public void SwapMakesNoTuple()
    {
        Function("def f(a, b):\n a, b = b, a\n return a\n", "Move 2 0; Move 0 1; Move 1 2; Return 0");
        Function("def f(a, b):\n a, b = b, a + b\n return a\n", "Add 2 0 1; Move 0 1; Move 1 2; Return 0");
        Function(
            "def f(a, b):\n a, b = g()\n return b\n",
            "LoadGlobal 5 g; Call 2 0; Unpack 2 2; Move 0 2; Move 1 3; Return 1");
    }

    [TestMethod]
    public void UsesAreCheckedOnlyWhereNeeded()
    {
        Assert.AreEqual(0, Count("def f(a):\n if a: x = 1\n else: x = 2\n return x\n", Opcode.CheckBound));
        Assert.AreEqual(1, Count("def f(a):\n if a: x = 1\n return x + x\n", Opcode.CheckBound));
        Assert.AreEqual(0, Count("def f(a):\n if a: x = 1\n else: return\n return x\n", Opcode.CheckBound));
        Assert.AreEqual(1, Count("def f(a):\n for x in a: pass\n return x\n", Opcode.CheckBound));
        Assert.AreEqual(0, Count("def f(a):\n for x in a: print(x)\n", Opcode.CheckBound));
        Assert.AreEqual(1, Count("def f(a):\n try: x = a()\n except: pass\n return x\n", Opcode.CheckBound));
        Assert.AreEqual(0, Count("def f(a):\n try: x = a()\n except: x = 1\n return x\n", Opcode.CheckBound));
        Assert.AreEqual(0, Count("def f(a):\n try: x = a()\n except: raise\n return x\n", Opcode.CheckBound));
        Assert.AreEqual(0, Count("def f(a):\n try: x = a()\n finally: a()\n return x\n", Opcode.CheckBound));
        Assert.AreEqual(1, Count("def f(a):\n try: x = a()\n finally: a(x)\n return x\n", Opcode.CheckBound));
        Assert.AreEqual(1, Count("def f(a):\n with a: x = 1\n return x\n", Opcode.CheckBound));
        Assert.AreEqual(0, Count("def f(a):\n while True:\n  x = a()\n  if x: break\n return x\n", Opcode.CheckBound));
        Assert.AreEqual(1, Count("def f(a):\n while a:\n  x = a()\n return x\n", Opcode.CheckBound));
        Assert.AreEqual(1, Count("def f(a):\n x = 1\n while a:\n  x()\n  del x\n", Opcode.CheckBound));
        Assert.AreEqual(1, Count("def f():\n return x\n x = 1\n", Opcode.CheckBound));
    }

    [TestMethod]
    public void DeletedParametersAreChecked()
    {
        Function("def f(a):\n del a\n return a\n", "Unbind 0 97; CheckBound 0 97; Return 0");
    }

    [TestMethod]
    public void CapturedVariablesAreCells()
    {
        Function(
            "def f(a):\n b = 1\n return lambda: a + b\n",
            "MakeCell 0; MakeCell 1; LoadInt 2 1; StoreCell 1 2; LoadSingleton 2 0; LoadSingleton 3 0; Move 4 1; Move 5 0; "
            + "MakeFunction 2 0; Return 2");
        // What lies between passes the cell on.
        Heap h = NewHeap();
        int f = Inner(h, Compile(h, "def f(a):\n def g():\n  def h():\n   nonlocal a\n   a = 1\n  return h\n return g\n"), 0);
        int g = Inner(h, f, 0);
        Assert.AreEqual("LoadSingleton 1 0; LoadSingleton 2 0; LoadFreeCell 3 0; MakeFunction 1 0; Move 0 1; Return 0", Listing(h, g));
        Assert.AreEqual("LoadInt 0 1; StoreFree 0 0; ReturnNone", Listing(h, Inner(h, g, 0)));
    }

    [TestMethod]
    public void GlobalsAreNoVariablesOfTheFunction()
    {
        Function("def f():\n global a\n a = 1\n return a\n", "LoadInt 0 1; StoreGlobal 0 a; LoadGlobal 0 a; Return 0");
    }

    [TestMethod]
    public void MethodsDoNotSeeTheNamesOfTheirClass()
    {
        Heap h = NewHeap();
        int body = Inner(h, Compile(h, "def f(y):\n class A:\n  x = 1\n  y = y\n  def m(self): return x, y\n"), 0);
        int m = Inner(h, Inner(h, body, 0), 0);
        Assert.AreEqual("LoadGlobal 1 x; LoadFree 2 0 y; BuildTuple 1 1 2; Return 1", Listing(h, m));
    }

    [TestMethod]
    public void SuperTakesClassAndSelf()
    {
        Heap h = NewHeap();
        int body = Inner(h, Compile(h, "class A:\n def m(self): return super().m()\n"), 0);
        Assert.AreEqual(
            "MakeCell 1; LoadGlobal 2 __name__; StoreName 2 __module__; LoadText 2 65; StoreName 2 __qualname__; LoadSingleton 2 0; "
            + "LoadSingleton 3 0; Move 4 1; MakeFunction 2 0; StoreName 2 m; Return 1",
            Listing(h, body));
        Assert.AreEqual(
            "LoadGlobal 4 super; LoadFree 5 0 __class__; Move 6 0; Call 1 2; LoadMethod 1 1 m; CallMethod 1 0; Return 1",
            Listing(h, Inner(h, body, 0)));
    }

    [TestMethod]
    public void LocalsOfExecLiveInADict()
    {
        Module("a = b\ndel a\n", "LoadName 1 b; StoreName 1 a; DeleteName 0 a; ReturnNone", Compilation.ExecWithLocals);
        Module("global a\na = b\n", "LoadName 1 b; StoreGlobal 1 a; ReturnNone", Compilation.ExecWithLocals);
        Module("a + 1", "LoadName 1 a; AddInt 1 1 1; Return 1", Compilation.EvalWithLocals);
        Module("a + 1", "LoadGlobal 0 a; AddInt 0 0 1; Return 0", Compilation.Eval);
    }

    [TestMethod]
    public void ConstantsStandForTheirNames()
    {
        Module("_A = const(7)\nx = _A\n", "LoadInt 0 7; StoreGlobal 0 x; ReturnNone");
        Heap h = NewHeap();
        int f = Inner(h, Compile(h, "A = const(7)\ndef f(A): return A\ndef g(): return A\n"), 0);
        Assert.AreEqual("Return 0", Listing(h, f));
    }

    [TestMethod]
    public void WrongDeclarations()
    {
        Rejected("def f():\n a = 1\n global a\n", "3: identifier redefined as global");
        Rejected("def f(a):\n global a\n", "2: identifier redefined as global");
        Rejected("def f(a):\n nonlocal a\n", "2: identifier redefined as nonlocal");
        Rejected("def f():\n\n nonlocal a\n", "3: no binding for nonlocal found");
        Rejected("nonlocal a\n", "1: can't declare nonlocal in outer code");
        Rejected("x = 1\nreturn x\n", "2: 'return' outside function");
        Rejected("class A:\n return\n", "2: 'return' outside function");
        Rejected("break\n", "1: 'break'/'continue' outside loop");
        Rejected("def f():\n try:\n  continue\n finally: pass\n", "3: 'break'/'continue' outside loop");
        Rejected("for x in y:\n def f():\n  break\n", "3: 'break'/'continue' outside loop");
        Rejected("yield 1\n", "1: 'yield' outside function");
        Rejected("[(yield x) for x in y]\n", "1: 'yield' outside function");
        Rejected("await x\n", "1: 'await' outside function");
        Rejected("def f():\n async with a: pass\n", "2: async for/with outside async function");
        Rejected("def f():\n from a import *\n", "2: import * not at module level");
        Rejected("def f():\n super()\n", "2: super() can't find self");
    }
}
