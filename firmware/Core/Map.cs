// The hash map under dicts, sets, namespaces and attributes. Keeps the order of insertion.
//
//     owner      [used][entries]...        used: entries taken, removed ones included (small int)
//     entries    Array [index][removed] then one entry after another: key, value (a set's entries are keys only)
//     index      Words [mask][slots taken] then one slot per byte, half-word or word, a power of two of them; 0 or entry number + 1
//
// Up to 8 entries there is no index: comparing 8 words is faster than hashing, and most objects have fewer attributes.
// A removed entry keeps its place with the key Undefined until the entries are rewritten; removed entries at the end are
// given back at once. Their slots stay: they lead to a place that is empty, or has a key of its own, and do no harm; when
// they have filled the index, the entries are rewritten.
// Invariant: interned keys are found by identity; texts that are not interned, numbers and tuples are compared by content;
// what only the VM can compare (instances with __eq__ and __hash__) goes through Heap.Protocol. That may run Python code,
// which may change this very map: a search then starts anew, and the entries are never half rewritten when it runs.
using System.Runtime.CompilerServices;

namespace MicroPyNano.Core;

/// <summary>Operations on the map that a Dict, Set, Class, Instance, Exception or Module begins with.</summary>
public static class Map
{
    private const int Used = 1;
    private const int Entries = 2;
    private const int IndexField = 1;
    private const int Removed = 2;
    private const int FirstEntry = 3;
    private const int LargestWithoutIndex = 8;

    // Of the index.
    private const int Taken = 2;
    private const int FirstSlot = 3;

    // What a search returns when the code it ran has changed the map.
    private const int Changed = -1;

    [MethodImpl(Inlining.Always)]
    private static int Stride(int header)
    {
        int kind = header & Kind.Mask;
        return kind == Kind.Set || kind == Kind.FrozenSet ? 1 : 2;
    }

    /// <summary>Number of keys.</summary>
    public static int Count(Heap h, int owner)
    {
        int[] m = h.Memory;
        int entries = m[owner + Entries] >> 2;
        return entries == 0 ? 0 : (m[owner + Used] >> 1) - (m[entries + Removed] >> 1);
    }

    /// <summary>An empty map object. May collect.</summary>
    /// <param name="words">Size with the header; at least 3.</param>
    public static int New(Heap h, int kind, int words)
    {
        int at = h.Allocate(kind, words);
        h.Memory[at + Used] = Value.SmallInt(0);
        return at;
    }

    /// <summary>An empty dict's index. May collect.</summary>
    public static int NewDict(Heap h) => New(h, Kind.Dict, 3);

    /// <summary>
    /// Word index of the entry with that key (its value is the next word), or 0. Allocates nothing for keys that are
    /// numbers, texts, immediates or tuples of them.
    /// </summary>
    public static int Find(Heap h, int owner, int key) => Find(h, owner, key, Value.Null);

    // The value that the caller is about to set is rooted along.
    private static int Find(Heap h, int owner, int key, int value)
    {
        int at;
        do
            at = Search(h, owner, key, value);
        while (at == Changed);
        return at;
    }

    private static int Search(Heap h, int owner, int key, int value)
    {
        int[] m = h.Memory;
        int entries = m[owner + Entries] >> 2;
        bool indexed = entries != 0 && m[entries + IndexField] != 0;
        int hash = 0;
        // Keys that have no hash are refused by empty maps as well.
        if ((key & 3) != 0)
        {
            if (indexed)
                hash = (key & 1) != 0 ? Scatter(key >> 1) : Hash(h, owner, key, value);
        }
        else if (indexed || !h.Is(key, Kind.Str))
        {
            hash = Hash(h, owner, key, value);
            if (m[owner + Entries] >> 2 != entries)
                return Changed;
        }
        if (entries == 0)
            return 0;
        int stride = Stride(m[owner]);
        if (indexed)
            return SearchIndex(h, owner, key, value, hash, stride);
        int first = entries + FirstEntry;
        int end = first + (m[owner + Used] >> 1) * stride;
        for (int at = first; at < end; at += stride)
        {
            if (m[at] == key)
                return at;
        }
        // Equal small ints and qstrs are identical; another kind of number or text may still be equal.
        for (int at = first; at < end; at += stride)
        {
            if (MayEqual(m[at], key))
            {
                int outcome = Compare(h, owner, at, key, value);
                if (outcome != 0)
                    return outcome < 0 ? Changed : at;
            }
        }
        return 0;
    }

