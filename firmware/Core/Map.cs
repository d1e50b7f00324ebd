// The hash map under dicts, sets, namespaces and attributes. Keeps the order of insertion.
//
//     owner      [used][entries]...        used: entries taken, removed ones included (small int)
//     entries    Array [index][removed] then one entry after another: key, value (a set's entries are keys only)
//     index      Words: one slot per byte, half-word or word, a power of two of them; 0 or entry number + 1
//
// Up to 8 entries there is no index: comparing 8 words is faster than hashing, and most objects have fewer attributes.
// A removed entry keeps its place with the key Undefined until the entries are rewritten.
// Invariant: interned keys are found by identity; texts that are not interned, numbers and tuples are compared by content;
// what only the VM can compare (instances with __eq__ and __hash__) goes through Heap.Protocol.
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
    public static int Find(Heap h, int owner, int key)
    {
        int[] m = h.Memory;
        int entries = m[owner + Entries] >> 2;
        if (entries == 0)
        {
            if (NeedsHash(h, key))
                Hash(h, key);
            return 0;
        }
        if (m[entries + IndexField] != 0)
            return FindIndexed(h, owner, key, Hash(h, key));
        int stride = Stride(m[owner]);
        int at = entries + FirstEntry;
        int end = at + (m[owner + Used] >> 1) * stride;
        for (; at < end; at += stride)
        {
            if (m[at] == key)
                return at;
        }
        // Equal small ints and qstrs are identical; another kind of number or text may still be equal.
        if (NeedsHash(h, key))
            Hash(h, key);
        for (at = entries + FirstEntry; at < end; at += stride)
        {
            if (MayEqual(m[at], key) && KeysEqual(h, m[at], key))
                return at;
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
            return FindIndexed(h, owner, qstr, Qstr.Hash(h, qstr >> 6));
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
        int at = Find(h, owner, key);
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
        int entries = m[owner + Entries] >> 2;
        int used = m[owner + Used] >> 1;
        if (entries == 0 || FirstEntry + (used + 1) * stride > h.SizeOf(entries))
        {
            int sp = h.Sp;
            h.Push(Value.Reference(owner));
            h.Push(key);
            h.Push(value);
            Grow(h, owner, stride);
            h.Sp = sp;
            entries = m[owner + Entries] >> 2;
            used = m[owner + Used] >> 1;
        }
        int at = entries + FirstEntry + used * stride;
        m[at] = key;
        if (stride == 2)
            m[at + 1] = value;
        m[owner + Used] = Value.SmallInt(used + 1);
        if (m[entries + IndexField] != 0)
            Enter(h, m[entries + IndexField] >> 2, Hash(h, key), used);
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
        int used = m[owner + Used] >> 1;
        if (m[entries + Removed] >> 1 == used)
        {
            Clear(h, owner);
            return;
        }
        // Without an index the last entries can be given back at once: popitem and stacks of keys stay small.
        if (m[entries + IndexField] == 0)
        {
            while (used > 0 && m[entries + FirstEntry + (used - 1) * stride] == Value.Undefined)
            {
                used--;
                m[entries + Removed] -= 2;
            }
            m[owner + Used] = Value.SmallInt(used);
        }
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

    /// <summary>Makes one map equal to another of the same stride. May collect; roots both.</summary>
    public static void CopyTo(Heap h, int from, int to)
    {
        int sp = h.Sp;
        h.Push(Value.Reference(from));
        h.Push(Value.Reference(to));
        int stride = Stride(h.Memory[from]);
        for (int at = Next(h, from, 0); at != 0; at = Next(h, from, PositionOf(h, from, at) + 1))
        {
            int position = PositionOf(h, from, at);
            Set(h, to, h.Memory[at], stride == 2 ? h.Memory[at + 1] : Value.None);
            at = (h.Memory[from + Entries] >> 2) + FirstEntry + position * stride;
        }
        h.Sp = sp;
    }

    private static int FindIndexed(Heap h, int owner, int key, int hash)
    {
        int[] m = h.Memory;
        int entries = m[owner + Entries] >> 2;
        int stride = Stride(m[owner]);
        int index = m[entries + IndexField] >> 2;
        int mask = m[index + 1];
        for (int slot = hash & mask; ; slot = slot + 1 & mask)
        {
            int number = SlotAt(m, index, slot);
            if (number == 0)
                return 0;
            int at = entries + FirstEntry + (number - 1) * stride;
            if (m[at] == key)
                return at;
            if (MayEqual(m[at], key) && KeysEqual(h, m[at], key))
                return at;
        }
    }

    // Two different words can only be equal keys if one of them is an object, or a bool meets an int.
    private static bool MayEqual(int a, int b) =>
        ((a & 3) == 0 || (b & 3) == 0 || IsBool(a) || IsBool(b)) && a != Value.Undefined;

    private static bool IsBool(int v) => v == Value.True || v == Value.False;

    private static bool KeysEqual(Heap h, int a, int b)
    {
        bool textA = Text.IsText(h, a);
        bool textB = Text.IsText(h, b);
        if (textA || textB)
            return textA && textB && Text.Hash16(h, a) == Text.Hash16(h, b) && Text.AreEqual(h, a, b);
        return h.Protocol.AreEqual(a, b);
    }

    private static bool NeedsHash(Heap h, int key) => (key & 3) == 0 && !h.Is(key, Kind.Str);

    private static int Hash(Heap h, int key)
    {
        if ((key & 1) != 0)
            return Scatter(key >> 1);
        if ((key & Value.ImmediateMask) == Value.QstrTag || h.Is(key, Kind.Str))
            return Text.Hash16(h, key);
        return Scatter(h.Protocol.Hash(key));
    }

    // Small ints that step by a power of two would all meet in a few slots.
    private static int Scatter(int n) => n ^ n >> 7 ^ n >> 15;

    private static void Grow(Heap h, int owner, int stride)
    {
        int count = Count(h, owner);
        int capacity = count < 2 ? 2 : count < 4 ? 4 : count < LargestWithoutIndex ? LargestWithoutIndex : count + (count >> 1) + 4;
        Resize(h, owner, stride, capacity);
    }

    // Rewrites the entries without the removed ones. The owner is rooted.
    private static void Resize(Heap h, int owner, int stride, int capacity)
    {
        int[] m = h.Memory;
        int grown = h.Allocate(Kind.Array, FirstEntry + capacity * stride);
        m[grown + Removed] = Value.SmallInt(0);
        int index = 0;
        if (capacity > LargestWithoutIndex)
        {
            h.Push(Value.Reference(grown));
            index = NewIndex(h, capacity);
            m[grown + IndexField] = Value.Reference(index);
            h.Sp--;
        }
        int old = m[owner + Entries] >> 2;
        int used = m[owner + Used] >> 1;
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
        m[owner + Entries] = Value.Reference(grown);
        m[owner + Used] = Value.SmallInt(count);
        if (index == 0)
            return;
        for (int i = 0; i < count; i++)
            Enter(h, index, Hash(h, m[grown + FirstEntry + i * stride]), i);
    }

    // [mask][slots]: twice as many slots as entries, at least, in the smallest width that can number the entries.
    private static int NewIndex(Heap h, int capacity)
    {
        int slots = 16;
        while (slots < capacity * 2)
            slots <<= 1;
        int index = h.Allocate(Kind.Words, 2 + (slots >> Shift(slots)));
        h.Memory[index + 1] = slots - 1;
        return index;
    }

    // log2 of the slots in a word.
    private static int Shift(int slots) => slots <= 0x100 ? 2 : slots <= 0x10000 ? 1 : 0;

    private static int SlotAt(int[] m, int index, int slot)
    {
        int slots = m[index + 1] + 1;
        if (slots <= 0x100)
            return m[index + 2 + (slot >> 2)] >> ((slot & 3) << 3) & 0xFF;
        if (slots <= 0x10000)
            return m[index + 2 + (slot >> 1)] >> ((slot & 1) << 4) & 0xFFFF;
        return m[index + 2 + slot];
    }

    private static void Enter(Heap h, int index, int hash, int entry)
    {
        int[] m = h.Memory;
        int mask = m[index + 1];
        int slot = hash & mask;
        while (SlotAt(m, index, slot) != 0)
            slot = slot + 1 & mask;
        if (mask < 0x100)
            m[index + 2 + (slot >> 2)] |= entry + 1 << ((slot & 3) << 3);
        else if (mask < 0x10000)
            m[index + 2 + (slot >> 1)] |= entry + 1 << ((slot & 1) << 4);
        else
            m[index + 2 + slot] = entry + 1;
    }
}
