// The arena: one int[], allocated first in Main and never again. All Python data lives in it.
//
//     0          Root.Count           Sp                  Floor                       Memory.Length
//     | roots    | stack, grows up -> |  gap, mark stack  | <- objects, filled from the top |
//
// Objects are packed without gaps from Floor to the end, so the heap can be walked by sizes. New objects are cut from the
// upper end of the current chunk, chunks are taken from high addresses first: what stays free longest borders on the stack,
// which may then take it.
//
// Invariants: every word below Sp is a valid value. Free memory is zero but for its headers, so an object arrives zeroed.
// Any allocation may collect: an object that only a C# local knows does not survive it. Push it, or keep it in a register.
// (The rule is written down once, in firmware/README.md; the stress mode finds who breaks it.)
using System;
using System.Runtime.CompilerServices;

namespace MicroPyNano.Core;

/// <summary>The arena, its allocator and its roots.</summary>
public sealed partial class Heap
{
    /// <summary>All Python data, in words.</summary>
    public readonly int[] Memory;

    /// <summary>First word above the stack: Python frames and the temporaries of C# code.</summary>
    public int Sp;

    /// <summary>First word of the object area; objects fill it to the end of the arena. The stack may grow up to here.</summary>
    public int Floor;

    /// <summary>How often the heap is locked; no allocation succeeds while it is not 0.</summary>
    public int LockDepth;

    /// <summary>What C# code throws while Root.Raised holds the Python exception.</summary>
    public readonly PythonException Raised = new PythonException();

    /// <summary>Builtins that modules have used.</summary>
    public readonly BuiltinCache Builtins = new BuiltinCache();

    /// <summary>Compares and hashes keys that only the VM understands; set by it before any Python code runs.</summary>
    public ObjectProtocol Protocol;

    private const int SmallestChunk = 4;
    private const int LargeObject = 64;
    private const int StackSlack = 64;

    // Where the stack ends in the largest arenas: frames number words in 22 bits.
    private const int StackLimit = 1 << 22;

    // What objects leave to the stack while there is other room. Objects do not move: one that lives near the stack would
    // keep it from growing for as long as it lives.
    private readonly int _reserve;

    // The current chunk: free words from _low up to _high.
    private int _low;
    private int _high;

    // Free blocks from high addresses to low, linked through their second word.
    private int _free;

    // Allocations left until one is made to fail; negative: never.
    private int _failAfter = -1;
    private bool _stress;

    /// <param name="words">Size of the arena in words; at least 1024.</param>
    public Heap(int words)
    {
        Memory = new int[words];
        _reserve = words >> 3 > StackSlack ? words >> 3 : StackSlack;
        Reset();
    }

    /// <summary>Empties the arena, as a soft reset does.</summary>
    public void Reset()
    {
        int[] m = Memory;
        Array.Clear(m, 0, m.Length);
        Sp = Root.StackBase;
        LockDepth = 0;
        Depth = 0;
        Builtins.Clear();
        Floor = Sp + _reserve;
        _low = Floor;
        _high = m.Length;
        _free = 0;
        if (_stress)
            Retire();
        Errors.Prepare(this);
    }


    /// <summary>Collects at every allocation and poisons what it frees, so that a forgotten root shows at once.</summary>
    public bool Stress
    {
        get => _stress;
        set
        {
            if (_stress && !value)
                WipeFreeMemory();
            _stress = value;
            if (value)
                Retire();
        }
    }

    /// <summary>Makes the n-th allocation from now fail with MemoryError, once; negative: none.</summary>
    public void FailAllocation(int n)
    {
        _failAfter = n;
        if (n >= 0)
            Retire();
    }

    /// <summary>True once the allocation that FailAllocation chose has failed.</summary>
    public bool FailsNoMore => _failAfter < 0;

    /// <summary>Cuts a zeroed object out of the free memory and returns its index. May collect.</summary>
    /// <param name="kind">See <see cref="Kind"/>.</param>
    /// <param name="words">Size with the header.</param>
    /// <exception cref="PythonException">MemoryError: no room, or the heap is locked.</exception>
    [MethodImpl(Inlining.Always)]
    public int Allocate(int kind, int words)
    {
        int at = _high - words;
        if (at < _low)
            return AllocateSlowly(kind, words);
        _high = at;
        Memory[at] = words << Kind.SizeShift | kind;
        return at;
    }

