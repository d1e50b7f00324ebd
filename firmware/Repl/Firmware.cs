// The whole firmware over one board: arena, virtual machine, builtins and modules, and what runs programs on them. A board's
// Main makes one of these and calls Serve; tests and the command line run programs without the prompt.
// Invariant: objects of this class share nothing, so that one process can have several.
using MicroPyNano.Core;
using MicroPyNano.Hal;
using MicroPyNano.Library;
using MicroPyNano.Modules;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Repl;

/// <summary>One running MicroPyNano.</summary>
public sealed class Firmware
{
    /// <summary>Smallest arena, in words, in which the prompt can do something.</summary>
    public const int SmallestArena = 2048;

    public readonly Board Board;
    public readonly Heap Heap;
    public readonly VirtualMachine Vm;
    public readonly Runner Runner;

    /// <summary>Whether boot.py and main.py run at start, where the board has files.</summary>
    public bool RunsStartupFiles = true;

    private readonly Session _session;

    /// <param name="words">Size of the arena, in words of four bytes.</param>
    public Firmware(Board board, int words)
    {
        // The arena comes first: it needs the largest piece of memory.
        Heap = new Heap(words);
        Board = board;
        var natives = new NativeRegistry();
        LanguageModules.Register(natives);
        LibraryModules.Register(natives);
        Vm = new VirtualMachine(Heap, board, natives);
        Runner = new Runner(Vm);
        var sink = new ConsoleSink(board.Console);
        Vm.Out = sink;
        Vm.Error = sink;
        if (board.Files != null)
            Vm.Loader = new ScriptLoader(Runner, board.Files);
        board.Console.Interrupted = Vm.Interrupt;
        _session = new Session(this);
        PrepareSys();
    }

    /// <summary>Serves a board's prompt until the console's other end closes.</summary>
    public void Serve() => _session.Serve();

    /// <summary>
    /// Serves the prompt of an interpreter, which ends where a board would be reset. True: SystemExit did it, see Runner.Exception.
    /// </summary>
    public bool ServeInterpreter() => _session.ServePrompts() == SessionStep.Exit;

    /// <summary>Calls what sys.atexit was given; prints what it raises.</summary>
    public void RunAtExit()
    {
        if (Runner.RunAtExit() == Outcome.Failed)
            Vm.PrintException(Runner.Exception);
    }

    /// <summary>Empties the arena: no object survives. Does not run boot.py.</summary>
    public void Reset()
    {
        Board.Console.InterruptByte = -1;
        Board.Files?.Reset();
        Heap.Reset();
        Vm.Reset();
        Vm.OptimisationLevel = 0;
        PrepareSys();
    }

    /// <summary>What SystemExit asks for: an exit code from 0 to 255, or -1 where it carries a text to be printed.</summary>
    public int ExitCode(int exception)
    {
        int[] m = Heap.Memory;
        int args = m[(exception >> 2) + Errors.Args];
        if (!Heap.Is(args, Kind.Tuple) || Tuples.Length(Heap, args) == 0)
            return 0;
        int value = Tuples.Get(Heap, args, 0);
        switch (value)
        {
            case Value.None:
            case Value.False:
                return 0;
            case Value.True:
                return 1;
        }
        return Value.IsSmallInt(value) ? Value.ToInt(value) & 0xFF : -1;
    }

    /// <summary>Runs boot.py, then main.py if asked to.</summary>
    internal void RunStartupFiles(bool main)
    {
        if (!RunsStartupFiles || Board.Files == null)
            return;
        if (RunIfThere("boot.py") && main)
            RunIfThere("main.py");
    }

    // False: it asked for an end of the start-up.
    private bool RunIfThere(string path)
    {
        if (Board.Files.KindOf(path) != FileSystem.File)
            return true;
        Outcome outcome = Runner.RunMain(path);
        if (outcome == Outcome.Failed)
            Vm.PrintException(Runner.Exception);
        return outcome != Outcome.Exited;
    }

    private void PrepareSys()
    {
        int[] m = Heap.Memory;
        m[Root.Path] = Lists.New(Heap, 2);
        Lists.Append(Heap, m[Root.Path], Value.Qstr(Q.Empty));
        m[Root.Argv] = Lists.New(Heap, 0);
    }
}
