// Lists: a count and a storage Array with room to spare.
//
// Invariants: words of the storage at and beyond the count are Null; a storage belongs to one list, so it is given back at
// once when the list outgrows it. Storage is found anew after everything that may allocate or run Python code.
// Append into spare room, item access and removal allocate nothing: they work under a locked heap.
using System;
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

/// <summary>List objects.</summary>
public static class Lists
{
    private const int CountField = 1;
    private const int StorageField = 2;
    private const int Words = 3;

    /// <summary>An empty list with room for so many items. May collect.</summary>
    public static int New(Heap h, int capacity)
    {
        int at = h.Allocate(Kind.List, Words);
        h.Memory[at + CountField] = Value.SmallInt(0);
        if (capacity > 0)
        {
            h.Push(Value.Reference(at));
            int storage = h.Allocate(Kind.Array, 1 + capacity);
            h.Memory[at + StorageField] = Value.Reference(storage);
            h.Sp--;
        }
        return Value.Reference(at);
    }

    /// <summary>A list of values that lie in the arena in a rooted place that does not move: registers, the stack. May collect.</summary>
    public static int FromWords(Heap h, int from, int count)
    {
        int list = New(h, count);
        if (count > 0)
            Array.Copy(h.Memory, from, h.Memory, FirstItem(h, list), count);
        h.Memory[(list >> 2) + CountField] = Value.SmallInt(count);
        return list;
    }

    /// <summary>list(iterable), always a new one. May collect and run Python code.</summary>
    public static int From(Heap h, int iterable)
    {
        int sp = h.Sp;
        h.Push(iterable);
        int list = New(h, h.Is(iterable, Kind.List) ? Length(h, iterable) : 0);
        h.Push(list);
        Extend(h, list, iterable);
        h.Sp = sp;
        return list;
    }

    public static int Length(Heap h, int list) => h.Memory[(list >> 2) + CountField] >> 1;

    /// <summary>Word index of the first item; without meaning for an empty list.</summary>
    public static int FirstItem(Heap h, int list) => (h.Memory[(list >> 2) + StorageField] >> 2) + 1;

    /// <summary>The item at i, which must be in range.</summary>
    public static int Get(Heap h, int list, int i) => h.Memory[FirstItem(h, list) + i];

    /// <summary>Replaces the item at i, which must be in range.</summary>
    public static void Set(Heap h, int list, int i, int value) => h.Memory[FirstItem(h, list) + i] = value;

    /// <summary>Adds an item at the end. Into spare room it allocates nothing; else it may collect.</summary>
    public static void Append(Heap h, int list, int value)
    {
        int[] m = h.Memory;
        int at = list >> 2;
        int count = m[at + CountField] >> 1;
        int storage = m[at + StorageField] >> 2;
        if (storage == 0 || count + 1 >= (int)((uint)m[storage] >> Kind.SizeShift))
        {
            int sp = h.Sp;
            h.Push(value);
            Reserve(h, list, count + 1);
            h.Sp = sp;
            storage = m[at + StorageField] >> 2;
        }
        m[storage + 1 + count] = value;
        m[at + CountField] = Value.SmallInt(count + 1);
    }

    /// <summary>Makes room for so many items in all, and some more. May collect; roots the list.</summary>
    public static void Reserve(Heap h, int list, int capacity)
    {
        int[] m = h.Memory;
        int at = list >> 2;
        int old = m[at + StorageField] >> 2;
        if (old != 0 && capacity < h.SizeOf(old))
            return;
        int count = m[at + CountField] >> 1;
        // By half while that is little memory, then by an eighth.
        int spare = count < 256 ? (count >> 1) + 3 : count >> 3;
        int room = count + spare > capacity ? count + spare : capacity;
        h.Push(list);
        int storage = h.Allocate(Kind.Array, 1 + room);
        h.Sp--;
        m[at + StorageField] = Value.Reference(storage);
        if (old == 0)
            return;
        Array.Copy(m, old + 1, m, storage + 1, count);
        h.Free(old);
    }

    /// <summary>Inserts before position i, which is counted from the end if negative, and clamped. May collect.</summary>
    public static void Insert(Heap h, int list, int i, int value)
    {
        int count = Length(h, list);
        if (i < 0)
            i += count;
        i = i < 0 ? 0 : i > count ? count : i;
        int sp = h.Sp;
        h.Push(value);
        OpenGap(h, list, i, 1);
        h.Sp = sp;
        h.Memory[FirstItem(h, list) + i] = value;
    }

    /// <summary>Removes the item at i, which must be in range. Allocates nothing.</summary>
    public static void RemoveAt(Heap h, int list, int i) => CloseGap(h, list, i, 1);

