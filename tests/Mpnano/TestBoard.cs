using MicroPyNano.Hal;

namespace MicroPyNano.Mpnano.Tests;

/// <summary>A board whose clock stands still unless somebody waits.</summary>
internal sealed class TestBoard : Board
{
    private readonly TestConsole _console;
    private readonly FileSystem _files;
    private long _microseconds;

    public TestBoard(TestConsole console, FileSystem files = null)
    {
        _console = console;
        _files = files;
    }

    public override string Machine => "test board";

    public override string Platform => "test";

    public override Console Console => _console;

    public override FileSystem Files => _files;

    public override long Microseconds() => _microseconds;

    public override long UnixTime() => 1_700_000_000_000_000;

    public override void Yield() => _console.SendInterrupt();

    public override void Idle(int microseconds)
    {
        _microseconds += microseconds;
        _console.SendInterrupt();
    }

    public override int RandomBits() => 4;

    public override void Reset()
    {
    }
}
