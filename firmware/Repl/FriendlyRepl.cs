// The prompt for people: banner, >>> and ..., paste mode.
// Invariant: at the prompt the heap is never locked and no input is kept from the statement before.
using MicroPyNano.Compiler;
using MicroPyNano.Core;
using MicroPyNano.Modules;

namespace MicroPyNano.Repl;

internal sealed class FriendlyRepl
{
    // The stack usually has an eighth of the arena to grow into.
    private const int CrowdedShare = 16;

    // Reading raised an exception; beside the keys that LineEditor returns.
    private const int Failed = -3;

    private const string FirstPrompt = ">>> ";
    private const string NextPrompt = "... ";

    private readonly Firmware _firmware;
    private readonly Terminal _terminal;
    private readonly LineEditor _editor;
    private readonly Line _line;

    public FriendlyRepl(Firmware firmware, Terminal terminal, LineEditor editor)
    {
        _firmware = firmware;
        _terminal = terminal;
        _editor = editor;
        _line = editor.Line;
    }

    /// <summary>Serves the prompt until something else is wanted.</summary>
    public SessionStep Serve()
    {
        WriteBanner();
        for (; ; )
        {
            PrepareHeap();
            switch (TryReadStatement(this, out int mode))
            {
                case LineEditor.Entered:
                    break;
                case Failed:
                    ReportInputError();
                    continue;
                case LineEditor.CtrlA:
                    _terminal.Write("\r\n");
                    return SessionStep.Raw;
                case LineEditor.CtrlB:
                    _terminal.Write("\r\n");
                    WriteBanner();
                    continue;
                case LineEditor.CtrlD:
                    _terminal.Write("\r\n");
                    return SessionStep.SoftReset;
                case Terminal.Closed:
                    return SessionStep.Closed;
                default:
                    _terminal.Write("\r\n");
                    continue;
            }
            if (_line.Length > 0 && Run(mode) == Outcome.Exited)
                return SessionStep.Exit;
        }
    }

    // Where objects have crowded the stack, a collection may make room; otherwise the new line would lie right above it.
    private void PrepareHeap()
    {
        Heap h = _firmware.Heap;
        h.LockDepth = 0;
        _line.Clear();
        if (h.Floor - h.Sp < h.Memory.Length / CrowdedShare)
            h.Collect();
    }

    private void WriteBanner()
    {
        _terminal.Write(Release.Banner);
        _terminal.Write("; ");
        _terminal.Write(_firmware.Board.Machine);
        _terminal.Write("\r\nType \"help()\" for more information.\r\n");
    }

    private static int TryReadStatement(FriendlyRepl repl, out int mode)
    {
        mode = Compilation.Single;
        try
        {
            return repl.ReadStatement(out mode);
        }
        catch (PythonException)
        {
            return Failed;
        }
    }

    // Reads until a statement is complete, or all of a paste.
    private int ReadStatement(out int mode)
    {
        mode = Compilation.Single;
        int key = _editor.ReadLine(FirstPrompt, ModuleRoots.FirstPrompt);
        if (key == LineEditor.CtrlE)
            return ReadPaste();
        if (key != LineEditor.Entered)
            return key;
        while (InputCompleteness.NeedsMore(_line.Rewind()))
        {
            _line.Append('\n');
            key = _editor.ReadLine(NextPrompt, ModuleRoots.NextPrompt);
            if (key == LineEditor.CtrlC || key == Terminal.Closed)
                return key;
            if (key == LineEditor.CtrlD)
                break;
        }
        return LineEditor.Entered;
    }

    private int ReadPaste()
    {
        _terminal.Write("\r\npaste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== ");
        _line.Clear();
        for (; ; )
        {
            int key = _terminal.ReadKey();
            switch (key)
            {
                case Terminal.Closed:
                case LineEditor.CtrlC:
                    return key;
                case LineEditor.CtrlD:
                    _terminal.Write("\r\n");
                    return LineEditor.Entered;
                case '\r':
                    _line.Append('\n');
                    _terminal.Write("\r\n=== ");
                    break;
                default:
                    _line.Append(key);
                    _terminal.WriteByte(key);
                    break;
            }
        }
    }

    // The input did not fit into the memory that is left. It is given up, and the rest of what is being sent with it.
    private void ReportInputError()
    {
        Heap h = _firmware.Heap;
        int exception = h.Memory[Root.Raised];
        h.Memory[Root.Raised] = Value.Null;
        _line.Clear();
        if (_firmware.Vm.IsExceptionOf(exception, TypeId.SystemExit))
            throw Errors.Raise(h, exception);
        _terminal.Write("\r\n");
        _terminal.Flush();
        _firmware.Vm.PrintException(exception);
    }

    private Outcome Run(int mode)
    {
        _terminal.Flush();
        Outcome outcome = _firmware.Runner.Run(_line.Rewind(), Value.Qstr(Q.AngleStdin), mode);
        if (outcome == Outcome.Failed)
            _firmware.Vm.PrintException(_firmware.Runner.Exception);
        return outcome;
    }
}
