// Operators and brackets: the longest one that fits.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

public sealed partial class Lexer
{
    private void Operator()
    {
        int c = _c;
        Kind = c;
        Shift();
        switch (c)
        {
            case '(':
            case '[':
            case '{':
                _brackets++;
                return;
            case ')':
            case ']':
            case '}':
                if (_brackets > 0)
                    _brackets--;
                return;
            case ',':
            case ';':
            case '~':
                return;
            case ':':
                // In {x:=5} the colon begins the format spec.
                if (_brackets != _field)
                    Follow('=', Token.Walrus);
                return;
            case '.':
                if (_c == '.' && _next == '.')
                {
                    Shift();
                    Follow('.', Token.Ellipsis);
                }
                return;
            case '=':
                Follow('=', Token.Equal);
                return;
            case '!':
                Follow('=', Token.NotEqual);
                if (Kind == '!' && _brackets != _field)
                    Kind = Token.Invalid;
                return;
            case '<':
                if (Follow('<', Token.ShiftLeft))
                    Follow('=', Token.Augmented + Opcode.InplaceShiftLeft);
                else
                    Follow('=', Token.LessEqual);
                return;
            case '>':
                if (Follow('>', Token.ShiftRight))
                    Follow('=', Token.Augmented + Opcode.InplaceShiftRight);
                else
                    Follow('=', Token.GreaterEqual);
                return;
            case '*':
                Follow('=', Follow('*', Token.Power) ? Token.Augmented + Opcode.InplacePower : Token.Augmented + Opcode.InplaceMultiply);
                return;
            case '/':
                Follow('=', Follow('/', Token.FloorDivide)
                    ? Token.Augmented + Opcode.InplaceFloorDivide
                    : Token.Augmented + Opcode.InplaceTrueDivide);
                return;
            case '+':
                Follow('=', Token.Augmented + Opcode.InplaceAdd);
                return;
            case '-':
                if (!Follow('>', Token.Arrow))
                    Follow('=', Token.Augmented + Opcode.InplaceSubtract);
                return;
            case '%':
                Follow('=', Token.Augmented + Opcode.InplaceModulo);
                return;
            case '@':
                Follow('=', Token.Augmented + Opcode.InplaceMatrixMultiply);
                return;
            case '&':
                Follow('=', Token.Augmented + Opcode.InplaceAnd);
                return;
            case '|':
                Follow('=', Token.Augmented + Opcode.InplaceOr);
                return;
            case '^':
                Follow('=', Token.Augmented + Opcode.InplaceXor);
                return;
            default:
                Kind = Token.Invalid;
                return;
        }
    }

    // If the next character is that one, the token is another.
    private bool Follow(int c, int kind)
    {
        if (_c != c)
            return false;
        Shift();
        Kind = kind;
        return true;
    }
}
