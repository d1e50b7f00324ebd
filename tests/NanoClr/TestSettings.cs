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

    /// <summary>The runner's assemblies for nanoFramework, mscorlib among them.</summary>
    public static IReadOnlyList<string> NanoRunner => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "runner-nano.txt"));

    /// <summary>The runner for .NET.</summary>
    public static string DesktopRunner => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "runner-desktop.txt"))[0];

    /// <summary>nanoCLR with everything that it needs; skips the test where it is not to be had.</summary>
    public static NanoClrProcess RequireNanoClr()
    {
        string nanoClr = FromBuildOrEnvironment("NanoClr", "NANOCLR");
        string processor = FromBuildOrEnvironment("MetadataProcessor", "METADATA_PROCESSOR");
        if (nanoClr == null || processor == null)
        {
            Assert.Inconclusive(HowToGetThem);
        }

        return new NanoClrProcess(nanoClr, new Deployment.MetadataProcessor(processor), NanoRunner);
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
