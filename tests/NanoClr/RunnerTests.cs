// The runner itself, on programs that try it: every byte arrives, and whatever goes wrong is pinned on the right program.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MicroPyNano.NanoClr.Tests;

[TestClass]
public sealed class RunnerTests
{
    [TestMethod]
    public void FramesAreReadOnTheDesktop()
    {
        using Process process = Process.Start(
            new ProcessStartInfo("dotnet", [TestSettings.DesktopRunner]) { RedirectStandardOutput = true });
        FrameReader frames = new();
        foreach (string line in process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries))
        {
            frames.Read(line);
        }

        Assert.IsTrue(frames.IsDone);
        ProgramResult result = frames.Results.Single();
        Assert.AreEqual("self-test/echo", result.Name);
        Assert.AreEqual("print(1)\n", Encoding.ASCII.GetString(result.Output));
        Assert.IsNull(result.Failure);
    }

    [TestMethod]
    public void AnOutputWithoutAnEndIsNotTakenForOne()
    {
        FrameReader frames = new();
        foreach (string line in new[] { "Ready.", "@programs 2", "@begin 0 a.py", "|1", "noise", "|2\\" })
        {
            frames.Read(line);
        }

        Assert.IsFalse(frames.IsDone);
        Assert.AreEqual("a.py", frames.Running);
        Assert.IsEmpty(frames.Results);
        frames.End("crashed");
        Assert.AreEqual("1\n2", Encoding.ASCII.GetString(frames.Results[0].Output));
    }

    [TestMethod]
    public void EveryByteArrivesFromNanoClr()
    {
        byte[] bytes = [.. Enumerable.Range(0, 1000).Select(value => (byte)value)];
        byte[][] sources = [bytes, [], "\n\n"u8.ToArray(), "no newline"u8.ToArray(), "a\\\n|@end 0\n"u8.ToArray(), new byte[30000],
            [.. bytes, .. new byte[30000]]];
        IReadOnlyList<PythonProgram> programs = [.. sources.Select(source => new PythonProgram("self-test/echo", source))];

        IReadOnlyList<ProgramResult> results = TestSettings.RequireNanoClr().Run(programs);

        for (int i = 0; i < sources.Length; i++)
        {
            Assert.IsNull(results[i].Failure);
            CollectionAssert.AreEqual(sources[i], results[i].Output);
        }
    }

    [TestMethod]
    public void ACrashAndAFaultNameTheirProgram()
    {
        NanoClrProcess nanoClr = TestSettings.RequireNanoClr();
        string[] names = ["echo", "crash", "echo", "fault", "echo", "crash", "echo"];

        IReadOnlyList<ProgramResult> results = nanoClr.Run(
            [.. names.Select(name => new PythonProgram("self-test/" + name, "x\n"u8.ToArray()))]);

        Assert.HasCount(names.Length, results);
        for (int i = 0; i < names.Length; i++)
        {
            Assert.AreEqual("self-test/" + names[i], results[i].Name);
            string expected = names[i] switch { "crash" => "crashed", "fault" => "unhandled System.ArgumentException as asked", _ => "" };
            StringAssert.StartsWith(results[i].Failure ?? "", expected);
            Assert.AreEqual(names[i] == "echo", results[i].Failure == null);
        }
    }

    [TestMethod]
    public void AHangNamesItsProgram()
    {
        NanoClrProcess nanoClr = TestSettings.RequireNanoClr();
        nanoClr.Patience = TimeSpan.FromSeconds(2);

        IReadOnlyList<ProgramResult> results = nanoClr.Run([new("self-test/hang", []), new("self-test/echo", "x\n"u8.ToArray())]);

        Assert.AreEqual("printed nothing for 2 s", results[0].Failure);
        Assert.IsNull(results[1].Failure);
    }
}
