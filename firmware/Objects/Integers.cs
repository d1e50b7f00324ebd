// Python's int: one type, two representations.
//
//     small int       31 bits in the value itself; True and False count as 1 and 0
//     Kind.BigInt     everything else: see BigInts
//
// Here are the cases that two small ints settle, which is nearly all of them; the others go to BigInts.
// Invariant: a result is a small int whenever it fits, so equal ints below 2**30 are identical words.
using System.Runtime.CompilerServices;
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Objects;

/// <summary>
/// Operations on int values: small ints, bools and BigInts. Arguments must be ints (see <see cref="Is"/>) where nothing else is
/// said. Whatever allocates roots its arguments itself.
/// </summary>
public static partial class Integers
{
    // The widest shift that keeps a 31-bit int inside a long.
    private const int MaxLongShift = 32;

    /// <summary>True for ints, bools included.</summary>
    public static bool Is(Heap h, int v) => (v & 1) != 0 || v == Value.True || v == Value.False || h.Is(v, Kind.BigInt);

    /// <summary>The int itself; the small int 1 or 0 for a bool.</summary>
    [MethodImpl(Inlining.Always)]
    public static int Plain(int v) => v == Value.True ? Value.SmallInt(1) : v == Value.False ? Value.SmallInt(0) : v;

    /// <summary>The int value of a machine word. May collect.</summary>
    public static int FromInt(Heap h, int n) => Value.FitsSmallInt(n) ? Value.SmallInt(n) : BigInts.FromLong(h, n);

    /// <summary>The int value of 64 bits. May collect.</summary>
    public static int FromLong(Heap h, long n) =>
        n >= Value.MinSmallInt && n <= Value.MaxSmallInt ? Value.SmallInt((int)n) : BigInts.FromLong(h, n);

    /// <summary>The int value of 64 bits without a sign. May collect.</summary>
    public static int FromUnsigned(Heap h, int low, int high) =>
        high == 0 && low >= 0 && low <= Value.MaxSmallInt ? Value.SmallInt(low) : BigInts.FromWords(h, low, high);

    /// <summary>A float's integer part. May collect.</summary>
    /// <exception cref="PythonException">OverflowError for infinities, ValueError for NaN.</exception>
    public static int FromDouble(Heap h, double d) => BigInts.FromDouble(h, d);

    /// <summary>The int as 32 bits.</summary>
    /// <exception cref="PythonException">OverflowError.</exception>
    public static int ToInt32(Heap h, int v)
    {
        long n;
        if (TryToLong(h, v, out n) && n >= int.MinValue && n <= int.MaxValue)
            return (int)n;
        throw Errors.New(h, TypeId.OverflowError, "overflow converting long int to machine word");
    }

    /// <summary>The int as 64 bits; false if it does not fit. Allocates nothing.</summary>
    public static bool TryToLong(Heap h, int v, out long n)
    {
        v = Plain(v);
        if ((v & 1) == 0)
            return BigInts.TryToLong(h, v, out n);
        n = v >> 1;
        return true;
    }

    /// <summary>The lowest 32 bits of the int in two's complement, whatever its size. Allocates nothing.</summary>
    public static int Truncate(Heap h, int v)
    {
        v = Plain(v);
        return (v & 1) != 0 ? v >> 1 : BigInts.LowWord(h, v);
    }

    /// <summary>The nearest double, ties to even; infinity beyond the doubles' range. Allocates nothing.</summary>
    public static double ToDouble(Heap h, int v)
    {
        v = Plain(v);
        return (v & 1) != 0 ? v >> 1 : BigInts.ToDouble(h, v);
    }

    public static int Add(Heap h, int a, int b)
    {
        a = Plain(a);
        b = Plain(b);
        return (a & b & 1) != 0 ? FromInt(h, (a >> 1) + (b >> 1)) : BigInts.Add(h, a, b, false);
    }

    public static int Subtract(Heap h, int a, int b)
    {
        a = Plain(a);
        b = Plain(b);
        return (a & b & 1) != 0 ? FromInt(h, (a >> 1) - (b >> 1)) : BigInts.Add(h, a, b, true);
    }

    public static int Multiply(Heap h, int a, int b)
    {
        a = Plain(a);
        b = Plain(b);
        return (a & b & 1) != 0 ? FromLong(h, (long)(a >> 1) * (b >> 1)) : BigInts.Multiply(h, a, b);
    }

