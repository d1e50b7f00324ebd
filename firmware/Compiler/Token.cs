// What the lexer calls what it finds. A token is a number:
//
//     33 .. 126                 an operator of one character: that character
//     128 ..                    a keyword: the qstr id of its text
//     Augmented + opcode        an in-place operator: the opcode is an Inplace... one
//     1 .. 31                   the others, below
namespace MicroPyNano.Compiler;

/// <summary>Tokens that are neither one character nor a keyword.</summary>
public static class Token
{
    public const int End = 0;
    public const int Newline = 1;
    public const int Indent = 2;
    public const int Dedent = 3;

    /// <summary>A line that is indented less than the one before, but as none of the outer ones.</summary>
    public const int WrongDedent = 4;

    /// <summary>What no token begins with.</summary>
    public const int Invalid = 5;

    public const int Name = 6;

    /// <summary>The number's text waits in the lexer's buffer.</summary>
    public const int Number = 7;

    /// <summary>The opening of a string; its text has not been read yet.</summary>
    public const int String = 8;

    public const int Ellipsis = 9;
    public const int Arrow = 10;
    public const int Walrus = 11;
    public const int LessEqual = 12;
    public const int GreaterEqual = 13;
    public const int Equal = 14;
    public const int NotEqual = 15;
    public const int ShiftLeft = 16;
    public const int ShiftRight = 17;
    public const int Power = 18;
    public const int FloorDivide = 19;

    public const int Augmented = 1 << 20;

    // ---- what a string's prefix and quotes say
    public const int Raw = 1;
    public const int Bytes = 2;
    public const int Formatted = 4;
    public const int Triple = 8;

    /// <summary>Not of a prefix: the text is a format spec, which a closing brace ends.</summary>
    public const int Spec = 16;
}
