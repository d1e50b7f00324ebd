// import. A dotted name is imported part by part, each below the one before it: what sys.modules has, else a file, else a module
// written in C#. A few modules say what the machine is; those no file can replace. The others can be extended by a file of the same
// name, which finds the builtin one under its name with a u in front.
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Vm;

/// <summary>Where modules' sources come from; the floor with the file system implements it.</summary>
public abstract class ModuleLoader
{
    public const int Missing = 0;
    public const int Module = 1;
    public const int Package = 2;

    /// <summary>Looks for the source of a module: Missing, Module or Package.</summary>
    /// <param name="folder">
    /// The str of the folder to look in, the package's __path__; or Undefined for a module without a package: those of sys.path.
    /// </param>
    /// <param name="name">qstr value: the last part of the module's name.</param>
    public abstract int Find(VirtualMachine vm, int folder, int name);

    /// <summary>Runs what Find has found in a module's globals.</summary>
    public abstract void Load(VirtualMachine vm, int module);
}

public sealed partial class VirtualMachine
{
    /// <summary>Null where there are no files.</summary>
    public ModuleLoader Loader;

    // import name, from name import ...: what is put in the place of __import__ gets them all.
    private int ImportStatement(int name, int names, int level)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int globals = m[(m[Fp + Frame.Callee] >> 2) + Function.Globals];
        int entry = m[Root.BuiltinsOverride] == Value.Null
            ? 0
            : Map.FindName(h, m[Root.BuiltinsOverride] >> 2, Value.Qstr(Q.__import__));
        if (entry == 0)
            return Import(name, names != Value.None, level, globals);
        int at = BeginCall(m[entry + 1]);
        h.Push(name);
        h.Push(h.Is(globals, Kind.Module) ? NewMapProxy(globals) : globals);
        h.Push(Value.None);
        h.Push(names);
        h.Push(Value.SmallInt(level));
        return EndCall(at);
    }

    /// <summary>Imports a module and the packages that it is in.</summary>
    /// <param name="name">qstr value of the dotted name.</param>
    /// <param name="leaf">Whether the module itself is wanted and not its topmost package.</param>
    /// <param name="level">Leading dots.</param>
    /// <param name="globals">The Module or Dict with the importing code's globals.</param>
    public int Import(int name, bool leaf, int level, int globals)
    {
        Heap h = Heap;
        int sp = h.Sp;
        if (level > 0)
            name = AbsoluteName(name, level, globals >> 2);
        h.Push(name);
        int length = Text.Length(h, name);
        if (length == 0)
            throw Errors.New(h, TypeId.ValueError);
        int top = Value.Undefined;
        int module = Value.Undefined;
        for (int end = 0; end <= length; end++)
        {
            if (end < length && Text.ByteAt(h, name, end) != '.')
                continue;
            module = ImportBelow(module, Part(name, 0, end));
            h.Push(module);
            if (top == Value.Undefined)
                top = module;
        }
        h.Sp = sp;
        return leaf ? module : top;
    }

    /// <summary>Runs a module, found as import finds it, as __main__; of a package what it has as __main__.</summary>
    /// <param name="name">qstr value of the dotted name.</param>
    public void ImportMain(int name)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int main = m[Root.Main];
        int last = StartOfLastPart(name);
        int package = last == 0 ? Value.Undefined : Import(Part(name, 0, last - 1), true, 0, main);
        int kind = FindSource(package, Part(name, last, Text.Length(h, name)));
        if (kind == ModuleLoader.Package)
        {
            package = h.Push(Import(name, true, 0, main));
            name = Joined(name, Text.Length(h, name), Value.Qstr(Q.__main__));
            kind = FindSource(m[package], Value.Qstr(Q.__main__));
        }
        if (kind == ModuleLoader.Missing)
            throw NoModule(name);
        Map.SetName(h, main >> 2, Value.Qstr(Q.__main__), name);
        Map.SetName(h, m[Root.Modules] >> 2, name, main);
        Loader.Load(this, main);
    }

    // One module by its full dotted name, a qstr value; its package is imported, and rooted.
    private int ImportBelow(int package, int name)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int modules = m[Root.Modules] >> 2;
        int loaded = Map.GetName(h, modules, name);
        if (loaded != Value.Undefined && !(BuiltinsOnly && h.Is(loaded, Kind.Module) && !IsNative(loaded)))
            return loaded;
        int sp = h.Sp;
        int last = Part(name, StartOfLastPart(name), Text.Length(h, name));
        int module = Value.Undefined;
        if (package != Value.Undefined || !IsFixed(last >> 6))
            module = ImportSource(package, name, last);
        if (module == Value.Undefined && package == Value.Undefined)
            module = ImportNative(name);
        if (module == Value.Undefined)
            throw NoModule(name);
        h.Push(module);
        if (package != Value.Undefined)
            SetAttributeNow(package, last, module);
        h.Sp = sp;
        return module;
    }

    private int ImportSource(int package, int name, int last)
    {
        if (BuiltinsOnly || FindSource(package, last) == ModuleLoader.Missing)
            return Value.Undefined;
        Heap h = Heap;
        int sp = h.Sp;
        int module = ModuleObject.New(h, name >> 6, false);
        h.Push(module);
        Map.SetName(h, module >> 2, Value.Qstr(Q.__name__), name);
        Map.SetName(h, h.Memory[Root.Modules] >> 2, name, module);
        LoadModule(this, name, module);
        h.Sp = sp;
        return module;
    }

    // A module whose code raises is not imported.
    private static void LoadModule(VirtualMachine vm, int name, int module)
    {
        try
        {
            vm.Loader.Load(vm, module);
        }
        catch (PythonException)
        {
            Map.Remove(vm.Heap, vm.Heap.Memory[Root.Modules] >> 2, name);
            throw;
        }
    }

    // A module without a __path__ is no package and has no modules below it.
    private int FindSource(int package, int last)
    {
        if (Loader == null)
            return ModuleLoader.Missing;
        if (package == Value.Undefined)
            return Loader.Find(this, package, last);
        int folder = FindAttribute(package, Q.__path__);
        return Text.IsText(Heap, folder) ? Loader.Find(this, folder, last) : ModuleLoader.Missing;
    }

    // A module written in C#; one that can be extended also with a u in front.
    private int ImportNative(int name)
    {
        Heap h = Heap;
        int id = name >> 6;
        if (!Natives.HasModule(id))
        {
            int length = Text.Length(h, name);
            if (length < 2 || Text.ByteAt(h, name, 0) != 'u')
                return Value.Undefined;
            id = Part(name, 1, length) >> 6;
            if (!Natives.HasModule(id) || IsFixed(id) && id != Q.sys)
                return Value.Undefined;
            int same = Map.GetName(h, h.Memory[Root.Modules] >> 2, Value.Qstr(id));
            if (same != Value.Undefined && h.Is(same, Kind.Module) && IsNative(same))
                return same;
        }
        int sp = h.Sp;
        int module = ModuleObject.New(h, id, true);
        h.Push(module);
        if (!BuiltinsOnly)
            Map.SetName(h, h.Memory[Root.Modules] >> 2, name, module);
        h.Sp = sp;
        return module;
    }

    private bool IsNative(int module) => ModuleObject.NativeId(Heap, module >> 2) != ModuleObject.NotNative;

    // The modules that no file can take the place of.
    private static bool IsFixed(int id)
    {
        switch (id)
        {
            case Q.builtins:
            case Q.sys:
            case Q.gc:
            case Q.micropython:
            case Q.math:
            case Q.cmath:
            case Q.usys: return true;
            default: return false;
        }
    }

    // An empty sys.path asks for builtin modules, whatever has been loaded from files.
    private bool BuiltinsOnly
    {
        get
        {
            int path = Heap.Memory[Root.Path];
            return Heap.Is(path, Kind.List) && Lists.Length(Heap, path) == 0;
        }
    }

    private PythonException NoModule(int name) => Errors.New(Heap, TypeId.ImportError, "no module named '%q'", name);

    // ---- names

    private int StartOfLastPart(int name)
    {
        int from = Text.Length(Heap, name);
        while (from > 0 && Text.ByteAt(Heap, name, from - 1) != '.')
            from--;
        return from;
    }

    private int Part(int name, int from, int to)
    {
        Heap h = Heap;
        if (from == 0 && to == Text.Length(h, name))
            return name;
        int sp = h.Sp;
        int at = Text.ToObject(h, name);
        h.Push(at << 2);
        int id = Qstr.Intern(h, at + Text.Bytes, from, to - from);
        h.Sp = sp;
        return Value.Qstr(id);
    }

    // The first so many bytes of a name, and another behind a dot.
    private int Joined(int package, int length, int name)
    {
        Heap h = Heap;
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

    // from . import x: relative to the package that the importing module is in. What runs as __main__ may have a name beside.
    private int AbsoluteName(int name, int level, int globals)
    {
        Heap h = Heap;
        int package = Map.GetName(h, globals, Value.Qstr(Q.__name__));
        if (package == Value.Undefined && (h.Memory[globals] & Kind.Mask) == Kind.Module)
            package = ModuleObject.NameOf(h, globals);
        if (package == Value.Qstr(Q.__main__))
            package = Map.GetName(h, globals, package);
        if (package == Value.Undefined || !Text.IsText(h, package))
            throw NoRelative();
        if (Map.GetName(h, globals, Value.Qstr(Q.__path__)) != Value.Undefined)
            level--;
        int length = Text.Length(h, package);
        for (; level > 0; level--)
        {
            while (length > 0 && Text.ByteAt(h, package, length - 1) != '.')
                length--;
            if (length == 0)
                throw NoRelative();
            length--;
        }
        return Joined(package, length, name);
    }

    private PythonException NoRelative() => Errors.New(Heap, TypeId.ImportError, "can't perform relative import");

    // ---- from module import names

    private int ImportFrom(int module, int name)
    {
        Heap h = Heap;
        int value = FindOrMissing(this, module, name >> 6);
        if (value != Value.Undefined)
            return value;
        if (!h.Is(module, Kind.Module) || Map.GetName(h, module >> 2, Value.Qstr(Q.__path__)) == Value.Undefined)
            throw Errors.New(h, TypeId.ImportError, "can't import name %q", name);
        int package = ModuleObject.NameOf(h, module >> 2);
        return ImportBelow(module, Joined(package, Text.Length(h, package), name));
    }

    // What __all__ names, else every name that does not begin with an underscore.
    private void ImportStar(int module)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int globals = m[(m[Fp + Frame.Callee] >> 2) + Function.Globals] >> 2;
        int sp = h.Sp;
        int names = FindOrMissing(this, module, Q.__all__);
        if (names == Value.Undefined)
            ImportPublic(GetAttribute(module, Q.__dict__), globals);
        else
            ImportNames(module, names, globals);
        h.Sp = sp;
    }

    private void ImportNames(int module, int names, int globals)
    {
        Heap h = Heap;
        h.Push(names);
        if (!h.Is(names, Kind.Tuple) && !h.Is(names, Kind.List))
            throw Errors.New(h, TypeId.TypeError, "object '%t' isn't a tuple or list", names);
        for (int i = 0; i < Sequences.Length(h, names); i++)
        {
            int name = Sequences.GetItem(h, names, Value.SmallInt(i));
            if (!Text.IsText(h, name))
                throw Errors.New(h, TypeId.TypeError, "can't convert '%t' object to str implicitly", name);
            name = Qstr.InternText(h, name);
            Map.SetName(h, globals, name, GetAttribute(module, name >> 6));
        }
    }

    private void ImportPublic(int dict, int globals)
    {
        Heap h = Heap;
        h.Push(dict);
        int space = Dicts.OwnerOf(h, dict);
        for (int entry = Map.Next(h, space, 0); entry != 0;)
        {
            int position = Map.PositionOf(h, space, entry);
            int name = h.Memory[entry];
            if (Text.IsText(h, name) && Text.ByteAt(h, name, 0) != '_')
                Map.SetName(h, globals, Qstr.InternText(h, name), h.Memory[entry + 1]);
            entry = Map.Next(h, space, position + 1);
        }
    }
}
