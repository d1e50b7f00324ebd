// Garbage, truncated and hostile source: a Python exception, or a program that runs; nothing else.
using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;

namespace MicroPyNano.Firmware.Tests.Vm;

[TestClass]
public class HostileSourceTests
{
    private const int Cases = 3000;

    private static readonly string[] s_pieces =
    [
        "(", ")", "[", "]", "{", "}", ":", ",", "=", "==", "\n", "\n    ", "\n        ", "def f", "class C", "if x", "else", "for i in ",
        "while ", "try", "except", "finally", "return ", "yield ", "lambda ", "import ", "from ", "x", "y", "1", "1.5", "'a'", "\"\"\"", "f'{x}'",
        "*", "**", "not ", "in ", "is ", "and ", "or ", "await ", "async ", "with ", "as ", "@", "->", ":=", ";", "\\\n", "#", "del ", "global ",
        "nonlocal ", "raise ", "assert ", "...", "0x", "1e", "b'\\x", "\t", "\0", "\r", "é", "\u20ac",
    ];

    [TestMethod]
    public void RandomBytes()
    {
        var random = new Random(1);
        for (int i = 0; i < Cases; i++)
        {
            byte[] source = new byte[random.Next(1, 60)];
            random.NextBytes(source);
            Try(source, i);
        }
    }

    [TestMethod]
    public void RandomPieces()
    {
        var random = new Random(2);
        for (int i = 0; i < Cases; i++)
        {
            string source = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => s_pieces[random.Next(s_pieces.Length)]));
            Try(Encoding.UTF8.GetBytes("# " + i + "\n" + source), i);
        }
    }

    [TestMethod]
    public void TruncatedPrograms()
    {
        var random = new Random(3);
        string[] programs = Directory.GetFiles(GoldenFolder(), "*.py", SearchOption.AllDirectories).Where(p => !p.Contains("large")).Order().ToArray();
        for (int i = 0; i < 200; i++)
        {
            byte[] source = File.ReadAllBytes(programs[random.Next(programs.Length)]);
            Try(source[..random.Next(source.Length)], i, compileOnly: true);
        }
    }

    [TestMethod]
    public void Nesting()
    {
        foreach (string bracket in new[] { "(", "[", "{", "-", "not ", "lambda: ", "x.", "f(", "a[", "1+(", "{1:", "if x:\n " })
        {
            foreach (int depth in new[] { 10, 50, 300, 5000 })
                Try(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(bracket, depth))), depth);
        }
        Try(Encoding.UTF8.GetBytes(new string('(', 200) + "1" + new string(')', 200)), 200);
    }

    [TestMethod]
    public void LongTokens()
    {
        Try(Encoding.UTF8.GetBytes("x = " + new string('1', 10000)), 0);
        Try(Encoding.UTF8.GetBytes("x = '" + new string('a', 10000) + "'"), 1);
        Try(Encoding.UTF8.GetBytes(new string('a', 10000) + " = 1"), 2);
        Try(Encoding.UTF8.GetBytes("x = " + string.Join("+", Enumerable.Repeat("1", 10000))), 3);
        Try(Encoding.UTF8.GetBytes("x = [" + string.Join(",", Enumerable.Repeat("1", 10000)) + "]"), 4);
        Try(Encoding.UTF8.GetBytes("f(" + string.Join(",", Enumerable.Repeat("1", 1000)) + ")"), 5);
        Try(Encoding.UTF8.GetBytes("def f(" + string.Join(",", Enumerable.Range(0, 400).Select(i => "a" + i)) + "): pass"), 6);
        Try(Encoding.UTF8.GetBytes("x = 1e" + new string('9', 500)), 7);
        Try(Encoding.UTF8.GetBytes("x = 0x" + new string('f', 10000)), 8);
    }

    // Random pieces can make an endless loop: the fuse ends it as Ctrl-C would.
    private static void Try(byte[] source, int number, bool compileOnly = false)
    {
        var interpreter = new Interpreter(32);
        interpreter.Output.IsSilent = true;
        if (compileOnly)
            source = [.. "def unused():\n"u8.ToArray(), .. "    pass\n"u8.ToArray(), .. source, .. "\n)"u8.ToArray()];
        using var fuse = new System.Threading.Timer(_ => interpreter.Machine.Interrupt(), null, 2000, 2000);
        try
        {
            interpreter.Run(source);
        }
        catch (Exception e)
        {
            Assert.Fail($"case {number}: {e.GetType().Name} {e.Message} for source {Printable(source)}\n{e.StackTrace}");
        }
        Assert.AreEqual(-1, interpreter.Heap.Verify(), $"case {number}: the arena is corrupt after {Printable(source)}");
    }

    private static string Printable(byte[] source) => Convert.ToBase64String(source.Length > 200 ? source[..200] : source);

    private static string GoldenFolder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here), "../../../golden");
}
