// Runs a batch of Python programs on the firmware, one after another, and frames what each prints, so that one process serves many
// programs and a crash names the program in which it happened. The reader of the frames is FrameReader in tests/NanoClr.
// Invariant: every line of ours starts with @ or |, and comes out in one piece; all others are the CLR's own.
//
//     @programs 2
//     @begin 0 lists/slices.py
//     |[1, 2]              a line of output; \xNN for bytes that are not printable ASCII, \\ for a backslash
//     |no newline here\    a backslash at the end: the line goes on in the next one
//     @end 0
//     @begin 1 ...
//     @fault 1 System.OutOfMemoryException     a C# exception that nobody caught
//     @done                the last line; without it the run did not end well, whatever the exit code says
using System;

namespace MicroPyNano.Nano;

public static class Program
{
    public static void Main()
    {
        int count = Batch.ProgramCount();
        FramedConsole console = new();
        Interpreter interpreter = new(console);
        Console.WriteLine("@programs " + count);
        for (int i = 0; i < count; i++)
        {
            string name = Batch.Name(i);
            Console.WriteLine("@begin " + i + " " + name);
            string end = "@end " + i;
            try
            {
                if (SelfTest.Handles(name))
                {
                    SelfTest.Run(name, Batch.Source(i), console);
                }
                else
                {
                    interpreter.Run(name, Batch.Source(i));
                }
            }
            catch (Exception e)
            {
                end = "@fault " + i + " " + e.GetType().FullName + " " + e.Message;
            }

            console.EndLine();
            Console.WriteLine(end);
        }

        Console.WriteLine("@done");
    }
}
