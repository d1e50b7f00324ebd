// Boots MicroPyNano on an ESP32. The REPL is on COM2: COM1 is the USB cable of most boards, and belongs to nanoFramework's own
// debugger and flashing protocol.
using System;
using MicroPyNano.DotNet;
using MicroPyNano.Repl;
using nanoFramework.Hardware.Esp32;
using nanoFramework.Runtime.Native;

namespace MicroPyNano.Esp32;

public static class Program
{
    private const string Port = "COM2";
    private const int TransmitPin = 17;
    private const int ReceivePin = 16;
    private const int BaudRate = 115200;

    // Without PSRAM the CLR has about 111 KB in all; beside the arena go the loaded assemblies and what boot allocates.
    private const int ArenaWords = 64 * 1024 / 4;

    public static void Main()
    {
        try
        {
            Configuration.SetPinFunction(TransmitPin, DeviceFunction.COM2_TX);
            Configuration.SetPinFunction(ReceivePin, DeviceFunction.COM2_RX);
            SerialConsole console = new(Port, BaudRate);
            Firmware firmware = new(new Esp32Board(console), ArenaWords);
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
