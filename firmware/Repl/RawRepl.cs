// The prompt for programs: takes a program, marks its output and its error with \x04, echoes nothing.
// Every byte here is what clients compare with.
using MicroPyNano.Compiler;
using MicroPyNano.Core;

namespace MicroPyNano.Repl;

internal sealed class RawRepl
{
    private const int EndOfOutput = 4;

    private readonly Firmware _firmware;
    private readonly Terminal _terminal;
    private readonly Line _line;
    private readonly RawPasteSource _paste;

    public RawRepl(Firmware firmware, Terminal terminal, Line line)
    {
        _firmware = firmware;
        _terminal = terminal;
        _line = line;
        _paste = new RawPasteSource(firmware.Heap, terminal);
    }

    /// <summary>Serves the raw prompt until something else is wanted.</summary>
    public SessionStep Serve()
    {
        WriteBanner();
        for (; ; )
        {
            _firmware.Heap.LockDepth = 0;
            _terminal.WriteByte('>');
            int key = ReadProgram();
            switch (key)
            {
                case Terminal.Closed:
                    return SessionStep.Closed;
                case LineEditor.CtrlB:
                    _terminal.Write("\r\n");
                    return SessionStep.Friendly;
                case LineEditor.CtrlA:
                    WriteBanner();
                    continue;
                case LineEditor.CtrlE:
                    if (Paste() == Outcome.Exited)
                        return SessionStep.Exit;
                    continue;
            }
            _terminal.Write("OK");
            if (_line.Length == 0 && !_isTooLong)
            {
                _terminal.Write("\r\n");
                return SessionStep.SoftReset;
            }
            if (Run(_line.Rewind()) == Outcome.Exited)
                return SessionStep.Exit;
        }
    }

    private void WriteBanner() => _terminal.Write("raw REPL; CTRL-B to exit\r\n");

    // The program did not fit into the memory that is left; said when its end has come, since the other end waits until then.
    private bool _isTooLong;

    // Returns the key that ended it; CtrlE where a raw paste has been asked for.
    private int ReadProgram()
    {
        _line.Clear();
        _isTooLong = false;
        for (; ; )
        {
            int b = _terminal.Read();
            switch (b)
            {
                case LineEditor.CtrlA:
                    return _line.Length == 2 && _line.ByteAt(0) == LineEditor.CtrlE ? LineEditor.CtrlE : b;
                case Terminal.Closed:
                case LineEditor.CtrlB:
                case LineEditor.CtrlD:
                    return b;
                case LineEditor.CtrlC:
                    _line.Clear();
                    _isTooLong = false;
                    break;
                default:
                    Take(b);
                    break;
            }
        }
    }

    private void Take(int b)
    {
        if (_isTooLong || TryAppend(_line, b))
            return;
        _isTooLong = true;
        _line.Clear();
    }

    private static bool TryAppend(Line line, int b)
    {
        try
        {
            line.Append(b);
            return true;
        }
        catch (PythonException)
        {
            return false;
        }
    }

    private Outcome Paste()
    {
        if (_line.ByteAt(1) != 'A')
        {
            _terminal.WriteByte('R');
            _terminal.WriteByte(0);
            return Outcome.Finished;
        }
        _line.Clear();
        _terminal.WriteByte('R');
        _terminal.WriteByte(1);
        _paste.Begin();
        return Run(_paste);
    }

    private Outcome Run(SourceText source)
    {
        _terminal.Flush();
        Outcome outcome = Outcome.Failed;
        int exception;
        if (_isTooLong)
        {
            exception = _firmware.Heap.Memory[Root.Raised];
            _firmware.Heap.Memory[Root.Raised] = Value.Null;
        }
        else
        {
            outcome = _firmware.Runner.Run(source, Value.Qstr(Q.AngleStdin), Compilation.Module);
            exception = _firmware.Runner.Exception;
        }
        if (source == _paste)
            _paste.End();
        _terminal.WriteByte(EndOfOutput);
        _terminal.Flush();
        if (outcome == Outcome.Failed)
            _firmware.Vm.PrintException(exception);
        _terminal.WriteByte(EndOfOutput);
        return outcome;
    }
}
