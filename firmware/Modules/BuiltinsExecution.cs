// Builtin functions that compile and run code, and those that show its namespaces.
//
// Names in a compiled statement are either globals or kept in a dict given as locals, and the code differs. What compile()
// makes may be run either way, so it is made for locals: without any they are the globals.
using MicroPyNano.Compiler;
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal sealed partial class Builtins
{
    [Native("globals", 0)]
    private static int Globals(VirtualMachine vm, int at, int n) => Scope.AsDict(vm.Heap, Scope.Globals(vm));

    [Native("locals", 0)]
    private static int Locals(VirtualMachine vm, int at, int n) => Scope.AsDict(vm.Heap, Scope.Locals(vm));

    [Native("eval", 1, 3)]
    private static int Eval(VirtualMachine vm, int at, int n) => Run(vm, at, n, true);

    [Native("exec", 1, 3)]
    private static int Exec(VirtualMachine vm, int at, int n)
    {
        Run(vm, at, n, false);
        return Value.None;
    }

    private static int Run(VirtualMachine vm, int at, int n, bool eval)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int globals = n > 1 && m[at + 1] != Value.None ? Scope.FromDict(vm, m[at + 1]) : Scope.Globals(vm);
        int locals = n > 2 && m[at + 2] != Value.None ? Scope.FromDict(vm, m[at + 2]) : n > 1 ? globals : Scope.Locals(vm);
        int source = vm.Unwrap(m[at]);
        if (h.Is(source, Kind.Code))
            return vm.ExecuteCode(source, globals, Scope.TakesLocals(m, source) ? locals : Value.Null);
        bool own = locals != globals;
        int mode = eval ? (own ? Compilation.EvalWithLocals : Compilation.Eval) : own ? Compilation.ExecWithLocals : Compilation.Module;
        return vm.Execute(SourceOf(vm, source), Value.Qstr(Q.AngleString), mode, globals, own ? locals : Value.Null);
    }

    private static SourceText SourceOf(VirtualMachine vm, int v)
    {
        Heap h = vm.Heap;
        if (!ByteRuns.IsBytesOrText(h, v))
            throw Errors.New(h, TypeId.TypeError, "object with buffer protocol required");
        var source = new ValueSource(h);
        source.Reset(h.Is(v, Kind.MemoryView) || h.Is(v, Kind.TypedArray) ? ByteStrings.Copy(h, Kind.Bytes, v) : v);
        return source;
    }

    [Native("compile", 3, 6)]
    private static int Compile(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int file = Arguments.Name(vm, m[at + 1]);
        int mode;
        switch (Arguments.Name(vm, m[at + 2]) >> 6)
        {
            case Q.exec: mode = Compilation.ExecWithLocals; break;
            case Q.eval: mode = Compilation.EvalWithLocals; break;
            case Q.single: mode = Compilation.Single; break;
            default: throw Errors.New(h, TypeId.ValueError, "bad compile mode");
        }
        return Compilation.Compile(h, SourceOf(vm, vm.Unwrap(m[at])), file, mode, vm.OptimisationLevel);
    }

    // __import__(name, globals, locals, fromlist, level)
    [Native("__import__", 1, 5)]
    private static int Import(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int name = Arguments.Name(vm, m[at]);
        int names = Arguments.Optional(vm, at, n, 3);
        int level = n > 4 ? NumberArguments.ToSmallInt(vm, m[at + 4]) : 0;
        if (level < 0)
            throw Errors.New(h, TypeId.ValueError);
        int globals = n > 1 && level > 0 && m[at + 1] != Value.None ? Scope.FromDict(vm, m[at + 1]) : Scope.Globals(vm);
        return vm.Import(name, vm.IsTrue(names), level, globals);
    }
}
