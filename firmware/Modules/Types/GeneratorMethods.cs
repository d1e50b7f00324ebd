// Generators and coroutines.
using MicroPyNano.Core;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal sealed partial class GeneratorMethods : NativeTable
{
    [Native("__next__", 1)]
    private static int Next(VirtualMachine vm, int at, int n) => Deliver(vm, vm.Send(vm.Heap.Memory[at], Value.None));

    [Native("send", 2)]
    private static int Send(VirtualMachine vm, int at, int n) => Deliver(vm, vm.Send(vm.Heap.Memory[at], vm.Heap.Memory[at + 1]));

    // throw(exception), throw(type), throw(type, value), throw(type, value, traceback)
    [Native("throw", 2, 4)]
    private static int Throw(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int exception = h.Memory[at + 1];
        int value = Arguments.Optional(vm, at, n, 2);
        if (h.Is(value, Kind.Exception))
            exception = value;
        else if (value != Value.None)
            exception = vm.CallFunction(exception, value);
        int sp = h.Sp;
        h.Push(exception);
        int result = vm.Throw(h.Memory[at], exception);
        h.Sp = sp;
        return Deliver(vm, result);
    }

    [Native("close", 1)]
    private static int Close(VirtualMachine vm, int at, int n)
    {
        vm.Close(vm.Heap.Memory[at]);
        return Value.None;
    }

    private static int Deliver(VirtualMachine vm, int item) => item == Value.Stop ? throw Arguments.Stop(vm) : item;
}