    /// <summary>Like Find, for a qstr in a namespace whose keys are all interned.</summary>
    public static int FindName(Heap h, int owner, int qstr)
    {
        int[] m = h.Memory;
        int entries = m[owner + Entries] >> 2;
        if (entries == 0)
            return 0;
        if (m[entries + IndexField] != 0)
            return Find(h, owner, qstr, Value.Null);
        int at = entries + FirstEntry;
        int end = at + (m[owner + Used] >> 1 << 1);
        for (; at < end; at += 2)
        {
            if (m[at] == qstr)
                return at;
        }
        return (m[owner] & Kind.Mask) == Kind.Dict ? Find(h, owner, qstr) : 0;
    }

    /// <summary>The value of a key, or Undefined.</summary>
    public static int Get(Heap h, int owner, int key)
    {
        int at = Find(h, owner, key);
        return at == 0 ? Value.Undefined : h.Memory[at + 1];
    }

    /// <summary>The value of a name, or Undefined.</summary>
    public static int GetName(Heap h, int owner, int qstr)
    {
        int at = FindName(h, owner, qstr);
        return at == 0 ? Value.Undefined : h.Memory[at + 1];
    }

    /// <summary>Adds or replaces. May collect; roots owner, key and value itself.</summary>
    public static void Set(Heap h, int owner, int key, int value)
    {
        int at = Find(h, owner, key, value);
        if (at != 0)
        {
            if (Stride(h.Memory[owner]) == 2)
                h.Memory[at + 1] = value;
            return;
        }
        Append(h, owner, key, value);
    }

    /// <summary>Adds a key that is known to be absent. May collect; roots its arguments.</summary>
    public static void Append(Heap h, int owner, int key, int value)
    {
        int[] m = h.Memory;
        int stride = Stride(m[owner]);
        int entries;
        int used;
        int hash = 0;
        for (; ; )
        {
            entries = m[owner + Entries] >> 2;
            used = m[owner + Used] >> 1;
            if (entries == 0 || FirstEntry + (used + 1) * stride > h.SizeOf(entries) || IndexIsFull(m, entries))
            {
                int sp = h.Sp;
                h.Push(Value.Reference(owner));
                h.Push(key);
                h.Push(value);
                Grow(h, owner, stride);
                h.Sp = sp;
                continue;
            }
            if (m[entries + IndexField] == 0)
                break;
            hash = Hash(h, owner, key, value);
            if (m[owner + Entries] >> 2 == entries && m[owner + Used] >> 1 == used)
                break;
        }
        if ((m[owner] & Kind.Mask) == Kind.Module)
            h.Builtins.Clear();
        int at = entries + FirstEntry + used * stride;
        m[at] = key;
        if (stride == 2)
            m[at + 1] = value;
        m[owner + Used] = Value.SmallInt(used + 1);
        if (m[entries + IndexField] != 0)
            Enter(m, m[entries + IndexField] >> 2, hash, used);
    }

    /// <summary>Sets a name in a namespace. May collect.</summary>
    public static void SetName(Heap h, int owner, int qstr, int value)
    {
        int at = FindName(h, owner, qstr);
        if (at != 0)
            h.Memory[at + 1] = value;
        else
            Append(h, owner, qstr, value);
    }

    /// <summary>Removes a key; false if it was not there. Allocates nothing.</summary>
    public static bool Remove(Heap h, int owner, int key)
    {
        int at = Find(h, owner, key);
        if (at == 0)
            return false;
        RemoveAt(h, owner, at);
        return true;
    }

