// The firmware's own tests on nanoCLR, each by its name. Those of a class run in one process, when the first of them is asked for.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MicroPyNano.NanoClr.Tests;

[TestClass]
public sealed class FirmwareTests
{
    private const string Prefix = "NFUnitTest.";
    private const string List = "list";

    // The assemblies that the tests are in: projects in tests/nano/Tests.
    private static readonly string[] s_projects = ["LowerTests", "ObjectsTests", "LanguageTests"];

    private static readonly Dictionary<string, IReadOnlyList<ProgramResult>> s_results = [];

    /// <summary>Project, class and method of every test; without a nanoCLR nothing but a word for all of them, so that one test is skipped.</summary>
    public static IEnumerable<object[]> Tests =>
        TestSettings.HasNanoClr
            ? s_projects.SelectMany(project => Names(project).Select(name => new object[] { project, name[..name.LastIndexOf('.')], name[(name.LastIndexOf('.') + 1)..] }))
            : [["All", "Firmware", "Tests"]];

    [TestMethod]
    [DynamicData(nameof(Tests), DynamicDataDisplayName = nameof(NameOf))]
    public void PassesOnNanoClr(string project, string type, string method)
    {
        ProgramResult result = ResultsOf(project, type).First(result => result.Name == $"{type}.{method}");
        Assert.IsNull(result.Failure, result.Failure);
        Assert.AreEqual("", Encoding.UTF8.GetString(result.Output));
    }

    /// <summary>nanoFramework's launcher finds tests in the same way.</summary>
    [TestMethod]
    [DataRow("LowerTests")]
    [DataRow("ObjectsTests")]
    [DataRow("LanguageTests")]
    public void ReflectionOnNanoClrFindsTheSameTests(string project)
    {
        ProgramResult result = NanoClr(project).Run([new(List, [])]).Single();
        Assert.IsNull(result.Failure, result.Failure);
        CollectionAssert.AreEquivalent(Names(project), Lines(result));
    }

    [TestMethod]
    public void TheRunnerTellsPassedFromFailed()
    {
        IReadOnlyList<ProgramResult> results = new DesktopProcess(TestSettings.Desktop("TestRunner"), TestSettings.Desktop("LowerTests")).Run(
            [new(List, []), new("Numerics.PackedBytesTests.Finding", []), new("Numerics.PackedBytesTests.Nothing", [])]);

        CollectionAssert.AreEquivalent(Names("LowerTests"), Lines(results[0]));
        Assert.IsEmpty(results[1].Output);
        Assert.AreEqual("there is no such test\n", Encoding.UTF8.GetString(results[2].Output));
    }

    public static string NameOf(MethodInfo method, object[] row)
    {
        return $"{row[1]}.{row[2]}";
    }

    private static NanoClrProcess NanoClr(string project)
    {
        IEnumerable<string> assemblies = TestSettings.HasNanoClr ? TestSettings.Nano("TestRunner").Concat(TestSettings.Nano(project)) : [];
        NanoClrProcess nanoClr = TestSettings.RequireNanoClr(project, [.. assemblies.DistinctBy(Path.GetFileName)]);

        // Heaps that collect at every allocation, and every allocation failing in turn: some tests take minutes there.
        nanoClr.Patience = TimeSpan.FromMinutes(20);
        return nanoClr;
    }

    private static IReadOnlyList<ProgramResult> ResultsOf(string project, string type)
    {
        lock (s_results)
        {
            if (!s_results.TryGetValue(type, out IReadOnlyList<ProgramResult> results))
            {
                IEnumerable<string> names = project == "All" ? [] : Names(project).Where(name => name.StartsWith(type + ".", StringComparison.Ordinal));
                results = NanoClr(project).Run([.. names.Select(name => new PythonProgram(name, []))]);
                s_results.Add(type, results);
            }

            return results;
        }
    }

    private static string[] Names(string project)
    {
        string path = TestSettings.Desktop(project);
        AssemblyLoadContext context = new(project);
        context.Resolving += (_, name) => context.LoadFromAssemblyPath(Path.Combine(Path.GetDirectoryName(path), name.Name + ".dll"));
        Assembly tests = context.LoadFromAssemblyPath(path);
        return
        [
            .. tests.GetTypes()
                .Where(type => Has(type, "TestClassAttribute"))
                .SelectMany(type => type.GetMethods())
                .Where(method => Has(method, "TestMethodAttribute"))
                .Select(method => $"{method.DeclaringType.FullName[Prefix.Length..]}.{method.Name}"),
        ];
    }

    private static bool Has(MemberInfo member, string attribute)
    {
        return member.CustomAttributes.Any(data => data.AttributeType.FullName == "nanoFramework.TestFramework." + attribute);
    }

    private static string[] Lines(ProgramResult result)
    {
        return Encoding.UTF8.GetString(result.Output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
