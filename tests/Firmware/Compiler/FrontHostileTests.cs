// The front end under pressure: random input, deep nesting, huge tokens, no memory, a collection at every allocation.
// Whatever comes in, what comes out is a tree or a Python exception, and the arena stays sound.
using MicroPyNano.Compiler;
using MicroPyNano.Core;

namespace MicroPyNano.Firmware.Tests.Compiler;

[TestClass]
public class FrontHostileTests
{
    private const string Program =
        "from a.b import (c as d, e)\n" +
        "_K = const(3 << 70)\nN = const((_K, 'a text that is too long', b'bytes', 2.5))\n" +
        "@deco(1)\nclass A(B, k=2):\n  x: int = 1e3\n  def f(self, a, b=(1, 'two'), *c, d=None, **e) -> int:\n" +
        "    '''doc'''\n    L = const(4); M = const(L + 1)\n" +
        "    for i, *j in zip(a, b):\n      if i < 3 <= a not in j: yield [x ** 2 async for x in y if x]\n" +
        "      elif (n := 12345678901234567890): return {**e, 'k': lambda q: f'{q!r:>{n}} {a=}{{}}'}\n      else: del a.b[1:2, ::3]\n" +
        "    try:\n      with (open(p) as g, h): a, (b, c) = g = -1 + 2j, *h\n" +
        "    except (E, F) as z: raise G from z\n    finally: a @= 5; assert a, 'message'\n" +
        "async def g():\n  await h(*a, **{1: 2})\n  x = {1, *y}\n  global u, v; print('adjacent' \"strings\\u20ac\" r'\\raw')\n";

    private const string Alphabet = "abe_1 09.,:;=+-*/%&|^~<>@!()[]{}'\"\\\n\n\t  frbux#\r\0$?\u00e9";

    private static byte[] Bytes(string source) => Utf8Bytes.Of(source);

    private static void Sound(FrontFixture f, string what)
    {
        Assert.IsTrue(f.Heap.Verify() < 0, "the arena is broken after " + what);
    }

    private static bool IsExpected(int type) =>
        type == -1 || type == TypeId.SyntaxError || type == TypeId.IndentationError || type == TypeId.RuntimeError
        || type == TypeId.MemoryError || type == TypeId.NotImplementedError;

    [TestMethod]
    public void TheProgramIsRight()
    {
        Assert.AreEqual(-1, new FrontFixture().TypeRaised(Bytes(Program)), new FrontFixture().All(Bytes(Program)));
    }

    [TestMethod]
    public void EveryAllocationMayFail()
    {
        byte[] source = Bytes(Program);
        bool completed = false;
        for (int n = 0; !completed; n++)
        {
            FrontFixture f = new FrontFixture();
            f.Heap.FailAllocation(n);
            int type = f.TypeRaised(source);
            f.Heap.FailAllocation(-1);
            Assert.IsTrue(type == -1 || type == TypeId.MemoryError, "allocation " + n + " gave " + type);
            completed = type == -1;
            Sound(f, "allocation " + n);
            if (n % 8 == 0)
                Assert.AreEqual(-1, f.TypeRaised(source));
        }
    }

    [TestMethod]
    public void EveryAllocationMayCollect()
    {
        FrontFixture calm = new FrontFixture();
        FrontFixture stressed = new FrontFixture();
        stressed.Heap.Stress = true;
        Assert.AreEqual(calm.All(Bytes(Program)), stressed.All(Bytes(Program)));
        Sound(stressed, "stress");
    }

    [TestMethod]
    public void SmallArenasRunOut()
    {
        for (int words = 1024; words < 8192; words += 97)
        {
            FrontFixture f = new FrontFixture(words);
            int type = f.TypeRaised(Bytes(Program));
            Assert.IsTrue(type == -1 || type == TypeId.MemoryError || type == TypeId.RuntimeError, words + " words gave " + type);
            Sound(f, words + " words");
        }
    }

    [TestMethod]
    public void ALockedHeapRaises()
    {
        FrontFixture f = new FrontFixture();
        f.Heap.Lock();
        Assert.AreEqual(TypeId.MemoryError, f.TypeRaised(Bytes("a")));
        f.Heap.Unlock();
        Assert.AreEqual(-1, f.TypeRaised(Bytes("a")));
    }

    [TestMethod]
    public void RandomBytes()
    {
        FrontFixture f = new FrontFixture(8192);
        byte[] alphabet = Bytes(Alphabet);
        int seed = 12345;
        for (int round = 0; round < 20000; round++)
        {
            byte[] source = new byte[1 + round % 120];
            for (int i = 0; i < source.Length; i++)
            {
                seed = seed * 1103515245 + 12345;
                int r = seed >> 16 & 0x7FFF;
                source[i] = round % 4 == 0 ? (byte)r : alphabet[r % alphabet.Length];
            }
            int type = f.TypeRaised(source);
            Assert.IsTrue(IsExpected(type), "round " + round + " gave " + type);
            if (round % 500 == 0)
            {
                Sound(f, "round " + round);
                f.Heap.Reset();
            }
        }
    }

