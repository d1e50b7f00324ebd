// import: sys.modules first, then modules written in C#, then files along sys.path.
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Vm;

/// <summary>Where modules' sources come from; the floor with the file system implements it.</summary>
public abstract class ModuleLoader
{
    public const int Missing = 0;
    public const int Module = 1;
    public const int Package = 2;

    /// <summary>
    /// Finds the source of a module and runs it in the module's globals.
    /// </summary>
    /// <param name="path">Dotted name with dots as slashes: a str value, relative to the entries of sys.path.</param>
    /// <param name="module">The module, already in sys.modules.</param>
    /// <returns>Missing, Module or Package.</returns>
    public abstract int Load(VirtualMachine vm, int path, int module);
}

public sealed partial class VirtualMachine
{
    /// <summary>Null where there are no files.</summary>
    public ModuleLoader Loader;

    /// <summary>An empty module. May collect.</summary>
    /// <param name="name">qstr id.</param>
    public int NewModule(int name)
    {
        int at = Map.New(Heap, Kind.Module, 4);
        Heap.Memory[at + 3] = Value.Qstr(name);
        return at << 2;
    }

    /// <summary>import name: the top package of a dotted name, or the module itself where names are taken from it.</summary>
    /// <param name="name">qstr value of the dotted name.</param>
    /// <param name="names">Tuple of names after `from ... import`, or None.</param>
    /// <param name="level">Leading dots.</param>
    public int Import(int name, int names, int level)
    {
        Heap h = Heap;
        int sp = h.Sp;
        h.Push(names);
        int full = level > 0 ? AbsoluteName(name, level) : name;
        h.Push(full);
        int top = Value.Undefined;
        int module = Value.Undefined;
        int length = Text.Length(h, full);
        for (int end = 0; end <= length; end++)
        {
            if (end < length && Text.ByteAt(h, full, end) != '.')
                continue;
            int part = Prefix(full, end);
            int parent = module;
            module = ImportModule(part);
            h.Push(module);
            if (top == Value.Undefined)
                top = module;
            if (parent != Value.Undefined)
                Map.SetName(h, parent >> 2, LastPart(part), module);
        }
        h.Sp = sp;
        return names == Value.None ? (level > 0 ? module : top) : module;
    }

    private int Prefix(int text, int length)
    {
        Heap h = Heap;
        if (length == Text.Length(h, text))
            return text;
        int sp = h.Sp;
        int at = Text.ToObject(h, text);
        h.Push(at << 2);
        int id = Qstr.Intern(h, at + Text.Bytes, 0, length);
        h.Sp = sp;
        return Value.Qstr(id);
    }

    private int LastPart(int text)
    {
        Heap h = Heap;
        int length = Text.Length(h, text);
        int from = length;
        while (from > 0 && Text.ByteAt(h, text, from - 1) != '.')
            from--;
        if (from == 0)
            return text;
        int sp = h.Sp;
        int at = Text.ToObject(h, text);
        h.Push(at << 2);
        int id = Qstr.Intern(h, at + Text.Bytes, from, length - from);
        h.Sp = sp;
        return Value.Qstr(id);
    }

