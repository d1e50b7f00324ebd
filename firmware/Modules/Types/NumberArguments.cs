// From any value to a number: builtin numbers, texts, and objects that say what number they stand for.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

/// <summary>Conversions of arguments to numbers.</summary>
public static class NumberArguments
{
    /// <summary>The int that a value is: an int, or an object with __index__ or __int__. May run Python code.</summary>
    /// <exception cref="PythonException">TypeError.</exception>
    public static int ToInt(VirtualMachine vm, int v)
    {
        Heap h = vm.Heap;
        if (Integers.Is(h, v))
            return Integers.Plain(v);
        int stands = BySpecialMethod(vm, v, Q.__index__);
        if (stands == Value.Undefined)
            stands = BySpecialMethod(vm, v, Q.__int__);
        if (stands == Value.Undefined)
            stands = vm.Unwrap(v);
        if (!Integers.Is(h, stands))
            throw Errors.New(h, TypeId.TypeError, "can't convert %t to int", v);
        return Integers.Plain(stands);
    }

    /// <summary>An int that must fit into 31 bits. May run Python code.</summary>
    /// <exception cref="PythonException">TypeError, OverflowError.</exception>
    public static int ToSmallInt(VirtualMachine vm, int v) => Sequences.ToInt(vm.Heap, ToInt(vm, v));

    /// <summary>The double that a value is: an int, a float, or an object with __float__. May run Python code.</summary>
    /// <exception cref="PythonException">TypeError.</exception>
    public static double ToDouble(VirtualMachine vm, int v)
    {
        Heap h = vm.Heap;
        if (Numbers.ToDouble(h, v, out double d))
            return d;
        int stands = BySpecialMethod(vm, v, Q.__float__);
        if (stands == Value.Undefined ? !Numbers.ToDouble(h, vm.Unwrap(v), out d) : !h.Is(stands, Kind.Float))
            throw Errors.New(h, TypeId.TypeError, "can't convert %t to float", v);
        return stands == Value.Undefined ? d : Floats.Get(h.Memory, stands);
    }

    /// <summary>The complex number that a value is: any number, or an object with __complex__ or __float__. May run Python code.</summary>
    /// <exception cref="PythonException">TypeError.</exception>
    public static void ToComplex(VirtualMachine vm, int v, out double real, out double imaginary)
    {
        Heap h = vm.Heap;
        int stands = vm.Unwrap(v);
        if (!Numbers.IsNumber(h, stands))
        {
            stands = BySpecialMethod(vm, v, Q.__complex__);
            if (!h.Is(stands, Kind.Complex))
                stands = BySpecialMethod(vm, v, Q.__float__);
            if (!Numbers.IsNumber(h, stands))
                throw Errors.New(h, TypeId.TypeError, "can't convert %t to complex", v);
        }
        real = ComplexNumbers.Real(h, stands);
        imaginary = ComplexNumbers.Imaginary(h, stands);
    }

    /// <summary>What a special method of a value's class answers, or Undefined if it has none. May run Python code.</summary>
    /// <param name="name">qstr id.</param>
    public static int BySpecialMethod(VirtualMachine vm, int v, int name)
    {
        int method = vm.SpecialMethod(v, name);
        bool wrapped = Value.IsNative(method) && !vm.Heap.Is(v, Kind.Native);
        return method == Value.Undefined || wrapped ? Value.Undefined : vm.CallFunction(method, v);
    }
}
