// Writes generated C# the way the hand-written is laid out, so that it reads well in a debugger.
// Invariant: lines end with \n on every platform; what is generated depends on the sources alone.

using System.Text;

namespace MicroPyNano.Generators;

internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string line)
    {
        if (line.Length > 0)
            _text.Append(' ', _depth * 4).Append(line);
        _text.Append('\n');
    }

    public void Open(string head)
    {
        Line(head);
        Line("{");
        _depth++;
    }

    public void Close()
    {
        _depth--;
        Line("}");
    }

    public override string ToString() => _text.ToString();
}
