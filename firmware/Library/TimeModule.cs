// time: the board's clocks. Ticks wrap around at 2**30, which keeps them small ints; time counts from 2000-01-01 as on boards.
//
// Invariant: whoever sleeps serves interrupts meanwhile.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

internal sealed partial class TimeModule : NativeTable
{
    private const int TicksMask = 0x3FFFFFFF;
    private const int TicksHalf = 0x20000000;
    private const long MicrosecondsPerSecond = 1000000;
    private const int LongestIdle = 100000;

    // Some 30,000 years: every field of a date stays a small int.
    private const long LatestTime = 1L << 40;

    [Native("ticks_ms", 0)]
    private static int TicksMs(VirtualMachine vm, int at, int n) => Value.SmallInt((int)(vm.Board.Microseconds() / 1000) & TicksMask);

    [Native("ticks_us", 0)]
    private static int TicksUs(VirtualMachine vm, int at, int n) => Value.SmallInt((int)vm.Board.Microseconds() & TicksMask);

    [Native("ticks_cpu", 0)]
    private static int TicksCpu(VirtualMachine vm, int at, int n) => Value.SmallInt((int)vm.Board.Microseconds() & TicksMask);

    [Native("ticks_add", 2)]
    private static int TicksAdd(VirtualMachine vm, int at, int n)
    {
        int ticks = NumberArguments.ToSmallInt(vm, vm.Heap.Memory[at]);
        int delta = NumberArguments.ToSmallInt(vm, vm.Heap.Memory[at + 1]);
        if (delta >= TicksHalf || delta <= -TicksHalf)
            throw Errors.New(vm.Heap, TypeId.OverflowError, "ticks interval overflow");
        return Value.SmallInt(ticks + delta & TicksMask);
    }

    [Native("ticks_diff", 2)]
    private static int TicksDiff(VirtualMachine vm, int at, int n)
    {
        int end = NumberArguments.ToSmallInt(vm, vm.Heap.Memory[at]);
        int start = NumberArguments.ToSmallInt(vm, vm.Heap.Memory[at + 1]);
        return Value.SmallInt((end - start + TicksHalf & TicksMask) - TicksHalf);
    }

    [Native("sleep", 1)]
    private static int Sleep(VirtualMachine vm, int at, int n)
    {
        int v = vm.Heap.Memory[at];
        if ((v & 1) != 0)
            Wait(vm, (v >> 1) * MicrosecondsPerSecond);
        else
            Wait(vm, (long)(NumberArguments.ToDouble(vm, v) * MicrosecondsPerSecond));
        return Value.None;
    }

    [Native("sleep_ms", 1)]
    private static int SleepMs(VirtualMachine vm, int at, int n)
    {
        Wait(vm, NumberArguments.ToSmallInt(vm, vm.Heap.Memory[at]) * 1000L);
        return Value.None;
    }

    [Native("sleep_us", 1)]
    private static int SleepUs(VirtualMachine vm, int at, int n)
    {
        Wait(vm, NumberArguments.ToSmallInt(vm, vm.Heap.Memory[at]));
        return Value.None;
    }

    private static void Wait(VirtualMachine vm, long microseconds)
    {
        long end = vm.Board.Microseconds() + microseconds;
        vm.Poll();
        for (; ; )
        {
            long left = end - vm.Board.Microseconds();
            if (left <= 0)
                return;
            vm.Board.Idle(left < LongestIdle ? (int)left : LongestIdle);
            vm.Poll();
        }
    }

    [Native("time", 0)]
    private static int Time(VirtualMachine vm, int at, int n) => Integers.FromLong(vm.Heap, Now(vm));

    // Whole seconds since 2000.
    private static long Now(VirtualMachine vm) => Calendar.FromUnix(vm.Board.UnixTime() / MicrosecondsPerSecond);

    [Native("time_ns", 0)]
    private static int TimeNs(VirtualMachine vm, int at, int n) =>
        Integers.FromLong(vm.Heap, vm.Board.UnixTime() * 1000 + Calendar.FromUnix(0) * 1000000000L);

    [Native("gmtime", 0, 1)]
    private static int GmTime(VirtualMachine vm, int at, int n) => LocalTime(vm, at, n);

    // The board's clock knows no time zones.
    [Native("localtime", 0, 1)]
    private static int LocalTime(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        long seconds = Now(vm);
        if (n == 1 && h.Memory[at] != Value.None)
        {
            if (h.Is(h.Memory[at], Kind.Float))
                seconds = (long)Floats.Get(h.Memory, h.Memory[at]);
            else if (!Integers.TryToLong(h, NumberArguments.ToInt(vm, h.Memory[at]), out seconds))
                seconds = long.MaxValue;
        }
        if (seconds > LatestTime || seconds < -LatestTime)
            throw Errors.New(h, TypeId.OverflowError, "timestamp out of range");
        var fields = new int[Calendar.Fields];
        Calendar.Split(seconds, fields);
        int tuple = Tuples.New(h, Calendar.Fields);
        for (int i = 0; i < Calendar.Fields; i++)
            h.Memory[(tuple >> 2) + 1 + i] = Value.SmallInt(fields[i]);
        return tuple;
    }

    [Native("mktime", 1)]
    private static int MkTime(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        int items = Tuples.From(h, h.Memory[at]);
        h.Push(items);
        int length = Tuples.Length(h, items);
        if (length < 8 || length > 9)
            throw Errors.New(h, TypeId.TypeError, "mktime needs a tuple of length 8 or 9");
        var fields = new int[6];
        for (int i = 0; i < fields.Length; i++)
            fields[i] = NumberArguments.ToSmallInt(vm, Tuples.Get(h, items, i));
        h.Sp = sp;
        return Integers.FromLong(h, Calendar.Join(fields));
    }
}
