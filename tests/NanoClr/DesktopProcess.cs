// The runner on .NET: what it prints is what nanoCLR has to print.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace MicroPyNano.NanoClr.Tests;

internal sealed class DesktopProcess(string runner) : RunnerHost
{
    protected override ProcessStartInfo Prepare(string folder, IReadOnlyList<PythonProgram> programs)
    {
        foreach (string file in Directory.EnumerateFiles(Path.GetDirectoryName(runner)))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        string library = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES"))
            .Split(Path.PathSeparator)
            .First(file => Path.GetFileName(file) == "System.Private.CoreLib.dll");
        BatchAssembly.Write(Path.Combine(folder, BatchAssembly.Name + ".dll"), programs, [library], "9999.0.0.0");
        return new ProcessStartInfo("dotnet", [Path.Combine(folder, Path.GetFileName(runner))]);
    }
}
