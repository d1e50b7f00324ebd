// Runs Python programs by the runner of tests/nano, a batch in each process.
// Invariant: every program has exactly one result. One that crashes the process, or keeps it busy for too long, is to blame for it,
// and those behind it run in the next process. An exit code says nothing: nanoCLR's is always 0.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;

namespace MicroPyNano.NanoClr.Tests;

/// <summary>Something that the runner runs on.</summary>
internal abstract class RunnerHost
{
    /// <summary>How long a process may print nothing.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Runs programs and returns a result for each, in their order.</summary>
    public IReadOnlyList<ProgramResult> Run(IReadOnlyList<PythonProgram> programs)
    {
        List<ProgramResult> results = [];
        while (results.Count < programs.Count)
        {
            FrameReader frames = RunBatch(BatchAssembly.TakeBatch(programs.Skip(results.Count)));
            if (frames.Results.Count == 0)
            {
                throw new InvalidOperationException($"no program ran: {frames.Talk}");
            }

            results.AddRange(frames.Results);
        }

        return results;
    }

    /// <summary>Puts all that a batch needs into a folder and says how to start it.</summary>
    protected abstract ProcessStartInfo Prepare(string folder, IReadOnlyList<PythonProgram> programs);

    private FrameReader RunBatch(IReadOnlyList<PythonProgram> programs)
    {
        string folder = Directory.CreateTempSubdirectory("batch-").FullName;
        try
        {
            return Start(Prepare(folder, programs));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Take(FrameReader frames, string line)
    {
        lock (frames)
        {
            if (line != null)
            {
                frames.Read(line);
            }
        }
    }

    private FrameReader Start(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        FrameReader frames = new();
        using Process process = new() { StartInfo = start };
        using AutoResetEvent heard = new(false);
        bool ended = false;
        process.OutputDataReceived += (_, e) =>
        {
            Take(frames, e.Data);
            ended |= e.Data == null;
            heard.Set();
        };
        process.ErrorDataReceived += (_, e) => Take(frames, e.Data);
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
            frames.End(isStuck ? $"printed nothing for {Patience.TotalSeconds} s" : $"crashed: {frames.Talk}");
        }

        return frames;
    }
}