    /// <summary>Removes the entry that Find returned.</summary>
    public static void RemoveAt(Heap h, int owner, int at)
    {
        int[] m = h.Memory;
        int entries = m[owner + Entries] >> 2;
        int stride = Stride(m[owner]);
        m[at] = Value.Undefined;
        if (stride == 2)
            m[at + 1] = Value.Null;
        m[entries + Removed] += 2;
        // The last entries are given back at once: popitem and stacks of keys stay small and fast.
        int used = m[owner + Used] >> 1;
        while (used > 0 && m[entries + FirstEntry + (used - 1) * stride] == Value.Undefined)
        {
            used--;
            m[entries + Removed] -= 2;
        }
        m[owner + Used] = Value.SmallInt(used);
        if (used == 0 && m[entries + IndexField] != 0)
            Clear(h, owner);
    }

    /// <summary>Removes all keys.</summary>
    public static void Clear(Heap h, int owner)
    {
        h.Memory[owner + Used] = Value.SmallInt(0);
        h.Memory[owner + Entries] = Value.Null;
    }

    /// <summary>
    /// Word index of the next entry at or after a position, or 0 at the end. A position counts entries from 0; afterwards
    /// the next position is PositionOf(entry) + 1.
    /// </summary>
    public static int Next(Heap h, int owner, int position)
    {
        int[] m = h.Memory;
        int entries = m[owner + Entries] >> 2;
        if (entries == 0)
            return 0;
        int stride = Stride(m[owner]);
        int used = m[owner + Used] >> 1;
        for (; position < used; position++)
        {
            int at = entries + FirstEntry + position * stride;
            if (m[at] != Value.Undefined)
                return at;
        }
        return 0;
    }

    /// <summary>Word index of the entry that was added last, or 0.</summary>
    public static int Last(Heap h, int owner)
    {
        int[] m = h.Memory;
        int entries = m[owner + Entries] >> 2;
        if (entries == 0)
            return 0;
        int stride = Stride(m[owner]);
        for (int at = entries + FirstEntry + ((m[owner + Used] >> 1) - 1) * stride; at >= entries + FirstEntry; at -= stride)
        {
            if (m[at] != Value.Undefined)
                return at;
        }
        return 0;
    }

    public static int PositionOf(Heap h, int owner, int entry)
    {
        int[] m = h.Memory;
        int distance = entry - (m[owner + Entries] >> 2) - FirstEntry;
        return Stride(m[owner]) == 2 ? distance >> 1 : distance;
    }

    /// <summary>The value at a position that Next has found.</summary>
    public static int ValueAt(Heap h, int owner, int position) => h.Memory[(h.Memory[owner + Entries] >> 2) + FirstEntry + position * 2 + 1];

    /// <summary>Entries used so far, removed ones included: positions are below it.</summary>
    public static int UsedOf(Heap h, int owner) => h.Memory[owner + Used] >> 1;

    /// <summary>Adds all keys of another map of the same stride, with their values. May collect; roots both.</summary>
    public static void CopyTo(Heap h, int from, int to)
    {
        int sp = h.Sp;
        h.Push(Value.Reference(from));
        h.Push(Value.Reference(to));
        if (h.Memory[to + Entries] == Value.Null)
            Clone(h, from, to);
        else
        {
            bool values = Stride(h.Memory[from]) == 2;
            int position = 0;
            for (int at = Next(h, from, 0); at != 0; at = Next(h, from, position))
            {
                position = PositionOf(h, from, at) + 1;
                Set(h, to, h.Memory[at], values ? h.Memory[at + 1] : Value.None);
            }
        }
        h.Sp = sp;
    }

