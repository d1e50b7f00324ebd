// Gives every Python name that the firmware's C# mentions a number at build time, so that comparing names is comparing
// ints and their text costs no arena.
// Core is compiled before the floors that use its names, hence it reads their sources as additional files, as text:
// a name inside `#if` counts whatever the target framework, so that both frameworks get the same numbers.
// Invariant: a name of one ASCII character has that character's code as its id; all others are numbered from
// NameRules.FirstRomId in the order of NameRules.Compare. Ids depend on nothing but the set of names.

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MicroPyNano.Generators;

/// <summary>A name that some file mentions. Identifier is null where only the text is known (attributes).</summary>
internal readonly record struct Mention(string Identifier, string Text, Place Place);

[Generator(LanguageNames.CSharp)]
public sealed class QstrGenerator : IIncrementalGenerator
{
    private const string CoreAssembly = "MicroPyNano.Core";
    private const string NamesFile = "Names.txt";

    // Comments, strings and characters come first: what stands inside them is consumed and mentions nothing.
    // `Q.Name(` is a call of a hand-written member of Q, not a name.
    private static readonly Regex s_mentions = new(
        """"
        //[^\n]* | /\*.*?\*/
        | (?<![\w.]) (?:MicroPyNano\.)? (?:Core\.)? Q \s*\.\s* @?(?<q>\w+) (?!\w|\s*\()
        | (?<=[\[,:.]\s*) Native(?:Constant|Module)?(?:Attribute)? \s*\(\s* "(?<n>(?:\\.|[^"\\\n])*)"
        | (?<=[\[,:.]\s*) NativeTable(?:Attribute)? \s*\( [^)\]"]*? \bName\s*=\s* "(?<n>(?:\\.|[^"\\\n])*)"
        | """.*?""" | \$?@\$?"(?:[^"]|"")*" | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])+'
        """",
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private static readonly Regex s_nameLine = new(@"^(?:(?<id>\w+)\s*=\s?)?(?<text>.*)$", RegexOptions.CultureInvariant);

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<bool> isCore = context.CompilationProvider.Select((compilation, _) => compilation.AssemblyName == CoreAssembly);
        IncrementalValueProvider<ImmutableArray<ValueList<Mention>>> mentions = context.AdditionalTextsProvider
            .Select(MentionsOf)
            .Collect();
        context.RegisterSourceOutput(mentions.Combine(isCore), (output, input) =>
        {
            if (input.Right)
                Emit(output, input.Left.SelectMany(file => file));
        });
    }

    private static ValueList<Mention> MentionsOf(AdditionalText file, CancellationToken cancellation)
    {
        SourceText source = file.GetText(cancellation);
        if (source != null && Path.GetFileName(file.Path) == NamesFile)
            return new ValueList<Mention>(MentionsInNames(file.Path, source));
        if (source != null && file.Path.EndsWith(".cs", StringComparison.Ordinal))
            return new ValueList<Mention>(MentionsInCode(file.Path, source));
        return default;
    }

    private static IEnumerable<Mention> MentionsInNames(string path, SourceText source)
    {
        foreach (TextLine line in source.Lines)
        {
            string text = line.ToString();
            if (text.Trim().Length == 0 || text.StartsWith("#", StringComparison.Ordinal))
                continue;
            Match match = s_nameLine.Match(text);
            string name = match.Groups["text"].Value.Trim();
            string identifier = match.Groups["id"].Success ? match.Groups["id"].Value : name;
            yield return new Mention(identifier, name, new Place(path, line.Start, text.Length, line.LineNumber, 0));
        }
    }

    private static IEnumerable<Mention> MentionsInCode(string path, SourceText source)
    {
        var seen = new HashSet<string>();
        string code = source.ToString();
        foreach (Match match in s_mentions.Matches(code))
        {
            Group identifier = match.Groups["q"];
            Group group = identifier.Success ? identifier : match.Groups["n"];
            if (!group.Success || !seen.Add((identifier.Success ? "Q" : "N") + group.Value))
                continue;
            LinePosition at = source.Lines.GetLinePosition(group.Index);
            var place = new Place(path, group.Index, group.Length, at.Line, at.Character);
            yield return new Mention(identifier.Success ? group.Value : null, group.Value, place);
        }
    }

