// split, rsplit, splitlines, partition, rpartition: a text taken apart.
//
// The pieces of an ASCII text that are empty or one character long cost nothing: they are qstrs.
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

/// <summary>Splitting methods. Arguments are Python's, None where left out; all root what they are given and may collect.</summary>
public static class TextSplit
{
    /// <summary>self.split(separator, max): a list.</summary>
    /// <exception cref="PythonException">ValueError: empty separator; TypeError.</exception>
    public static int Split(Heap h, int self, int separator, int max)
    {
        int sp = h.Sp;
        h.Push(self);
        h.Push(separator);
        int list = Lists.New(h, 0);
        h.Push(list);
        int left = TextArguments.Maximum(h, max);
        int length = ByteRuns.Length(h, self);
        int from = 0;
        if (separator == Value.None)
        {
            for (; ; )
            {
                while (from < length && TextArguments.IsSpace(ByteRuns.ByteAt(h, self, from)))
                    from++;
                if (from == length)
                    break;
                int to = from;
                if (left-- == 0)
                    to = length;
                while (to < length && !TextArguments.IsSpace(ByteRuns.ByteAt(h, self, to)))
                    to++;
                Add(h, list, self, from, to);
                from = to;
            }
        }
        else
        {
            int width = Separator(h, self, separator);
            for (; left > 0; left--)
            {
                int to = ByteRuns.Find(h, self, from, length, separator);
                if (to < 0)
                    break;
                Add(h, list, self, from, to);
                from = to + width;
            }
            Add(h, list, self, from, length);
        }
        h.Sp = sp;
        return list;
    }

    /// <summary>self.rsplit(separator, max): a list; the splits are made from the end.</summary>
    /// <exception cref="PythonException">ValueError: empty separator; TypeError.</exception>
    public static int SplitFromEnd(Heap h, int self, int separator, int max)
    {
        int sp = h.Sp;
        h.Push(self);
        h.Push(separator);
        int list = Lists.New(h, 0);
        h.Push(list);
        int left = TextArguments.Maximum(h, max);
        int to = ByteRuns.Length(h, self);
        if (separator == Value.None)
        {
            for (; ; )
            {
                while (to > 0 && TextArguments.IsSpace(ByteRuns.ByteAt(h, self, to - 1)))
                    to--;
                if (to == 0)
                    break;
                int from = to;
                if (left-- == 0)
                    from = 0;
                while (from > 0 && !TextArguments.IsSpace(ByteRuns.ByteAt(h, self, from - 1)))
                    from--;
                Add(h, list, self, from, to);
                to = from;
            }
        }
        else
        {
            int width = Separator(h, self, separator);
            for (; left > 0; left--)
            {
                int from = ByteRuns.FindLast(h, self, 0, to, separator);
                if (from < 0)
                    break;
                Add(h, list, self, from + width, to);
                to = from;
            }
            Add(h, list, self, 0, to);
        }
        Lists.Reverse(h, list);
        h.Sp = sp;
        return list;
    }

    /// <summary>self.splitlines(keepends): a list.</summary>
    public static int Lines(Heap h, int self, bool keepEnds)
    {
        int sp = h.Sp;
        h.Push(self);
        int list = Lists.New(h, 0);
        h.Push(list);
        int length = ByteRuns.Length(h, self);
        for (int from = 0; from < length;)
        {
            int to = from;
            while (to < length && ByteRuns.ByteAt(h, self, to) != '\n' && ByteRuns.ByteAt(h, self, to) != '\r')
                to++;
            int next = to;
            if (next < length)
                next += ByteRuns.ByteAt(h, self, to) == '\r' && to + 1 < length && ByteRuns.ByteAt(h, self, to + 1) == '\n' ? 2 : 1;
            Add(h, list, self, from, keepEnds ? next : to);
            from = next;
        }
        h.Sp = sp;
        return list;
    }

    /// <summary>self.partition(separator) or rpartition: a tuple of three.</summary>
    /// <exception cref="PythonException">ValueError: empty separator; TypeError.</exception>
    public static int Partition(Heap h, int self, int separator, bool last)
    {
        int width = Separator(h, self, separator);
        int length = ByteRuns.Length(h, self);
        int at = last ? ByteRuns.FindLast(h, self, 0, length, separator) : ByteRuns.Find(h, self, 0, length, separator);
        int sp = h.Sp;
        h.Push(self);
        h.Push(separator);
        int list = Lists.New(h, 3);
        h.Push(list);
        // Where there is no separator the whole text stands at the end that was searched last.
        int head = at >= 0 ? at : last ? 0 : length;
        Add(h, list, self, 0, head);
        if (at >= 0)
            Add(h, list, self, at, at + width);
        else
            Add(h, list, self, 0, 0);
        Add(h, list, self, at >= 0 ? at + width : head, length);
        int tuple = Tuples.OfList(h, list);
        h.Sp = sp;
        return tuple;
    }

    private static int Separator(Heap h, int self, int separator)
    {
        int width = ByteRuns.Length(h, TextArguments.Operand(h, self, separator));
        if (width == 0)
            throw Errors.New(h, TypeId.ValueError, "empty separator");
        return width;
    }

    private static void Add(Heap h, int list, int self, int from, int to) => Lists.Append(h, list, ByteStrings.Part(h, self, from, to - from));
}
