// The parse tree as text, one S-expression a node, so that a test is a line of source and a line of tree.
//
//     names as they are, 'texts', b'bytes', numbers, None; (Kind fields...); lists in brackets; - for what is left out
using MicroPyNano.Compiler;
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Firmware.Tests.Compiler;

internal sealed class FrontTreePrinter
{
    private readonly Heap _h;

    public FrontTreePrinter(Heap h)
    {
        _h = h;
    }

    public string Print(int node)
    {
        if (node == 0)
            return "-";
        int kind = Tree.KindOf(_h, node);
        switch (kind)
        {
            case Node.Constant:
            case Node.PoolConstant: return Constant(Tree.ConstantOf(_h, node));
            case Node.Name: return Name(F(node, 1));
            case Node.Unary: return "(" + Operator(F(node, 1)) + Child(node, 2) + ")";
            case Node.Binary: return "(" + Operator(F(node, 1)) + Child(node, 2) + Child(node, 3) + ")";
            case Node.Compare: return Compare(node);
            case Node.And: return "(and" + Children(node, 1) + ")";
            case Node.Or: return "(or" + Children(node, 1) + ")";
            case Node.Conditional: return "(if" + Child(node, 1) + Child(node, 2) + Child(node, 3) + ")";
            case Node.Lambda: return "(lambda" + Child(node, 1) + Child(node, 2) + ")";
            case Node.Call: return "(call" + Child(node, 1) + Children(node, 2) + ")";
            case Node.Keyword: return Name(F(node, 1)) + "=" + Print(F(node, 2));
            case Node.Star: return "*" + Print(F(node, 1));
            case Node.DoubleStar: return "**" + Print(F(node, 1));
            case Node.Attribute: return "(." + Child(node, 1) + " " + Name(F(node, 2)) + ")";
            case Node.Subscript: return "([]" + Child(node, 1) + Child(node, 2) + ")";
            case Node.Slice: return "(:" + Child(node, 1) + Child(node, 2) + Child(node, 3) + ")";
            case Node.Tuple: return "(tuple" + Children(node, 1) + ")";
            case Node.List: return "(list" + Children(node, 1) + ")";
            case Node.Set: return "(set" + Children(node, 1) + ")";
            case Node.Dict: return "(dict" + Pairs(node, 1, false) + ")";
            case Node.ListComp: return "(listcomp" + Child(node, 1) + Children(node, 2) + ")";
            case Node.SetComp: return "(setcomp" + Child(node, 1) + Children(node, 2) + ")";
            case Node.GeneratorExp: return "(genexp" + Child(node, 1) + Children(node, 2) + ")";
            case Node.DictComp: return "(dictcomp" + Child(node, 1) + Child(node, 2) + Children(node, 3) + ")";
            case Node.CompFor: return "(" + Async(F(node, 3)) + "for" + Child(node, 1) + Child(node, 2) + ")";
            case Node.CompIf: return "(if" + Child(node, 1) + ")";
            case Node.Yield: return "(yield" + Child(node, 1) + ")";
            case Node.YieldFrom: return "(yieldfrom" + Child(node, 1) + ")";
            case Node.Await: return "(await" + Child(node, 1) + ")";
            case Node.Walrus: return "(:= " + Name(F(node, 1)) + Child(node, 2) + ")";
            case Node.JoinedString: return "(fstring" + Children(node, 1) + ")";
            case Node.FormattedValue: return "{" + Print(F(node, 1)) + "!" + F(node, 2) + Child(node, 3) + "}";
            default: return Statement(node, kind);
        }
    }

