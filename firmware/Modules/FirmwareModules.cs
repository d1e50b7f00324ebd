// Which modules the firmware has.
using MicroPyNano.Core;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

/// <summary>The modules written in C#.</summary>
public static class FirmwareModules
{
    /// <summary>Registers all of them. The builtins come first: names that a program does not define are looked for there.</summary>
    public static void Register(NativeRegistry natives)
    {
        natives.AddBuiltins(new Builtins());
        natives.AddBuiltins(new BuiltinTypeNames());
        natives.AddModule(Q.sys, new SysModule());
        natives.AddModule(Q.gc, new GcModule());
        natives.AddModule(Q.micropython, new MicroPythonModule());
        natives.AddModule(Q.time, new TimeModule());
        natives.AddModule(Q.math, new MathModule());
        natives.AddModule(Q.errno, new ErrnoModule());
        ConsoleStream.Register(natives);
        NamedValues.Register(natives);
    }
}
