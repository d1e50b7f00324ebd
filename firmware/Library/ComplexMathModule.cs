// cmath: functions of complex numbers, made of those of real ones. The branch cuts lie along the negative real axis.
// Lengths are taken by hypot, so that squares of large parts do not overflow.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Numerics;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

internal sealed partial class ComplexMathModule : NativeTable
{
    private const double LogarithmOfE = 0.4342944819032518;

    [NativeConstant("pi")]
    private static int Pi(VirtualMachine vm) => Floats.New(vm.Heap, MathModule.Pi);

    [NativeConstant("e")]
    private static int E(VirtualMachine vm) => Floats.New(vm.Heap, MathModule.Euler);

    [Native("phase", 1)]
    private static int Phase(VirtualMachine vm, int at, int n)
    {
        NumberArguments.ToComplex(vm, vm.Heap.Memory[at], out double x, out double y);
        return Floats.New(vm.Heap, Elementary.Atan2(y, x));
    }

    [Native("polar", 1)]
    private static int Polar(VirtualMachine vm, int at, int n)
    {
        NumberArguments.ToComplex(vm, vm.Heap.Memory[at], out double x, out double y);
        return MathModule.Pair(vm.Heap, Elementary.Hypot(x, y), Floats.New(vm.Heap, Elementary.Atan2(y, x)));
    }

    [Native("rect", 2)]
    private static int Rect(VirtualMachine vm, int at, int n)
    {
        double length = NumberArguments.ToDouble(vm, vm.Heap.Memory[at]);
        double angle = NumberArguments.ToDouble(vm, vm.Heap.Memory[at + 1]);
        return ComplexNumbers.New(vm.Heap, length * Elementary.Cos(angle), length * Elementary.Sin(angle));
    }

    [Native("exp", 1)]
    private static int Exp(VirtualMachine vm, int at, int n)
    {
        NumberArguments.ToComplex(vm, vm.Heap.Memory[at], out double x, out double y);
        double length = Elementary.Exp(x);
        return ComplexNumbers.New(vm.Heap, length * Elementary.Cos(y), length * Elementary.Sin(y));
    }

    [Native("log", 1)]
    private static int Log(VirtualMachine vm, int at, int n)
    {
        NumberArguments.ToComplex(vm, vm.Heap.Memory[at], out double x, out double y);
        return ComplexNumbers.New(vm.Heap, Elementary.Log(Elementary.Hypot(x, y)), Elementary.Atan2(y, x));
    }

    [Native("log10", 1)]
    private static int Log10(VirtualMachine vm, int at, int n)
    {
        NumberArguments.ToComplex(vm, vm.Heap.Memory[at], out double x, out double y);
        return ComplexNumbers.New(vm.Heap, Elementary.Log10(Elementary.Hypot(x, y)), LogarithmOfE * Elementary.Atan2(y, x));
    }

    // The part that needs no subtraction comes first, the other one is y / 2 divided by it.
    [Native("sqrt", 1)]
    private static int Sqrt(VirtualMachine vm, int at, int n)
    {
        NumberArguments.ToComplex(vm, vm.Heap.Memory[at], out double x, out double y);
        double larger = Elementary.Sqrt(0.5 * FloatBits.Absolute(x) + 0.5 * Elementary.Hypot(x, y));
        if (FloatCompare.Equal(larger, 0))
            return ComplexNumbers.New(vm.Heap, 0, y);
        double smaller = FloatMath.Divide(0.5 * y, larger);
        return FloatBits.IsNegative(x)
            ? ComplexNumbers.New(vm.Heap, FloatBits.Absolute(smaller), FloatBits.CopySign(larger, y))
            : ComplexNumbers.New(vm.Heap, larger, smaller);
    }

    [Native("cos", 1)]
    private static int Cos(VirtualMachine vm, int at, int n)
    {
        NumberArguments.ToComplex(vm, vm.Heap.Memory[at], out double x, out double y);
        return ComplexNumbers.New(vm.Heap, Elementary.Cos(x) * Elementary.Cosh(y), -Elementary.Sin(x) * Elementary.Sinh(y));
    }

    [Native("sin", 1)]
    private static int Sin(VirtualMachine vm, int at, int n)
    {
        NumberArguments.ToComplex(vm, vm.Heap.Memory[at], out double x, out double y);
        return ComplexNumbers.New(vm.Heap, Elementary.Sin(x) * Elementary.Cosh(y), Elementary.Cos(x) * Elementary.Sinh(y));
    }
}