    private string Statement(int node, int kind)
    {
        switch (kind)
        {
            case Node.Block: return "{" + Children(node, 1) + " }";
            case Node.ExpressionStatement: return Print(F(node, 1)) + ";";
            case Node.Assign: return "(=" + Child(node, 1) + Children(node, 2) + ")";
            case Node.AugmentedAssign: return "(" + Operator(F(node, 1) - Opcode.InplaceAdd) + "=" + Child(node, 2) + Child(node, 3) + ")";
            case Node.AnnotatedAssign: return "(ann" + Child(node, 1) + Child(node, 2) + Child(node, 3) + ")";
            case Node.Delete: return "(del" + Children(node, 1) + ")";
            case Node.Pass: return "pass";
            case Node.Break: return "break";
            case Node.Continue: return "continue";
            case Node.Return: return "(return" + Child(node, 1) + ")";
            case Node.Raise: return "(raise" + Child(node, 1) + Child(node, 2) + ")";
            case Node.Global: return "(global" + Names(node, 1) + ")";
            case Node.Nonlocal: return "(nonlocal" + Names(node, 1) + ")";
            case Node.Assert: return "(assert" + Child(node, 1) + Child(node, 2) + ")";
            case Node.Import: return "(import" + Aliases(node, 1) + ")";
            case Node.ImportFrom: return "(from " + F(node, 2) + " " + Name(F(node, 1)) + Aliases(node, 3) + ")";
            case Node.If: return "(if" + Child(node, 1) + Child(node, 2) + Child(node, 3) + ")";
            case Node.While: return "(while" + Child(node, 1) + Child(node, 2) + Child(node, 3) + ")";
            case Node.For: return "(" + Async(F(node, 5)) + "for" + Child(node, 1) + Child(node, 2) + Child(node, 3) + Child(node, 4) + ")";
            case Node.Try: return "(try" + Child(node, 1) + Child(node, 2) + Child(node, 3) + Children(node, 4) + ")";
            case Node.Handler: return "(except" + Child(node, 1) + " " + Name(F(node, 2)) + Child(node, 3) + ")";
            case Node.With: return "(" + Async(F(node, 2)) + "with" + Pairs(node, 3, false) + Child(node, 1) + ")";
            case Node.FunctionDef:
                return "(" + Async(F(node, 4)) + "def " + Name(F(node, 1)) + Child(node, 2) + Child(node, 3)
                    + Decorators(node, 6, F(node, 5)) + ")";
            case Node.ClassDef:
                int arguments = F(node, 3);
                return "(class " + Name(F(node, 1)) + Items(node, 5, arguments) + Child(node, 2)
                    + Decorators(node, 5 + arguments, F(node, 4)) + ")";
            case Node.Parameters: return "(" + Trim(Children(node, 1)) + ")";
            case Node.Parameter:
                string stars = F(node, 3) == 1 ? "*" : F(node, 3) == 2 ? "!" : F(node, 3) == 3 ? "**" : "";
                return stars + Name(F(node, 1)) + (F(node, 2) == 0 ? "" : "=" + Print(F(node, 2)));
            default: return "?" + kind;
        }
    }

    /// <summary>A constant's value as Python would write it, nearly.</summary>
    public string Constant(int v)
    {
        switch (v)
        {
            case Value.None: return "None";
            case Value.True: return "True";
            case Value.False: return "False";
            case Value.Ellipsis: return "...";
        }
        if (Text.IsText(_h, v))
            return "'" + Text.ToClrString(_h, v) + "'";
        if (_h.Is(v, Kind.Bytes))
            return Bytes(v);
        if (_h.Is(v, Kind.Tuple))
        {
            string items = "";
            for (int i = 1; i < _h.SizeOf(v >> 2); i++)
                items += (i == 1 ? "" : " ") + Constant(_h.Memory[(v >> 2) + i]);
            return "<" + items + ">";
        }
        if (_h.Is(v, Kind.Float))
            return Double(Floats.Get(_h.Memory, v));
        if (_h.Is(v, Kind.Complex))
            return Double(ComplexNumbers.Real(_h, v)) + "+" + Double(ComplexNumbers.Imaginary(_h, v)) + "j";
        if (Value.IsSmallInt(v))
            return (v >> 1).ToString();
        int sp = _h.Sp;
        int builder = TextBuilder.New(_h);
        NumberText.AppendInt(_h, builder, v);
        string text = Text.ToClrString(_h, TextBuilder.ToText(_h, builder));
        _h.Sp = sp;
        return text;
    }

