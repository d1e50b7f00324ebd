// The one place where integers are divided by variables. On nanoFramework a division by zero throws a nameless exception
// and MinValue / -1 ends the process, so that every division elsewhere goes through here.
// Remainders are made of quotients: nanoFramework's % goes by the type in which an operand was computed, not by the declared
// one, and an int that was cast from a uint would count as unsigned.
// Invariant: the divisor is never zero; the caller, who knows which error to raise, has tested it.
namespace MicroPyNano.Numerics;

/// <summary>Python's division of machine integers: the quotient is rounded down, the remainder has the divisor's sign.</summary>
public static class IntDivision
{
    /// <summary>a // b for b != 0. int.MinValue // -1 wraps to int.MinValue.</summary>
    public static int FloorDivide(int a, int b)
    {
        if (b == -1)
            return -a;
        int quotient = a / b;
        return (a ^ b) < 0 && quotient * b != a ? quotient - 1 : quotient;
    }

    /// <summary>a % b for b != 0.</summary>
    public static int FloorModulo(int a, int b)
    {
        if (b == -1)
            return 0;
        int remainder = a - a / b * b;
        return remainder != 0 && (remainder ^ b) < 0 ? remainder + b : remainder;
    }

    /// <summary>a // b for b != 0. long.MinValue // -1 wraps to long.MinValue.</summary>
    public static long FloorDivide(long a, long b)
    {
        if (b == -1)
            return -a;
        long quotient = a / b;
        return (a ^ b) < 0 && quotient * b != a ? quotient - 1 : quotient;
    }

    /// <summary>a % b for b != 0.</summary>
    public static long FloorModulo(long a, long b)
    {
        if (b == -1)
            return 0;
        long remainder = a - a / b * b;
        return remainder != 0 && (remainder ^ b) < 0 ? remainder + b : remainder;
    }

    /// <summary>a / b rounded towards zero, for b != 0, as C divides. int.MinValue / -1 wraps to int.MinValue.</summary>
    public static int Truncate(int a, int b) => b == -1 ? -a : a / b;

    /// <summary>The unsigned quotient for b != 0.</summary>
    public static uint Quotient(uint a, uint b) => a / b;

    /// <summary>The unsigned remainder for b != 0.</summary>
    public static uint Remainder(uint a, uint b) => a % b;

    /// <summary>The unsigned quotient for b != 0.</summary>
    public static ulong Quotient(ulong a, ulong b) => a / b;

    /// <summary>The unsigned remainder for b != 0.</summary>
    public static ulong Remainder(ulong a, ulong b) => a % b;
}
