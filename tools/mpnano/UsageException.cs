using System;

namespace MicroPyNano.Tools;

/// <summary>What the user asked for cannot be done; the message is the one line that is printed.</summary>
internal sealed class UsageException : Exception
{
    public UsageException(string message)
        : base(message)
    {
    }
}
