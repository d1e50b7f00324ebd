// find, index, count, startswith, endswith.
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

/// <summary>Searching methods. Arguments are Python's, None where left out; all root what they are given.</summary>
public static class TextSearch
{
    /// <summary>self.find(sub, start, end) or rfind: a position in characters, or -1.</summary>
    /// <exception cref="PythonException">TypeError.</exception>
    public static int Find(Heap h, int self, int sub, int start, int end, bool last)
    {
        int sp = h.Sp;
        h.Push(self);
        int needle = TextArguments.Needle(h, self, sub);
        h.Push(needle);
        TextArguments.Window(h, self, start, end, out int from, out int to);
        int found = last ? ByteRuns.FindLast(h, self, from, to, needle) : ByteRuns.Find(h, self, from, to, needle);
        h.Sp = sp;
        return found < 0 ? -1 : TextArguments.Characters(h, self, 0, found);
    }

    /// <summary>self.index(sub, start, end) or rindex: a position in characters.</summary>
    /// <exception cref="PythonException">ValueError: substring not found; TypeError.</exception>
    public static int Index(Heap h, int self, int sub, int start, int end, bool last)
    {
        int found = Find(h, self, sub, start, end, last);
        if (found < 0)
            throw Errors.New(h, TypeId.ValueError, "substring not found");
        return found;
    }

    /// <summary>self.count(sub, start, end): occurrences that do not overlap.</summary>
    /// <exception cref="PythonException">TypeError.</exception>
    public static int Count(Heap h, int self, int sub, int start, int end)
    {
        int sp = h.Sp;
        h.Push(self);
        int needle = TextArguments.Needle(h, self, sub);
        h.Push(needle);
        TextArguments.Window(h, self, start, end, out int from, out int to);
        int length = ByteRuns.Length(h, needle);
        int count = 0;
        if (length == 0)
            count = TextArguments.Characters(h, self, from, to) + 1;
        else
        {
            for (int at = ByteRuns.Find(h, self, from, to, needle); at >= 0; at = ByteRuns.Find(h, self, at + length, to, needle))
                count++;
        }
        h.Sp = sp;
        return count;
    }

    /// <summary>self.startswith(affix, start, end) or endswith; affix may be a tuple of them.</summary>
    /// <exception cref="PythonException">TypeError.</exception>
    public static bool HasAffix(Heap h, int self, int affix, int start, int end, bool atEnd)
    {
        TextArguments.Window(h, self, start, end, out int from, out int to);
        if (!h.Is(affix, Kind.Tuple))
            return Matches(h, self, from, to, TextArguments.Operand(h, self, affix), atEnd);
        for (int i = 0; i < Tuples.Length(h, affix); i++)
        {
            if (Matches(h, self, from, to, TextArguments.Operand(h, self, Tuples.Get(h, affix, i)), atEnd))
                return true;
        }
        return false;
    }

    private static bool Matches(Heap h, int self, int from, int to, int affix, bool atEnd)
    {
        int length = ByteRuns.Length(h, affix);
        if (from + length > to)
            return false;
        int at = atEnd ? to - length : from;
        for (int i = 0; i < length; i++)
        {
            if (ByteRuns.ByteAt(h, self, at + i) != ByteRuns.ByteAt(h, affix, i))
                return false;
        }
        return true;
    }
}
