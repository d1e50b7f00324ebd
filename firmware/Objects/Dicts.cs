// Dicts: the map of Core under Python's names.
//
// Invariant: updates of existing keys allocate nothing. Positions of entries are found anew after everything that may
// allocate or run Python code.
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

/// <summary>Dict objects, and what globals() and __dict__ show of other maps: a MapProxy.</summary>
public static class Dicts
{
    // In the header: an OrderedDict.
    private const int Ordered = 1 << Kind.PadShift;

    /// <summary>An empty dict. May collect.</summary>
    public static int New(Heap h) => Value.Reference(Map.NewDict(h));

    /// <summary>An empty OrderedDict: a dict with another name, which is equal to one of its kind only in the same order. May collect.</summary>
    public static int NewOrdered(Heap h)
    {
        int at = Map.NewDict(h);
        h.Memory[at] |= Ordered;
        return Value.Reference(at);
    }

    internal static bool IsOrdered(Heap h, int dict) => (h.Memory[dict >> 2] & (Kind.Mask | Ordered)) == (Kind.Dict | Ordered);

    /// <summary>Word index of the object whose map a Dict, MapProxy or DictView shows.</summary>
    public static int OwnerOf(Heap h, int value)
    {
        int at = value >> 2;
        int kind = h.Memory[at] & Kind.Mask;
        return kind == Kind.MapProxy || kind == Kind.DictView ? h.Memory[at + 1] >> 2 : at;
    }

    // The object whose map is to be changed. What __dict__ shows is only to be read; a module's names are set as a dict's are.
    private static int Writable(Heap h, int dict)
    {
        int owner = OwnerOf(h, dict);
        if (h.Is(dict, Kind.MapProxy) && (h.Memory[owner] & Kind.Mask) != Kind.Module)
            throw Errors.New(h, TypeId.TypeError, "'%t' object doesn't support item assignment", dict);
        return owner;
    }

    // Sets a pair in a map whose keys, in a module, are interned names.
    private static void SetIn(Heap h, int owner, int key, int value)
    {
        if ((h.Memory[owner] & Kind.Mask) != Kind.Module)
        {
            Map.Set(h, owner, key, value);
            return;
        }
        if (!Text.IsText(h, key))
            throw Errors.New(h, TypeId.TypeError, "names must be strings");
        int sp = h.Sp;
        h.Push(Value.Reference(owner));
        h.Push(value);
        Map.SetName(h, owner, Qstr.InternText(h, key), value);
        h.Sp = sp;
    }

    /// <summary>The value of a key, or Undefined. Roots its arguments; may run Python code.</summary>
    public static int Get(Heap h, int dict, int key) => Map.Get(h, OwnerOf(h, dict), key);

    /// <summary>dict[key].</summary>
    /// <exception cref="PythonException">KeyError: not there.</exception>
    public static int GetItem(Heap h, int dict, int key)
    {
        int value = Get(h, dict, key);
        if (value == Value.Undefined)
            throw Errors.NewWithText(h, TypeId.KeyError, key);
        return value;
    }

    /// <summary>dict[key] = value. Allocates nothing if the key is there; else it may collect.</summary>
    public static void Set(Heap h, int dict, int key, int value) => SetIn(h, Writable(h, dict), key, value);

    /// <summary>del dict[key].</summary>
    /// <exception cref="PythonException">KeyError: not there.</exception>
    public static void Delete(Heap h, int dict, int key)
    {
        if (!Map.Remove(h, Writable(h, dict), key))
            throw Errors.NewWithText(h, TypeId.KeyError, key);
    }

    /// <summary>dict.pop(key, fallback).</summary>
    /// <param name="fallback">What to return if the key is not there; Undefined: raise.</param>
    /// <exception cref="PythonException">KeyError: not there, and no fallback.</exception>
    public static int Pop(Heap h, int dict, int key, int fallback)
    {
        int owner = Writable(h, dict);
        int at = Map.Find(h, owner, key);
        if (at == 0)
        {
            if (fallback == Value.Undefined)
                throw Errors.NewWithText(h, TypeId.KeyError, key);
            return fallback;
        }
        int value = h.Memory[at + 1];
        Map.RemoveAt(h, owner, at);
        return value;
    }

    /// <summary>dict.popitem(): removes the pair that was added last. May collect.</summary>
    /// <exception cref="PythonException">KeyError: empty.</exception>
    public static int PopItem(Heap h, int dict)
    {
        int owner = Writable(h, dict);
        int at = Map.Last(h, owner);
        if (at == 0)
            throw Errors.New(h, TypeId.KeyError, "popitem(): dictionary is empty");
        int sp = h.Sp;
        h.Push(dict);
        int pair = Tuples.Pair(h, h.Memory[at], h.Memory[at + 1]);
        h.Sp = sp;
        Map.RemoveAt(h, owner, at);
        return pair;
    }

