// Holds the opcode table and the loop together: each opcode of the table has a case, and no case stands without an opcode.
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace MicroPyNano.Firmware.Tests.Vm;

[TestClass]
public class OpcodeTableTests
{
    [TestMethod]
    public void EveryOpcodeHasACaseInTheLoop()
    {
        string[] missing = Declared().Except(Cases()).ToArray();
        Assert.AreEqual(string.Empty, string.Join(", ", missing), "opcodes without a case in Loop.cs");
    }

    [TestMethod]
    public void EveryCaseIsAnOpcode()
    {
        string[] unknown = Cases().Except(Declared()).ToArray();
        Assert.AreEqual(string.Empty, string.Join(", ", unknown), "cases in Loop.cs without an opcode");
    }

    [TestMethod]
    public void OpcodesAreNumberedWithoutGaps()
    {
        int[] numbers = Regex.Matches(Source("Core/Opcode.cs"), @"const int \w+ = (\d+);\s*//").Select(m => int.Parse(m.Groups[1].Value)).ToArray();
        CollectionAssert.AreEqual(Enumerable.Range(0, numbers.Length).ToArray(), numbers);
    }

    private static string[] Declared() =>
        Regex.Matches(Source("Core/Opcode.cs"), @"const int (\w+) = \d+;\s*//").Select(m => m.Groups[1].Value).ToArray();

    private static string[] Cases() =>
        Regex.Matches(Source("Vm/Loop.cs"), @"case Opcode\.(\w+):").Select(m => m.Groups[1].Value).Distinct().ToArray();

    private static string Source(string file, [CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here), "../../../../firmware", file));
}
