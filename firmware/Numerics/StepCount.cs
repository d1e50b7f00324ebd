// How many steps lead from one int to another: the length of ranges and slices. A guard file: it divides by a variable,
// which is safe only after the tests it makes.
namespace MicroPyNano.Numerics;

/// <summary>Lengths of arithmetic progressions.</summary>
public static class StepCount
{
    /// <summary>Number of items of range(start, stop, step).</summary>
    /// <param name="start">63 bits, signed, as is stop.</param>
    /// <param name="step">63 bits, signed; 0 counts as an empty range.</param>
    public static long Of(long start, long stop, long step)
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

    /// <summary>How many steps make up that distance; -1 if whole steps do not.</summary>
    /// <param name="step">Not 0, and of the distance's sign.</param>
    public static long Between(long step, long distance)
    {
        if (step == 0)
            return -1;
        long steps = step == -1 ? -distance : distance / step;
        return steps * step == distance ? steps : -1;
    }
}
