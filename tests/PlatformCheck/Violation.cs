namespace MicroPyNano.PlatformCheck;

/// <summary>Something that compiles and then crashes or lies on nanoFramework.</summary>
/// <param name="Rule">The name of the rule that it breaks.</param>
/// <param name="Where">The member.</param>
/// <param name="What">One line: what is there, and what to do instead where that is not plain.</param>
public sealed record Violation(string Rule, string Where, string What)
{
    public override string ToString()
    {
        return $"{Rule}: {Where}: {What}";
    }
}