    /// <summary>dict.setdefault(key, value). May collect.</summary>
    public static int SetDefault(Heap h, int dict, int key, int value)
    {
        int owner = Writable(h, dict);
        int found = Map.Get(h, owner, key);
        if (found == Value.Undefined)
            SetIn(h, owner, key, found = value);
        return found;
    }

    public static void Clear(Heap h, int dict) => Map.Clear(h, Writable(h, dict));

    /// <summary>dict.copy(). May collect.</summary>
    public static int Copy(Heap h, int dict)
    {
        int sp = h.Sp;
        h.Push(dict);
        int copy = IsOrdered(h, dict) ? NewOrdered(h) : New(h);
        h.Push(copy);
        Map.CopyTo(h, OwnerOf(h, dict), copy >> 2);
        h.Sp = sp;
        return copy;
    }

    /// <summary>dict.update(source): another mapping, or an iterable of pairs. May collect and run Python code.</summary>
    /// <exception cref="PythonException">TypeError: not iterable; ValueError: no pair.</exception>
    public static void Update(Heap h, int dict, int source)
    {
        int owner = Writable(h, dict);
        if ((h.Memory[owner] & Kind.Mask) == Kind.Dict && (h.Is(source, Kind.Dict) || h.Is(source, Kind.MapProxy)))
        {
            if (OwnerOf(h, source) != owner)
                Map.CopyTo(h, OwnerOf(h, source), owner);
            return;
        }
        int sp = h.Sp;
        h.Push(dict);
        if (h.Is(source, Kind.Dict) || h.Is(source, Kind.MapProxy))
            source = DictViews.New(h, source, DictViews.Items);
        int iterator = Iterators.Over(h, source);
        h.Push(iterator);
        int bottom = h.Sp;
        for (int pair = Iterators.Step(h, iterator); pair != Value.Stop; pair = Iterators.Step(h, iterator))
        {
            h.Push(pair);
            int items = h.Is(pair, Kind.Tuple) || h.Is(pair, Kind.List) ? pair : Lists.From(h, pair);
            if (Sequences.Length(h, items) != 2)
                throw Errors.New(h, TypeId.ValueError, "dict update sequence has wrong length");
            int first = Sequences.FirstItem(h, items);
            SetIn(h, owner, h.Memory[first], h.Memory[first + 1]);
            h.Sp = bottom;
        }
        h.Sp = sp;
    }

    /// <summary>a | b and a |= b. May collect.</summary>
    internal static int Merge(Heap h, int a, int b, bool inplace)
    {
        int sp = h.Sp;
        h.Push(b);
        int result = inplace ? a : Copy(h, a);
        h.Push(result);
        Update(h, result, b);
        h.Sp = sp;
        return result;
    }

    /// <summary>dict.fromkeys(iterable, value). May collect and run Python code.</summary>
    public static int FromKeys(Heap h, int iterable, int value)
    {
        int sp = h.Sp;
        h.Push(value);
        int iterator = Iterators.Over(h, iterable);
        h.Push(iterator);
        int dict = New(h);
        h.Push(dict);
        for (int key = Iterators.Step(h, iterator); key != Value.Stop; key = Iterators.Step(h, iterator))
            Map.Set(h, dict >> 2, key, value);
        h.Sp = sp;
        return dict;
    }
}

/// <summary>What keys(), values() and items() return: [dict], and which of them in the header's pad.</summary>
public static class DictViews
{
    public const int Keys = 0;
    public const int Values = 1;
    public const int Items = 2;

    /// <summary>A view of a dict or MapProxy. May collect.</summary>
    /// <param name="which">Keys, Values or Items.</param>
    public static int New(Heap h, int dict, int which)
    {
        int sp = h.Sp;
        h.Push(dict);
        int at = h.Allocate(Kind.DictView, 2);
        h.Memory[at] |= which << Kind.PadShift;
        h.Memory[at + 1] = Value.Reference(Dicts.OwnerOf(h, dict));
        h.Sp = sp;
        return Value.Reference(at);
    }

    /// <summary>Keys, Values or Items.</summary>
    public static int Which(Heap h, int view) => h.Memory[view >> 2] >> Kind.PadShift & 3;

    internal static bool Contains(Heap h, int view, int item)
    {
        int which = Which(h, view);
        int owner = Dicts.OwnerOf(h, view);
        if (which == Keys)
            return Map.Find(h, owner, item) != 0;
        int sp = h.Sp;
        h.Push(view);
        h.Push(item);
        bool found = false;
        if (which == Items)
        {
            if (h.Is(item, Kind.Tuple) && Tuples.Length(h, item) == 2)
            {
                int value = Map.Get(h, owner, Tuples.Get(h, item, 0));
                found = value != Value.Undefined && Equality.OfItems(h, value, Tuples.Get(h, item, 1));
            }
        }
        else
        {
            int position = 0;
            for (int at = Map.Next(h, owner, 0); at != 0 && !found; at = Map.Next(h, owner, position))
            {
                position = Map.PositionOf(h, owner, at) + 1;
                found = Equality.OfItems(h, h.Memory[at + 1], item);
            }
        }
        h.Sp = sp;
        return found;
    }
}
