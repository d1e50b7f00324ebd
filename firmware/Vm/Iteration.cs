// Iteration: the state of for loops, next() on everything, unpacking.
//
// The state of a loop is three registers. Builtin sequences are iterated by position, ranges by three small ints: neither
// needs an object, so loops over them run under a locked heap. Everything else is an iterator object with Undefined behind it.
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Vm;

public sealed partial class VirtualMachine
{
    private int GetIter(int at, int v)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        if (Value.IsQstr(v))
        {
            m[at] = v;
            m[at + 1] = Value.SmallInt(0);
            return Value.None;
        }
        if (Value.IsReference(v))
        {
            int index = v >> 2;
            switch (m[index] & Kind.Mask)
            {
                case Kind.List:
                case Kind.Tuple:
                case Kind.Str:
                case Kind.Bytes:
                case Kind.ByteArray:
                case Kind.TypedArray:
                case Kind.MemoryView:
                case Kind.Dict:
                case Kind.Set:
                case Kind.FrozenSet:
                    m[at] = v;
                    m[at + 1] = Value.SmallInt(0);
                    return Value.None;
                case Kind.Range:
                    m[at] = m[index + 1];
                    m[at + 1] = m[index + 2];
                    m[at + 2] = m[index + 3];
                    if (IsSafeRange(m[at], m[at + 1], m[at + 2]))
                        return Value.None;
                    break;
                case Kind.Generator:
                case Kind.Iterator:
                case Kind.LazyIterator:
                    m[at] = v;
                    m[at + 1] = Value.Undefined;
                    return Value.None;
                case Kind.Instance:
                case Kind.Exception when !Value.IsType(m[index + Errors.Class]):
                    int method = ClassAttribute(m[index + 3], Value.Qstr(Q.__iter__));
                    if (method == Value.Undefined)
                        break;
                    m[at + 1] = Value.Undefined;
                    // If it answers an int that is not taken for a range.
                    m[at + 2] = Value.Undefined;
                    if (Value.IsNative(method))
                        v = Unwrap(v);
                    int pushed = CallMethodAbove(method, Continuation.Store, 1, v, Value.Null, Value.Null);
                    if (pushed == Value.Pushed)
                    {
                        // The result goes to R[A] of GetIter, which is where the state begins.
                        return pushed;
                    }
                    m[at] = pushed;
                    return Value.None;
            }
        }
        m[at] = GetIterator(v);
        m[at + 1] = Value.Undefined;
        m[at + 2] = Value.Undefined;
        return Value.None;
    }

    // Small ints whose next step cannot leave the small ints.
    private static bool IsSafeRange(int start, int stop, int step)
    {
        if ((start & stop & step & 1) == 0 || step == Value.SmallInt(0))
            return false;
        long beyond = (long)(stop >> 1) + (step >> 1);
        return beyond <= Value.MaxSmallInt && beyond >= Value.MinSmallInt;
    }

    // range(...) about to be called for a loop: with small ints no range object is made.
    private bool PrepareRange(int at, int n)
    {
        int[] m = Heap.Memory;
        int first = at + Frame.HeaderWords;
        if (m[first - 1] != Value.Type(TypeId.Range) || n < 1 || n > 3)
            return false;
        int start = n == 1 ? Value.SmallInt(0) : m[first];
        int stop = n == 1 ? m[first] : m[first + 1];
        int step = n == 3 ? m[first + 2] : Value.SmallInt(1);
        if (!IsSafeRange(start, stop, step))
            return false;
        m[at] = start;
        m[at + 1] = stop;
        m[at + 2] = step;
        return true;
    }

    // ForIter over a builtin container by position.
    private int NextAt(int at)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int item = Iterators.NextAt(h, m[at], m[at + 1] >> 1, out int position);
        m[at + 1] = Value.SmallInt(position);
        return item;
    }

    // ForIter over an iterator object: an item, Stop, or Pushed.
    private int NextItem(int iterator)
    {
        Heap h = Heap;
        if ((iterator & 3) == 0 && iterator != Value.Null)
        {
            int kind = h.Memory[iterator >> 2] & Kind.Mask;
            if (kind == Kind.Generator)
            {
                Resume(iterator, Value.None);
                return Value.Pushed;
            }
            if (kind == Kind.Instance)
            {
                int method = ClassAttribute(h.Memory[(iterator >> 2) + 3], Value.Qstr(Q.__next__));
                if (h.Is(method, Kind.Function))
                    return CallMethodAbove(method, Continuation.Next, 1, iterator, Value.Null, Value.Null);
            }
        }
        return Next(iterator);
    }

    // An iterator object over a value, for LoadIterator.
    private int IteratorOf(int v) => GetIterator(v);

    /// <summary>iter(v).</summary>
    public override int GetIterator(int v)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        if (Value.IsReference(v))
        {
            int index = v >> 2;
            switch (m[index] & Kind.Mask)
            {
                case Kind.Generator:
                case Kind.Iterator:
                case Kind.LazyIterator:
                    return v;
                case Kind.Instance:
                case Kind.Exception when !Value.IsType(m[index + Errors.Class]):
                case Kind.Native:
                {
                    if (h.Is(v, Kind.Native))
                    {
                        int iterator = TableOf(v).Iterate(this, v);
                        if (iterator != Value.Undefined)
                            return iterator;
                    }
                    int cls = Types.Of(h, v);
                    int method = ClassAttribute(cls, Value.Qstr(Q.__iter__));
                    if (method != Value.Undefined)
                        return CallFunction(method, Value.IsNative(method) ? Unwrap(v) : v);
                    if (Unwrap(v) != v)
                        return GetIterator(Unwrap(v));
                    if (ClassAttribute(cls, Value.Qstr(Q.__getitem__)) != Value.Undefined)
                        return NewItemIterator(v);
                    throw NotIterable(v);
                }
            }
        }
        if (!Iterators.IsSource(h, v))
            throw NotIterable(v);
        return Iterators.New(h, v);
    }

    // The table of a module's object.
    private NativeTable TableOf(int native) => Natives.FindTypeTable(Heap.Memory[(native >> 2) + 1] >> 1);

    private PythonException NotIterable(int v) => Errors.New(Heap, TypeId.TypeError, "'%t' object isn't iterable", v);

    /// <summary>next(iterator), or Value.Stop; then the root StopValue has StopIteration's value.</summary>
    public override int Next(int iterator)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        m[Root.StopValue] = Value.None;
        if (Value.IsReference(iterator))
        {
            switch (m[iterator >> 2] & Kind.Mask)
            {
                case Kind.Iterator:
                    return NextOfIterator(iterator);
                case Kind.Generator:
                    return Send(iterator, Value.None);
                case Kind.LazyIterator:
                    return CatchStop(this, Value.Null, iterator);
                case Kind.Instance:
                case Kind.Exception when !Value.IsType(m[(iterator >> 2) + Errors.Class]):
                case Kind.Native:
                    if (h.Is(iterator, Kind.Native))
                    {
                        int item = TableOf(iterator).Next(this, iterator);
                        if (item != Value.Undefined)
                            return item;
                    }
                    int method = ClassAttribute(Types.Of(h, iterator), Value.Qstr(Q.__next__));
                    if (method != Value.Undefined)
                        return CatchStop(this, method, iterator);
                    break;
            }
        }
        throw Errors.New(h, TypeId.TypeError, "'%t' object isn't an iterator", iterator);
    }

    // Asks what may raise StopIteration to say that there is no more: a method, or (Null) enumerate, zip, map or filter, which
    // may be nested and are counted as containers are.
    private static int CatchStop(VirtualMachine vm, int method, int argument)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int sp = h.Sp;
        int depth = h.Depth;
        try
        {
            if (method != Value.Null)
                return vm.CallFunction(method, argument);
            h.Enter(Value.Null);
            int item = vm.NextLazily(argument);
            h.Leave();
            return item;
        }
        catch (PythonException)
        {
            if (!vm.IsExceptionOf(m[Root.Raised], TypeId.StopIteration))
                throw;
        }
        h.Sp = sp;
        h.Depth = depth;
        m[Root.StopValue] = vm.StopIterationValue(m[Root.Raised]);
        m[Root.Raised] = Value.Null;
        return Value.Stop;
    }

    private int NextOfIterator(int iterator)
    {
        Heap h = Heap;
        int source = h.Memory[(iterator >> 2) + Iterators.Source];
        if (!h.Is(source, Kind.Instance) && !h.Is(source, Kind.Native))
            return Iterators.Next(h, iterator);
        if (!Iterators.IsReversed(h, iterator))
            return h.Is(source, Kind.Native) ? NextOfNative(iterator, source) : NextByItem(this, iterator);
        int item = Iterators.Next(h, iterator);
        return item == Value.Undefined ? GetItemNow(source, h.Memory[(iterator >> 2) + Iterators.Position]) : item;
    }

    private int NewItemIterator(int v)
    {
        Heap h = Heap;
        int sp = h.Sp;
        h.Push(v);
        int at = h.Allocate(Kind.Iterator, 3);
        h.Memory[at + Iterators.Source] = v;
        h.Memory[at + Iterators.Position] = Value.SmallInt(0);
        h.Sp = sp;
        return at << 2;
    }

    // Objects of modules say how many items they have, so that nothing is raised at the end.
    private int NextOfNative(int iterator, int source)
    {
        int[] m = Heap.Memory;
        int position = m[(iterator >> 2) + Iterators.Position];
        if (position >> 1 >= LengthOf(source))
            return Value.Stop;
        m[(iterator >> 2) + Iterators.Position] = position + 2;
        return GetItemNow(source, position);
    }

    // The old protocol: __getitem__ with 0, 1, 2 ... until IndexError.
    private static int NextByItem(VirtualMachine vm, int iterator)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int sp = h.Sp;
        int at = iterator >> 2;
        try
        {
            int item = vm.GetItemNow(m[at + 1], m[at + 2]);
            m[at + 2] += 2;
            return item;
        }
        catch (PythonException)
        {
            if (!vm.IsExceptionOf(m[Root.Raised], TypeId.IndexError) && !vm.IsExceptionOf(m[Root.Raised], TypeId.StopIteration))
                throw;
        }
        h.Sp = sp;
        m[Root.Raised] = Value.Null;
        return Value.Stop;
    }

    // enumerate, zip, map, filter, reversed: [function or state][tuple of iterators].
    private int NextLazily(int iterator)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int at = iterator >> 2;
        int sp = h.Sp;
        int sources = m[at + 2] >> 2;
        int count = h.SizeOf(sources) - 1;
        switch (TypeId.Enumerate + (m[at] >> Kind.PadShift & 3))
        {
            case TypeId.Enumerate:
            {
                int item = Next(m[sources + 1]);
                if (item == Value.Stop)
                    return item;
                int number = m[at + 1];
                h.Push(item);
                m[at + 1] = Integers.Add(h, number, Value.SmallInt(1));
                int pair = Tuples.Pair(h, number, item);
                h.Sp = sp;
                return pair;
            }
            case TypeId.Zip:
            {
                if (count == 0)
                    return Value.Stop;
                for (int i = 1; i <= count; i++)
                {
                    int item = Next(m[sources + i]);
                    if (item == Value.Stop)
                    {
                        h.Sp = sp;
                        return item;
                    }
                    h.Push(item);
                }
                int tuple = Tuples.FromWords(h, sp, count);
                h.Sp = sp;
                return tuple;
            }
            case TypeId.Map:
            {
                // The items first: what raises under a call that has begun would leave its frame behind.
                for (int i = 1; i <= count; i++)
                {
                    int item = Next(m[sources + i]);
                    if (item == Value.Stop)
                    {
                        h.Sp = sp;
                        return item;
                    }
                    h.Push(item);
                }
                int window = BeginCall(m[at + 1]);
                for (int i = 0; i < count; i++)
                    h.Push(m[sp + i]);
                int result = EndCall(window);
                h.Sp = sp;
                return result;
            }
            default:
                for (; ; )
                {
                    int item = Next(m[sources + 1]);
                    if (item == Value.Stop)
                        return item;
                    h.Push(item);
                    bool keep = m[at + 1] == Value.None ? IsTrue(item) : IsTrue(CallFunction(m[at + 1], item));
                    h.Sp = sp;
                    if (keep)
                        return item;
                }
        }
    }

    // ---- displays and unpacking

    private void ExtendList(int list, int iterable) => Lists.Extend(Heap, list, Unwrap(iterable));

    private int BuildSet(int at, int n)
    {
        Heap h = Heap;
        int set = Sets.New(h, Kind.Set);
        int sp = h.Sp;
        h.Push(set);
        for (int i = 0; i < n; i++)
            Sets.Add(h, set, h.Memory[at + i]);
        h.Sp = sp;
        return set;
    }

    private void UpdateSet(int set, int iterable) => Sets.Update(Heap, set, Unwrap(iterable));

    private int TupleOfList(int list) => Tuples.OfList(Heap, list);

    // {**mapping}, or the keyword arguments of a call.
    private void MergeDict(int dict, int mapping, bool call)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        mapping = Unwrap(mapping);
        if (h.Is(mapping, Kind.Dict))
        {
            int from = mapping >> 2;
            for (int entry = Map.Next(h, from, 0); entry != 0;)
            {
                int position = Map.PositionOf(h, from, entry);
                if (call && Map.Find(h, dict >> 2, m[entry]) != 0)
                    throw Errors.New(h, TypeId.TypeError, "function got multiple values for argument '%q'", m[entry]);
                Map.Set(h, dict >> 2, m[entry], m[entry + 1]);
                entry = Map.Next(h, from, position + 1);
            }
            return;
        }
        int keys = FindAttribute(mapping, Q.keys);
        if (keys == Value.Undefined)
            throw Errors.New(h, TypeId.TypeError, "argument must be a mapping");
        int sp = h.Sp;
        int iterator = GetIterator(CallFunction(keys));
        h.Push(iterator);
        for (int key = Next(iterator); key != Value.Stop; key = Next(iterator))
        {
            int at = h.Push(key);
            int value = GetItemNow(mapping, key);
            Map.Set(h, dict >> 2, m[at], value);
            h.Sp = at;
        }
        h.Sp = sp;
    }

    private void Unpack(int at, int n)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int v = m[at];
        if (h.Is(v, Kind.Tuple) || h.Is(v, Kind.List))
        {
            bool tuple = h.Is(v, Kind.Tuple);
            int count = tuple ? Tuples.Length(h, v) : Lists.Length(h, v);
            if (count != n)
                throw WrongUnpack(count > n, n, count);
            if (n > 0)
                System.Array.Copy(m, tuple ? (v >> 2) + 1 : Lists.FirstItem(h, v), m, at, n);
            return;
        }
        int sp = h.Sp;
        int iterator = GetIterator(v);
        h.Push(iterator);
        int first = h.Sp;
        for (int i = 0; i < n; i++)
        {
            int item = Next(iterator);
            if (item == Value.Stop)
                throw WrongUnpack(false, n, i);
            h.Push(item);
        }
        if (Next(iterator) != Value.Stop)
            throw WrongUnpack(true, n, n);
        if (n > 0)
            System.Array.Copy(m, first, m, at, n);
        h.Sp = sp;
    }

    private PythonException WrongUnpack(bool tooMany, int wanted, int got) => tooMany
        ? Errors.New(Heap, TypeId.ValueError, "too many values to unpack (expected %d)", Value.SmallInt(wanted))
        : Errors.New(Heap, TypeId.ValueError, "need more than %d values to unpack", Value.SmallInt(got));

    private void UnpackStar(int at, int before, int after)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int sp = h.Sp;
        int source = Unwrap(m[at]);
        bool tuple = h.Is(source, Kind.Tuple);
        if (!tuple && !h.Is(source, Kind.List))
            source = Lists.From(h, source);
        h.Push(source);
        int count = tuple ? Tuples.Length(h, source) : Lists.Length(h, source);
        if (count < before + after)
            throw WrongUnpack(false, before + after, count);
        int rest = count - before - after;
        int first = tuple ? (source >> 2) + 1 : Lists.FirstItem(h, source);
        int middle = Lists.FromWords(h, first + before, rest);
        if (before > 0)
            System.Array.Copy(m, first, m, at, before);
        m[at + before] = middle;
        if (after > 0)
            System.Array.Copy(m, first + before + rest, m, at + before + 1, after);
        h.Sp = sp;
    }
}
