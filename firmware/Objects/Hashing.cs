// hash(value) for builtin values.
//
// Invariants: equal values have equal hashes, over all types (1, 1.0 and True; bytes, whoever owns them); a value's hash never
// changes, so what can change its value has none.
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

/// <summary>Hashes of values that are no instances of Python classes.</summary>
public static class Hashing
{
    /// <summary>hash(value), any 32 bits. Instances hash by identity here: the VM asks them first. Roots its argument.</summary>
    /// <exception cref="PythonException">TypeError: unsupported type for __hash__.</exception>
    public static int Hash(Heap h, int value)
    {
        if ((value & 1) != 0)
            return value >> 1;
        if (Text.IsText(h, value))
            return Text.Hash16(h, value);
        if (Numbers.IsNumber(h, value))
            return Numbers.Hash(h, value);
        if ((value & 3) != 0 || value == 0)
            return value >> 2;
        switch (h.KindOf(value))
        {
            case Kind.Bytes:
                return ByteRuns.Hash(h, value);
            case Kind.Tuple:
                return OfTuple(h, value);
            case Kind.FrozenSet:
                return OfSet(h, value);
            case Kind.Range:
                // Equal ranges may differ in stop and step; length and first item do not.
                int length = Ranges.Length(h, value);
                return length == 0 ? 0 : length * 31 + Numbers.Hash(h, Ranges.Item(h, value, 0));
            case Kind.BoundMethod:
                return h.Memory[(value >> 2) + 1] * 31 + h.Memory[(value >> 2) + 2];
            case Kind.DictView when DictViews.Which(h, value) == DictViews.Values:
                // Views of values are compared by identity, the others by content.
                return value >> 2;
            case Kind.DictView:
            case Kind.List:
            case Kind.Dict:
            case Kind.Set:
            case Kind.ByteArray:
            case Kind.TypedArray:
            case Kind.MemoryView:
            case Kind.MapProxy:
                throw Errors.New(h, TypeId.TypeError, "unsupported type for __hash__: '%t'", value);
            default:
                return value >> 2;
        }
    }

    private static int OfItem(Heap h, int item) =>
        (item & 1) != 0 ? item >> 1 : Text.IsText(h, item) ? Text.Hash16(h, item) : h.Protocol.Hash(item);

    private static int OfTuple(Heap h, int tuple)
    {
        int sp = h.Sp;
        h.Push(tuple);
        h.Enter(Value.Null);
        int count = Tuples.Length(h, tuple);
        int hash = 0x345678 + count;
        for (int i = 0; i < count; i++)
            hash = hash * 1000003 ^ OfItem(h, Tuples.Get(h, tuple, i));
        h.Leave();
        h.Sp = sp;
        return hash;
    }

    // Sets have no order, so the items' hashes are summed; multiplied first, because small ints would sum to small sums.
    private static int OfSet(Heap h, int set)
    {
        int sp = h.Sp;
        h.Push(set);
        h.Enter(Value.Null);
        int hash = Map.Count(h, set >> 2);
        int position = 0;
        for (int at = Map.Next(h, set >> 2, 0); at != 0; at = Map.Next(h, set >> 2, position))
        {
            position = Map.PositionOf(h, set >> 2, at) + 1;
            int item = OfItem(h, h.Memory[at]);
            hash += (item ^ item << 7) * 69069 + 1;
        }
        h.Leave();
        h.Sp = sp;
        return hash;
    }
}
