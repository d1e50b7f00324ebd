// A Python interpreter as a command, and one timed run of a program on it.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace MicroPyNano.Benchmarks;

/// <summary>How to run a program, and what its clock is called.</summary>
internal sealed class Interpreter
{
    private const string TimeWithTicks =
        "\nimport time\n_t = time.ticks_us()\n_r = main(N)\n_t = time.ticks_diff(time.ticks_us(), _t)\nprint('us', _t, _r)\n";

    private const string TimeWithCounter =
        "\nimport time\n_t = time.perf_counter_ns()\n_r = main(N)\n_t = (time.perf_counter_ns() - _t) // 1000\nprint('us', _t, _r)\n";

    private readonly string[] _command;
    private readonly string _timing;

    private Interpreter(string name, string command, string timing, params string[] options)
    {
        Name = name;
        _command = [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), .. options];
        _timing = timing;
    }

    public string Name { get; }

    /// <summary>Ours first, then those that are given.</summary>
    public static IReadOnlyList<Interpreter> All(string mpnano, string micropython, string python)
    {
        var all = new List<Interpreter> { new("mpnano", mpnano, TimeWithTicks, "run", "--heap", "2M") };
        if (micropython != null)
            all.Add(new("micropython", micropython, TimeWithTicks, "-X", "heapsize=2M"));
        if (python != null)
            all.Add(new("python", python, TimeWithCounter));
        return all;
    }

    /// <summary>Runs the program once.</summary>
    /// <returns>Microseconds that main(N) took, and what it returned; null if the run failed.</returns>
    public (double Microseconds, string Result)? Run(string program)
    {
        string timed = Path.Combine(Path.GetTempPath(), $"mpnano-bench-{Environment.ProcessId}-{Path.GetFileName(program)}");
        File.WriteAllText(timed, File.ReadAllText(program) + _timing);
        try
        {
            var start = new ProcessStartInfo(_command[0]) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (string argument in _command.Skip(1).Append(timed))
                start.ArgumentList.Add(argument);
            using Process process = Process.Start(start);
            string output = process.StandardOutput.ReadToEnd();
            string error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            string[] words = output.Trim().Split('\n')[^1].Split(' ', 3);
            if (process.ExitCode != 0 || words.Length != 3 || words[0] != "us")
            {
                Console.Error.WriteLine($"benchmarks: {Name} failed on {Path.GetFileName(program)}: {error.Trim().Split('\n')[^1]}");
                return null;
            }
            return (double.Parse(words[1], CultureInfo.InvariantCulture), words[2].Trim());
        }
        finally
        {
            File.Delete(timed);
        }
    }
}
