// Runs a program as a Python interpreter does, or serves an interpreter's prompt. What the program prints goes unchanged to standard
// output, what it fails with to standard error; at the prompt both go to the terminal.
// Invariant: everything printed has been written out when Run returns.
using System;
using System.Runtime.InteropServices;
using System.Text;
using MicroPyNano.Compiler;
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Repl;
using MicroPyNano.Virtual;

namespace MicroPyNano.Tools;

internal sealed class Interpreter
{
    private const string InspectVariable = "MICROPYINSPECT";

    private readonly Invocation _invocation;
    private readonly StandardOutput _output;
    private readonly StandardOutput _errors;
    private readonly StreamConsole _console;
    private readonly Firmware _firmware;

    private Interpreter(Invocation invocation, bool readsInput)
    {
        _invocation = invocation;
        _output = new StandardOutput(StandardStreams.OpenOutput(), !Console.IsOutputRedirected);
        _errors = new StandardOutput(StandardStreams.OpenError(), true) { Other = _output };
        _output.Other = _errors;
        _console = new StreamConsole(readsInput ? StandardStreams.OpenInput() : null, StandardStreams.OpenOutput())
        {
            Waiting = _output.Flush,
            IsRaw = false,
        };
        var board = new VirtualBoard(_console, new HostFiles())
        {
            Waiting = _output.Flush,
            Resetting = () => Environment.Exit(ExitCode.Success),
            Name = $"{VirtualBoard.SystemName} [{RuntimeInformation.FrameworkDescription}] version",
        };
        _firmware = new Firmware(board, invocation.Settings.HeapWords);
        _firmware.Vm.Out = _output;
        _firmware.Vm.Error = _errors;
        invocation.Settings.ApplyTo(_firmware);
    }

    /// <returns>The exit code.</returns>
    public static int Run(Invocation invocation)
    {
        bool prompts = invocation.Origin == ProgramOrigin.None && (invocation.Inspects || !Console.IsInputRedirected);
        if (invocation.Origin == ProgramOrigin.None && !prompts)
            invocation.Origin = ProgramOrigin.Input;
        byte[] source = SourceOf(invocation);
        var interpreter = new Interpreter(invocation, invocation.Origin != ProgramOrigin.Input);
        using PosixSignalRegistration _ = PosixSignalRegistration.Create(PosixSignal.SIGINT, interpreter.Interrupt);
        return interpreter.RunAll(source, prompts);
    }

    private static byte[] SourceOf(Invocation invocation) => invocation.Origin switch
    {
        ProgramOrigin.File => SourceFile.Read(invocation.Program),
        ProgramOrigin.Input => SourceFile.Read(SourceFile.Input),
        ProgramOrigin.Text => Encoding.UTF8.GetBytes(invocation.Program),
        _ => null,
    };

    private void Interrupt(PosixSignalContext signal)
    {
        signal.Cancel = true;
        _firmware.Vm.Interrupt();
        _console.Wake();
    }

    private int RunAll(byte[] source, bool prompts)
    {
        int code = ExitCode.Success;
        Prepare();
        if (!prompts)
        {
            code = RunProgram(source);
            prompts = _invocation.Inspects || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(InspectVariable));
        }
        if (prompts)
            code = Prompt();
        _firmware.RunAtExit();
        if (_invocation.Verbosity > 0)
            RunText("__import__('micropython').mem_info()");
        // What a program wrote to files that it did not close is kept.
        _firmware.Board.Files.Reset();
        _output.Flush();
        _errors.Flush();
        return code;
    }

    private void Prepare()
    {
        Heap h = _firmware.Heap;
        int[] m = h.Memory;
        try
        {
            string file = _invocation.Origin == ProgramOrigin.File ? _invocation.Program : null;
            Lists.Clear(h, m[Root.Path]);
            foreach (string folder in SearchPath.Folders(file))
                Lists.Append(h, m[Root.Path], Text.FromString(h, folder));
            if (_invocation.Program != null)
                Lists.Append(h, m[Root.Argv], Text.FromString(h, _invocation.Origin == ProgramOrigin.Text ? "-c" : _invocation.Program));
            foreach (string argument in _invocation.Arguments)
                Lists.Append(h, m[Root.Argv], Text.FromString(h, argument));
        }
        catch (PythonException)
        {
            throw new UsageException("the heap is too small for the program's name and arguments; give it more with --heap");
        }
    }

    private int RunProgram(byte[] source)
    {
        if (source == null)
            return CodeOf(_firmware.Runner.RunModule(_invocation.Program));
        Heap h = _firmware.Heap;
        int name = CompiledSource.NameOf(h, _invocation.Origin == ProgramOrigin.File ? _invocation.Program : null);
        Map.SetName(h, h.Memory[Root.Main] >> 2, Value.Qstr(Q.__file__), name);
        if (_invocation.Verbosity > 1 || _invocation.CompilesOnly)
        {
            int sp = h.Sp;
            if (!CompiledSource.TryCompile(_firmware, source, name, out int code))
                return ExitCode.ProgramFailed;
            if (_invocation.Verbosity > 1)
                _output.Write(CompiledSource.Listing(h, code));
            h.Sp = sp;
            if (_invocation.CompilesOnly)
                return ExitCode.Success;
        }
        return CodeOf(_firmware.Runner.Run(new ByteSource(source, 0, source.Length), name, Compilation.Module));
    }

    private void RunText(string source)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(source);
        _firmware.Runner.Run(new ByteSource(bytes, 0, bytes.Length), Value.Qstr(Q.AngleStdin), Compilation.Module);
    }

    private int CodeOf(Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Finished:
                return ExitCode.Success;
            case Outcome.Exited:
                return ExitCodeOf(_firmware.Runner.Exception);
            default:
                _firmware.Vm.PrintException(_firmware.Runner.Exception);
                return ExitCode.ProgramFailed;
        }
    }

    // sys.exit("text") prints the text.
    private int ExitCodeOf(int exception)
    {
        int code = _firmware.ExitCode(exception);
        if (code >= 0)
            return code;
        Heap h = _firmware.Heap;
        try
        {
            int builder = TextBuilder.New(h);
            PrintedException.AppendStr(h, builder, exception);
            TextBuilder.AppendByte(h, builder, '\n');
            _errors.Write(Encoding.UTF8.GetBytes(Text.ToClrString(h, TextBuilder.ToText(h, builder))));
        }
        catch (PythonException)
        {
            // Without memory for the text the code still says it.
        }
        return ExitCode.ProgramFailed;
    }

    private int Prompt()
    {
        _output.Flush();
        _errors.Flush();
        var sink = new ConsoleSink(_console);
        _firmware.Vm.Out = sink;
        _firmware.Vm.Error = sink;
        _console.IsRaw = true;
        bool exited;
        using (Console.IsInputRedirected ? null : TerminalMode.EnterRaw())
            exited = _firmware.ServeInterpreter();
        _console.IsRaw = false;
        _firmware.Vm.Out = _output;
        _firmware.Vm.Error = _errors;
        return exited ? ExitCodeOf(_firmware.Runner.Exception) : ExitCode.Success;
    }
}
