// container[key] for all builtin containers: reading, writing, deleting.
//
// Undefined means that the type has no such operation: the VM then looks for special methods, or raises TypeError.
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

public static partial class Sequences
{
    /// <summary>container[key], or Undefined if the type has no items. Roots its arguments; may collect.</summary>
    /// <exception cref="PythonException">IndexError, KeyError, TypeError as Python has them.</exception>
    public static int GetItem(Heap h, int container, int key)
    {
        if ((container & 3) != 0 || container == 0)
            return Value.IsQstr(container) ? Strings.GetItem(h, container, key) : Value.Undefined;
        switch (h.KindOf(container))
        {
            case Kind.List:
                if (h.Is(key, Kind.Slice))
                    return Lists.GetSlice(h, container, key);
                return Lists.Get(h, container, Index(h, key, Lists.Length(h, container), Q.list));
            case Kind.Tuple:
                if (h.Is(key, Kind.Slice))
                    return Tuples.Slice(h, container, key);
                return Tuples.Get(h, container, Index(h, key, Tuples.Length(h, container), Q.tuple));
            case Kind.Dict:
            case Kind.MapProxy:
                return Dicts.GetItem(h, container, key);
            case Kind.Str:
                return Strings.GetItem(h, container, key);
            case Kind.Bytes:
            case Kind.ByteArray:
            case Kind.TypedArray:
            case Kind.MemoryView:
                return BinaryItems.GetItem(h, container, key);
            case Kind.Range:
                if (h.Is(key, Kind.Slice))
                    return Ranges.Slice(h, container, key);
                return Ranges.Item(h, container, Index(h, key, Ranges.Length(h, container), Q.range));
            default:
                return Value.Undefined;
        }
    }

    /// <summary>container[key] = value; false if the type does not support it. Roots its arguments; may collect.</summary>
    public static bool SetItem(Heap h, int container, int key, int value)
    {
        if ((container & 3) != 0 || container == 0)
            return false;
        switch (h.KindOf(container))
        {
            case Kind.List:
                if (h.Is(key, Kind.Slice))
                    Lists.SetSlice(h, container, key, value);
                else
                    Lists.Set(h, container, Index(h, key, Lists.Length(h, container), Q.list), value);
                return true;
            case Kind.Dict:
            case Kind.MapProxy:
                Dicts.Set(h, container, key, value);
                return true;
            case Kind.ByteArray:
            case Kind.TypedArray:
            case Kind.MemoryView:
                return BinaryItems.SetItem(h, container, key, value);
            default:
                return false;
        }
    }

    /// <summary>del container[key]; false if the type does not support it. Allocates nothing.</summary>
    public static bool DeleteItem(Heap h, int container, int key)
    {
        if ((container & 3) != 0 || container == 0)
            return false;
        switch (h.KindOf(container))
        {
            case Kind.List:
                if (h.Is(key, Kind.Slice))
                    Lists.DeleteSlice(h, container, key);
                else
                    Lists.RemoveAt(h, container, Index(h, key, Lists.Length(h, container), Q.list));
                return true;
            case Kind.Dict:
            case Kind.MapProxy:
                Dicts.Delete(h, container, key);
                return true;
            default:
                return false;
        }
    }
}
