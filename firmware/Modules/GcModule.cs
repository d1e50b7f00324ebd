// gc: the collector as programs see it.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal sealed partial class GcModule : NativeTable
{
    private const int WordBytes = 4;

    [Native("collect", 0)]
    private static int Collect(VirtualMachine vm, int at, int n)
    {
        if (vm.Heap.LockDepth == 0)
            vm.Heap.Collect();
        return Value.None;
    }

    // Without room every allocation must collect, so this is only noted.
    [Native("disable", 0)]
    private static int Disable(VirtualMachine vm, int at, int n)
    {
        vm.Heap.Memory[ModuleRoots.CollectorDisabled] = Value.True;
        return Value.None;
    }

    [Native("enable", 0)]
    private static int Enable(VirtualMachine vm, int at, int n)
    {
        vm.Heap.Memory[ModuleRoots.CollectorDisabled] = Value.Null;
        return Value.None;
    }

    [Native("isenabled", 0)]
    private static int IsEnabled(VirtualMachine vm, int at, int n) =>
        Value.Bool(vm.Heap.Memory[ModuleRoots.CollectorDisabled] == Value.Null);

    [Native("mem_free", 0)]
    private static int MemFree(VirtualMachine vm, int at, int n) => Integers.FromInt(vm.Heap, vm.Heap.FreeWords() * WordBytes);

    [Native("mem_alloc", 0)]
    private static int MemAlloc(VirtualMachine vm, int at, int n) =>
        Integers.FromInt(vm.Heap, (vm.Heap.Memory.Length - vm.Heap.FreeWords()) * WordBytes);

    [Native("threshold", 0, 1)]
    private static int Threshold(VirtualMachine vm, int at, int n)
    {
        int[] m = vm.Heap.Memory;
        if (n == 0)
            return m[ModuleRoots.CollectorThreshold] == Value.Null ? Value.SmallInt(-1) : m[ModuleRoots.CollectorThreshold];
        int amount = NumberArguments.ToSmallInt(vm, m[at]);
        m[ModuleRoots.CollectorThreshold] = amount < 0 ? Value.Null : Value.SmallInt(amount);
        return Value.None;
    }
}
