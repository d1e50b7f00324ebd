// Where the runner meets the firmware: one Python program at a time, its output on the given console. It is the firmware that
// boards boot, but for the prompt.
// Invariant: each program finds an empty arena. There are two, of the sizes that tests/golden/README.md promises: a CLR that gets
// and drops an array of that size for each program soon has its heap in pieces. The large one is as large as the CLR allows an
// array to be, 65,535 blocks of 12 bytes.
using MicroPyNano.Compiler;
using MicroPyNano.Core;
using MicroPyNano.Repl;
using MicroPyNano.Vm;

namespace MicroPyNano.Nano;

internal sealed class Interpreter
{
    private const int BoardWords = 64 * 1024 / 4;
    private const int LargeWords = 786000 / 4;

    // As in tools/mpnano: a board's own limits are for its small memory.
    private const int LargeNesting = 200;
    private const int LargeDepth = 500;

    private readonly NanoBoard _board;
    private readonly TextSink _output;
    private readonly TextSink _nowhere = new Sink(null);
    private Firmware _small;
    private Firmware _large;

    public Interpreter(FramedConsole console)
    {
        _board = new NanoBoard(console);
        _output = new Sink(console);
    }

    /// <summary>Runs a program.</summary>
    /// <param name="name">Its path below tests/golden; the first folder says how it runs.</param>
    public void Run(string name, byte[] source)
    {
        bool isLarge = name.StartsWith("large/");
        Firmware firmware = isLarge ? Ready(ref _large, LargeWords) : Ready(ref _small, BoardWords);
        if (isLarge)
        {
            firmware.Vm.NestingLimit = LargeNesting;
            firmware.Heap.DepthLimit = LargeDepth;
        }
        firmware.Vm.Out = _output;
        firmware.Vm.Error = name.StartsWith("micropython/") ? _output : _nowhere;
        int file = Qstr.InternText(firmware.Heap, Text.FromString(firmware.Heap, name.Substring(name.LastIndexOf('/') + 1)));
        Outcome outcome = firmware.Runner.Run(new ByteSource(source, 0, source.Length), file, Compilation.Module);
        if (outcome == Outcome.Failed)
            firmware.Vm.PrintException(firmware.Runner.Exception);
    }

    private Firmware Ready(ref Firmware firmware, int words)
    {
        if (firmware == null)
            firmware = new Firmware(_board, words);
        else
            firmware.Reset();
        return firmware;
    }

    // What a program prints as it prints it: a board's console would see each line end as CR and LF.
    private sealed class Sink : TextSink
    {
        private readonly FramedConsole _console;

        public Sink(FramedConsole console)
        {
            _console = console;
        }

        public override void Write(byte[] buffer, int count)
        {
            if (_console != null)
                _console.Write(buffer, count);
        }
    }
}
