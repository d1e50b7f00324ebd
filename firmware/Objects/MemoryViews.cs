// memoryview objects: windows on the bytes of another object, with items of its typecode.
//
// Invariant: the owner is a bytes, bytearray, array or Str object, never a view; a view keeps it alive and stays within it, however
// long it still is.
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

/// <summary>Views of binary objects.</summary>
public static class MemoryViews
{
    private const int Words = 5;
    private const int AsByteArray = 1 << Kind.PadShift;

    /// <summary>True for what Python sees as a memoryview.</summary>
    internal static bool Is(Heap h, int v) => h.Is(v, Kind.MemoryView) && (h.Memory[v >> 2] & AsByteArray) == 0;

    /// <summary>memoryview(owner). Roots its argument; may collect.</summary>
    /// <exception cref="PythonException">TypeError: no binary object.</exception>
    public static int New(Heap h, int owner)
    {
        if (Text.IsText(h, owner))
            return New(h, Value.Reference(Text.ToObject(h, owner)), 0, Text.Length(h, owner), 'B');
        if (!ByteRuns.IsBytes(h, owner))
            throw Errors.New(h, TypeId.TypeError, "object with buffer protocol required");
        if (h.Is(owner, Kind.MemoryView))
            return Window(h, owner, 0, 1, BinaryItems.Count(h, owner));
        return New(h, owner, 0, ByteRuns.Length(h, owner), ByteRuns.TypeCodeOf(h, owner));
    }

    // A part of a view is a view of its owner.
    internal static int Window(Heap h, int view, int start, int step, int count)
    {
        if (step != 1)
            throw Errors.New(h, TypeId.NotImplementedError, "only slices with step=1 (aka None) are supported");
        int[] m = h.Memory;
        int at = view >> 2;
        int code = ByteRuns.TypeCodeOf(h, view);
        int shift = TypedItems.ShiftOrMissing(code);
        return New(h, m[at + ByteRuns.Owner], (m[at + ByteRuns.Offset] >> 1) + (start << shift), count << shift, code);
    }

    /// <summary>A window on the bytes of an owner. Roots it; may collect.</summary>
    public static int New(Heap h, int owner, int offset, int length, int code)
    {
        int sp = h.Sp;
        h.Push(owner);
        int at = h.Allocate(Kind.MemoryView, Words);
        h.Memory[at + ByteRuns.Owner] = owner;
        h.Memory[at + ByteRuns.Offset] = Value.SmallInt(offset);
        h.Memory[at + ByteRuns.ViewLength] = Value.SmallInt(length);
        h.Memory[at + ByteRuns.ViewTypeCode] = Value.SmallInt(code);
        h.Sp = sp;
        return Value.Reference(at);
    }

    /// <summary>
    /// A window on the bytes of a binary object or text that Python sees as a bytearray, of a length that does not change. Roots
    /// its argument; may collect.
    /// </summary>
    public static int ByteArrayOver(Heap h, int v, int offset, int length)
    {
        if (h.Is(v, Kind.MemoryView))
        {
            offset += h.Memory[(v >> 2) + ByteRuns.Offset] >> 1;
            v = h.Memory[(v >> 2) + ByteRuns.Owner];
        }
        else if (Text.IsText(h, v))
            v = Value.Reference(Text.ToObject(h, v));
        int view = New(h, v, offset, length, 'B');
        h.Memory[view >> 2] |= AsByteArray;
        return view;
    }
}
