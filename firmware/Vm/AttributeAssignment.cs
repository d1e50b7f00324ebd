// Setting and deleting attributes: what the class says first (__setattr__, properties, __set__), then the object's own map.
// A class that says nothing about it has no flag set, and its instances are written to at once.
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Vm;

public sealed partial class VirtualMachine
{
    private int StoreAttribute(int v, int value, int ip)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int name = (m[ip] & 0xFFFF) << 6 | Value.QstrTag;
        if (h.Is(v, Kind.Instance) && (m[(m[(v >> 2) + 3] >> 2) + ClassObject.Flags] >> 1 & ClassFlags.Guarded) == 0)
        {
            int owner = v >> 2;
            int entry = Map.FindName(h, owner, name);
            if (entry != 0)
            {
                m[entry + 1] = value;
                Remember(owner, entry, ip);
                return Value.None;
            }
            Map.Append(h, owner, name, value);
            Remember(owner, Map.FindName(h, owner, name), ip);
            return Value.None;
        }
        return SetAttribute(v, name, value, Continuation.Discard);
    }

    /// <summary>v.name = value, run to the end.</summary>
    /// <param name="name">qstr value.</param>
    public void SetAttributeNow(int v, int name, int value)
    {
        BeginCall(Value.Null);
        Heap.Push(v);
        Heap.Push(value);
        Finish(Request.SetAttribute, v, name, value);
    }

    /// <summary>del v.name, run to the end.</summary>
    /// <param name="name">qstr value.</param>
    public void DeleteAttributeNow(int v, int name)
    {
        BeginCall(Value.Null);
        Heap.Push(v);
        Finish(Request.DeleteAttribute, v, name, Value.Null);
    }

    private int SetAttribute(int v, int name, int value, int continuation)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        if ((v & 3) == 0 && v != Value.Null)
        {
            int at = v >> 2;
            switch (m[at] & Kind.Mask)
            {
                case Kind.Module:
                    SetModuleAttribute(v, name, value);
                    return Value.None;
                case Kind.Class:
                    Map.SetName(h, at, name, value);
                    NoteClassAttribute(at, name, value);
                    return Value.None;
                case Kind.Exception when Value.IsType(m[at + 3]):
                    if (Natives.TypeTable(this, TypeId.BaseException).SetAttribute(this, v, name >> 6, value))
                        return Value.None;
                    Map.SetName(h, at, name, value);
                    return Value.None;
                case Kind.Instance:
                case Kind.Exception:
                    return SetInstanceAttribute(v, name, value, continuation);
                case Kind.Tuple when NamedTuples.Is(h, v):
                    throw Errors.New(h, TypeId.AttributeError, "can't set attribute");
            }
        }
        NativeTable table = Natives.FindTypeTable(Types.Of(h, v) >> 6);
        if (table != null && !Value.IsType(v) && table.SetAttribute(this, v, name >> 6, value))
            return Value.None;
        throw NoAttribute(v, name);
    }

    private int SetInstanceAttribute(int v, int name, int value, int continuation)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int at = v >> 2;
        int cls = m[at + 3];
        int flags = m[(cls >> 2) + ClassObject.Flags] >> 1;
        if ((flags & ClassFlags.SetAttr) != 0)
        {
            int setattr = ClassAttribute(cls, Value.Qstr(Q.__setattr__));
            if (h.Is(setattr, Kind.Function))
                return CallMethodAbove(setattr, continuation, 3, v, name, value);
        }
        if ((flags & ClassFlags.Descriptors) != 0)
        {
            int attribute = ClassAttribute(cls, name);
            if (h.Is(attribute, Kind.Property))
            {
                int setter = m[(attribute >> 2) + 2];
                if (setter == Value.None)
                    throw Errors.New(h, TypeId.AttributeError, "can't set attribute");
                return CallMethodAbove(setter, continuation, 2, v, value, Value.Null);
            }
            if (h.Is(attribute, Kind.Instance))
            {
                int set = ClassAttribute(m[(attribute >> 2) + 3], Value.Qstr(Q.__set__));
                if (set != Value.Undefined)
                    return CallMethodAbove(set, continuation, 3, attribute, v, value);
            }
        }
        Map.SetName(h, at, name, value);
        return Value.None;
    }

    /// <summary>object.__setattr__: past what the class says.</summary>
    /// <param name="name">qstr value.</param>
    public void SetOwnAttribute(int v, int name, int value)
    {
        if (!Heap.Is(v, Kind.Instance) && !Heap.Is(v, Kind.Exception))
            throw NoAttribute(v, name);
        Map.SetName(Heap, v >> 2, name, value);
    }

    private int DeleteAttribute(int v, int name)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        if ((v & 3) == 0 && v != Value.Null)
        {
            int at = v >> 2;
            int kind = m[at] & Kind.Mask;
            if (kind == Kind.Instance || kind == Kind.Exception && !Value.IsType(m[at + 3]))
            {
                int cls = m[at + 3];
                int flags = m[(cls >> 2) + ClassObject.Flags] >> 1;
                if ((flags & ClassFlags.SetAttr) != 0)
                {
                    int delattr = ClassAttribute(cls, Value.Qstr(Q.__delattr__));
                    if (h.Is(delattr, Kind.Function))
                        return CallMethodAbove(delattr, Continuation.Discard, 2, v, name, Value.Null);
                }
                if ((flags & ClassFlags.Descriptors) != 0)
                {
                    int attribute = ClassAttribute(cls, name);
                    if (h.Is(attribute, Kind.Property))
                    {
                        int deleter = m[(attribute >> 2) + 3];
                        if (deleter == Value.None)
                            throw Errors.New(h, TypeId.AttributeError, "can't delete attribute");
                        return CallMethodAbove(deleter, Continuation.Discard, 1, v, Value.Null, Value.Null);
                    }
                    if (h.Is(attribute, Kind.Instance))
                    {
                        int delete = ClassAttribute(m[(attribute >> 2) + 3], Value.Qstr(Q.__delete__));
                        if (delete != Value.Undefined)
                            return CallMethodAbove(delete, Continuation.Discard, 2, attribute, v, Value.Null);
                    }
                }
            }
            if (kind == Kind.Instance || kind == Kind.Exception || kind == Kind.Class)
            {
                if (Map.Remove(h, at, name))
                    return Value.None;
            }
            if (kind == Kind.Module && DeleteModuleAttribute(v, name))
                return Value.None;
        }
        throw NoAttribute(v, name);
    }
}
