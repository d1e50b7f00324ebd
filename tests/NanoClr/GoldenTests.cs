// The golden programs, run by the firmware on nanoCLR: what works on the desktop and not there shows here first.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MicroPyNano.NanoClr.Tests;

[TestClass]
public sealed class GoldenTests
{
    [TestMethod]
    public void GoldenProgramsPrintOnNanoClrWhatTheyShould()
    {
        NanoClrProcess nanoClr = TestSettings.RequireNanoClr();
        string folder = TestSettings.Golden;
        IReadOnlyList<PythonProgram> programs =
        [
            .. Directory.EnumerateFiles(folder, "*.py", SearchOption.AllDirectories)
                .Where(file => File.Exists(file + ".exp"))
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
                .Select(name => new PythonProgram(name, File.ReadAllBytes(Path.Combine(folder, name)))),
        ];
        Assert.IsNotEmpty(programs);

        IReadOnlyList<ProgramResult> results = nanoClr.Run(programs);

        List<string> failures = [];
        foreach (ProgramResult result in results)
        {
            byte[] expected = File.ReadAllBytes(Path.Combine(folder, result.Name + ".exp"));
            if (result.Failure != null)
            {
                failures.Add($"{result.Name}: {result.Failure}");
            }
            else if (!result.Output.AsSpan().SequenceEqual(expected))
            {
                failures.Add($"{result.Name}: {FirstDifference(expected, result.Output)}");
            }
        }

        Assert.IsEmpty(failures, $"{failures.Count} of {results.Count} golden programs:\n{string.Join('\n', failures)}");
    }

    private static string FirstDifference(byte[] expected, byte[] actual)
    {
        string[] wanted = Encoding.UTF8.GetString(expected).Split('\n');
        string[] got = Encoding.UTF8.GetString(actual).Split('\n');
        int line = 0;
        while (line < wanted.Length && line < got.Length && wanted[line] == got[line])
        {
            line++;
        }

        return $"line {line + 1} is {Line(got, line)}, not {Line(wanted, line)}";
    }

    private static string Line(string[] lines, int line)
    {
        return line < lines.Length ? $"'{lines[line]}'" : "missing";
    }
}
