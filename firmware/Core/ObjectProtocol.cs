// What the lower floors must ask of values but cannot answer themselves, because the answer may be Python code: the VM does.
// Invariant: implementations may collect and may run Python code; arguments are rooted by the implementation.
namespace MicroPyNano.Core;

/// <summary>The protocol that every Python value answers to.</summary>
public abstract class ObjectProtocol
{
    /// <summary>hash(value); raises TypeError if it has none.</summary>
    public abstract int Hash(int value);

    /// <summary>a == b as a truth value.</summary>
    public abstract bool AreEqual(int a, int b);

    /// <summary>a &lt; b as a truth value; raises TypeError where the types have no order.</summary>
    public abstract bool Less(int a, int b);

    /// <summary>Appends repr(value) to a <see cref="TextBuilder"/>.</summary>
    public abstract void AppendRepr(int builder, int value);

    /// <summary>Appends str(value).</summary>
    public abstract void AppendStr(int builder, int value);

    /// <summary>iter(value).</summary>
    public abstract int GetIterator(int value);

    /// <summary>next(iterator), or Value.Stop at the end.</summary>
    public abstract int Next(int iterator);

    /// <summary>The qstr id of the name of a type that a module registered.</summary>
    public abstract int NameOfModuleType(int type);
}
