// The whole firmware in one object, for tests: run a program, get its output.
using MicroPyNano.Compiler;
using MicroPyNano.Core;
using MicroPyNano.Library;
using MicroPyNano.Modules;
using MicroPyNano.Vm;

namespace MicroPyNano.Firmware.Tests.Vm;

/// <summary>An interpreter over an arena of its own.</summary>
internal sealed class Interpreter
{
    public Interpreter(int kilobytes = 64)
    {
        Heap = new Heap(kilobytes * 256);
        var natives = new NativeRegistry();
        LanguageModules.Register(natives);
        LibraryModules.Register(natives);
        Machine = new VirtualMachine(Heap, new TestBoard(), natives) { Out = Output, Error = Output };
    }

    public Heap Heap { get; }

    public VirtualMachine Machine { get; }

    public MemorySink Output { get; } = new();

    /// <summary>Runs a program in __main__; an exception is printed as the REPL would.</summary>
    /// <returns>True if it ended without one.</returns>
    public bool Run(string source) => Run(Utf8Bytes.Of(source));

    public bool Run(byte[] source)
    {
        int sp = Heap.Sp;
        try
        {
            int file = Value.Qstr(Q.AngleStdin);
            Machine.Execute(new ByteSource(source, 0, source.Length), file, Compilation.Module, Heap.Memory[Root.Main], Value.Null);
            return true;
        }
        catch (PythonException)
        {
            int exception = Heap.Memory[Root.Raised];
            Heap.Memory[Root.Raised] = Value.Null;
            Machine.ResetStack(sp);
            Heap.Push(exception);
            Machine.PrintException(exception);
            Heap.Sp = sp;
            return false;
        }
    }
}
