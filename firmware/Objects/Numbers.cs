// The tower of numbers: int, float, complex. Each operation goes to the higher of its operands' ranks, and the other operand
// is converted to it; what ints make of themselves is in Integers.
// Invariant: Value.Undefined as a result says "not for numbers", and the VM goes on with other types; no Python code runs here.
using System.Runtime.CompilerServices;
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Objects;

/// <summary>Operators on numbers of any kind.</summary>
public static class Numbers
{
    private const int NoNumber = 0;
    private const int Int = 1;
    private const int Float = 2;
    private const int Complex = 3;

    [MethodImpl(Inlining.Always)]
    private static int Rank(Heap h, int v)
    {
        if ((v & 1) != 0 || v == Value.True || v == Value.False)
            return Int;
        if ((v & 3) != 0 || v == 0)
            return NoNumber;
        switch (h.KindOf(v))
        {
            case Kind.BigInt: return Int;
            case Kind.Float: return Float;
            case Kind.Complex: return Complex;
            default: return NoNumber;
        }
    }

    /// <summary>True for ints, bools, floats and complex numbers.</summary>
    public static bool IsNumber(Heap h, int v) => Rank(h, v) != NoNumber;

    /// <summary>The double nearest to an int or float; false for everything else. Allocates nothing.</summary>
    public static bool ToDouble(Heap h, int v, out double d)
    {
        int rank = Rank(h, v);
        d = rank == Float ? Floats.Get(h.Memory, v) : rank == Int ? Integers.ToDouble(h, v) : 0;
        return rank == Int || rank == Float;
    }

    /// <summary>a op b, or Value.Undefined if one is no number or numbers have no such operator. May collect.</summary>
    /// <param name="opcode">Opcode.Add to Opcode.Xor, or the in-place form.</param>
    /// <exception cref="PythonException">
    /// ZeroDivisionError; ValueError for negative shifts; OverflowError; TypeError for complex //.
    /// </exception>
    public static int Binary(Heap h, int opcode, int a, int b)
    {
        if (opcode >= Opcode.InplaceAdd)
            opcode -= Opcode.InplaceAdd;
        int rankA = Rank(h, a);
        int rankB = Rank(h, b);
        int rank = rankA > rankB ? rankA : rankB;
        if (rankA == NoNumber || rankB == NoNumber)
            return Value.Undefined;
        if (rank == Int)
            return OfInts(h, opcode, a, b);
        if (rank == Complex)
            return ComplexNumbers.Binary(h, opcode, a, b);
        double x;
        double y;
        ToDouble(h, a, out x);
        ToDouble(h, b, out y);
        return FloatOperations.Binary(h, opcode, x, y);
    }

    private static int OfInts(Heap h, int opcode, int a, int b)
    {
        switch (opcode)
        {
            case Opcode.Add: return Integers.Add(h, a, b);
            case Opcode.Subtract: return Integers.Subtract(h, a, b);
            case Opcode.Multiply: return Integers.Multiply(h, a, b);
            case Opcode.TrueDivide: return Integers.TrueDivide(h, a, b);
            case Opcode.FloorDivide: return Integers.FloorDivide(h, a, b);
            case Opcode.Modulo: return Integers.Modulo(h, a, b);
            case Opcode.Power:
                return Integers.Sign(h, b) >= 0 ? Integers.Power(h, a, b) : Integers.PowerBelowZero(h, a, b);
            case Opcode.ShiftLeft: return Integers.ShiftLeft(h, a, b);
            case Opcode.ShiftRight: return Integers.ShiftRight(h, a, b);
        }
        int result;
        switch (opcode)
        {
            case Opcode.And: result = Integers.And(h, a, b); break;
            case Opcode.Or: result = Integers.Or(h, a, b); break;
            case Opcode.Xor: result = Integers.Xor(h, a, b); break;
            default: return Value.Undefined;
        }
        // Bits of bools are bools.
        return ((a | b) & 1) == 0 && (a & 3) != 0 && (b & 3) != 0 ? Value.Bool(result != Value.SmallInt(0)) : result;
    }

    /// <summary>-v, +v or ~v, or Value.Undefined. May collect.</summary>
    /// <param name="opcode">Opcode.Negative, Positive or Invert.</param>
    public static int Unary(Heap h, int opcode, int v)
    {
        switch (Rank(h, v))
        {
            case Int:
                switch (opcode)
                {
                    case Opcode.Negative: return Integers.Negate(h, v);
                    case Opcode.Positive: return Integers.Plain(v);
                    case Opcode.Invert: return Integers.Invert(h, v);
                }
                break;
            case Float:
                if (opcode == Opcode.Negative)
                    return Floats.New(h, -Floats.Get(h.Memory, v));
                if (opcode == Opcode.Positive)
                    return v;
                break;
            case Complex:
                if (opcode == Opcode.Negative)
                    return ComplexNumbers.New(h, -ComplexNumbers.Real(h, v), -ComplexNumbers.Imaginary(h, v));
                if (opcode == Opcode.Positive)
                    return v;
                break;
        }
        return Value.Undefined;
    }

    /// <summary>abs(v), or Value.Undefined. May collect.</summary>
    public static int Abs(Heap h, int v)
    {
        switch (Rank(h, v))
        {
            case Int: return Integers.Abs(h, v);
            case Float:
                double d = Floats.Get(h.Memory, v);
                return FloatBits.IsNegative(d) ? Floats.New(h, -d) : v;
            case Complex: return Floats.New(h, ComplexNumbers.Abs(h, v));
            default: return Value.Undefined;
        }
    }