    // Into an empty map: nothing is hashed anew.
    private static void Clone(Heap h, int from, int to)
    {
        int[] m = h.Memory;
        int entries = m[from + Entries] >> 2;
        if (entries == 0)
            return;
        int copy = CopyOf(h, entries, Kind.Array);
        if (m[entries + IndexField] != 0)
        {
            h.Push(Value.Reference(copy));
            m[copy + IndexField] = Value.Reference(CopyOf(h, m[entries + IndexField] >> 2, Kind.Words));
        }
        m[to + Used] = m[from + Used];
        m[to + Entries] = Value.Reference(copy);
        if ((m[to] & Kind.Mask) == Kind.Module)
            h.Builtins.Clear();
    }

    private static int CopyOf(Heap h, int at, int kind)
    {
        int size = h.SizeOf(at);
        int copy = h.Allocate(kind, size);
        System.Array.Copy(h.Memory, at + 1, h.Memory, copy + 1, size - 1);
        return copy;
    }

    private static int SearchIndex(Heap h, int owner, int key, int value, int hash, int stride)
    {
        int[] m = h.Memory;
        int entries = m[owner + Entries] >> 2;
        int index = m[entries + IndexField] >> 2;
        int mask = m[index + 1];
        // SlotAt, with what it asks for each slot asked once.
        int shift = Shift(mask + 1);
        int inWord = (1 << shift) - 1;
        int slotMask = shift == 0 ? -1 : (1 << (32 >> shift)) - 1;
        index += FirstSlot;
        entries += FirstEntry - stride;
        for (int slot = hash & mask; ; slot = slot + 1 & mask)
        {
            int number = m[index + (slot >> shift)] >> ((slot & inWord) << 5 - shift) & slotMask;
            if (number == 0)
                return 0;
            int at = entries + number * stride;
            if (m[at] == key)
                return at;
            if (MayEqual(m[at], key))
            {
                int outcome = Compare(h, owner, at, key, value);
                if (outcome != 0)
                    return outcome < 0 ? Changed : at;
            }
        }
    }

    // Two different words can only be equal keys if one of them is an object, or a bool meets an int.
    private static bool MayEqual(int a, int b) =>
        ((a & 3) == 0 || (b & 3) == 0 || IsBool(a) || IsBool(b)) && a != Value.Undefined;

    private static bool IsBool(int v) => v == Value.True || v == Value.False;

    // 1: the keys are equal; 0: they are not; negative: the comparison ran code that changed the map.
    private static int Compare(Heap h, int owner, int at, int key, int value)
    {
        int[] m = h.Memory;
        int candidate = m[at];
        bool isText = Text.IsText(h, candidate);
        if (isText || Text.IsText(h, key))
        {
            bool same = isText && Text.IsText(h, key) && Text.Hash16(h, candidate) == Text.Hash16(h, key) && Text.AreEqual(h, candidate, key);
            return same ? 1 : 0;
        }
        int sp = h.Sp;
        int entries = m[owner + Entries];
        h.Push(Value.Reference(owner));
        h.Push(key);
        h.Push(value);
        h.Push(entries);
        bool equal = h.Protocol.AreEqual(candidate, key);
        h.Sp = sp;
        if (m[owner + Entries] != entries || m[at] != candidate)
            return -1;
        return equal ? 1 : 0;
    }

    private static int Hash(Heap h, int owner, int key, int value)
    {
        if ((key & 1) != 0)
            return Scatter(key >> 1);
        if ((key & Value.ImmediateMask) == Value.QstrTag || h.Is(key, Kind.Str))
            return Text.Hash16(h, key);
        int sp = h.Sp;
        h.Push(Value.Reference(owner));
        h.Push(key);
        h.Push(value);
        int hash = Scatter(h.Protocol.Hash(key));
        h.Sp = sp;
        return hash;
    }

    // Small ints that step by a power of two would all meet in a few slots.
    private static int Scatter(int n) => n ^ n >> 7 ^ n >> 15;

