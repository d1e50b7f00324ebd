// A program compiled as the firmware is: for nanoFramework, optimised.
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Mono.Cecil;

namespace MicroPyNano.PlatformCheck;

internal static class Fixture
{
    public static ModuleDefinition Compile(string source)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Fixture",
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp13))],
            [MetadataReference.CreateFromFile(CheckedAssemblies.ClassLibrary)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release,
                allowUnsafe: true));
        using MemoryStream assembly = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(assembly);
        Assert.IsTrue(result.Success,
            string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return CheckedAssemblies.Read(new MemoryStream(assembly.ToArray()));
    }
}
