// What the compiler makes of a source, for those who want to see it or only to know that it compiles.
using System.Text;
using MicroPyNano.Compiler;
using MicroPyNano.Core;

namespace MicroPyNano.Tools;

internal static class CompiledSource
{
    /// <summary>What tracebacks call a source: a qstr value.</summary>
    /// <param name="file">Null or -: standard input.</param>
    public static int NameOf(Heap h, string file)
    {
        if (file is null or SourceFile.Input)
            return Value.Qstr(Q.AngleStdin);
        try
        {
            return Qstr.InternText(h, Text.FromString(h, file));
        }
        catch (PythonException)
        {
            throw new UsageException("the heap is too small for the file's name; give it more with --heap");
        }
    }

    /// <summary>Compiles at the firmware's level; an error is printed as the firmware prints what a program raises.</summary>
    /// <param name="name">qstr value: what tracebacks call the source.</param>
    /// <param name="code">The code, pushed on the heap's stack.</param>
    public static bool TryCompile(Repl.Firmware firmware, byte[] source, int name, out int code)
    {
        Heap h = firmware.Heap;
        code = Value.Null;
        try
        {
            var bytes = new ByteSource(source, 0, source.Length);
            code = Compilation.Compile(
                h, bytes, name, Compilation.Module, firmware.Vm.OptimisationLevel, firmware.Runner.SourceDepth);
            h.Push(code);
            return true;
        }
        catch (PythonException)
        {
            firmware.Vm.PrintException(h.Memory[Root.Raised]);
            return false;
        }
    }

    /// <summary>Its instructions as UTF-8.</summary>
    public static byte[] Listing(Heap h, int code, bool explain = false) => Encoding.UTF8.GetBytes(Disassembler.TextOf(h, code, explain));
}
