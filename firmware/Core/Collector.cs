// Mark and sweep, exact, not moving.
//
// Invariant between collections: no object is marked, and every word that can hold a value holds a valid one, so a reference
// is a reference and nothing else looks like one. Roots are the words below Sp: the Root slots and the stack.
// Marking keeps its work list in the gap above the stack. When the gap is too small the list overflows; then the heap is
// walked for marked objects with unmarked children until there are none: slow, but it needs no memory at all.
// Sweeping joins neighbouring free blocks, zeroes what died, lowers the floor to what the stack needs, and leaves the free
// blocks linked from high addresses to low.
using System;

namespace MicroPyNano.Core;

public sealed partial class Heap
{
    // Far outside any arena: whoever follows it fails at once.
    private const int Poison = 0x7FFFFFFC;

    private int _pending;
    private bool _overflow;

    /// <summary>Collections since start.</summary>
    public int Collections;

    /// <summary>Words freed by collections since start.</summary>
    public long WordsFreed;

    /// <summary>Frees every object that cannot be reached from the roots.</summary>
    public void Collect()
    {
        FormatChunk();
        Mark();
        StrikeOutDead();
        Sweep();
        Collections++;
    }

    private void Mark()
    {
        int[] m = Memory;
        _pending = Sp;
        _overflow = false;
        MarkWords(0, Sp);
        DrainMarkStack();
        while (_overflow)
        {
            _overflow = false;
            for (int at = Floor; at < m.Length; at += (int)((uint)m[at] >> Kind.SizeShift))
            {
                int header = m[at];
                if ((header & Kind.Mark) != 0 && (header & Kind.Mask) >= Kind.FirstScanned)
                {
                    MarkWords(at + 1, at + (int)((uint)header >> Kind.SizeShift));
                    DrainMarkStack();
                }
            }
        }
    }

    private void DrainMarkStack()
    {
        int[] m = Memory;
        while (_pending > Sp)
        {
            int at = m[--_pending];
            MarkWords(at + 1, at + (int)((uint)m[at] >> Kind.SizeShift));
        }
    }

    private void MarkWords(int from, int to)
    {
        int[] m = Memory;
        int pending = _pending;
        for (int i = from; i < to; i++)
        {
            int v = m[i];
            if ((v & 3) != 0 || v == 0)
                continue;
            int at = v >> 2;
            int header = m[at];
            if ((header & Kind.Mark) != 0)
                continue;
            m[at] = header | Kind.Mark;
            if ((header & Kind.Mask) < Kind.FirstScanned)
                continue;
            if (pending < Floor)
                m[pending++] = at;
            else
                _overflow = true;
        }
        _pending = pending;
    }

    // References in the weak table to what was not marked.
    private void StrikeOutDead()
    {
        int[] m = Memory;
        int table = m[Root.Weak] >> 2;
        for (int i = table == 0 ? 0 : SizeOf(table) - 1; i > 0; i--)
        {
            int v = m[table + i];
            if ((v & 3) == 0 && v != Value.Null && (m[v >> 2] & Kind.Mark) == 0)
                m[table + i] = Value.Undefined;
        }
    }

    private void Sweep()
    {
        int[] m = Memory;
        int floor = Sp + _reserve;
        if (floor < Floor)
        {
            // What the stack left behind joins the free memory.
            Array.Clear(m, floor, Floor - floor);
            m[floor] = Floor - floor << Kind.SizeShift | Kind.Free;
            Floor = floor;
        }
        _free = 0;
        _low = 0;
        _high = 0;
        int at = Floor;
        while (at < m.Length)
        {
            int header = m[at];
            int size = (int)((uint)header >> Kind.SizeShift);
            if ((header & Kind.Mark) != 0)
            {
                m[at] = header & ~Kind.Mark;
                at += size;
                continue;
            }
            // Neighbours that died are cleared together.
            int start = at;
            int dead = at;
            while (at < m.Length && (m[at] & Kind.Mark) == 0)
            {
                header = m[at];
                size = (int)((uint)header >> Kind.SizeShift);
                if ((header & Kind.Mask) == Kind.Free)
                {
                    WordsFreed += at - dead;
                    Array.Clear(m, dead, at - dead);
                    m[at] = 0;
                    if (size > 1)
                        m[at + 1] = 0;
                    dead = at + size;
                }
                at += size;
            }
            WordsFreed += at - dead;
            Array.Clear(m, dead, at - dead);
            if (_stress)
                Fill(start, at, Poison);
            int run = at - start;
            m[start] = run << Kind.SizeShift | Kind.Free;
            if (run >= SmallestChunk)
            {
                m[start + 1] = _free;
                _free = start;
            }
            else if (run > 1)
            {
                m[start + 1] = 0;
            }
        }
        RaiseFloor(floor);
    }

    private void Fill(int from, int to, int word)
    {
        int[] m = Memory;
        for (int i = from; i < to; i++)
            m[i] = word;
    }

    // Without stress mode free memory must be zero again.
    private void WipeFreeMemory()
    {
        int[] m = Memory;
        for (int at = Floor; at < m.Length; at += SizeOf(at))
        {
            int size = SizeOf(at);
            if ((m[at] & Kind.Mask) == Kind.Free && size > 2)
                Array.Clear(m, at + 2, size - 2);
        }
    }

    /// <summary>Free words in all, after a collection or not.</summary>
    public int FreeWords()
    {
        int[] m = Memory;
        FormatChunk();
        int free = 0;
        for (int at = Floor; at < m.Length; at += SizeOf(at))
        {
            if ((m[at] & Kind.Mask) == Kind.Free)
                free += SizeOf(at);
        }
        if (_high > _low)
            m[_low] = 0;
        return free + (Floor - Sp);
    }
}
