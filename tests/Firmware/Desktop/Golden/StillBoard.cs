// A board without anything attached: for programs that only compute.
using System;
using System.Diagnostics;
using MicroPyNano.Hal;
using Console = MicroPyNano.Hal.Console;

namespace MicroPyNano.Firmware.Tests.Golden;

/// <summary>Clocks and a disk in memory.</summary>
public sealed class StillBoard : Board
{
    public override string Machine => "test";

    public override string Platform => "test";

    public override Console Console => null;

    public override FileSystem Files { get; } = new RamDisk(16 * 1024);

    public override long Microseconds() => Stopwatch.GetTimestamp() * 1000000L / Stopwatch.Frequency;

    public override long UnixTime() => (DateTime.UtcNow - DateTime.UnixEpoch).Ticks / 10;

    public override void Yield()
    {
    }

    public override void Idle(int microseconds)
    {
    }

    public override int RandomBits() => 4;

    public override void Reset()
    {
    }
}