    /// <summary>a // b, rounded towards minus infinity.</summary>
    /// <exception cref="PythonException">ZeroDivisionError.</exception>
    public static int FloorDivide(Heap h, int a, int b)
    {
        a = Plain(a);
        b = Plain(b);
        if (b == Value.SmallInt(0))
            throw DivisionByZero(h);
        return (a & b & 1) != 0 ? FromInt(h, IntDivision.FloorDivide(a >> 1, b >> 1)) : BigInts.FloorDivide(h, a, b);
    }

    /// <summary>a % b, with the sign of b.</summary>
    /// <exception cref="PythonException">ZeroDivisionError.</exception>
    public static int Modulo(Heap h, int a, int b)
    {
        a = Plain(a);
        b = Plain(b);
        if (b == Value.SmallInt(0))
            throw DivisionByZero(h);
        return (a & b & 1) != 0 ? Value.SmallInt(IntDivision.FloorModulo(a >> 1, b >> 1)) : BigInts.Modulo(h, a, b);
    }

    /// <summary>a / b as the nearest double, even where a or b is beyond the doubles' range. Allocates a float.</summary>
    /// <exception cref="PythonException">ZeroDivisionError.</exception>
    public static int TrueDivide(Heap h, int a, int b)
    {
        a = Plain(a);
        b = Plain(b);
        if (b == Value.SmallInt(0))
            throw DivisionByZero(h);
        if ((a & b & 1) != 0)
            return Floats.New(h, FloatMath.Divide(a >> 1, b >> 1));
        return Floats.New(h, BigInts.TrueDivide(h, a, b));
    }

    /// <summary>base ** exponent for an exponent that is not negative.</summary>
    public static int Power(Heap h, int b, int exponent)
    {
        b = Plain(b);
        exponent = Plain(exponent);
        if (b == Value.SmallInt(0) || b == Value.SmallInt(1) || exponent == Value.SmallInt(0))
            return exponent == Value.SmallInt(0) ? Value.SmallInt(1) : b;
        if (b == Value.SmallInt(-1))
            return Value.SmallInt((Truncate(h, exponent) & 1) == 0 ? 1 : -1);
        int n = ToInt32(h, exponent);
        int sp = h.Sp;
        int square = h.Push(b);
        int result = h.Push(Value.SmallInt(1));
        int[] m = h.Memory;
        for (; ; )
        {
            if ((n & 1) != 0)
                m[result] = Multiply(h, m[result], m[square]);
            n >>= 1;
            if (n == 0)
                break;
            m[square] = Multiply(h, m[square], m[square]);
        }
        h.Sp = sp;
        return m[result];
    }

    /// <summary>base ** exponent for a negative exponent: the nearest double to 1 / base ** -exponent, as a float.</summary>
    /// <exception cref="PythonException">ZeroDivisionError.</exception>
    public static int PowerBelowZero(Heap h, int b, int exponent)
    {
        // 2 ** -1100 is nearer to 0 than every double.
        const int Smallest = 1100;
        b = Plain(b);
        int bits = BitLength(h, b) - 1;
        int sp = h.Sp;
        h.Push(b);
        int power = h.Push(Negate(h, exponent));
        long n;
        bool odd = (Truncate(h, h.Memory[power]) & 1) != 0;
        if (bits > 0 && (!TryToLong(h, h.Memory[power], out n) || n >= Smallest || bits * n >= Smallest))
        {
            h.Sp = sp;
            return Floats.New(h, odd && Sign(h, b) < 0 ? -0.0 : 0);
        }
        h.Memory[power] = Power(h, b, h.Memory[power]);
        int result = TrueDivide(h, Value.SmallInt(1), h.Memory[power]);
        h.Sp = sp;
        return result;
    }

