// Addresses of bytes in the arena, as uctypes and the typecodes P, S and O give them to Python: four times the word index, plus
// the byte's number in the word. Objects do not move, so an address stays good as long as its object lives.
//
// Invariant: an address may be any number. Whoever turns one back into something walks the heap, and gives out nothing but
// bytes of objects that show their bytes, and values that Python code may have.
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

/// <summary>From objects to addresses and back.</summary>
public static class Addresses
{
    /// <summary>The address of a binary object's or text's first byte. A name in flash is copied into the arena first. May collect.</summary>
    public static int Of(Heap h, int v)
    {
        int sp = h.Sp;
        int at = ByteRuns.Locate(h, v, out int from);
        h.Sp = sp;
        return (at << 2) + from;
    }

    /// <summary>The object that has a byte at that address (Bytes, Str, ByteArray or TypedArray), or Null. Allocates nothing.</summary>
    public static int Owner(Heap h, int address)
    {
        for (int at = h.NextObject(h.Floor); at != 0; at = h.NextObject(at + h.SizeOf(at)))
        {
            int v = Value.Reference(at);
            int kind = h.KindOf(v);
            if (kind == Kind.Str || kind != Kind.MemoryView && ByteRuns.IsBytes(h, v))
            {
                int first = ByteRuns.Locate(h, v, out _) << 2;
                if (address >= first && address < first + ByteRuns.Length(h, v))
                    return v;
            }
        }
        return Value.Null;
    }

    /// <summary>The text from an address to a zero byte, or to the end of its object. May collect.</summary>
    /// <exception cref="PythonException">ValueError: nothing there.</exception>
    internal static int Text(Heap h, int address)
    {
        int owner = Owner(h, address);
        if (owner == Value.Null)
            throw Nothing(h);
        int from = address - Of(h, owner);
        int to = from;
        while (to < ByteRuns.Length(h, owner) && ByteRuns.ByteAt(h, owner, to) != 0)
            to++;
        int sp = h.Sp;
        h.Push(owner);
        int text = Core.Text.ValueOfBytes(h, ByteRuns.Locate(h, owner, out _), from, to - from);
        h.Sp = sp;
        return text;
    }

    /// <summary>A word as a Python value, if it is one: an int, a name, None and the like, or an object that exists.</summary>
    /// <exception cref="PythonException">ValueError: nothing there.</exception>
    internal static int Checked(Heap h, int word)
    {
        if (Value.IsSmallInt(word) || Value.IsQstr(word) && word >= 0 && word >> 6 < Qstr.FirstRam + Qstr.RamCount(h))
            return word;
        switch (word)
        {
            case Value.None:
            case Value.True:
            case Value.False:
            case Value.Ellipsis:
            case Value.NotImplemented: return word;
        }
        if (Value.IsReference(word))
        {
            for (int at = h.NextObject(h.Floor); at != 0; at = h.NextObject(at + h.SizeOf(at)))
            {
                if (Value.Reference(at) == word && h.KindOf(word) != Kind.Words && h.KindOf(word) != Kind.Array)
                    return word;
            }
        }
        throw Nothing(h);
    }

    /// <summary>What to throw where an address leads nowhere.</summary>
    public static PythonException Nothing(Heap h) => Errors.New(h, TypeId.ValueError, "no object at that address");
}
