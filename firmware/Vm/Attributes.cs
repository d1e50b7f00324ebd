// Attributes: where `x.name` is looked for.
//
//     instance     its own map, then its class and bases depth first (functions bind), then the wrapped builtin value's
//                  methods, then __getattr__
//     class        its own map and its bases'; functions do not bind, class methods do
//     module       its map, then the C# table of the same name, then __getattr__
//     all others   the methods and computed attributes of the type's table
//
// Functions bind to BoundMethod objects, which costs memory; LoadMethod avoids it for calls.
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Vm;

public sealed partial class VirtualMachine
{
    // ---- for the loop: the name is in the word at `ip`, whose upper half keeps the hint

    // The attribute, Pushed, or Null after an AttributeError was raised.
    private int LoadAttribute(int v, int ip)
    {
        int[] m = Heap.Memory;
        int name = (m[ip] & 0xFFFF) << 6 | Value.QstrTag;
        if ((v & 3) == 0)
        {
            int kind = m[v >> 2] & Kind.Mask;
            if (kind == Kind.Instance || kind == Kind.Module)
            {
                int entry = Map.FindName(Heap, v >> 2, name);
                if (entry != 0)
                {
                    Remember(v >> 2, entry, ip);
                    return m[entry + 1];
                }
            }
        }
        int found = LookUp(v, name, Continuation.StoreAndSkip);
        if (found != Value.Undefined)
            return found;
        NoAttribute(v, name);
        return Value.Null;
    }

