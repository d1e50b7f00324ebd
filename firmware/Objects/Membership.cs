// `item in container` for all builtin containers.
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

public static partial class Sequences
{
    /// <summary>
    /// item in container: Value.True, Value.False, or Undefined if the type has no such test of its own (the VM then looks
    /// for __contains__, or iterates). Roots its arguments; may run Python code.
    /// </summary>
    public static int Contains(Heap h, int container, int item)
    {
        if (Text.IsText(h, container))
            return Value.Bool(Strings.Contains(h, container, item));
        if ((container & 3) != 0 || container == 0)
            return Value.Undefined;
        switch (h.KindOf(container))
        {
            case Kind.List:
            case Kind.Tuple:
                return Value.Bool(Search(h, container, item, 0, int.MaxValue) >= 0);
            case Kind.Set:
            case Kind.FrozenSet:
                if (h.Is(item, Kind.Set))
                    return Value.Bool(ContainsSet(h, container, item));
                return Value.Bool(Map.Find(h, container >> 2, item) != 0);
            case Kind.Dict:
                return Value.Bool(Map.Find(h, container >> 2, item) != 0);
            case Kind.MapProxy:
                return Value.Bool(Map.Find(h, Dicts.OwnerOf(h, container), item) != 0);
            case Kind.DictView:
                return Value.Bool(DictViews.Contains(h, container, item));
            case Kind.Bytes:
            case Kind.ByteArray:
                return Value.Bool(ByteStrings.Contains(h, container, item));
            case Kind.TypedArray:
            case Kind.MemoryView:
                return Value.Bool(Scan(h, container, item));
            case Kind.Range:
                if (Integers.Is(h, item))
                    return Value.Bool(Integers.TryToLong(h, item, out long number) && Ranges.IndexOf(h, container, number) >= 0);
                return Value.Bool(Scan(h, container, item));
            default:
                return Value.Undefined;
        }
    }

    // A set has no hash; a frozen one that is equal to it has.
    private static bool ContainsSet(Heap h, int container, int set)
    {
        int sp = h.Sp;
        h.Push(container);
        int frozen = h.Push(Sets.From(h, Kind.FrozenSet, set));
        bool found = Map.Find(h, container >> 2, h.Memory[frozen]) != 0;
        h.Sp = sp;
        return found;
    }

    // Whatever else may equal an item: 1.0 in range(3).
    private static bool Scan(Heap h, int container, int item)
    {
        int sp = h.Sp;
        h.Push(container);
        h.Push(item);
        bool found = false;
        for (int position = 0; !found;)
        {
            int each = Iterators.NextAt(h, container, position, out position);
            if (each == Value.Stop)
                break;
            found = Equality.OfItems(h, each, item);
        }
        h.Sp = sp;
        return found;
    }
}
