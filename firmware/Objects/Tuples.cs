// Tuples: a header and the items. The length is the object's size, less one word where the items have names (NamedTuples).
//
// Invariant: a tuple never changes once Python code can see it.
using System;
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

/// <summary>Tuple objects.</summary>
public static class Tuples
{
    /// <summary>A tuple of Nulls, to be filled before anything else is allocated. May collect.</summary>
    public static int New(Heap h, int count) => Value.Reference(h.Allocate(Kind.Tuple, 1 + count));

    /// <summary>A tuple of values that lie in the arena in a rooted place that does not move: registers, the stack. May collect.</summary>
    public static int FromWords(Heap h, int from, int count)
    {
        int at = h.Allocate(Kind.Tuple, 1 + count);
        Array.Copy(h.Memory, from, h.Memory, at + 1, count);
        return Value.Reference(at);
    }

    /// <summary>(a,). May collect.</summary>
    public static int Single(Heap h, int a)
    {
        int at = h.Push(a);
        int tuple = FromWords(h, at, 1);
        h.Sp = at;
        return tuple;
    }

    /// <summary>(a, b). May collect.</summary>
    public static int Pair(Heap h, int a, int b)
    {
        int sp = h.Sp;
        h.Push(a);
        h.Push(b);
        int at = h.Allocate(Kind.Tuple, 3);
        h.Memory[at + 1] = a;
        h.Memory[at + 2] = b;
        h.Sp = sp;
        return Value.Reference(at);
    }

    public static int Length(Heap h, int tuple)
    {
        int header = h.Memory[tuple >> 2];
        return (header >>> Kind.SizeShift) - 1 - (header >> Kind.PadShift & 1);
    }

    /// <summary>The item at i, which must be in range.</summary>
    public static int Get(Heap h, int tuple, int i) => h.Memory[(tuple >> 2) + 1 + i];

    /// <summary>tuple(iterable). May collect and run Python code.</summary>
    public static int From(Heap h, int iterable)
    {
        if (h.Is(iterable, Kind.Tuple))
            return NamedTuples.Is(h, iterable) ? NamedTuples.Plain(h, iterable) : iterable;
        int sp = h.Sp;
        int list = h.Is(iterable, Kind.List) ? iterable : Lists.From(h, iterable);
        h.Push(list);
        int tuple = OfList(h, list);
        h.Sp = sp;
        return tuple;
    }

    /// <summary>A tuple of a list's items; the list is rooted by the caller. May collect.</summary>
    public static int OfList(Heap h, int list)
    {
        int count = Lists.Length(h, list);
        int at = h.Allocate(Kind.Tuple, 1 + count);
        if (count > 0)
            Array.Copy(h.Memory, Lists.FirstItem(h, list), h.Memory, at + 1, count);
        return Value.Reference(at);
    }

    /// <summary>a + b. May collect.</summary>
    public static int Concat(Heap h, int a, int b)
    {
        int la = Length(h, a);
        int lb = Length(h, b);
        if (lb == 0)
            return From(h, a);
        if (la == 0)
            return From(h, b);
        int sp = h.Sp;
        h.Push(a);
        h.Push(b);
        int at = h.Allocate(Kind.Tuple, 1 + la + lb);
        Array.Copy(h.Memory, (a >> 2) + 1, h.Memory, at + 1, la);
        Array.Copy(h.Memory, (b >> 2) + 1, h.Memory, at + 1 + la, lb);
        h.Sp = sp;
        return Value.Reference(at);
    }

    /// <summary>tuple * times; negative counts as 0. May collect.</summary>
    public static int Repeat(Heap h, int tuple, int times)
    {
        int length = Length(h, tuple);
        int total = Sequences.Product(h, length, times);
        int sp = h.Sp;
        h.Push(tuple);
        int at = h.Allocate(Kind.Tuple, 1 + total);
        Sequences.Fill(h.Memory, (tuple >> 2) + 1, length, at + 1, total);
        h.Sp = sp;
        return Value.Reference(at);
    }

    /// <summary>tuple[slice]. May collect.</summary>
    public static int Slice(Heap h, int tuple, int slice)
    {
        Slices.Resolve(h, slice, Length(h, tuple), out int start, out _, out int step, out int count);
        int sp = h.Sp;
        h.Push(tuple);
        int at = h.Allocate(Kind.Tuple, 1 + count);
        Sequences.CopySteps(h.Memory, (tuple >> 2) + 1 + start, step, at + 1, count);
        h.Sp = sp;
        return Value.Reference(at);
    }
}
