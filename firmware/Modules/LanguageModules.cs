// What the language itself is made of: its types, its builtin functions, and the modules that speak of the machine running it.
using MicroPyNano.Core;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

/// <summary>The builtin types and functions, and the modules sys, gc and micropython.</summary>
public static class LanguageModules
{
    /// <summary>Registers all of them. The builtins come first: names that a program does not define are looked for there.</summary>
    public static void Register(NativeRegistry natives)
    {
        BuiltinTypes.Register(natives);
        natives.AddBuiltins(new Builtins());
        natives.AddBuiltins(new BuiltinTypeNames());
        natives.AddModule(Q.sys, new SysModule());
        natives.AddModule(Q.gc, new GcModule());
        natives.AddModule(Q.micropython, new MicroPythonModule());
    }
}
