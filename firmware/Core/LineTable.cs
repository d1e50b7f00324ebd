// Which source line an instruction belongs to.
//
//     Words object: [count of bytes] then bytes, pairs: words of code that the entry covers, lines to advance before it
//                   (signed, -128..127). Longer runs and jumps take several pairs.
using MicroPyNano.Numerics;

namespace MicroPyNano.Core;

/// <summary>Reading of line tables.</summary>
public static class LineTable
{
    /// <summary>The line of the instruction at an offset.</summary>
    /// <param name="code">Index of the Code.</param>
    /// <param name="offset">Distance in words from the first instruction.</param>
    public static int LineOf(Heap h, int code, int offset)
    {
        int[] m = h.Memory;
        int line = m[code + Code.FirstLine] >> 1;
        int table = m[code + Code.Lines] >> 2;
        if (table == 0)
            return 1;
        int bytes = m[table + 1];
        int covered = 0;
        for (int i = 0; i < bytes; i += 2)
        {
            line += PackedBytes.Get(m, table + 2, i + 1) << 24 >> 24;
            covered += PackedBytes.Get(m, table + 2, i);
            if (offset < covered)
                break;
        }
        return line;
    }
}