    /// <summary>pow(base, exponent, modulus) for ints; a negative exponent asks for the inverse.</summary>
    /// <exception cref="PythonException">ValueError: the modulus is 0, or there is no inverse.</exception>
    public static int Power(Heap h, int b, int exponent, int modulus)
    {
        modulus = Plain(modulus);
        exponent = Plain(exponent);
        if (modulus == Value.SmallInt(0))
            throw Errors.New(h, TypeId.ValueError, "divide by zero");
        int[] m = h.Memory;
        int sp = h.Sp;
        int square = h.Push(Plain(b));
        int rest = h.Push(exponent);
        h.Push(modulus);
        if (Sign(h, exponent) < 0)
        {
            m[square] = Inverse(h, m[square], modulus);
            m[rest] = Negate(h, exponent);
        }
        m[square] = Modulo(h, m[square], modulus);
        int result = h.Push(Modulo(h, Value.SmallInt(1), modulus));
        int bits = BitLength(h, m[rest]);
        for (int i = 0; i < bits; i++)
        {
            if (i > 0)
            {
                m[square] = Multiply(h, m[square], m[square]);
                m[square] = Modulo(h, m[square], modulus);
            }
            if (BigInts.TestBit(h, m[rest], i))
            {
                m[result] = Multiply(h, m[result], m[square]);
                m[result] = Modulo(h, m[result], modulus);
            }
        }
        h.Sp = sp;
        return m[result];
    }

    // Euclid's algorithm: x with a * x = 1 modulo the modulus.
    private static int Inverse(Heap h, int a, int modulus)
    {
        int[] m = h.Memory;
        int sp = h.Sp;
        int r0 = h.Push(modulus);
        int r1 = h.Push(Modulo(h, a, modulus));
        int x0 = h.Push(Value.SmallInt(0));
        int x1 = h.Push(Value.SmallInt(1));
        int quotient = h.Push(Value.SmallInt(0));
        while (m[r1] != Value.SmallInt(0))
        {
            m[quotient] = FloorDivide(h, m[r0], m[r1]);
            int step = Modulo(h, m[r0], m[r1]);
            m[r0] = m[r1];
            m[r1] = step;
            step = Multiply(h, m[quotient], m[x1]);
            step = Subtract(h, m[x0], step);
            m[x0] = m[x1];
            m[x1] = step;
        }
        h.Sp = sp;
        bool one = m[r0] == Value.SmallInt(1) || m[r0] == Value.SmallInt(-1);
        if (!one)
            throw Errors.New(h, TypeId.ValueError, "base is not invertible for the given modulus");
        return m[r0] == Value.SmallInt(1) ? m[x0] : Negate(h, m[x0]);
    }

    /// <exception cref="PythonException">ValueError: negative count; OverflowError, MemoryError: a count beyond the arena.</exception>
    public static int ShiftLeft(Heap h, int a, int count)
    {
        a = Plain(a);
        int n = ShiftCount(h, count);
        if (a == Value.SmallInt(0))
            return a;
        return (a & 1) != 0 && n < MaxLongShift ? FromLong(h, (long)(a >> 1) << n) : BigInts.ShiftLeft(h, a, n);
    }

    /// <summary>a &gt;&gt; count, rounded towards minus infinity.</summary>
    /// <exception cref="PythonException">ValueError: negative count; OverflowError: a count beyond 31 bits.</exception>
    public static int ShiftRight(Heap h, int a, int count)
    {
        a = Plain(a);
        int n = ShiftCount(h, count);
        return (a & 1) != 0 ? Value.SmallInt((a >> 1) >> (n < 31 ? n : 31)) : BigInts.ShiftRight(h, a, n);
    }

    private static int ShiftCount(Heap h, int count)
    {
        if (Sign(h, count) < 0)
            throw Errors.New(h, TypeId.ValueError, "negative shift count");
        return ToInt32(h, count);
    }

    public static int And(Heap h, int a, int b)
    {
        a = Plain(a);
        b = Plain(b);
        return (a & b & 1) != 0 ? a & b : BigInts.Bitwise(h, Magnitude.BitAnd, a, b);
    }

    public static int Or(Heap h, int a, int b)
    {
        a = Plain(a);
        b = Plain(b);
        return (a & b & 1) != 0 ? a | b : BigInts.Bitwise(h, Magnitude.BitOr, a, b);
    }

    public static int Xor(Heap h, int a, int b)
    {
        a = Plain(a);
        b = Plain(b);
        return (a & b & 1) != 0 ? a ^ b | 1 : BigInts.Bitwise(h, Magnitude.BitXor, a, b);
    }

    public static int Negate(Heap h, int v)
    {
        v = Plain(v);
        return (v & 1) != 0 ? FromInt(h, -(v >> 1)) : BigInts.Negate(h, v);
    }

