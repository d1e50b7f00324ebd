// Sets and frozensets: maps without values.
//
// Invariant: an operand that is neither set nor frozenset is turned into a set first, so that every operation is between two
// maps; a set that changes itself is never the one that is walked.
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

/// <summary>Set and frozenset objects.</summary>
public static class Sets
{
    public const int Words = 3;

    /// <summary>An empty set. May collect.</summary>
    /// <param name="kind">Kind.Set or Kind.FrozenSet.</param>
    public static int New(Heap h, int kind) => Value.Reference(Map.New(h, kind, Words));

    public static bool IsSet(Heap h, int v) => h.Is(v, Kind.Set) || h.Is(v, Kind.FrozenSet);

    /// <summary>set(iterable) or frozenset(iterable), always a new object. May collect and run Python code.</summary>
    public static int From(Heap h, int kind, int iterable)
    {
        int sp = h.Sp;
        h.Push(iterable);
        int set = New(h, kind);
        h.Push(set);
        Update(h, set, iterable);
        h.Sp = sp;
        return set;
    }

    /// <summary>set.add(item). Allocates nothing if the item is there; else it may collect.</summary>
    public static void Add(Heap h, int set, int item) => Map.Set(h, set >> 2, item, Value.None);

    public static bool Contains(Heap h, int set, int item) => Map.Find(h, set >> 2, item) != 0;

    /// <summary>set.discard(item); false if it was not there. Allocates nothing.</summary>
    public static bool Discard(Heap h, int set, int item) => Map.Remove(h, set >> 2, item);

    /// <summary>set.remove(item).</summary>
    /// <exception cref="PythonException">KeyError: not there.</exception>
    public static void Remove(Heap h, int set, int item)
    {
        if (!Discard(h, set, item))
            throw Errors.NewWithText(h, TypeId.KeyError, item);
    }

    /// <summary>set.pop(). Allocates nothing.</summary>
    /// <exception cref="PythonException">KeyError: empty.</exception>
    public static int Pop(Heap h, int set)
    {
        int at = Map.Next(h, set >> 2, 0);
        if (at == 0)
            throw Errors.New(h, TypeId.KeyError, "pop from an empty set");
        int item = h.Memory[at];
        Map.RemoveAt(h, set >> 2, at);
        return item;
    }

    public static void Clear(Heap h, int set) => Map.Clear(h, set >> 2);

    /// <summary>A copy of the same kind. May collect.</summary>
    public static int Copy(Heap h, int set) => From(h, h.KindOf(set), set);

    /// <summary>set.update(iterable). May collect and run Python code.</summary>
    public static void Update(Heap h, int set, int iterable)
    {
        if (set == iterable)
            return;
        if (IsSet(h, iterable))
        {
            Map.CopyTo(h, iterable >> 2, set >> 2);
            return;
        }
        int sp = h.Sp;
        h.Push(set);
        int iterator = Iterators.Over(h, iterable);
        h.Push(iterator);
        for (int item = Iterators.Step(h, iterator); item != Value.Stop; item = Iterators.Step(h, iterator))
            Add(h, set, item);
        h.Sp = sp;
    }

    /// <summary>
    /// a | b, a &amp; b, a - b, a ^ b with any iterable b, as union, intersection, difference and symmetric_difference do. The
    /// result has a's kind; in place it is a itself if a is a set. May collect and run Python code.
    /// </summary>
    /// <param name="opcode">Opcode.Or, And, Subtract or Xor.</param>
    public static int Operate(Heap h, int opcode, int a, int b, bool inplace)
    {
        int sp = h.Sp;
        h.Push(a);
        h.Push(b);
        if (opcode != Opcode.Or && !IsSet(h, b) || b == a)
        {
            b = From(h, Kind.Set, b);
            h.Push(b);
        }
        if (!inplace || h.KindOf(a) == Kind.FrozenSet)
            a = opcode == Opcode.And ? New(h, h.KindOf(a)) : Copy(h, a);
        h.Push(a);
        switch (opcode)
        {
            case Opcode.Or:
                Update(h, a, b);
                break;
            case Opcode.And:
                int original = h.Memory[sp];
                if (original == a)
                    Keep(h, a, b);
                else
                    // Of equal items, those of b, as in other Pythons.
                    Select(h, b, original, a);
                break;
            default:
                Toggle(h, a, b, opcode == Opcode.Xor);
                break;
        }
        h.Sp = sp;
        return a;
    }

    // Adds those items of a set that another has to a third. All are rooted.
    private static void Select(Heap h, int from, int other, int to)
    {
        int position = 0;
        for (int at = Map.Next(h, from >> 2, 0); at != 0; at = Map.Next(h, from >> 2, position))
        {
            position = Map.PositionOf(h, from >> 2, at) + 1;
            int item = h.Memory[at];
            if (Contains(h, other, item))
                Add(h, to, item);
        }
    }

    // Removes from a set what another has not. Both are rooted.
    private static void Keep(Heap h, int set, int other)
    {
        int position = 0;
        for (int at = Map.Next(h, set >> 2, 0); at != 0; at = Map.Next(h, set >> 2, position))
        {
            position = Map.PositionOf(h, set >> 2, at) + 1;
            int item = h.Memory[at];
            if (!Contains(h, other, item))
                Discard(h, set, item);
        }
    }

    // Removes from a set what another has; what is only in the other one is added, or not. Both are rooted.
    private static void Toggle(Heap h, int set, int other, bool add)
    {
        int position = 0;
        for (int at = Map.Next(h, other >> 2, 0); at != 0; at = Map.Next(h, other >> 2, position))
        {
            position = Map.PositionOf(h, other >> 2, at) + 1;
            int item = h.Memory[at];
            if (!Discard(h, set, item) && add)
                Add(h, set, item);
        }
    }

    /// <summary>True if every item of a set is in an iterable. May collect and run Python code.</summary>
    public static bool IsSubset(Heap h, int set, int iterable)
    {
        int sp = h.Sp;
        h.Push(set);
        int other = IsSet(h, iterable) ? iterable : From(h, Kind.Set, iterable);
        h.Push(other);
        bool all = Map.Count(h, set >> 2) <= Map.Count(h, other >> 2) && Count(h, set, other, true) == 0;
        h.Sp = sp;
        return all;
    }

    /// <summary>True if every item of an iterable is in a set. May collect and run Python code.</summary>
    public static bool IsSuperset(Heap h, int set, int iterable)
    {
        int sp = h.Sp;
        h.Push(set);
        int other = IsSet(h, iterable) ? iterable : From(h, Kind.Set, iterable);
        h.Push(other);
        bool all = IsSubset(h, other, set);
        h.Sp = sp;
        return all;
    }

    /// <summary>True if no item of a set is in an iterable. May collect and run Python code.</summary>
    public static bool IsDisjoint(Heap h, int set, int iterable)
    {
        int sp = h.Sp;
        h.Push(set);
        int other = IsSet(h, iterable) ? iterable : From(h, Kind.Set, iterable);
        h.Push(other);
        bool none = Count(h, set, other, false) == 0;
        h.Sp = sp;
        return none;
    }

    // Items of a set, up to 1, that another has or has not. Both are rooted.
    private static int Count(Heap h, int set, int other, bool missing)
    {
        int position = 0;
        for (int at = Map.Next(h, set >> 2, 0); at != 0; at = Map.Next(h, set >> 2, position))
        {
            position = Map.PositionOf(h, set >> 2, at) + 1;
            if (Contains(h, other, h.Memory[at]) != missing)
                return 1;
        }
        return 0;
    }
}
