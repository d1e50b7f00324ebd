// Runs one generator on sources in memory, as the compiler would.
// Invariant: nothing here touches the disk but the reference assemblies of the running .NET.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MicroPyNano.Generators.Tests;

internal sealed class GeneratorRun
{
    private readonly CSharpCompilation _result;

    public GeneratorRun(IIncrementalGenerator generator, string assembly, string[] sources, (string Path, string Text)[] files)
    {
        // Only netstandard's corner of .NET is needed, and loading all of it takes a second.
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        IEnumerable<MetadataReference> references = new[] { "System.Private.CoreLib.dll", "System.Runtime.dll" }
            .Select(name => MetadataReference.CreateFromFile(Path.Combine(framework, name)));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, generalDiagnosticOption: ReportDiagnostic.Error);
        CSharpParseOptions parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp13);
        IEnumerable<SyntaxTree> trees = sources.Select((text, i) => CSharpSyntaxTree.ParseText(text, parse, path: $"Source{i}.cs"));
        CSharpCompilation compilation = CSharpCompilation.Create(assembly, trees, references, options);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            additionalTexts: files.Select(file => (AdditionalText)new MemoryText(file.Path, file.Text)),
            parseOptions: parse);
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation result, out ImmutableArray<Diagnostic> problems);
        _result = (CSharpCompilation)result;
        Problems = problems.Select(problem => problem.Id + ": " + problem.GetMessage()).ToArray();
        Sources = driver.GetRunResult().GeneratedTrees.Select(tree => tree.ToString()).ToArray();
    }

    public string[] Problems { get; }

    public string[] Sources { get; }

    public string Source(string fragment) => Sources.Single(source => source.Contains(fragment));

    /// <summary>Compiles everything with warnings as errors and loads it.</summary>
    public Assembly Load()
    {
        var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = _result.Emit(image);
        Assert.IsTrue(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return Assembly.Load(image.ToArray());
    }

    private sealed class MemoryText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }
}
