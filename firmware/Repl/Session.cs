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

    public Session(Firmware firmware)
    {
        _firmware = firmware;
        _terminal = new Terminal(firmware.Vm);
        var editor = new LineEditor(firmware.Heap, _terminal, new Completion(firmware.Vm, _terminal));
        _friendly = new FriendlyRepl(firmware, _terminal, editor);
        _raw = new RawRepl(firmware, _terminal, editor.Line);
    }

    /// <summary>Serves until the console closes.</summary>
    public void Serve()
    {
        bool raw = false;
        int reserve = _firmware.Heap.Memory.Length / ShareOfReserve;
        _firmware.Runner.ReserveWords = reserve < LargestReserve ? reserve : LargestReserve;
        SessionStep step = Start(false, false);
        while (step != SessionStep.Closed)
        {
            switch (step)
            {
                case SessionStep.Friendly:
                    raw = false;
                    step = Serve(this, false);
                    break;
                case SessionStep.Raw:
                    raw = true;
                    step = Serve(this, true);
                    break;
                default:
                    step = Start(true, raw);
                    break;
            }
        }
        _terminal.Flush();
    }

    private SessionStep Start(bool again, bool raw)
    {
        if (again)
        {
            _terminal.Write("MPY: soft reboot\r\n");
            _terminal.Flush();
            _firmware.Reset();
        }
        _firmware.RunStartupFiles(!raw);
        if (!raw)
            return SessionStep.Friendly;
        _terminal.Write("\r\n");
        return SessionStep.Raw;
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
        _firmware.Vm.ResetStack(sp);
        h.Depth = 0;
        if (_firmware.Vm.IsExceptionOf(exception, TypeId.SystemExit))
            return SessionStep.SoftReset;
        _firmware.Vm.PrintException(exception);
        return raw ? SessionStep.Raw : SessionStep.Friendly;
    }
}
