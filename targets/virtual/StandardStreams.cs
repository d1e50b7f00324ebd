// Standard input, output and error of the process.
// On Unix not those of System.Console: it changes the terminal's mode when they are first used, swallows the error of a closed
// pipe, so that a program would write into the void for ever, and a FileStream would keep a position of its own in a file that
// output and error may share.
using System;
using System.IO;
using System.Runtime.InteropServices;

namespace MicroPyNano.Virtual;

/// <summary>The standard streams.</summary>
public static class StandardStreams
{
    public static Stream OpenInput() => OperatingSystem.IsWindows() ? Console.OpenStandardInput() : new DescriptorStream(0);

    public static Stream OpenOutput() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new DescriptorStream(1);

    public static Stream OpenError() => OperatingSystem.IsWindows() ? Console.OpenStandardError() : new DescriptorStream(2);
}

/// <summary>A Unix file descriptor as a stream, one system call for each call.</summary>
internal sealed unsafe partial class DescriptorStream : Stream
{
    private const int Interrupted = 4;

    private readonly int _descriptor;

    public DescriptorStream(int descriptor)
    {
        _descriptor = descriptor;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        fixed (byte* start = buffer)
        {
            nint n;
            do
                n = ReadDescriptor(_descriptor, start + offset, count);
            while (n < 0 && Marshal.GetLastPInvokeError() == Interrupted);
            return n < 0 ? throw Failure() : (int)n;
        }
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        fixed (byte* start = buffer)
        {
            while (count > 0)
            {
                nint n = WriteDescriptor(_descriptor, start + offset, count);
                if (n < 0 && Marshal.GetLastPInvokeError() == Interrupted)
                    continue;
                if (n < 0)
                    throw Failure();
                offset += (int)n;
                count -= (int)n;
            }
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static IOException Failure() => new(Marshal.GetLastPInvokeErrorMessage());

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint ReadDescriptor(int descriptor, byte* buffer, nint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint WriteDescriptor(int descriptor, byte* buffer, nint count);
}
