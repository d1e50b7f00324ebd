// Random choices of a case. Invariant: a case is a function of the seed and its number alone, so that it can be made again.
using System;

namespace MicroPyNano.Fuzz;

internal sealed class Choice(int seed, int number)
{
    private readonly Random _random = new(unchecked(seed * 1_000_003 + number));

    /// <summary>0 to count - 1.</summary>
    public int Below(int count) => _random.Next(count);

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => _random.Next(times) == 0;

    public string Of(params string[] choices) => choices[_random.Next(choices.Length)];

    /// <summary>Calls one of some makers.</summary>
    public string Make(params Func<string>[] makers) => makers[_random.Next(makers.Length)]();
}
