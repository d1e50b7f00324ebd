// Programs that try the runner instead of the firmware: their names say what they do.
using System;

namespace MicroPyNano.Nano;

internal static class SelfTest
{
    private const string Folder = "self-test/";

    public static bool Handles(string name)
    {
        return name.StartsWith(Folder);
    }

    public static void Run(string name, byte[] source, Hal.Console console)
    {
        switch (name.Substring(Folder.Length))
        {
            case "echo":
                console.Write(source, source.Length);
                break;
            case "fault":
                throw new ArgumentException("as asked");
            case "crash":
                Crash(int.MinValue, source.Length == 0 ? 0 : -1);
                break;
            case "hang":
                while (true)
                {
                }
        }
    }

    // Kills the process on nanoCLR.
    private static int Crash(int dividend, int divisor)
    {
        return dividend / divisor;
    }
}
