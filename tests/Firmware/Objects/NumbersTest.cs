// What the tests of numbers share: numbers of any kind written as Python writes them, and operations by their signs.
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Firmware.Tests.Objects;

/// <summary>A heap under stress, and numbers in it.</summary>
public abstract class NumbersTest : ObjectsTest
{
    /// <summary>An int of any size, a float (with a point, an exponent, or inf, nan) or a complex number (ending in j), rooted.</summary>
    protected int N(string text) => Read(H, text);

    internal static int Read(Heap h, string text)
    {
        if (text == "True" || text == "False")
            return Value.Bool(text == "True");
        int sp = h.Sp;
        int t = Text.FromString(h, text);
        h.Push(t);
        int value;
        if (text.IndexOf('j') >= 0)
            value = NumberText.ParseComplex(h, t);
        else if (IsFloat(text))
            value = Floats.New(h, NumberText.ParseFloat(h, t));
        else
            value = Integers.ParseText(h, t, 0);
        h.Sp = sp;
        h.Push(value);
        return value;
    }

    private static bool IsFloat(string text)
    {
        if (text.Length > 1 && text[1] == 'x')
            return false;
        foreach (char c in text)
        {
            if (c == '.' || c == 'e' || c == 'n')
                return true;
        }
        return false;
    }

    /// <summary>a op b for + - * / // % ** &lt;&lt; &gt;&gt; &amp; | ^ (and the six comparisons).</summary>
    protected int Calculate(string a, string op, string b) => Calculate(H, N(a), op, N(b));

    internal static int Calculate(Heap h, int a, string op, int b)
    {
        switch (op)
        {
            case "<": return Numbers.Compare(h, Opcode.Less, a, b);
            case "<=": return Numbers.Compare(h, Opcode.LessEqual, a, b);
            case ">": return Numbers.Compare(h, Opcode.Greater, a, b);
            case ">=": return Numbers.Compare(h, Opcode.GreaterEqual, a, b);
            case "==": return Numbers.Compare(h, Opcode.Equal, a, b);
            case "!=": return Numbers.Compare(h, Opcode.NotEqual, a, b);
            case "divmod": return Numbers.DivMod(h, a, b);
            default: return Numbers.Binary(h, OpcodeOf(op), a, b);
        }
    }

    /// <summary>What a table's line is tested with.</summary>
    protected delegate void Row(string line);

    /// <summary>Runs the lines of a table; what they leave on the heap's stack is dropped after each.</summary>
    protected void ForEachLine(string table, Row row)
    {
        int sp = H.Sp;
        string line = "";
        foreach (char c in table)
        {
            if (c != '\n')
            {
                line += c;
                continue;
            }
            row(line);
            Assert.AreEqual(-1, H.Verify(), line);
            H.Sp = sp;
            line = "";
        }
    }

    internal static int OpcodeOf(string op)
    {
        switch (op)
        {
            case "+": return Opcode.Add;
            case "-": return Opcode.Subtract;
            case "*": return Opcode.Multiply;
            case "/": return Opcode.TrueDivide;
            case "//": return Opcode.FloorDivide;
            case "%": return Opcode.Modulo;
            case "**": return Opcode.Power;
            case "<<": return Opcode.ShiftLeft;
            case ">>": return Opcode.ShiftRight;
            case "&": return Opcode.And;
            case "|": return Opcode.Or;
            default: return Opcode.Xor;
        }
    }
}
