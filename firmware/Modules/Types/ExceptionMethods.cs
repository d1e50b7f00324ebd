// BaseException: the one table of all exceptions.
//
// Invariant: args is a tuple except in the MemoryError made in advance, whose args are made when somebody asks for them.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal sealed partial class ExceptionMethods : NativeTable
{
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        Heap h = vm.Heap;
        if (vm.KeywordCount > 0)
            throw Errors.New(h, TypeId.TypeError, "function doesn't take keyword arguments");
        int sp = h.Sp;
        int exception = h.Allocate(Kind.Exception, Errors.Words);
        h.Memory[exception + Errors.Class] = Value.Type(type);
        h.Memory[exception + 1] = Value.SmallInt(0);
        h.Push(exception << 2);
        h.Memory[exception + Errors.Args] = Tuples.FromWords(h, at, n);
        h.Sp = sp;
        return exception << 2;
    }

    public override int GetAttribute(VirtualMachine vm, int self, int name)
    {
        switch (name)
        {
            case Q.args: return Args(vm, self);
            case Q.value: return First(vm, self);
            case Q.code: return vm.IsExceptionOf(self, TypeId.SystemExit) ? First(vm, self) : Value.Undefined;
            case Q.errno: return vm.IsExceptionOf(self, TypeId.OSError) ? First(vm, self) : Value.Undefined;
            case Q.__cause__:
                int cause = vm.Heap.Memory[(self >> 2) + Errors.Cause];
                return cause == Value.Null ? Value.None : cause;
            default: return Value.Undefined;
        }
    }

    public override bool SetAttribute(VirtualMachine vm, int self, int name, int value)
    {
        switch (name)
        {
            case Q.args:
                value = Tuples.From(vm.Heap, value);
                vm.Heap.Memory[(self >> 2) + Errors.Args] = value;
                return true;
            case Q.__traceback__:
                vm.Heap.Memory[(self >> 2) + Errors.Traceback] = Value.Null;
                return true;
            default: return false;
        }
    }

    private static int Args(VirtualMachine vm, int self)
    {
        Heap h = vm.Heap;
        int args = h.Memory[(self >> 2) + Errors.Args];
        if (h.Is(args, Kind.Tuple))
            return args;
        if (args == Value.Null)
            return Tuples.New(h, 0);
        int sp = h.Sp;
        h.Push(self);
        int builder = TextBuilder.New(h);
        PrintedException.AppendStr(h, builder, self);
        int text = h.Push(TextBuilder.ToText(h, builder));
        args = Tuples.FromWords(h, text, 1);
        h.Sp = sp;
        return args;
    }

    private static int First(VirtualMachine vm, int self)
    {
        Heap h = vm.Heap;
        int args = h.Memory[(self >> 2) + Errors.Args];
        return h.Is(args, Kind.Tuple) && Tuples.Length(h, args) > 0 ? Tuples.Get(h, args, 0) : Value.None;
    }
}
