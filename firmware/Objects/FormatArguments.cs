// What str.format must ask about its arguments and cannot answer itself: attributes, items and __format__ are Python code's.
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

/// <summary>
/// The arguments of one call of str.format. Implementations root what they are given; they may collect and run Python code.
/// </summary>
public abstract class FormatArguments
{
    /// <summary>A positional argument, or Value.Undefined if there are not so many.</summary>
    public abstract int Argument(int index);

    /// <summary>A keyword argument, or Value.Undefined. The name is a str value.</summary>
    public abstract int Keyword(int name);

    /// <summary>value.name; raises AttributeError.</summary>
    public abstract int Attribute(int value, int name);

    /// <summary>value[key]; raises KeyError, IndexError and the like.</summary>
    public abstract int Item(int value, int key);

    /// <summary>Appends format(value, spec); the spec may be the empty str.</summary>
    public abstract void AppendFormat(int builder, int value, int spec);
}
