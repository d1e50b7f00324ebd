// What the builtin containers have in common: indices, lengths, items of lists and tuples, and copying of runs of values.
using System;
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

/// <summary>Operations on any builtin container.</summary>
public static partial class Sequences
{
    /// <summary>The value of an int that must fit into 31 bits: small ints and bools.</summary>
    /// <exception cref="PythonException">TypeError: no int; OverflowError: too large.</exception>
    public static int ToInt(Heap h, int value)
    {
        if ((value & 1) != 0)
            return value >> 1;
        if (value == Value.True)
            return 1;
        if (value == Value.False)
            return 0;
        if (h.Is(value, Kind.BigInt))
            throw Errors.New(h, TypeId.OverflowError, "overflow converting long int to machine word");
        throw Errors.New(h, TypeId.TypeError, "can't convert %t to int", value);
    }

    /// <summary>The position that an index names: 0..length-1; negative indices count from the end.</summary>
    /// <param name="key">Instances with __index__ are the VM's to convert.</param>
    /// <param name="typeName">qstr id of the container's name, for messages.</param>
    /// <exception cref="PythonException">IndexError: out of range; TypeError: no int; OverflowError: beyond 31 bits.</exception>
    public static int Index(Heap h, int key, int length, int typeName)
    {
        if ((key & 3) != 0 && (key & 1) == 0 && key != Value.True && key != Value.False || (key & 3) == 0 && !h.Is(key, Kind.BigInt))
            throw Errors.New(h, TypeId.TypeError, "%q indices must be integers, not %t", Value.Qstr(typeName), key);
        int i = ToInt(h, key);
        if (i < 0)
            i += length;
        if ((uint)i >= (uint)length)
            throw Errors.New(h, TypeId.IndexError, "%q index out of range", Value.Qstr(typeName));
        return i;
    }

    /// <summary>len(value), or -1 if the type has none. That of a range may need 32 bits.</summary>
    public static int Length(Heap h, int value)
    {
        if ((value & 3) != 0 || value == 0)
            return Value.IsQstr(value) ? Text.Characters(h, value) : -1;
        switch (h.KindOf(value))
        {
            case Kind.List: return Lists.Length(h, value);
            case Kind.Tuple: return Tuples.Length(h, value);
            case Kind.Str: return Text.Characters(h, value);
            case Kind.Bytes:
            case Kind.ByteArray: return ByteRuns.Length(h, value);
            case Kind.TypedArray:
            case Kind.MemoryView: return BinaryItems.Count(h, value);
            case Kind.Dict:
            case Kind.Set:
            case Kind.FrozenSet: return Map.Count(h, value >> 2);
            case Kind.DictView:
            case Kind.MapProxy: return Map.Count(h, Dicts.OwnerOf(h, value));
            case Kind.Range: return Ranges.Length(h, value);
            default: return -1;
        }
    }

    /// <summary>The truth of a builtin value: Value.True, Value.False, or Undefined where only the type's methods can say.</summary>
    public static int Truth(Heap h, int value)
    {
        if (Numbers.IsNumber(h, value))
            return Value.Bool(Numbers.IsTrue(h, value));
        if (Text.IsText(h, value))
            return Value.Bool(Text.Length(h, value) != 0);
        if ((value & 3) != 0 || value == 0)
            return Value.Bool(value != Value.None);
        int kind = h.KindOf(value);
        return kind == Kind.Instance || kind == Kind.Native ? Value.Undefined : Value.Bool(Length(h, value) != 0);
    }

    /// <summary>Word index of the first item of a list or tuple.</summary>
    internal static int FirstItem(Heap h, int sequence) =>
        h.KindOf(sequence) == Kind.Tuple ? (sequence >> 2) + 1 : Lists.FirstItem(h, sequence);

    /// <summary>Position of the first equal item of a list or tuple in [start, stop). May run Python code; roots its arguments.</summary>
    /// <exception cref="PythonException">ValueError: object not in sequence.</exception>
    public static int IndexOf(Heap h, int sequence, int value, int start, int stop)
    {
        int i = Search(h, sequence, value, start, stop);
        if (i < 0)
            throw Errors.New(h, TypeId.ValueError, "object not in sequence");
        return i;
    }

    /// <summary>Like IndexOf, but -1 if there is none.</summary>
    internal static int Search(Heap h, int sequence, int value, int start, int stop)
    {
        int sp = h.Sp;
        h.Push(sequence);
        h.Push(value);
        int[] m = h.Memory;
        int first = FirstItem(h, sequence);
        int length = Length(h, sequence);
        bool plain = Equality.IsPlain(value);
        int found = -1;
        for (int i = start; i < stop && i < length; i++)
        {
            int item = m[first + i];
            if (plain && item != value && Equality.IsPlain(item))
                continue;
            if (Equality.OfItems(h, item, value))
            {
                found = i;
                break;
            }
            // The comparison may have changed a list.
            first = FirstItem(h, sequence);
            length = Length(h, sequence);
        }
        h.Sp = sp;
        return found;
    }

    /// <summary>How many items of a list or tuple are equal to the value. May run Python code; roots its arguments.</summary>
    public static int CountOf(Heap h, int sequence, int value)
    {
        int count = 0;
        for (int i = Search(h, sequence, value, 0, int.MaxValue); i >= 0; i = Search(h, sequence, value, i + 1, int.MaxValue))
            count++;
        return count;
    }

    /// <summary>length * times for a repetition; negative times count as 0.</summary>
    /// <exception cref="PythonException">MemoryError: no object can be that large.</exception>
    internal static int Product(Heap h, int length, int times)
    {
        if (times <= 0)
            return 0;
        long product = (long)length * times;
        if (product > Kind.MaxWords * 4L)
            h.Allocate(Kind.Words, Kind.MaxWords + 1);
        return (int)product;
    }

    /// <summary>Copies a run of words over and over until so many are written.</summary>
    internal static void Fill(int[] m, int from, int length, int to, int total)
    {
        if (total == 0)
            return;
        if (length == 1)
        {
            int v = m[from];
            for (int i = 0; i < total; i++)
                m[to + i] = v;
            return;
        }
        Array.Copy(m, from, m, to, length);
        // What is written doubles each time.
        for (int done = length; done < total; done += done)
            Array.Copy(m, to, m, to + done, done < total - done ? done : total - done);
    }

    /// <summary>Copies every step-th word.</summary>
    internal static void CopySteps(int[] m, int from, int step, int to, int count)
    {
        if (step == 1)
        {
            Array.Copy(m, from, m, to, count);
            return;
        }
        for (int i = 0; i < count; i++)
            m[to + i] = m[from + i * step];
    }
}
