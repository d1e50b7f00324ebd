// math: elementary functions, all in double precision.
//
// A result that is not a number though the arguments are, or infinite though they are finite, is a domain error.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Numerics;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

internal sealed partial class MathModule : NativeTable
{
    internal const double Pi = 3.141592653589793;
    internal const double Euler = 2.718281828459045;
    private const double DegreesPerRadian = 57.29577951308232;

    [NativeConstant("pi")]
    private static int PiValue(VirtualMachine vm) => Floats.New(vm.Heap, Pi);

    [NativeConstant("tau")]
    private static int Tau(VirtualMachine vm) => Floats.New(vm.Heap, 2 * Pi);

    [NativeConstant("e")]
    private static int E(VirtualMachine vm) => Floats.New(vm.Heap, Euler);

    [NativeConstant("inf")]
    private static int Infinity(VirtualMachine vm) => Floats.New(vm.Heap, double.PositiveInfinity);

    [NativeConstant("nan")]
    private static int Nan(VirtualMachine vm) => Floats.New(vm.Heap, FloatBits.Nan);

    private static double Number(VirtualMachine vm, int at) => NumberArguments.ToDouble(vm, vm.Heap.Memory[at]);

    // The result of a function of one argument.
    private static int Checked(VirtualMachine vm, double argument, double result)
    {
        if (FloatBits.IsNan(result) && !FloatBits.IsNan(argument) || FloatBits.IsInfinite(result) && !FloatBits.IsInfinite(argument))
            throw DomainError(vm);
        return Floats.New(vm.Heap, result);
    }

    private static PythonException DomainError(VirtualMachine vm) => Errors.New(vm.Heap, TypeId.ValueError, "math domain error");

    // ---- of one argument

    [Native("sqrt", 1)]
    private static int Sqrt(VirtualMachine vm, int at, int n)
    {
        double d = Number(vm, at);
        return Checked(vm, d, Elementary.Sqrt(d));
    }

    [Native("exp", 1)]
    private static int Exp(VirtualMachine vm, int at, int n)
    {
        double d = Number(vm, at);
        return Checked(vm, d, Elementary.Exp(d));
    }

    [Native("expm1", 1)]
    private static int Expm1(VirtualMachine vm, int at, int n)
    {
        double d = Number(vm, at);
        return Checked(vm, d, Elementary.Expm1(d));
    }

    [Native("log2", 1)]
    private static int Log2(VirtualMachine vm, int at, int n)
    {
        double d = Number(vm, at);
        return Checked(vm, d, Elementary.Log2(d));
    }

    [Native("log10", 1)]
    private static int Log10(VirtualMachine vm, int at, int n)
    {
        double d = Number(vm, at);
        return Checked(vm, d, Elementary.Log10(d));
    }

    [Native("sin", 1)]
    private static int Sin(VirtualMachine vm, int at, int n)
    {
        double d = Number(vm, at);
        return Checked(vm, d, Elementary.Sin(d));
    }

    [Native("cos", 1)]
    private static int Cos(VirtualMachine vm, int at, int n)
    {
        double d = Number(vm, at);
        return Checked(vm, d, Elementary.Cos(d));
    }

    [Native("tan", 1)]
    private static int Tan(VirtualMachine vm, int at, int n)
    {
        double d = Number(vm, at);
        return Checked(vm, d, Elementary.Tan(d));
    }

    [Native("asin", 1)]
    private static int Asin(VirtualMachine vm, int at, int n)
    {
        double d = Number(vm, at);
        return Checked(vm, d, Elementary.Asin(d));
    }

    [Native("acos", 1)]
    private static int Acos(VirtualMachine vm, int at, int n)
    {
        double d = Number(vm, at);
        return Checked(vm, d, Elementary.Acos(d));
    }

    [Native("atan", 1)]
    private static int Atan(VirtualMachine vm, int at, int n)
    {
        double d = Number(vm, at);
        return Checked(vm, d, Elementary.Atan(d));
    }

    [Native("sinh", 1)]
    private static int Sinh(VirtualMachine vm, int at, int n)
    {
        double d = Number(vm, at);
        return Checked(vm, d, Elementary.Sinh(d));
    }

    [Native("cosh", 1)]
    private static int Cosh(VirtualMachine vm, int at, int n)
    {
        double d = Number(vm, at);
        return Checked(vm, d, Elementary.Cosh(d));
    }

