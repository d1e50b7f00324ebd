// Prints what the compiler makes of a file.
using System;
using System.IO;
using System.Text;
using MicroPyNano.Compiler;
using MicroPyNano.Core;
using MicroPyNano.Virtual;

namespace MicroPyNano.Tools;

internal static class DisassembleCommand
{
    public static int Run(FirmwareSettings settings, string file, bool explain)
    {
        byte[] source = SourceFile.Read(file);
        var board = new VirtualBoard(new StreamConsole(null, Stream.Null), null);
        var firmware = new Repl.Firmware(board, settings.HeapBytes / 4);
        using var errors = StandardStreams.OpenError();
        firmware.Vm.Error = new StandardOutput(errors, true);
        settings.ApplyTo(firmware);
        Heap h = firmware.Heap;
        try
        {
            int name = Qstr.InternText(h, Text.FromString(h, file == SourceFile.Input ? "<stdin>" : file));
            var bytes = new ByteSource(source, 0, source.Length);
            int code = Compilation.Compile(h, bytes, name, Compilation.Module, settings.OptimisationLevel, Parser.DesktopDepth);
            h.Push(code);
            byte[] text = Encoding.UTF8.GetBytes(Disassembler.TextOf(h, code, explain));
            using Stream output = StandardStreams.OpenOutput();
            output.Write(text, 0, text.Length);
            return ExitCode.Success;
        }
        catch (PythonException)
        {
            firmware.Vm.PrintException(h.Memory[Root.Raised]);
            return ExitCode.ProgramFailed;
        }
    }
}
