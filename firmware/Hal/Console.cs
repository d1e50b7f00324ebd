// A serial line as the firmware sees it. Implementations take the interrupt byte out of the stream where they receive it,
// so that Ctrl-C works while a program computes.
namespace MicroPyNano.Hal;

/// <summary>Called by a console's reader when the interrupt byte arrived.</summary>
public delegate void InterruptHandler();

/// <summary>Bytes in and out.</summary>
public abstract class Console
{
    /// <summary>No byte is waiting.</summary>
    public const int Empty = -1;

    /// <summary>The other end has closed; no byte will come any more.</summary>
    public const int Closed = -2;

    /// <summary>The byte that raises the interrupt instead of being read, or -1.</summary>
    public int InterruptByte = -1;

    /// <summary>
    /// Whether the bytes are keys as a terminal sends them: nobody has shown them yet, and lines end with CR. False: lines of a file, of
    /// a pipe, or of a terminal that has let its user edit them.
    /// </summary>
    public bool IsRaw = true;

    /// <summary>Set by the firmware once, before the first byte can arrive.</summary>
    public InterruptHandler Interrupted;

    /// <summary>The next byte, <see cref="Empty"/> or <see cref="Closed"/>. Does not wait.</summary>
    public abstract int Read();

    /// <summary>True if Read would return a byte.</summary>
    public abstract bool HasInput { get; }

    /// <summary>Sends bytes; waits until they are taken.</summary>
    public abstract void Write(byte[] buffer, int count);
}
