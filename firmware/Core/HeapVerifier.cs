// Checks the arena's invariants, word by word. Tests run it after every collection; it changes nothing but the header of the
// current chunk, which it writes and takes back.
namespace MicroPyNano.Core;

public sealed partial class Heap
{
    /// <summary>Walks the arena and returns the first word index at which an invariant is broken, or -1.</summary>
    public int Verify()
    {
        int[] m = Memory;
        FormatChunk();
        int broken = VerifyWalk();
        if (broken < 0)
            broken = VerifyValues(1, Sp);
        for (int at = Floor; broken < 0 && at < m.Length; at += SizeOf(at))
        {
            int kind = m[at] & Kind.Mask;
            if (kind >= Kind.FirstScanned)
                broken = VerifyValues(at + 1, at + SizeOf(at));
        }
        if (_high > _low)
            m[_low] = 0;
        return broken;
    }

    // Sizes lead from the floor to the end exactly; nothing is marked; free memory is zero.
    private int VerifyWalk()
    {
        int[] m = Memory;
        int at = Floor;
        while (at < m.Length)
        {
            int header = m[at];
            int size = SizeOf(at);
            if (size <= 0 || at + size > m.Length || (header & Kind.Mark) != 0)
                return at;
            if ((header & Kind.Mask) == Kind.Free && !_stress)
            {
                for (int i = at + 2; i < at + size; i++)
                {
                    if (m[i] != 0)
                        return i;
                }
            }
            at += size;
        }
        return at == m.Length ? -1 : at;
    }

    private int VerifyValues(int from, int to)
    {
        int[] m = Memory;
        for (int i = from; i < to; i++)
        {
            int v = m[i];
            if (!Value.IsReference(v))
                continue;
            int at = v >> 2;
            if (at < Floor || at >= m.Length || !IsObjectStart(at))
                return i;
        }
        return -1;
    }

    // A reference must name a header. Walking from the floor for each would be quadratic, so a header is tested for sense.
    private bool IsObjectStart(int at)
    {
        int header = Memory[at];
        int kind = header & Kind.Mask;
        int size = (int)((uint)header >> Kind.SizeShift);
        return kind != Kind.Free && kind <= Kind.Last && size > 0 && at + size <= Memory.Length;
    }
}
