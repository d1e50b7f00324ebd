// Compiled regular expressions: bytes, an opcode and its operand after another.
//
//     Char b                    that byte
//     Any                       any character
//     Named c                   a class: d, s or w, or the opposite: D, S or W
//     Set n ..., NotSet n ...   one of the ranges, or none of them; n counts the bytes that follow
//     Begin, End                the start, the end of the subject
//     Save k                    the position is bound k: start of group k / 2, or its end where k is odd
//     Jump d                    goes on d bytes further
//     Split d, SplitBack d      two ways: the next instruction or d bytes further; Split tries the next one first, SplitBack last
//     Match                     the end
//
// A range is two code points in UTF-8; a class in a set is NamedInSet and its letter. Distances are signed bytes, counted from
// behind them. These limits are MicroPython's: what is too complex there is so here.
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Library;

/// <summary>Opcodes of regular expressions, and what matching and compiling both know of them.</summary>
internal static class RegexCode
{
    public const int Char = 0;
    public const int Any = 1;
    public const int Named = 2;
    public const int Set = 3;
    public const int NotSet = 4;
    public const int Begin = 5;
    public const int End = 6;
    public const int Save = 7;
    public const int Jump = 8;
    public const int Split = 9;
    public const int SplitBack = 10;
    public const int Match = 11;

    /// <summary>No byte of UTF-8, so no range begins so.</summary>
    public const int NamedInSet = 0xFF;

    /// <summary>True for the letters that name a class behind a backslash.</summary>
    public static bool IsClassLetter(int c) => (c | 0x20) == 'd' || (c | 0x20) == 's' || (c | 0x20) == 'w';

    /// <summary>The length of an instruction that takes one character, or 0 if it is another one.</summary>
    public static int LengthOfSingle(int[] m, int code, int pc)
    {
        switch (PackedBytes.Get(m, code, pc))
        {
            case Any: return 1;
            case Char:
            case Named: return 2;
            case Set:
            case NotSet: return 2 + PackedBytes.Get(m, code, pc + 1);
            default: return 0;
        }
    }

    /// <summary>The distance that stands at a place.</summary>
    public static int Distance(int[] m, int code, int pc)
    {
        int b = PackedBytes.Get(m, code, pc);
        return b < 128 ? b : b - 256;
    }

    /// <summary>Moves a position before the end behind the character there.</summary>
    public static void Skip(int[] m, int text, ref int at, int end, bool isText)
    {
        at += isText ? Utf8.LengthOf(PackedBytes.Get(m, text, at)) : 1;
        if (at > end)
            at = end;
    }

    /// <summary>Moves a position to the character before it.</summary>
    public static void Back(int[] m, int text, ref int at, bool isText)
    {
        at--;
        while (isText && at > 0 && (PackedBytes.Get(m, text, at) & 0xC0) == 0x80)
            at--;
    }

    /// <summary>Moves a position before the end behind the character there, if the instruction takes it.</summary>
    public static bool TakeSingle(int[] m, int code, int pc, int text, ref int at, int end, bool isText)
    {
        int op = PackedBytes.Get(m, code, pc);
        if (op == Any)
        {
            Skip(m, text, ref at, end, isText);
            return true;
        }
        int next = at;
        int c = isText && op != Char ? CodePoint(m, text, ref next, end) : PackedBytes.Get(m, text, next++);
        bool takes;
        if (op == Set || op == NotSet)
            takes = IsInSet(m, code, pc + 1, c) == (op == Set);
        else
        {
            int operand = PackedBytes.Get(m, code, pc + 1);
            takes = op == Char ? c == operand : IsInClass(operand, c);
        }
        if (takes)
            at = next;
        return takes;
    }

    /// <summary>Is a character in the class with that letter?</summary>
    public static bool IsInClass(int letter, int c)
    {
        bool isIn;
        switch (letter | 0x20)
        {
            case 'd':
                isIn = c >= '0' && c <= '9';
                break;
            case 's':
                isIn = c == ' ' || c >= '\t' && c <= '\r';
                break;
            default:
                isIn = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_';
                break;
        }
        return isIn == ((letter & 0x20) != 0);
    }

    /// <summary>Is a character in a set? The place is that of the set's length.</summary>
    public static bool IsInSet(int[] m, int code, int pc, int c)
    {
        int end = pc + 1 + PackedBytes.Get(m, code, pc);
        for (int i = pc + 1; i < end;)
        {
            int low = PackedBytes.Get(m, code, i);
            if (low == NamedInSet)
            {
                if (IsInClass(PackedBytes.Get(m, code, i + 1), c))
                    return true;
                i += 2;
                continue;
            }
            low = CodePoint(m, code, ref i, end);
            int high = CodePoint(m, code, ref i, end);
            if (c >= low && c <= high)
                return true;
        }
        return false;
    }

    /// <summary>The code point whose first byte is at a place before the end, which moves behind it.</summary>
    public static int CodePoint(int[] m, int at, ref int i, int end)
    {
        int b = PackedBytes.Get(m, at, i++);
        if (b < 0xC0)
            return b;
        int length = Utf8.LengthOf(b);
        b &= 0xFF >> length + 1;
        for (; length > 1 && i < end; length--)
            b = b << 6 | PackedBytes.Get(m, at, i++) & 0x3F;
        return b;
    }
}
