// What the shared sources call [TestClass], [TestMethod] and [DataRow]: nearer to them than nanoFramework's own, because the launcher
// on the board calls methods without an object. From these the generator makes classes of static methods which carry nanoFramework's
// attributes and make an object for each test, as MSTest does.
// Conditional on a symbol nobody defines: the compiler writes none of them into the assembly. nanoFramework's own ConditionalAttribute
// is for methods only, but the compiler goes by the full name.
#pragma warning disable CS0436
using System;
using System.Diagnostics;

namespace System.Diagnostics
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
    internal sealed class ConditionalAttribute : Attribute
    {
        public ConditionalAttribute(string conditionString)
        {
        }
    }
}

namespace MicroPyNano.Firmware.Tests
{
    [Conditional("NEVER"), AttributeUsage(AttributeTargets.Class)]
    internal sealed class TestClassAttribute : Attribute
    {
    }

    [Conditional("NEVER"), AttributeUsage(AttributeTargets.Method)]
    internal sealed class TestMethodAttribute : Attribute
    {
    }

    [Conditional("NEVER"), AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    internal sealed class DataRowAttribute : Attribute
    {
        public DataRowAttribute(params object[] arguments)
        {
        }
    }
}
