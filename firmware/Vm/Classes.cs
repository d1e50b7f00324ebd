// Classes written in Python: making them, and who derives from whom.
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Vm;

/// <summary>
/// ClassObject.Flags: which special methods a class or one of its bases has. They are noted when the class is made and when
/// an attribute of it is set, so that the loop's helpers need not look for what is not there.
/// </summary>
internal static class ClassFlags
{
    public const int Init = 1;
    public const int New = 2;
    public const int GetAttr = 4;
    public const int SetAttr = 8;

    /// <summary>Has a property, or an object with __get__ or __set__.</summary>
    public const int Descriptors = 16;

    /// <summary>Setting an attribute of an instance needs a look at the class.</summary>
    public const int Guarded = SetAttr | Descriptors;
}

public sealed partial class VirtualMachine
{
    // R[A] name, R[A+1] namespace dict, bases from R[A+2], keyword values and the tuple of their names behind them.
    private int BuildClass(int at, int bases, int keywords)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int tuple = Tuples.FromWords(h, at + 2, bases);
        int sp = h.Sp;
        h.Push(tuple);
        int cls = NewClass(m[at], m[sp], m[at + 1]);
        h.Sp = sp;
        return cls;
    }

    /// <summary>type(name, bases, namespace). May collect; roots its arguments.</summary>
    public int NewClass(int name, int bases, int names)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int sp = h.Sp;
        h.Push(bases);
        h.Push(names);
        name = Qstr.InternText(h, name);
        int at = Map.New(h, Kind.Class, ClassObject.Words);
        int cls = at << 2;
        h.Push(cls);
        m[at + ClassObject.Name] = name;
        m[at + ClassObject.Bases] = bases;
        m[at + ClassObject.Flags] = Value.SmallInt(0);
        m[at + ClassObject.NativeBase] = Value.Null;
        int count = h.SizeOf(bases >> 2) - 1;
        for (int i = 1; i <= count; i++)
            InheritFrom(at, m[(bases >> 2) + i]);
        int source = names >> 2;
        for (int entry = Map.Next(h, source, 0); entry != 0; entry = Map.Next(h, source, Map.PositionOf(h, source, entry) + 1))
        {
            int position = Map.PositionOf(h, source, entry);
            int key = Qstr.InternText(h, m[entry]);
            entry = Map.Next(h, source, position);
            int value = m[entry + 1];
            if (key == Value.Qstr(Q.__classcell__))
            {
                m[(value >> 2) + 1] = cls;
                continue;
            }
            if (key == Value.Qstr(Q.__new__) && h.Is(value, Kind.Function))
            {
                int wrapper = h.Allocate(Kind.StaticMethod, 2);
                m[wrapper + 1] = value;
                value = wrapper << 2;
            }
            Map.SetName(h, at, key, value);
            NoteClassAttribute(at, key, value);
            entry = Map.Next(h, source, position);
        }
        NameDescriptors(cls);
        h.Sp = sp;
        return cls;
    }

    private void InheritFrom(int at, int parent)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        if (Value.IsType(parent))
        {
            int type = parent >> 6;
            if (type == TypeId.Object)
                return;
            if (!CanBeBase(type))
                throw Errors.New(h, TypeId.TypeError, "type '%q' isn't an acceptable base type", Types.NameOfType(h, parent));
            SetNativeBase(at, parent);
            return;
        }
        if (!h.Is(parent, Kind.Class))
            throw Errors.New(h, TypeId.TypeError, "type '%t' isn't an acceptable base type", parent);
        m[at + ClassObject.Flags] |= m[(parent >> 2) + ClassObject.Flags];
        int native = m[(parent >> 2) + ClassObject.NativeBase];
        if (native != Value.Null)
            SetNativeBase(at, native);
    }

    // Types whose values come about by themselves, and those whose values the loop knows by their bits, have no classes over them.
    private static bool CanBeBase(int type)
    {
        switch (type)
        {
            case TypeId.NoneType:
            case TypeId.Bool:
            case TypeId.Range:
            case TypeId.Slice:
            case TypeId.Function:
            case TypeId.NativeFunction:
            case TypeId.BoundMethod:
            case TypeId.Cell:
            case TypeId.NamedTuple:
            case TypeId.Code:
            case TypeId.Module:
            case TypeId.Generator:
            case TypeId.Iterator:
            case TypeId.DictView:
            case TypeId.Ellipsis:
            case TypeId.NotImplemented: return false;
            default: return true;
        }
    }

    private void SetNativeBase(int at, int native)
    {
        int[] m = Heap.Memory;
        int present = m[at + ClassObject.NativeBase];
        if (present != Value.Null && present != native
            && !TypeId.Derives(present >> 6, native >> 6) && !TypeId.Derives(native >> 6, present >> 6)
            && !(TypeId.IsException(present >> 6) && TypeId.IsException(native >> 6)))
            throw Errors.New(Heap, TypeId.TypeError, "multiple bases have instance lay-out conflict");
        if (present == Value.Null || TypeId.Derives(native >> 6, present >> 6))
            m[at + ClassObject.NativeBase] = native;
    }

    private void NoteClassAttribute(int at, int name, int value)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int flag = 0;
        switch (name >> 6)
        {
            case Q.__init__: flag = ClassFlags.Init; break;
            case Q.__new__: flag = ClassFlags.New; break;
            case Q.__getattr__: flag = ClassFlags.GetAttr; break;
            case Q.__setattr__:
            case Q.__delattr__: flag = ClassFlags.SetAttr; break;
        }
        if (h.Is(value, Kind.Property))
            flag |= ClassFlags.Descriptors;
        else if (h.Is(value, Kind.Instance)
            && (ClassAttribute(m[(value >> 2) + 3], Value.Qstr(Q.__set__)) != Value.Undefined
                || ClassAttribute(m[(value >> 2) + 3], Value.Qstr(Q.__delete__)) != Value.Undefined))
            flag |= ClassFlags.Descriptors;
        m[at + ClassObject.Flags] |= flag << 1;
    }

    // __set_name__ of the objects in a new class. It may set and delete names of the class, and all that stood there at the
    // beginning are still told: they are put on the stack before the first is.
    private void NameDescriptors(int cls)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int owner = cls >> 2;
        int bottom = h.Sp;
        for (int entry = Map.Next(h, owner, 0); entry != 0; entry = Map.Next(h, owner, Map.PositionOf(h, owner, entry) + 1))
        {
            int value = m[entry + 1];
            if (h.Is(value, Kind.Instance) && ClassAttribute(m[(value >> 2) + 3], Value.Qstr(Q.__set_name__)) != Value.Undefined)
            {
                h.Push(m[entry]);
                h.Push(value);
            }
        }
        int top = h.Sp;
        for (int at = bottom; at < top; at += 2)
        {
            int value = m[at + 1];
            CallFunction(ClassAttribute(m[(value >> 2) + 3], Value.Qstr(Q.__set_name__)), value, cls, m[at]);
        }
        h.Sp = bottom;
    }

    /// <summary>issubclass(cls, parent) for classes and types.</summary>
    public bool IsSubclass(int cls, int parent)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        for (; ; )
        {
            if (cls == parent)
                return true;
            if (Value.IsType(cls))
                return Value.IsType(parent) && TypeId.Derives(cls >> 6, parent >> 6);
            if (!h.Is(cls, Kind.Class))
                return false;
            int bases = m[(cls >> 2) + ClassObject.Bases] >> 2;
            int last = h.SizeOf(bases) - 1;
            if (last == 0)
                return parent == Value.Type(TypeId.Object);
            for (int i = 1; i < last; i++)
            {
                if (IsSubclass(m[bases + i], parent))
                    return true;
            }
            cls = m[bases + last];
        }
    }

    /// <summary>isinstance(v, cls) for one class or type.</summary>
    public bool IsInstance(int v, int cls) => IsSubclass(Types.Of(Heap, v), cls);
}
