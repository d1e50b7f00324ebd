// This floor's root slots: the one place that says who uses which.
using MicroPyNano.Core;

namespace MicroPyNano.Repl;

/// <summary>Word indices of the roots.</summary>
internal static class ReplRoots
{
    /// <summary>ByteArray: the input under edit, all of its lines; see Line.</summary>
    public const int Line = Root.Repl0;

    /// <summary>Array of str values: earlier lines, the latest first; see History.</summary>
    public const int History = Root.Repl0 + 1;

    /// <summary>At the prompt, List of str values: what Tab could complete to; see Completion.</summary>
    public const int Matches = Root.Repl0 + 2;

    /// <summary>While a program runs, Words: memory for the prompt behind it; see Runner.</summary>
    public const int Reserve = Matches;

    /// <summary>The exception that ended the last run.</summary>
    public const int Exception = Root.Repl0 + 3;
}
