// A session at the console: which of the two REPLs is served, soft resets, and what no REPL can do anything about.
// Invariant: whatever a program or the other end does, there is a prompt again, until the console closes.
using System;
using MicroPyNano.Core;

namespace MicroPyNano.Repl;

/// <summary>What a REPL returns to the session.</summary>
internal enum SessionStep
{
    Friendly,
    Raw,
    SoftReset,

    /// <summary>SystemExit left a program; it is in Runner.Exception.</summary>
    Exit,
    Closed,
}

internal sealed class Session
{
    // What a short statement needs to be typed, compiled and run, and the share of a small arena that may go for it.
    private const int LargestReserve = 512;
    private const int ShareOfReserve = 32;

    private readonly Firmware _firmware;
    private readonly Terminal _terminal;
    private readonly FriendlyRepl _friendly;
    private readonly RawRepl _raw;
    private bool _isRaw;

    public Session(Firmware firmware)
    {
        _firmware = firmware;
        _terminal = new Terminal(firmware.Vm);
        var editor = new LineEditor(firmware.Heap, _terminal, new Completion(firmware.Vm, _terminal));
        _friendly = new FriendlyRepl(firmware, _terminal, editor);
        _raw = new RawRepl(firmware, _terminal, editor.Line);
    }

    /// <summary>Serves a board until the console closes: what ends the prompts resets it.</summary>
    public void Serve()
    {
        _firmware.RunStartupFiles(true);
        while (ServePrompts() != SessionStep.Closed)
            Reset();
    }

    /// <summary>Serves the prompts until something else is wanted: SoftReset, Exit or Closed.</summary>
    public SessionStep ServePrompts()
    {
        int reserve = _firmware.Heap.Memory.Length / ShareOfReserve;
        _firmware.Runner.ReserveWords = reserve < LargestReserve ? reserve : LargestReserve;
        for (; ; )
        {
            SessionStep step = Serve(this, _isRaw);
            if (step > SessionStep.Raw)
            {
                _terminal.Flush();
                return step;
            }
            _isRaw = step == SessionStep.Raw;
        }
    }

    private void Reset()
    {
        _firmware.RunAtExit();
        _terminal.Write("MPY: soft reboot\r\n");
        _terminal.Flush();
        _firmware.Reset();
        _firmware.RunStartupFiles(!_isRaw);
        if (_isRaw)
            _terminal.Write("\r\n");
    }

    private static SessionStep Serve(Session session, bool raw)
    {
        int sp = session._firmware.Heap.Sp;
        try
        {
            return raw ? session._raw.Serve() : session._friendly.Serve();
        }
        catch (PythonException)
        {
            return session.Recover(sp, raw);
        }
        catch (Exception e)
        {
            // A fault of the firmware: nothing in the arena can be relied on.
            session._terminal.Write("\r\nfirmware fault: ");
            session._terminal.Write(e.GetType().FullName);
            session._terminal.Write("\r\n");
            return SessionStep.SoftReset;
        }
    }

    // From a scheduled function at the prompt: SystemExit, or a KeyboardInterrupt that was raised by hand.
    private SessionStep Recover(int sp, bool raw)
    {
        Heap h = _firmware.Heap;
        int exception = h.Memory[Root.Raised];
        h.Memory[Root.Raised] = Value.Null;
        h.Memory[ReplRoots.Exception] = exception;
        _firmware.Vm.ResetStack(sp);
        h.Depth = 0;
        if (_firmware.Vm.IsExceptionOf(exception, TypeId.SystemExit))
            return SessionStep.Exit;
        _firmware.Vm.PrintException(exception);
        return raw ? SessionStep.Raw : SessionStep.Friendly;
    }
}
