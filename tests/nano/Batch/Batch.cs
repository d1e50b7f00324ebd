// The programs that the runner runs. This assembly is a stand-in with one program: the tests on the desktop write others with the
// same members and put them in its place, a batch of programs each, because an assembly holds less than 64 KB of data.
// Programs are bytes, not strings: a string of nanoFramework ends at its first NUL.
namespace MicroPyNano.Nano;

public static class Batch
{
    public static int ProgramCount()
    {
        return 1;
    }

    public static string Name(int program)
    {
        return "self-test/echo";
    }

    public static byte[] Source(int program)
    {
        return new byte[] { 0x70, 0x72, 0x69, 0x6e, 0x74, 0x28, 0x31, 0x29, 0x0a };
    }
}
