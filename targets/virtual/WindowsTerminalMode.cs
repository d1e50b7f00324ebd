// Console modes of Windows: keys as bytes and escape sequences both ways.
using System.Runtime.InteropServices;

namespace MicroPyNano.Virtual;

internal sealed partial class WindowsTerminalMode : TerminalMode
{
    private const int InputHandle = -10;
    private const int OutputHandle = -11;
    private const uint VirtualTerminalInput = 0x200;
    private const uint ProcessedOutput = 1;
    private const uint VirtualTerminalOutput = 4;

    private uint _input;
    private uint _output;

    protected override bool TryEnter()
    {
        if (!GetMode(GetHandle(InputHandle), out _input) || !GetMode(GetHandle(OutputHandle), out _output))
            return false;
        return SetMode(GetHandle(InputHandle), VirtualTerminalInput)
            && SetMode(GetHandle(OutputHandle), _output | ProcessedOutput | VirtualTerminalOutput);
    }

    protected override void Restore()
    {
        SetMode(GetHandle(InputHandle), _input);
        SetMode(GetHandle(OutputHandle), _output);
    }

    [LibraryImport("kernel32", EntryPoint = "GetStdHandle")]
    private static partial nint GetHandle(int which);

    [LibraryImport("kernel32", EntryPoint = "GetConsoleMode")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetMode(nint handle, out uint mode);

    [LibraryImport("kernel32", EntryPoint = "SetConsoleMode")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetMode(nint handle, uint mode);
}
