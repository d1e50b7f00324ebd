// bytes and bytearray objects: making, growing, + and *.
//
// Invariant: a bytes object never changes once Python code can see it, and the bytes beyond its length are zero.
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Objects;

/// <summary>Binary objects. Functions that say "like" make an object of the same type as their argument; a str where it is one.</summary>
public static class ByteStrings
{
    /// <summary>A bytes object of zeros. May collect.</summary>
    /// <returns>Word index; the bytes begin at ByteRuns.FirstByte.</returns>
    private static int NewBytes(Heap h, int length)
    {
        int words = length + 3 >> 2;
        int at = h.Allocate(Kind.Bytes, ByteRuns.FirstByte + words);
        h.Memory[at] |= (words << 2) - length << Kind.PadShift;
        return at;
    }

    /// <summary>An object of zeros. May collect.</summary>
    /// <param name="kind">Kind.Bytes, Kind.ByteArray, or Kind.Str: then Text.Finish must follow.</param>
    public static int New(Heap h, int kind, int length)
    {
        if (kind == Kind.Str)
            return Value.Reference(Text.New(h, length));
        if (kind != Kind.ByteArray)
            return Value.Reference(NewBytes(h, length));
        int at = h.Allocate(Kind.ByteArray, 3);
        h.Memory[at + ByteRuns.LengthField] = Value.SmallInt(0);
        if (length > 0)
        {
            h.Push(Value.Reference(at));
            int storage = h.Allocate(Kind.Words, 1 + (length + 3 >> 2));
            h.Memory[at + ByteRuns.Storage] = Value.Reference(storage);
            h.Memory[at + ByteRuns.LengthField] = Value.SmallInt(length);
            h.Sp--;
        }
        return Value.Reference(at);
    }

    /// <summary>The kind of what operations on a value result in: a str for texts, bytes for memoryviews.</summary>
    internal static int KindLike(Heap h, int like)
    {
        if (Text.IsText(h, like))
            return Kind.Str;
        return Types.Of(h, like) == Value.Type(TypeId.ByteArray) ? Kind.ByteArray : Kind.Bytes;
    }

    /// <summary>A run of a value's bytes as an object like it. Roots its argument; may collect.</summary>
    public static int Part(Heap h, int v, int from, int count)
    {
        int kind = KindLike(h, v);
        if (kind == Kind.Str)
        {
            if (count == 0)
                return Value.Qstr(Q.Empty);
            if (count == 1 && Text.ByteAt(h, v, from) < Qstr.FirstRom)
                return Value.Qstr(Text.ByteAt(h, v, from));
        }
        if (count == ByteRuns.Length(h, v) && (kind == Kind.Str || h.Is(v, Kind.Bytes)))
            return v;
        int sp = h.Sp;
        h.Push(v);
        int part = New(h, kind, count);
        ByteRuns.CopyTo(h, v, from, count, ByteRuns.Locate(h, part, out _), 0);
        if (kind == Kind.Str && !Text.IsAscii(h, v))
            Text.Finish(h, part >> 2);
        h.Sp = sp;
        return part;
    }

    /// <summary>a + b, like a. Roots its arguments; may collect.</summary>
    public static int Concat(Heap h, int a, int b)
    {
        int la = ByteRuns.Length(h, a);
        int lb = ByteRuns.Length(h, b);
        int kind = KindLike(h, a);
        if (kind != Kind.ByteArray)
        {
            if (lb == 0)
                return a;
            if (la == 0 && kind == KindLike(h, b))
                return b;
        }
        int sp = h.Sp;
        h.Push(a);
        h.Push(b);
        int result = New(h, kind, la + lb);
        int to = ByteRuns.Locate(h, result, out _);
        ByteRuns.CopyTo(h, a, 0, la, to, 0);
        ByteRuns.CopyTo(h, b, 0, lb, to, la);
        if (kind == Kind.Str)
            Text.Finish(h, result >> 2);
        h.Sp = sp;
        return result;
    }

    /// <summary>v * times, like v; negative counts as 0. Roots its argument; may collect.</summary>
    public static int Repeat(Heap h, int v, int times)
    {
        int length = ByteRuns.Length(h, v);
        int kind = KindLike(h, v);
        int total = Sequences.Product(h, length, times);
        if (kind == Kind.Str && (total == 0 || total == length))
            return total == 0 ? Value.Qstr(Q.Empty) : v;
        int sp = h.Sp;
        h.Push(v);
        int result = New(h, kind, total);
        if (total > 0)
        {
            int to = ByteRuns.Locate(h, result, out _);
            ByteRuns.CopyTo(h, v, 0, length, to, 0);
            // What is written doubles each time.
            for (int done = length; done < total; done += done)
                PackedBytes.Copy(h.Memory, to, 0, h.Memory, to, done, done < total - done ? done : total - done);
        }
        if (kind == Kind.Str)
            Text.Finish(h, result >> 2);
        h.Sp = sp;
        return result;
    }

    /// <summary>Every step-th byte as an object like v. Roots its argument; may collect.</summary>
    internal static int Steps(Heap h, int v, int start, int step, int count)
    {
        int sp = h.Sp;
        h.Push(v);
        int result = New(h, KindLike(h, v), count);
        int to = ByteRuns.Locate(h, result, out _);
        for (int i = 0; i < count; i++)
            PackedBytes.Set(h.Memory, to, i, ByteRuns.ByteAt(h, v, start + i * step));
        h.Sp = sp;
        return result;
    }