    /// <summary>divmod(a, b) as a tuple, or Value.Undefined. May collect.</summary>
    /// <exception cref="PythonException">ZeroDivisionError; TypeError for complex numbers.</exception>
    public static int DivMod(Heap h, int a, int b)
    {
        int sp = h.Sp;
        h.Push(a);
        h.Push(b);
        int quotient = h.Push(Binary(h, Opcode.FloorDivide, a, b));
        int[] m = h.Memory;
        if (m[quotient] == Value.Undefined)
        {
            h.Sp = sp;
            return Value.Undefined;
        }
        int remainder = h.Push(Binary(h, Opcode.Modulo, a, b));
        int tuple = h.Allocate(Kind.Tuple, 3);
        m[tuple + 1] = m[quotient];
        m[tuple + 2] = m[remainder];
        h.Sp = sp;
        return Value.Reference(tuple);
    }

    /// <summary>pow(base, exponent, modulus); a modulus None counts as left out, which may give Value.Undefined. May collect.</summary>
    /// <exception cref="PythonException">TypeError unless all are ints; ValueError: modulus 0, or no inverse.</exception>
    public static int Power(Heap h, int b, int exponent, int modulus)
    {
        if (modulus == Value.None)
            return Binary(h, Opcode.Power, b, exponent);
        if (Rank(h, b) != Int || Rank(h, exponent) != Int || Rank(h, modulus) != Int)
            throw Errors.New(h, TypeId.TypeError, "pow() with 3 arguments requires integers");
        return Integers.Power(h, b, exponent, modulus);
    }

    /// <summary>
    /// The order of two numbers: -1, 0 or 1. False if they have none: NaN, complex, or no numbers at all. Exact also between
    /// ints and floats; allocates nothing.
    /// </summary>
    public static bool Compare(Heap h, int a, int b, out int order)
    {
        return Compare(h, Rank(h, a), a, Rank(h, b), b, out order);
    }

    private static bool Compare(Heap h, int rankA, int a, int rankB, int b, out int order)
    {
        order = 0;
        if (rankA == Int && rankB == Int)
        {
            order = Integers.Compare(h, a, b);
            return true;
        }
        if (rankA == Float && rankB == Float)
            return FloatCompare.Order(Floats.Bits(h.Memory, a), Floats.Bits(h.Memory, b), out order);
        if (rankA == Int && rankB == Float)
            return FloatOperations.CompareInt(h, a, Floats.Get(h.Memory, b), out order);
        if (rankA == Float && rankB == Int)
        {
            bool ordered = FloatOperations.CompareInt(h, b, Floats.Get(h.Memory, a), out order);
            order = -order;
            return ordered;
        }
        return false;
    }

    /// <summary>a op b as True or False for the six comparisons; Value.Undefined if numbers of these types have no order.</summary>
    /// <param name="opcode">Opcode.Less to Opcode.NotEqual.</param>
    public static int Compare(Heap h, int opcode, int a, int b)
    {
        if (opcode == Opcode.Equal || opcode == Opcode.NotEqual)
            return Value.Bool(AreEqual(h, a, b) == (opcode == Opcode.Equal));
        int rankA = Rank(h, a);
        int rankB = Rank(h, b);
        if (rankA == NoNumber || rankB == NoNumber || rankA == Complex || rankB == Complex)
            return Value.Undefined;
        int order;
        if (!Compare(h, rankA, a, rankB, b, out order))
            return Value.False;
        switch (opcode)
        {
            case Opcode.Less: return Value.Bool(order < 0);
            case Opcode.LessEqual: return Value.Bool(order <= 0);
            case Opcode.Greater: return Value.Bool(order > 0);
            default: return Value.Bool(order >= 0);
        }
    }

    /// <summary>a == b for two numbers; false if one is none. Allocates nothing.</summary>
    public static bool AreEqual(Heap h, int a, int b)
    {
        int rankA = Rank(h, a);
        int rankB = Rank(h, b);
        if (rankA == NoNumber || rankB == NoNumber)
            return false;
        if (rankA == Complex || rankB == Complex)
            return ComplexNumbers.AreEqual(h, a, b);
        int order;
        return Compare(h, rankA, a, rankB, b, out order) && order == 0;
    }

    /// <summary>The hash of a number: equal numbers of different types have the same. Allocates nothing.</summary>
    public static int Hash(Heap h, int v)
    {
        int rank = Rank(h, v);
        if (rank == Int)
            return Integers.Hash(h, v);
        return rank == Float ? FloatOperations.Hash(Floats.Get(h.Memory, v)) : ComplexNumbers.Hash(h, v);
    }

    /// <summary>False for zeros of every type; the value must be a number.</summary>
    public static bool IsTrue(Heap h, int v)
    {
        int rank = Rank(h, v);
        if (rank == Int)
            return !Integers.IsZero(v);
        if (rank == Float)
            return !FloatOperations.IsZero(Floats.Get(h.Memory, v));
        return !FloatOperations.IsZero(ComplexNumbers.Real(h, v)) || !FloatOperations.IsZero(ComplexNumbers.Imaginary(h, v));
    }

    /// <summary>round(v) or round(v, digits), half to even; Value.Undefined if v is no int or float. May collect.</summary>
    /// <param name="digits">An int, or None.</param>
    /// <exception cref="PythonException">OverflowError, ValueError: infinities and NaN have no nearest int.</exception>
    public static int Round(Heap h, int v, int digits)
    {
        int rank = Rank(h, v);
        if (rank == Int)
            return digits == Value.None ? Integers.Plain(v) : Integers.Round(h, v, Integers.ToInt32(h, digits));
        if (rank != Float)
            return Value.Undefined;
        double d = Floats.Get(h.Memory, v);
        if (digits == Value.None)
            return Integers.FromDouble(h, Elementary.RoundEven(d));
        return NumberText.Round(h, d, Integers.ToInt32(h, digits));
    }
}
