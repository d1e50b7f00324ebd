// The golden programs through the virtual machine: one test per folder and arena mode, which lists what failed.
using System;
using System.Collections.Generic;
using System.IO;

namespace MicroPyNano.Firmware.Tests.Golden;

[TestClass]
public sealed class GoldenTests
{
    private static readonly string s_root = FindRoot();

    public static IEnumerable<object[]> Folders()
    {
        foreach (string folder in Directory.GetDirectories(s_root))
            yield return [Path.GetFileName(folder)];
    }

    [TestMethod]
    [DynamicData(nameof(Folders))]
    public void Prints(string folder) => Check(folder, ArenaMode.Normal);

    [TestMethod]
    [DynamicData(nameof(Folders))]
    public void PrintsUnderStress(string folder)
    {
        // A collection walks the whole arena: with 2 MB of it the large programs would take hours.
        if (folder != "large")
            Check(folder, ArenaMode.Stress);
    }

    private static void Check(string folder, ArenaMode mode)
    {
        var failures = new List<string>();
        string[] programs = Directory.GetFiles(Path.Combine(s_root, folder), "*.py");
        Array.Sort(programs, StringComparer.Ordinal);
        foreach (string program in programs)
        {
            int words = folder == "large" ? GoldenProgram.LargeWords : GoldenProgram.BoardWords;
            string difference;
            try
            {
                string printed = GoldenProgram.Run(program, words, mode, folder == "micropython");
                difference = GoldenProgram.Difference(File.ReadAllText(program + ".exp"), printed);
            }
            catch (Exception e)
            {
                difference = e.ToString();
            }
            if (difference != null)
                failures.Add($"{folder}/{Path.GetFileName(program)}: {difference}");
        }
        Assert.AreEqual(0, failures.Count, $"{failures.Count} of {programs.Length}\n{string.Join('\n', failures)}");
    }

    private static string FindRoot()
    {
        string at = AppContext.BaseDirectory;
        while (at != null && !Directory.Exists(Path.Combine(at, "tests", "golden")))
            at = Path.GetDirectoryName(at);
        return Path.Combine(at ?? ".", "tests", "golden");
    }
}
