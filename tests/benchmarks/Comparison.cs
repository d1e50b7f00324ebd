// One program on all interpreters, in rounds.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace MicroPyNano.Benchmarks;

/// <summary>Times of one program, a row per round, a column per interpreter.</summary>
internal sealed class Comparison
{
    private readonly string _program;
    private readonly List<double?[]> _rounds = [];

    private Comparison(string program)
    {
        _program = program;
    }

    public static Comparison Measure(string program, IReadOnlyList<Interpreter> interpreters, int rounds)
    {
        var comparison = new Comparison(Path.GetFileNameWithoutExtension(program));
        var results = new HashSet<string>();
        for (int round = 0; round < rounds; round++)
        {
            var times = new double?[interpreters.Count];
            for (int i = 0; i < times.Length; i++)
            {
                if (interpreters[i].Run(program) is not (double time, string result))
                    continue;
                times[i] = time;
                results.Add(result);
            }
            comparison._rounds.Add(times);
        }
        if (results.Count > 1)
            Console.Error.WriteLine($"benchmarks: {comparison._program}: the interpreters disagree: {string.Join(" / ", results)}");
        return comparison;
    }

    /// <summary>Median over the rounds of our time divided by another's; null if one of them never finished.</summary>
    public double? Ratio(int interpreter) => Median(_rounds.Select(r => r[0] / r[interpreter]));

    public string Row() =>
        $"{_program,-28}{Median(_rounds.Select(r => r[0])) / 1000,12:0.0}"
        + string.Concat(Enumerable.Range(1, _rounds[0].Length - 1).Select(i => $"{Ratio(i),16:0.000}"));

    private static double? Median(IEnumerable<double?> values)
    {
        double[] known = values.Where(v => v.HasValue).Select(v => v.Value).Order().ToArray();
        return known.Length == 0 ? null : known[known.Length / 2];
    }
}