    // Doubles that are no whole numbers print differently on nanoFramework: as sixteenths they do not.
    private static string Double(double d)
    {
        long sixteenths = (long)(d * 16);
        return d > 1e15 || sixteenths != d * 16 ? "float" : (sixteenths >> 4) + "." + (sixteenths & 15) + "f";
    }

    private string Bytes(int v)
    {
        string text = "b'";
        int length = Text.Length(_h, v);
        for (int i = 0; i < length; i++)
        {
            int b = Text.ByteAt(_h, v, i);
            text += b >= 32 && b < 127 ? ((char)b).ToString() : "<" + b + ">";
        }
        return text + "'";
    }

    private int F(int node, int field) => Tree.Field(_h, node, field);

    private string Child(int node, int field) => " " + Print(F(node, field));

    private string Children(int node, int count) => Items(node, count + 1, F(node, count));

    private string Items(int node, int first, int count)
    {
        string text = "";
        for (int i = 0; i < count; i++)
            text += Child(node, first + i);
        return text;
    }

    private string Decorators(int node, int first, int count) => count == 0 ? "" : " @" + Items(node, first, count);

    private string Pairs(int node, int count, bool names)
    {
        string text = "";
        for (int i = 0; i < F(node, count); i++)
            text += Child(node, count + 1 + 2 * i) + ":" + Print(F(node, count + 2 + 2 * i));
        return text;
    }

    private string Aliases(int node, int count)
    {
        string text = "";
        for (int i = 0; i < F(node, count); i++)
        {
            int alias = F(node, count + 2 + 2 * i);
            text += " " + Name(F(node, count + 1 + 2 * i)) + (alias == 0 ? "" : ":" + Name(alias));
        }
        return text;
    }

    private string Names(int node, int count)
    {
        string text = "";
        for (int i = 0; i < F(node, count); i++)
            text += " " + Name(F(node, count + 1 + i));
        return text;
    }

    private string Compare(int node)
    {
        string text = "(cmp" + Child(node, 2);
        for (int i = 0; i < F(node, 1); i++)
            text += " " + Operator(F(node, 3 + 2 * i)) + Child(node, 4 + 2 * i);
        return text + ")";
    }

    private string Name(int id) => id == 0 ? "-" : Text.ToClrString(_h, Value.Qstr(id));

    private static string Async(int flag) => flag == 1 ? "async " : "";

    private static string Trim(string text) => text.Length == 0 ? text : text.Substring(1);

    private static string Operator(int opcode)
    {
        switch (opcode)
        {
            case Opcode.Add: return "+";
            case Opcode.Subtract: return "-";
            case Opcode.Multiply: return "*";
            case Opcode.TrueDivide: return "/";
            case Opcode.FloorDivide: return "//";
            case Opcode.Modulo: return "%";
            case Opcode.Power: return "**";
            case Opcode.ShiftLeft: return "<<";
            case Opcode.ShiftRight: return ">>";
            case Opcode.And: return "&";
            case Opcode.Or: return "|";
            case Opcode.Xor: return "^";
            case Opcode.MatrixMultiply: return "@";
            case Opcode.Negative: return "neg";
            case Opcode.Positive: return "pos";
            case Opcode.Invert: return "inv";
            case Opcode.Not: return "not";
            case Opcode.Less: return "<";
            case Opcode.LessEqual: return "<=";
            case Opcode.Greater: return ">";
            case Opcode.GreaterEqual: return ">=";
            case Opcode.Equal: return "==";
            case Opcode.NotEqual: return "!=";
            case Opcode.In: return "in";
            case Opcode.NotIn: return "notin";
            case Opcode.Is: return "is";
            case Opcode.IsNot: return "isnot";
            default: return "?";
        }
    }
}
