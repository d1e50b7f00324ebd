// Which builtins the modules' code has used lately: finding one means to look in vain among the module's names first.
//
// An entry says that a module has no name of its own and that the builtin of that name is so and so. It is found by a few bits of
// the name, and a later one takes its place.
// Invariant: all entries are true. Map forgets them when a module gets a new name, the VM when the builtins change. Values are
// immediates: the collector need not know them.
using System;

namespace MicroPyNano.Core;

/// <summary>From a name and a module to a builtin.</summary>
public sealed class BuiltinCache
{
    private const int SlotMask = 31;
    private const int Words = 3;

    // A name, the module's index, the value; 0 for no entry.
    private readonly int[] _entries = new int[(SlotMask + 1) * Words];

    /// <summary>The builtin, or Null.</summary>
    /// <param name="name">qstr value.</param>
    /// <param name="module">Index of a Module.</param>
    public int Find(int name, int module)
    {
        int[] entries = _entries;
        int at = SlotOf(name);
        return entries[at] == name && entries[at + 1] == module ? entries[at + 2] : Value.Null;
    }

    /// <summary>The module has no such name, the builtins have.</summary>
    public void Add(int name, int module, int value)
    {
        int at = SlotOf(name);
        _entries[at] = name;
        _entries[at + 1] = module;
        _entries[at + 2] = value;
    }

    // The names that programs use most have places of their own.
    private static int SlotOf(int name) => ((name >> 6 ^ name >> 10) & SlotMask) * Words;

    /// <summary>Forgets all.</summary>
    public void Clear() => Array.Clear(_entries, 0, _entries.Length);
}
