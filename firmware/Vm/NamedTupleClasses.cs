// Classes made by namedtuple(), and their instances.
//
// A class of that sort is a Kind.Class with the names behind its other fields, over the builtin type NamedTuple. Its own
// instances are tuples (see NamedTuples in Objects), without a map. Instances of classes that derive from it are instances as
// others are, and wrap such a tuple.
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Vm;

public sealed partial class VirtualMachine
{
    /// <summary>The class namedtuple(name, names). May collect; roots its arguments.</summary>
    /// <param name="name">qstr value.</param>
    /// <param name="names">Tuple of qstr values.</param>
    public int NewNamedTupleClass(int name, int names)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int sp = h.Sp;
        h.Push(name);
        h.Push(names);
        int at = Map.New(h, Kind.Class, ClassObject.Words + 1);
        h.Push(at << 2);
        m[at + ClassObject.Name] = name;
        m[at + ClassObject.Flags] = Value.SmallInt(0);
        m[at + ClassObject.NativeBase] = Value.Type(TypeId.NamedTuple);
        m[at + ClassObject.Words] = names;
        int bases = Tuples.New(h, 1);
        m[(bases >> 2) + 1] = Value.Type(TypeId.NamedTuple);
        m[at + ClassObject.Bases] = bases;
        h.Sp = sp;
        return at << 2;
    }

    // The class with the names, among a class and its bases.
    private int NamedTupleClassOf(int cls)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        while (h.SizeOf(cls >> 2) == ClassObject.Words)
        {
            int bases = m[(cls >> 2) + ClassObject.Bases];
            for (int i = 0; i < Tuples.Length(h, bases); i++)
            {
                cls = Tuples.Get(h, bases, i);
                if (h.Is(cls, Kind.Class) && m[(cls >> 2) + ClassObject.NativeBase] == Value.Type(TypeId.NamedTuple))
                    break;
            }
        }
        return cls;
    }

    // Point(1, y=2): the arguments are in a call's window.
    private int NewNamedTuple(int cls, int at, int n, int keywords)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int count = Tuples.Length(h, NamedTuples.NamesOf(h, cls));
        if (n + keywords != count)
        {
            throw Errors.New(
                h,
                TypeId.TypeError,
                "%q() takes %d positional arguments but %d were given",
                m[(cls >> 2) + ClassObject.Name],
                Value.SmallInt(count),
                Value.SmallInt(n + keywords));
        }
        int tuple = NamedTuples.New(h, cls, count);
        int items = (tuple >> 2) + 1;
        for (int i = 0; i < n; i++)
            m[items + i] = m[at + i];
        for (int i = 0; i < keywords; i++)
        {
            int name = m[(m[at + n + keywords] >> 2) + 1 + i];
            int item = NamedTuples.IndexOf(h, cls, name);
            if (item < 0)
                throw Errors.New(h, TypeId.TypeError, "unexpected keyword argument '%q'", name);
            if (m[items + item] != Value.Null)
                throw Errors.New(h, TypeId.TypeError, "function got multiple values for argument '%q'", name);
            m[items + item] = m[at + n + i];
        }
        return tuple;
    }

    // An attribute of a tuple that has names: its items come first.
    private int NamedTupleAttribute(int v, int name, int continuation)
    {
        int item = NamedTuples.Find(Heap, v, name);
        if (item != Value.Undefined)
            return item;
        int type = Types.Of(Heap, v);
        if (Value.IsType(type))
            return NativeAttribute(v, type >> 6, name);
        if (name == Value.Qstr(Q.__class__))
            return type;
        int attribute = ClassAttribute(type, name);
        return attribute == Value.Undefined ? attribute : Bind(attribute, v, type, continuation);
    }
}
