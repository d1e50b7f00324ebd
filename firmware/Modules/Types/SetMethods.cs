// set and frozenset: one table; a frozenset hides what would change it.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal partial class SetMethods : NativeTable
{
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        Heap h = vm.Heap;
        Arguments.Positional(vm, n, 0, 1);
        int kind = type == TypeId.FrozenSet ? Kind.FrozenSet : Kind.Set;
        if (n == 0)
            return Sets.New(h, kind);
        int source = vm.Unwrap(h.Memory[at]);
        return kind == Kind.FrozenSet && h.Is(source, kind) ? source : Sets.From(h, kind, source);
    }

    [Native("add", 2)]
    private static int Add(VirtualMachine vm, int at, int n)
    {
        Sets.Add(vm.Heap, vm.Heap.Memory[at], vm.Heap.Memory[at + 1]);
        return Value.None;
    }

    [Native("discard", 2)]
    private static int Discard(VirtualMachine vm, int at, int n)
    {
        Sets.Discard(vm.Heap, vm.Heap.Memory[at], vm.Heap.Memory[at + 1]);
        return Value.None;
    }

    [Native("remove", 2)]
    private static int Remove(VirtualMachine vm, int at, int n)
    {
        Sets.Remove(vm.Heap, vm.Heap.Memory[at], vm.Heap.Memory[at + 1]);
        return Value.None;
    }

    [Native("pop", 1)]
    private static int Pop(VirtualMachine vm, int at, int n) => Sets.Pop(vm.Heap, vm.Heap.Memory[at]);

    [Native("clear", 1)]
    private static int Clear(VirtualMachine vm, int at, int n)
    {
        Sets.Clear(vm.Heap, vm.Heap.Memory[at]);
        return Value.None;
    }

    [Native("copy", 1)]
    private static int Copy(VirtualMachine vm, int at, int n) => Sets.Copy(vm.Heap, vm.Heap.Memory[at]);

    [Native("update", 1, -1)]
    private static int Update(VirtualMachine vm, int at, int n)
    {
        for (int i = 1; i < n; i++)
            Sets.Update(vm.Heap, vm.Heap.Memory[at], vm.Unwrap(vm.Heap.Memory[at + i]));
        return Value.None;
    }

    [Native("union", 1, -1)]
    private static int Union(VirtualMachine vm, int at, int n) => Combine(vm, Opcode.Or, at, n);

    [Native("intersection", 1, -1)]
    private static int Intersection(VirtualMachine vm, int at, int n) => Combine(vm, Opcode.And, at, n);

    [Native("difference", 1, -1)]
    private static int Difference(VirtualMachine vm, int at, int n) => Combine(vm, Opcode.Subtract, at, n);

    [Native("symmetric_difference", 2)]
    private static int SymmetricDifference(VirtualMachine vm, int at, int n) => Combine(vm, Opcode.Xor, at, n);

    [Native("intersection_update", 1, -1)]
    private static int IntersectionUpdate(VirtualMachine vm, int at, int n) => Change(vm, Opcode.And, at, n);

    [Native("difference_update", 1, -1)]
    private static int DifferenceUpdate(VirtualMachine vm, int at, int n) => Change(vm, Opcode.Subtract, at, n);

    [Native("symmetric_difference_update", 2)]
    private static int SymmetricDifferenceUpdate(VirtualMachine vm, int at, int n) => Change(vm, Opcode.Xor, at, n);

    // A new set: self and all others. The result of one step is the left operand of the next.
    private static int Combine(VirtualMachine vm, int opcode, int at, int n)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        int result = n == 1 ? Sets.Copy(h, h.Memory[at]) : Sets.Operate(h, opcode, h.Memory[at], vm.Unwrap(h.Memory[at + 1]), false);
        h.Push(result);
        for (int i = 2; i < n; i++)
            h.Memory[sp] = Sets.Operate(h, opcode, h.Memory[sp], vm.Unwrap(h.Memory[at + i]), false);
        result = h.Memory[sp];
        h.Sp = sp;
        return result;
    }

    private static int Change(VirtualMachine vm, int opcode, int at, int n)
    {
        for (int i = 1; i < n; i++)
            Sets.Operate(vm.Heap, opcode, vm.Heap.Memory[at], vm.Unwrap(vm.Heap.Memory[at + i]), true);
        return Value.None;
    }

    [Native("isdisjoint", 2)]
    private static int IsDisjoint(VirtualMachine vm, int at, int n) =>
        Value.Bool(Sets.IsDisjoint(vm.Heap, vm.Heap.Memory[at], vm.Unwrap(vm.Heap.Memory[at + 1])));

    [Native("issubset", 2)]
    private static int IsSubset(VirtualMachine vm, int at, int n) =>
        Value.Bool(Sets.IsSubset(vm.Heap, vm.Heap.Memory[at], vm.Unwrap(vm.Heap.Memory[at + 1])));

    [Native("issuperset", 2)]
    private static int IsSuperset(VirtualMachine vm, int at, int n) =>
        Value.Bool(Sets.IsSuperset(vm.Heap, vm.Heap.Memory[at], vm.Unwrap(vm.Heap.Memory[at + 1])));

    [Native("__contains__", 2)]
    private static int Contains(VirtualMachine vm, int at, int n) =>
        Value.Bool(Sets.Contains(vm.Heap, vm.Heap.Memory[at], vm.Heap.Memory[at + 1]));
}

internal sealed class FrozenSetMethods : SetMethods
{
    public override int Find(int name)
    {
        switch (name)
        {
            case Q.add:
            case Q.discard:
            case Q.remove:
            case Q.pop:
            case Q.clear:
            case Q.update:
            case Q.intersection_update:
            case Q.difference_update:
            case Q.symmetric_difference_update: return -1;
            default: return base.Find(name);
        }
    }
}
