// Prints what the compiler makes of a file.
using System.IO;
using MicroPyNano.Core;
using MicroPyNano.Virtual;

namespace MicroPyNano.Tools;

internal static class DisassembleCommand
{
    public static int Run(FirmwareSettings settings, string file, bool explain)
    {
        byte[] source = SourceFile.Read(file);
        var board = new VirtualBoard(new StreamConsole(null, Stream.Null), null);
        var firmware = new Repl.Firmware(board, settings.HeapWords);
        using var errors = StandardStreams.OpenError();
        firmware.Vm.Error = new StandardOutput(errors, true);
        settings.ApplyTo(firmware);
        if (!CompiledSource.TryCompile(firmware, source, CompiledSource.NameOf(firmware.Heap, file), out int code))
            return ExitCode.ProgramFailed;
        byte[] text = CompiledSource.Listing(firmware.Heap, code, explain);
        using Stream output = StandardStreams.OpenOutput();
        output.Write(text, 0, text.Length);
        return ExitCode.Success;
    }
}
