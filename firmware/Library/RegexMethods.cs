// Compiled regular expressions as Python sees them. Matching is done on words of the heap's stack
//
//     [subject object][bounds of all groups]
//
// from which a match object is made only for whoever wants one.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

internal sealed partial class RegexMethods : NativeTable
{
    private const int Code = 2;
    private const int Groups = 3;
    private const int Pattern = 4;
    private const int Words = 5;

    // The same in every registry: modules are always registered in the same order.
    private static int s_type;

    public static void Register(NativeRegistry natives) => s_type = natives.AddModuleType(Q.re, new RegexMethods());

    /// <summary>The compiled form of a pattern, which may be one already. May collect.</summary>
    /// <exception cref="PythonException">TypeError, ValueError.</exception>
    public static int Compiled(VirtualMachine vm, int pattern)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        if (h.Is(pattern, Kind.Native) && m[(pattern >> 2) + 1] == Value.SmallInt(s_type))
            return pattern;
        int last = m[LibraryRoots.LastRegex] >> 2;
        if (last != 0 && m[last + Pattern] == pattern)
            return last << 2;
        int sp = h.Sp;
        h.Push(pattern);
        int code = RegexCompiler.Compile(h, RequireString(vm, pattern), out int groups);
        h.Push(code);
        int regex = h.Allocate(Kind.Native, Words);
        m[regex + 1] = Value.SmallInt(s_type);
        m[regex + Code] = code;
        m[regex + Groups] = Value.SmallInt(groups);
        m[regex + Pattern] = pattern;
        m[LibraryRoots.LastRegex] = regex << 2;
        h.Sp = sp;
        return regex << 2;
    }

    /// <summary>The str or bytes value that a value is.</summary>
    /// <exception cref="PythonException">TypeError.</exception>
    public static int RequireString(VirtualMachine vm, int v)
    {
        int text = vm.Unwrap(v);
        if (!Text.IsText(vm.Heap, text) && !vm.Heap.Is(text, Kind.Bytes))
            throw Errors.New(vm.Heap, TypeId.TypeError, "can't convert '%t' object to str implicitly", v);
        return text;
    }

    /// <summary>Pushes the subject as an object, and room for the bounds. The expression is rooted by the caller. May collect.</summary>
    /// <returns>Word index of the subject; the bounds follow.</returns>
    public static int Begin(Heap h, int regex, int subject)
    {
        int at = h.Push(subject);
        if (Value.IsQstr(subject))
            h.Memory[at] = Value.Reference(Text.ToObject(h, subject));
        int count = BoundsOf(h, regex);
        h.ReserveStack(count);
        for (int i = 0; i < count; i++)
            h.Push(Value.SmallInt(RegexMatcher.Unset));
        return at;
    }

    /// <summary>How many bounds the groups have, the whole match included.</summary>
    public static int BoundsOf(Heap h, int regex) => 2 + (h.Memory[(regex >> 2) + Groups] >> 1) * 2;

    /// <summary>Matches between two positions in bytes; on success the bounds follow the subject.</summary>
    public static bool Find(VirtualMachine vm, int regex, int at, int from, int end, bool searches)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int text = (m[at] >> 2) + Text.Bytes;
        int code = (m[(regex >> 2) + Code] >> 2) + Text.Bytes;
        return RegexMatcher.Find(vm, code, text, 0, from, end, h.Is(m[at], Kind.Str), searches, at + 1, BoundsOf(h, regex));
    }

    /// <summary>match(pattern or regex, subject, position, end) and search, as functions and as methods.</summary>
    internal static int Match(VirtualMachine vm, int at, int n, bool searches)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int sp = h.Sp;
        int regex = Compiled(vm, m[at]);
        bool positions = regex == m[at];
        h.Push(regex);
        int subject = RequireString(vm, m[at + 1]);
        int length = Text.Length(h, subject);
        int from = positions && n > 2 ? Position(vm, subject, m[at + 2]) : 0;
        int end = positions && n > 3 ? Position(vm, subject, m[at + 3]) : length;
        int window = Begin(h, regex, subject);
        int result = Find(vm, regex, window, from, end < from ? from : end, searches)
            ? MatchMethods.New(h, m[at + 1], window + 1, BoundsOf(h, regex))
            : Value.None;
        h.Sp = sp;
        return result;
    }

    // A position in characters as bytes; those beyond an end are the end.
    private static int Position(VirtualMachine vm, int subject, int v)
    {
        Heap h = vm.Heap;
        int position = NumberArguments.ToSmallInt(vm, v);
        int length = Text.Length(h, subject);
        if (position <= 0)
            return 0;
        if (position > length)
            return length;
        return h.Is(subject, Kind.Bytes) ? position : Text.OffsetOf(h, subject, position);
    }

    [Native("match", 2, 4)]
    private static int Match(VirtualMachine vm, int at, int n) => Match(vm, at, n, false);

    [Native("search", 2, 4)]
    private static int Search(VirtualMachine vm, int at, int n) => Match(vm, at, n, true);

    [Native("sub", 3, 5)]
    private static int Sub(VirtualMachine vm, int at, int n) => RegexSubstitution.Sub(vm, at, n);

    // split(subject, most splits): ends at an empty match.
    [Native("split", 2, 3)]
    private static int Split(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int sp = h.Sp;
        int regex = m[at];
        int subject = RequireString(vm, m[at + 1]);
        int end = Text.Length(h, subject);
        int most = n == 3 ? NumberArguments.ToSmallInt(vm, m[at + 2]) : 0;
        int window = Begin(h, regex, subject);
        int parts = m[h.Push(Lists.New(h, 1))];
        int from = 0;
        while (Find(vm, regex, window, from, end, true) && m[window + 1] != m[window + 2])
        {
            if (BoundsOf(h, regex) > 2)
                throw Errors.New(h, TypeId.NotImplementedError, "splitting with sub-captures");
            Lists.Append(h, parts, ByteStrings.Part(h, m[window], from, (m[window + 1] >> 1) - from));
            from = m[window + 2] >> 1;
            if (--most == 0)
                break;
        }
        Lists.Append(h, parts, ByteStrings.Part(h, m[window], from, end - from));
        h.Sp = sp;
        return parts;
    }
}
