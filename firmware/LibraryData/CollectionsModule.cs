// collections: namedtuple, OrderedDict, deque.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.LibraryData;

internal sealed partial class CollectionsModule : NativeTable
{
    // namedtuple(name, fields): the fields in a list or tuple, or in a str with blanks between them.
    [Native("namedtuple", 2)]
    private static int NamedTuple(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int fields = vm.Unwrap(h.Memory[at + 1]);
        if (Text.IsText(h, fields))
            fields = TextSplit.Split(h, fields, Value.None, Value.None);
        if (!h.Is(fields, Kind.List) && !h.Is(fields, Kind.Tuple))
            throw Errors.New(h, TypeId.TypeError, "object '%t' isn't a tuple or list", fields);
        int sp = h.Sp;
        h.Push(fields);
        int count = Sequences.Length(h, fields);
        int names = Tuples.New(h, count);
        h.Push(names);
        for (int i = 0; i < count; i++)
        {
            int field = h.Is(fields, Kind.List) ? Lists.Get(h, fields, i) : Tuples.Get(h, fields, i);
            int name = Arguments.Name(vm, field);
            h.Memory[(names >> 2) + 1 + i] = name;
        }
        int cls = vm.NewNamedTupleClass(Arguments.Name(vm, h.Memory[at]), names);
        h.Sp = sp;
        return cls;
    }

    [NativeConstant("OrderedDict")]
    private static int OrderedDict(VirtualMachine vm) => Value.Type(TypeId.OrderedDict);

    [NativeConstant("deque")]
    private static int DequeType(VirtualMachine vm) => vm.Natives.ModuleType(Q.deque);
}

/// <summary>What tuples with names have beyond others.</summary>
internal sealed partial class NamedTupleMethods : NativeTable
{
    [Native("_asdict", 1)]
    private static int AsDict(VirtualMachine vm, int at, int n) => NamedTuples.ToDict(vm.Heap, vm.Heap.Memory[at]);
}
