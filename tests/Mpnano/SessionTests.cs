// What transcripts cannot show: input without end, several firmwares in one process.
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using MicroPyNano.Repl;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MicroPyNano.Mpnano.Tests;

[TestClass]
public sealed class SessionTests
{
    private const int Words = 4096;

    private static string Talk(int words, params string[] steps)
    {
        var console = new TestConsole([.. steps.Select(Encoding.Latin1.GetBytes)]);
        var firmware = new Firmware(new TestBoard(console), words);
        firmware.Serve();
        Assert.AreEqual(-1, firmware.Heap.Verify());
        return string.Concat(console.Answers.Select(answer => Encoding.Latin1.GetString(answer)));
    }

    [TestMethod]
    public void TheFirstPromptLeavesTheArenaToPrograms()
    {
        var firmware = new Firmware(new TestBoard(new TestConsole()), 16 * 1024);
        firmware.Serve();
        int bytes = 4 * (firmware.Heap.Memory.Length - firmware.Heap.FreeWords());
        Assert.IsTrue(bytes <= 6 * 1024, $"{bytes} bytes of the arena are used at the first prompt");
    }

    [TestMethod]
    public void ALineThatDoesNotFitIsGivenUp()
    {
        string answer = Talk(Words, "x = '", new string('a', 50_000), "\x03", "1+1\r");
        StringAssert.Contains(answer, "MemoryError: memory allocation failed, allocating ");
        StringAssert.EndsWith(answer, ">>> 1+1\r\n2\r\n>>> ");
    }

    [TestMethod]
    public void AStatementThatDoesNotFitIsGivenUp()
    {
        string[] steps = [.. Enumerable.Repeat("(1,\r" + new string(' ', 100), 400), "\x03", "1+1\r"];
        string answer = Talk(Words, steps);
        StringAssert.Contains(answer, "MemoryError: memory allocation failed, allocating ");
        StringAssert.EndsWith(answer, ">>> 1+1\r\n2\r\n>>> ");
    }

    [TestMethod]
    public void APasteThatDoesNotFitIsGivenUp()
    {
        string answer = Talk(Words, "\x05", new string('a', 50_000), "\x03", "1+1\r");
        StringAssert.Contains(answer, "MemoryError: memory allocation failed, allocating ");
        StringAssert.EndsWith(answer, ">>> 1+1\r\n2\r\n>>> ");
    }

    [TestMethod]
    public void ARawProgramThatDoesNotFitIsRefusedAtItsEnd()
    {
        string answer = Talk(Words, "\x01", new string('a', 50_000), "\x04", "print(1)\x04");
        StringAssert.Contains(answer, "OK\x04MemoryError: memory allocation failed, allocating ");
        StringAssert.EndsWith(answer, "\r\n\x04>OK1\r\n\x04\x04>");
    }

    [TestMethod]
    public void ARawPasteNeedsNoMemoryForItsSource()
    {
        var program = new StringBuilder();
        for (int i = 0; i < 1000; i++)
            program.Append("x = 1  # ").Append('.', 100).Append('\n');
        string answer = Talk(Words * 4, "\x01", "\x05" + "A\x01", program + "print(x)\x04");
        int grants = program.Length / 128;
        StringAssert.EndsWith(answer, "R\x01\x80\x00\x01" + new string('\x01', grants) + "\x04" + "1\r\n\x04\x04>");
    }

    [TestMethod]
    public void SourcesNestedTooDeepAreRefused()
    {
        string answer = Talk(Words * 8, new string('(', 2000) + new string(')', 2000) + "\r", "1+1\r");
        StringAssert.EndsWith(answer, ">>> 1+1\r\n2\r\n>>> ");
    }

    [TestMethod]
    public void EndlessRecursionEndsAtThePrompt()
    {
        string answer = Talk(Words * 4, "def f(): f()\r", "\r", "f()\r", "1+1\r");
        StringAssert.Contains(answer, "RuntimeError: maximum recursion depth exceeded");
        StringAssert.EndsWith(answer, ">>> 1+1\r\n2\r\n>>> ");
    }

    [TestMethod]
    public void TheEndOfInputEndsTheSession()
    {
        StringAssert.EndsWith(Talk(Words, "1 +"), ">>> 1 +");
        StringAssert.EndsWith(Talk(Words, "(1\r"), "... ");
        StringAssert.EndsWith(Talk(Words, "\x05" + "1"), "=== 1");
        StringAssert.EndsWith(Talk(Words, "\x01"), ">");
        StringAssert.EndsWith(Talk(Words, "\x01\x05" + "A\x01print(1)"), "R\x01\x80\x00\x01");
    }

    [TestMethod]
    public void SeveralFirmwaresShareNothing()
    {
        Parallel.For(0, 8, i =>
        {
            string name = "name_of_" + i;
            string[] work = [.. Enumerable.Range(0, 50).Select(n => $"{name} = {name} + {i}\r")];
            string answer = Talk(Words * 4, [$"{name} = 0\r", .. work, $"{name}, len(dir())\r", "_\r", "\x04", $"{name}\r"]);
            StringAssert.Contains(answer, $"\r\n({50 * i}, ");
            StringAssert.Contains(answer, $"NameError: name '{name}' isn't defined");
        });
    }

    [TestMethod]
    public void NoByteSequenceEndsTheFirmware()
    {
        var random = new System.Random(7);
        for (int round = 0; round < 200; round++)
        {
            byte[][] steps = new byte[20][];
            for (int i = 0; i < steps.Length; i++)
            {
                steps[i] = new byte[random.Next(1, 40)];
                random.NextBytes(steps[i]);
                for (int j = 0; j < steps[i].Length; j += 2)
                    steps[i][j] &= 0x1F;
            }
            var console = new TestConsole([.. steps, [3, 3, 2, (byte)'1', (byte)'\r']]);
            var firmware = new Firmware(new TestBoard(console), Words);
            firmware.Serve();
            Assert.AreEqual(-1, firmware.Heap.Verify());
            string last = Encoding.Latin1.GetString(console.Answers[^1]);
            Assert.IsFalse(console.Answers.Any(answer => Encoding.Latin1.GetString(answer).Contains("firmware fault")), $"round {round}");
            StringAssert.EndsWith(last, ">>> 1\r\n1\r\n>>> ", $"round {round}");
        }
    }
}
