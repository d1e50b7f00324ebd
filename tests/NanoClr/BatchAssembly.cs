// Compiles programs into an assembly that takes the place of tests/nano/Batch. Programs are data of that assembly, of which
// nanoFramework allows less than 64 KB, so that many programs make several batches.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MicroPyNano.NanoClr.Tests;

internal static class BatchAssembly
{
    /// <summary>The assembly that a batch replaces.</summary>
    public const string Name = "MicroPyNano.Nano.Batch";

    // Below the limits of 64 KB of data and 255 methods.
    private const int BytesPerBatch = 48 * 1024;
    private const int ProgramsPerBatch = 100;

    /// <summary>The first programs, as many as fit one batch.</summary>
    public static IReadOnlyList<PythonProgram> TakeBatch(IEnumerable<PythonProgram> programs)
    {
        int bytes = 0;
        List<PythonProgram> batch = [];
        foreach (PythonProgram program in programs)
        {
            bytes += program.Source.Length;
            if (batch.Count > 0 && (bytes > BytesPerBatch || batch.Count == ProgramsPerBatch))
            {
                break;
            }

            batch.Add(program);
        }

        return batch;
    }

    /// <summary>Writes the assembly.</summary>
    /// <param name="version">Its version, or null for none: .NET wants at least that of the assembly that it replaces.</param>
    public static void Write(string path, IReadOnlyList<PythonProgram> programs, IEnumerable<string> references, string version)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            Name,
            [CSharpSyntaxTree.ParseText(Source(programs)), CSharpSyntaxTree.ParseText(Version(version))],
            references.Select(reference => MetadataReference.CreateFromFile(reference)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(path);
        Assert.IsTrue(result.Success, string.Join("; ", result.Diagnostics));
    }

    private static string Version(string version)
    {
        return version == null ? "" : $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]";
    }

    private static string Source(IReadOnlyList<PythonProgram> programs)
    {
        StringBuilder names = new();
        StringBuilder sources = new();
        StringBuilder methods = new();
        for (int i = 0; i < programs.Count; i++)
        {
            string name = SymbolDisplay.FormatLiteral(programs[i].Name, quote: true);
            string bytes = string.Join(",", programs[i].Source.Select(value => value.ToString(CultureInfo.InvariantCulture)));
            names.Append(CultureInfo.InvariantCulture, $"case {i}: return {name};\n");
            sources.Append(CultureInfo.InvariantCulture, $"case {i}: return Program{i}();\n");
            methods.Append(CultureInfo.InvariantCulture, $"private static byte[] Program{i}() {{ return new byte[] {{ {bytes} }}; }}\n");
        }

        return $$"""
            namespace MicroPyNano.Nano;

            public static class Batch
            {
                public static int ProgramCount() { return {{programs.Count}}; }
                public static string Name(int program) { switch (program) { {{names}} default: return null; } }
                public static byte[] Source(int program) { switch (program) { {{sources}} default: return null; } }
                {{methods}}
            }
            """;
    }
}