    private int AllocateSlowly(int kind, int words)
    {
        if (LockDepth > 0)
            throw MemoryLocked();
        if (_failAfter >= 0 && _failAfter-- == 0)
            throw OutOfMemory(words);
        if (words > Kind.MaxWords)
            throw OutOfMemory(words);
        if (_stress)
            Collect();
        int at = Cut(words);
        if (at == 0 && !_stress)
        {
            Collect();
            at = Cut(words);
        }
        if (at == 0 && LowerFloor())
            at = Cut(words);
        if (at == 0)
            throw OutOfMemory(words);
        Memory[at] = words << Kind.SizeShift | kind;
        if (_stress)
            Array.Clear(Memory, at + 1, words - 1);
        if (_stress || _failAfter >= 0)
            Retire();
        return at;
    }

    // First fit, from high addresses. Large objects are cut from their chunk and leave the current one as it is.
    private int Cut(int words)
    {
        int[] m = Memory;
        if (_high - words >= _low)
            return _high -= words;
        int previous = 0;
        for (int block = _free; block != 0; block = m[block + 1])
        {
            int size = (int)((uint)m[block] >> Kind.SizeShift);
            if (size < words)
            {
                previous = block;
                continue;
            }
            int next = m[block + 1];
            if (words > LargeObject && size - words >= SmallestChunk)
            {
                m[block] = size - words << Kind.SizeShift | Kind.Free;
                return block + size - words;
            }
            if (previous == 0)
                _free = next;
            else
                m[previous + 1] = next;
            m[block] = 0;
            m[block + 1] = 0;
            FormatChunk();
            _low = block;
            _high = block + size - words;
            return _high;
        }
        return 0;
    }

    // Gives the rest of the current chunk a header, so that the heap can be walked.
    private void FormatChunk()
    {
        if (_high > _low)
            Memory[_low] = _high - _low << Kind.SizeShift | Kind.Free;
    }

    // Leaves the allocator's fast path nothing, so that every allocation is seen by the slow one.
    private void Retire()
    {
        int[] m = Memory;
        int size = _high - _low;
        if (size > 0)
        {
            FormatChunk();
            if (size >= 2)
            {
                m[_low + 1] = _free;
                _free = _low;
            }
        }
        _low = 0;
        _high = 0;
    }

    /// <summary>Forbids allocation until as many calls of Unlock.</summary>
    public void Lock()
    {
        LockDepth++;
        Retire();
    }

    /// <summary>Undoes one Lock; the depth never goes below 0.</summary>
    public void Unlock()
    {
        if (LockDepth > 0)
            LockDepth--;
    }

    /// <summary>Gives an object back at once. The caller knows that nothing refers to it.</summary>
    public void Free(int at)
    {
        int[] m = Memory;
        int size = (int)((uint)m[at] >> Kind.SizeShift);
        Array.Clear(m, at, size);
        if (at == _high)
            _high += size;
        else
            m[at] = size << Kind.SizeShift | Kind.Free;
    }

    /// <summary>Cuts an object's end off.</summary>
    /// <param name="words">New size with the header; not above the present one.</param>
    public void Shrink(int at, int words)
    {
        int[] m = Memory;
        int size = (int)((uint)m[at] >> Kind.SizeShift);
        if (words >= size)
            return;
        Array.Clear(m, at + words, size - words);
        m[at + words] = size - words << Kind.SizeShift | Kind.Free;
        m[at] = m[at] & (1 << Kind.SizeShift) - 1 | words << Kind.SizeShift;
    }

    /// <summary>The first object at or above the end of another (or Floor), or 0: a walk over all of them. Allocates nothing.</summary>
    public int NextObject(int at)
    {
        int[] m = Memory;
        while (at < m.Length)
        {
            if (at == _low && _high > _low)
                at = _high;
            else if ((m[at] & Kind.Mask) != Kind.Free)
                return at;
            else
                at += SizeOf(at);
        }
        return 0;
    }

    public int SizeOf(int at) => (int)((uint)Memory[at] >> Kind.SizeShift);

    /// <summary>The kind of the object that a reference names.</summary>
    public int KindOf(int reference) => Memory[reference >> 2] & Kind.Mask;

