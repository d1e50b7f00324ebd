// A module: its globals, and its name.
//
//     Kind.Module   [the map's two words][name]
//
// Invariant: the name of a module written in C# is its qstr id as a small int, that of every other module a qstr value; so a file
// that is called like a builtin module is another module, without the builtin one's functions.
namespace MicroPyNano.Core;

/// <summary>Layout of module objects.</summary>
public static class ModuleObject
{
    /// <summary>What NativeId says of a module with a source.</summary>
    public const int NotNative = -2;

    private const int Name = 3;
    private const int Words = 4;

    /// <summary>An empty module. May collect.</summary>
    /// <param name="name">qstr id.</param>
    public static int New(Heap h, int name, bool native)
    {
        int at = Map.New(h, Kind.Module, Words);
        h.Memory[at + Name] = native ? Value.SmallInt(name) : Value.Qstr(name);
        return at << 2;
    }

    /// <summary>The name as a qstr value.</summary>
    public static int NameOf(Heap h, int at)
    {
        int name = h.Memory[at + Name];
        return Value.IsSmallInt(name) ? Value.Qstr(Value.ToInt(name)) : name;
    }

    /// <summary>The qstr id of a module written in C#, or NotNative.</summary>
    public static int NativeId(Heap h, int at)
    {
        int name = h.Memory[at + Name];
        return Value.IsSmallInt(name) ? Value.ToInt(name) : NotNative;
    }
}
