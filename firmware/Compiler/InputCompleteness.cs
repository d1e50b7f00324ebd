// Whether a line typed at the prompt needs another one behind it: an open bracket, triple quote or backslash, or a compound
// statement whose block no empty line has ended. The rule is MicroPython's, except that brackets in comments do not count.
// It looks at characters and not at tokens, so that what cannot be parsed still ends.
namespace MicroPyNano.Compiler;

/// <summary>Decides between `>>>` and `...`.</summary>
public static class InputCompleteness
{
    // The words that begin a compound statement, five bits a letter.
    private const int If = 'i' - 96 << 5 | 'f' - 96;
    private const int For = ('f' - 96 << 5 | 'o' - 96) << 5 | 'r' - 96;
    private const int Try = ('t' - 96 << 5 | 'r' - 96) << 5 | 'y' - 96;
    private const int Def = ('d' - 96 << 5 | 'e' - 96) << 5 | 'f' - 96;
    private const int With = (('w' - 96 << 5 | 'i' - 96) << 5 | 't' - 96) << 5 | 'h' - 96;
    private const int While = ((('w' - 96 << 5 | 'h' - 96) << 5 | 'i' - 96) << 5 | 'l' - 96) << 5 | 'e' - 96;
    private const int Class = ((('c' - 96 << 5 | 'l' - 96) << 5 | 'a' - 96) << 5 | 's' - 96) << 5 | 's' - 96;
    private const int Async = ((('a' - 96 << 5 | 's' - 96) << 5 | 'y' - 96) << 5 | 'n' - 96) << 5 | 'c' - 96;

    /// <summary>True if the lines so far are not complete. The last one is without its newline; if it is empty, it ends blocks.</summary>
    public static bool NeedsMore(SourceText input)
    {
        int c = input.Read();
        int next = input.Read();
        int third = input.Read();
        bool compound = c == '@';
        int word = 0;
        bool inWord = true;
        int brackets = 0;
        int quote = 0;
        bool triple = false;
        bool comment = false;
        int last = '\n';
        while (c >= 0)
        {
            if (inWord && (c < 'a' || c > 'z' || word >= 1 << 25))
            {
                inWord = false;
                compound |= IsCompound(word) && !IsNameCharacter(c);
            }
            word = word << 5 | c & 31;
            int taken = 1;
            if (c == '\n')
            {
                comment = false;
                if (!triple)
                    quote = 0;
            }
            else if (comment)
            {
            }
            else if (quote != 0)
            {
                if (c == '\\' && next >= 0)
                    taken = 2;
                else if (c == quote && (!triple || next == quote && third == quote))
                {
                    taken = triple ? 3 : 1;
                    quote = 0;
                    triple = false;
                }
            }
            else if (c == '"' || c == '\'')
            {
                quote = c;
                triple = next == c && third == c;
                taken = triple ? 3 : 1;
            }
            else if (c == '#')
                comment = true;
            else if (c == '(' || c == '[' || c == '{')
                brackets++;
            else if (c == ')' || c == ']' || c == '}')
                brackets--;
            for (; taken > 0; taken--)
            {
                last = c;
                c = next;
                next = third;
                third = input.Read();
            }
        }
        compound |= inWord && IsCompound(word);
        return triple || brackets > 0 && quote == 0 || last == '\\' && !comment || compound && last != '\n';
    }

    private static bool IsCompound(int word)
    {
        return word is If or For or Try or Def or With or While or Class or Async;
    }

    private static bool IsNameCharacter(int c) =>
        c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c >= 128;
}
