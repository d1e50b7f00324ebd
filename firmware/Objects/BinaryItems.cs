// container[key] and len() of bytes, bytearray, array and memoryview: what their bytes are as items of their typecode.
//
// Invariant: items and slices that keep the length allocate nothing when they are set; bytes move as by memmove, so that a view
// may be assigned to a part of itself.
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Objects;

/// <summary>Items of binary objects and arrays.</summary>
public static class BinaryItems
{
    private static int Shift(Heap h, int v) => TypedItems.ShiftOrMissing(ByteRuns.TypeCodeOf(h, v));

    /// <summary>How many items there are.</summary>
    public static int Count(Heap h, int v) => ByteRuns.Length(h, v) >> Shift(h, v);

    /// <summary>The item at i, which must be in range. May collect.</summary>
    public static int At(Heap h, int v, int i)
    {
        int code = ByteRuns.TypeCodeOf(h, v);
        int at = ByteRuns.Locate(h, v, out int from);
        return code == 'O' ? h.Memory[at + i] : TypedItems.Get(h, code, at, from + (i << TypedItems.ShiftOrMissing(code)), false);
    }

    private static int Position(Heap h, int v, int key) => Sequences.Index(h, key, Count(h, v), TypeId.Name(Types.Of(h, v) >> 6));

    /// <summary>v[key]: an item, or a slice like it (a memoryview of a memoryview). Roots its arguments; may collect.</summary>
    public static int GetItem(Heap h, int v, int key)
    {
        if (!h.Is(key, Kind.Slice))
            return At(h, v, Position(h, v, key));
        Slices.Resolve(h, key, Count(h, v), out int start, out _, out int step, out int count);
        if (MemoryViews.Is(h, v))
            return MemoryViews.Window(h, v, start, step, count);
        if (h.Is(v, Kind.TypedArray))
            return TypedArrays.Part(h, v, start, step, count);
        return step == 1 ? ByteStrings.Part(h, v, start, count) : ByteStrings.Steps(h, v, start, step, count);
    }

    /// <summary>v[key] = value; false if v cannot change. Roots its arguments; may collect and run Python code.</summary>
    /// <exception cref="PythonException">
    /// IndexError; TypeError: no number; ValueError: items of another size, or a memoryview, or a slice with a step, would change
    /// its length.
    /// </exception>
    public static bool SetItem(Heap h, int v, int key, int value)
    {
        int code = ByteRuns.TypeCodeOf(h, v);
        if (code != 'O' && !ByteRuns.IsWritable(h, v))
            return false;
        if (h.Is(key, Kind.Slice))
        {
            SetSlice(h, v, key, value);
            return true;
        }
        int i = Position(h, v, key);
        int at = ByteRuns.Locate(h, v, out int from);
        TypedItems.Set(h, code, at, from + (i << TypedItems.ShiftOrMissing(code)), false, value);
        return true;
    }

    private static void SetSlice(Heap h, int v, int key, int value)
    {
        int sp = h.Sp;
        h.Push(v);
        h.Push(value);
        int source = SliceSource(h, v, value);
        int at = h.Push(source);
        int shift = Shift(h, v);
        Slices.Resolve(h, key, Count(h, v), out int start, out int stop, out int step, out int count);
        int given = ByteRuns.Length(h, source) >> shift;
        int change = step == 1 && !h.Is(v, Kind.MemoryView) ? given - (stop < start ? 0 : stop - start) : 0;
        // What moves while it is being read is copied first.
        if ((change != 0 || step != 1) && (source == v || h.Is(source, Kind.MemoryView)))
            h.Memory[at] = source = ByteStrings.Copy(h, Kind.Bytes, source);
        if (change != 0)
            ByteStrings.Resize(h, v, (stop < start ? start : stop) << shift, change << shift);
        else if (given != count)
            throw Errors.New(h, TypeId.ValueError, "lhs and rhs should be compatible");
        int to = ByteRuns.Locate(h, v, out int first);
        int from = ByteRuns.Locate(h, source, out int fromByte);
        if (step == 1)
            PackedBytes.Copy(h.Memory, from, fromByte, h.Memory, to, first + (start << shift), given << shift);
        else
        {
            for (int i = 0; i < given; i++)
                PackedBytes.Copy(h.Memory, from, fromByte + (i << shift), h.Memory, to, first + (start + i * step << shift), 1 << shift);
        }
        h.Sp = sp;
    }

    // What has items like v's. The bytes of a bytearray may also come from an iterable of ints.
    private static int SliceSource(Heap h, int v, int value)
    {
        bool values = ByteRuns.TypeCodeOf(h, v) == 'O';
        if (values ? h.Is(value, Kind.TypedArray) && !ByteRuns.IsBytes(h, value) : ByteRuns.IsBytes(h, value))
        {
            if (Shift(h, value) != Shift(h, v))
                throw Errors.New(h, TypeId.ValueError, "lhs and rhs should be compatible");
            return value;
        }
        if (values || h.Is(v, Kind.TypedArray) || Shift(h, v) != 0)
            throw Errors.New(h, TypeId.NotImplementedError, "array/bytes required on right side");
        return ByteStrings.From(h, Kind.Bytes, value);
    }
}