    /// <summary>list.pop(key): removes and returns an item.</summary>
    /// <exception cref="PythonException">IndexError: empty, or out of range.</exception>
    public static int Pop(Heap h, int list, int key)
    {
        int count = Length(h, list);
        if (count == 0)
            throw Errors.New(h, TypeId.IndexError, "pop from empty list");
        int i = Sequences.Index(h, key, count, Q.list);
        int value = Get(h, list, i);
        CloseGap(h, list, i, 1);
        return value;
    }

    /// <summary>Removes all items.</summary>
    public static void Clear(Heap h, int list)
    {
        int[] m = h.Memory;
        int at = list >> 2;
        int storage = m[at + StorageField] >> 2;
        m[at + CountField] = Value.SmallInt(0);
        m[at + StorageField] = Value.Null;
        if (storage != 0)
            h.Free(storage);
    }

    /// <summary>Adds all items of an iterable. May collect and run Python code.</summary>
    /// <exception cref="PythonException">TypeError: not iterable; whatever its iterator raises.</exception>
    public static void Extend(Heap h, int list, int iterable)
    {
        int sp = h.Sp;
        h.Push(list);
        h.Push(iterable);
        if (h.Is(iterable, Kind.List) || h.Is(iterable, Kind.Tuple))
        {
            int count = Sequences.Length(h, iterable);
            int at = Length(h, list);
            OpenGap(h, list, at, count);
            if (count > 0)
                Array.Copy(h.Memory, Sequences.FirstItem(h, iterable), h.Memory, FirstItem(h, list) + at, count);
        }
        else if (Iterators.IsSource(h, iterable))
        {
            for (int position = 0; ;)
            {
                int item = Iterators.NextAt(h, iterable, position, out position);
                if (item == Value.Stop)
                    break;
                Append(h, list, item);
            }
        }
        else
        {
            int iterator = h.Protocol.GetIterator(iterable);
            h.Push(iterator);
            for (int item = h.Protocol.Next(iterator); item != Value.Stop; item = h.Protocol.Next(iterator))
                Append(h, list, item);
        }
        h.Sp = sp;
    }

    /// <summary>Reverses the order of the items.</summary>
    public static void Reverse(Heap h, int list)
    {
        int[] m = h.Memory;
        int low = FirstItem(h, list);
        int high = low + Length(h, list) - 1;
        for (; low < high; low++, high--)
        {
            int v = m[low];
            m[low] = m[high];
            m[high] = v;
        }
    }

    /// <summary>a + b. May collect.</summary>
    public static int Concat(Heap h, int a, int b)
    {
        int la = Length(h, a);
        int lb = Length(h, b);
        int sp = h.Sp;
        h.Push(a);
        h.Push(b);
        int list = New(h, la + lb);
        int to = FirstItem(h, list);
        if (la > 0)
            Array.Copy(h.Memory, FirstItem(h, a), h.Memory, to, la);
        if (lb > 0)
            Array.Copy(h.Memory, FirstItem(h, b), h.Memory, to + la, lb);
        h.Memory[(list >> 2) + CountField] = Value.SmallInt(la + lb);
        h.Sp = sp;
        return list;
    }

    /// <summary>list * times; negative counts as 0. May collect.</summary>
    public static int Repeat(Heap h, int list, int times)
    {
        int length = Length(h, list);
        int total = Sequences.Product(h, length, times);
        int sp = h.Sp;
        h.Push(list);
        int result = New(h, total);
        if (total > 0)
            Sequences.Fill(h.Memory, FirstItem(h, list), length, FirstItem(h, result), total);
        h.Memory[(result >> 2) + CountField] = Value.SmallInt(total);
        h.Sp = sp;
        return result;
    }

    /// <summary>list *= times. May collect.</summary>
    public static void RepeatInPlace(Heap h, int list, int times)
    {
        int length = Length(h, list);
        int total = Sequences.Product(h, length, times);
        if (total < length)
            CloseGap(h, list, 0, length);
        else if (total > length)
        {
            OpenGap(h, list, length, total - length);
            Sequences.Fill(h.Memory, FirstItem(h, list), length, FirstItem(h, list) + length, total - length);
        }
    }

    /// <summary>list[slice], a new list. May collect.</summary>
    public static int GetSlice(Heap h, int list, int slice)
    {
        Slices.Resolve(h, slice, Length(h, list), out int start, out _, out int step, out int count);
        int sp = h.Sp;
        h.Push(list);
        int result = New(h, count);
        if (count > 0)
            Sequences.CopySteps(h.Memory, FirstItem(h, list) + start, step, FirstItem(h, result), count);
        h.Memory[(result >> 2) + CountField] = Value.SmallInt(count);
        h.Sp = sp;
        return result;
    }

