// What the seeded fuzzes share: one random operation at a time, on a heap in one of three moods. Whatever an operation
// raises, the heap must be whole afterwards; where an allocation failed the operation must have left the container as it was.
using System;
using System.Collections.Generic;
using MicroPyNano.Core;

namespace MicroPyNano.Firmware.Tests.Objects.Oracles;

public abstract class FuzzedHeap
{
    protected Heap H;
    protected Random Random;

    /// <summary>Operations until the containers are thrown away.</summary>
    protected const int Steps = 400;

    protected void Start(int seed, bool stress)
    {
        Random = new Random(seed);
        H = new Heap(16000);
        H.Protocol = new TestProtocol(H);
        H.Stress = stress;
    }

    /// <summary>Makes one of the next allocations fail and tries; then tries again without. False if both raised.</summary>
    /// <param name="check">Compares the container with its model; called after a failed allocation.</param>
    protected bool Do(Action operation, Action check, string what)
    {
        bool failing = !H.Stress && Random.Next(3) == 0;
        if (failing)
        {
            H.FailAllocation(Random.Next(4));
            bool done = Try(operation, what, out bool memory);
            H.FailAllocation(-1);
            Whole(what);
            if (done || !memory)
                return done;
            check();
        }
        bool succeeded = Try(operation, what, out _);
        Whole(what);
        return succeeded;
    }

    private bool Try(Action operation, string what, out bool memory)
    {
        int sp = H.Sp;
        memory = false;
        try
        {
            operation();
            Assert.AreEqual(sp, H.Sp, what + " left something on the stack");
            return true;
        }
        catch (PythonException)
        {
            int raised = H.Memory[Root.Raised];
            memory = MicroPyNano.Core.Types.Of(H, raised) == Value.Type(TypeId.MemoryError);
            H.Sp = sp;
            H.Depth = 0;
            return false;
        }
    }

    protected void Whole(string what) => Assert.AreEqual(-1, H.Verify(), what + " broke the heap");

    /// <summary>A value that no other value of the program shares words with, by its number.</summary>
    protected int NewItem(int n)
    {
        if (n % 3 == 0)
            return Value.SmallInt(n);
        if (n % 3 == 1)
            return MicroPyNano.Core.Text.FromString(H, "item" + n);
        int at = H.Allocate(Kind.Tuple, 3);
        H.Memory[at + 1] = Value.SmallInt(n);
        H.Memory[at + 2] = Value.SmallInt(-n);
        return Value.Reference(at);
    }

    /// <summary>The number of an item.</summary>
    protected int NumberOf(int item)
    {
        if (Value.IsSmallInt(item))
            return item >> 1;
        if (H.Is(item, Kind.Tuple))
            return H.Memory[(item >> 2) + 1] >> 1;
        return int.Parse(MicroPyNano.Core.Text.ToClrString(H, item).Substring(4));
    }
}
