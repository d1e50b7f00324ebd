// object: what every class inherits.
//
// __init__ serves all builtin types. Called for an instance of a class over a builtin type (super().__init__(...)), it makes
// the value that the instance wraps anew; for an exception it replaces the args.
// Invariant: a plain object() is a Kind.Native without fields; instances of classes are Kind.Instance.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal sealed partial class ObjectMethods : NativeTable
{
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        if (type != TypeId.Object)
            return base.New(vm, type, at, n);
        Arguments.Positional(vm, n, 0, 0);
        int v = vm.Heap.Allocate(Kind.Native, 2);
        vm.Heap.Memory[v + 1] = Value.SmallInt(TypeId.Object);
        return v << 2;
    }

    [Native("__init__", 1, -1, Keywords = true)]
    private static int Init(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int self = m[at];
        if (h.Is(self, Kind.Exception))
        {
            m[(self >> 2) + Errors.Args] = Tuples.FromWords(h, at + 1, n - 1);
            return Value.None;
        }
        if (h.Is(self, Kind.Instance))
        {
            int native = m[(m[(self >> 2) + InstanceObject.Class] >> 2) + ClassObject.NativeBase];
            if (native == Value.Type(TypeId.NamedTuple))
                return Value.None;
            if (native != Value.Null)
            {
                int value = vm.Natives.TypeTable(vm, native >> 6).New(vm, native >> 6, at + 1, n - 1);
                m[(self >> 2) + InstanceObject.Native] = value;
                return Value.None;
            }
            Arguments.Positional(vm, n, 1, 1);
        }
        return Value.None;
    }

    // object.__new__(cls), and int.__new__(cls, 5): an instance of a class; builtin types have no instances without a value.
    [Native("__new__", 1, -1, Keywords = true)]
    private static int NewObject(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int cls = h.Memory[at];
        if (!h.Is(cls, Kind.Class))
            throw Errors.New(h, TypeId.TypeError, "arg must be user-type");
        return vm.NewInstance(cls, at + 1, n - 1, vm.KeywordCount);
    }

    [Native("__setattr__", 3)]
    private static int SetAttr(VirtualMachine vm, int at, int n)
    {
        int name = Arguments.Name(vm, vm.Heap.Memory[at + 1]);
        vm.SetOwnAttribute(vm.Heap.Memory[at], name, vm.Heap.Memory[at + 2]);
        return Value.None;
    }

    [Native("__delattr__", 2)]
    private static int DelAttr(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int self = h.Memory[at];
        int name = Arguments.Name(vm, h.Memory[at + 1]);
        bool owns = h.Is(self, Kind.Instance) || h.Is(self, Kind.Exception);
        if (!owns || !Map.Remove(h, self >> 2, name))
            throw Errors.New(h, TypeId.AttributeError, "'%t' object has no attribute '%q'", self, name);
        return Value.None;
    }
}
