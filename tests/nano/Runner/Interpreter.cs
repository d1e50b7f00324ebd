// Where the runner meets the firmware: one Python program, its output on the given console.
using System;

namespace MicroPyNano.Nano;

internal static class Interpreter
{
    public static void Run(byte[] source, Hal.Console console)
    {
        throw new NotSupportedException("the firmware has no interpreter yet");
    }
}
