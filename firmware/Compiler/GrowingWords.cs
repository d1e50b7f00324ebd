// Buffers of the back end: one object per root slot, used as a stack. It is replaced by a larger one when it is full, so
// nobody keeps its index across an append.
using System;
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

/// <summary>Room in an object that grows.</summary>
internal static class GrowingWords
{
    private const int FirstSize = 48;

    /// <summary>Makes sure that words may be written from `used` on; returns the object's index. May collect.</summary>
    /// <param name="used">Words in use, header included; 1 or more.</param>
    public static int Reserve(Heap h, int root, int kind, int used, int more)
    {
        int[] m = h.Memory;
        int at = m[root] >> 2;
        int size = at == 0 ? 0 : h.SizeOf(at);
        if (used + more <= size)
            return at;
        int wanted = used + more + (used >> 1);
        int larger = h.Allocate(kind, wanted < FirstSize ? FirstSize : wanted);
        at = m[root] >> 2;
        m[root] = Value.Reference(larger);
        if (at != 0)
        {
            Array.Copy(m, at + 1, m, larger + 1, used - 1);
            h.Free(at);
        }
        return larger;
    }
}
