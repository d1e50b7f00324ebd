// Opcodes: what a line of Opcode.cs says is what the disassembler can look up.
using System.Linq;
using System.Reflection;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MicroPyNano.Generators.Tests;

[TestClass]
public sealed class OpcodeInfoGeneratorTests
{
    private const string Opcodes =
        """
        public static class Opcode
        {
            // ABC is three registers
            public const int Move = 0;          // AB    R[A] = R[B]
            public const int Add = 20;          // ABC   R[A] = R[B] + "R[C]"
            public const int Return = 21;       // A
            public const int ReturnNone = 22;   //       return None // at once
            public const int JumpLess = 23;     // AB+J  if R[A] < R[B]: jump
            public const int Count = 24;
            private const int Mask = 255;
            public const int Shift = 8;
        }
        """;

    private static GeneratorRun Run(string opcodes, string assembly = "mpnano") =>
        new(new OpcodeInfoGenerator(), assembly, [], [("/firmware/Core/Opcode.cs", opcodes)]);

    [TestMethod]
    public void LinesBecomeLookups()
    {
        GeneratorRun run = Run(Opcodes);
        System.Type info = run.Load().GetType("MicroPyNano.Core.OpcodeInfo");
        string Look(string method, int op) => (string)info.GetMethod(method).Invoke(null, [op]);
        Assert.AreEqual(24, info.GetField("Count").GetRawConstantValue());
        Assert.AreEqual("Add", Look("Name", 20));
        Assert.AreEqual("ABC", Look("Format", 20));
        Assert.AreEqual("R[A] = R[B] + \"R[C]\"", Look("Equation", 20));
        Assert.AreEqual("", Look("Equation", 21));
        Assert.AreEqual("", Look("Format", 22));
        Assert.AreEqual("return None // at once", Look("Equation", 22));
        Assert.AreEqual("AB+J", Look("Format", 23));
        Assert.IsNull(Look("Name", 8));
    }

    [TestMethod]
    public void SameNumberTwiceIsAnError() =>
        Assert.Contains("Add and Move have the same number 0", Run(Opcodes.Replace("Add = 20", "Add = 0")).Problems.Single());

    [TestMethod]
    public void CoreDoesNotPay() => Assert.IsEmpty(Run(Opcodes, "MicroPyNano.Core").Sources);
}
