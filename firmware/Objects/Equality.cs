// a == b for builtin values.
//
// Invariant: items are compared through the heap's protocol unless a look at their words decides, because they may be
// instances; every container that is entered is counted, so that nesting ends in RuntimeError and not in a crash.
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

/// <summary>Equality of values that are no instances of Python classes.</summary>
public static class Equality
{
    /// <summary>Like protocol.AreEqual, but texts, small ints and immediates are decided here. Roots its arguments.</summary>
    public static bool OfItems(Heap h, int a, int b)
    {
        if (a == b)
            // Only a float (not a number) or an instance is not equal to itself.
            return (a & 3) != 0 || !IsPeculiar(h, a) || h.Protocol.AreEqual(a, b);
        if ((a & 3) != 0 && (b & 3) != 0)
            return Numbers.AreEqual(h, a, b);
        if (Text.IsText(h, a))
            return Text.IsText(h, b) ? Text.AreEqual(h, a, b) : h.Is(b, Kind.Instance) && h.Protocol.AreEqual(a, b);
        return h.Protocol.AreEqual(a, b);
    }

    /// <summary>True for immediates that no other immediate is equal to: all but the bools.</summary>
    internal static bool IsPlain(int v) => (v & 1) != 0 || (v & 3) != 0 && v != Value.True && v != Value.False;

    private static bool IsPeculiar(Heap h, int reference)
    {
        int kind = h.KindOf(reference);
        return kind < Kind.FirstScanned ? kind == Kind.Float || kind == Kind.Complex : kind == Kind.Instance || kind == Kind.List || kind == Kind.Tuple;
    }

    /// <summary>
    /// a == b. Instances, and objects of modules, are equal only to themselves here: the VM asks them first. Roots its
    /// arguments; may collect and run Python code.
    /// </summary>
    public static bool AreEqual(Heap h, int a, int b)
    {
        if (Numbers.IsNumber(h, a))
            return Numbers.IsNumber(h, b) && Numbers.AreEqual(h, a, b);
        if (Text.IsText(h, a))
            return Text.IsText(h, b) && Text.AreEqual(h, a, b);
        if ((a & 3) != 0 || (b & 3) != 0 || a == 0 || b == 0)
            return a == b;
        int kind = h.KindOf(a);
        int other = h.KindOf(b);
        switch (kind)
        {
            case Kind.List:
            case Kind.Tuple:
                return kind == other && Nested(h, kind, a, b);
            case Kind.Dict:
            case Kind.MapProxy:
                return a == b || (other == Kind.Dict || other == Kind.MapProxy) && Nested(h, Kind.Dict, a, b);
            case Kind.Set:
            case Kind.FrozenSet:
                return a == b || Sets.IsSet(h, b) && Nested(h, Kind.Set, a, b);
            case Kind.Bytes:
                return a == b || other != Kind.TypedArray && ByteRuns.IsBytes(h, b) && ByteRuns.Compare(h, a, b) == 0;
            case Kind.ByteArray:
            case Kind.TypedArray:
            case Kind.MemoryView:
                if (other != Kind.TypedArray && !ByteRuns.IsBytes(h, b) || kind == Kind.TypedArray && other == Kind.Bytes)
                    return false;
                TypedArrays.CheckComparable(h, a, b, false);
                return ByteRuns.Compare(h, a, b) == 0;
            case Kind.Range:
                return other == Kind.Range && Ranges.AreEqual(h, a, b);
            case Kind.BoundMethod:
                int[] m = h.Memory;
                return other == Kind.BoundMethod && m[(a >> 2) + 1] == m[(b >> 2) + 1] && m[(a >> 2) + 2] == m[(b >> 2) + 2];
            default:
                return a == b;
        }
    }

    private static bool Nested(Heap h, int kind, int a, int b)
    {
        int sp = h.Sp;
        h.Push(a);
        h.Push(b);
        h.Enter(Value.Null);
        bool equal = kind == Kind.Dict ? OfMaps(h, Dicts.OwnerOf(h, a), Dicts.OwnerOf(h, b))
            : kind == Kind.Set ? Map.Count(h, a >> 2) == Map.Count(h, b >> 2) && Sets.IsSubset(h, a, b)
            : Sequences.Length(h, a) == Sequences.Length(h, b) && FirstDifference(h, a, b) < 0;
        h.Leave();
        h.Sp = sp;
        return equal;
    }

    /// <summary>Position of the first items that differ in two lists or tuples, both rooted; -1 if the shorter has none.</summary>
    internal static int FirstDifference(Heap h, int a, int b)
    {
        for (int i = 0; i < Sequences.Length(h, a) && i < Sequences.Length(h, b); i++)
        {
            int[] m = h.Memory;
            if (!OfItems(h, m[Sequences.FirstItem(h, a) + i], m[Sequences.FirstItem(h, b) + i]))
                return i;
        }
        return -1;
    }

    private static bool OfMaps(Heap h, int a, int b)
    {
        if (Map.Count(h, a) != Map.Count(h, b))
            return false;
        bool ordered = Dicts.IsOrdered(h, Value.Reference(a)) && Dicts.IsOrdered(h, Value.Reference(b));
        int position = 0;
        int positionOfB = 0;
        for (int at = Map.Next(h, a, 0); at != 0; at = Map.Next(h, a, position))
        {
            position = Map.PositionOf(h, a, at) + 1;
            int key = h.Memory[at];
            int value = h.Memory[at + 1];
            int sp = h.Sp;
            h.Push(key);
            h.Push(value);
            if (ordered)
            {
                int next = Map.Next(h, b, positionOfB);
                if (next == 0)
                    return false;
                positionOfB = Map.PositionOf(h, b, next) + 1;
                if (!OfItems(h, key, h.Memory[next]))
                    return false;
            }
            int other = Map.Get(h, b, key);
            if (other == Value.Undefined || !OfItems(h, value, other))
                return false;
            h.Sp = sp;
        }
        return true;
    }
}
