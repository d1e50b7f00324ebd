// float and complex.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal sealed partial class FloatMethods : NativeTable
{
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        Heap h = vm.Heap;
        Arguments.Positional(vm, n, 0, 1);
        if (n == 0)
            return Floats.New(h, 0);
        int v = h.Memory[at];
        if (h.Is(v, Kind.Float))
            return v;
        int text = vm.Unwrap(v);
        if (ByteRuns.IsBytesOrText(h, text))
            return Floats.New(h, NumberText.ParseFloat(h, text));
        return Floats.New(h, NumberArguments.ToDouble(vm, v));
    }

    public override int GetAttribute(VirtualMachine vm, int self, int name)
    {
        switch (name)
        {
            case Q.real: return self;
            case Q.imag: return Floats.New(vm.Heap, 0);
            default: return Value.Undefined;
        }
    }
}

internal sealed partial class ComplexMethods : NativeTable
{
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        Arguments.Positional(vm, n, 0, 2);
        if (n == 0)
            return ComplexNumbers.New(h, 0, 0);
        int v = vm.Unwrap(m[at]);
        if (n == 1 && Text.IsText(h, v))
            return NumberText.ParseComplex(h, v);
        if (n == 1 && h.Is(v, Kind.Complex))
            return v;
        NumberArguments.ToComplex(vm, m[at], out double real, out double imaginary);
        if (n == 2)
        {
            // a + b * 1j, whatever a and b are.
            NumberArguments.ToComplex(vm, m[at + 1], out double right, out double rightImaginary);
            real -= rightImaginary;
            imaginary += right;
        }
        return ComplexNumbers.New(h, real, imaginary);
    }

    public override int GetAttribute(VirtualMachine vm, int self, int name)
    {
        switch (name)
        {
            case Q.real: return Floats.New(vm.Heap, ComplexNumbers.Real(vm.Heap, self));
            case Q.imag: return Floats.New(vm.Heap, ComplexNumbers.Imaginary(vm.Heap, self));
            default: return Value.Undefined;
        }
    }

    [Native("conjugate", 1)]
    private static int Conjugate(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int v = h.Memory[at];
        return ComplexNumbers.New(h, ComplexNumbers.Real(h, v), -ComplexNumbers.Imaginary(h, v));
    }
}
