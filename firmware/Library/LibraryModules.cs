// The modules that a program imports for what they do, not for what the language is.
using MicroPyNano.Core;
using MicroPyNano.LibraryData;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

/// <summary>Which modules there are.</summary>
public static class LibraryModules
{
    /// <summary>Registers all of them, after LanguageModules.</summary>
    public static void Register(NativeRegistry natives)
    {
        DataModules.Register(natives);
        natives.AddModule(Q.time, new TimeModule());
        natives.AddModule(Q.math, new MathModule());
        natives.AddModule(Q.cmath, new ComplexMathModule());
        natives.AddModule(Q.json, new JsonModule());
        RegexModule.Register(natives);
        natives.AddModule(Q.random, new RandomModule());
        natives.AddModule(Q.os, new OsModule());
        natives.AddModule(Q.os, new OsFiles());
        natives.AddModule(Q.platform, new PlatformModule());
        AsyncioModule.Register(natives);
        natives.AddModule(Q.errno, new ErrnoModule());
    }
}
