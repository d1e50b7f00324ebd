// Iteration over the builtin containers.
//
// A position is an int that only NextAt understands: an index, a byte offset in texts, an entry number in maps. With it
// iteration needs no object: the VM's loops keep source and position in registers. Where Python code asks for an iterator:
//
//     Kind.Iterator       [source][position]              pad bit 0: from the end (reversed), position counts down
//     Kind.LazyIterator   [function or count][tuple]      pad: 0 enumerate, 1 zip, 2 map, 3 filter (TypeId.Enumerate + pad)
//                         tuple: the inner iterators; function: map's and filter's (None: filter by truth); count: the
//                         number that enumerate yields next; Null for zip. Stepping them calls functions: the VM does it.
//
// Invariant: stepping over lists, tuples, ranges, ASCII texts, bytes and keys allocates nothing. A container may change
// while it is iterated over: positions are checked at every step, so items may be skipped or seen twice, nothing worse.
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

/// <summary>Iterators of builtin containers.</summary>
public static class Iterators
{
    public const int Source = 1;
    public const int Position = 2;
    private const int Words = 3;
    private const int Reversed = 1 << Kind.PadShift;

    /// <summary>LazyIterator: the function of map and filter, the next number of enumerate.</summary>
    public const int LazyFunction = 1;

    /// <summary>LazyIterator: tuple of the inner iterators.</summary>
    public const int LazyInner = 2;

    /// <summary>True if NextAt can walk the value.</summary>
    public static bool IsSource(Heap h, int v)
    {
        if ((v & 3) != 0 || v == 0)
            return Value.IsQstr(v);
        switch (h.KindOf(v))
        {
            case Kind.List:
            case Kind.Tuple:
            case Kind.Range:
            case Kind.Str:
            case Kind.Dict:
            case Kind.DictView:
            case Kind.Set:
            case Kind.FrozenSet:
            case Kind.Bytes:
            case Kind.ByteArray:
            case Kind.TypedArray:
            case Kind.MemoryView:
            case Kind.MapProxy:
                return true;
            default:
                return false;
        }
    }

    /// <summary>The item at a position of a builtin container, or Value.Stop. Roots its arguments; may collect.</summary>
    /// <param name="position">0 at the start, then what the call before gave out.</param>
    /// <param name="next">The position after the item; the same position at the end.</param>
    public static int NextAt(Heap h, int source, int position, out int next)
    {
        int[] m = h.Memory;
        next = position + 1;
        if ((source & 3) == 0)
        {
            int at = source >> 2;
            switch (m[at] & Kind.Mask)
            {
                case Kind.List:
                    if (position < m[at + 1] >> 1)
                        return m[(m[at + 2] >> 2) + 1 + position];
                    break;
                case Kind.Tuple:
                    if (position < Tuples.Length(h, source))
                        return m[at + 1 + position];
                    break;
                case Kind.Range:
                    if (position < Ranges.Length(h, source))
                        return Ranges.Item(h, source, position);
                    break;
                case Kind.Str:
                    if (position < Text.Length(h, source))
                        return Strings.CharacterAt(h, source, position, out next);
                    break;
                case Kind.Dict:
                case Kind.Set:
                case Kind.FrozenSet:
                case Kind.MapProxy:
                    int owner = Dicts.OwnerOf(h, source);
                    int entry = Map.Next(h, owner, position);
                    if (entry == 0)
                        break;
                    next = Map.PositionOf(h, owner, entry) + 1;
                    return m[entry];
                case Kind.DictView:
                    return NextOfView(h, source, position, out next);
                case Kind.Bytes:
                case Kind.ByteArray:
                    if (position < ByteRuns.Length(h, source))
                        return Value.SmallInt(ByteRuns.ByteAt(h, source, position));
                    break;
                case Kind.TypedArray:
                case Kind.MemoryView:
                    if (position < BinaryItems.Count(h, source))
                        return BinaryItems.At(h, source, position);
                    break;
            }
        }
        else if (position < Text.Length(h, source))
            return Strings.CharacterAt(h, source, position, out next);
        next = position;
        return Value.Stop;
    }

