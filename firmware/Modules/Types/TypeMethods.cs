// type: type(x) says what x is, type(name, bases, dict) makes a class.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal sealed partial class TypeMethods : NativeTable
{
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        Arguments.Positional(vm, n, 1, 3);
        if (n == 1)
            return Core.Types.Of(h, m[at]);
        if (n != 3)
            throw Errors.New(h, TypeId.TypeError, "type takes 1 or 3 arguments");
        if (!Text.IsText(h, m[at]) || !h.Is(m[at + 1], Kind.Tuple) || !h.Is(m[at + 2], Kind.Dict))
            throw Errors.New(h, TypeId.TypeError, "type takes a str, a tuple and a dict");
        m[at + 1] = Tuples.From(h, m[at + 1]);
        return vm.NewClass(m[at], m[at + 1], m[at + 2]);
    }
}
