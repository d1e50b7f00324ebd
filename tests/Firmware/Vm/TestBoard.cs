// A board for tests: no console, a clock that counts its readings.
using MicroPyNano.Hal;

namespace MicroPyNano.Firmware.Tests.Vm;

internal sealed class TestBoard : Board
{
    private long _clock;

    public override string Machine => "test board";

    public override string Platform => "test";

    public override Console Console => null;

    public override long Microseconds() => _clock += 10;

    public override long UnixTime() => 946684800_000000;

    public override void Yield()
    {
    }

    public override void Idle(int microseconds) => _clock += microseconds;

    public override int RandomBits() => 4;

    public override void Reset()
    {
    }
}
