// Global names, names of class bodies and of exec with locals, builtins.
//
// Names and attributes are found in maps; the instruction's second word keeps the number of the entry where the name was last
// found. It is a hint only: the loop compares the key before it believes it. Builtins have a cache of their own.
using MicroPyNano.Core;

namespace MicroPyNano.Vm;

public sealed partial class VirtualMachine
{
    // Writes the entry's number behind the name: the loop tries that entry first.
    private void Remember(int owner, int entry, int ip)
    {
        int number = Map.PositionOf(Heap, owner, entry) + 1;
        int[] m = Heap.Memory;
        m[ip] = m[ip] & 0xFFFF | (number <= 0xFFFF ? number << 16 : 0);
    }

    private int LoadGlobal(int globals, int ip)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int name = (m[ip] & 0xFFFF) << 6 | Value.QstrTag;
        bool inModule = (m[globals] & Kind.Mask) == Kind.Module;
        int found = inModule ? h.Builtins.Find(name, globals) : Value.Null;
        if (found != Value.Null)
            return found;
        int entry = Map.FindName(h, globals, name);
        if (entry != 0)
        {
            Remember(globals, entry, ip);
            return m[entry + 1];
        }
        // Code executed in a dict without a name of its own is the builtins' as far as classes in it are concerned.
        if (name == Value.Qstr(Q.__name__))
            return inModule ? ModuleObject.NameOf(h, globals) : Value.Qstr(Q.builtins);
        found = FindBuiltin(name);
        if (found != Value.Undefined)
        {
            if (inModule && (found & 3) == 2)
                h.Builtins.Add(name, globals, found);
            return found;
        }
        throw Errors.New(h, TypeId.NameError, "name '%q' isn't defined", name);
    }

    private int LoadName(int locals, int ip)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int name = (m[ip] & 0xFFFF) << 6 | Value.QstrTag;
        int entry = Map.FindName(h, locals, name);
        return entry != 0 ? m[entry + 1] : LoadGlobal(m[(m[Fp + Frame.Callee] >> 2) + Function.Globals] >> 2, ip);
    }

    private void StoreName(int owner, int ip, int value)
    {
        Heap h = Heap;
        int name = (h.Memory[ip] & 0xFFFF) << 6 | Value.QstrTag;
        Map.SetName(h, owner, name, value);
        Remember(owner, Map.FindName(h, owner, name), ip);
    }

    private void DeleteName(int owner, int id)
    {
        if (!Map.Remove(Heap, owner, Value.Qstr(id)))
            throw Errors.New(Heap, TypeId.NameError, "name '%q' isn't defined", Value.Qstr(id));
    }

    /// <summary>A name that every module sees, or Undefined.</summary>
    /// <param name="name">qstr value.</param>
    public int FindBuiltin(int name)
    {
        int[] m = Heap.Memory;
        if (m[Root.BuiltinsOverride] != Value.Null)
        {
            int entry = Map.FindName(Heap, m[Root.BuiltinsOverride] >> 2, name);
            if (entry != 0)
                return m[entry + 1];
        }
        return Natives.FindInModule(this, Q.builtins, name >> 6);
    }

    private PythonException Unbound(int id) =>
        Errors.New(Heap, TypeId.NameError, "local variable referenced before assignment", Value.Qstr(id));
}
