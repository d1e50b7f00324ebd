// From bytes to tokens, one at a time and without going back: two characters ahead are all that is looked at.
//
// Lines end in CR, LF or CR LF. A newline inside brackets, or behind a backslash, is white space. Indentation is measured in
// columns, a tab going to the next multiple of 8; the columns of the open blocks stand in _indents.
// A newline token has the line that it ends, as in MicroPython, so errors name the line where something is missing.
//
// Text of tokens is collected in a Words object (root Text) that is used as a stack: whoever reads a string remembers where
// it began, strings in the fields of an f-string lie above it, and a name is cut off as soon as it is interned.
// Invariant: the current token has been consumed to its last character, and nothing behind it; so the parser can tell the
// lexer at any time to go on with the text of a string.
using System;
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Compiler;

/// <summary>The tokens of a source text.</summary>
public sealed partial class Lexer
{
    private const int FirstTextWords = 24;

    /// <summary>The current token, see Token.</summary>
    public int Kind;

    /// <summary>A name's qstr id; a string's prefix and quotes, see Token.</summary>
    public int Id;

    /// <summary>A string's quote character.</summary>
    public int Quote;

    /// <summary>Line of the current token, counted from 1.</summary>
    public int Line;

    /// <summary>qstr id of the source's name.</summary>
    public int File;

    /// <summary>False at the optimisation levels that remove assertions: what __debug__ is.</summary>
    public bool Debug = true;

    private readonly Heap _h;
    private readonly ushort[] _indents;
    private int _depth;
    private SourceText _source;

    // The next two characters, -1 behind the end; the last byte that was read.
    private int _c;
    private int _next;
    private int _last;

    private int _line;
    private int _column;
    private int _brackets;

    // Indent (above 0) or Dedent tokens (below 0) still to be given.
    private int _dents;

    // Bytes in the text buffer, and where the current number begins in it.
    private int _length;
    private int _number;

    /// <param name="depth">How many blocks may be nested.</param>
    public Lexer(Heap h, int depth)
    {
        _h = h;
        _indents = new ushort[depth + 2];
    }

    /// <summary>Starts with a source and reads its first token.</summary>
    /// <param name="file">qstr id of the source's name.</param>
    /// <param name="blanks">White space before the first token is allowed.</param>
    public void Begin(SourceText source, int file, bool blanks)
    {
        _source = source;
        File = file;
        Line = _line = 1;
        _column = _brackets = _dents = _length = _depth = 0;
        _captures = 0;
        _field = -1;
        _c = _next = 0;
        _last = -2;
        int text = _h.Allocate(Core.Kind.Words, FirstTextWords);
        _h.Memory[CompilerRoots.Text] = Value.Reference(text);
        Shift();
        Shift();
        Next();
        if (_column != 0 && Kind != Token.Newline && !blanks)
            Kind = Token.Indent;
    }

    /// <summary>Reads the next token.</summary>
    public void Next()
    {
        bool newline = SkipBlanks(true);
        Line = _line;
        if (_dents < 0)
        {
            Kind = Token.Dedent;
            _dents++;
        }
        else if (_dents > 0)
        {
            Kind = Token.Indent;
            _dents--;
        }
        else if (newline)
            Newline();
        else if (IsNameHead(_c))
            Name();
        else if (IsDigit(_c) || _c == '.' && IsDigit(_next))
            Number();
        else if (_c == '"' || _c == '\'')
            OpenString(0);
        else if (_c < 0)
            Kind = Token.End;
        else
            Operator();
    }

    /// <summary>The error that the current token is, where it does not fit.</summary>
    public PythonException Unexpected()
    {
        if (Kind == Token.Indent)
            return SyntaxErrors.At(_h, TypeId.IndentationError, File, Line, "unexpected indent", Value.None);
        if (Kind == Token.WrongDedent)
            return SyntaxErrors.At(_h, TypeId.IndentationError, File, Line, "unindent doesn't match any outer indent level", Value.None);
        return SyntaxErrors.At(_h, File, Line, "invalid syntax");
    }

    // ---- characters

    // Takes a character and looks at one more.
    private void Shift()
    {
        if (_c == '\n')
            _line++;
        if (_captures > 0 && _c >= 0)
            TextBuilder.AppendByte(_h, _h.Memory[CompilerRoots.Fields] >> 2, _c);
        _c = _next;
        int b = _source.Read();
        if (b == '\n' && _last == '\r')
            b = _source.Read();
        // The last line has an end even where the file has none.
        if (b < 0 && _last != '\n' && _last != '\r' && _last != -1)
        {
            _last = -1;
            _next = '\n';
            return;
        }
        if (b >= 0 || _last != -1)
            _last = b;
        _next = b == '\r' ? '\n' : b;
    }

    private static bool IsDigit(int c) => c >= '0' && c <= '9';

    private static bool IsNameHead(int c) => c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;

    private static bool IsNameTail(int c) => IsNameHead(c) || IsDigit(c);

