using System.Runtime.CompilerServices;

namespace MicroPyNano.Core;

/// <summary>For [MethodImpl] on small methods of hot paths that the desktop's compiler would call. nanoFramework ignores it.</summary>
public static class Inlining
{
    // nanoFramework's library does not name this value.
    public const MethodImplOptions Always = (MethodImplOptions)256;
}