    /// <summary>True if the value is a reference to an object of that kind.</summary>
    [MethodImpl(Inlining.Always)]
    public bool Is(int value, int kind) => (value & 3) == 0 && value != 0 && (Memory[value >> 2] & Kind.Mask) == kind;

    /// <summary>
    /// Roots a value on the stack until Sp is set back; returns its word index. Never collects: the values that the caller
    /// pushes next are still its own.
    /// </summary>
    /// <exception cref="PythonException">RuntimeError: the stack is full.</exception>
    [MethodImpl(Inlining.Always)]
    public int Push(int value)
    {
        if (Sp >= Floor)
            MakeRoom();
        Memory[Sp] = value;
        return Sp++;
    }

    private void MakeRoom()
    {
        if (!RaiseFloor(Sp + StackSlack) && !RaiseFloor(Sp + 1))
            throw Errors.RecursionTooDeep(this);
    }

    /// <summary>Makes sure that the stack can take so many words above Sp.</summary>
    /// <exception cref="PythonException">RuntimeError: maximum recursion depth exceeded.</exception>
    public void ReserveStack(int words)
    {
        if (Sp + words <= Floor)
            return;
        // Beside what C# code pushes unasked, objects keep enough for the exception that says that the stack is full.
        int floor = Sp + words + 2 * StackSlack;
        if (RaiseFloor(floor))
            return;
        if (LockDepth == 0)
        {
            Collect();
            if (RaiseFloor(floor))
                return;
        }
        if (Sp >= Memory.Length >> 2 || Sp >= StackLimit >> 2)
            throw Errors.RecursionTooDeep(this);
        // A stack that is small is not at fault: objects have taken everything, and it gets the last that they left.
        if (!RaiseFloor(Sp + words))
            throw OutOfMemory(words);
    }

    // Moves the border between stack and objects up, if the memory there is free.
    private bool RaiseFloor(int floor)
    {
        int[] m = Memory;
        if (floor > StackLimit)
            return false;
        while (Floor < floor)
        {
            if (Floor == _low && _high > _low)
            {
                int end = floor < _high ? floor : _high;
                Array.Clear(m, _low, end - _low);
                Floor = _low = end;
                if (_low == _high)
                    _low = _high = 0;
                continue;
            }
            if (Floor >= m.Length || (m[Floor] & Kind.Mask) != Kind.Free)
                return false;
            int size = (int)((uint)m[Floor] >> Kind.SizeShift);
            int block = Floor;
            int next = Unlink(block);
            int taken = floor - block;
            if (size - taken < SmallestChunk)
                taken = size;
            Array.Clear(m, block, 2 < size ? 2 : size);
            Floor = block + taken;
            if (taken < size)
            {
                m[Floor] = size - taken << Kind.SizeShift | Kind.Free;
                if (next >= 0)
                {
                    m[Floor + 1] = _free;
                    _free = Floor;
                }
            }
        }
        return true;
    }

    // Gives the stack's reserve to the objects, when they have nothing else left.
    private bool LowerFloor()
    {
        int floor = Sp + StackSlack;
        if (Floor - floor < SmallestChunk)
            return false;
        int[] m = Memory;
        Array.Clear(m, floor, Floor - floor);
        int size = Floor - floor;
        if (Floor < m.Length && (m[Floor] & Kind.Mask) == Kind.Free && Floor != _low)
        {
            int above = SizeOf(Floor);
            Unlink(Floor);
            m[Floor] = 0;
            if (above > 1)
                m[Floor + 1] = 0;
            size += above;
        }
        m[floor] = size << Kind.SizeShift | Kind.Free;
        m[floor + 1] = _free;
        _free = floor;
        Floor = floor;
        return true;
    }

    // Takes a block out of the free list; returns -1 if it was not in it.
    private int Unlink(int block)
    {
        int[] m = Memory;
        int previous = 0;
        for (int b = _free; b != 0; b = m[b + 1])
        {
            if (b == block)
            {
                if (previous == 0)
                    _free = m[b + 1];
                else
                    m[previous + 1] = m[b + 1];
                return m[b + 1];
            }
            previous = b;
        }
        return -1;
    }

    private PythonException OutOfMemory(int words)
    {
        Memory[Root.Raised] = Errors.PreparedMemoryError(this, words * 4);
        return Raised;
    }

    private PythonException MemoryLocked()
    {
        Memory[Root.Raised] = Errors.PreparedMemoryError(this, -1);
        return Raised;
    }
}
