// What number an instance stands for, when a format asks.
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Vm;

internal sealed class Conversions : NumberConversions
{
    private readonly VirtualMachine _vm;

    public Conversions(VirtualMachine vm)
    {
        _vm = vm;
    }

    public override int ToInt(int value) => Convert(value, Q.__int__);

    public override int ToFloat(int value) => Convert(value, Q.__float__);

    private int Convert(int value, int name)
    {
        int method = _vm.SpecialMethod(value, name);
        if (method != Value.Undefined && !Value.IsNative(method))
            return _vm.CallFunction(method, value);
        int native = _vm.Unwrap(value);
        return native == value ? Value.Undefined : native;
    }
}
