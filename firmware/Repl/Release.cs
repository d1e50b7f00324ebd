// Which version this is. The language's version stands with sys; the firmware's own stands here and nowhere else.
// Clients look for the word "MicroPython" and a version in the banner, so those come first.
using MicroPyNano.Modules;

namespace MicroPyNano.Repl;

/// <summary>Version and date of the firmware.</summary>
public static class Release
{
    public const string Version = "0.1.0";

    public const string Date = "2026-11-25";

    /// <summary>What the banner shows before the name of the board.</summary>
    public const string Banner = "MicroPython " + LanguageVersion.Text + "-micropynano." + Version + " on " + Date;
}
