// The REPL byte for byte: each file of Transcripts is a dialogue. With MPNANO_WRITE_TRANSCRIPTS set the files are written
// anew from what the firmware answers, to be read before they are committed.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MicroPyNano.Mpnano.Tests;

[TestClass]
public sealed class TranscriptTests
{
    private static readonly string s_folder = Path.Combine(Path.GetDirectoryName(ThisFile()), "Transcripts");

    public static IEnumerable<object[]> Names =>
        Directory.GetFiles(s_folder, "*.txt").Order().Select(path => new object[] { Path.GetFileNameWithoutExtension(path) });

    private static string ThisFile([CallerFilePath] string path = null) => path;

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void AnswersAsTheTranscript(string name)
    {
        string path = Path.Combine(s_folder, name + ".txt");
        Transcript transcript = Transcript.Load(path);
        string answers = transcript.Play();
        if (Environment.GetEnvironmentVariable("MPNANO_WRITE_TRANSCRIPTS") != null)
            File.WriteAllText(path, answers);
        else
            Assert.AreEqual(transcript.Expected, answers);
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void AnswersTheSameWithACollectionAtEveryAllocation(string name)
    {
        Transcript transcript = Transcript.Load(Path.Combine(s_folder, name + ".txt"));
        Assert.AreEqual(transcript.Expected, transcript.Play(stress: true));
    }
}
