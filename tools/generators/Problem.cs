// What a generator finds wrong, as a value that can wait in the incremental cache until it is reported.
// Invariant: a message names the thing at fault and says what to do about it.

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MicroPyNano.Generators;

/// <summary>A place in a source file, detached from the syntax tree so that it does not keep the tree alive.</summary>
internal readonly record struct Place(string Path, int Start, int Length, int Line, int Column)
{
    public static Place Of(SyntaxNode node)
    {
        LinePosition start = node.GetLocation().GetLineSpan().StartLinePosition;
        return new Place(node.SyntaxTree.FilePath, node.SpanStart, node.Span.Length, start.Line, start.Character);
    }

    public Location ToLocation()
    {
        var start = new LinePosition(Line, Column);
        return Location.Create(Path ?? "", new TextSpan(Start, Length), new LinePositionSpan(start, new LinePosition(Line, Column + Length)));
    }
}

internal readonly record struct Problem(string Id, string Message, Place Place)
{
    public const string BadName = "MPN001";
    public const string BadTable = "MPN002";
    public const string BadOpcode = "MPN003";

    public Diagnostic ToDiagnostic()
    {
        var rule = new DiagnosticDescriptor(Id, Message, "{0}", "MicroPyNano", DiagnosticSeverity.Error, isEnabledByDefault: true);
        return Diagnostic.Create(rule, Place.ToLocation(), Message);
    }
}
