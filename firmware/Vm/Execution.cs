// Source text to result: compile, make a function over some globals, run.
using MicroPyNano.Compiler;
using MicroPyNano.Core;

namespace MicroPyNano.Vm;

public sealed partial class VirtualMachine
{
    /// <summary>Compiles source and runs it.</summary>
    /// <param name="file">qstr value: what tracebacks call it.</param>
    /// <param name="mode">See CompileMode.</param>
    /// <param name="globals">A Module or Dict.</param>
    /// <param name="locals">Null, or a Dict for code that keeps its names there.</param>
    /// <returns>The value of an expression (CompileMode.Eval), else None.</returns>
    public int Execute(SourceText source, int file, int mode, int globals, int locals)
    {
        Heap h = Heap;
        int sp = h.Sp;
        h.Push(globals);
        h.Push(locals);
        int code = Compilation.Compile(h, source, file, mode, OptimisationLevel);
        int result = ExecuteCode(code, globals, locals);
        h.Sp = sp;
        return result;
    }

    /// <summary>Runs compiled code.</summary>
    public int ExecuteCode(int code, int globals, int locals)
    {
        Heap h = Heap;
        int sp = h.Sp;
        h.Push(code);
        h.Push(globals);
        h.Push(locals);
        int function = NewFunction(code, globals);
        int result = locals == Value.Null ? CallFunction(function) : CallFunction(function, locals);
        h.Sp = sp;
        return result;
    }

    /// <summary>Puts the machine back to the outermost level after an error that left it anywhere.</summary>
    public void ResetStack(int sp)
    {
        Heap.Sp = sp;
        Fp = Root.StackBase;
        Ip = 0;
        _nesting = 0;
        Reraising = false;
    }
}
