// How many steps lead from one int to another: the length of ranges and slices. A guard file: it divides by a variable,
// which is safe only after the tests it makes.
namespace MicroPyNano.Numerics;

/// <summary>Lengths of arithmetic progressions.</summary>
public static class StepCount
{
    /// <summary>Number of items of range(start, stop, step).</summary>
    /// <param name="start">31 bits, signed, as is stop.</param>
    /// <param name="step">31 bits, signed; 0 counts as an empty range.</param>
    public static int Of(int start, int stop, int step)
    {
        if (step > 0)
        {
            if (stop <= start)
                return 0;
            return step == 1 ? stop - start : (stop - start - 1) / step + 1;
        }
        if (step == 0 || start <= stop)
            return 0;
        return step == -1 ? start - stop : (start - stop - 1) / -step + 1;
    }

    /// <summary>True if whole steps lead over that distance.</summary>
    public static bool Divides(int step, int distance)
    {
        if (step == 1 || step == -1)
            return true;
        // Not by %, which on nanoFramework goes by the type that an operand was computed in.
        return step != 0 && distance - distance / step * step == 0;
    }
}