    private static void Emit(SourceProductionContext output, IEnumerable<Mention> mentions)
    {
        // Names.txt alone may give an identifier another text, so it is heard before the rest.
        List<Mention> all = mentions.ToList();
        var textOf = new Dictionary<string, string>();
        foreach (Mention mention in all.Where(m => Path.GetFileName(m.Place.Path) == NamesFile))
        {
            if (!NameRules.IsIdentifier(mention.Identifier))
                Report(output, mention, $"'{mention.Identifier}' is no C# identifier: write the line as `Identifier = {mention.Text}`");
            else if (textOf.ContainsKey(mention.Identifier))
                Report(output, mention, $"Names.txt declares '{mention.Identifier}' twice: remove one of the two lines");
            else
                textOf.Add(mention.Identifier, mention.Text);
        }
        var identifierOf = new Dictionary<string, string>();
        foreach (KeyValuePair<string, string> name in textOf)
            identifierOf[name.Value] = name.Key;

        foreach (Mention mention in all.Where(m => Path.GetFileName(m.Place.Path) != NamesFile))
        {
            if (mention.Identifier != null && textOf.ContainsKey(mention.Identifier))
                continue;
            if (!NameRules.IsIdentifier(mention.Text))
                Report(output, mention, $"\"{mention.Text}\" is no identifier, so Q cannot name it: choose a name that is one");
            else if (textOf.TryGetValue(mention.Text, out string other) && other != mention.Text)
                Report(output, mention, $"Names.txt gives Q.{mention.Text} the text \"{other}\": rename that line");
            else
                textOf[mention.Text] = identifierOf[mention.Text] = mention.Text;
        }

        List<string> texts = identifierOf.Keys.Where(text => !NameRules.IsCharacter(text)).ToList();
        texts.Sort(NameRules.Compare);
        List<byte[]> bytes = texts.Select(Encoding.UTF8.GetBytes).ToList();
        if (texts.FirstOrDefault(text => Encoding.UTF8.GetByteCount(text) > NameRules.LongestName) is { } tooLong)
            Report(output, default, $"the name \"{tooLong}\" is longer than {NameRules.LongestName} bytes");
        if (bytes.Sum(b => b.Length) > ushort.MaxValue)
            Report(output, default, $"the names take more than {ushort.MaxValue} bytes together, and their offsets have 16 bits");

        output.AddSource("Q.g.cs", IdsSource(texts, textOf));
        output.AddSource("RomNames.g.cs", RomSource(bytes));
    }

    private static void Report(SourceProductionContext output, Mention mention, string message) =>
        output.ReportDiagnostic(new Problem(Problem.BadName, message, mention.Place).ToDiagnostic());

    private static string IdsSource(List<string> texts, Dictionary<string, string> textOf)
    {
        var ids = new Dictionary<string, int>();
        for (int i = 0; i < texts.Count; i++)
            ids.Add(texts[i], NameRules.FirstRomId + i);
        foreach (string text in textOf.Values.Where(NameRules.IsCharacter).Distinct())
            ids.Add(text, text[0]);
        var source = new StringBuilder();
        source.Append("// <auto-generated/>\n");
        // A Python name may be one that object has as well.
        source.Append("#pragma warning disable 0108\n");
        source.Append("namespace MicroPyNano.Core;\n\n");
        source.Append("/// <summary>The raw ids of the names known at build time.</summary>\n");
        source.Append("public static partial class Q\n{\n");
        foreach (KeyValuePair<string, string> name in textOf.OrderBy(pair => ids[pair.Value]).ThenBy(pair => pair.Key, StringComparer.Ordinal))
            source.Append($"    public const int {NameRules.Escape(name.Key)} = {ids[name.Value]};\n");
        source.Append("}\n");
        return source.ToString();
    }

    private static string RomSource(List<byte[]> names)
    {
        var offsets = new List<int> { 0 };
        foreach (byte[] name in names)
            offsets.Add(offsets[offsets.Count - 1] + name.Length);
        var source = new StringBuilder();
        source.Append("// <auto-generated/>\n");
        source.Append("namespace MicroPyNano.Core;\n\n");
        source.Append("/// <summary>The text of the names known at build time. Methods, not fields: a static array would stay in RAM.</summary>\n");
        source.Append("internal static partial class RomNames\n{\n");
        source.Append($"    public const int Count = {names.Count};\n\n");
        AppendArray(source, "byte", "NewText", names.SelectMany(name => name).Select(b => (int)b));
        source.Append('\n');
        AppendArray(source, "ushort", "NewOffsets", offsets);
        source.Append('\n');
        AppendArray(source, "ushort", "NewHashes", names.Select(NameRules.Hash16));
        source.Append("}\n");
        return source.ToString();
    }

    private static void AppendArray(StringBuilder source, string type, string method, IEnumerable<int> values)
    {
        source.Append($"    internal static {type}[] {method}() => new {type}[]\n    {{");
        int column = 0;
        foreach (int value in values)
            source.Append(column++ % 16 == 0 ? "\n        " : " ").Append(value).Append(',');
        source.Append("\n    };\n");
    }
}