    [Native("tanh", 1)]
    private static int Tanh(VirtualMachine vm, int at, int n)
    {
        double d = Number(vm, at);
        return Checked(vm, d, Elementary.Tanh(d));
    }

    [Native("asinh", 1)]
    private static int Asinh(VirtualMachine vm, int at, int n)
    {
        double d = Number(vm, at);
        return Checked(vm, d, Elementary.Asinh(d));
    }

    [Native("acosh", 1)]
    private static int Acosh(VirtualMachine vm, int at, int n)
    {
        double d = Number(vm, at);
        return Checked(vm, d, Elementary.Acosh(d));
    }

    [Native("atanh", 1)]
    private static int Atanh(VirtualMachine vm, int at, int n)
    {
        double d = Number(vm, at);
        return Checked(vm, d, Elementary.Atanh(d));
    }

    [Native("fabs", 1)]
    private static int Fabs(VirtualMachine vm, int at, int n)
    {
        double d = Number(vm, at);
        return Checked(vm, d, FloatBits.Absolute(d));
    }

    [Native("erf", 1)]
    private static int Erf(VirtualMachine vm, int at, int n)
    {
        double d = Number(vm, at);
        return Checked(vm, d, ErrorFunction.Erf(d));
    }

    [Native("erfc", 1)]
    private static int Erfc(VirtualMachine vm, int at, int n)
    {
        double d = Number(vm, at);
        return Checked(vm, d, ErrorFunction.Erfc(d));
    }

    [Native("gamma", 1)]
    private static int Gamma(VirtualMachine vm, int at, int n)
    {
        double d = Number(vm, at);
        return Checked(vm, d, GammaFunction.Gamma(d));
    }

    [Native("lgamma", 1)]
    private static int Lgamma(VirtualMachine vm, int at, int n)
    {
        double d = Number(vm, at);
        return Checked(vm, d, GammaFunction.LogGamma(d));
    }

    [Native("degrees", 1)]
    private static int Degrees(VirtualMachine vm, int at, int n) => Floats.New(vm.Heap, Number(vm, at) * DegreesPerRadian);

    [Native("radians", 1)]
    private static int Radians(VirtualMachine vm, int at, int n) => Floats.New(vm.Heap, Number(vm, at) * (Pi / 180));

    [Native("isfinite", 1)]
    private static int IsFinite(VirtualMachine vm, int at, int n) => Value.Bool(FloatBits.IsFinite(Number(vm, at)));

    [Native("isinf", 1)]
    private static int IsInf(VirtualMachine vm, int at, int n) => Value.Bool(FloatBits.IsInfinite(Number(vm, at)));

    [Native("isnan", 1)]
    private static int IsNan(VirtualMachine vm, int at, int n) => Value.Bool(FloatBits.IsNan(Number(vm, at)));

    // ---- to ints and parts

    [Native("ceil", 1)]
    private static int Ceil(VirtualMachine vm, int at, int n) => Whole(vm, at, Elementary.Ceil(Number(vm, at)));

    [Native("floor", 1)]
    private static int Floor(VirtualMachine vm, int at, int n) => Whole(vm, at, Elementary.Floor(Number(vm, at)));

    [Native("trunc", 1)]
    private static int Trunc(VirtualMachine vm, int at, int n) => Whole(vm, at, Elementary.Trunc(Number(vm, at)));

    // An int is its own result, of whatever size.
    private static int Whole(VirtualMachine vm, int at, double d)
    {
        int v = vm.Heap.Memory[at];
        return Integers.Is(vm.Heap, v) ? Integers.Plain(v) : Integers.FromDouble(vm.Heap, d);
    }

    [Native("modf", 1)]
    private static int Modf(VirtualMachine vm, int at, int n)
    {
        double fraction = Elementary.Modf(Number(vm, at), out double whole);
        return Pair(vm.Heap, fraction, Floats.New(vm.Heap, whole));
    }

    [Native("frexp", 1)]
    private static int Frexp(VirtualMachine vm, int at, int n)
    {
        double fraction = Elementary.Frexp(Number(vm, at), out int exponent);
        return Pair(vm.Heap, fraction, Value.SmallInt(exponent));
    }

    internal static int Pair(Heap h, double first, int second)
    {
        int sp = h.Sp;
        h.Push(second);
        int pair = Tuples.Pair(h, Floats.New(h, first), second);
        h.Sp = sp;
        return pair;
    }

    [Native("ldexp", 2)]
    private static int Ldexp(VirtualMachine vm, int at, int n)
    {
        double d = Number(vm, at);
        return Checked(vm, d, Elementary.Ldexp(d, NumberArguments.ToSmallInt(vm, vm.Heap.Memory[at + 1])));
    }

