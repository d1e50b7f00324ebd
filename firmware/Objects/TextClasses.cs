// isspace, isalpha, isdigit, isalnum, isupper, islower. As in MicroPython letters and digits are ASCII.
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

/// <summary>What the characters of a text are. Allocates nothing.</summary>
public static class TextClasses
{
    public const int Space = 0;
    public const int Alpha = 1;
    public const int Digit = 2;
    public const int Alphanumeric = 3;
    public const int Upper = 4;
    public const int Lower = 5;

    /// <summary>
    /// True if the text is not empty and all its characters are of the class; for Upper and Lower: if it has letters, and all
    /// of them are.
    /// </summary>
    /// <param name="which">Space, Alpha, Digit, Alphanumeric, Upper or Lower.</param>
    public static bool Is(Heap h, int self, int which)
    {
        int length = ByteRuns.Length(h, self);
        bool some = which < Upper && length > 0;
        for (int i = 0; i < length; i++)
        {
            int b = ByteRuns.ByteAt(h, self, i);
            bool upper = b >= 'A' && b <= 'Z';
            bool lower = b >= 'a' && b <= 'z';
            bool digit = b >= '0' && b <= '9';
            bool fits;
            switch (which)
            {
                case Space: fits = TextArguments.IsSpace(b); break;
                case Alpha: fits = upper || lower; break;
                case Digit: fits = digit; break;
                case Alphanumeric: fits = upper || lower || digit; break;
                default:
                    fits = which == Upper ? !lower : !upper;
                    some = some || upper || lower;
                    break;
            }
            if (!fits)
                return false;
        }
        return some;
    }
}
