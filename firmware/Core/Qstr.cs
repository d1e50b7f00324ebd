// Interned strings. A qstr is a small number for a text; two qstrs are equal if and only if their numbers are.
//
//     0 .. 127                 the ASCII characters: the text of id c is the one byte c
//     128 .. FirstRam-1        names known at build time (Q): text in flash, no arena
//     FirstRam ..              interned at run time: Str objects in the arena, never freed until reset
//
// Invariant: a one-character ASCII text, and the text of a name known at build time, is never an object of its own when it
// came through here; but a Str object that was computed may have the same text, so equality of texts compares bytes
// unless both sides are qstrs.
using MicroPyNano.Numerics;

namespace MicroPyNano.Core;

/// <summary>The pool of interned strings.</summary>
public static class Qstr
{
    public const int FirstRom = 128;
    public const int FirstRam = FirstRom + RomNames.Count;

    // Instruction words have 16 bits for a name.
    private const int MaxId = 0xFFFF;

    // In bytes; what MicroPython's ports have.
    private const int LongestName = 255;

    private static readonly byte[] s_text = RomNames.NewText();
    private static readonly ushort[] s_offsets = RomNames.NewOffsets();
    private static readonly ushort[] s_hashes = RomNames.NewHashes();

    /// <summary>Number of strings interned at run time.</summary>
    public static int RamCount(Heap h)
    {
        int table = h.Memory[Root.QstrTable] >> 2;
        return table == 0 ? 0 : h.Memory[table + 1];
    }

    /// <summary>The Str object of a string interned at run time.</summary>
    public static int RamText(Heap h, int id) => h.Memory[(h.Memory[Root.QstrTexts] >> 2) + 1 + id - FirstRam];

    /// <summary>Length in bytes.</summary>
    public static int Length(Heap h, int id)
    {
        if (id < FirstRom)
            return 1;
        if (id < FirstRam)
            return s_offsets[id - FirstRom + 1] - s_offsets[id - FirstRom];
        return Text.Length(h, RamText(h, id));
    }

    /// <summary>The byte at i, which must be in range.</summary>
    public static int ByteAt(Heap h, int id, int i)
    {
        if (id < FirstRom)
            return id;
        if (id < FirstRam)
            return s_text[s_offsets[id - FirstRom] + i];
        return Text.ByteAt(h, RamText(h, id), i);
    }

    /// <summary>The 16-bit hash of the text.</summary>
    public static int Hash(Heap h, int id)
    {
        if (id < FirstRom)
            return Text.Fold(Text.HashStep(Text.HashSeed, id));
        if (id < FirstRam)
            return s_hashes[id - FirstRom];
        return Text.Hash16(h, RamText(h, id));
    }

    /// <summary>Copies a text that is not in the arena to bytes of the arena.</summary>
    internal static void CopyRom(Heap h, int id, int from, int count, int at, int atByte)
    {
        int[] m = h.Memory;
        if (id < FirstRom)
        {
            if (count > 0)
                PackedBytes.Set(m, at, atByte, id);
            return;
        }
        int offset = s_offsets[id - FirstRom] + from;
        for (int i = 0; i < count; i++)
            PackedBytes.Set(m, at, atByte + i, s_text[offset + i]);
    }

    /// <summary>The id of an interned text, or -1 if it is not interned. Allocates nothing.</summary>
    /// <param name="at">Word index of the bytes.</param>
    /// <param name="from">First byte, counted from that word.</param>
    public static int Find(Heap h, int at, int from, int length)
    {
        int[] m = h.Memory;
        if (length == 1)
        {
            int b = PackedBytes.Get(m, at, from);
            if (b < FirstRom)
                return b;
        }
        int hash = Text.HashOfBytes(m, at, from, length);
        int id = FindRom(m, at, from, length, hash);
        return id >= 0 ? id : FindRam(h, at, from, length, hash);
    }

    /// <summary>The id of a text given by its bytes; interned if it was not. May collect.</summary>
    /// <exception cref="PythonException">MemoryError; RuntimeError when there are 65,535 names, or for one beyond 255 bytes.</exception>
    public static int Intern(Heap h, int at, int from, int length)
    {
        int id = Find(h, at, from, length);
        if (id >= 0)
            return id;
        int text = Text.FromBytes(h, at, from, length);
        return Add(h, Value.Reference(text));
    }

