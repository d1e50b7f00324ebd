// What the process says when it ends. Programs that call sys.exit(n) choose their own.
namespace MicroPyNano.Tools;

internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>An exception left the program.</summary>
    public const int ProgramFailed = 1;

    /// <summary>The command line asks for what cannot be done: an unknown option, a file that is not there, a bad size.</summary>
    public const int BadUsage = 2;

    /// <summary>A fault of the tool or the firmware.</summary>
    public const int InternalError = 70;
}
