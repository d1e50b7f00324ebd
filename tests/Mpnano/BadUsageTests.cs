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
    [DataRow("-X knows only heapsize=SIZE, not 'emit=native'", "-X", "emit=native", "-c", "1")]
    [DataRow(null, "run")]
    [DataRow(null, "-c")]
    [DataRow(null, "--nonsense")]
    [DataRow(null, "nonsense")]
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
        foreach (string word in new[] { "run", "dis", "--heap", "-c", "-m", "-O", "Exit codes" })
            StringAssert.Contains(run.Output, word);
    }

    [TestMethod]
    public void TellsItsVersion()
    {
        MpnanoProcess run = MpnanoProcess.Run("--version");
        Assert.AreEqual(0, run.ExitCode);
        StringAssert.StartsWith(run.Output, "mpnano " + Modules.Release.Version);
    }
}
