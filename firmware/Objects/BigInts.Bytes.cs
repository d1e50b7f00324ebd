// Big ints and bytes in the arena: int.to_bytes and int.from_bytes, struct and array.
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Objects;

internal static partial class BigInts
{
    /// <summary>
    /// The int whose two's complement (or magnitude) the bytes are. The bytes are in an object that the caller has rooted.
    /// </summary>
    public static int FromBytes(Heap h, int at, int fromByte, int length, bool big, bool signed)
    {
        int[] m = h.Memory;
        int limbs = (length >> 2) + 1;
        int result = h.Allocate(Kind.BigInt, 1 + limbs);
        bool negative = signed && length > 0 && (PackedBytes.Get(m, at, fromByte + (big ? 0 : length - 1)) & 0x80) != 0;
        int carry = negative ? 1 : 0;
        for (int i = 0; i < limbs << 2; i++)
        {
            int b = i < length ? PackedBytes.Get(m, at, fromByte + (big ? length - 1 - i : i)) : negative ? 0xFF : 0;
            if (negative)
            {
                b = (b ^ 0xFF) + carry;
                carry = b >> 8;
            }
            PackedBytes.Set(m, result + 1, i, b);
        }
        return Finish(h, result, limbs, negative);
    }

    /// <summary>Writes the lowest bytes of an int's two's complement. Allocates nothing.</summary>
    public static void ToBytes(Heap h, int v, int at, int fromByte, int length, bool big)
    {
        int[] m = h.Memory;
        int available = CountOf(h, v) << 2;
        int small = (v & 1) != 0 ? v >> 1 : 0;
        bool negative = IsNegative(h, v);
        int carry = negative ? 1 : 0;
        for (int i = 0; i < length; i++)
        {
            int b;
            if ((v & 1) != 0)
                b = small >> (i < 4 ? i << 3 : 31);
            else
            {
                b = i < available ? PackedBytes.Get(m, (v >> 2) + 1, i) : 0;
                if (negative)
                {
                    b = (b ^ 0xFF) + carry;
                    carry = b >> 8;
                }
            }
            PackedBytes.Set(m, at, fromByte + (big ? length - 1 - i : i), b);
        }
    }

    /// <summary>True if the int is representable in so many bytes.</summary>
    public static bool FitsBytes(Heap h, int v, int length, bool signed)
    {
        long room = (long)length << 3;
        int bits = BitLength(h, v);
        if (!signed)
            return !IsNegative(h, v) && bits <= room;
        if (bits < room || bits == 0)
            return true;
        // The most negative number uses the sign bit as its magnitude: all lower bits are 0.
        if (!IsNegative(h, v) || bits != room)
            return false;
        for (int i = 0; i < bits - 1; i++)
        {
            if (TestBit(h, v, i))
                return false;
        }
        return true;
    }
}
