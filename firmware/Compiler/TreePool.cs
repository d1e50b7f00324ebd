// Constants of the parse tree that are objects. The tree is raw words, which the collector does not look at, so references
// stand here and the tree has their numbers.
using System;
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

/// <summary>The List in the root Pool.</summary>
public static class Pool
{
    private const int Count = 1;
    private const int Storage = 2;
    private const int Words = 3;
    private const int FirstItems = 8;

    /// <summary>An empty pool. May collect.</summary>
    public static void Begin(Heap h)
    {
        int at = h.Allocate(Kind.List, Words);
        h.Memory[at + Count] = Value.SmallInt(0);
        h.Memory[CompilerRoots.Pool] = Value.Reference(at);
    }

    /// <summary>Forgets all constants; the storage stays.</summary>
    public static void Reset(Heap h)
    {
        int[] m = h.Memory;
        int at = m[CompilerRoots.Pool] >> 2;
        int storage = m[at + Storage] >> 2;
        if (storage != 0)
            Array.Clear(m, storage + 1, m[at + Count] >> 1);
        m[at + Count] = Value.SmallInt(0);
    }

    /// <summary>The constant with that number.</summary>
    public static int Get(Heap h, int index) => h.Memory[(h.Memory[(h.Memory[CompilerRoots.Pool] >> 2) + Storage] >> 2) + 1 + index];

    /// <summary>Adds a constant and returns its number. May collect; roots the value itself.</summary>
    public static int Add(Heap h, int value)
    {
        int[] m = h.Memory;
        int at = m[CompilerRoots.Pool] >> 2;
        int count = m[at + Count] >> 1;
        int storage = m[at + Storage] >> 2;
        int room = storage == 0 ? 0 : h.SizeOf(storage) - 1;
        if (count == room)
        {
            h.Push(value);
            int larger = h.Allocate(Kind.Array, 1 + room + (room >> 1) + FirstItems);
            if (count > 0)
                Array.Copy(m, storage + 1, m, larger + 1, count);
            m[at + Storage] = Value.Reference(larger);
            if (storage != 0)
                h.Free(storage);
            storage = larger;
            h.Sp--;
        }
        m[storage + 1 + count] = value;
        m[at + Count] = Value.SmallInt(count + 1);
        return count;
    }
}
