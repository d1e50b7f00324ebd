// Numbers in packed bytes, as typecodes name them: items of arrays and memoryviews, fields of structs.
//
//     b B  8 bits      h H  16      i I l L  32      q Q  64      signed and unsigned
//     e  half precision      f  single      d  double
//     P  an address, unsigned      S  an address of text      O  a Python value
//
// Sizes are those of a 32-bit board, on every platform; an item's alignment is its size.
// Invariant: whatever bits a Python value is read from, the value is one that Python code may have.
using System;
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Objects;

/// <summary>Items of a typecode.</summary>
public static class TypedItems
{
    /// <summary>log2 of an item's size in bytes.</summary>
    /// <exception cref="PythonException">ValueError: bad typecode.</exception>
    public static int Shift(Heap h, int code)
    {
        int shift = ShiftOrMissing(code);
        return shift >= 0 ? shift : throw Errors.New(h, TypeId.ValueError, "bad typecode");
    }

    internal static int ShiftOrMissing(int code)
    {
        switch (code)
        {
            case 'b':
            case 'B': return 0;
            case 'h':
            case 'H':
            case 'e': return 1;
            case 'i':
            case 'I':
            case 'l':
            case 'L':
            case 'f':
            case 'P':
            case 'S':
            case 'O': return 2;
            case 'q':
            case 'Q':
            case 'd': return 3;
            default: return -1;
        }
    }

    /// <summary>An item. May collect, when its bytes have been read.</summary>
    /// <param name="fromByte">Where it begins, counted from the word at.</param>
    public static int Get(Heap h, int code, int at, int fromByte, bool big)
    {
        int[] m = h.Memory;
        if (code == 'B')
            return Value.SmallInt(PackedBytes.Get(m, at, fromByte));
        int size = 1 << ShiftOrMissing(code);
        int low = size == 8 ? GetWord(m, at, fromByte + (big ? 4 : 0), 4, big) : GetWord(m, at, fromByte, size, big);
        int high = size == 8 ? GetWord(m, at, fromByte + (big ? 0 : 4), 4, big) : 0;
        switch (code)
        {
            case 'b': return Value.SmallInt(low << 24 >> 24);
            case 'h': return Value.SmallInt(low << 16 >> 16);
            case 'H': return Value.SmallInt(low);
            case 'i':
            case 'l': return Integers.FromInt(h, low);
            case 'I':
            case 'L':
            case 'P': return Integers.FromUnsigned(h, low, 0);
            case 'Q': return Integers.FromUnsigned(h, low, high);
            case 'q': return Integers.FromLong(h, (uint)low | (long)high << 32);
            case 'e': return Floats.New(h, SmallFloats.FromHalf(low));
            case 'f': return Floats.New(h, SmallFloats.FromSingle(low));
            case 'd': return Floats.New(h, BitConverter.Int64BitsToDouble((uint)low | (long)high << 32));
            case 'S': return Addresses.Text(h, low);
            default: return Addresses.Checked(h, low);
        }
    }

    /// <summary>Stores a value as an item; ints lose the bits that do not fit. Allocates nothing.</summary>
    /// <exception cref="PythonException">TypeError: not a number of that sort.</exception>
    public static void Set(Heap h, int code, int at, int fromByte, bool big, int value)
    {
        int[] m = h.Memory;
        int size = 1 << ShiftOrMissing(code);
        switch (code)
        {
            case 'O':
                SetWord(m, at, fromByte, 4, big, value);
                return;
            case 'e':
                SetWord(m, at, fromByte, 2, big, SmallFloats.ToHalf(ToDouble(h, value)));
                return;
            case 'f':
                SetWord(m, at, fromByte, 4, big, SmallFloats.ToSingle(ToDouble(h, value)));
                return;
            case 'd':
                long bits = BitConverter.DoubleToInt64Bits(ToDouble(h, value));
                SetWord(m, at, fromByte + (big ? 4 : 0), 4, big, (int)bits);
                SetWord(m, at, fromByte + (big ? 0 : 4), 4, big, (int)(bits >> 32));
                return;
        }
        if (!Integers.Is(h, value))
            throw Errors.New(h, TypeId.TypeError, "can't convert %t to int", value);
        value = Integers.Plain(value);
        if (size <= 4 && (value & 1) != 0)
            SetWord(m, at, fromByte, size, big, value >> 1);
        else
            Integers.ToBytesTruncated(h, value, at, fromByte, size, big);
    }

    private static double ToDouble(Heap h, int value) =>
        Numbers.ToDouble(h, value, out double d) ? d : throw Errors.New(h, TypeId.TypeError, "can't convert %t to float", value);

    /// <summary>Up to four bytes as an unsigned number.</summary>
    public static int GetWord(int[] m, int at, int fromByte, int size, bool big)
    {
        if (size == 4 && (fromByte & 3) == 0 && !big)
            return m[at + (fromByte >> 2)];
        int word = 0;
        for (int i = 0; i < size; i++)
            word |= PackedBytes.Get(m, at, fromByte + i) << ((big ? size - 1 - i : i) << 3);
        return word;
    }

    /// <summary>Stores the lowest bytes of a word.</summary>
    public static void SetWord(int[] m, int at, int fromByte, int size, bool big, int word)
    {
        if (size == 4 && (fromByte & 3) == 0 && !big)
        {
            m[at + (fromByte >> 2)] = word;
            return;
        }
        for (int i = 0; i < size; i++)
            PackedBytes.Set(m, at, fromByte + i, word >> ((big ? size - 1 - i : i) << 3));
    }
}
