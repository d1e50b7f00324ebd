// The firmware as the one that is asked. Invariant: every case begins with an arena in which only the prelude has run.
using System;
using System.IO;
using System.Text;
using MicroPyNano.Compiler;
using MicroPyNano.Core;
using MicroPyNano.Hal;
using MicroPyNano.Library;
using MicroPyNano.Modules;
using MicroPyNano.Vm;
using Console = MicroPyNano.Hal.Console;
using VirtualMachine = MicroPyNano.Vm.VirtualMachine;

namespace MicroPyNano.Fuzz;

internal sealed class Subject
{
    private const int Words = 128 * 1024;

    private readonly Heap _heap = new(Words) { DepthLimit = 200 };
    private readonly VirtualMachine _vm;
    private readonly Sink _sink = new();
    private readonly byte[] _prelude = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "prelude.py"));

    public Subject()
    {
        var natives = new NativeRegistry();
        LanguageModules.Register(natives);
        LibraryModules.Register(natives);
        _vm = new VirtualMachine(_heap, new NoBoard(), natives) { Out = _sink, Error = _sink, NestingLimit = 100 };
    }

    /// <summary>What the firmware prints for a source.</summary>
    public string Answer(string source)
    {
        _heap.Reset();
        _vm.Reset();
        _sink.Text.Clear();
        try
        {
            Execute(_prelude);
            Map.SetName(_heap, _heap.Memory[Root.Main] >> 2, NameOf("source"), Core.Text.FromString(_heap, source));
            Execute(Encoding.UTF8.GetBytes("case(source)"));
        }
        catch (PythonException)
        {
            int cls = _heap.Memory[(_heap.Memory[Root.Raised] >> 2) + Errors.Class];
            _sink.Text.Append("failed ").Append(Core.Text.ToClrString(_heap, Core.Types.NameOfType(_heap, cls)));
        }
        int broken = _heap.Verify();
        if (broken >= 0)
            _sink.Text.Append($"\nthe arena is broken at word {broken}");
        return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(_sink.Text.ToString())).TrimEnd('\n');
    }

    private int NameOf(string name) => Qstr.InternText(_heap, Core.Text.FromString(_heap, name));

    private void Execute(byte[] source) => _vm.Execute(
        new ByteSource(source, 0, source.Length), NameOf("<stdin>"), Compilation.Module, _heap.Memory[Root.Main], Value.Null);

    private sealed class Sink : TextSink
    {
        public readonly StringBuilder Text = new();

        public override void Write(byte[] buffer, int count) => Text.Append(Encoding.Latin1.GetString(buffer, 0, count));
    }

    private sealed class NoBoard : Board
    {
        public override string Machine => "none";

        public override string Platform => "none";

        public override Console Console => null;

        public override long Microseconds() => Environment.TickCount64 * 1000;

        public override long UnixTime() => 0;

        public override void Yield()
        {
        }

        public override void Idle(int microseconds)
        {
        }

        public override int RandomBits() => 4;

        public override void Reset()
        {
        }
    }
}
