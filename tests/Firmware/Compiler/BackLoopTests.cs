// The code of loops and conditions, instruction by instruction: what a turn costs is the point of the register machine.
using MicroPyNano.Core;
using static MicroPyNano.Firmware.Tests.Compiler.BackFixture;

namespace MicroPyNano.Firmware.Tests.Compiler;

[TestClass]
public class BackLoopTests
{
    [TestMethod]
    public void TurnOfWhileIsThreeInstructions()
    {
        Function(
            "def f(n):\n i = 0\n s = 0\n while i < n:\n  s = s + i\n  i = i + 1\n return s\n",
            "LoadInt 1 0; LoadInt 2 0; Jump >5; Add 2 2 1; AddIntJumpLess 1 0 1; JumpLess 1 0 >3; Return 2");
        Function(
            "def f(n):\n while n > 3:\n  n -= 1\n",
            "Jump >2; InplaceSubtractInt 0 0 1; JumpGreaterInt 0 3 >1; ReturnNone");
        Function(
            "def f(n):\n while n:\n  n = g\n",
            "Jump >3; LoadGlobal 0 g; JumpTrue 0 >1; ReturnNone");
    }

    [TestMethod]
    public void TurnOfRangeAllocatesNothing()
    {
        Function(
            "def f(n):\n s = 0\n for i in range(n):\n  s += i\n return s\n",
            "LoadInt 1 0; LoadGlobal 6 range; Move 7 0; PrepareRange 3 1 >10; Call 3 1; GetIter 3 3; Jump >10; "
            + "InplaceAdd 1 1 2; ForIter 2 3 >9; Return 1");
    }

    [TestMethod]
    public void EndlessLoopHasNoTest()
    {
        Function("def f(x):\n while True:\n  x()\n", "Move 4 0; Call 1 0; JumpBack >0");
        Function("def f(x):\n while 1:\n  if x: break\n", "JumpTrue 0 >3; JumpBack >0; ReturnNone");
        Function("def f(x):\n while 0:\n  x()\n else:\n  return x\n", "Return 0");
    }

    [TestMethod]
    public void BreakAndContinueAreTheTestsOwnJumps()
    {
        Function(
            "def f(x):\n for y in x:\n  if y: continue\n  if y is None: break\n  y()\n",
            "GetIter 2 0; Jump >8; JumpTrue 1 >8; JumpNone 1 >10; Move 8 1; Call 5 0; ForIter 1 2 >2; ReturnNone");
    }

    [TestMethod]
    public void ElseOfLoopsIsPassedByBreak()
    {
        Function(
            "def f(x):\n for y in x:\n  if y: break\n else:\n  return 1\n return 2\n",
            "GetIter 2 0; Jump >4; JumpTrue 1 >8; ForIter 1 2 >2; LoadInt 2 1; Return 2; LoadInt 2 2; Return 2");
    }

    [TestMethod]
    public void ConditionsAreJumps()
    {
        Function(
            "def f(a, b):\n if a < b and not b == 3: return a\n",
            "JumpNotLess 0 1 >5; JumpEqualInt 1 3 >5; Return 0; ReturnNone");
        Function(
            "def f(a, b):\n if a != b or a in b: return a\n",
            "JumpUnequal 0 1 >4; JumpNotIn 0 1 >5; Return 0; ReturnNone");
        Function(
            "def f(a, b):\n if a is not None and a is b: return a\n",
            "JumpNone 0 >5; JumpIsNot 0 1 >5; Return 0; ReturnNone");
        Function(
            "def f(a, b):\n if a < b < 5: return a\n",
            "JumpNotLess 0 1 >5; JumpNotLessInt 1 5 >5; Return 0; ReturnNone");
        Function(
            "def f(a, b):\n while a < b < 5: a()\n",
            "Jump >3; Move 5 0; Call 2 0; JumpNotLess 0 1 >7; JumpLessInt 1 5 >1; ReturnNone");
    }

    [TestMethod]
    public void ConstantConditionsVanish()
    {
        Function("def f(a):\n if __debug__: return a\n a()\n", "Return 0");
        Module("if __debug__: a\nelse: b\n", "LoadGlobal 0 b; ReturnNone", 0, 1);
        Module("A = const(0)\nif A: b\nx = 1 if not A else 2\n", "LoadInt 0 0; StoreGlobal 0 A; LoadInt 0 1; StoreGlobal 0 x; ReturnNone");
    }

    [TestMethod]
    public void ConditionalExpressionsAndChoices()
    {
        Function("def f(a, b):\n return a if b else 3\n", "JumpFalse 1 >4; Move 2 0; Jump >5; LoadInt 2 3; Return 2");
        Function("def f(a):\n a = a or 5\n return a\n", "JumpTrue 0 >3; LoadInt 0 5; Return 0");
        // The variable is written when the value is complete: g may raise, and still see it.
        Function(
            "def f(a):\n a = a and g(a)\n return a\n",
            "Move 1 0; JumpFalse 1 >7; LoadGlobal 4 g; Move 5 0; Call 1 1; Move 0 1; Return 0");
    }

    [TestMethod]
    public void WhileWithWalrusKnowsWhatItAssigned()
    {
        Assert.AreEqual(0, Count("def f(g):\n while x := g():\n  print(x)\n", Opcode.CheckBound));
        Assert.AreEqual(0, Count("def f(g):\n if (x := g()) and x > 1: return x\n return x\n", Opcode.CheckBound));
    }

    [TestMethod]
    public void ComprehensionsRunInPlace()
    {
        Function(
            "def f(a):\n return [x + 1 for x in a if x]\n",
            "BuildList 1 0 0; GetIter 3 0; Jump >7; JumpFalse 2 >7; AddInt 6 2 1; ListAppend 1 6; ForIter 2 3 >3; Return 1");
        Module(
            "[x for x in a]\n",
            "BuildList 0 0 0; LoadGlobal 2 a; GetIter 2 2; Jump >6; ListAppend 0 1; ForIter 1 2 >5; ReturnNone");
    }
}
