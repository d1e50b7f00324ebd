// The firmware on nanoCLR, each program as a ratio to the same work in plain C#: tests/nano/Speed times both in one process, and
// this starts it and prints what it found. Needs what is not part of the project, and says so where that is missing.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using MicroPyNano.Deployment;

namespace MicroPyNano.Benchmarks;

/// <summary>Runs tests/nano/Speed on nanoCLR.</summary>
internal static class NanoClrRun
{
    private const string HowToGetThem =
        "skipped: needs nanoCLR (github.com/nanoframework/nf-interpreter, targets/posix) and a MetadataProcessor " +
        "(github.com/nanoframework/metadata-processor): name them with -p:NanoClr=PATH -p:MetadataProcessor=PATH, or in NANOCLR and METADATA_PROCESSOR";

    // At most so many times what the C# takes.
    private static readonly Dictionary<string, double> s_limits = new() { ["int_loop"] = 14, ["calls"] = 60 };

    /// <summary>Prints a row per program.</summary>
    /// <returns>0; 1 if a limit is broken or the run failed.</returns>
    public static int Run()
    {
        string nanoClr = FromBuildOrEnvironment("NanoClr", "NANOCLR");
        string processor = FromBuildOrEnvironment("MetadataProcessor", "METADATA_PROCESSOR");
        if (nanoClr == null || processor == null)
        {
            Console.WriteLine(HowToGetThem);
            return 0;
        }

        IReadOnlyList<string> assemblies = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "speed-nano.txt"));
        IReadOnlyList<string> files = new PeFolder(Path.Combine(AppContext.BaseDirectory, "pe"), new MetadataProcessor(processor)).Update(assemblies);
        Console.WriteLine($"{"program",-28}{"C# ns",12}{"Python ns",12}{"ratio",10}");
        var start = new ProcessStartInfo(nanoClr, files) { RedirectStandardOutput = true };
        using Process process = Process.Start(start);
        bool isDone = false;
        bool isGood = true;
        while (process.StandardOutput.ReadLine() is string line)
        {
            string[] words = line.Trim().Split(' ');
            isDone |= words[0] == "@done";
            if (words[0] == "@differ")
            {
                Console.WriteLine($"{words[1],-28}C# returned {words[2]}, Python {words[3]}");
                isGood = false;
            }
            else if (words[0] == "@pair")
                isGood &= PrintRow(words[1], Nanoseconds(words[2]), Nanoseconds(words[3]));
        }

        if (!isDone)
            Console.Error.WriteLine("benchmarks: nanoCLR did not come to the end of the programs");
        return isDone && isGood ? 0 : 1;
    }

    private static double Nanoseconds(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    private static bool PrintRow(string program, double plain, double python)
    {
        double ratio = python / plain;
        bool isLimited = s_limits.TryGetValue(program, out double limit);
        string note = isLimited ? $"  at most {limit}" : "";
        Console.WriteLine($"{program,-28}{plain,12:0}{python,12:0}{ratio,10:0.0}{note}");
        return !isLimited || ratio <= limit;
    }

    private static string FromBuildOrEnvironment(string property, string variable)
    {
        string value = typeof(NanoClrRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(metadata => metadata.Key == property).Value;
        value = string.IsNullOrEmpty(value) ? Environment.GetEnvironmentVariable(variable) : value;
        return string.IsNullOrEmpty(value) ? null : value;
    }
}
