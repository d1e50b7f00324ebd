// The protocol of values without a VM: builtin types only.
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Firmware.Tests.Objects;

/// <summary>What the VM would answer for values that are no instances; tests derive from it to disturb comparisons.</summary>
public class TestProtocol : ObjectProtocol
{
    protected readonly Heap Heap;

    public TestProtocol(Heap heap)
    {
        Heap = heap;
        heap.Protocol = this;
    }

    public override int Hash(int value) => Hashing.Hash(Heap, value);

    public override bool AreEqual(int a, int b) => Equality.AreEqual(Heap, a, b);

    public override bool Less(int a, int b)
    {
        int result = Ordering.Compare(Heap, Opcode.Less, a, b);
        if (result == Value.Undefined)
            throw Errors.New(Heap, TypeId.TypeError, "unsupported types for __lt__: '%t', '%t'", a, b);
        return result == Value.True;
    }

    public override void AppendRepr(int builder, int value) => Printer.AppendRepr(Heap, builder, value);

    public override void AppendStr(int builder, int value) => Printer.AppendStr(Heap, builder, value);

    public override int GetIterator(int value)
    {
        if (Heap.Is(value, Kind.Iterator))
            return value;
        if (!Iterators.IsSource(Heap, value))
            throw Errors.New(Heap, TypeId.TypeError, "'%t' object isn't iterable", value);
        return Iterators.New(Heap, value);
    }

    public override int Next(int iterator) => Iterators.Next(Heap, iterator);

    public override int NameOfModuleType(int type) => Q.Empty;
}
