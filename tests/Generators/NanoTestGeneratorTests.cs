// Twins of shared tests: static methods that nanoFramework's launcher can call.
using System.Linq;
using System.Reflection;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MicroPyNano.Generators.Tests;

[TestClass]
public sealed class NanoTestGeneratorTests
{
    private const string Attributes =
        """
        namespace MicroPyNano.Firmware.Tests
        {
            internal sealed class TestClassAttribute : System.Attribute { }
            internal sealed class TestMethodAttribute : System.Attribute { }
            [System.AttributeUsage(System.AttributeTargets.Method, AllowMultiple = true)]
            internal sealed class DataRowAttribute : System.Attribute { public DataRowAttribute(params object[] arguments) { } }
        }
        namespace nanoFramework.TestFramework
        {
            public sealed class TestClassAttribute : System.Attribute { }
            public sealed class TestMethodAttribute : System.Attribute { }
        }
        """;

    private const string Tests =
        """
        using nanoFramework.TestFramework;

        namespace MicroPyNano.Firmware.Tests.Core
        {
            [TestClass]
            public class HeapTests
            {
                public static string Calls = "";
                private readonly int _made = 7;

                [TestMethod]
                public void First() => Calls += _made;

                [TestMethod, DataRow("a\n", 1), DataRow("é", -2)]
                public void Rows(string text, int number) => Calls += text + number;

                public void NoTest() { }
            }

            public class NoTests
            {
                [TestMethod]
                public void Lost() { }
            }
        }
        """;

    [TestMethod]
    public void EachTestAndEachRowOfDataIsAStaticMethod()
    {
        Assembly assembly = new GeneratorRun(new NanoTestGenerator(), "NFUnitTest", [Attributes, Tests], []).Load();
        System.Type twin = assembly.GetType("NFUnitTest.Core.HeapTests");
        foreach (string name in new[] { "First", "Rows_1", "Rows_2" })
            twin.GetMethod(name).Invoke(null, null);

        Assert.AreEqual("7a\n1é-2", assembly.GetType("MicroPyNano.Firmware.Tests.Core.HeapTests").GetField("Calls").GetValue(null));
        Assert.HasCount(3, twin.GetMethods(BindingFlags.Static | BindingFlags.Public));
        Assert.AreEqual("nanoFramework.TestFramework.TestClassAttribute", twin.CustomAttributes.Single().AttributeType.FullName);
        Assert.IsNull(assembly.GetType("NFUnitTest.Core.NoTests"));
    }

    [TestMethod]
    public void OtherAssembliesGetNothing() =>
        Assert.IsEmpty(new GeneratorRun(new NanoTestGenerator(), "MicroPyNano.Core", ["public class HeapTests { }"], []).Sources);
}
