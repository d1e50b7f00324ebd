// Runs one program as a Python interpreter does: its output unchanged to standard output, what it fails with to standard error.
using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using MicroPyNano.Compiler;
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Repl;
using MicroPyNano.Virtual;

namespace MicroPyNano.Tools;

/// <summary>Where a program comes from.</summary>
internal enum ProgramOrigin
{
    File,
    Text,
    Module,
}

internal sealed class ProgramCommand
{
    private readonly FirmwareSettings _settings;
    private readonly ProgramOrigin _origin;
    private readonly string _program;
    private readonly string[] _arguments;

    /// <param name="program">File name, source text or module name.</param>
    /// <param name="arguments">What follows the program's own name in sys.argv.</param>
    public ProgramCommand(FirmwareSettings settings, ProgramOrigin origin, string program, string[] arguments)
    {
        _settings = settings;
        _origin = origin;
        _program = program;
        _arguments = arguments;
    }

    /// <returns>The exit code.</returns>
    public int Run()
    {
        byte[] source = ReadSource();
        Stream input = IsInput ? null : StandardStreams.OpenInput();
        var console = new StreamConsole(input, StandardStreams.OpenOutput());
        var output = new StandardOutput(StandardStreams.OpenOutput(), !Console.IsOutputRedirected);
        var errors = new StandardOutput(StandardStreams.OpenError(), true) { Other = output };
        output.Other = errors;
        console.Waiting = output.Flush;
        var board = new VirtualBoard(console, new HostFiles())
        {
            Waiting = output.Flush,
            Resetting = () => Environment.Exit(ExitCode.Success),
        };
        var firmware = new Firmware(board, _settings.HeapBytes / 4);
        firmware.Vm.Out = output;
        firmware.Vm.Error = errors;
        _settings.ApplyTo(firmware);
        using PosixSignalRegistration _ = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            firmware.Vm.Interrupt();
            console.Wake();
        });
        int code = Run(firmware, source, errors);
        output.Flush();
        errors.Flush();
        return code;
    }

    private bool IsInput => _origin == ProgramOrigin.File && _program == SourceFile.Input;

    private byte[] ReadSource()
    {
        if (_origin == ProgramOrigin.Text)
            return Encoding.UTF8.GetBytes(_program);
        if (_origin == ProgramOrigin.Module)
            return null;
        return SourceFile.Read(_program);
    }

    private int Run(Firmware firmware, byte[] source, StandardOutput errors)
    {
        Heap h = firmware.Heap;
        Outcome outcome;
        try
        {
            SetArguments(h);
            outcome = source == null
                ? firmware.Runner.RunModule(_program)
                : firmware.Runner.Run(new ByteSource(source, 0, source.Length), SourceName(h), Compilation.Module);
        }
        catch (PythonException)
        {
            throw new UsageException("the heap is too small for the program's name and arguments; give it more with --heap");
        }
        switch (outcome)
        {
            case Outcome.Finished:
                return ExitCode.Success;
            case Outcome.Exited:
                return Exit(firmware, errors);
            default:
                firmware.Vm.PrintException(firmware.Runner.Exception);
                return ExitCode.ProgramFailed;
        }
    }

    private int SourceName(Heap h) =>
        _origin == ProgramOrigin.Text || IsInput ? Value.Qstr(Q.AngleStdin) : Qstr.InternText(h, Text.FromString(h, _program));

    private void SetArguments(Heap h)
    {
        int[] m = h.Memory;
        string first = _origin == ProgramOrigin.Text ? "-c" : IsInput ? SourceFile.Input : _program;
        Lists.Append(h, m[Root.Argv], Text.FromString(h, first));
        foreach (string argument in _arguments)
            Lists.Append(h, m[Root.Argv], Text.FromString(h, argument));
        if (_origin == ProgramOrigin.File && !IsInput)
        {
            string folder = Path.GetDirectoryName(Path.GetFullPath(_program)).Replace('\\', '/');
            Lists.Set(h, m[Root.Path], 0, Text.FromString(h, folder));
        }
    }

    // sys.exit("text") prints the text.
    private static int Exit(Firmware firmware, StandardOutput errors)
    {
        int exception = firmware.Runner.Exception;
        int code = firmware.ExitCode(exception);
        if (code >= 0)
            return code;
        Heap h = firmware.Heap;
        try
        {
            int builder = TextBuilder.New(h);
            PrintedException.AppendStr(h, builder, exception);
            TextBuilder.AppendByte(h, builder, '\n');
            byte[] text = Encoding.UTF8.GetBytes(Text.ToClrString(h, TextBuilder.ToText(h, builder)));
            errors.Write(text, text.Length);
        }
        catch (PythonException)
        {
            // Without memory for the text the code still says it.
        }
        return ExitCode.ProgramFailed;
    }
}
