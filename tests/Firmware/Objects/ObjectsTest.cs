// What the tests of this folder share: a heap, literals, and the look at what was raised.
using MicroPyNano.Core;

namespace MicroPyNano.Firmware.Tests.Objects;

/// <summary>A piece of a test that is expected to raise.</summary>
public delegate void Body();

/// <summary>A heap under stress: it collects at every allocation, and poisons what it frees.</summary>
public abstract class ObjectsTest
{
    protected readonly Heap H;

    protected ObjectsTest()
    {
        H = new Heap(60000);
        H.Protocol = new TestProtocol(H);
        H.Stress = true;
    }

    /// <summary>The value of a literal, rooted until the test ends.</summary>
    protected int V(string literal) => Literal.Of(H, literal);

    protected int Rooted(int value)
    {
        H.Push(value);
        return value;
    }

    /// <summary>repr(value) is that, and the heap is whole.</summary>
    protected void Check(string expected, int value)
    {
        Assert.AreEqual(expected, Literal.Repr(H, value));
        Assert.AreEqual(-1, H.Verify());
    }

    /// <summary>The body raises that: type and arguments as repr prints them.</summary>
    protected void Raises(string expected, Body body)
    {
        int sp = H.Sp;
        bool raised = false;
        try
        {
            body();
        }
        catch (PythonException)
        {
            raised = true;
        }
        H.Sp = sp;
        H.Depth = 0;
        Assert.IsTrue(raised);
        Assert.AreEqual(expected, Literal.Repr(H, H.Memory[Root.Raised]));
        Assert.AreEqual(-1, H.Verify());
    }
}
