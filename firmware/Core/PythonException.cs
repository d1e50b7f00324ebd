// How C# code raises a Python exception.
//
// The exception is an object in the arena, kept in the root Raised; what travels through C# is one CLR object per heap, made
// at start, so that raising allocates nothing from the CLR. The one catch stands outside the VM's loop.
using System;

namespace MicroPyNano.Core;

/// <summary>A Python exception is on its way; the heap's root Raised holds it.</summary>
public sealed class PythonException : Exception
{
}
