// The type of a value, from its tag or its object's kind. The one table between kinds and types.
namespace MicroPyNano.Core;

/// <summary>Types of values.</summary>
public static class Types
{
    /// <summary>The type of a value: an immediate type, or a Class reference.</summary>
    public static int Of(Heap h, int v)
    {
        if ((v & 1) != 0)
            return Value.Type(TypeId.Int);
        if ((v & 3) != 0)
            return Value.Type(OfImmediate(v));
        int[] m = h.Memory;
        int at = v >> 2;
        switch (m[at] & Kind.Mask)
        {
            case Kind.Instance: return m[at + 3];
            case Kind.Exception: return m[at + 3];
            case Kind.Native: return Value.Type(m[at + 1] >> 1);
            case Kind.Iterator: return Value.Type((m[at] >> Kind.PadShift & 1) == 0 ? TypeId.Iterator : TypeId.Reversed);
            case Kind.LazyIterator: return Value.Type(TypeId.Enumerate + (m[at] >> Kind.PadShift & 3));
            case Kind.Str: return Value.Type(TypeId.Str);
            case Kind.Bytes: return Value.Type(TypeId.Bytes);
            case Kind.Float: return Value.Type(TypeId.Float);
            case Kind.BigInt: return Value.Type(TypeId.Int);
            case Kind.Complex: return Value.Type(TypeId.Complex);
            case Kind.Tuple: return OfTuple(m, at);
            case Kind.List: return Value.Type(TypeId.List);
            case Kind.Dict: return Value.Type((m[at] >> Kind.PadShift & 1) == 0 ? TypeId.Dict : TypeId.OrderedDict);
            case Kind.Set: return Value.Type(TypeId.Set);
            case Kind.FrozenSet: return Value.Type(TypeId.FrozenSet);
            case Kind.ByteArray: return Value.Type(TypeId.ByteArray);
            case Kind.TypedArray: return Value.Type(TypeId.Array);
            case Kind.Range: return Value.Type(TypeId.Range);
            case Kind.Slice: return Value.Type(TypeId.Slice);
            case Kind.Function: return Value.Type(TypeId.Function);
            case Kind.BoundMethod: return Value.Type(TypeId.BoundMethod);
            case Kind.Cell: return Value.Type(TypeId.Cell);
            case Kind.Code: return Value.Type(TypeId.Code);
            case Kind.Class: return Value.Type(TypeId.Type);
            case Kind.Module: return Value.Type(TypeId.Module);
            case Kind.Generator: return Value.Type(TypeId.Generator);
            case Kind.Property: return Value.Type(TypeId.Property);
            case Kind.StaticMethod: return Value.Type(TypeId.StaticMethod);
            case Kind.ClassMethod: return Value.Type(TypeId.ClassMethod);
            case Kind.Super: return Value.Type(TypeId.Super);
            case Kind.DictView: return Value.Type(TypeId.DictView);
            case Kind.MemoryView: return Value.Type((m[at] >> Kind.PadShift & 1) == 0 ? TypeId.MemoryView : TypeId.ByteArray);
            case Kind.MapProxy: return Value.Type(TypeId.Dict);
            default: return Value.Type(TypeId.Object);
        }
    }

    // Behind the items of a tuple that has names is its Class, or the tuple of its names.
    private static int OfTuple(int[] m, int at)
    {
        if ((m[at] >> Kind.PadShift & 1) == 0)
            return Value.Type(TypeId.Tuple);
        int shape = m[at + (m[at] >>> Kind.SizeShift) - 1];
        return (m[shape >> 2] & Kind.Mask) == Kind.Class ? shape : Value.Type(TypeId.NamedTuple);
    }

    private static int OfImmediate(int v)
    {
        switch (v & Value.ImmediateMask)
        {
            case Value.QstrTag: return TypeId.Str;
            case Value.NativeTag: return TypeId.NativeFunction;
            case Value.TypeTag: return TypeId.Type;
        }
        switch (v)
        {
            case Value.True:
            case Value.False: return TypeId.Bool;
            case Value.Ellipsis: return TypeId.Ellipsis;
            case Value.NotImplemented: return TypeId.NotImplemented;
            default: return TypeId.NoneType;
        }
    }

    /// <summary>The name of a type as a str value.</summary>
    public static int NameOfType(Heap h, int type)
    {
        if (Value.IsType(type))
            return Value.Qstr(type >> 6 < TypeId.FirstModuleType ? TypeId.Name(type >> 6) : h.Protocol.NameOfModuleType(type >> 6));
        return h.Memory[(type >> 2) + 3];
    }
}