    /// <summary>list[slice] = iterable. May collect and run Python code.</summary>
    /// <exception cref="PythonException">ValueError: with a step other than 1 the lengths must agree.</exception>
    public static void SetSlice(Heap h, int list, int slice, int iterable)
    {
        int sp = h.Sp;
        h.Push(list);
        h.Push(slice);
        // Items of the list itself are copied before it changes.
        if (iterable == list || !h.Is(iterable, Kind.List) && !h.Is(iterable, Kind.Tuple))
            iterable = From(h, iterable);
        h.Push(iterable);
        Slices.Resolve(h, slice, Length(h, list), out int start, out int stop, out int step, out int count);
        int given = Sequences.Length(h, iterable);
        if (step == 1)
        {
            if (stop < start)
                stop = start;
            if (given > stop - start)
                OpenGap(h, list, stop, given - (stop - start));
            else if (given < stop - start)
                CloseGap(h, list, start + given, stop - start - given);
        }
        else if (given != count)
            throw Errors.New(h, TypeId.ValueError, "attempt to assign sequence of size %d to extended slice of size %d",
                Value.SmallInt(given), Value.SmallInt(count));
        int[] m = h.Memory;
        int from = Sequences.FirstItem(h, iterable);
        int to = FirstItem(h, list) + start;
        for (int i = 0; i < given; i++)
            m[to + i * step] = m[from + i];
        h.Sp = sp;
    }

    /// <summary>del list[slice]. Allocates nothing.</summary>
    public static void DeleteSlice(Heap h, int list, int slice)
    {
        int length = Length(h, list);
        Slices.Resolve(h, slice, length, out int start, out _, out int step, out int count);
        if (count == 0)
            return;
        if (step == 1)
        {
            CloseGap(h, list, start, count);
            return;
        }
        if (step < 0)
        {
            start += (count - 1) * step;
            step = -step;
        }
        int[] m = h.Memory;
        int first = FirstItem(h, list);
        // What lies between the deleted items moves down, then the tail.
        int to = start;
        int deleted = start;
        for (int i = start; i < length; i++)
        {
            if (i == deleted && count > 0)
            {
                deleted += step;
                count--;
            }
            else
                m[first + to++] = m[first + i];
        }
        CloseGap(h, list, to, length - to);
    }

    /// <summary>list.remove(value). May run Python code.</summary>
    /// <exception cref="PythonException">ValueError: not there.</exception>
    public static void Remove(Heap h, int list, int value)
    {
        int i = Sequences.IndexOf(h, list, value, 0, int.MaxValue);
        // The comparison may have changed the list.
        if (i < Length(h, list))
            RemoveAt(h, list, i);
    }

    /// <summary>Takes the storage away from a list, which is empty afterwards: whoever sorts must not be disturbed. Roots nothing.</summary>
    internal static int Detach(Heap h, int list, out int count)
    {
        int[] m = h.Memory;
        int at = list >> 2;
        count = m[at + CountField] >> 1;
        int storage = m[at + StorageField];
        m[at + CountField] = Value.SmallInt(0);
        m[at + StorageField] = Value.Null;
        return storage;
    }

    /// <summary>Gives a list its storage back; whatever it got meanwhile is dropped.</summary>
    internal static void Attach(Heap h, int list, int storage, int count)
    {
        h.Memory[(list >> 2) + CountField] = Value.SmallInt(count);
        h.Memory[(list >> 2) + StorageField] = storage;
    }

    // Moves the items from i on up. The gap's words keep their old values until the caller fills them. May collect.
    private static void OpenGap(Heap h, int list, int i, int count)
    {
        if (count == 0)
            return;
        int length = Length(h, list);
        Reserve(h, list, length + count);
        int first = FirstItem(h, list);
        if (i < length)
            Array.Copy(h.Memory, first + i, h.Memory, first + i + count, length - i);
        h.Memory[(list >> 2) + CountField] = Value.SmallInt(length + count);
    }

    // Removes items. A storage that is three quarters empty gives half of itself back.
    private static void CloseGap(Heap h, int list, int i, int count)
    {
        if (count == 0)
            return;
        int[] m = h.Memory;
        int length = Length(h, list);
        int first = FirstItem(h, list);
        int left = length - count;
        if (i < left)
            Array.Copy(m, first + i + count, m, first + i, left - i);
        Array.Clear(m, first + left, count);
        m[(list >> 2) + CountField] = Value.SmallInt(left);
        int room = h.SizeOf(first - 1) - 1;
        if (room > 16 && left < room >> 2)
            h.Shrink(first - 1, 1 + (room >> 1));
    }
}
