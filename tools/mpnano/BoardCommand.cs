// A board whose serial line is standard input and output: in a terminal, or as bytes through a pipe, which is how a serial line
// looks to a program.
using System;
using MicroPyNano.Repl;
using MicroPyNano.Virtual;

namespace MicroPyNano.Tools;

internal static class BoardCommand
{
    // Ctrl-], as in other serial terminals: no Python code can want it.
    private const int Leave = 0x1D;

    public static int Run(FirmwareSettings settings)
    {
        using TerminalMode mode = Console.IsInputRedirected ? null : TerminalMode.EnterRaw();
        var console = new StreamConsole(StandardStreams.OpenInput(), StandardStreams.OpenOutput());
        if (mode != null)
        {
            console.LeaveByte = Leave;
            console.Write("Virtual board; Ctrl-] leaves it.\r\n"u8.ToArray(), 34);
        }
        var board = new VirtualBoard(console, new HostFiles())
        {
            Resetting = () => Environment.Exit(ExitCode.Success),
        };
        // Scripts of the folder that the user happens to be in are not the board's.
        var firmware = new Firmware(board, settings.HeapWords) { RunsStartupFiles = false };
        settings.ApplyTo(firmware);
        firmware.Serve();
        if (mode != null)
            console.Write("\r\n"u8.ToArray(), 2);
        return ExitCode.Success;
    }
}
