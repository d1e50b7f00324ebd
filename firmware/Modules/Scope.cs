// Which namespaces the Python code that called a native has.
using MicroPyNano.Core;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

/// <summary>The caller's namespaces.</summary>
internal static class Scope
{
    /// <summary>The Module or Dict that holds the globals of the innermost Python code.</summary>
    public static int Globals(VirtualMachine vm)
    {
        int[] m = vm.Heap.Memory;
        int function = CallingFunction(vm, out _);
        return function == Value.Null ? m[Root.Main] : m[(function >> 2) + Function.Globals];
    }

    /// <summary>The dict of a class's body, or of code executed with locals of its own; otherwise the globals, as in MicroPython.</summary>
    public static int Locals(VirtualMachine vm)
    {
        int[] m = vm.Heap.Memory;
        int function = CallingFunction(vm, out int fp);
        if (function == Value.Null || !TakesLocals(m, m[(function >> 2) + Function.Code]))
            return Globals(vm);
        return m[fp];
    }

    /// <summary>True for code that keeps its names in a dict.</summary>
    public static bool TakesLocals(int[] m, int code) => (m[(code >> 2) + Code.Shape] >> 1 & Code.NamesInDict) != 0;

    // Frames without a function stand for calls by C# code.
    private static int CallingFunction(VirtualMachine vm, out int fp)
    {
        int[] m = vm.Heap.Memory;
        fp = vm.Fp;
        while (fp > Root.StackBase && m[fp + Frame.Callee] == Value.Null)
            fp = m[fp + Frame.Caller] >> 9;
        return fp > Root.StackBase ? m[fp + Frame.Callee] : Value.Null;
    }

    /// <summary>A namespace as a value that Python code may hold: a Dict itself, a module's as a view.</summary>
    public static int AsDict(Heap h, int space)
    {
        if (!h.Is(space, Kind.Module))
            return space;
        int[] m = h.Memory;
        int last = m[ModuleRoots.GlobalsView];
        if (last != Value.Null && m[(last >> 2) + 1] == space)
            return last;
        int sp = h.Sp;
        h.Push(space);
        int proxy = h.Allocate(Kind.MapProxy, 2);
        m[proxy + 1] = space;
        m[ModuleRoots.GlobalsView] = proxy << 2;
        h.Sp = sp;
        return proxy << 2;
    }

    /// <summary>A namespace that Python code hands in: a Dict, or the module behind a view.</summary>
    /// <exception cref="PythonException">TypeError.</exception>
    public static int FromDict(VirtualMachine vm, int v)
    {
        Heap h = vm.Heap;
        v = vm.Unwrap(v);
        if (h.Is(v, Kind.Dict))
            return v;
        if (h.Is(v, Kind.MapProxy) && h.Is(h.Memory[(v >> 2) + 1], Kind.Module))
            return h.Memory[(v >> 2) + 1];
        throw Errors.New(h, TypeId.TypeError, "can't convert %t to dict", v);
    }
}
