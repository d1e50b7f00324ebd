using MicroPyNano.DotNet;
using nanoFramework.Hardware.Esp32;
using nanoFramework.Runtime.Native;

namespace MicroPyNano.Esp32;

/// <summary>Any ESP32 with nanoFramework on it.</summary>
internal sealed class Esp32Board : SerialBoard
{
    public Esp32Board(SerialConsole console)
        : base(console)
    {
    }

    public override string Machine => "ESP32 module with ESP32";

    public override string Platform => "esp32";

    public override long Microseconds()
    {
        return (long)HighResTimer.GetCurrent();
    }

    public override void Reset()
    {
        Power.RebootDevice();
    }
}
