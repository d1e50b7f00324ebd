// array: the type of arrays of numbers.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.LibraryData;

internal sealed partial class ArrayModule : NativeTable
{
    [NativeConstant("array")]
    private static int Array(VirtualMachine vm) => Value.Type(TypeId.Array);
}

internal sealed partial class ArrayMethods : NativeTable
{
    // array(typecode), array(typecode, source)
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        Heap h = vm.Heap;
        Arguments.Positional(vm, n, 1, 2);
        int code = vm.Unwrap(h.Memory[at]);
        if (!Text.IsText(h, code))
            throw Errors.New(h, TypeId.TypeError, "can't convert '%t' object to str implicitly", code);
        code = Text.Length(h, code) > 0 ? Text.ByteAt(h, code, 0) : 0;
        return n == 1 ? TypedArrays.New(h, code, 0) : TypedArrays.From(h, code, vm.Unwrap(h.Memory[at + 1]));
    }

    [Native("append", 2)]
    private static int Append(VirtualMachine vm, int at, int n)
    {
        TypedArrays.Append(vm.Heap, vm.Heap.Memory[at], vm.Heap.Memory[at + 1]);
        return Value.None;
    }

    [Native("extend", 2)]
    private static int Extend(VirtualMachine vm, int at, int n)
    {
        TypedArrays.Extend(vm.Heap, vm.Heap.Memory[at], vm.Unwrap(vm.Heap.Memory[at + 1]));
        return Value.None;
    }
}
