// The runner on .NET: what it prints is what nanoCLR has to print.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace MicroPyNano.NanoClr.Tests;

internal sealed class DesktopProcess(string runner, string library = null) : RunnerHost
{
    protected override ProcessStartInfo Prepare(string folder, IReadOnlyList<PythonProgram> programs)
    {
        // Without the list of what the runner knew when it was built, .NET loads what lies beside it.
        IEnumerable<string> files = new[] { library, runner }.Where(file => file != null)
            .SelectMany(file => Directory.EnumerateFiles(Path.GetDirectoryName(file)))
            .Where(file => !file.EndsWith(".deps.json", StringComparison.Ordinal));
        foreach (string file in files)
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        string coreLibrary = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES"))
            .Split(Path.PathSeparator)
            .First(file => Path.GetFileName(file) == "System.Private.CoreLib.dll");
        BatchAssembly.Write(Path.Combine(folder, BatchAssembly.Name + ".dll"), programs, [coreLibrary], "9999.0.0.0");
        return new ProcessStartInfo("dotnet", [Path.Combine(folder, Path.GetFileName(runner))]);
    }
}
