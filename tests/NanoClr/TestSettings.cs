// Where the tests find what is not part of the project: nanoCLR and the MetadataProcessor, named as properties of the build or in
// the environment. Without them the tests are skipped, not failed: nobody needs them to work on the firmware.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MicroPyNano.NanoClr.Tests;

internal static class TestSettings
{
    private const string HowToGetThem =
        "needs nanoCLR (github.com/nanoframework/nf-interpreter, targets/posix) and a MetadataProcessor (github.com/nanoframework/metadata-processor): " +
        "name them with -p:NanoClr=PATH -p:MetadataProcessor=PATH, or in NANOCLR and METADATA_PROCESSOR";

    /// <summary>The folder of the golden programs.</summary>
    public static string Golden => Path.GetFullPath(FromBuild("Golden"));

    /// <summary>A project of tests/nano for nanoFramework: all its assemblies, mscorlib among them.</summary>
    public static IReadOnlyList<string> Nano(string project) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, project + "-nano.txt"));

    /// <summary>A project of tests/nano for .NET.</summary>
    public static string Desktop(string project) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, project + "-desktop.txt"))[0];

    /// <summary>The runner of programs for .NET.</summary>
    public static string DesktopRunner => Desktop("Runner");

    /// <summary>Whether there is all that RequireNanoClr needs.</summary>
    public static bool HasNanoClr => NanoClr != null && MetadataProcessor != null;

    private static string NanoClr => FromBuildOrEnvironment("NanoClr", "NANOCLR");

    private static string MetadataProcessor => FromBuildOrEnvironment("MetadataProcessor", "METADATA_PROCESSOR");

    /// <summary>nanoCLR with everything that it needs to run programs; skips the test where it is not to be had.</summary>
    public static NanoClrProcess RequireNanoClr() => RequireNanoClr("Runner", Nano("Runner"));

    /// <summary>nanoCLR with a runner of the caller's choice.</summary>
    /// <param name="name">What it is called: the folder of its .pe files.</param>
    /// <param name="runner">Its assemblies.</param>
    public static NanoClrProcess RequireNanoClr(string name, IReadOnlyList<string> runner)
    {
        if (!HasNanoClr)
        {
            Assert.Inconclusive(HowToGetThem);
        }

        return new NanoClrProcess(NanoClr, new Deployment.MetadataProcessor(MetadataProcessor), name, runner);
    }

    private static string FromBuildOrEnvironment(string property, string variable)
    {
        string value = FromBuild(property);
        value = string.IsNullOrEmpty(value) ? Environment.GetEnvironmentVariable(variable) : value;
        return string.IsNullOrEmpty(value) ? null : value;
    }

    private static string FromBuild(string property)
    {
        return typeof(TestSettings).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(metadata => metadata.Key == property).Value;
    }
}
