using MicroPyNano.Core;
using MicroPyNano.Firmware.Tests.Objects;
using MicroPyNano.Objects;

namespace MicroPyNano.Firmware.Tests.Core;

[TestClass]
public class HeapTests
{
    private static Heap NewHeap(int words)
    {
        Heap h = new Heap(words);
        h.Protocol = new TestProtocol(h);
        return h;
    }

    private static string Raised(Heap h, Body body)
    {
        int sp = h.Sp;
        try
        {
            body();
        }
        catch (PythonException)
        {
            h.Sp = sp;
            return Literal.Repr(h, h.Memory[Root.Raised]);
        }
        return "nothing";
    }

    [TestMethod]
    public void TheHeapFillsUpAndIsEmptiedAgain()
    {
        Heap h = NewHeap(4096);
        int free = h.FreeWords();
        for (int round = 0; round < 3; round++)
        {
            int sp = h.Sp;
            int list = Lists.New(h, 0);
            h.Push(list);
            string raised = Raised(h, () =>
            {
                for (; ; )
                {
                    int pair = Tuples.Pair(h, list, Value.None);
                    Lists.Append(h, list, pair);
                }
            });
            Assert.AreEqual("MemoryError('memory allocation failed, allocating", raised.Substring(0, 49));
            Assert.IsTrue(Lists.Length(h, list) > 400);
            Assert.AreEqual(-1, h.Verify());
            h.Sp = sp;
            h.Memory[Root.Raised] = Value.Null;
            h.Collect();
            Assert.AreEqual(-1, h.Verify());
            Assert.AreEqual(free, h.FreeWords());
        }
    }

    [TestMethod]
    public void TheStackTakesFreeMemory()
    {
        Heap h = NewHeap(4096);
        int sp = h.Sp;
        for (int i = 0; i < 3000; i++)
            h.Push(Value.SmallInt(i));
        Assert.AreEqual(-1, h.Verify());
        for (int i = 0; i < 3000; i++)
            Assert.AreEqual(Value.SmallInt(i), h.Memory[sp + i]);
        h.Sp = sp;
        h.Collect();
        h.Push(Tuples.New(h, 3500));
        Assert.AreEqual(-1, h.Verify());
    }

    [TestMethod]
    public void AFullStackRaisesOnce()
    {
        Heap h = NewHeap(2048);
        // Something for the exception to be made of.
        h.Push(Lists.New(h, 100));
        string raised = Raised(h, () =>
        {
            for (; ; )
                h.Push(Value.None);
        });
        // The exception needs memory as well.
        Assert.IsTrue(raised == "RuntimeError('maximum recursion depth exceeded',)" || raised.Substring(0, 11) == "MemoryError", raised);
        Assert.AreEqual(-1, h.Verify());
    }

    [TestMethod]
    public void ALockedHeapAllocatesNothing()
    {
        Heap h = NewHeap(4096);
        h.Lock();
        h.Lock();
        h.Unlock();
        Assert.AreEqual(1, h.LockDepth);
        bool refused = false;
        try
        {
            h.Allocate(Kind.Tuple, 1);
        }
        catch (PythonException)
        {
            refused = true;
        }
        h.Unlock();
        h.Unlock();
        Assert.IsTrue(refused);
        Assert.AreEqual(0, h.LockDepth);
        Assert.AreEqual("MemoryError('memory allocation failed, heap is locked',)", Literal.Repr(h, h.Memory[Root.Raised]));
        h.Allocate(Kind.Tuple, 1);
    }

    [TestMethod]
    public void LongChainsAreMarkedInAnyMemory()
    {
        Heap h = NewHeap(30000);
        int slot = h.Push(Value.Null);
        for (int i = 0; i < 9000; i++)
            h.Memory[slot] = Tuples.Pair(h, Value.SmallInt(i), h.Memory[slot]);
        h.Collect();
        Assert.AreEqual(-1, h.Verify());
        int v = h.Memory[slot];
        for (int i = 8999; i >= 0; i--)
        {
            Assert.AreEqual(Value.SmallInt(i), Tuples.Get(h, v, 0));
            v = Tuples.Get(h, v, 1);
        }
    }

    [TestMethod]
    public void WideTreesOverflowTheMarkStack()
    {
        Heap h = NewHeap(10000);
        int root = Tuples.New(h, 1200);
        h.Push(root);
        for (int i = 0; i < 1200; i++)
        {
            int inner = Tuples.Pair(h, Value.SmallInt(i), Value.None);
            int outer = Tuples.Pair(h, inner, Value.None);
            h.Memory[(root >> 2) + 1 + i] = outer;
        }
        h.Collect();
        Assert.AreEqual(-1, h.Verify());
        for (int i = 0; i < 1200; i++)
            Assert.AreEqual(Value.SmallInt(i), Tuples.Get(h, Tuples.Get(h, Tuples.Get(h, root, i), 0), 0));
    }

    [TestMethod]
    public void AResetHeapIsNew()
    {
        Heap h = NewHeap(4096);
        int free = h.FreeWords();
        h.Push(Lists.New(h, 50));
        h.Enter(Value.Null);
        h.Lock();
        h.Reset();
        Assert.AreEqual(free, h.FreeWords());
        Assert.AreEqual(0, h.Depth);
        Assert.AreEqual(0, h.LockDepth);
        Assert.AreEqual(-1, h.Verify());
    }
}
