using System;

namespace nanoFramework.TestFramework;

/// <summary>A test has found what it should not find.</summary>
public sealed class AssertFailedException : Exception
{
    public AssertFailedException(string message)
        : base(message)
    {
    }
}
