// Runs the front end on a line of source and tells what came of it: the tree, or the exception with its place.
using MicroPyNano.Compiler;
using MicroPyNano.Core;

namespace MicroPyNano.Firmware.Tests.Compiler;

internal sealed class FrontFixture
{
    public readonly Heap Heap;
    public readonly Parser Parser;
    private readonly FrontTreePrinter _printer;

    public FrontFixture(int words = 16384, int depth = Parser.BoardDepth)
    {
        Heap = new Heap(words);
        Parser = new Parser(Heap, depth);
        _printer = new FrontTreePrinter(Heap);
    }

    public static string Parse(string source) => new FrontFixture().All(Utf8Bytes.Of(source));

    public static string Eval(string source) => new FrontFixture().Expression(Utf8Bytes.Of(source));

    /// <summary>Checks the tree of a whole source.</summary>
    public static void Tree(string source, string expected) => Assert.AreEqual(expected, Parse(source), source);

    /// <summary>Checks the tree of an expression.</summary>
    public static void Expression(string source, string expected) => Assert.AreEqual(expected, Eval(source), source);

    /// <summary>Checks that a source is rejected: "Type@line: message".</summary>
    public static void Rejected(string source, string expected) => Assert.AreEqual(expected, Parse(source), source);

    /// <summary>All top-level statements, or the exception.</summary>
    public string All(byte[] source)
    {
        int sp = Heap.Sp;
        string text = "";
        try
        {
            Parser.Begin(new ByteSource(source, 0, source.Length), Q.AngleString);
            for (int node = Parser.ParseTopLevel(); node != 0; node = Parser.ParseTopLevel())
            {
                Assert.AreEqual(sp, Heap.Sp, "the stack is not as it was");
                text += (text.Length == 0 ? "" : " ") + _printer.Print(node);
                MicroPyNano.Compiler.Tree.Reset(Heap);
            }
        }
        catch (PythonException)
        {
            text = Raised();
        }
        Heap.Sp = sp;
        Parser.End();
        return text;
    }

    /// <summary>An expression as eval reads it, or the exception.</summary>
    public string Expression(byte[] source)
    {
        int sp = Heap.Sp;
        string text;
        try
        {
            Parser.Begin(new ByteSource(source, 0, source.Length), Q.AngleString, true);
            text = _printer.Print(Parser.ParseExpressionInput());
        }
        catch (PythonException)
        {
            text = Raised();
        }
        Heap.Sp = sp;
        Parser.End();
        return text;
    }

    /// <summary>Reads everything without making text of it. Returns the type of the exception, or -1.</summary>
    public int TypeRaised(byte[] source)
    {
        int sp = Heap.Sp;
        int type = -1;
        try
        {
            Parser.Begin(new ByteSource(source, 0, source.Length), Q.AngleString);
            while (Parser.ParseTopLevel() != 0)
                MicroPyNano.Compiler.Tree.Reset(Heap);
        }
        catch (PythonException)
        {
            type = Heap.Memory[(Heap.Memory[Root.Raised] >> 2) + Errors.Class] >> 6;
        }
        Heap.Sp = sp;
        Heap.Memory[Root.Raised] = Value.Null;
        Parser.End();
        return type;
    }

    // Type@line in block: message
    private string Raised()
    {
        int[] m = Heap.Memory;
        int error = m[Root.Raised] >> 2;
        string text = Text.ToClrString(Heap, MicroPyNano.Core.Types.NameOfType(Heap, m[error + Errors.Class]));
        int traceback = m[error + Errors.Traceback] >> 2;
        if (traceback != 0)
        {
            int storage = m[traceback + 2] >> 2;
            Assert.AreEqual(3, m[traceback + 1] >> 1);
            Assert.AreEqual(Value.Qstr(Q.AngleString), m[storage + 1]);
            text += "@" + (m[storage + 2] >> 1);
            if (m[storage + 3] != Value.None)
                text += " in " + Text.ToClrString(Heap, m[storage + 3]);
        }
        int args = m[error + Errors.Args];
        if (!Value.IsSmallInt(args) && Heap.SizeOf(args >> 2) > 1)
            text += ": " + Text.ToClrString(Heap, m[(args >> 2) + 1]);
        return text;
    }
}
