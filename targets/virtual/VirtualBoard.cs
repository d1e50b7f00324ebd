// A board made of .NET: its clock, its files, its console.
// Invariant: whoever waits here wakes as soon as the console has something, so a key press is never late.
using System;
using System.Diagnostics;
using System.Threading;
using MicroPyNano.Hal;

namespace MicroPyNano.Virtual;

/// <summary>The board under a desktop firmware.</summary>
public sealed class VirtualBoard : Board
{
    private readonly StreamConsole _console;
    private readonly FileSystem _files;
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <param name="files">Null: the board has no files.</param>
    public VirtualBoard(StreamConsole console, FileSystem files)
    {
        _console = console;
        _files = files;
    }

    /// <summary>Called before the board waits: output that is held back must go now.</summary>
    public Action Waiting { get; set; }

    /// <summary>What machine.reset() does.</summary>
    public Action Resetting { get; set; }

    /// <summary>What the banner shows behind the version.</summary>
    public string Name { get; set; } = "virtual board with .NET";

    public override string Machine => Name;

    /// <summary>The system's name in sys.platform.</summary>
    public static string SystemName => OperatingSystem.IsWindows() ? "win32" : OperatingSystem.IsMacOS() ? "darwin" : "linux";

    public override string Platform => SystemName;

    public override Hal.Console Console => _console;

    public override FileSystem Files => _files;

    public override long Microseconds() => (long)((Stopwatch.GetTimestamp() - _start) * (1e6 / Stopwatch.Frequency));

    public override long UnixTime() => (DateTime.UtcNow - DateTime.UnixEpoch).Ticks / 10;

    // The desktop's threads need no help.
    public override void Yield()
    {
    }

    public override void Idle(int microseconds)
    {
        Waiting?.Invoke();
        if (microseconds <= 0)
            return;
        if (microseconds < 1000)
            SleepShortly(microseconds);
        else
            _console.WaitForInput(microseconds / 1000);
    }

    // Timers of the system count milliseconds.
    private static void SleepShortly(int microseconds)
    {
        long end = Stopwatch.GetTimestamp() + (long)(microseconds * (Stopwatch.Frequency / 1e6));
        while (Stopwatch.GetTimestamp() < end)
            Thread.SpinWait(20);
    }

    public override string Variable(string name) => Environment.GetEnvironmentVariable(name);

    public override bool SetVariable(string name, string value)
    {
        Environment.SetEnvironmentVariable(name, value);
        return true;
    }

    public override int RandomBits() => Random.Shared.Next(int.MinValue, int.MaxValue);

    public override void Reset()
    {
        Waiting?.Invoke();
        Resetting?.Invoke();
    }
}
