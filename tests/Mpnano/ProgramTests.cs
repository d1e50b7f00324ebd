// Programs on the command line: their output, their errors, their exit codes, their modules.
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MicroPyNano.Mpnano.Tests;

[TestClass]
public sealed class ProgramTests
{
    private static void AreEqual(int code, string output, string error, MpnanoProcess run)
    {
        Assert.AreEqual(output, run.Output);
        Assert.AreEqual(error, run.Error);
        Assert.AreEqual(code, run.ExitCode);
    }

    [TestMethod]
    public void RunsAFile()
    {
        using var folder = new TestFolder();
        folder.Add("hello.py", "import sys\nprint('hello', sys.argv, __name__)\nprint('\\xe9\\r')\n");
        AreEqual(
            0,
            "hello ['hello.py', '-v', '--heap', 'run'] __main__\n\xc3\xa9\r\n",
            "",
            MpnanoProcess.RunWith(null, folder.Path, "run", "hello.py", "-v", "--heap", "run"));
        AreEqual(0, "hello ['hello.py', '-c'] __main__\n\xc3\xa9\r\n", "", MpnanoProcess.RunWith(null, folder.Path, "hello.py", "-c"));
    }

    [TestMethod]
    public void RunsStandardInput() => AreEqual(0, "45\n", "", MpnanoProcess.RunWith("print(sum(range(10)))\n", null, "run", "-"));

    [TestMethod]
    public void RunsText() => AreEqual(0, "['-c', 'a b']\n", "", MpnanoProcess.Run("-c", "import sys; print(sys.argv)", "a b"));

    [TestMethod]
    public void RunsAModule()
    {
        using var folder = new TestFolder();
        folder.Add("job.py", "import sys\nprint(__name__, sys.argv)\n");
        AreEqual(0, "__main__ ['job', '1']\n", "", MpnanoProcess.RunWith(null, folder.Path, "-m", "job", "1"));
        MpnanoProcess missing = MpnanoProcess.RunWith(null, folder.Path, "-m", "nowhere");
        AreEqual(1, "", "ImportError: no module named 'nowhere'\n", missing);
    }

    [TestMethod]
    public void TracebacksGoToStandardError()
    {
        using var folder = new TestFolder();
        folder.Add("bad.py", "print('before')\ndef f():\n    1/0\nf()\n");
        AreEqual(
            1,
            "before\n",
            "Traceback (most recent call last):\n  File \"bad.py\", line 4, in <module>\n"
                + "  File \"bad.py\", line 3, in f\nZeroDivisionError: divide by zero\n",
            MpnanoProcess.RunWith(null, folder.Path, "run", "bad.py"));
        folder.Add("worse.py", "print('never')\na b\n");
        AreEqual(
            1,
            "",
            "Traceback (most recent call last):\n  File \"worse.py\", line 2\nSyntaxError: invalid syntax\n",
            MpnanoProcess.RunWith(null, folder.Path, "run", "worse.py"));
    }

    [TestMethod]
    [DataRow("import sys; sys.exit()", 0, "")]
    [DataRow("import sys; sys.exit(7)", 7, "")]
    [DataRow("import sys; sys.exit(None)", 0, "")]
    [DataRow("import sys; sys.exit('no more')", 1, "no more\n")]
    [DataRow("raise SystemExit(256)", 0, "")]
    [DataRow("raise KeyboardInterrupt", 1, "Traceback (most recent call last):\n"
        + "  File \"<stdin>\", line 1, in <module>\nKeyboardInterrupt: \n")]
    public void ExitCodes(string program, int code, string error) => AreEqual(code, "", error, MpnanoProcess.Run("-c", program));

    [TestMethod]
    public void ReadsStandardInput()
    {
        MpnanoProcess run = MpnanoProcess.RunWith("one\ntwo\n", null, "-c", "a = input()\nb = input()\nprint([a, b])");
        StringAssert.EndsWith(run.Output, "['one', 'two']\n");
    }

    [TestMethod]
    public void Disassembles()
    {
        MpnanoProcess run = MpnanoProcess.RunWith("x = 1\n", null, "dis", "-", "--explain");
        Assert.AreEqual("", run.Error);
        StringAssert.StartsWith(run.Output, "<module>()");
        Assert.AreEqual(1, MpnanoProcess.RunWith("a b\n", null, "dis", "-").ExitCode);
    }
}
