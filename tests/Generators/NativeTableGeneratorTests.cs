// Tables: what is generated compiles against the firmware's base class and calls the right method with the right test.
using System;
using System.Linq;
using System.Reflection;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MicroPyNano.Generators.Tests;

[TestClass]
public sealed class NativeTableGeneratorTests
{
    private const string Firmware =
        """
        namespace MicroPyNano.Core
        {
            public static class Q
            {
                public const int append = 500, pop = 17, @class = 3, pi = 90, e = 'e';
            }
        }
        namespace MicroPyNano.Vm
        {
            public class VirtualMachine { }

            public abstract class NativeTable
            {
                public abstract int Call(int index, VirtualMachine vm, int at, int n);
                public abstract int Find(int name);
                public abstract int NameOf(int index);
                public abstract int CountOf();
                public abstract bool TakesKeywords(int index);
                public virtual int FindConstant(int name) => -1;
                public virtual int Constant(int index, VirtualMachine vm) => throw new System.Exception();
                public virtual int ConstantNameOf(int index) => throw new System.Exception();
                public virtual int ConstantCount() => 0;
                protected System.Exception WrongArity(VirtualMachine vm, int index, int min, int max, int n) =>
                    new System.ArgumentException(index + " takes " + min + " to " + max);
            }
        }
        """;

    private static GeneratorRun Run(string body, string head = "public sealed partial class Table : NativeTable", string firmware = Firmware) =>
        new(new NativeTableGenerator(), "MicroPyNano.Vm", [firmware, "using MicroPyNano.Vm;\nnamespace Test;\n" + head + "\n{\n" + body + "\n}\n"], []);

    private static string Native(string attribute, string method, int result) =>
        $"[{attribute}] private static int {method}(VirtualMachine vm, int at, int n) => {result} + n;\n";

    private static object Invoke(object table, string method, params object[] arguments)
    {
        try
        {
            return table.GetType().GetMethod(method).Invoke(table, arguments);
        }
        catch (TargetInvocationException thrown)
        {
            return thrown.InnerException.Message;
        }
    }

    [TestMethod]
    public void TableFindsNamesAndCallsMethods()
    {
        GeneratorRun run = Run(
            Native("Native(\"append\", 2)", "Append", 100)
            + Native("Native(\"pop\", 1, 2), Native(\"class\", 0, -1, Keywords = true)", "Pop", 200)
            + "[NativeConstant(\"pi\")] private static int Pi(VirtualMachine vm) => 3;\n"
            + "[NativeConstant(\"e\")] private static int E(VirtualMachine vm) => 2;\n");
        Assert.IsEmpty(run.Problems);
        object table = Activator.CreateInstance(run.Load().GetType("Test.Table"));

        Assert.AreEqual(3, Invoke(table, "CountOf"));
        Assert.AreEqual(0, Invoke(table, "Find", 500));
        Assert.AreEqual(1, Invoke(table, "Find", 17));
        Assert.AreEqual(2, Invoke(table, "Find", 3));
        Assert.AreEqual(-1, Invoke(table, "Find", 90));
        Assert.AreEqual(500, Invoke(table, "NameOf", 0));
        Assert.AreEqual(102, Invoke(table, "Call", 0, null, 0, 2));
        Assert.AreEqual("0 takes 2 to 2", Invoke(table, "Call", 0, null, 0, 1));
        Assert.AreEqual(201, Invoke(table, "Call", 1, null, 0, 1));
        Assert.AreEqual(202, Invoke(table, "Call", 1, null, 0, 2));
        Assert.AreEqual("1 takes 1 to 2", Invoke(table, "Call", 1, null, 0, 0));
        Assert.AreEqual("1 takes 1 to 2", Invoke(table, "Call", 1, null, 0, 3));
        Assert.AreEqual(209, Invoke(table, "Call", 2, null, 0, 9));
        Assert.AreEqual(false, Invoke(table, "TakesKeywords", 1));
        Assert.AreEqual(true, Invoke(table, "TakesKeywords", 2));

        Assert.AreEqual(2, Invoke(table, "ConstantCount"));
        Assert.AreEqual(1, Invoke(table, "FindConstant", (int)'e'));
        Assert.AreEqual(3, Invoke(table, "Constant", 0, null));
        Assert.AreEqual(90, Invoke(table, "ConstantNameOf", 0));
    }

