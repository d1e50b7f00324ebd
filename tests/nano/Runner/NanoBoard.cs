// The board that the tests run on: a clock, and a console that frames what is sent.
using System;
using System.Threading;
using MicroPyNano.Hal;

namespace MicroPyNano.Nano;

internal sealed class NanoBoard : Board
{
    private const long TicksPerMicrosecond = 10;

    private readonly FramedConsole _console;
    private readonly RamDisk _files = new(16 * 1024);
    private readonly DateTime _unixEpoch = new(1970, 1, 1);
    private int _random = 1;
    private long _yielded;

    public NanoBoard(FramedConsole console)
    {
        _console = console;
    }

    public override string Machine => "test";

    public override string Platform => "test";

    public override Hal.Console Console => _console;

    public override FileSystem Files => _files;

    public override long Microseconds()
    {
        return DateTime.UtcNow.Ticks / TicksPerMicrosecond;
    }

    public override long UnixTime()
    {
        return (DateTime.UtcNow.Ticks - _unixEpoch.Ticks) / TicksPerMicrosecond;
    }

    // As SerialBoard does it.
    public override void Yield()
    {
        long now = Microseconds();
        if (now - _yielded >= 2000 || now < _yielded)
        {
            _yielded = now;
            Thread.Sleep(0);
        }
    }

    public override void Idle(int microseconds)
    {
        Thread.Sleep(microseconds / 1000);
    }

    // The same ones in every run.
    public override int RandomBits()
    {
        _random = _random * 1103515245 + 12345;
        return _random;
    }

    public override void Reset()
    {
        throw new InvalidOperationException("the program reset the board");
    }
}
