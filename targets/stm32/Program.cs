// Boots MicroPyNano on an STM32F429I-DISCO; the REPL is on COM1.
using System;
using MicroPyNano.DotNet;
using MicroPyNano.Repl;
using nanoFramework.Runtime.Native;

namespace MicroPyNano.Stm32;

public static class Program
{
    private const string Port = "COM1";
    private const int BaudRate = 115200;

    // The CLR has 8 MB of external RAM, but no object may be larger than 786,420 bytes.
    private const int ArenaWords = 196000;

    public static void Main()
    {
        try
        {
            SerialConsole console = new(Port, BaudRate);
            Firmware firmware = new(new Stm32Board(console), ArenaWords);
            console.Open();
            firmware.Serve();
        }
        catch (Exception)
        {
            // Nothing can be told to anybody, and a Main that ends leaves the board dead.
        }

        Power.RebootDevice();
    }
}
