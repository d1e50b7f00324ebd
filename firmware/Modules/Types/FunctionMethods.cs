// Functions written in Python: what can be asked of them.
using MicroPyNano.Core;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal sealed partial class FunctionMethods : NativeTable
{
    public override int GetAttribute(VirtualMachine vm, int self, int name)
    {
        int[] m = vm.Heap.Memory;
        switch (name)
        {
            case Q.__name__: return m[(m[(self >> 2) + Function.Code] >> 2) + Code.Name];
            case Q.__globals__: return Scope.AsDict(vm.Heap, m[(self >> 2) + Function.Globals]);
            default: return Value.Undefined;
        }
    }
}
