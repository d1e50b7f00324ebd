// Match objects: a subject and the bounds of its groups; see RegexModule.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

internal sealed partial class MatchMethods : NativeTable
{
    private const int Subject = 2;
    private const int Bounds = 3;

    // The same in every registry: modules are always registered in the same order.
    private static int s_type;

    public static void Register(NativeRegistry natives) => s_type = natives.AddModuleType(Q.match, new MatchMethods());

    /// <summary>A match with a copy of bounds in the arena. The subject is rooted by the caller. May collect.</summary>
    public static int New(Heap h, int subject, int bounds, int count)
    {
        int[] m = h.Memory;
        int match = h.Allocate(Kind.Native, Bounds + count);
        m[match + 1] = Value.SmallInt(s_type);
        m[match + Subject] = subject;
        for (int i = 0; i < count; i++)
            m[match + Bounds + i] = m[bounds + i];
        return match << 2;
    }

    private static int Count(Heap h, int match) => h.SizeOf(match >> 2) - Bounds >> 1;

    // The word index of the bounds of the group that an argument names.
    private static int BoundsOf(VirtualMachine vm, int at, int n)
    {
        int[] m = vm.Heap.Memory;
        int number = n > 1 ? NumberArguments.ToSmallInt(vm, m[at + 1]) : 0;
        if (number < 0 || number >= Count(vm.Heap, m[at]))
            throw Errors.NewWithText(vm.Heap, TypeId.IndexError, Value.SmallInt(number));
        return (m[at] >> 2) + Bounds + 2 * number;
    }

    // group(number=0)
    [Native("group", 1, 2)]
    private static int Group(VirtualMachine vm, int at, int n) => Part(vm, vm.Heap.Memory[at], BoundsOf(vm, at, n));

    private static int Part(VirtualMachine vm, int match, int bounds)
    {
        int[] m = vm.Heap.Memory;
        int start = m[bounds] >> 1;
        int subject = vm.Unwrap(m[(match >> 2) + Subject]);
        return start < 0 ? Value.None : ByteStrings.Part(vm.Heap, subject, start, (m[bounds + 1] >> 1) - start);
    }

    [Native("groups", 1)]
    private static int Groups(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int sp = h.Sp;
        int match = m[at];
        int count = Count(h, match) - 1;
        int tuple = m[h.Push(Tuples.New(h, count))] >> 2;
        for (int i = 1; i <= count; i++)
        {
            int part = Part(vm, match, (match >> 2) + Bounds + 2 * i);
            m[tuple + i] = part;
        }
        h.Sp = sp;
        return tuple << 2;
    }

    [Native("start", 1, 2)]
    private static int Start(VirtualMachine vm, int at, int n) => Position(vm, at, BoundsOf(vm, at, n));

    [Native("end", 1, 2)]
    private static int End(VirtualMachine vm, int at, int n) => Position(vm, at, BoundsOf(vm, at, n) + 1);

    [Native("span", 1, 2)]
    private static int Span(VirtualMachine vm, int at, int n)
    {
        int bounds = BoundsOf(vm, at, n);
        return Tuples.Pair(vm.Heap, Position(vm, at, bounds), Position(vm, at, bounds + 1));
    }

    // A bound in characters.
    private static int Position(VirtualMachine vm, int at, int bound)
    {
        Heap h = vm.Heap;
        int bytes = h.Memory[bound] >> 1;
        int subject = vm.Unwrap(h.Memory[(h.Memory[at] >> 2) + Subject]);
        if (bytes < 0 || h.Is(subject, Kind.Bytes) || Text.IsAscii(h, subject))
            return Value.SmallInt(bytes);
        int characters = 0;
        for (int i = 0; i < bytes; i++)
        {
            if ((Text.ByteAt(h, subject, i) & 0xC0) != 0x80)
                characters++;
        }
        return Value.SmallInt(characters);
    }

    [Native("__repr__", 1)]
    private static int Repr(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        int builder = TextBuilder.New(h);
        TextBuilder.AppendString(h, builder, "<match num=");
        TextBuilder.AppendInt(h, builder, Count(h, h.Memory[at]));
        TextBuilder.AppendByte(h, builder, '>');
        int text = TextBuilder.ToText(h, builder);
        h.Sp = sp;
        return text;
    }
}
