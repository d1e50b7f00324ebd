// Runs a compiled pattern over a subject and goes back to the last choice whenever it fails. The choices lie on the heap's stack:
// there is no recursion, and a pattern that chooses for ever ends with the stack, in RuntimeError.
//
//     [position][way << 2 | Way]                 go on there
//     [what was bound][bound << 2 | Undo]        what a Save replaced
//     [least position][position][way << 2 | Run] after a loop over single characters: it may take fewer of them
//
// All are small ints, as are the bounds of groups, in bytes from the place of the subject; Unset: not bound.
// Whoever waits for a long match can interrupt it.
using MicroPyNano.Core;
using MicroPyNano.Numerics;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

/// <summary>Matches compiled regular expressions.</summary>
internal static class RegexMatcher
{
    /// <summary>The bound of a group that took no part, as a small int.</summary>
    public const int Unset = -1;

    private const int Way = 0;
    private const int Undo = 1;
    private const int Run = 2;
    private const int KindMask = 3;
    private const int KindShift = 2;
    private const int MostWords = 3;
    private const int StepsPerPoll = 4096;

    /// <summary>
    /// Matches at a position or, if it may search, at the first position from there on where it can. Needs all objects to be rooted.
    /// </summary>
    /// <param name="code">Place of the code's bytes.</param>
    /// <param name="text">Place of the subject's bytes.</param>
    /// <param name="begin">Where the subject begins, from the place.</param>
    /// <param name="bounds">Word index of so many small ints: on success the bounds of all groups.</param>
    public static bool Find(
        VirtualMachine vm, int code, int text, int begin, int from, int end, bool isText, bool searches, int bounds, int count)
    {
        int[] m = vm.Heap.Memory;
        for (; ; )
        {
            if (searches && PackedBytes.Get(m, code, 0) == RegexCode.Char)
            {
                int first = PackedBytes.Get(m, code, 1);
                while (from < end && PackedBytes.Get(m, text, from) != first)
                    from++;
            }
            for (int i = 0; i < count; i++)
                m[bounds + i] = Value.SmallInt(Unset);
            int to = Match(vm, code, text, begin, from, end, isText, bounds);
            if (to >= 0)
            {
                m[bounds] = Value.SmallInt(from);
                m[bounds + 1] = Value.SmallInt(to);
                return true;
            }
            if (!searches || from >= end)
                return false;
            RegexCode.Skip(m, text, ref from, end, isText);
        }
    }

    // The end of the match at a position, or -1.
    private static int Match(VirtualMachine vm, int code, int text, int begin, int at, int end, bool isText, int bounds)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int bottom = h.Sp;
        int pc = 0;
        int steps = 0;
        for (; ; )
        {
            if (++steps == StepsPerPoll)
            {
                steps = 0;
                vm.Poll();
            }
            int op = PackedBytes.Get(m, code, pc);
            int distance;
            bool good = true;
            switch (op)
            {
                case RegexCode.Char:
                    good = at < end && PackedBytes.Get(m, text, at) == PackedBytes.Get(m, code, pc + 1);
                    at++;
                    pc += 2;
                    break;
                case RegexCode.Begin:
                case RegexCode.End:
                    good = at == (op == RegexCode.Begin ? begin : end);
                    pc++;
                    break;
                case RegexCode.Save:
                    int bound = PackedBytes.Get(m, code, pc + 1);
                    Push(h, m[bounds + bound] >> 1, bound << KindShift | Undo);
                    m[bounds + bound] = Value.SmallInt(at);
                    pc += 2;
                    break;
                case RegexCode.Jump:
                    pc += 2 + RegexCode.Distance(m, code, pc + 1);
                    break;
                case RegexCode.Split:
                    distance = RegexCode.Distance(m, code, pc + 1);
                    if (IsLoop(m, code, pc + 2, pc, RegexCode.Jump))
                    {
                        at = Repeat(vm, code, pc + 2, text, at, end, isText, pc + 2 + distance);
                        pc += 2 + distance;
                        break;
                    }
                    Push(h, at, pc + 2 + distance << KindShift | Way);
                    pc += 2;
                    break;
                case RegexCode.SplitBack:
                    distance = RegexCode.Distance(m, code, pc + 1);
                    if (distance < 0 && IsLoop(m, code, pc + 2 + distance, pc + 2 + distance, RegexCode.SplitBack))
                    {
                        at = Repeat(vm, code, pc + 2 + distance, text, at, end, isText, pc + 2);
                        pc += 2;
                        break;
                    }
                    Push(h, at, pc + 2 << KindShift | Way);
                    pc += 2 + distance;
                    break;
                case RegexCode.Match:
                    h.Sp = bottom;
                    return at;
                default:
                    good = at < end && RegexCode.TakeSingle(m, code, pc, text, ref at, end, isText);
                    pc += RegexCode.LengthOfSingle(m, code, pc);
                    break;
            }
            while (!good)
            {
                if (h.Sp == bottom)
                    return -1;
                int way = m[h.Sp - 1] >> 1;
                at = m[h.Sp - 2] >> 1;
                pc = way >> KindShift;
                switch (way & KindMask)
                {
                    case Undo:
                        m[bounds + pc] = Value.SmallInt(at);
                        h.Sp -= 2;
                        break;
                    case Way:
                        h.Sp -= 2;
                        good = true;
                        break;
                    default:
                        int least = m[h.Sp - 3] >> 1;
                        RegexCode.Back(m, text, ref at, isText);
                        if (at < least)
                            at = least;
                        m[h.Sp - 2] = Value.SmallInt(at);
                        if (at == least)
                            h.Sp -= 3;
                        good = true;
                        break;
                }
            }
        }
    }

    private static void Push(Heap h, int position, int way)
    {
        // There may be garbage where the stack wants to grow: Push alone does not collect.
        h.ReserveStack(MostWords);
        h.Push(Value.SmallInt(position));
        h.Push(Value.SmallInt(way));
    }

    // Is there a single-character instruction, followed by one that leads back to a place?
    private static bool IsLoop(int[] m, int code, int pc, int back, int op)
    {
        int length = RegexCode.LengthOfSingle(m, code, pc);
        if (length == 0)
            return false;
        pc += length;
        return PackedBytes.Get(m, code, pc) == op && pc + 2 + RegexCode.Distance(m, code, pc + 1) == back;
    }

    // Takes as many characters as it can; leaves the choice to take fewer.
    private static int Repeat(VirtualMachine vm, int code, int pc, int text, int at, int end, bool isText, int way)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int least = at;
        while (at < end && RegexCode.TakeSingle(m, code, pc, text, ref at, end, isText))
        {
        }
        if (at > least)
        {
            h.ReserveStack(MostWords);
            h.Push(Value.SmallInt(least));
            Push(h, at, way << KindShift | Run);
        }
        return at;
    }
}
