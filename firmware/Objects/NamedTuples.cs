// Tuples whose items have names: instances of what namedtuple() makes, sys.implementation, os.uname().
//
//     Kind.Tuple, pad bit 0     items..., shape      shape: the tuple of names, or the Class, whose last word is that tuple
//
// Everything that takes tuples takes these, as Tuples.Length does not count the shape.
// Invariant: names are qstr values, as many as there are items; a Class of this sort is one word longer than others.
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

/// <summary>Tuples with names.</summary>
public static class NamedTuples
{
    private const int Named = 1 << Kind.PadShift;

    /// <summary>True for tuples that have names.</summary>
    public static bool Is(Heap h, int v) =>
        (v & 3) == 0 && v != Value.Null && (h.Memory[v >> 2] & (Kind.Mask | Named)) == (Kind.Tuple | Named);

    /// <summary>A tuple of Nulls, to be filled before anything else is allocated. Roots the shape; may collect.</summary>
    /// <param name="shape">A Class, or a tuple of names.</param>
    public static int New(Heap h, int shape, int count)
    {
        int sp = h.Sp;
        h.Push(shape);
        int at = h.Allocate(Kind.Tuple, 2 + count);
        h.Memory[at] |= Named;
        h.Memory[at + 1 + count] = shape;
        h.Sp = sp;
        return Value.Reference(at);
    }

    /// <summary>Makes one of the names and values that lie in turn on the stack from m[at]. May collect.</summary>
    public static int FromPairs(Heap h, int at, int count)
    {
        int[] m = h.Memory;
        int names = Tuples.New(h, count);
        for (int i = 0; i < count; i++)
            m[(names >> 2) + 1 + i] = m[at + 2 * i];
        int tuple = New(h, names, count);
        for (int i = 0; i < count; i++)
            m[(tuple >> 2) + 1 + i] = m[at + 2 * i + 1];
        return tuple;
    }

    /// <summary>The tuple of an instance's names, or of a Class's.</summary>
    public static int NamesOf(Heap h, int v)
    {
        int shape = h.Is(v, Kind.Class) ? v : h.Memory[(v >> 2) + h.SizeOf(v >> 2) - 1];
        return h.Is(shape, Kind.Class) ? h.Memory[(shape >> 2) + ClassObject.Words] : shape;
    }

    /// <summary>Which item of an instance, or of a Class's instances, has that name; -1 if none has.</summary>
    /// <param name="name">qstr value.</param>
    public static int IndexOf(Heap h, int v, int name)
    {
        int names = NamesOf(h, v);
        for (int i = 0; i < Tuples.Length(h, names); i++)
        {
            if (Tuples.Get(h, names, i) == name)
                return i;
        }
        return -1;
    }

    /// <summary>The item of that name, or Undefined.</summary>
    public static int Find(Heap h, int v, int name)
    {
        int i = Is(h, v) ? IndexOf(h, v, name) : -1;
        return i < 0 ? Value.Undefined : Tuples.Get(h, v, i);
    }

    /// <summary>The items under their names, in order. Roots its argument; may collect.</summary>
    public static int ToDict(Heap h, int tuple)
    {
        int sp = h.Sp;
        h.Push(tuple);
        int dict = Dicts.NewOrdered(h);
        h.Push(dict);
        for (int i = 0; i < Tuples.Length(h, tuple); i++)
            Dicts.Set(h, dict, Tuples.Get(h, NamesOf(h, tuple), i), Tuples.Get(h, tuple, i));
        h.Sp = sp;
        return dict;
    }

    /// <summary>Appends Point(x=1, y=2), without a class (x=1, y=2). The tuple is rooted. May collect and run Python code.</summary>
    internal static void AppendRepr(Heap h, int builder, int tuple)
    {
        int type = Types.Of(h, tuple);
        if (!Value.IsType(type))
            TextBuilder.AppendText(h, builder, Types.NameOfType(h, type));
        TextBuilder.AppendByte(h, builder, '(');
        h.Enter(tuple);
        for (int i = 0; i < Tuples.Length(h, tuple); i++)
        {
            if (i > 0)
                TextBuilder.AppendString(h, builder, ", ");
            TextBuilder.AppendText(h, builder, Tuples.Get(h, NamesOf(h, tuple), i));
            TextBuilder.AppendByte(h, builder, '=');
            h.Protocol.AppendRepr(builder, Tuples.Get(h, tuple, i));
        }
        h.Leave();
        TextBuilder.AppendByte(h, builder, ')');
    }

    /// <summary>Its items in a tuple without names. Roots its argument; may collect.</summary>
    internal static int Plain(Heap h, int tuple)
    {
        int sp = h.Sp;
        h.Push(tuple);
        int plain = Tuples.FromWords(h, (tuple >> 2) + 1, Tuples.Length(h, tuple));
        h.Sp = sp;
        return plain;
    }
}
