// String literals: adjacent ones are one. An f-string becomes a JoinedString of its texts and fields, and a plain constant
// if it has no fields.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

public sealed partial class Parser
{
    private int Strings()
    {
        int line = _lexer.Line;
        int start = _lexer.TextLength;
        int sp = _h.Sp;
        int bytes = _lexer.Id & Token.Bytes;
        int end;
        do
        {
            if ((_lexer.Id & Token.Bytes) != bytes)
                throw _lexer.Unexpected();
            FormattedText(_lexer.Id, _lexer.Quote, start);
            end = _lexer.TextLength;
            _lexer.Next();
        }
        while (_lexer.Kind == Token.String);
        if (bytes != 0)
        {
            int value = Literals.BytesValue(_h, _lexer.TextAt, start, end - start);
            _lexer.CutText(start);
            return Tree.AddConstant(_h, line, value);
        }
        return Joined(line, start, end, sp);
    }

    // Reads the text of one string to its end, pushing what comes before and in each field.
    private void FormattedText(int flags, int quote, int start)
    {
        for (; ; )
        {
            switch (_lexer.ReadText(flags, quote))
            {
                case Lexer.Field:
                    Field(flags, quote, start);
                    break;
                case Lexer.Stray:
                    throw MalformedFString();
                default:
                    return;
            }
        }
    }

    // {expression}, {expression=}, {expression!r:spec}; the opening brace has been taken.
    private void Field(int flags, int quote, int start)
    {
        Enter();
        int outer = _lexer.BeginField();
        int mark = _lexer.FieldText;
        _lexer.Next();
        int line = _lexer.Line;
        if (!BeginsExpression(_lexer.Kind) && _lexer.Kind != Q.yield)
            throw MalformedFString();
        int value = ValueList();
        int conversion = 0;
        bool shown = _lexer.Kind == '=';
        if (shown)
        {
            _lexer.PutField(mark);
            _lexer.Next();
        }
        PushText(line, start, _lexer.TextLength);
        if (_lexer.Kind == '!')
        {
            _lexer.Next();
            conversion = _lexer.Kind != Token.Name ? 0 : _lexer.Id == 's' ? 1 : _lexer.Id == 'r' ? 2 : 0;
            if (conversion == 0)
                throw _lexer.Unexpected();
            _lexer.Next();
        }
        else if (shown && _lexer.Kind == '}')
            conversion = 2;
        int spec = 0;
        if (_lexer.Kind == ':')
        {
            int sp = _h.Sp;
            int text = _lexer.TextLength;
            FormattedText(flags | Token.Spec, quote, text);
            spec = Joined(line, text, _lexer.TextLength, sp);
        }
        else if (_lexer.Kind != '}')
            throw _lexer.Unexpected();
        _lexer.EndField(outer);
        Push(Tree.Add(_h, Node.FormattedValue, line, value, conversion, spec));
        _depth--;
    }

    // A node for the parts pushed since sp and the text behind them.
    private int Joined(int line, int start, int end, int sp)
    {
        if (_h.Sp == sp)
            return TextNode(line, start, end);
        PushText(line, start, end);
        return Tree.Collect(_h, Node.JoinedString, line, sp, 0);
    }

    private void PushText(int line, int start, int end)
    {
        if (end > start)
            Push(TextNode(line, start, end));
    }

    // A node for a text, which is taken out of the lexer's buffer.
    private int TextNode(int line, int start, int end)
    {
        int value = Literals.TextValue(_h, _lexer.TextAt, start, end - start);
        _lexer.CutText(start);
        return Tree.AddConstant(_h, line, value);
    }

    private PythonException MalformedFString() => SyntaxErrors.At(_h, _lexer.File, _lexer.Line, "malformed f-string");
}
