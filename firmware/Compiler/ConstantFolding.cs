// Folding of constants while the tree is being made, as MicroPython does it: operators on numbers, `not` on any constant,
// tuples of constants. Nothing is folded that raises, or whose result would be much larger than its source.
//
// const(expression) is evaluated here as well, on the finished tree of the expression, because there names may stand for
// constants declared before.
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Compiler;

/// <summary>Values of expressions that are known before the program runs.</summary>
public static class ConstantFolding
{
    // Bits that a folded int may have.
    private const int LargestInt = 1 << 15;

    private const int DeepestEvaluation = 60;

    /// <summary>A node for an operator between two expressions. May collect.</summary>
    internal static int Binary(Heap h, int opcode, int left, int right, int line)
    {
        int result = BinaryValue(h, opcode, Tree.ConstantOf(h, left), Tree.ConstantOf(h, right));
        if (result == Value.Undefined)
            return Tree.Add(h, Node.Binary, line, opcode, left, right);
        // Nothing but the two constants has been added since the left one.
        Tree.Cut(h, left);
        return Tree.AddConstant(h, line, result);
    }

    /// <summary>A node for an operator before an expression. May collect.</summary>
    internal static int Unary(Heap h, int opcode, int operand, int line)
    {
        int result = UnaryValue(h, opcode, Tree.ConstantOf(h, operand));
        return result == Value.Undefined ? Tree.Add(h, Node.Unary, line, opcode, operand) : Tree.AddConstant(h, line, result);
    }

    /// <summary>
    /// The tuple of the nodes pushed since sp, which are then taken off the stack; Undefined if one is no constant. May
    /// collect.
    /// </summary>
    internal static int Tuple(Heap h, int sp)
    {
        int count = h.Sp - sp;
        for (int i = 0; i < count; i++)
        {
            if (Tree.ConstantOf(h, h.Memory[sp + i] >> 1) == Value.Undefined)
                return Value.Undefined;
        }
        int tuple = h.Allocate(Kind.Tuple, 1 + count);
        for (int i = 0; i < count; i++)
            h.Memory[tuple + 1 + i] = Tree.ConstantOf(h, h.Memory[sp + i] >> 1);
        h.Sp = sp;
        return Value.Reference(tuple);
    }

    /// <summary>a op b for two numbers, or Undefined. May collect; the back end folds with it where names are constants.</summary>
    public static int BinaryValue(Heap h, int opcode, int a, int b)
    {
        if (!IsNumber(h, a) || !IsNumber(h, b) || IsTooLarge(h, opcode, a, b))
            return Value.Undefined;
        int sp = h.Sp;
        h.Push(a);
        h.Push(b);
        int result = Value.Undefined;
        try
        {
            result = Numbers.Binary(h, opcode, a, b);
        }
        catch (PythonException)
        {
            if (h.Memory[(h.Memory[Root.Raised] >> 2) + Errors.Class] == Value.Type(TypeId.MemoryError))
                throw;
            // 1/0 must raise when it runs, and not before.
            h.Memory[Root.Raised] = Value.Null;
        }
        h.Sp = sp;
        return result;
    }

    /// <summary>The operator's value for a constant, or Undefined. May collect.</summary>
    public static int UnaryValue(Heap h, int opcode, int v)
    {
        if (opcode == Opcode.Not)
        {
            int truth = Truth(h, v);
            return truth < 0 ? Value.Undefined : Value.Bool(truth == 0);
        }
        if (!IsNumber(h, v))
            return Value.Undefined;
        int sp = h.Sp;
        h.Push(v);
        int result = Numbers.Unary(h, opcode, v);
        h.Sp = sp;
        return result;
    }

