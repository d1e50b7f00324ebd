// Attributes of modules. What a module written in C# has cannot be changed by programs, but for the builtins, of which every module
// sees what a program puts there, and for what a table of the module itself takes.
using MicroPyNano.Core;

namespace MicroPyNano.Vm;

public sealed partial class VirtualMachine
{
    private int ModuleAttribute(int v, int name, int continuation)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int at = v >> 2;
        int entry = Map.FindName(h, at, name);
        if (entry != 0)
            return m[entry + 1];
        int native = ModuleObject.NativeId(h, at);
        if (native != ModuleObject.NotNative)
        {
            int value = native == Q.builtins ? FindBuiltin(name) : Natives.FindInModule(this, native, name >> 6);
            if (value != Value.Undefined)
                return value;
        }
        if (name == Value.Qstr(Q.__name__))
            return ModuleObject.NameOf(h, at);
        if (name == Value.Qstr(Q.__dict__))
            return native == ModuleObject.NotNative ? NewMapProxy(v) : NamesOf(v);
        if (name == Value.Qstr(Q.__class__))
            return Value.Type(TypeId.Module);
        entry = Map.FindName(h, at, Value.Qstr(Q.__getattr__));
        return entry == 0 ? Value.Undefined : CallMethodAbove(m[entry + 1], continuation, 1, name, Value.Null, Value.Null);
    }

    private void SetModuleAttribute(int v, int name, int value)
    {
        int native = ModuleObject.NativeId(Heap, v >> 2);
        if (native == ModuleObject.NotNative)
            Map.SetName(Heap, v >> 2, name, value);
        else if (native == Q.builtins)
            Natives.SetBuiltin(this, name >> 6, value);
        else if (!Natives.SetInModule(this, native, name >> 6, value))
            throw NoAttribute(v, name);
    }

    private bool DeleteModuleAttribute(int v, int name)
    {
        int space = ModuleObject.NativeId(Heap, v >> 2) == Q.builtins ? Heap.Memory[Root.BuiltinsOverride] : v;
        Heap.Builtins.Clear();
        return space != Value.Null && Map.Remove(Heap, space >> 2, name);
    }
}
