// The firmware and the boards' programs, as they are compiled for nanoFramework. The report, in the tests' output and in
// platform-report.txt beside the tests, says how much of every limit is used.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using MicroPyNano.Deployment;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Mono.Cecil;

namespace MicroPyNano.PlatformCheck;

[TestClass]
public sealed class FirmwareTests
{
    public required TestContext TestContext { get; set; }

    [TestMethod]
    public void NothingCrashesOrLiesOnNanoFramework()
    {
        List<string> violations = [];
        foreach (string path in CheckedAssemblies.Own)
        {
            using ModuleDefinition module = CheckedAssemblies.Read(path);
            violations.AddRange(Rule.All.SelectMany(rule => rule.Check(module)).Select(violation => violation.ToString()));
        }

        Assert.IsEmpty(violations, $"{violations.Count} violations:\n{string.Join('\n', violations)}");
    }

    [TestMethod]
    public void TheGuardTableNamesTypesThatExist()
    {
        HashSet<string> types = [];
        foreach (string path in CheckedAssemblies.Own)
        {
            using ModuleDefinition module = CheckedAssemblies.Read(path);
            types.UnionWith(module.GetTypes().Select(type => type.FullName));
        }

        string[] missing = [.. GuardFiles.IntegerDivision.Keys.Concat(GuardFiles.FloatingPoint.Keys).Where(type => !types.Contains(type))];
        Assert.IsEmpty(missing, $"GuardFiles names what is not there: {string.Join(", ", missing)}");
    }

