// A runner on nanoCLR.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using MicroPyNano.Deployment;

namespace MicroPyNano.NanoClr.Tests;

internal sealed class NanoClrProcess(string nanoClr, MetadataProcessor processor, string name, IReadOnlyList<string> runner) : RunnerHost
{
    private static readonly Lock s_conversion = new();

    protected override ProcessStartInfo Prepare(string folder, IReadOnlyList<PythonProgram> programs)
    {
        string assembly = Path.Combine(folder, BatchAssembly.Name + ".dll");
        string pe = Path.ChangeExtension(assembly, ".pe");
        BatchAssembly.Write(assembly, programs, [runner.First(file => Path.GetFileName(file) == "mscorlib.dll")], null);
        processor.Convert(assembly, pe, Replace(runner, assembly));
        List<string> loaded = [];
        foreach (string file in Replace(ConvertRunner(), pe))
        {
            // nanoCLR loads in the byte order of the paths, whatever the order on its command line.
            loaded.Add(Path.Combine(folder, $"{loaded.Count:00}.pe"));
            File.Copy(file, loaded[^1]);
        }

        return new ProcessStartInfo(nanoClr, loaded);
    }

    private static IEnumerable<string> Replace(IEnumerable<string> files, string batch)
    {
        return files.Select(file => IsBatch(file) ? batch : file);
    }

    private static bool IsBatch(string file)
    {
        return Path.GetFileNameWithoutExtension(file).EndsWith(BatchAssembly.Name, StringComparison.Ordinal);
    }

    // Once for all batches: only what has changed is converted.
    private IReadOnlyList<string> ConvertRunner()
    {
        lock (s_conversion)
        {
            return new PeFolder(Path.Combine(AppContext.BaseDirectory, "pe", name), processor).Update(runner);
        }
    }
}
