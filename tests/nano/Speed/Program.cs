// Times pairs. tests/benchmarks starts this program on nanoCLR and prints the ratios.
//
// Other processes take the processor away at any time, and nanoCLR has no clock that stops then. So each measurement is short,
// many follow one another, C# and Python in turn, and the shortest of each counts.
// Invariant: every line of ours starts with @; all others are the CLR's own.
//
//     @pair int_loop 142 1900          nanoseconds that a unit of work takes: C#, Python
//     @differ int_loop 12 13           what the C# and the Python returned is not the same
//     @done                            the last line; without it the run did not end well
using System;
using MicroPyNano.Compiler;
using MicroPyNano.Core;
using MicroPyNano.Repl;

namespace MicroPyNano.Nano;

public static class Program
{
    private const int Rounds = 300;
    private const int ShortestMeasurement = 300;
    private const int ArenaWords = 64 * 1024;

    private static NanoBoard s_board;
    private static Firmware s_firmware;

    public static void Main()
    {
        s_board = new NanoBoard(new FramedConsole());
        s_firmware = new Firmware(s_board, ArenaWords);
        foreach (Pair pair in AllPairs())
        {
            s_firmware.Reset();
            int main = Load(pair.Python);
            int plain = pair.Plain(3);
            int python = CallPython(main, 3);
            if (plain != python)
            {
                Console.WriteLine("@differ " + pair.Name + " " + plain + " " + python);
            }
            else
            {
                Measure(pair, main);
            }
        }

        Console.WriteLine("@done");
    }

    private static void Measure(Pair pair, int main)
    {
        int plainUnits = 1;
        while (TimePlain(pair, plainUnits) < ShortestMeasurement)
        {
            plainUnits *= 2;
        }

        int pythonUnits = 1;
        while (TimePython(main, pythonUnits) < ShortestMeasurement)
        {
            pythonUnits *= 2;
        }

        long plain = long.MaxValue;
        long python = long.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            plain = Shorter(plain, TimePlain(pair, plainUnits));
            python = Shorter(python, TimePython(main, pythonUnits));
        }

        Console.WriteLine("@pair " + pair.Name + " " + plain * 1000 / plainUnits + " " + python * 1000 / pythonUnits);
    }

    private static long TimePlain(Pair pair, int units)
    {
        long start = s_board.Microseconds();
        pair.Plain(units);
        return s_board.Microseconds() - start;
    }

    private static long TimePython(int main, int units)
    {
        long start = s_board.Microseconds();
        CallPython(main, units);
        return s_board.Microseconds() - start;
    }

    private static long Shorter(long a, long b)
    {
        return a < b ? a : b;
    }

    private static int CallPython(int main, int units)
    {
        return s_firmware.Vm.CallFunction(main, Value.SmallInt(units)) >> 1;
    }

    private static Pair[] AllPairs()
    {
        return new Pair[]
        {
            new IntLoop(), new Calls(), new RangeLoop(), new Floats(), new Attributes(), new Nodes(), new Queens(), new Quicksort(),
            new ListWork(), new DictWork(), new Generators(), new Exceptions(), new Texts(),
        };
    }

    // Runs the program, which defines main, and returns that; __main__ keeps it.
    private static int Load(string python)
    {
        byte[] source = new byte[python.Length];
        for (int i = 0; i < source.Length; i++)
        {
            source[i] = (byte)python[i];
        }

        s_firmware.Runner.Run(new ByteSource(source, 0, source.Length), Value.Qstr(Q.Empty), Compilation.Module);
        Heap h = s_firmware.Heap;
        int name = Qstr.InternText(h, Text.FromString(h, "main"));
        return s_firmware.Vm.GetAttribute(h.Memory[Root.Main], name >> 6);
    }
}
