using System;
using System.Collections;

namespace nanoFramework.TestFramework;

public static class CollectionAssert
{
    /// <summary>The same elements in the same order.</summary>
    public static void AreEqual(ICollection expected, ICollection actual, string message = "")
    {
        Assert.AreEqual(expected.Count, actual.Count, message);
        IEnumerator right = actual.GetEnumerator();
        int index = 0;
        foreach (object left in expected)
        {
            right.MoveNext();
            if (!Object.Equals(left, right.Current))
                Assert.Differ(left == null ? null : left.ToString(), right.Current == null ? null : right.Current.ToString(), "[" + index + "] " + message);
            index++;
        }
    }
}
