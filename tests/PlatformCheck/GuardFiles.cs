// Where raw division and raw comparison of floating-point numbers may stand: these types test their operands first, or have proved
// what they may be. Everybody else calls them.
using System.Collections.Generic;

namespace MicroPyNano.PlatformCheck;

/// <summary>The types that hold nanoFramework's traps away from all others.</summary>
public static class GuardFiles
{
    /// <summary>Division of integers: by zero it throws an exception of no use, and the smallest number by -1 kills the process.</summary>
    public static IReadOnlyDictionary<string, string> IntegerDivision { get; } = new Dictionary<string, string>
    {
        ["MicroPyNano.Numerics.IntDivision"] = "tests for 0 and -1, or asks its caller to",
        ["MicroPyNano.Numerics.StepCount"] = "tests the step for 0, 1 and -1 first",
        ["MicroPyNano.Numerics.Magnitude"] = "unsigned, and long division's divisors have their top bit set",
    };

    /// <summary>Floating-point division and comparison: x / 0.0 throws, and every ordered comparison with NaN is true.</summary>
    public static IReadOnlyDictionary<string, string> FloatingPoint { get; } = new Dictionary<string, string>
    {
        ["MicroPyNano.Numerics.FloatMath"] = "tests for zero, infinities and NaN by their bits",
        ["MicroPyNano.Numerics.FloatCompare"] = "tests for infinities and NaN by their bits",
        ["MicroPyNano.Numerics.Elementary"] = "every function sends zero, infinities and NaN away by their bits first",
        ["MicroPyNano.Numerics.ErrorFunction"] = "sends infinities and NaN away by their bits first",
        ["MicroPyNano.Numerics.GammaFunction"] = "sends the poles, infinities and NaN away first",
        ["MicroPyNano.Numerics.FloatText"] = "infinities and NaN have been written as words before digits are computed",
    };
}