    // ---- of two arguments

    [Native("log", 1, 2)]
    private static int Log(VirtualMachine vm, int at, int n)
    {
        double d = Number(vm, at);
        if (!FloatCompare.Less(0, d) && !FloatBits.IsNan(d))
            throw DomainError(vm);
        if (n == 1)
            return Floats.New(vm.Heap, Elementary.Log(d));
        double radix = Number(vm, at + 1);
        if (!FloatCompare.Less(0, radix) && !FloatBits.IsNan(radix))
            throw DomainError(vm);
        if (FloatCompare.Equal(radix, 1))
            throw Errors.New(vm.Heap, TypeId.ZeroDivisionError, "divide by zero");
        return Floats.New(vm.Heap, FloatMath.Divide(Elementary.Log(d), Elementary.Log(radix)));
    }

    [Native("pow", 2)]
    private static int Pow(VirtualMachine vm, int at, int n)
    {
        double a = Number(vm, at);
        double b = Number(vm, at + 1);
        return CheckedBoth(vm, a, b, Elementary.Pow(a, b));
    }

    [Native("fmod", 2)]
    private static int Fmod(VirtualMachine vm, int at, int n)
    {
        double a = Number(vm, at);
        double b = Number(vm, at + 1);
        return CheckedBoth(vm, a, b, Elementary.Fmod(a, b));
    }

    // Infinite arguments may have results that are no numbers: fmod(inf, 1) is a domain error all the same.
    private static int CheckedBoth(VirtualMachine vm, double a, double b, double result)
    {
        if (FloatBits.IsNan(result) && !FloatBits.IsNan(a) && !FloatBits.IsNan(b)
            || FloatBits.IsInfinite(result) && FloatBits.IsFinite(a) && FloatBits.IsFinite(b))
            throw DomainError(vm);
        return Floats.New(vm.Heap, result);
    }

    [Native("atan2", 2)]
    private static int Atan2(VirtualMachine vm, int at, int n) =>
        Floats.New(vm.Heap, Elementary.Atan2(Number(vm, at), Number(vm, at + 1)));

    [Native("copysign", 2)]
    private static int CopySign(VirtualMachine vm, int at, int n) =>
        Floats.New(vm.Heap, FloatBits.CopySign(Number(vm, at), Number(vm, at + 1)));

    [Native("hypot", 2)]
    private static int Hypot(VirtualMachine vm, int at, int n) =>
        Floats.New(vm.Heap, Elementary.Hypot(Number(vm, at), Number(vm, at + 1)));

    [Native("isclose", 2, Keywords = true)]
    private static int IsClose(VirtualMachine vm, int at, int n)
    {
        int relative = vm.Keyword(at, n, Q.rel_tol);
        int absolute = vm.Keyword(at, n, Q.abs_tol);
        Arguments.Keywords(vm, at, n, Q.rel_tol, Q.abs_tol);
        double rel = relative == Value.Undefined ? 1e-9 : NumberArguments.ToDouble(vm, relative);
        double abs = absolute == Value.Undefined ? 0 : NumberArguments.ToDouble(vm, absolute);
        if (FloatCompare.Less(rel, 0) || FloatCompare.Less(abs, 0))
            throw DomainError(vm);
        double a = Number(vm, at);
        double b = Number(vm, at + 1);
        if (FloatCompare.Equal(a, b))
            return Value.True;
        double difference = FloatBits.Absolute(a - b);
        if (!FloatBits.IsFinite(difference))
            return Value.False;
        double larger = FloatCompare.Less(FloatBits.Absolute(a), FloatBits.Absolute(b)) ? FloatBits.Absolute(b) : FloatBits.Absolute(a);
        return Value.Bool(FloatCompare.LessEqual(difference, rel * larger) || FloatCompare.LessEqual(difference, abs));
    }

    [Native("factorial", 1)]
    private static int Factorial(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int last = NumberArguments.ToSmallInt(vm, h.Memory[at]);
        if (last < 0)
            throw Errors.New(h, TypeId.ValueError, "negative factorial");
        int sp = h.Sp;
        h.Push(Value.SmallInt(1));
        for (int i = 2; i <= last; i++)
            h.Memory[sp] = Integers.Multiply(h, h.Memory[sp], Value.SmallInt(i));
        int product = h.Memory[sp];
        h.Sp = sp;
        return product;
    }
}