    // A bytearray over memory that is another object's has no room to grow.
    private static void CheckGrowth(Heap h, int v)
    {
        if (h.Is(v, Kind.MemoryView))
            throw Errors.New(h, TypeId.TypeError, "bytearray of fixed size");
    }

    /// <summary>
    /// Makes a bytearray or array longer or shorter; what lies from a byte on moves along. The object is rooted. May collect.
    /// </summary>
    public static void Resize(Heap h, int v, int at, int change)
    {
        int length = ByteRuns.Length(h, v);
        if (change > 0)
            TextBuilder.Reserve(h, v >> 2, change);
        int place = ByteRuns.Locate(h, v, out _);
        if (change != 0 && at < length)
            PackedBytes.Copy(h.Memory, place, at, h.Memory, place, at + change, length - at);
        h.Memory[(v >> 2) + ByteRuns.LengthField] = Value.SmallInt(length + change);
    }

    /// <summary>bytearray.append(value). Into spare room it allocates nothing.</summary>
    public static void Append(Heap h, int bytearray, int value)
    {
        int b = Integers.Is(h, value) ? Integers.Truncate(h, value) : Sequences.ToInt(h, value);
        CheckGrowth(h, bytearray);
        int sp = h.Sp;
        h.Push(bytearray);
        TextBuilder.AppendByte(h, bytearray >> 2, b & 0xFF);
        h.Sp = sp;
    }

    /// <summary>bytearray.extend(iterable): bytes of a binary object or text, or ints. May collect and run Python code.</summary>
    public static void Extend(Heap h, int bytearray, int iterable)
    {
        CheckGrowth(h, bytearray);
        int sp = h.Sp;
        h.Push(bytearray);
        h.Push(iterable);
        if (ByteRuns.IsBytesOrText(h, iterable))
        {
            int count = ByteRuns.Length(h, iterable);
            int to = TextBuilder.Reserve(h, bytearray >> 2, count);
            ByteRuns.CopyTo(h, iterable, 0, count, to, ByteRuns.Length(h, bytearray));
            TextBuilder.Advance(h, bytearray >> 2, count);
        }
        else
        {
            int iterator = Iterators.Over(h, iterable);
            h.Push(iterator);
            for (int item = Iterators.Step(h, iterator); item != Value.Stop; item = Iterators.Step(h, iterator))
            {
                int b = h.Is(item, Kind.BigInt) ? -1 : Sequences.ToInt(h, item);
                if (b < 0 || b > 255)
                    throw Errors.New(h, TypeId.ValueError, "bytes value out of range");
                TextBuilder.AppendByte(h, bytearray >> 2, b);
            }
        }
        h.Sp = sp;
    }

    /// <summary>bytes(source) or bytearray(source): a length, a binary object, or an iterable of ints. May collect and run Python code.</summary>
    /// <param name="kind">Kind.Bytes or Kind.ByteArray.</param>
    /// <exception cref="PythonException">TypeError: a str needs an encoding; ValueError: negative length, or an int above 255.</exception>
    public static int From(Heap h, int kind, int source)
    {
        if (Text.IsText(h, source))
            throw Errors.New(h, TypeId.TypeError, "string argument without an encoding");
        if (Integers.Is(h, source))
        {
            int length = Sequences.ToInt(h, source);
            if (length < 0)
                throw Errors.New(h, TypeId.ValueError);
            Sequences.Product(h, length, 1);
            return New(h, kind, length);
        }
        if (ByteRuns.IsBytes(h, source))
            return kind == Kind.Bytes && h.KindOf(source) == Kind.Bytes ? source : Copy(h, kind, source);
        int sp = h.Sp;
        h.Push(source);
        int array = New(h, Kind.ByteArray, 0);
        h.Push(array);
        Extend(h, array, source);
        if (kind != Kind.ByteArray)
            array = Copy(h, kind, array);
        h.Sp = sp;
        return array;
    }

    /// <summary>A new object with the bytes of a text or binary object. Roots its argument; may collect.</summary>
    /// <param name="kind">Kind.Bytes or Kind.ByteArray.</param>
    public static int Copy(Heap h, int kind, int source)
    {
        int sp = h.Sp;
        h.Push(source);
        int length = ByteRuns.Length(h, source);
        int copy = New(h, kind, length);
        ByteRuns.CopyTo(h, source, 0, length, ByteRuns.Locate(h, copy, out _), 0);
        h.Sp = sp;
        return copy;
    }

    /// <summary>item in v: a byte, or a run of them.</summary>
    internal static bool Contains(Heap h, int v, int item)
    {
        int length = ByteRuns.Length(h, v);
        if (ByteRuns.IsBytesOrText(h, item))
            return ByteRuns.Find(h, v, 0, length, item) >= 0;
        int b = Sequences.ToInt(h, item);
        for (int i = 0; i < length; i++)
        {
            if (ByteRuns.ByteAt(h, v, i) == b)
                return true;
        }
        return false;
    }
}