    private static int NextOfView(Heap h, int view, int position, out int next)
    {
        int owner = Dicts.OwnerOf(h, view);
        int entry = Map.Next(h, owner, position);
        next = position;
        if (entry == 0)
            return Value.Stop;
        next = Map.PositionOf(h, owner, entry) + 1;
        int which = DictViews.Which(h, view);
        if (which == DictViews.Items)
        {
            int sp = h.Sp;
            h.Push(view);
            int pair = Tuples.Pair(h, h.Memory[entry], h.Memory[entry + 1]);
            h.Sp = sp;
            return pair;
        }
        return h.Memory[which == DictViews.Values ? entry + 1 : entry];
    }

    /// <summary>An iterator object over a builtin container (IsSource). May collect.</summary>
    public static int New(Heap h, int source) => New(h, source, 0, 0);

    /// <summary>
    /// reversed(source) of anything with a length and items numbered from 0. May collect.
    /// </summary>
    /// <param name="length">len(source).</param>
    public static int NewReversed(Heap h, int source, int length) => New(h, source, length, Reversed);

    private static int New(Heap h, int source, int position, int flags)
    {
        int sp = h.Sp;
        h.Push(source);
        int at = h.Allocate(Kind.Iterator, Words);
        h.Memory[at] |= flags;
        h.Memory[at + Source] = source;
        h.Memory[at + Position] = Value.SmallInt(position);
        h.Sp = sp;
        return Value.Reference(at);
    }

    /// <summary>True if the iterator walks from the end; its type is TypeId.Reversed.</summary>
    public static bool IsReversed(Heap h, int iterator) => (h.Memory[iterator >> 2] & Reversed) != 0;

    /// <summary>
    /// The next item of a Kind.Iterator, or Value.Stop. Undefined: a reversed one over an instance, whose item at the new
    /// Position the VM must get. Roots its arguments; may collect.
    /// </summary>
    public static int Next(Heap h, int iterator)
    {
        int[] m = h.Memory;
        int at = iterator >> 2;
        int position = m[at + Position] >> 1;
        if ((m[at] & Reversed) != 0)
        {
            if (position == 0)
                return Value.Stop;
            m[at + Position] = Value.SmallInt(position - 1);
            int length = Sequences.Length(h, m[at + Source]);
            // A list may have lost items since.
            if (length >= 0 && position > length)
                return Value.Stop;
            return Sequences.GetItem(h, m[at + Source], Value.SmallInt(position - 1));
        }
        int sp = h.Sp;
        h.Push(iterator);
        int item = NextAt(h, m[at + Source], position, out int next);
        h.Sp = sp;
        m[at + Position] = Value.SmallInt(next);
        return item;
    }

    /// <summary>
    /// What Step walks: the source itself made an iterator object, or what iter() says. May collect and run Python code.
    /// </summary>
    /// <exception cref="PythonException">TypeError: not iterable.</exception>
    public static int Over(Heap h, int iterable) => IsSource(h, iterable) ? New(h, iterable) : h.Protocol.GetIterator(iterable);

    /// <summary>The next item of what Over returned, or Value.Stop. May collect and run Python code.</summary>
    public static int Step(Heap h, int iterator)
    {
        if (h.Is(iterator, Kind.Iterator) && !IsReversed(h, iterator))
            return Next(h, iterator);
        return h.Protocol.Next(iterator);
    }

    /// <summary>enumerate, zip, map or filter. May collect.</summary>
    /// <param name="type">TypeId.Enumerate, Zip, Map or Filter.</param>
    /// <param name="function">See LazyFunction.</param>
    /// <param name="inner">Tuple of iterators.</param>
    public static int NewLazy(Heap h, int type, int function, int inner)
    {
        int sp = h.Sp;
        h.Push(function);
        h.Push(inner);
        int at = h.Allocate(Kind.LazyIterator, Words);
        h.Memory[at] |= type - TypeId.Enumerate << Kind.PadShift;
        h.Memory[at + LazyFunction] = function;
        h.Memory[at + LazyInner] = inner;
        h.Sp = sp;
        return Value.Reference(at);
    }
}