    [TestMethod]
    public void AttributesLeaveNothingInTheAssembly()
    {
        Assembly assembly = Run(Native("Native(\"append\", 2)", "Append", 1)).Load();
        MethodInfo method = assembly.GetType("Test.Table").GetMethod("Append", BindingFlags.Static | BindingFlags.NonPublic);
        Assert.IsEmpty(method.GetCustomAttributesData());
    }

    [TestMethod]
    public void LargeTableIsSplitIntoSmallSwitches()
    {
        const int size = 250;
        string ids = string.Concat(Enumerable.Range(0, size).Select(i => $"public const int name{i} = {1000 + 2 * i};\n"));
        var body = new StringBuilder();
        for (int i = 0; i < size; i++)
            body.Append(Native($"Native(\"name{i}\", 0)", "M" + i, i));
        GeneratorRun run = Run(body.ToString(), firmware: Firmware.Replace("public const int append", ids + "public const int append"));
        object table = Activator.CreateInstance(run.Load().GetType("Test.Table"));
        for (int i = 0; i < size; i++)
        {
            Assert.AreEqual(i, Invoke(table, "Find", 1000 + 2 * i));
            Assert.AreEqual(i, Invoke(table, "Call", i, null, 0, 0));
        }
        string find = run.Source("class Table");
        find = find.Substring(find.IndexOf("int Find(", StringComparison.Ordinal));
        Assert.AreEqual(3, find.Substring(0, find.IndexOf("return -1;", StringComparison.Ordinal)).Split("switch (name)").Length - 1);
    }

    [TestMethod]
    public void NestedTablesAndAbstractBasesAreUnderstood()
    {
        GeneratorRun run = Run(
            "private sealed partial class Inner : Base {" + Native("Native(\"pop\", 0)", "Pop", 1) + "}\n"
            + "private abstract class Base : NativeTable { }\n private sealed partial class None : NativeTable { }",
            "public static partial class Outer");
        Assert.IsEmpty(run.Problems);
        Assert.IsNotNull(run.Load().GetType("Test.Outer+Inner"));
    }

    [TestMethod]
    [DataRow("[Native(\"pop\", 1)] static void A() {} [Native(\"pop\", 2)] static void B() {}", "two entries named \"pop\"")]
    [DataRow("[Native(\"pop\", 1)] static void A() {} [NativeConstant(\"pop\")] static void B() {}", "two entries named \"pop\"")]
    [DataRow("[Native(\"pop\", 3, 2)] static void A() {}", "max at least min")]
    [DataRow("[Native(\"pop\")] static void A() {}", "say how many arguments")]
    [DataRow("[Native(\"<x>\", 1)] static void A() {}", "must be an identifier")]
    [DataRow("[Native(\"pop\", Some.Where)] static void A() {}", "must be a literal")]
    public void MistakesAreErrors(string body, string message)
    {
        GeneratorRun run = Run(body);
        Assert.HasCount(1, run.Problems);
        Assert.Contains(message, run.Problems[0]);
    }

    [TestMethod]
    public void TooLargeTableIsAnError()
    {
        string body = string.Concat(Enumerable.Range(0, 251).Select(i => Native($"Native(\"name{i}\", 0)", "M" + i, i)));
        Assert.Contains("split it", Run(body).Problems.Single());
    }

    [TestMethod]
    public void ClassMustBePartial() =>
        Assert.Contains("must be partial", Run(Native("Native(\"pop\", 0)", "Pop", 1), "public sealed class Table : NativeTable").Problems.Single());
}
