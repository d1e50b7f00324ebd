// The assertions that MSTest and nanoFramework's test framework have in common, which is all that a shared test may use.
// Unlike the other references this one runs: on a nanoCLR, without the package.
namespace nanoFramework.TestFramework;

public static class Assert
{
    public static void IsTrue(bool condition, string message = "")
    {
        if (!condition)
            Fail("IsTrue", message);
    }

    public static void IsFalse(bool condition, string message = "")
    {
        if (condition)
            Fail("IsFalse", message);
    }

    public static void IsNull(object value, string message = "")
    {
        if (value != null)
            Fail("IsNull", message);
    }

    public static void IsNotNull(object value, string message = "")
    {
        if (value == null)
            Fail("IsNotNull", message);
    }

    public static void AreSame(object expected, object actual, string message = "")
    {
        if (!ReferenceEquals(expected, actual))
            Fail("AreSame", message);
    }

    public static void AreNotSame(object notExpected, object actual, string message = "")
    {
        if (ReferenceEquals(notExpected, actual))
            Fail("AreNotSame", message);
    }

    public static void AreEqual(int expected, int actual, string message = "")
    {
        if (expected != actual)
            Differ(expected.ToString(), actual.ToString(), message);
    }

    public static void AreEqual(long expected, long actual, string message = "")
    {
        if (expected != actual)
            Differ(expected.ToString(), actual.ToString(), message);
    }

    public static void AreEqual(ulong expected, ulong actual, string message = "")
    {
        if (expected != actual)
            Differ(expected.ToString(), actual.ToString(), message);
    }

    public static void AreEqual(bool expected, bool actual, string message = "")
    {
        if (expected != actual)
            Differ(expected ? "True" : "False", actual ? "True" : "False", message);
    }

    public static void AreEqual(string expected, string actual, string message = "")
    {
        if (expected != actual)
            Differ(expected, actual, message);
    }

    public static void AreNotEqual(int notExpected, int actual, string message = "")
    {
        if (notExpected == actual)
            Fail("AreNotEqual", "both are " + actual.ToString() + ". " + message);
    }

    public static void AreNotEqual(long notExpected, long actual, string message = "")
    {
        if (notExpected == actual)
            Fail("AreNotEqual", "both are " + actual.ToString() + ". " + message);
    }

    public static void AreNotEqual(string notExpected, string actual, string message = "")
    {
        if (notExpected == actual)
            Fail("AreNotEqual", "both are <" + actual + ">. " + message);
    }

    internal static void Differ(string expected, string actual, string message)
    {
        Fail("AreEqual", "expected <" + (expected ?? "null") + ">, not <" + (actual ?? "null") + ">. " + message);
    }

    internal static void Fail(string assertion, string message)
    {
        throw new AssertFailedException("Assert." + assertion + " failed: " + message);
    }
}
