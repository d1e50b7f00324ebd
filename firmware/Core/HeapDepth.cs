// How deep containers are nested that are being compared, hashed or printed. Each level is C# recursion, which nanoFramework
// does not check, so it is counted here and ends in a Python exception.
//
// Invariant: whoever catches a PythonException sets Depth back to what it was before, as it does with Sp.
namespace MicroPyNano.Core;

public sealed partial class Heap
{
    private int[] _open = new int[40];

    /// <summary>Containers that have been entered and not left.</summary>
    public int Depth;

    /// <summary>How many containers may be entered at a time. To be set before Python code runs; allocates from the CLR.</summary>
    public int DepthLimit
    {
        get => _open.Length;
        set => _open = new int[value];
    }

    /// <summary>Goes one level deeper.</summary>
    /// <remarks>May collect: what the caller holds is on the stack by now.</remarks>
    /// <param name="container">What IsOpen shall know, or Null. It is not rooted by this.</param>
    /// <exception cref="PythonException">RuntimeError: maximum recursion depth exceeded.</exception>
    public void Enter(int container)
    {
        if (Depth >= _open.Length)
            throw Errors.RecursionTooDeep(this);
        // Push never collects: here is the place to make room for a level's temporaries.
        if (Sp + StackSlack > Floor)
            ReserveStack(StackSlack);
        _open[Depth++] = container;
    }

    public void Leave() => Depth--;

    /// <summary>True if the container was entered and not left: whoever prints it again would never end.</summary>
    public bool IsOpen(int container)
    {
        for (int i = 0; i < Depth; i++)
        {
            if (_open[i] == container)
                return true;
        }
        return false;
    }
}
