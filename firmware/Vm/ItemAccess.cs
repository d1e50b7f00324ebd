// container[key], len() and `in`: the special methods of instances first, then the builtin container, or the one that they wrap.
using MicroPyNano.Core;
using MicroPyNano.Numerics;
using MicroPyNano.Objects;

namespace MicroPyNano.Vm;

public sealed partial class VirtualMachine
{
    // The item, Pushed, or Null after an IndexError or KeyError was raised.
    private int GetItem(int container, int key)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        if ((container & 3) == 0)
        {
            int at = container >> 2;
            int kind = m[at] & Kind.Mask;
            if (kind == Kind.Dict)
            {
                int value = Map.Get(h, at, key);
                if (value != Value.Undefined)
                    return value;
                Errors.NewWithText(h, TypeId.KeyError, key);
                return Value.Null;
            }
            bool isList = kind == Kind.List;
            if ((isList || kind == Kind.Tuple) && (key & 1) != 0)
            {
                int count = isList ? m[at + 1] >> 1 : Tuples.Length(h, container);
                int i = key >> 1;
                if (i < 0)
                    i += count;
                if (i >= 0 && i < count)
                    return m[(isList ? m[at + 2] >> 2 : at) + 1 + i];
                Errors.New(h, TypeId.IndexError, "%q index out of range", Value.Qstr(isList ? Q.list : Q.tuple));
                return Value.Null;
            }
            if (kind == Kind.ByteArray && (key & 1) != 0 && key > 0 && key < m[at + 1])
                return Value.SmallInt(PackedBytes.Get(m, (m[at + 2] >> 2) + 1, key >> 1));
        }
        if (HasClass(container))
        {
            int method = SpecialMethod(container, Q.__getitem__);
            if (method != Value.Undefined)
                return CallMethodAbove(method, Continuation.Store, 2, Value.IsNative(method) ? Unwrap(container) : container, key, Value.Null);
            container = Unwrap(container);
        }
        int result = Sequences.GetItem(h, container, key);
        if (result != Value.Undefined)
            return result;
        if (Value.IsType(container) || h.Is(container, Kind.Class))
        {
            int method = FindAttribute(container, Q.__class_getitem__);
            if (method != Value.Undefined)
                return CallFunction(method, key);
        }
        throw Errors.New(h, TypeId.TypeError, "'%t' object isn't subscriptable", container);
    }

    /// <summary>container[key], run to the end.</summary>
    public int GetItemNow(int container, int key)
    {
        int method = SpecialMethod(container, Q.__getitem__);
        if (method != Value.Undefined)
            return CallMethodNow(method, container, key);
        int item = GetItem(container, key);
        return item != Value.Null ? item : throw Heap.Raised;
    }

    private int SetItem(int container, int key, int value)
    {
        int[] m = Heap.Memory;
        if ((container & 3) == 0)
        {
            int at = container >> 2;
            int kind = m[at] & Kind.Mask;
            if (kind == Kind.Dict)
            {
                Map.Set(Heap, at, key, value);
                return Value.None;
            }
            if (kind == Kind.ByteArray && (key & value & 1) != 0 && key > 0 && key < m[at + 1] && value > 0 && value <= Value.SmallInt(255))
            {
                PackedBytes.Set(m, (m[at + 2] >> 2) + 1, key >> 1, value >> 1);
                return Value.None;
            }
        }
        if (HasClass(container))
        {
            int method = SpecialMethod(container, Q.__setitem__);
            if (method != Value.Undefined)
                return CallMethodAbove(method, Continuation.Discard, 3, Value.IsNative(method) ? Unwrap(container) : container, key, value);
            container = Unwrap(container);
        }
        if (Sequences.SetItem(Heap, container, key, value))
            return Value.None;
        throw Errors.New(Heap, TypeId.TypeError, "'%t' object doesn't support item assignment", container);
    }

    /// <summary>container[key] = value, run to the end.</summary>
    public void SetItemNow(int container, int key, int value)
    {
        int method = SpecialMethod(container, Q.__setitem__);
        if (method != Value.Undefined)
            CallFunction(method, Value.IsNative(method) ? Unwrap(container) : container, key, value);
        else
            SetItem(container, key, value);
    }

    private int DeleteItem(int container, int key)
    {
        if (HasClass(container))
        {
            int method = SpecialMethod(container, Q.__delitem__);
            if (method != Value.Undefined)
                return CallMethodAbove(method, Continuation.Discard, 2, Value.IsNative(method) ? Unwrap(container) : container, key, Value.Null);
            container = Unwrap(container);
        }
        if (Sequences.DeleteItem(Heap, container, key))
            return Value.None;
        throw Errors.New(Heap, TypeId.TypeError, "'%t' object doesn't support item deletion", container);
    }

    /// <summary>len(v); TypeError if it has none.</summary>
    public int LengthOf(int v)
    {
        if (HasClass(v))
        {
            int method = SpecialMethod(v, Q.__len__);
            if (method != Value.Undefined)
            {
                int result = CallFunction(method, Value.IsNative(method) ? Unwrap(v) : v);
                return Integers.Is(Heap, result)
                    ? Integers.ToInt32(Heap, result)
                    : throw Errors.New(Heap, TypeId.TypeError, "can't convert %t to int", result);
            }
            v = Unwrap(v);
        }
        int length = Sequences.Length(Heap, v);
        return length >= 0 ? length : throw Errors.New(Heap, TypeId.TypeError, "object of type '%t' has no len()", v);
    }

    // item in container: True, False or Pushed.
    private int Contains(int container, int item, int continuation)
    {
        Heap h = Heap;
        if (h.Is(container, Kind.Dict))
            return Value.Bool(Map.Find(h, container >> 2, item) != 0);
        if (HasClass(container))
        {
            int method = SpecialMethod(container, Q.__contains__);
            if (Heap.Is(method, Kind.Function))
            {
                int pushed = CallMethodAbove(method, continuation, 2, container, item, Value.Null);
                return pushed == Value.Pushed ? pushed : Value.Bool(IsTrue(pushed));
            }
            container = Unwrap(container);
        }
        int result = Sequences.Contains(h, container, item);
        return result != Value.Undefined ? result : Value.Bool(ContainsByIteration(container, item));
    }

    private bool ContainsByIteration(int container, int item)
    {
        Heap h = Heap;
        int sp = h.Sp;
        h.Push(item);
        int iterator = GetIterator(container);
        h.Push(iterator);
        for (; ; )
        {
            int v = Next(iterator);
            if (v == Value.Stop || AreEqual(v, item))
            {
                h.Sp = sp;
                return v != Value.Stop;
            }
        }
    }

    /// <summary>item in container, run to the end.</summary>
    public bool ContainsNow(int container, int item)
    {
        int method = SpecialMethod(container, Q.__contains__);
        if (Heap.Is(method, Kind.Function))
            return IsTrue(CallFunction(method, container, item));
        return Contains(container, item, Continuation.Store) == Value.True;
    }
}
