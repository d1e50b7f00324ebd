// Runs a program in __main__ and says how it ended. Everything that the prompt, the raw REPL, boot.py and the command line run
// goes through here.
// Invariant: while Python code runs, and only then, the console's interrupt byte is Ctrl-C; after a run, however it ended, the
// machine is back at its outermost level.
using MicroPyNano.Compiler;
using MicroPyNano.Core;
using MicroPyNano.Hal;
using MicroPyNano.Modules;
using MicroPyNano.Vm;

namespace MicroPyNano.Repl;

/// <summary>How a run ended.</summary>
public enum Outcome
{
    Finished,

    /// <summary>An exception left the program; it is in Runner.Exception.</summary>
    Failed,

    /// <summary>SystemExit left the program; it is in Runner.Exception.</summary>
    Exited,
}

/// <summary>Compiles and runs programs.</summary>
public sealed class Runner
{
    public const int CtrlC = 3;

    // Instead of a compilation's mode: what else there is to run.
    private const int File = -1;
    private const int Module = -2;
    private const int AtExit = -3;

    private readonly Heap _heap;
    private readonly VirtualMachine _vm;
    private readonly Console _console;
    private readonly FileSource _file;

    internal Runner(VirtualMachine vm)
    {
        _heap = vm.Heap;
        _vm = vm;
        _console = vm.Board.Console;
        if (vm.Board.Files != null)
            _file = new FileSource(vm.Heap, vm.Board.Files);
    }

    /// <summary>How deep sources may be nested; see Parser.</summary>
    public int SourceDepth = Parser.BoardDepth;

    /// <summary>
    /// Words that programs run from a source leave free, if there is twice as much when they start: with them one can still type,
    /// compile and run `del x` where a program has filled the arena.
    /// </summary>
    public int ReserveWords;

    /// <summary>The exception that ended the last run, or Null.</summary>
    public int Exception => _heap.Memory[ReplRoots.Exception];

    /// <summary>Runs a source in __main__.</summary>
    /// <param name="file">qstr value: what tracebacks call the source.</param>
    /// <param name="mode">See Compilation.</param>
    public Outcome Run(SourceText source, int file, int mode) => Attempt(this, source, null, file, mode);

    /// <summary>Runs a file in __main__.</summary>
    public Outcome RunMain(string path) => Attempt(this, null, path, Value.Null, File);

    /// <summary>Runs a module that is looked for along sys.path as __main__.</summary>
    public Outcome RunModule(string name) => Attempt(this, null, name, Value.Null, Module);

    /// <summary>Calls what sys.atexit was given.</summary>
    public Outcome RunAtExit() => Attempt(this, null, null, Value.Null, AtExit);

    // Methods that catch are static: nanoFramework runs small instance methods in their caller's frame, which then keeps the exception.
    private static Outcome Attempt(Runner runner, SourceText source, string name, int file, int mode)
    {
        Heap h = runner._heap;
        int sp = h.Sp;
        int depth = h.Depth;
        h.Memory[ReplRoots.Exception] = Value.Null;
        Outcome outcome = Outcome.Finished;
        try
        {
            runner.RunAny(source, name, file, mode);
        }
        catch (PythonException)
        {
            outcome = runner.TakeException();
        }
        h.Memory[ReplRoots.Reserve] = Value.Null;
        runner._console.InterruptByte = -1;
        runner._vm.ClearInterrupt();
        runner._vm.ResetStack(sp);
        h.Depth = depth;
        return outcome;
    }

    private void RunAny(SourceText source, string name, int file, int mode)
    {
        int main = _heap.Memory[Root.Main];
        if (mode == File)
            RunFile(name, main);
        else if (mode == Module)
            _vm.ImportMain(Qstr.InternText(_heap, Text.FromString(_heap, name)));
        else if (mode == AtExit)
            CallAtExit();
        else
            RunSource(source, file, mode, main);
        ServeCallbacks();
    }

    /// <summary>Compiles and runs a file; what it raises is raised here.</summary>
    internal void RunFile(string path, int module)
    {
        Heap h = _heap;
        int sp = h.Sp;
        h.Push(module);
        int name = Qstr.InternText(h, Text.FromString(h, path));
        _file.Open(path);
        int code;
        try
        {
            code = Compilation.Compile(h, _file, name, Compilation.Module, _vm.OptimisationLevel, SourceDepth);
        }
        finally
        {
            _file.Close();
        }
        RunCode(code, module);
        h.Sp = sp;
    }

    private void RunSource(SourceText source, int file, int mode, int main)
    {
        int code = Compilation.Compile(_heap, source, file, mode, _vm.OptimisationLevel, SourceDepth);
        _heap.Push(code);
        if (ReserveWords > 0)
            TakeReserve(_heap, ReserveWords);
        RunCode(code, main);
    }

    private static void TakeReserve(Heap h, int words)
    {
        try
        {
            int reserve = h.Allocate(Kind.Words, 2 * words);
            h.Shrink(reserve, words);
            h.Memory[ReplRoots.Reserve] = Value.Reference(reserve);
        }
        catch (PythonException)
        {
            h.Memory[Root.Raised] = Value.Null;
        }
    }

    private void CallAtExit()
    {
        int[] m = _heap.Memory;
        int function = m[ModuleRoots.AtExit];
        if (function == Value.Null)
            return;
        m[ModuleRoots.AtExit] = Value.Null;
        _console.InterruptByte = CtrlC;
        _vm.CallFunction(function);
    }

    // While a source compiles Ctrl-C is an ordinary byte, unless it is imported by one that runs.
    private void RunCode(int code, int module)
    {
        int before = _console.InterruptByte;
        _console.InterruptByte = CtrlC;
        _vm.ExecuteCode(code, module, Value.Null);
        _console.InterruptByte = before;
    }

    // What the program scheduled in its last moments.
    private void ServeCallbacks()
    {
        for (int i = 0; i < VirtualMachine.ScheduleDepth && _vm.Pending != 0; i++)
            _vm.Poll();
    }

    private Outcome TakeException()
    {
        int[] m = _heap.Memory;
        int exception = m[Root.Raised];
        m[Root.Raised] = Value.Null;
        m[ReplRoots.Exception] = exception;
        return _vm.IsExceptionOf(exception, TypeId.SystemExit) ? Outcome.Exited : Outcome.Failed;
    }
}