    // from . import x: relative to the package that the importing module is in.
    private int AbsoluteName(int name, int level)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int globals = m[(m[Fp + Frame.Callee] >> 2) + Function.Globals] >> 2;
        int package = Map.GetName(h, globals, Value.Qstr(Q.__name__));
        if (package == Value.Undefined && (m[globals] & Kind.Mask) == Kind.Module)
            package = m[globals + 3];
        if (package == Value.Undefined || !Text.IsText(h, package))
            throw Errors.New(h, TypeId.ImportError, "can't perform relative import");
        if (Map.GetName(h, globals, Value.Qstr(Q.__path__)) != Value.Undefined)
            level--;
        int length = Text.Length(h, package);
        for (; level > 0; level--)
        {
            while (length > 0 && Text.ByteAt(h, package, length - 1) != '.')
                length--;
            if (length == 0)
                throw Errors.New(h, TypeId.ImportError, "can't perform relative import");
            length--;
        }
        int sp = h.Sp;
        h.Push(package);
        int builder = TextBuilder.New(h);
        int at = Text.ToObject(h, package);
        h.Push(at << 2);
        TextBuilder.AppendBytes(h, builder, at + Text.Bytes, 0, length);
        if (Text.Length(h, name) > 0)
        {
            TextBuilder.AppendByte(h, builder, '.');
            TextBuilder.AppendText(h, builder, name);
        }
        int full = Qstr.InternText(h, TextBuilder.ToText(h, builder));
        h.Sp = sp;
        return full;
    }

    // One module by its full dotted name, a qstr value.
    private int ImportModule(int name)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int modules = m[Root.Modules] >> 2;
        int loaded = Map.GetName(h, modules, name);
        if (loaded != Value.Undefined)
            return loaded;
        int sp = h.Sp;
        int module = NewModule(name >> 6);
        h.Push(module);
        if (Natives.HasModule(name >> 6))
        {
            Map.SetName(h, modules, name, module);
            h.Sp = sp;
            return module;
        }
        if (Loader != null)
        {
            Map.SetName(h, module >> 2, Value.Qstr(Q.__name__), name);
            Map.SetName(h, modules, name, module);
            if (LoadModule(this, name, module) != ModuleLoader.Missing)
            {
                h.Sp = sp;
                return module;
            }
            Map.Remove(h, modules, name);
        }
        throw Errors.New(h, TypeId.ImportError, "no module named '%q'", name);
    }

    // A module whose code raises is not imported.
    private static int LoadModule(VirtualMachine vm, int name, int module)
    {
        try
        {
            return vm.Loader.Load(vm, name, module);
        }
        catch (PythonException)
        {
            Map.Remove(vm.Heap, vm.Heap.Memory[Root.Modules] >> 2, name);
            throw;
        }
    }

    private int ImportFrom(int module, int name)
    {
        Heap h = Heap;
        int value = FindAttribute(module, name >> 6);
        if (value != Value.Undefined)
            return value;
        if (h.Is(module, Kind.Module) && Map.GetName(h, module >> 2, Value.Qstr(Q.__path__)) != Value.Undefined)
        {
            int sp = h.Sp;
            int builder = TextBuilder.New(h);
            TextBuilder.AppendText(h, builder, h.Memory[(module >> 2) + 3]);
            TextBuilder.AppendByte(h, builder, '.');
            TextBuilder.AppendText(h, builder, name);
            int full = Qstr.InternText(h, TextBuilder.ToText(h, builder));
            int submodule = ImportModule(full);
            Map.SetName(h, module >> 2, name, submodule);
            h.Sp = sp;
            return submodule;
        }
        throw Errors.New(h, TypeId.ImportError, "can't import name %q", name);
    }

    private void ImportStar(int module)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int globals = m[(m[Fp + Frame.Callee] >> 2) + Function.Globals] >> 2;
        int from = module >> 2;
        for (int entry = Map.Next(h, from, 0); entry != 0;)
        {
            int position = Map.PositionOf(h, from, entry);
            int name = m[entry];
            if (Text.ByteAt(h, name, 0) != '_')
                Map.SetName(h, globals, name, m[entry + 1]);
            entry = Map.Next(h, from, position + 1);
        }
        for (int table = 0; table < Natives.Count; table++)
        {
            if (Natives.ModuleNameAt(table) != m[from + 3] >> 6)
                continue;
            NativeTable natives = Natives.Table(table);
            for (int i = 0; i < natives.CountOf(); i++)
                Map.SetName(h, globals, Value.Qstr(natives.NameOf(i)), natives.ValueOf(i));
            for (int i = 0; i < natives.ConstantCount(); i++)
                Map.SetName(h, globals, Value.Qstr(natives.ConstantNameOf(i)), natives.Constant(i, this));
        }
    }
}
