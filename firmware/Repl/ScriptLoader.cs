// Modules from files: along sys.path, NAME/__init__.py before NAME.py, as MicroPython looks for them.
// A folder without __init__.py is an empty package.
using MicroPyNano.Core;
using MicroPyNano.Hal;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Repl;

/// <summary>Finds and runs the sources of modules.</summary>
internal sealed class ScriptLoader : ModuleLoader
{
    private readonly Runner _runner;
    private readonly FileSystem _files;

    public ScriptLoader(Runner runner, FileSystem files)
    {
        _runner = runner;
        _files = files;
    }

    public override int Load(VirtualMachine vm, int folder, int name, int module)
    {
        Heap h = vm.Heap;
        string file = Text.ToClrString(h, name);
        if (folder != Value.Undefined)
            return LoadFrom(vm, Join(Text.ToClrString(h, folder), file), module);
        int folders = h.Memory[Root.Path];
        if (!h.Is(folders, Kind.List))
            return Missing;
        for (int i = 0; i < Lists.Length(h, folders); i++)
        {
            folder = Lists.Get(h, folders, i);
            if (!Text.IsText(h, folder))
                continue;
            int kind = LoadFrom(vm, Join(Text.ToClrString(h, folder), file), module);
            if (kind != Missing)
                return kind;
        }
        return Missing;
    }

    private int LoadFrom(VirtualMachine vm, string stem, int module)
    {
        Heap h = vm.Heap;
        int kind = _files.KindOf(stem);
        if (kind == FileSystem.Folder)
        {
            SetText(h, module, Q.__path__, stem);
            string init = stem + "/__init__.py";
            if (_files.KindOf(init) == FileSystem.File)
                Run(h, init, module);
            return Package;
        }
        string file = stem + ".py";
        if (_files.KindOf(file) != FileSystem.File)
            return Missing;
        Run(h, file, module);
        return Module;
    }

    private void Run(Heap h, string file, int module)
    {
        SetText(h, module, Q.__file__, file);
        _runner.RunFile(file, module);
    }

    private static void SetText(Heap h, int module, int name, string text)
    {
        Map.SetName(h, module >> 2, Value.Qstr(name), Text.FromString(h, text));
    }

    private static string Join(string folder, string name)
    {
        if (folder.Length == 0)
            return name;
        return folder[folder.Length - 1] == '/' ? folder + name : folder + "/" + name;
    }
}