    [TestMethod]
    public void LoadingTakesLittleOfABoardsMemory()
    {
        List<PeSize> sizes = [];
        foreach (string path in CheckedAssemblies.WithReferences)
        {
            using ModuleDefinition module = CheckedAssemblies.Read(path);
            string supplied = Path.ChangeExtension(path, ".pe");
            sizes.Add(File.Exists(supplied) ? PeSize.Of(module, new PeFile(supplied)) : PeSize.Of(module));
        }

        Dictionary<string, int> ram = sizes.ToDictionary(size => size.Name, size => size.Ram);
        StringBuilder report = new(Report(sizes));
        List<string> faults = [];
        foreach ((string board, IReadOnlyList<string> assemblies) in CheckedAssemblies.Boards())
        {
            foreach (string line in Budgets(board, assemblies, ram, "bytes of RAM", Limits.FoundationRam, Limits.LibraryRam, faults))
            {
                report.AppendLine(line);
            }
        }

        TestContext.WriteLine(report.ToString());
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "platform-report.txt"), report.ToString());
        Assert.IsEmpty(faults, string.Join('\n', faults));
    }

    [TestMethod]
    public void TheImageIsSmallAndOurArithmeticRight()
    {
        string processor = typeof(FirmwareTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(m => m.Key == "MetadataProcessor").Value;
        processor = string.IsNullOrEmpty(processor) ? Environment.GetEnvironmentVariable("METADATA_PROCESSOR") : processor;
        if (string.IsNullOrEmpty(processor))
        {
            Assert.Inconclusive("needs a MetadataProcessor (github.com/nanoframework/metadata-processor): name it with -p:MetadataProcessor=PATH, or in METADATA_PROCESSOR");
        }

        string folder = Path.Combine(AppContext.BaseDirectory, "pe");
        IReadOnlyList<string> peFiles = new PeFolder(folder, new MetadataProcessor(processor)).Update(CheckedAssemblies.WithReferences);
        IReadOnlyList<string> assemblies = AssemblyOrder.Sort(CheckedAssemblies.WithReferences);
        List<string> faults = [];
        Dictionary<string, int> lengths = [];
        for (int i = 0; i < peFiles.Count; i++)
        {
            using ModuleDefinition module = CheckedAssemblies.Read(assemblies[i]);
            PeSize computed = PeSize.Of(module);
            PeFile file = new(peFiles[i]);
            lengths[computed.Name] = file.Length;
            TestContext.WriteLine(
                $"{computed.Name}: {file.Length} bytes; IL {file.CodeBytes}, strings {file.StringBytes}, signatures with data {file.SignatureBytes}");
            if (file.SignatureBytes > Limits.Table)
            {
                faults.Add($"{computed.Name}: {file.SignatureBytes} bytes of signatures and data; {Limits.Table} fit");
            }

            if (!File.Exists(Path.ChangeExtension(assemblies[i], ".pe")))
            {
                Compare(faults, computed.Name, "bytes of IL", file.CodeBytes, computed.CodeBytes);
                Compare(faults, computed.Name, "bytes of strings", file.StringBytes, computed.StringBytes);
                Compare(faults, computed.Name, "methods", file.Methods, computed.Methods);
                Compare(faults, computed.Name, "fields", file.Fields, computed.Fields);
                Compare(faults, computed.Name, "types", file.Types, computed.Types);
                Compare(faults, computed.Name, "references", file.References, computed.References);
            }
        }

        foreach ((string board, IReadOnlyList<string> loaded) in CheckedAssemblies.Boards())
        {
            foreach (string line in Budgets(board, loaded, lengths, "bytes of image", Limits.FoundationImage, Limits.LibraryImage, faults))
            {
                TestContext.WriteLine(line);
            }
        }

        Assert.IsEmpty(faults, string.Join('\n', faults));
    }

    // A board's foundation and its library, each against its own budget: lines for the report; those over budget are faults.
    private static List<string> Budgets(
        string board, IReadOnlyList<string> loaded, Dictionary<string, int> bytes, string what, int foundation, int library, List<string> faults)
    {
        List<string> lines = [];
        foreach (IGrouping<bool, string> part in loaded.Select(Path.GetFileNameWithoutExtension).GroupBy(Limits.IsLibrary))
        {
            int total = part.Sum(name => bytes[name]);
            int allowed = part.Key ? library : foundation;
            string line = $"{board}: the {(part.Key ? "library" : "foundation")}'s {part.Count()} assemblies take {total} {what}, {allowed} are allowed";
            lines.Add(line);
            if (total > allowed)
            {
                faults.Add(line);
            }
        }

        return lines;
    }

    // We may count a little too much, as strings that the CLR knows by number; never too little.
    private static void Compare(List<string> faults, string assembly, string what, int real, int computed)
    {
        const int Few = 500;
        if (computed < real || computed > real + real / 20 + (what.StartsWith("bytes", StringComparison.Ordinal) ? Few : 1))
        {
            faults.Add($"{assembly}: {real} {what} in the .pe file, {computed} by our arithmetic");
        }
    }

    private static string Report(IReadOnlyList<PeSize> sizes)
    {
        StringBuilder report = new();
        report.AppendLine("share of 64 KB tables; RAM of the loaded assembly; its largest method");
        report.AppendLine($"{"assembly",-26}{"IL",16}{"strings",16}{"data",16}{"types",7}{"methods",9}{"fields",8}{"statics",9}{"refs",6}{"RAM",7}  largest method");
        foreach (PeSize size in sizes.OrderBy(size => size.Name, StringComparer.Ordinal))
        {
            MethodDefinition largest = size.LargestMethod;
            string method = largest == null ? "none"
                : $"{largest.DeclaringType.Name}.{largest.Name}, {PeSize.Code(largest)} bytes of {Limits.MethodCodeBudget}, {largest.Body?.Variables.Count} locals";
            report.AppendLine(
                $"{size.Name,-26}{Share(size.CodeBytes),16}{Share(size.StringBytes),16}{Share(size.DataBytes),16}" +
                $"{size.Types,7}{size.Methods,9}{size.Fields,8}{size.StaticFields,9}{size.References,6}{size.Ram,7}  {method}");
        }

        return report.ToString();
    }

    private static string Share(int bytes)
    {
        return $"{bytes} ({(double)bytes / Limits.Table:P0})";
    }
}
