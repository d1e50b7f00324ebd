// The same work twice: as plain C# and as Python. On nanoCLR both are interpreted, the C# by the CLR and the Python by the
// firmware, so the ratio of their times says what the firmware costs, whatever the machine.
namespace MicroPyNano.Nano;

internal abstract class Pair
{
    public abstract string Name { get; }

    /// <summary>A program with a function `main(n)`, which does n units of work.</summary>
    public abstract string Python { get; }

    /// <summary>What main(n) does and returns, in C#.</summary>
    public abstract int Plain(int n);
}
