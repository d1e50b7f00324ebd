// micropython: control of the interpreter itself.
//
// Invariant: mem_info and qstr_info allocate nothing from the arena, so that they work when it is full or locked.
using MicroPyNano.Core;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal sealed partial class MicroPythonModule : NativeTable
{
    private const int WordBytes = 4;

    [Native("const", 1)]
    private static int Const(VirtualMachine vm, int at, int n) => vm.Heap.Memory[at];

    [Native("opt_level", 0, 1)]
    private static int OptLevel(VirtualMachine vm, int at, int n)
    {
        if (n == 0)
            return Value.SmallInt(vm.OptimisationLevel);
        vm.OptimisationLevel = NumberArguments.ToSmallInt(vm, vm.Heap.Memory[at]);
        return Value.None;
    }

    [Native("mem_info", 0, 1)]
    private static int MemInfo(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int total = h.Memory.Length * WordBytes;
        int free = h.FreeWords() * WordBytes;
        vm.WriteString(vm.Out, "stack: " + StackBytes(h) + " out of " + (h.Floor - Root.StackBase) * WordBytes + "\n");
        vm.WriteString(vm.Out, "GC: total: " + total + ", used: " + (total - free) + ", free: " + free + "\n");
        CountObjects(h, out int ones, out int twos, out int largest, out int largestFree);
        vm.WriteString(
            vm.Out,
            " No. of 1-blocks: " + ones + ", 2-blocks: " + twos + ", max blk sz: " + largest + ", max free sz: " + largestFree + "\n");
        return Value.None;
    }

    // In blocks of four words, as MicroPython counts.
    private static void CountObjects(Heap h, out int ones, out int twos, out int largest, out int largestFree)
    {
        ones = 0;
        twos = 0;
        largest = 0;
        largestFree = 0;
        int size;
        for (int at = h.Floor; at < h.Memory.Length; at += size)
        {
            // The chunk that objects are being cut from has no header.
            size = h.SizeOf(at);
            bool chunk = size == 0;
            while (chunk && at + size < h.Memory.Length && h.Memory[at + size] == 0)
                size++;
            int blocks = size + 3 >> 2;
            if (chunk || (h.Memory[at] & Kind.Mask) == Kind.Free)
            {
                if (blocks > largestFree)
                    largestFree = blocks;
                continue;
            }
            if (blocks == 1)
                ones++;
            else if (blocks == 2)
                twos++;
            if (blocks > largest)
                largest = blocks;
        }
    }

    [Native("qstr_info", 0, 1)]
    private static int QstrInfo(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int count = Qstr.RamCount(h);
        int bytes = 0;
        for (int i = 0; i < count; i++)
            bytes += Qstr.Length(h, Qstr.FirstRam + i);
        int overhead = count * 3 * WordBytes;
        vm.WriteString(
            vm.Out,
            "qstr pool: n_pool=" + (count == 0 ? 0 : 1) + ", n_qstr=" + count + ", n_str_data_bytes=" + bytes
            + ", n_total_bytes=" + (bytes + overhead) + "\n");
        if (n == 0)
            return Value.None;
        for (int i = 0; i < count; i++)
        {
            vm.WriteString(vm.Out, "Q(");
            vm.WriteText(Value.Qstr(Qstr.FirstRam + i));
            vm.WriteString(vm.Out, ")\n");
        }
        return Value.None;
    }

    [Native("stack_use", 0)]
    private static int StackUse(VirtualMachine vm, int at, int n) => Value.SmallInt(StackBytes(vm.Heap));

    private static int StackBytes(Heap h) => (h.Sp - Root.StackBase) * WordBytes;

    [Native("heap_lock", 0)]
    private static int HeapLock(VirtualMachine vm, int at, int n)
    {
        vm.Heap.Lock();
        return Value.None;
    }

    [Native("heap_unlock", 0)]
    private static int HeapUnlock(VirtualMachine vm, int at, int n)
    {
        vm.Heap.Unlock();
        return Value.SmallInt(vm.Heap.LockDepth);
    }

    [Native("heap_locked", 0)]
    private static int HeapLocked(VirtualMachine vm, int at, int n) => Value.SmallInt(vm.Heap.LockDepth);

    [Native("kbd_intr", 1)]
    private static int KbdIntr(VirtualMachine vm, int at, int n)
    {
        int b = NumberArguments.ToSmallInt(vm, vm.Heap.Memory[at]);
        if (vm.Board.Console != null)
            vm.Board.Console.InterruptByte = b;
        return Value.None;
    }

    [Native("schedule", 2)]
    private static int Schedule(VirtualMachine vm, int at, int n)
    {
        if (!vm.Schedule(vm.Heap.Memory[at], vm.Heap.Memory[at + 1]))
            throw Errors.New(vm.Heap, TypeId.RuntimeError, "schedule queue full");
        return Value.None;
    }

    // MemoryError and its message are made in advance, so there is always room for them.
    [Native("alloc_emergency_exception_buf", 1)]
    private static int AllocEmergencyExceptionBuf(VirtualMachine vm, int at, int n)
    {
        NumberArguments.ToSmallInt(vm, vm.Heap.Memory[at]);
        return Value.None;
    }
}
