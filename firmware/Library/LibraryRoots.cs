// Which of the heap's roots the library's modules keep their state in, from the last one down: the language's modules begin at the
// first. A soft reset empties them all: Null means that nothing was set.
using MicroPyNano.Core;

namespace MicroPyNano.Library;

/// <summary>Word indices of the modules' roots.</summary>
internal static class LibraryRoots
{
    private const int Last = Root.Module0 + Root.ModuleCount - 1;

    /// <summary>re: the expression that was compiled last.</summary>
    public const int LastRegex = Last;

    /// <summary>asyncio: the loop.</summary>
    public const int EventLoop = Last - 1;
}
