// array.array: numbers of one typecode, packed; or Python values ('O').
//
// The object begins as a bytearray does, so that it grows the same way. The storage of an array of values is scanned by the
// collector, and its bytes are nobody's business: it has no buffer protocol.
// Invariant: such an array has a storage at all times; what grows keeps its kind.
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Objects;

/// <summary>Array objects.</summary>
public static class TypedArrays
{
    private const int Words = 4;

    /// <summary>An array of zeros. May collect.</summary>
    /// <exception cref="PythonException">ValueError: bad typecode; MemoryError.</exception>
    public static int New(Heap h, int code, int count)
    {
        int shift = TypedItems.Shift(h, code);
        int length = Sequences.Product(h, count, 1 << shift);
        int sp = h.Sp;
        int at = h.Allocate(Kind.TypedArray, Words);
        h.Memory[at + ByteRuns.LengthField] = Value.SmallInt(length);
        h.Memory[at + ByteRuns.ArrayTypeCode] = Value.SmallInt(code);
        if (length > 0 || code == 'O')
        {
            h.Push(Value.Reference(at));
            int storage = h.Allocate(code == 'O' ? Kind.Array : Kind.Words, 1 + (length + 3 >> 2));
            h.Memory[at + ByteRuns.Storage] = Value.Reference(storage);
        }
        h.Sp = sp;
        return Value.Reference(at);
    }

    /// <summary>array(code, source): the bytes of a bytes object or bytearray, or the items of an iterable. May collect and run Python code.</summary>
    public static int From(Heap h, int code, int source)
    {
        int sp = h.Sp;
        h.Push(source);
        int array = New(h, code, 0);
        h.Push(array);
        if (code != 'O' && (h.Is(source, Kind.Bytes) || h.Is(source, Kind.ByteArray)))
            ExtendBytes(h, array, source);
        else
            ExtendItems(h, array, source);
        h.Sp = sp;
        return array;
    }

    /// <summary>array.append(value). Into spare room it allocates nothing. Roots its arguments.</summary>
    public static void Append(Heap h, int array, int value)
    {
        int code = ByteRuns.TypeCodeOf(h, array);
        int size = 1 << TypedItems.ShiftOrMissing(code);
        int sp = h.Sp;
        h.Push(array);
        h.Push(value);
        int at = TextBuilder.Reserve(h, array >> 2, size);
        TypedItems.Set(h, code, at, ByteRuns.Length(h, array), false, value);
        TextBuilder.Advance(h, array >> 2, size);
        h.Sp = sp;
    }

    /// <summary>array.extend(source): the bytes of what has some, or the items of an iterable. May collect and run Python code.</summary>
    public static void Extend(Heap h, int array, int source)
    {
        int sp = h.Sp;
        h.Push(array);
        h.Push(source);
        if (ByteRuns.IsBytesOrText(h, source) && ByteRuns.TypeCodeOf(h, array) != 'O')
            ExtendBytes(h, array, source);
        else
            ExtendItems(h, array, source);
        h.Sp = sp;
    }

    // Bytes that fill no item are left out. Both are rooted.
    private static void ExtendBytes(Heap h, int array, int source)
    {
        int shift = TypedItems.ShiftOrMissing(ByteRuns.TypeCodeOf(h, array));
        int count = ByteRuns.Length(h, source) >> shift << shift;
        int at = TextBuilder.Reserve(h, array >> 2, count);
        ByteRuns.CopyTo(h, source, 0, count, at, ByteRuns.Length(h, array));
        TextBuilder.Advance(h, array >> 2, count);
    }

    private static void ExtendItems(Heap h, int array, int source)
    {
        int sp = h.Sp;
        int iterator = Iterators.Over(h, source);
        h.Push(iterator);
        for (int item = Iterators.Step(h, iterator); item != Value.Stop; item = Iterators.Step(h, iterator))
            Append(h, array, item);
        h.Sp = sp;
    }

    /// <summary>array + bytes of what has some. Roots its arguments; may collect.</summary>
    internal static int Concat(Heap h, int array, int source)
    {
        int sp = h.Sp;
        h.Push(source);
        int sum = Part(h, array, 0, 1, BinaryItems.Count(h, array));
        Extend(h, sum, source);
        h.Sp = sp;
        return sum;
    }

    /// <summary>A copy of every step-th item. Roots its argument; may collect.</summary>
    internal static int Part(Heap h, int array, int start, int step, int count)
    {
        int code = ByteRuns.TypeCodeOf(h, array);
        int shift = TypedItems.ShiftOrMissing(code);
        int sp = h.Sp;
        h.Push(array);
        int part = New(h, code, count);
        h.Sp = sp;
        int from = ByteRuns.Locate(h, array, out _);
        int to = ByteRuns.Locate(h, part, out _);
        if (step == 1)
            PackedBytes.Copy(h.Memory, from, start << shift, h.Memory, to, 0, count << shift);
        else
        {
            for (int i = 0; i < count; i++)
                PackedBytes.Copy(h.Memory, from, start + i * step << shift, h.Memory, to, i << shift, 1 << shift);
        }
        return part;
    }

    /// <summary>
    /// Arrays are compared as bytes, which is right for typecodes that differ only in having a sign; their order only without one.
    /// </summary>
    /// <exception cref="PythonException">NotImplementedError: any others.</exception>
    internal static void CheckComparable(Heap h, int a, int b, bool order)
    {
        int x = ByteRuns.TypeCodeOf(h, a);
        int y = ByteRuns.TypeCodeOf(h, b);
        if ((x | ' ') != (y | ' ') || (x | ' ') == 'f' || x == 'd' || order && x > 'Z' && y > 'Z')
            throw Errors.New(h, TypeId.NotImplementedError);
    }

    /// <summary>Appends repr(array), which is rooted. May collect and run Python code.</summary>
    internal static void AppendRepr(Heap h, int builder, int array)
    {
        TextBuilder.AppendString(h, builder, "array('");
        TextBuilder.AppendByte(h, builder, ByteRuns.TypeCodeOf(h, array));
        int length = BinaryItems.Count(h, array);
        TextBuilder.AppendString(h, builder, length == 0 ? "')" : "', [");
        for (int i = 0; i < length && i < BinaryItems.Count(h, array); i++)
        {
            if (i > 0)
                TextBuilder.AppendString(h, builder, ", ");
            int sp = h.Sp;
            int item = BinaryItems.At(h, array, i);
            h.Push(item);
            h.Protocol.AppendRepr(builder, item);
            h.Sp = sp;
        }
        if (length > 0)
            TextBuilder.AppendString(h, builder, "])");
    }
}
