// Which version this is. The language's version stands with sys; the firmware's own stands here and nowhere else.
// Clients look for the word "MicroPython" and a version in the banner, so those come first.
namespace MicroPyNano.Modules;

/// <summary>Version and date of the firmware.</summary>
public static class Release
{
    public const string Version = "0.1.0";

    public const string Date = "2026-11-25";

    /// <summary>Both versions and the date: os.uname().version.</summary>
    public const string Full = LanguageVersion.Text + "-micropynano." + Version + " on " + Date;

    /// <summary>What the banner shows before the name of the board.</summary>
    public const string Banner = "MicroPython " + Full;
}