    // Passes over white space and comments; returns true if it stopped at the end of a line.
    private bool SkipBlanks(bool stopAtNewline)
    {
        for (; ; )
        {
            int c = _c;
            if (c == '\n')
            {
                if (stopAtNewline && _brackets == 0)
                    return true;
                _column = 0;
            }
            else if (c == ' ' || c == '\f' || c == '\v')
                _column++;
            else if (c == '\t')
                _column = (_column | 7) + 1;
            else if (c == '#')
            {
                while (_next != '\n' && _next >= 0)
                    Shift();
            }
            else if (c == '\\' && _next == '\n')
                Shift();
            else
                return false;
            Shift();
        }
    }

    // ---- lines

    private void Newline()
    {
        SkipBlanks(false);
        Kind = Token.Newline;
        // Behind the last line there is nothing that could be indented.
        int column = _c < 0 ? 0 : _column;
        int top = _depth == 0 ? 0 : _indents[_depth - 1];
        if (column > top)
        {
            if (_depth >= _indents.Length || column > ushort.MaxValue)
                throw Errors.NewWithText(_h, TypeId.RuntimeError, Value.Qstr(Q.MaximumRecursionDepthExceeded));
            _indents[_depth++] = (ushort)column;
            _dents = 1;
            return;
        }
        while (column < top)
        {
            _depth--;
            _dents--;
            top = _depth == 0 ? 0 : _indents[_depth - 1];
        }
        if (column != top)
            Kind = Token.WrongDedent;
    }

    // ---- text buffer

    /// <summary>Bytes in the text buffer.</summary>
    public int TextLength => _length;

    /// <summary>Word index of the text buffer's bytes.</summary>
    public int TextAt => (_h.Memory[CompilerRoots.Text] >> 2) + 1;

    /// <summary>Takes everything from there on out of the text buffer.</summary>
    public void CutText(int length) => _length = length;

    /// <summary>Appends a byte to the text buffer. May collect.</summary>
    public void Put(int b)
    {
        int[] m = _h.Memory;
        int text = m[CompilerRoots.Text] >> 2;
        int words = _h.SizeOf(text) - 1;
        if (_length >> 2 >= words)
        {
            int larger = _h.Allocate(Core.Kind.Words, 1 + words + (words >> 1));
            Array.Copy(m, text + 1, m, larger + 1, words);
            m[CompilerRoots.Text] = Value.Reference(larger);
            _h.Free(text);
            text = larger;
        }
        PackedBytes.Set(m, text + 1, _length++, b);
    }

    // ---- names and numbers

    private void Name()
    {
        int start = _length;
        do
        {
            Put(_c);
            Shift();
        }
        while (IsNameTail(_c));
        int length = _length - start;
        if ((_c == '"' || _c == '\'') && length <= 2)
        {
            int prefix = Prefix(start, length);
            if (prefix >= 0)
            {
                _length = start;
                OpenString(prefix);
                return;
            }
        }
        int id = Qstr.Intern(_h, TextAt, start, length);
        _length = start;
        Id = id;
        Kind = IsKeyword(id) ? id : Token.Name;
        if (id == Q.__debug__)
            Kind = Debug ? Q.True : Q.False;
    }

    private static bool IsKeyword(int id)
    {
        switch (id)
        {
            case Q.False:
            case Q.None:
            case Q.True:
            case Q.and:
            case Q.@as:
            case Q.assert:
            case Q.async:
            case Q.await:
            case Q.@break:
            case Q.@class:
            case Q.@continue:
            case Q.def:
            case Q.del:
            case Q.elif:
            case Q.@else:
            case Q.except:
            case Q.@finally:
            case Q.@for:
            case Q.from:
            case Q.global:
            case Q.@if:
            case Q.import:
            case Q.@in:
            case Q.@is:
            case Q.lambda:
            case Q.nonlocal:
            case Q.not:
            case Q.or:
            case Q.pass:
            case Q.raise:
            case Q.@return:
            case Q.@try:
            case Q.@while:
            case Q.with:
            case Q.yield:
                return true;
            default:
                return false;
        }
    }

    // All that could belong to a number, right or wrong; Literals decides.
    private void Number()
    {
        Kind = Token.Number;
        _number = _length;
        bool based = _c == '0' && (_next | 32) is 'x' or 'o' or 'b';
        bool sign = false;
        while (IsNameTail(_c) || _c == '.' || sign && (_c == '+' || _c == '-'))
        {
            sign = !based && (_c | 32) == 'e';
            if (_c != '_')
                Put(_c);
            Shift();
        }
    }

    /// <summary>The value of the current number token, which is taken out of the text buffer. May collect.</summary>
    public int TakeNumber()
    {
        int value = Literals.Number(_h, TextAt, _number, _length - _number);
        _length = _number;
        return value == Value.Undefined ? throw SyntaxErrors.Place(_h, File, Line, Value.None) : value;
    }
}