    private static void Grow(Heap h, int owner, int stride)
    {
        int count = Count(h, owner);
        int capacity = count < 2 ? 2 : count < 4 ? 4 : count < LargestWithoutIndex ? LargestWithoutIndex : count + (count >> 1) + 4;
        int entries = h.Memory[owner + Entries] >> 2;
        if (entries != 0)
        {
            // Where removed keys fill the room it is enough to throw them out.
            int words = h.SizeOf(entries) - FirstEntry;
            int room = stride == 2 ? words >> 1 : words;
            if (capacity > room && count + 1 + (room >> 4) <= room)
                capacity = room;
        }
        Resize(h, owner, stride, capacity);
    }

    // Rewrites the entries without the removed ones. The owner is rooted.
    private static void Resize(Heap h, int owner, int stride, int capacity)
    {
        int[] m = h.Memory;
        int sp = h.Sp;
        int grown = h.Allocate(Kind.Array, FirstEntry + capacity * stride);
        m[grown + Removed] = Value.SmallInt(0);
        h.Push(Value.Reference(grown));
        int index = 0;
        if (capacity > LargestWithoutIndex)
        {
            index = NewIndex(h, capacity);
            m[grown + IndexField] = Value.Reference(index);
        }
        int before = m[owner + Entries];
        int old = before >> 2;
        int used = m[owner + Used] >> 1;
        h.Push(before);
        int count = 0;
        for (int i = 0; i < used; i++)
        {
            int from = old + FirstEntry + i * stride;
            if (m[from] == Value.Undefined)
                continue;
            int to = grown + FirstEntry + count * stride;
            m[to] = m[from];
            if (stride == 2)
                m[to + 1] = m[from + 1];
            count++;
        }
        if (index != 0)
        {
            for (int i = 0; i < count; i++)
                Enter(m, index, Hash(h, owner, m[grown + FirstEntry + i * stride], Value.Null), i);
        }
        h.Sp = sp;
        // A __hash__ that changed the map has made this copy stale; the caller looks again.
        if (m[owner + Entries] != before || m[owner + Used] >> 1 != used)
            return;
        m[owner + Entries] = Value.Reference(grown);
        m[owner + Used] = Value.SmallInt(count);
    }

    // Twice as many slots as entries, at least, in the smallest width that can number the entries.
    private static int NewIndex(Heap h, int capacity)
    {
        int slots = 16;
        while (slots < capacity * 2)
            slots <<= 1;
        int index = h.Allocate(Kind.Words, FirstSlot + (slots >> Shift(slots)));
        h.Memory[index + 1] = slots - 1;
        return index;
    }

    // Searches end at an empty slot, so some must be left.
    private static bool IndexIsFull(int[] m, int entries)
    {
        int index = m[entries + IndexField] >> 2;
        return index != 0 && m[index + Taken] >= m[index + 1] - (m[index + 1] >> 2);
    }

    // log2 of the slots in a word.
    private static int Shift(int slots) => slots <= 0x100 ? 2 : slots <= 0x10000 ? 1 : 0;

    private static int SlotAt(int[] m, int index, int slot)
    {
        int slots = m[index + 1] + 1;
        if (slots <= 0x100)
            return m[index + FirstSlot + (slot >> 2)] >> ((slot & 3) << 3) & 0xFF;
        if (slots <= 0x10000)
            return m[index + FirstSlot + (slot >> 1)] >> ((slot & 1) << 4) & 0xFFFF;
        return m[index + FirstSlot + slot];
    }

    private static void Enter(int[] m, int index, int hash, int entry)
    {
        m[index + Taken]++;
        int mask = m[index + 1];
        int slot = hash & mask;
        while (SlotAt(m, index, slot) != 0)
            slot = slot + 1 & mask;
        if (mask < 0x100)
            m[index + FirstSlot + (slot >> 2)] |= entry + 1 << ((slot & 3) << 3);
        else if (mask < 0x10000)
            m[index + FirstSlot + (slot >> 1)] |= entry + 1 << ((slot & 1) << 4);
        else
            m[index + FirstSlot + slot] = entry + 1;
    }
}
