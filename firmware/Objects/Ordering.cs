// a < b, a <= b, a > b, a >= b for builtin values.
//
// Sets are ordered only in part, and floats that are no numbers not at all, so there is no three-way comparison.
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

/// <summary>Order of values that are no instances of Python classes.</summary>
public static class Ordering
{
    /// <summary>
    /// a op b: Value.True, Value.False, or Undefined if the types have no order. Roots its arguments; may collect and run
    /// Python code.
    /// </summary>
    /// <param name="opcode">Opcode.Less, LessEqual, Greater or GreaterEqual.</param>
    public static int Compare(Heap h, int opcode, int a, int b)
    {
        if (Numbers.IsNumber(h, a))
            return Numbers.IsNumber(h, b) ? OfNumbers(h, opcode, a, b) : Value.Undefined;
        if (Text.IsText(h, a))
            return Text.IsText(h, b) ? Decide(opcode, Text.Compare(h, a, b)) : Value.Undefined;
        if ((a & 3) != 0 || (b & 3) != 0 || a == 0 || b == 0)
            return Value.Undefined;
        int kind = h.KindOf(a);
        switch (kind)
        {
            case Kind.List:
            case Kind.Tuple:
                return kind == h.KindOf(b) ? OfItems(h, opcode, a, b) : Value.Undefined;
            case Kind.Bytes:
            case Kind.ByteArray:
            case Kind.TypedArray:
            case Kind.MemoryView:
                if (!ByteRuns.IsBytes(h, a) || !ByteRuns.IsBytes(h, b))
                    return Value.Undefined;
                if (kind != Kind.Bytes)
                    TypedArrays.CheckComparable(h, a, b, true);
                return Decide(opcode, ByteRuns.Compare(h, a, b));
            case Kind.Set:
            case Kind.FrozenSet:
                return Sets.IsSet(h, b) ? Value.Bool(OfSets(h, opcode, a, b)) : Value.Undefined;
            default:
                return Value.Undefined;
        }
    }

    /// <summary>a &lt; b for items: protocol.Less unless a look at their words decides. Roots its arguments.</summary>
    public static bool Less(Heap h, int a, int b)
    {
        if ((a & b & 1) != 0)
            return a < b;
        if (Text.IsText(h, a) && Text.IsText(h, b))
            return Text.Compare(h, a, b) < 0;
        if (h.Is(a, Kind.Float) && Numbers.IsNumber(h, b))
            return OfNumbers(h, Opcode.Less, a, b) == Value.True;
        return h.Protocol.Less(a, b);
    }

    // With a NaN every comparison is false; complex numbers have no order.
    private static int OfNumbers(Heap h, int opcode, int a, int b)
    {
        if (Numbers.Compare(h, a, b, out int order))
            return Decide(opcode, order);
        return h.Is(a, Kind.Complex) || h.Is(b, Kind.Complex) ? Value.Undefined : Value.False;
    }

    private static int Decide(int opcode, int order)
    {
        switch (opcode)
        {
            case Opcode.Less: return Value.Bool(order < 0);
            case Opcode.LessEqual: return Value.Bool(order <= 0);
            case Opcode.Greater: return Value.Bool(order > 0);
            default: return Value.Bool(order >= 0);
        }
    }

    // The first items that differ decide; where none does, the lengths.
    private static int OfItems(Heap h, int opcode, int a, int b)
    {
        int sp = h.Sp;
        h.Push(a);
        h.Push(b);
        h.Enter(Value.Null);
        int i = Equality.FirstDifference(h, a, b);
        int la = Sequences.Length(h, a);
        int lb = Sequences.Length(h, b);
        int result;
        if (i < 0 || i >= la || i >= lb)
            result = Decide(opcode, la - lb);
        else
        {
            int x = h.Memory[Sequences.FirstItem(h, a) + i];
            int y = h.Memory[Sequences.FirstItem(h, b) + i];
            bool less = opcode == Opcode.Less || opcode == Opcode.LessEqual;
            result = Value.Bool(less ? Less(h, x, y) : Less(h, y, x));
        }
        h.Leave();
        h.Sp = sp;
        return result;
    }

    private static bool OfSets(Heap h, int opcode, int a, int b)
    {
        if (opcode == Opcode.Greater || opcode == Opcode.GreaterEqual)
        {
            int v = a;
            a = b;
            b = v;
        }
        bool proper = opcode == Opcode.Less || opcode == Opcode.Greater;
        return !(proper && Sequences.Length(h, a) == Sequences.Length(h, b)) && Sets.IsSubset(h, a, b);
    }
}
