// Numbers without memory: whichever allocation fails, the error is a MemoryError, the heap stays whole, and the next try works.
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Firmware.Tests.Objects;

[TestClass]
public class NumbersMemoryTests : NumbersTest
{
    private const string Large = "123456789012345678901234567890123456789012345678901234567890";

    // Makes the first, second, ... allocation of the body fail, until there are no more; returns how many there were.
    private int FailEach(Body body)
    {
        for (int n = 0; ; n++)
        {
            int sp = H.Sp;
            bool failed = false;
            H.FailAllocation(n);
            try
            {
                body();
            }
            catch (PythonException)
            {
                failed = true;
            }
            H.FailAllocation(-1);
            H.Sp = sp;
            H.Depth = 0;
            Assert.AreEqual(-1, H.Verify());
            if (!failed)
                return n;
            Assert.AreEqual(Value.Type(TypeId.MemoryError), H.Memory[(H.Memory[Root.Raised] >> 2) + Errors.Class]);
            H.Collect();
        }
    }

    private void Survives(string expected, Body body)
    {
        Assert.IsTrue(FailEach(body) > 0, expected);
        body();
        Check(expected, _result);
    }

    private int _result;

    [TestMethod]
    public void Arithmetic()
    {
        int a = N(Large);
        int b = N("-98765432109876543210987654321");
        foreach (string op in new string[] { "+", "-", "*", "//", "%", "/", "divmod", "&", "|", "^" })
        {
            int expected = Rooted(Calculate(H, a, op, b));
            Survives(Literal.Repr(H, expected), () => _result = Calculate(H, a, op, b));
        }
        Survives("2.5417429511641587e+118", () => _result = Calculate(H, Rooted(Floats.New(H, 2)), "**", N("393.333333333333333")));
        Survives("1000000000000000000000000000000", () => _result = Integers.Power(H, Value.SmallInt(10), Value.SmallInt(30)));
        Survives("18", () => _result = Integers.Power(H, N("7"), a, N("97")));
        Survives("123456789012345678901234567890000000000000000000000000000000", () => _result = Numbers.Round(H, a, N("-30")));
        Survives("2.68", () => _result = Numbers.Round(H, Rooted(Floats.New(H, 2.6751)), N("2")));
        Survives("2700.0", () => _result = Numbers.Round(H, Rooted(Floats.New(H, 2675.1)), N("-2")));
    }

    [TestMethod]
    public void TextAndFormats()
    {
        int a = N(Large);
        Survives("'" + Large + "'", () => _result = Formatted("%s", a));
        Survives("'   0x" + Hexadecimal + "|'", () => _result = Formatted("%#55x|", a));
        Survives("'1.2345678901234567e+59'", () => _result = Formatted("%r", Rooted(Floats.New(H, Integers.ToDouble(H, a)))));
        Survives("'0.1000000000000000055511151231257827'", () => _result = Formatted("%.34f", Rooted(Floats.New(H, 0.1))));
        Survives("b'1 x'", () => _result = PercentFormat.Format(H, V("b'%d %s'"), V("(1, b'x')")));
        Survives("0.1", () => _result = Floats.New(H, NumberText.ParseFloat(H, V("'0.1000000000000000055511151231257827'"))));
        Survives("(1+2j)", () => _result = NumberText.ParseComplex(H, V("'1_0e-1+2j'")));
        Survives("'-+1,234.500-'", () => _result = Spec("-^+12,.3f", Rooted(Floats.New(H, 1234.5))));
        Survives("'éé1éé'", () => _result = Escaped());
    }

    private const string Hexadecimal = "13aaf504e4bc1e62173f87a4378c37b49c8ccff196ce3f0ad2";

    private int Formatted(string pattern, int value)
    {
        int p = Rooted(Text.FromString(H, pattern));
        return Rooted(PercentFormat.Format(H, p, value));
    }

    private int Spec(string spec, int value)
    {
        int s = Rooted(Text.FromString(H, spec));
        int builder = TextBuilder.New(H);
        FormatSpec.Apply(H, builder, value, s);
        return Rooted(TextBuilder.ToText(H, builder));
    }

    private int Escaped()
    {
        int text = Rooted(Spec("\u00e9^5", N("1")));
        int builder = TextBuilder.New(H);
        TextBuilder.AppendText(H, builder, text);
        return Rooted(Formatted("%s", Rooted(TextBuilder.ToText(H, builder))));
    }

    [TestMethod]
    public void ComparingNeedsNoMemory()
    {
        int a = N(Large);
        int b = N("123456789012345678901234567890123456789012345678901234567891");
        int d = N("1.2345678901234567e+59");
        int c = N("1.5+2j");
        int x = Rooted(Integers.Add(H, a, Value.SmallInt(0)));
        H.Lock();
        Assert.AreEqual(-1, Integers.Compare(H, a, b));
        Assert.IsTrue(Numbers.Compare(H, a, d, out int order));
        Assert.IsTrue(Numbers.AreEqual(H, a, x));
        Assert.AreEqual(Numbers.Hash(H, a), Numbers.Hash(H, x));
        Assert.IsFalse(Numbers.AreEqual(H, c, a));
        Assert.IsTrue(Numbers.IsTrue(H, c));
        Assert.AreEqual(Value.SmallInt(12), Numbers.Binary(H, Opcode.Multiply, Value.SmallInt(3), Value.SmallInt(4)));
        H.Unlock();
    }
}
