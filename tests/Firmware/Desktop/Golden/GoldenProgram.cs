// One golden program, run in an arena of its own by the virtual machine alone: no console, no files.
using System;
using System.IO;
using System.Text;
using MicroPyNano.Compiler;
using MicroPyNano.Core;
using MicroPyNano.Library;
using MicroPyNano.Modules;
using MicroPyNano.Vm;
using VirtualMachine = MicroPyNano.Vm.VirtualMachine;

namespace MicroPyNano.Firmware.Tests.Golden;

/// <summary>How the arena behaves while a program runs.</summary>
public enum ArenaMode
{
    /// <summary>As on a board.</summary>
    Normal,

    /// <summary>A collection at every allocation; what is freed is poisoned.</summary>
    Stress,
}

/// <summary>Runs programs and compares what they print.</summary>
public static class GoldenProgram
{
    public const int BoardWords = 64 * 1024 / 4;
    public const int LargeWords = 2 * 1024 * 1024 / 4;

    /// <summary>What a program prints: in MicroPython's own folder with what goes to stderr, elsewhere without it.</summary>
    public static string Run(string path, int words, ArenaMode mode, bool withErrors)
    {
        var output = new MemoryStream();
        var heap = new Heap(words) { Stress = mode == ArenaMode.Stress, DepthLimit = 400 };
        var natives = new NativeRegistry();
        LanguageModules.Register(natives);
        LibraryModules.Register(natives);
        var vm = new VirtualMachine(heap, new StillBoard(), natives)
        {
            Out = new StreamSink(output),
            NestingLimit = 200,
            Error = withErrors ? new StreamSink(output) : new StreamSink(Stream.Null),
        };
        byte[] source = File.ReadAllBytes(path);
        try
        {
            int name = Qstr.InternText(heap, MicroPyNano.Core.Text.FromString(heap, Path.GetFileName(path)));
            vm.Execute(new ByteSource(source, 0, source.Length), name, Compilation.Module, heap.Memory[Root.Main], Value.Null);
        }
        catch (PythonException)
        {
            int raised = heap.Memory[Root.Raised];
            if (!vm.IsExceptionOf(raised, TypeId.SystemExit))
                vm.PrintException(raised);
        }
        int broken = heap.Verify();
        string text = Encoding.UTF8.GetString(output.ToArray());
        return broken < 0 ? text : text + $"\n!!! the arena is broken at word {broken}\n";
    }

    /// <summary>The first line that differs, or null.</summary>
    public static string Difference(string expected, string actual)
    {
        if (expected == actual)
            return null;
        string[] wanted = expected.Split('\n');
        string[] got = actual.Split('\n');
        int i = 0;
        while (i < wanted.Length && i < got.Length && wanted[i] == got[i])
            i++;
        return $"line {i + 1}: expected {Line(wanted, i)}, got {Line(got, i)}";
    }

    private static string Line(string[] lines, int i) => i < lines.Length ? $"'{lines[i]}'" : "the end";
}

/// <summary>Collects what is printed.</summary>
public sealed class StreamSink : TextSink
{
    private readonly Stream _stream;

    public StreamSink(Stream stream)
    {
        _stream = stream;
    }

    public override void Write(byte[] buffer, int count) => _stream.Write(buffer, 0, count);
}
