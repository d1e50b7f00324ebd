// The version of MicroPython's language and modules that programs may rely on.
namespace MicroPyNano.Modules;

/// <summary>MicroPython's version.</summary>
public static class LanguageVersion
{
    public const int Major = 1;
    public const int Minor = 27;
    public const int Micro = 0;
    public const string Text = "1.27.0";
}
