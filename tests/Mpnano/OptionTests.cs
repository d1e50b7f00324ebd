// The options of the interpreter, the variables of its environment, its prompt on a pipe.
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MicroPyNano.Mpnano.Tests;

[TestClass]
public sealed class OptionTests
{
    private const string ShowHeap = "import gc\nn = gc.mem_free() + gc.mem_alloc()\nprint((n + 1023) // 1024)";

    private static void Prints(string output, params string[] words) => Prints(output, MpnanoProcess.Run(words));

    private static void Prints(string output, MpnanoProcess run)
    {
        Assert.AreEqual("", run.Error);
        Assert.AreEqual(output, run.Output);
        Assert.AreEqual(0, run.ExitCode);
    }

    [TestMethod]
    [DataRow("0", "-O0")]
    [DataRow("1", "-O")]
    [DataRow("2", "-OO")]
    [DataRow("3", "-OOO")]
    [DataRow("2", "-O3", "-O2")]
    public void Levels(string level, params string[] words)
    {
        string program = "import micropython\nassert not __debug__ or micropython.opt_level() == 0\nprint(micropython.opt_level())";
        Prints(level + "\n", [.. words, "-c", program]);
    }

    [TestMethod]
    [DataRow("64", "--heap", "64K")]
    [DataRow("64", "--heap=65536")]
    [DataRow("100", "-X", "heapsize=100k")]
    [DataRow("256", "-X", "heapsize=256wK")]
    [DataRow("2048", "-X", "heapsize=2M")]
    [DataRow("2048")]
    public void Heaps(string kilobytes, params string[] words) => Prints(kilobytes + "\n", [.. words, "-c", ShowHeap]);

    [TestMethod]
    public void HeapOfTheEnvironment()
    {
        Prints("48\n", MpnanoProcess.RunIn("MICROPYNANO_HEAP", "48K", null, null, "-c", ShowHeap));
        Prints("50\n", MpnanoProcess.RunIn("MICROPYNANO_HEAP", "48K", null, null, "--heap", "50K", "-c", ShowHeap));
        Assert.AreEqual(2, MpnanoProcess.RunIn("MICROPYNANO_HEAP", "much", null, null, "-c", ShowHeap).ExitCode);
    }

    [TestMethod]
    [DataRow("-X", "emit=bytecode")]
    [DataRow("-X", "emit=native")]
    [DataRow("-X", "emit=viper")]
    [DataRow("--stress-gc")]
    public void Accepted(params string[] words) => Prints("[0, 1, 4]\n", [.. words, "-c", "print([i * i for i in range(3)])"]);

    [TestMethod]
    public void CompilesOnly()
    {
        Prints("", "-X", "compile-only", "-c", "print(1)");
        MpnanoProcess run = MpnanoProcess.Run("-X", "compile-only", "-c", "print(1)\na b");
        Assert.AreEqual("Traceback (most recent call last):\n  File \"<stdin>\", line 2\nSyntaxError: invalid syntax\n", run.Error);
        Assert.AreEqual("", run.Output);
        Assert.AreEqual(1, run.ExitCode);
    }

    [TestMethod]
    public void TellsMore()
    {
        MpnanoProcess memory = MpnanoProcess.Run("-v", "-c", "print(1)");
        StringAssert.StartsWith(memory.Output, "1\nstack: ");
        MpnanoProcess instructions = MpnanoProcess.Run("-v", "-v", "-c", "print(1)");
        StringAssert.StartsWith(instructions.Output, "<module>()");
        StringAssert.Contains(instructions.Output, "\n1\nstack: ");
    }

    [TestMethod]
    public void SearchPath()
    {
        string home = System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile).Replace('\\', '/');
        string between = Path.PathSeparator.ToString();
        string[] words = ["-c", "import sys; print(sys.path)"];
        Prints($"['', '.frozen', '{home}/.micropython/lib']\n", words);
        Prints("['', 'a', 'b/c']\n", MpnanoProcess.RunIn("MICROPYPATH", "a" + between + "b/c", null, null, words));
        Prints($"['', '{home}/b', '']\n", MpnanoProcess.RunIn("MICROPYPATH", between + "~/b" + between, null, null, words));
        using var folder = new TestFolder();
        folder.Add("lib/tool.py", "def answer():\n    return 42\n");
        folder.Add("app/main.py", "import tool\nprint(tool.answer())\n");
        Prints("42\n", MpnanoProcess.RunIn("MICROPYPATH", "lib", null, folder.Path, "app/main.py"));
    }

    [TestMethod]
    public void SomethingIsDoneAtExit()
    {
        string program = "import sys\nprint(sys.atexit(lambda: print('second')))\nsys.atexit(sys.atexit(lambda: print('never')))\n";
        Prints("None\nsecond\n", "-c", program);
        MpnanoProcess run = MpnanoProcess.Run("-c", program + "sys.exit(3)");
        Assert.AreEqual("None\nsecond\n", run.Output);
        Assert.AreEqual(3, run.ExitCode);
    }

    [TestMethod]
    public void AProgramKnowsItsFile()
    {
        using var folder = new TestFolder();
        folder.Add("run", "print(__file__)\n");
        Prints("run\n", MpnanoProcess.RunWith(null, folder.Path, "run", "run"));
        Prints("<stdin>\n", "-c", "print(__file__)");
    }

    [TestMethod]
    public void WithoutAProgramAPipeIsOne() =>
        Prints("[] 45\n", MpnanoProcess.RunWith("import sys\nprint(sys.argv, sum(range(10)))\n", null));

    [TestMethod]
    public void ABoardAnswersOnAPipe()
    {
        MpnanoProcess run = MpnanoProcess.RunWith("1+1\rprint('a')\r\x04", null, "board");
        Assert.AreEqual(0, run.ExitCode);
        StringAssert.Contains(run.Output, "\r\n>>> 1+1\r\n2\r\n>>> print('a')\r\na\r\n>>> \r\nMPY: soft reboot\r\n");
        StringAssert.EndsWith(run.Output, "\r\n>>> ");
    }

    [TestMethod]
    public void APromptFollowsTheProgram()
    {
        MpnanoProcess run = MpnanoProcess.RunWith("x + 1\r1/0\r\x04", null, "-i", "-c", "x = 5\nprint(x)");
        StringAssert.StartsWith(run.Output, "5\nMicroPython ");
        StringAssert.Contains(run.Output, " version\r\nType \"help()\" for more information.\r\n>>> x + 1\r\n6\r\n>>> ");
        StringAssert.EndsWith(run.Output, "ZeroDivisionError: divide by zero\r\n>>> \r\n");
        Assert.AreEqual(0, run.ExitCode);
        run = MpnanoProcess.RunIn("MICROPYINSPECT", "1", "import sys\rsys.exit(6)\r", null, "-c", "1/0");
        StringAssert.StartsWith(run.Output, "MicroPython ");
        StringAssert.Contains(run.Error, "ZeroDivisionError");
        Assert.AreEqual(6, run.ExitCode);
        run = MpnanoProcess.RunWith("print(1)\x04\x01\x04", null, "-i");
        Assert.AreEqual(0, run.ExitCode);
    }
}