    private void LoadMethod(int v, int ip, int at)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int name = (m[ip] & 0xFFFF) << 6 | Value.QstrTag;
        m[at + 4] = Value.Null;
        if ((v & 3) == 0 && (m[v >> 2] & Kind.Mask) == Kind.Instance)
        {
            int owner = v >> 2;
            int entry = Map.FindName(h, owner, name);
            if (entry == 0)
            {
                int attribute = ClassAttribute(m[owner + 3], name);
                if ((attribute & 3) == 0 && (m[attribute >> 2] & Kind.Mask) == Kind.Function)
                {
                    m[at + 3] = attribute;
                    m[at + 4] = v;
                    return;
                }
            }
            else
            {
                m[at + 3] = m[entry + 1];
                return;
            }
        }
        int type = BuiltinTypeOf(v);
        if (type >= 0)
        {
            int native = Natives.FindInType(type, name >> 6);
            if (native != Value.Undefined)
            {
                m[at + 3] = native;
                m[at + 4] = v;
                return;
            }
        }
        int value = LookUpNow(v, name);
        if (value == Value.Undefined)
            throw NoAttribute(v, name);
        if (h.Is(value, Kind.BoundMethod))
        {
            m[at + 3] = m[(value >> 2) + 1];
            m[at + 4] = m[(value >> 2) + 2];
            return;
        }
        m[at + 3] = value;
    }

    // The id of a builtin type whose values have nothing but their table's methods; -1 for everything else.
    private int BuiltinTypeOf(int v)
    {
        if ((v & 3) == 0)
        {
            switch (Heap.Memory[v >> 2] & Kind.Mask)
            {
                case Kind.Instance:
                case Kind.Exception:
                case Kind.Class:
                case Kind.Module:
                case Kind.Super:
                    return -1;
                case Kind.Tuple when NamedTuples.Is(Heap, v):
                    return -1;
            }
        }
        else if (Value.IsType(v))
            return -1;
        return Types.Of(Heap, v) >> 6;
    }

    // ---- look-up

    /// <summary>v.name, or Undefined. May run Python code (properties, __getattr__) to the end.</summary>
    /// <param name="name">qstr id.</param>
    public int FindAttribute(int v, int name) => LookUpNow(v, Value.Qstr(name));

    /// <summary>v.name; AttributeError if there is none.</summary>
    /// <param name="name">qstr id.</param>
    public int GetAttribute(int v, int name)
    {
        int found = LookUpNow(v, Value.Qstr(name));
        return found == Value.Undefined ? throw NoAttribute(v, Value.Qstr(name)) : found;
    }

    /// <summary>v.name, or Undefined: an AttributeError that __getattr__ or a property raises means that there is none.</summary>
    /// <param name="name">qstr id.</param>
    public static int FindOrMissing(VirtualMachine vm, int v, int name)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        int depth = h.Depth;
        try
        {
            return vm.FindAttribute(v, name);
        }
        catch (PythonException)
        {
            if (!vm.IsExceptionOf(h.Memory[Root.Raised], TypeId.AttributeError))
                throw;
        }
        h.Sp = sp;
        h.Depth = depth;
        h.Memory[Root.Raised] = Value.Null;
        return Value.Undefined;
    }

    // LookUp for C# code: what pushes a frame is run to its end.
    private int LookUpNow(int v, int name)
    {
        BeginCall(Value.Null);
        Heap.Push(v);
        return Finish(Request.LookUp, v, name, Value.Null);
    }

    // The attribute; Undefined; or Pushed where a property's getter or __getattr__ will deliver it.
    private int LookUp(int v, int name, int continuation)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        if (Value.IsType(v))
            return TypeAttribute(v, name);
        if ((v & 3) == 0 && v != Value.Null)
        {
            int at = v >> 2;
            switch (m[at] & Kind.Mask)
            {
                case Kind.Instance:
                case Kind.Exception:
                    return InstanceAttribute(v, name, continuation);
                case Kind.Class:
                    return AttributeOfClass(v, name);
                case Kind.Module:
                    return ModuleAttribute(v, name, continuation);
                case Kind.Super:
                    return SuperAttribute(at, name, continuation);
                case Kind.Tuple when NamedTuples.Is(h, v):
                    return NamedTupleAttribute(v, name, continuation);
            }
        }
        int type = Types.Of(h, v) >> 6;
        return NativeAttribute(v, type, name);
    }

    private int NativeAttribute(int v, int type, int name)
    {
        int method = Natives.FindInType(type, name >> 6);
        if (method != Value.Undefined)
            return NewBoundMethod(method, v);
        if (name == Value.Qstr(Q.__class__))
            return Types.Of(Heap, v);
        if (name == Value.Qstr(Q.__name__))
        {
            if (Value.IsNative(v))
                return Value.Qstr(Natives.TableOf(v).NameOf(v >> 6 & 0xFF));
        }
        NativeTable table = Natives.FindTypeTable(type);
        return table == null ? Value.Undefined : table.GetAttribute(this, v, name >> 6);
    }

    private int InstanceAttribute(int v, int name, int continuation)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int at = v >> 2;
        int cls = m[at + 3];
        int entry = Map.FindName(h, at, name);
        if (entry != 0)
            return m[entry + 1];
        if (name == Value.Qstr(Q.__class__))
            return cls;
        if (name == Value.Qstr(Q.__dict__))
            return NewMapProxy(v);
        if ((m[at] & Kind.Mask) == Kind.Exception)
        {
            int computed = Natives.TypeTable(this, TypeId.BaseException).GetAttribute(this, v, name >> 6);
            if (computed != Value.Undefined)
                return computed;
            if (Value.IsType(cls))
            {
                int method = Natives.FindInType(cls >> 6, name >> 6);
                return method == Value.Undefined ? method : NewBoundMethod(method, v);
            }
        }
        int attribute = ClassAttribute(cls, name);
        if (attribute == Value.Undefined || Value.IsNative(attribute))
        {
            int item = NamedTuples.Find(h, Unwrap(v), name);
            if (item != Value.Undefined)
                return item;
        }
        if (attribute != Value.Undefined)
            return Bind(attribute, v, cls, continuation);
        if (h.SizeOf(at) == InstanceObject.WordsWithNative && (m[at] & Kind.Mask) == Kind.Instance)
        {
            int native = m[at + InstanceObject.Native];
            int wrapped = NativeAttribute(native, m[(cls >> 2) + ClassObject.NativeBase] >> 6, name);
            if (wrapped != Value.Undefined)
                return wrapped;
        }
        if ((m[(cls >> 2) + ClassObject.Flags] >> 1 & ClassFlags.GetAttr) != 0)
        {
            int getattr = ClassAttribute(cls, Value.Qstr(Q.__getattr__));
            return CallMethodAbove(getattr, continuation, 2, v, name, Value.Null);
        }
        return Value.Undefined;
    }

    // What a class's attribute is for an instance.
    private int Bind(int attribute, int v, int cls, int continuation)
    {
        int[] m = Heap.Memory;
        // Methods of types bind; functions of modules do not.
        if (Value.IsNative(attribute))
            return Natives.TableOf(attribute).Type >= 0 ? NewBoundMethod(attribute, Unwrap(v)) : attribute;
        if ((attribute & 3) != 0)
            return attribute;
        int at = attribute >> 2;
        switch (m[at] & Kind.Mask)
        {
            case Kind.Function:
                return NewBoundMethod(attribute, v);
            case Kind.StaticMethod:
                return m[at + 1];
            case Kind.ClassMethod:
                return NewBoundMethod(m[at + 1], cls);
            case Kind.Property:
                if (m[at + 1] == Value.None)
                    throw Errors.New(Heap, TypeId.AttributeError, "unreadable attribute");
                return CallMethodAbove(m[at + 1], continuation, 1, v, Value.Null, Value.Null);
            case Kind.Instance:
                int get = ClassAttribute(m[at + 3], Value.Qstr(Q.__get__));
                return get == Value.Undefined ? attribute : CallMethodAbove(get, continuation, 3, attribute, v, cls);
            default:
                return attribute;
        }
    }

    /// <summary>
    /// An attribute of a class or its bases as it stands there, or Undefined. The class is a Class or a type. What every object
    /// has is not looked for: it would hide what the bases behind it have.
    /// </summary>
    public int ClassAttribute(int cls, int name)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        for (; ; )
        {
            if (Value.IsType(cls))
                return Natives.FindBelowObject(cls >> 6, name >> 6);
            int at = cls >> 2;
            int entry = Map.FindName(h, at, name);
            if (entry != 0)
                return m[entry + 1];
            int bases = m[at + ClassObject.Bases] >> 2;
            int last = h.SizeOf(bases) - 1;
            if (last == 0)
                return Value.Undefined;
            for (int i = 1; i < last; i++)
            {
                int found = ClassAttribute(m[bases + i], name);
                if (found != Value.Undefined)
                    return found;
            }
            cls = m[bases + last];
        }
    }

    private int AttributeOfClass(int v, int name)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int attribute = ClassAttribute(v, name);
        if (attribute == Value.Undefined)
        {
            switch (name >> 6)
            {
                case Q.__name__:
                case Q.__qualname__: return m[(v >> 2) + ClassObject.Name];
                case Q.__bases__: return BasesOfClass(v);
                case Q.__class__: return Value.Type(TypeId.Type);
                case Q.__dict__: return NewMapProxy(v);
                default: return Value.Undefined;
            }
        }
        if (h.Is(attribute, Kind.StaticMethod))
            return m[(attribute >> 2) + 1];
        if (h.Is(attribute, Kind.ClassMethod))
            return NewBoundMethod(m[(attribute >> 2) + 1], v);
        if (Value.IsNative(attribute))
            return IsTypeMethod(name >> 6) ? NewBoundMethod(attribute, v) : WithoutSelf(attribute);
        if (h.Is(attribute, Kind.Instance))
        {
            int get = ClassAttribute(m[(attribute >> 2) + 3], Value.Qstr(Q.__get__));
            if (get != Value.Undefined)
                return CallFunction(get, attribute, Value.None, v);
        }
        return attribute;
    }

    private int TypeAttribute(int v, int name)
    {
        switch (name >> 6)
        {
            case Q.__name__:
            case Q.__qualname__: return Types.NameOfType(Heap, v);
            case Q.__class__: return Value.Type(TypeId.Type);
            case Q.__bases__: return BasesOfType(v);
            case Q.__dict__: return NamesOf(v);
        }
        int method = Natives.FindInType(v >> 6, name >> 6);
        if (method == Value.Undefined)
            return method;
        return IsTypeMethod(name >> 6) ? NewBoundMethod(method, v) : WithoutSelf(method);
    }

    // A native method as an attribute of its type.
    private int WithoutSelf(int native) =>
        Natives.TableOf(native).Type >= 0 ? native | NativeTable.SelfUnchecked << 6 : native;

    // Methods of builtin types that belong to the type and not to a value: they get the type as their first argument.
    private static bool IsTypeMethod(int name)
    {
        switch (name)
        {
            case Q.fromkeys:
            case Q.from_bytes:
            case Q.fromhex: return true;
            default: return false;
        }
    }

    private int BasesOfType(int type) =>
        type >> 6 == TypeId.Object ? Tuples.New(Heap, 0) : Tuples.Single(Heap, Value.Type(TypeId.Base(type >> 6)));

    private int BasesOfClass(int cls)
    {
        int bases = Heap.Memory[(cls >> 2) + ClassObject.Bases];
        return Heap.SizeOf(bases >> 2) > 1 ? bases : Tuples.Single(Heap, Value.Type(TypeId.Object));
    }

    // super(): the bases of its class, in the order of the instance's.
    private int SuperAttribute(int at, int name, int continuation)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int cls = m[at + 1];
        int self = m[at + 2];
        int own = h.Is(self, Kind.Class) ? self : Types.Of(h, self);
        if (Value.IsType(cls))
            return name == Value.Qstr(Q.__class__) ? Value.Type(TypeId.Super) : InheritedFromObject(name, self);
        int bases = m[(cls >> 2) + ClassObject.Bases] >> 2;
        int count = h.SizeOf(bases) - 1;
        for (int i = 1; i <= count; i++)
        {
            int attribute = ClassAttribute(m[bases + i], name);
            if (attribute == Value.Undefined)
                continue;
            // __new__ is given its class by the caller.
            if (Value.IsNative(attribute) && name == Value.Qstr(Q.__new__))
                return attribute;
            if (Value.IsNative(attribute) && NeedsInstance(name >> 6))
                return NewBoundMethod(attribute, self);
            if (Value.IsNative(attribute) && h.Is(self, Kind.Class))
                return IsTypeMethod(name >> 6) ? NewBoundMethod(attribute, self) : WithoutSelf(attribute);
            return Bind(attribute, self, own, continuation);
        }
        if (name == Value.Qstr(Q.__class__))
            return Value.Type(TypeId.Super);
        return InheritedFromObject(name, self);
    }

    // Natives that need the instance, not the value it wraps.
    private static bool NeedsInstance(int name) => name == Q.__init__ || name == Q.__setattr__ || name == Q.__delattr__;

    private int InheritedFromObject(int name, int self)
    {
        int method = Natives.FindInType(TypeId.Object, name >> 6);
        return method == Value.Undefined || name == Value.Qstr(Q.__new__) ? method : NewBoundMethod(method, self);
    }

    /// <summary>The builtin value inside an instance of a class over a builtin type; other values unchanged.</summary>
    public int Unwrap(int v)
    {
        if (Heap.Is(v, Kind.Instance) && Heap.SizeOf(v >> 2) == InstanceObject.WordsWithNative)
            return Heap.Memory[(v >> 2) + InstanceObject.Native];
        return v;
    }

    // ---- small objects

    /// <summary>May collect; roots its arguments.</summary>
    public int NewBoundMethod(int function, int self)
    {
        Heap h = Heap;
        int sp = h.Sp;
        h.Push(function);
        h.Push(self);
        int at = h.Allocate(Kind.BoundMethod, 3);
        h.Memory[at + 1] = function;
        h.Memory[at + 2] = self;
        h.Sp = sp;
        return at << 2;
    }

    // The names of what is written in C#, as a dict that is only to be read.
    private int NamesOf(int owner)
    {
        Heap h = Heap;
        int sp = h.Sp;
        h.Push(owner);
        int dict = Map.NewDict(h);
        h.Push(dict << 2);
        if (Value.IsType(owner))
            AddNames(dict, Natives.FindTypeTable(owner >> 6));
        else
        {
            int name = ModuleObject.NativeId(h, owner >> 2);
            Map.SetName(h, dict, Value.Qstr(Q.__name__), Value.Qstr(name));
            for (int i = 0; i < Natives.Count; i++)
            {
                if (Natives.ModuleNameAt(i) == name)
                    AddNames(dict, Natives.Table(i));
            }
        }
        int proxy = NewMapProxy(dict << 2);
        h.Sp = sp;
        return proxy;
    }

    private void AddNames(int dict, NativeTable table)
    {
        for (int i = 0; table != null && i < table.CountOf(); i++)
        {
            int value = table.ValueOf(i);
            if (table.Type >= 0 && IsTypeMethod(table.NameOf(i)))
            {
                int wrapper = Heap.Allocate(Kind.ClassMethod, 2);
                Heap.Memory[wrapper + 1] = value;
                value = wrapper << 2;
            }
            Map.SetName(Heap, dict, Value.Qstr(table.NameOf(i)), value);
        }
        for (int i = 0; table != null && i < table.ConstantCount(); i++)
        {
            if (table.FindConstant(table.ConstantNameOf(i)) == i)
                Map.SetName(Heap, dict, Value.Qstr(table.ConstantNameOf(i)), table.Constant(i, this));
        }
    }

    private int NewMapProxy(int owner)
    {
        Heap h = Heap;
        int sp = h.Sp;
        h.Push(owner);
        int at = h.Allocate(Kind.MapProxy, 2);
        h.Memory[at + 1] = owner;
        h.Sp = sp;
        return at << 2;
    }

    private PythonException NoAttribute(int v, int name)
    {
        if (Value.IsType(v) || Heap.Is(v, Kind.Class))
            return Errors.New(Heap, TypeId.AttributeError, "type object '%q' has no attribute '%q'", Types.NameOfType(Heap, v), name);
        if (Heap.Is(v, Kind.Module))
            return Errors.New(Heap, TypeId.AttributeError, "module '%q' has no attribute '%q'", ModuleObject.NameOf(Heap, v >> 2), name);
        return Errors.New(Heap, TypeId.AttributeError, "'%t' object has no attribute '%q'", v, name);
    }
}
