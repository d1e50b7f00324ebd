// What boards on nanoFramework have in common: a serial console, and the CLR's clock and threads. A board adds its microseconds
// and its reset.
using System;
using System.Threading;
using MicroPyNano.Hal;

namespace MicroPyNano.DotNet;

/// <summary>A board whose REPL is on a serial port.</summary>
public abstract class SerialBoard : Board
{
    private const long TicksPerMicrosecond = 10;

    // Giving the processor away costs as much as thousands of instructions of the CLR's; a clock is read much faster.
    private const int MicrosecondsBetweenYields = 2000;

    private readonly SerialConsole _console;
    private readonly long _unixEpoch = new DateTime(1970, 1, 1).Ticks;
    private readonly Random _random = new();
    private long _yielded;

    protected SerialBoard(SerialConsole console)
    {
        _console = console;
    }

    public override Hal.Console Console => _console;

    public override long UnixTime()
    {
        return (DateTime.UtcNow.Ticks - _unixEpoch) / TicksPerMicrosecond;
    }

    public override void Yield()
    {
        long now = Microseconds();
        if (now - _yielded >= MicrosecondsBetweenYields || now < _yielded)
        {
            _yielded = now;
            Thread.Sleep(0);
        }
    }

    public override void Idle(int microseconds)
    {
        long end = Microseconds() + microseconds;
        while (!_console.HasInput && Microseconds() < end)
        {
            Thread.Sleep(1);
        }
    }

    public override int RandomBits()
    {
        return (_random.Next(0x10000) << 16) | _random.Next(0x10000);
    }
}
