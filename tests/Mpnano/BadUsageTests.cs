// What cannot be done is said in one line, with the exit code 2.
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MicroPyNano.Mpnano.Tests;

[TestClass]
public sealed class BadUsageTests
{
    [TestMethod]
    [DataRow("there is no file 'nowhere.py'", "run", "nowhere.py")]
    [DataRow("there is no file 'no/where.py'", "run", "no/where.py")]
    [DataRow("there is no file ''", "run", "")]
    [DataRow("there is no file 'nowhere.py'", "dis", "nowhere.py")]
    [DataRow("'.' is a folder; name a file in it", "run", ".")]
    [DataRow("'lots' is no heap size; write bytes, or a number with K or M: 65536, 64K, 2M", "--heap", "lots", "-c", "1")]
    [DataRow("'' is no heap size; write bytes, or a number with K or M: 65536, 64K, 2M", "--heap", "", "-c", "1")]
    [DataRow("'2MK' is no heap size; write bytes, or a number with K or M: 65536, 64K, 2M", "run", "--heap", "2MK", "x.py")]
    [DataRow("'-5' is no heap size; write bytes, or a number with K or M: 65536, 64K, 2M", "--heap", "-5", "-c", "1")]
    [DataRow("a heap of 1024 bytes is too small; the smallest is 8K", "--heap", "1K", "-c", "1")]
    [DataRow("a heap of 4000M is too large; the largest is 512M", "-X", "heapsize=4000M", "-c", "1")]
    [DataRow("a heap of 700 bytes is too small; the smallest is 8K", "-X", "heapsize=700w", "-c", "1")]
    [DataRow("unknown option -X emit=asm; mpnano --help shows what there is", "-X", "emit=asm", "-c", "1")]
    [DataRow("-X needs a value; mpnano --help shows what there is", "-X")]
    [DataRow("run needs a file; mpnano --help shows what there is", "run")]
    [DataRow("-c needs a value; mpnano --help shows what there is", "-c")]
    [DataRow("-m needs a value; mpnano --help shows what there is", "-O", "-m")]
    [DataRow("unknown option --nonsense; mpnano --help shows what there is", "--nonsense")]
    [DataRow("unknown option -Oz; mpnano --help shows what there is", "-Oz", "-c", "1")]
    [DataRow("unknown option -O12; mpnano --help shows what there is", "-O12", "-c", "1")]
    [DataRow("there is no file 'nonsense'", "nonsense")]
    [DataRow("dis goes first, its options behind it; mpnano --help shows what there is", "-O", "dis", "a.py")]
    [DataRow(null, "dis")]
    [DataRow(null, "dis", "a.py", "b.py")]
    public void IsToldInOneLine(string message, params string[] words)
    {
        MpnanoProcess run = MpnanoProcess.RunWith(null, Path.GetTempPath(), words);
        Assert.AreEqual("", run.Output);
        StringAssert.StartsWith(run.Error, "mpnano: ");
        Assert.AreEqual(run.Error.Length - 1, run.Error.IndexOf('\n'), run.Error);
        if (message != null)
            Assert.AreEqual("mpnano: " + message + "\n", run.Error);
        Assert.AreEqual(2, run.ExitCode);
    }

    [TestMethod]
    public void TheSmallestHeapIsEnoughForSomething() =>
        Assert.AreEqual("1\n", MpnanoProcess.Run("--heap", "8K", "-c", "print(1)").Output);

    [TestMethod]
    public void HelpNamesCommandsAndExitCodes()
    {
        MpnanoProcess run = MpnanoProcess.Run("--help");
        Assert.AreEqual(0, run.ExitCode);
        Assert.AreEqual(run.Output, MpnanoProcess.Run("-h").Output);
        foreach (string word in new[] { "run", "dis", "board", "--heap", "-c", "-m", "-O", "-X emit", "MICROPYPATH", "Exit codes" })
            StringAssert.Contains(run.Output, word);
    }

    [TestMethod]
    public void VerbsHaveAHelpOfTheirOwn()
    {
        MpnanoProcess run = MpnanoProcess.Run("dis", "--help");
        Assert.AreEqual(0, run.ExitCode);
        StringAssert.Contains(run.Output, "--explain");
    }

    [TestMethod]
    public void TellsItsVersion()
    {
        MpnanoProcess run = MpnanoProcess.Run("--version");
        Assert.AreEqual(0, run.ExitCode);
        StringAssert.StartsWith(run.Output, "mpnano " + Modules.Release.Version);
    }
}
