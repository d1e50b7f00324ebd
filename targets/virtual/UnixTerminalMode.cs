// termios by way of cfmakeraw, which knows the flags of the system it belongs to: the structure is only carried around.
using System.Runtime.InteropServices;

namespace MicroPyNano.Virtual;

internal sealed unsafe partial class UnixTerminalMode : TerminalMode
{
    private const int Input = 0;
    private const int Now = 0;

    // Linux has 60 bytes, macOS 72.
    private const int StructureSize = 256;

    private readonly byte[] _before = new byte[StructureSize];

    protected override bool TryEnter()
    {
        fixed (byte* before = _before)
        {
            if (GetAttributes(Input, before) != 0)
                return false;
            byte* raw = stackalloc byte[StructureSize];
            for (int i = 0; i < StructureSize; i++)
                raw[i] = before[i];
            MakeRaw(raw);
            return SetAttributes(Input, Now, raw) == 0;
        }
    }

    protected override void Restore()
    {
        fixed (byte* before = _before)
            SetAttributes(Input, Now, before);
    }

    [LibraryImport("libc", EntryPoint = "tcgetattr")]
    private static partial int GetAttributes(int file, byte* attributes);

    [LibraryImport("libc", EntryPoint = "tcsetattr")]
    private static partial int SetAttributes(int file, int when, byte* attributes);

    [LibraryImport("libc", EntryPoint = "cfmakeraw")]
    private static partial void MakeRaw(byte* attributes);
}
