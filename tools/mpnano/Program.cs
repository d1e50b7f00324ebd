// mpnano: MicroPyNano on a desktop.
using System;
using System.IO;
using System.Threading;

namespace MicroPyNano.Tools;

internal static class Program
{
    // Python code that C# code calls takes the thread's stack, and a desktop can afford more of it than its default.
    private const int StackSize = 64 << 20;

    private static int s_exitCode;

    public static int Main(string[] words)
    {
        var thread = new Thread(() => s_exitCode = Run(words), StackSize);
        thread.Start();
        thread.Join();
        return s_exitCode;
    }

    private static int Run(string[] words)
    {
        try
        {
            Invocation invocation = InterpreterCommandLine.Parse(words);
            return invocation == null ? Verbs.Run(words) : Interpreter.Run(invocation);
        }
        catch (UsageException e)
        {
            Console.Error.WriteLine("mpnano: " + e.Message);
            return ExitCode.BadUsage;
        }
        catch (IOException)
        {
            // Whoever read the output has gone.
            return ExitCode.ProgramFailed;
        }
        catch (Exception e)
        {
            Console.Error.WriteLine($"mpnano: internal error, please report it: {e.GetType().Name}: {e.Message}");
            if (Environment.GetEnvironmentVariable("MPNANO_DEBUG") != null)
                Console.Error.WriteLine(e.StackTrace);
            return ExitCode.InternalError;
        }
    }
}
