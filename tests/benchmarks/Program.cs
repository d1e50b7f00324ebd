// Compares interpreters on the benchmark programs: ours on the virtual board, MicroPython and CPython where given.
//
// Machines are noisy, so a figure is never an absolute time: in each round every interpreter runs the program once, one after
// another, and the ratio is taken within the round; the median of the rounds' ratios is printed. The time is the program's
// own, without start-up: it measures itself with the interpreter's clock.
// `nanoclr` instead compares Python on the firmware with plain C#, both on nanoCLR.
using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;

namespace MicroPyNano.Benchmarks;

internal static class Program
{
    private static int Main(string[] args)
    {
        var board = new Option<string>("--mpnano") { Description = "Our interpreter: mpnano, or `dotnet mpnano.dll`", Required = true };
        var micropython = new Option<string>("--micropython") { Description = "A micropython binary to compare with" };
        var python = new Option<string>("--python") { Description = "A CPython binary to compare with" };
        var rounds = new Option<int>("--rounds") { Description = "Rounds per program", DefaultValueFactory = _ => 5 };
        var only = new Option<string[]>("--only") { Description = "Names of the programs to run", AllowMultipleArgumentsPerToken = true };
        var command = new RootCommand("Times the benchmark programs as ratios taken within one run.") { board, micropython, python, rounds, only };
        command.SetAction(result => Run(
            Interpreter.All(result.GetValue(board), result.GetValue(micropython), result.GetValue(python)),
            result.GetValue(rounds),
            result.GetValue(only) ?? []));
        var nanoClr = new Command("nanoclr", "Times small programs on nanoCLR, as ratios to the same work in plain C#.");
        nanoClr.SetAction(_ => NanoClrRun.Run());
        command.Subcommands.Add(nanoClr);
        return command.Parse(args).Invoke();
    }

    private static int Run(IReadOnlyList<Interpreter> interpreters, int rounds, string[] only)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "programs");
        List<string> programs = Directory.GetFiles(folder, "*.py")
            .Where(file => only.Length == 0 || only.Contains(Path.GetFileNameWithoutExtension(file)))
            .Order()
            .ToList();
        if (programs.Count == 0)
        {
            Console.Error.WriteLine($"benchmarks: no program of that name; there are: {Names(folder)}");
            return 2;
        }
        Console.WriteLine($"{"program",-28}{interpreters[0].Name + " ms",12}" + string.Concat(interpreters.Skip(1).Select(i => $"{"/ " + i.Name,16}")));
        var ratios = interpreters.Skip(1).Select(_ => new List<double>()).ToArray();
        foreach (string program in programs)
        {
            Comparison comparison = Comparison.Measure(program, interpreters, rounds);
            Console.WriteLine(comparison.Row());
            for (int i = 0; i < ratios.Length; i++)
            {
                if (comparison.Ratio(i + 1) is double ratio)
                    ratios[i].Add(ratio);
            }
        }
        Console.WriteLine($"{"geometric mean",-40}" + string.Concat(ratios.Select(r => $"{GeometricMean(r),16:0.000}")));
        return 0;
    }

    private static double GeometricMean(List<double> ratios) =>
        ratios.Count == 0 ? double.NaN : Math.Exp(ratios.Average(Math.Log));

    private static string Names(string folder) =>
        string.Join(' ', Directory.GetFiles(folder, "*.py").Select(Path.GetFileNameWithoutExtension).Order());
}
