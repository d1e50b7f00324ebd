// The back end's root slots, behind those of the front end.
// Invariant: all are Null while nothing is compiled.
namespace MicroPyNano.Compiler;

/// <summary>Word indices of the back end's roots. Each object is a stack that nested functions share; see GrowingWords.</summary>
internal static class BackEndRoots
{
    /// <summary>Words: instructions of the functions being emitted, outer ones first.</summary>
    public const int Code = CompilerRoots.FirstOfBackEnd;

    /// <summary>Words: bytes of their line tables.</summary>
    public const int Lines = CompilerRoots.FirstOfBackEnd + 1;

    /// <summary>Words: their handler tables.</summary>
    public const int Handlers = CompilerRoots.FirstOfBackEnd + 2;

    /// <summary>Array: their constants.</summary>
    public const int Values = CompilerRoots.FirstOfBackEnd + 3;

    /// <summary>Words: see Scopes.</summary>
    public const int Scopes = CompilerRoots.FirstOfBackEnd + 4;
}