    public static int Invert(Heap h, int v)
    {
        v = Plain(v);
        // ~v is -v - 1, which for a small int only turns its bits around.
        return (v & 1) != 0 ? ~v | 1 : BigInts.Add(h, Value.SmallInt(-1), v, true);
    }

    public static int Abs(Heap h, int v) => Sign(h, v) < 0 ? Negate(h, v) : Plain(v);

    /// <summary>-1, 0 or 1 as a is below, equal to or above b. Allocates nothing.</summary>
    public static int Compare(Heap h, int a, int b)
    {
        a = Plain(a);
        b = Plain(b);
        if ((a & b & 1) != 0)
            return a < b ? -1 : a > b ? 1 : 0;
        return BigInts.Compare(h, a, b);
    }

    public static bool IsZero(int v) => v == Value.SmallInt(0) || v == Value.False;

    /// <summary>-1, 0 or 1.</summary>
    public static int Sign(Heap h, int v)
    {
        v = Plain(v);
        if ((v & 1) != 0)
            return v < 0 ? -1 : v > 1 ? 1 : 0;
        return BigInts.IsNegative(h, v) ? -1 : 1;
    }

    /// <summary>Bits of the magnitude: 0 for 0, 3 for 5 and for -5.</summary>
    public static int BitLength(Heap h, int v) => BigInts.BitLength(h, Plain(v));

    /// <summary>The same for an int and for a float that equals it; a small int is its own hash.</summary>
    public static int Hash(Heap h, int v)
    {
        v = Plain(v);
        return (v & 1) != 0 ? v >> 1 : BigInts.Hash(h, v);
    }

    /// <summary>The nearest multiple of 10 ** -digits, ties to the even one; the int itself for digits from 0 on.</summary>
    public static int Round(Heap h, int v, int digits)
    {
        v = Plain(v);
        if (digits >= 0)
            return v;
        // The int has fewer digits than bits: all of them round away.
        if (digits < -BitLength(h, v) - 1)
            return Value.SmallInt(0);
        int[] m = h.Memory;
        int sp = h.Sp;
        h.Push(v);
        int unit = h.Push(Power(h, Value.SmallInt(10), Value.SmallInt(-digits)));
        int rest = h.Push(Modulo(h, v, m[unit]));
        int down = h.Push(Subtract(h, v, m[rest]));
        int twice = h.Push(Add(h, m[rest], m[rest]));
        int half = Compare(h, m[twice], m[unit]);
        bool up = half > 0 || half == 0 && (Truncate(h, FloorDivide(h, v, m[unit])) & 1) != 0;
        int result = up ? Add(h, m[down], m[unit]) : m[down];
        h.Sp = sp;
        return result;
    }

    /// <summary>Writes the int's two's complement, or its magnitude, over bytes of the arena. Allocates nothing unless it raises.</summary>
    /// <param name="at">Word index; <paramref name="fromByte"/> counts from there.</param>
    /// <param name="big">Most significant byte first.</param>
    /// <exception cref="PythonException">OverflowError: negative though unsigned, or too large.</exception>
    public static void ToBytes(Heap h, int v, int at, int fromByte, int length, bool big, bool signed)
    {
        v = Plain(v);
        if (!signed && Sign(h, v) < 0)
            throw Errors.New(h, TypeId.OverflowError, "can't convert negative int to unsigned");
        if (!BigInts.FitsBytes(h, v, length, signed))
            throw Errors.New(h, TypeId.OverflowError, "value would overflow a %d byte buffer", Value.SmallInt(length));
        BigInts.ToBytes(h, v, at, fromByte, length, big);
    }

    /// <summary>Writes the lowest bytes of the int's two's complement, whatever its size: what array and struct do.</summary>
    public static void ToBytesTruncated(Heap h, int v, int at, int fromByte, int length, bool big) =>
        BigInts.ToBytes(h, Plain(v), at, fromByte, length, big);

    /// <summary>The int in bytes of an object that the caller has rooted. May collect.</summary>
    public static int FromBytes(Heap h, int at, int fromByte, int length, bool big, bool signed) =>
        BigInts.FromBytes(h, at, fromByte, length, big, signed);

    internal static PythonException DivisionByZero(Heap h) => Errors.New(h, TypeId.ZeroDivisionError, "divide by zero");
}
