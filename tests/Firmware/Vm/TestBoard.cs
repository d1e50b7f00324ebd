// A board for tests: no console, a clock that counts its readings, output kept as text.
using System.Text;
using MicroPyNano.Core;
using MicroPyNano.Hal;
using MicroPyNano.Modules;
using MicroPyNano.Vm;

namespace MicroPyNano.Firmware.Tests.Vm;

/// <summary>Keeps what the program prints.</summary>
internal sealed class MemorySink : TextSink
{
    private readonly StringBuilder _text = new();

    /// <summary>Nothing is kept: for tests that count allocations.</summary>
    public bool IsSilent { get; set; }

    public override void Write(byte[] buffer, int count)
    {
        if (!IsSilent)
            _text.Append(Encoding.Latin1.GetString(buffer, 0, count));
    }

    /// <summary>Output so far, as UTF-8 text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(_text.ToString()));
}

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
