// What every generator must agree on about names: how they hash, how they are ordered, how they are written in C#.
// Invariant: Hash16 is the firmware's Text.Hash16. If the two ever differ, names known at build time are never found.

using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace MicroPyNano.Generators;

internal static class NameRules
{
    public const int LongestName = 255;

    /// <summary>Ids below are the ASCII characters themselves, so that s[i] and iteration over text need no look-up.</summary>
    public const int FirstRomId = 128;

    public static bool IsCharacter(string text) => text.Length == 1 && text[0] < FirstRomId;

    /// <summary>FNV-1a over the UTF-8 bytes, folded to 16 bits; 0 is left free for "not hashed yet".</summary>
    public static int Hash16(byte[] utf8)
    {
        uint hash = 2166136261;
        foreach (byte b in utf8)
            hash = unchecked((hash ^ b) * 16777619);
        int folded = (int)((hash ^ (hash >> 16)) & 0xFFFF);
        return folded == 0 ? 1 : folded;
    }

    /// <summary>
    /// The order of raw ids: the ASCII characters, then ascending hash, then bytes, so that the firmware finds a name by bisection.
    /// </summary>
    public static int Compare(string a, string b)
    {
        if (IsCharacter(a) || IsCharacter(b))
            return IsCharacter(a) && IsCharacter(b) ? a[0] - b[0] : IsCharacter(a) ? -1 : 1;
        byte[] left = Encoding.UTF8.GetBytes(a);
        byte[] right = Encoding.UTF8.GetBytes(b);
        int order = Hash16(left).CompareTo(Hash16(right));
        for (int i = 0; order == 0 && i < left.Length && i < right.Length; i++)
            order = left[i].CompareTo(right[i]);
        return order != 0 ? order : left.Length.CompareTo(right.Length);
    }

    public static bool IsIdentifier(string text) => SyntaxFacts.IsValidIdentifier(text);

    /// <summary>The identifier as it must be written in C#: Python's `class` is `@class`.</summary>
    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None ? identifier : "@" + identifier;

    public static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
