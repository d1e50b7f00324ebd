// Runs Python programs on nanoCLR, a batch in each process.
// Invariant: every program has exactly one result. One that crashes the process, or keeps it busy for too long, is to blame for it,
// and those behind it run in the next process. nanoCLR's exit code is always 0 and says nothing.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using MicroPyNano.Deployment;

namespace MicroPyNano.NanoClr.Tests;

internal sealed class NanoClrProcess(string nanoClr, MetadataProcessor processor, IReadOnlyList<string> runner)
{
    private static readonly Lock s_conversion = new();

    /// <summary>How long a process may print nothing.</summary>
    public TimeSpan Patience { get; private init; } = TimeSpan.FromSeconds(60);

    /// <summary>The same, more or less patient.</summary>
    public NanoClrProcess WithPatience(TimeSpan patience)
    {
        return new NanoClrProcess(nanoClr, processor, runner) { Patience = patience };
    }

    /// <summary>Runs programs and returns a result for each, in their order.</summary>
    public IReadOnlyList<ProgramResult> Run(IReadOnlyList<PythonProgram> programs)
    {
        IReadOnlyList<string> firmware = ConvertRunner();
        List<ProgramResult> results = [];
        while (results.Count < programs.Count)
        {
            FrameReader frames = RunBatch(BatchAssembly.TakeBatch(programs.Skip(results.Count)), firmware);
            if (frames.Results.Count == 0)
            {
                throw new InvalidOperationException($"nanoCLR ran no program: {frames.Talk}");
            }

            results.AddRange(frames.Results);
        }

        return results;
    }

    private static IReadOnlyList<string> Replace(IEnumerable<string> files, string name, string replacement)
    {
        return [.. files.Select(file => Path.GetFileNameWithoutExtension(file).EndsWith(name, StringComparison.Ordinal) ? replacement : file)];
    }

    private IReadOnlyList<string> ConvertRunner()
    {
        lock (s_conversion)
        {
            return new PeFolder(Path.Combine(AppContext.BaseDirectory, "pe"), processor).Update(runner);
        }
    }

    private FrameReader RunBatch(IReadOnlyList<PythonProgram> programs, IReadOnlyList<string> firmware)
    {
        string folder = Directory.CreateTempSubdirectory("nano-batch-").FullName;
        try
        {
            string assembly = Path.Combine(folder, BatchAssembly.Name + ".dll");
            string pe = Path.ChangeExtension(assembly, ".pe");
            BatchAssembly.Write(assembly, programs, runner.First(file => Path.GetFileName(file) == "mscorlib.dll"));
            processor.Convert(assembly, pe, Replace(runner, BatchAssembly.Name, assembly));
            List<string> loaded = [];
            foreach (string file in Replace(firmware, BatchAssembly.Name, pe))
            {
                // nanoCLR loads in the byte order of the paths, whatever the order on its command line.
                loaded.Add(Path.Combine(folder, $"{loaded.Count:00}.pe"));
                File.Copy(file, loaded[^1]);
            }

            return Start(loaded);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private FrameReader Start(IEnumerable<string> peFiles)
    {
        FrameReader frames = new();
        using Process process = new()
        {
            StartInfo = new ProcessStartInfo(nanoClr, peFiles) { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        using AutoResetEvent heard = new(false);
        bool ended = false;
        process.OutputDataReceived += (_, e) =>
        {
            if (e.Data == null)
            {
                ended = true;
            }
            else
            {
                frames.Read(e.Data);
            }

            heard.Set();
        };
        process.ErrorDataReceived += (_, _) => { };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        bool isStuck = false;
        while (!ended && !isStuck)
        {
            isStuck = !heard.WaitOne(Patience);
        }

        if (isStuck)
        {
            process.Kill();
        }

        process.WaitForExit();
        if (frames.Running != null)
        {
            frames.End(isStuck ? $"printed nothing for {Patience.TotalSeconds} s" : $"nanoCLR crashed: {frames.Talk}");
        }

        return frames;
    }
}
