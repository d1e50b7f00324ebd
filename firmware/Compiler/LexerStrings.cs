// Strings. The lexer gives the opening as a token; the parser then asks for the text, so that adjacent strings meet in the
// text buffer, and the fields of an f-string are parsed where they stand, by the same parser, with any quotes in them.
//
// While a field is open, _field is the number of brackets open in it: at that level `!` and `:` end the expression.
// What fields consist of is kept as it was written (root Fields), because {expr=} shows it.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

public sealed partial class Lexer
{
    /// <summary>What ended a piece of text: the closing quote, or the brace that ends a format spec.</summary>
    public const int Closed = 0;

    /// <summary>A brace that opens a field.</summary>
    public const int Field = 1;

    /// <summary>A brace that closes no field.</summary>
    public const int Stray = 2;

    private int _field;
    private int _captures;

    // The flags of a string's prefix in the text buffer, or -1 if it is none.
    private int Prefix(int start, int length)
    {
        int flags = 0;
        for (int i = 0; i < length; i++)
        {
            int flag;
            switch (Numerics.PackedBytes.Get(_h.Memory, TextAt, start + i) | 32)
            {
                case 'r':
                    flag = Token.Raw;
                    break;
                case 'b':
                    flag = Token.Bytes;
                    break;
                case 'f':
                    flag = Token.Formatted;
                    break;
                case 'u':
                    if (length > 1)
                        return -1;
                    flag = 0;
                    break;
                default:
                    return -1;
            }
            if ((flags & flag) != 0)
                return -1;
            flags |= flag;
        }
        return flags == (Token.Bytes | Token.Formatted) ? -1 : flags;
    }

    private void OpenString(int flags)
    {
        Kind = Token.String;
        Quote = _c;
        Shift();
        if (_c == Quote && _next == Quote)
        {
            flags |= Token.Triple;
            Shift();
            Shift();
        }
        Id = flags;
    }

    /// <summary>Reads text into the text buffer, and past what ends it. May collect.</summary>
    /// <returns>Closed, Field or Stray.</returns>
    public int ReadText(int flags, int quote)
    {
        for (; ; )
        {
            int c = _c;
            if (c < 0 || c == '\n' && (flags & Token.Triple) == 0)
                throw SyntaxErrors.At(_h, File, Line, "invalid syntax");
            Shift();
            if (c == quote)
            {
                if ((flags & Token.Triple) == 0)
                    return (flags & Token.Spec) == 0 ? Closed : Stray;
                if (_c == quote && _next == quote)
                {
                    Shift();
                    Shift();
                    return (flags & Token.Spec) == 0 ? Closed : Stray;
                }
            }
            else if (c == '\\')
            {
                Escape(flags);
                continue;
            }
            else if ((flags & Token.Formatted) != 0)
            {
                if (c == '}' && (flags & Token.Spec) != 0)
                    return Closed;
                if (c == '{' || c == '}')
                {
                    if (_c != c || (flags & Token.Spec) != 0)
                        return c == '{' ? Field : Stray;
                    Shift();
                }
            }
            Put(c);
        }
    }

    // What follows a backslash, which has been taken.
    private void Escape(int flags)
    {
        int c = _c;
        if ((flags & Token.Raw) != 0)
        {
            Put('\\');
            // Neither a quote nor a newline behind a backslash ends a raw string.
            if (c != '\\' && c != '"' && c != '\'' && c != '\n')
                return;
            Shift();
            Put(c);
            return;
        }
        switch (c)
        {
            case '\n':
                Shift();
                return;
            case '\\':
            case '\'':
            case '"':
                break;
            case 'a':
                c = 7;
                break;
            case 'b':
                c = 8;
                break;
            case 't':
                c = 9;
                break;
            case 'n':
                c = 10;
                break;
            case 'v':
                c = 11;
                break;
            case 'f':
                c = 12;
                break;
            case 'r':
                c = 13;
                break;
            case 'x':
                PutCode(flags, Digits(2, 4));
                return;
            case 'u':
            case 'U':
            case 'N':
                if ((flags & Token.Bytes) != 0)
                {
                    Put('\\');
                    return;
                }
                if (c == 'N')
                    throw Errors.New(_h, TypeId.NotImplementedError, "unicode name escapes");
                PutCode(flags, Digits(c == 'u' ? 4 : 8, 4));
                return;
            default:
                if (c >= '0' && c <= '7')
                    PutCode(flags, Digits(3, 3));
                else
                    Put('\\');
                return;
        }
        Shift();
        Put(c);
    }

    // The number that an escape names: so many hexadecimal digits behind the letter, or up to so many octal ones.
    private int Digits(int count, int bits)
    {
        int code = 0;
        bool octal = bits == 3;
        if (!octal)
            Shift();
        for (int i = 0; i < count; i++)
        {
            int digit = Literals.Digit(_c);
            if (digit < 0 || digit >= 1 << bits)
            {
                if (octal)
                    break;
                return -1;
            }
            code = code << bits | digit;
            if (code > Utf8.MaxCodePoint)
                return -1;
            Shift();
        }
        return code;
    }

    private void PutCode(int flags, int code)
    {
        bool bytes = (flags & Token.Bytes) != 0;
        if (code < 0 || bytes && code > 255)
            throw SyntaxErrors.At(_h, File, Line, "invalid syntax");
        int length = bytes ? 1 : Utf8.BytesFor(code);
        for (int i = 0; i < length; i++)
            Put(Utf8.ByteOf(code, i, length));
    }

    // ---- fields of an f-string

    /// <summary>Starts to read a field as an expression; the opening brace has been taken.</summary>
    /// <returns>What EndField needs.</returns>
    public int BeginField()
    {
        int outer = _field;
        if (_captures == 0)
        {
            TextBuilder.New(_h);
            _h.Memory[CompilerRoots.Fields] = _h.Memory[--_h.Sp];
        }
        _captures++;
        _field = ++_brackets;
        return outer;
    }

    /// <summary>Goes on with the text behind a field. Its closing brace has been taken, as a token or by ReadText.</summary>
    public void EndField(int outer)
    {
        _captures--;
        _brackets = _field - 1;
        _field = outer;
    }

    /// <summary>Where in the kept text of fields the next character will stand.</summary>
    public int FieldText => TextBuilder.LengthOf(_h, _h.Memory[CompilerRoots.Fields] >> 2);

    /// <summary>Appends the text of a field that began there, up to the next token, to the text buffer. May collect.</summary>
    public void PutField(int from)
    {
        while (_c == ' ' || _c == '\t' || _c == '\n')
            Shift();
        int end = FieldText;
        for (int i = from; i < end; i++)
            Put(Numerics.PackedBytes.Get(_h.Memory, TextBuilder.BytesOf(_h, _h.Memory[CompilerRoots.Fields] >> 2), i));
    }
}