    [TestMethod]
    public void DamagedPrograms()
    {
        FrontFixture f = new FrontFixture();
        byte[] program = Bytes(Program);
        byte[] alphabet = Bytes(Alphabet);
        int seed = 4711;
        for (int round = 0; round < 20000; round++)
        {
            byte[] source = new byte[program.Length];
            program.CopyTo(source, 0);
            for (int damage = round % 3; damage >= 0; damage--)
            {
                seed = seed * 1103515245 + 12345;
                int at = (seed >> 8 & 0x7FFFFF) % source.Length;
                seed = seed * 1103515245 + 12345;
                source[at] = alphabet[(seed >> 16 & 0x7FFF) % alphabet.Length];
            }
            int type = f.TypeRaised(source);
            Assert.IsTrue(IsExpected(type), "round " + round + " gave " + type);
            if (round % 500 == 0)
            {
                Sound(f, "round " + round);
                f.Heap.Reset();
            }
        }
    }

    [TestMethod]
    public void EveryBeginningOfAProgram()
    {
        FrontFixture f = new FrontFixture();
        f.Heap.Stress = true;
        byte[] program = Bytes(Program);
        for (int length = 0; length < program.Length; length++)
        {
            byte[] source = new byte[length];
            for (int i = 0; i < length; i++)
                source[i] = program[i];
            Assert.IsTrue(IsExpected(f.TypeRaised(source)), "length " + length);
        }
        Sound(f, "beginnings");
    }

    [TestMethod]
    public void NestingIsBounded()
    {
        string[] deep =
        {
            "(", "[", "{", "{1:", "f(", "a[", "-", "not ", "lambda: ", "a**", "a if b else ", "f'{", "(yield ",
            "[a for b in ", "await ", "*", "a(b=", "f'{a:{", "@", "with (",
        };
        foreach (string opening in deep)
        {
            FrontFixture f = new FrontFixture(65536);
            int type = f.TypeRaised(Bytes(Repeat(opening, 3000)));
            Assert.IsTrue(type == TypeId.RuntimeError || type == TypeId.SyntaxError, opening + " gave " + type);
            Sound(f, opening);
        }
        Assert.AreEqual("RuntimeError: maximum recursion depth exceeded", FrontFixture.Parse(Repeat("(", 3000)));
        Assert.AreEqual("{ a; }", FrontFixture.Parse(Repeat("(", 35) + "a" + Repeat(")", 35)));
        string blocks = "";
        for (int i = 0; i < 300; i++)
            blocks += Repeat(" ", i) + "if a:\n";
        Assert.AreEqual("RuntimeError: maximum recursion depth exceeded", FrontFixture.Parse(blocks));
        Assert.AreEqual("{ a; }", new FrontFixture(16384, Parser.DesktopDepth).All(Bytes(Repeat("(", 150) + "a" + Repeat(")", 150))));
    }

    [TestMethod]
    public void LongTokensAndLines()
    {
        FrontFixture f = new FrontFixture(65536);
        Assert.AreEqual(TypeId.RuntimeError, f.TypeRaised(Bytes(Repeat("a", 10000))));
        Assert.AreEqual(-1, f.TypeRaised(Bytes("'" + Repeat("b", 10000) + "'")));
        Assert.AreEqual(-1, f.TypeRaised(Bytes(Repeat("9", 10000))));
        Assert.AreEqual(-1, f.TypeRaised(Bytes("1e" + Repeat("9", 10000))));
        Assert.AreEqual(-1, f.TypeRaised(Bytes("0." + Repeat("9", 10000))));
        Assert.AreEqual(-1, f.TypeRaised(Bytes(Repeat("a + ", 1500) + "a")));
        Assert.AreEqual(-1, f.TypeRaised(Bytes("[" + Repeat("a, ", 3000) + "]")));
        Assert.AreEqual(-1, f.TypeRaised(Bytes(Repeat("a; ", 2000))));
        Assert.AreEqual(-1, f.TypeRaised(Bytes(Repeat(" ", 10000) + "\n" + Repeat("\n", 10000))));
        Assert.AreEqual(TypeId.RuntimeError, f.TypeRaised(Bytes("if a:\n" + Repeat(" ", 70000) + "b\n")));
        Assert.AreEqual(-1, f.TypeRaised(Bytes("#" + Repeat("x", 10000))));
        Assert.AreEqual(-1, f.TypeRaised(Bytes("A = const(" + Repeat("1 + ", 1000) + "1)")));
        Assert.AreEqual(TypeId.RuntimeError, f.TypeRaised(Bytes("B = const(1)\nA = const(" + Repeat("B + ", 1000) + "1)")));
        Sound(f, "long tokens");
    }

    [TestMethod]
    public void SourcesInTheArena()
    {
        FrontFixture f = new FrontFixture();
        f.Heap.Stress = true;
        ValueSource source = new ValueSource(f.Heap);
        source.Reset(Text.FromString(f.Heap, "a = 'text' + str(12345678901)\n"));
        f.Parser.Begin(source, Q.AngleString);
        Assert.AreEqual("{ (= (+ 'text' (call str 12345678901)) a) }", new FrontTreePrinter(f.Heap).Print(f.Parser.ParseTopLevel()));
        Assert.AreEqual(0, f.Parser.ParseTopLevel());
        source.Reset(Value.Qstr(Q.@if));
        Assert.AreEqual('i', source.Read());
        Assert.AreEqual('f', source.Read());
        Assert.AreEqual(-1, source.Read());
        Assert.AreEqual(-1, source.Read());
        f.Parser.End();
        Sound(f, "a source in the arena");
    }

    private static string Repeat(string text, int count)
    {
        // By doubling: appending one at a time is quadratic.
        string result = "";
        for (int bit = 30; bit >= 0; bit--)
        {
            result += result;
            if ((count >> bit & 1) != 0)
                result += text;
        }
        return result;
    }
}
