// Instances may stand for numbers: __int__, __float__. Only the VM can ask them.
namespace MicroPyNano.Objects;

/// <summary>Conversions of values that are no numbers themselves. Implementations may collect and run Python code.</summary>
public abstract class NumberConversions
{
    /// <summary>The int that the value converts to, or Value.Undefined.</summary>
    public abstract int ToInt(int value);

    /// <summary>The float or int that the value converts to, or Value.Undefined.</summary>
    public abstract int ToFloat(int value);
}
