// A terminal as a serial line: every key arrives at once and unchanged, Ctrl-C is a byte, nothing is echoed but by the firmware.
// Invariant: the terminal is put back as it was, also when the process ends in the middle.
using System;

namespace MicroPyNano.Virtual;

/// <summary>Raw mode of the terminal behind standard input and output, until disposed.</summary>
public abstract class TerminalMode : IDisposable
{
    private bool _isRaw;

    /// <summary>Switches to raw mode; null where standard input is no terminal that can be switched.</summary>
    public static TerminalMode EnterRaw()
    {
        TerminalMode mode = OperatingSystem.IsWindows() ? new WindowsTerminalMode() : new UnixTerminalMode();
        if (!mode.TryEnter())
            return null;
        mode._isRaw = true;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => mode.Dispose();
        return mode;
    }

    public void Dispose()
    {
        if (!_isRaw)
            return;
        _isRaw = false;
        Restore();
    }

    /// <summary>False: there is no terminal.</summary>
    protected abstract bool TryEnter();

    protected abstract void Restore();
}
