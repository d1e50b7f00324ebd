// What a .pe file can hold, and what we allow ourselves of it. Offsets are 16 bits wide and counts 8: the MetadataProcessor cuts off
// what does not fit, mostly without a word.
namespace MicroPyNano.PlatformCheck;

internal static class Limits
{
    /// <summary>IL, strings, and signatures with array initialisers: each is a table of an assembly that 16-bit offsets reach.</summary>
    public const int Table = 65535;

    /// <summary>What an assembly may have of IL before it is time to split it.</summary>
    public const int TableBudget = 45 * 1024;

    /// <summary>Branches are 16 bits, signed.</summary>
    public const int MethodCode = 32767;

    /// <summary>The largest method, the loop that dispatches opcodes, with room to grow.</summary>
    public const int MethodCodeBudget = 24 * 1024;

    /// <summary>Targets of a switch, locals, arguments, stack slots, and a type's members of each kind.</summary>
    public const int Count = 255;

    /// <summary>RAM that the foundation takes when it is loaded: all assemblies of a board but the library's.</summary>
    public const int FoundationRam = 20 * 1024;

    /// <summary>The foundation's part of the deployment image.</summary>
    public const int FoundationImage = 300 * 1024;

    /// <summary>RAM that the modules which programs import take when they are loaded: the assemblies named in IsLibrary.</summary>
    public const int LibraryRam = 8 * 1024;

    /// <summary>The library's part of the deployment image.</summary>
    public const int LibraryImage = 160 * 1024;

    /// <summary>True for an assembly of the library: a board without it still runs the language.</summary>
    public static bool IsLibrary(string assembly) => assembly.StartsWith("MicroPyNano.Library", System.StringComparison.Ordinal);
}
