using System;
using MicroPyNano.DotNet;
using nanoFramework.Runtime.Native;

namespace MicroPyNano.Stm32;

/// <summary>An STM32 discovery board with nanoFramework on it.</summary>
internal sealed class Stm32Board : SerialBoard
{
    private const long TicksPerMicrosecond = 10;

    private readonly long _start = DateTime.UtcNow.Ticks;

    public Stm32Board(SerialConsole console)
        : base(console)
    {
    }

    public override string Machine => "STM32F429I-DISCO with STM32F429";

    public override string Platform => "stm32";

    public override long Microseconds()
    {
        return (DateTime.UtcNow.Ticks - _start) / TicksPerMicrosecond;
    }

    public override void Reset()
    {
        Power.RebootDevice();
    }
}
