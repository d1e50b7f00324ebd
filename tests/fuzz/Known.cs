// Differences that stay, and why. A rule looks at all three answers, line by line: a case has several statements, and in one of them
// CPython may be with us, in the next MicroPython.
using System.Linq;
using System.Text.RegularExpressions;

namespace MicroPyNano.Fuzz;

internal static partial class Known
{
    /// <summary>Why MicroPython's answer may differ from ours, or null.</summary>
    /// <param name="judgement">CPython's answer.</param>
    public static string Reason(string expected, string actual, string judgement)
    {
        if (judgement == actual)
            return "CPython prints what we print";
        if (Unescaped(expected) == Unescaped(actual) || expected == Escaped(actual))
            return "repr() of texts: the oracle's version escapes what is not ASCII, later ones and ours print it";
        if (expected.Contains("NotImplementedError"))
            return "MicroPython has left it out";
        // What comes after the first line that differs may differ because of it.
        string[] theirs = Unescaped(expected).Split('\n');
        string[] ours = Unescaped(actual).Split('\n');
        int first = Enumerable.Range(0, ours.Length).FirstOrDefault(i => ours[i] != theirs.ElementAtOrDefault(i), -1);
        if (first >= 0 && ours[first] == Unescaped(judgement).Split('\n').ElementAtOrDefault(first))
            return "CPython prints what we print where MicroPython first differs";
        return null;
    }

    private static string Unescaped(string text) =>
        EscapedCharacter().Replace(text, match => ((char)System.Convert.ToInt32(match.Groups[1].Value + match.Groups[2].Value, 16)).ToString());

    private static string Escaped(string text) => string.Concat(
        text.Select(c => c < 0x80 ? c.ToString() : c < 0x100 ? $"\\x{(int)c:x2}" : $"\\u{(int)c:x4}"));

    [GeneratedRegex(@"\\{1,2}(?:u([0-9a-f]{4})|x([89a-f][0-9a-f]))")]
    private static partial Regex EscapedCharacter();
}
