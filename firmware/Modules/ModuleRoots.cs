// Which of the heap's roots each module keeps its state in. A soft reset empties them all: Null means that nothing was set.
using MicroPyNano.Core;

namespace MicroPyNano.Modules;

/// <summary>Word indices of the modules' roots.</summary>
public static class ModuleRoots
{
    /// <summary>gc: True after disable().</summary>
    public const int CollectorDisabled = Root.Module0;

    /// <summary>gc: the threshold, a small int.</summary>
    public const int CollectorThreshold = Root.Module0 + 1;

    /// <summary>sys.implementation.</summary>
    public const int Implementation = Root.Module0 + 2;

    /// <summary>The view that globals() made last: asked again, a module answers with the same object.</summary>
    public const int GlobalsView = Root.Module0 + 3;

    /// <summary>Tuple: sys.stdin, stdout and stderr, and their buffers; Null those that were never asked for.</summary>
    public const int StandardStreams = Root.Module0 + 4;

    /// <summary>sys.ps1.</summary>
    public const int FirstPrompt = Root.Module0 + 5;

    /// <summary>sys.ps2.</summary>
    public const int NextPrompt = Root.Module0 + 6;

    /// <summary>What sys.atexit was given.</summary>
    public const int AtExit = Root.Module0 + 7;
}