    /// <summary>
    /// The value of an expression inside const(), or Undefined if it is no constant: numbers and operators on them, texts,
    /// bytes, tuples, singletons, `not`, `and`, `or`, and names of constants. May collect.
    /// </summary>
    internal static int Evaluate(Heap h, int node, bool inFunction, int depth = 0)
    {
        // Only a chain of operators can be longer than the parser's own limit.
        if (depth > DeepestEvaluation)
            throw Errors.NewWithText(h, TypeId.RuntimeError, Value.Qstr(Q.MaximumRecursionDepthExceeded));
        int sp = h.Sp;
        int result;
        switch (Tree.KindOf(h, node))
        {
            case Node.Name:
                return Constants.ValueOf(h, Tree.Field(h, node, 1), inFunction);
            case Node.Unary:
                result = Evaluate(h, Tree.Field(h, node, 2), inFunction, depth + 1);
                return result == Value.Undefined ? result : UnaryValue(h, Tree.Field(h, node, 1), result);
            case Node.Binary:
                int left = Evaluate(h, Tree.Field(h, node, 2), inFunction, depth + 1);
                if (left == Value.Undefined)
                    return left;
                h.Push(left);
                int right = Evaluate(h, Tree.Field(h, node, 3), inFunction, depth + 1);
                result = right == Value.Undefined ? right : BinaryValue(h, Tree.Field(h, node, 1), left, right);
                h.Sp = sp;
                return result;
            case Node.And:
            case Node.Or:
                return EvaluateLogical(h, node, inFunction, depth);
            case Node.Tuple:
                return EvaluateTuple(h, node, inFunction, depth);
            default:
                return Tree.ConstantOf(h, node);
        }
    }

    private static int EvaluateLogical(Heap h, int node, bool inFunction, int depth)
    {
        int stop = Tree.KindOf(h, node) == Node.Or ? 1 : 0;
        int count = Tree.Field(h, node, 1);
        int value = Value.Undefined;
        for (int i = 0; i < count; i++)
        {
            value = Evaluate(h, Tree.Field(h, node, 2 + i), inFunction, depth + 1);
            int truth = Truth(h, value);
            if (truth < 0)
                return Value.Undefined;
            if (truth == stop)
                break;
        }
        return value;
    }

    private static int EvaluateTuple(Heap h, int node, bool inFunction, int depth)
    {
        int count = Tree.Field(h, node, 1);
        int tuple = h.Allocate(Kind.Tuple, 1 + count);
        h.Push(Value.Reference(tuple));
        for (int i = 0; i < count; i++)
        {
            int item = Evaluate(h, Tree.Field(h, node, 2 + i), inFunction, depth + 1);
            if (item == Value.Undefined)
            {
                h.Sp--;
                return item;
            }
            h.Memory[tuple + 1 + i] = item;
        }
        h.Sp--;
        return Value.Reference(tuple);
    }

    // Bools are no numbers here, as in MicroPython, where they are tokens.
    private static bool IsNumber(Heap h, int v) =>
        (v & 1) != 0 || h.Is(v, Kind.Float) || h.Is(v, Kind.BigInt) || h.Is(v, Kind.Complex);

    private static bool IsTooLarge(Heap h, int opcode, int a, int b)
    {
        bool ints = Integers.Is(h, a) && Integers.Is(h, b);
        if (opcode == Opcode.ShiftLeft)
            return !Value.IsSmallInt(b) || b >> 1 > LargestInt;
        if (opcode != Opcode.Power || !ints)
            return false;
        return !Value.IsSmallInt(b) || b >> 1 > LargestInt || Integers.BitLength(h, a) * (b >> 1) > LargestInt;
    }

    // 1 or 0: whether a constant is true; -1: it is none.
    private static int Truth(Heap h, int v)
    {
        switch (v)
        {
            case Value.True:
            case Value.Ellipsis:
                return 1;
            case Value.False:
            case Value.None:
                return 0;
            case Value.Undefined:
                return -1;
        }
        if (IsNumber(h, v))
            return Numbers.IsTrue(h, v) ? 1 : 0;
        if (Text.IsText(h, v) || h.Is(v, Kind.Bytes))
            return Text.Length(h, v) > 0 ? 1 : 0;
        return h.Is(v, Kind.Tuple) ? h.SizeOf(v >> 2) > 1 ? 1 : 0 : -1;
    }
}