    /// <summary>The qstr value with the text of a str value. May collect.</summary>
    public static int InternText(Heap h, int text)
    {
        if (Value.IsQstr(text))
            return text;
        int at = text >> 2;
        int id = Find(h, at + Text.Bytes, 0, Text.Length(h, text));
        return Value.Qstr(id >= 0 ? id : Add(h, text));
    }

    /// <summary>The qstr value with the text of a str value if it is interned, else Undefined. Allocates nothing.</summary>
    public static int FindText(Heap h, int text)
    {
        if (Value.IsQstr(text))
            return text;
        int id = Find(h, (text >> 2) + Text.Bytes, 0, Text.Length(h, text));
        return id >= 0 ? Value.Qstr(id) : Value.Undefined;
    }

    private static int FindRom(int[] m, int at, int from, int length, int hash)
    {
        int low = 0;
        int high = RomNames.Count;
        while (low < high)
        {
            int middle = low + high >> 1;
            if (s_hashes[middle] < hash)
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < RomNames.Count && s_hashes[low] == hash; low++)
        {
            int offset = s_offsets[low];
            if (s_offsets[low + 1] - offset == length && RomEquals(m, at, from, length, offset))
                return FirstRom + low;
        }
        return -1;
    }

    private static bool RomEquals(int[] m, int at, int from, int length, int offset)
    {
        for (int i = 0; i < length; i++)
        {
            if (PackedBytes.Get(m, at, from + i) != s_text[offset + i])
                return false;
        }
        return true;
    }

    // The table is a Words object: [count] then slots, a power of two of them, each 0 or an id.
    private static int FindRam(Heap h, int at, int from, int length, int hash)
    {
        int[] m = h.Memory;
        int table = m[Root.QstrTable] >> 2;
        if (table == 0)
            return -1;
        int slots = h.SizeOf(table) - 2;
        for (int slot = hash & slots - 1; ; slot = slot + 1 & slots - 1)
        {
            int id = m[table + 2 + slot];
            if (id == 0)
                return -1;
            int text = RamText(h, id);
            if (Text.Hash16(h, text) == hash && Text.Length(h, text) == length
                && PackedBytes.Equal(m, (text >> 2) + Text.Bytes, 0, m, at, from, length))
                return id;
        }
    }

    private static int Add(Heap h, int text)
    {
        int[] m = h.Memory;
        int sp = h.Sp;
        h.Push(text);
        if (Text.Length(h, text) > LongestName)
            throw Errors.New(h, TypeId.RuntimeError, "name too long");
        int count = RamCount(h);
        if (FirstRam + count >= MaxId)
            throw Errors.New(h, TypeId.RuntimeError, "too many names");
        int texts = m[Root.QstrTexts] >> 2;
        if (texts == 0 || count >= h.SizeOf(texts) - 1)
        {
            int larger = h.Allocate(Kind.Array, 1 + count + (count >> 1) + 8);
            if (count > 0)
                System.Array.Copy(m, (m[Root.QstrTexts] >> 2) + 1, m, larger + 1, count);
            m[Root.QstrTexts] = Value.Reference(larger);
        }
        int table = m[Root.QstrTable] >> 2;
        if (table == 0 || (count + 1) * 4 > (h.SizeOf(table) - 2) * 3)
            GrowTable(h, count);
        int id = FirstRam + count;
        m[(m[Root.QstrTexts] >> 2) + 1 + count] = text;
        table = m[Root.QstrTable] >> 2;
        m[table + 1] = count + 1;
        Insert(h, table, id);
        h.Sp = sp;
        return id;
    }

    private static void GrowTable(Heap h, int count)
    {
        int[] m = h.Memory;
        int old = m[Root.QstrTable] >> 2;
        int slots = old == 0 ? 16 : (h.SizeOf(old) - 2) * 2;
        int table = h.Allocate(Kind.Words, 2 + slots);
        m[table + 1] = count;
        for (int i = 0; i < count; i++)
            Insert(h, table, FirstRam + i);
        m[Root.QstrTable] = Value.Reference(table);
    }

    private static void Insert(Heap h, int table, int id)
    {
        int[] m = h.Memory;
        int slots = h.SizeOf(table) - 2;
        int slot = Text.Hash16(h, RamText(h, id)) & slots - 1;
        while (m[table + 2 + slot] != 0)
            slot = slot + 1 & slots - 1;
        m[table + 2 + slot] = id;
    }
}
