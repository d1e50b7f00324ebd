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

    // The file or folder that was found last.
    private string _found;

    public ScriptLoader(Runner runner, FileSystem files)
    {
        _runner = runner;
        _files = files;
    }

    public override int Find(VirtualMachine vm, int folder, int name)
    {
        Heap h = vm.Heap;
        string file = Text.ToClrString(h, name);
        if (folder != Value.Undefined)
            return FindIn(Text.ToClrString(h, folder), file);
        int folders = h.Memory[Root.Path];
        if (!h.Is(folders, Kind.List))
            return Missing;
        for (int i = 0; i < Lists.Length(h, folders); i++)
        {
            folder = Lists.Get(h, folders, i);
            int kind = Text.IsText(h, folder) ? FindIn(Text.ToClrString(h, folder), file) : Missing;
            if (kind != Missing)
                return kind;
        }
        return Missing;
    }

    private int FindIn(string folder, string name)
    {
        _found = folder.Length == 0 || folder[folder.Length - 1] == '/' ? folder + name : folder + "/" + name;
        if (_files.KindOf(_found) == FileSystem.Folder)
            return Package;
        _found += ".py";
        return _files.KindOf(_found) == FileSystem.File ? Module : Missing;
    }

    public override void Load(VirtualMachine vm, int module)
    {
        Heap h = vm.Heap;
        string found = _found;
        if (_files.KindOf(found) == FileSystem.File)
        {
            Run(h, found, module);
            return;
        }
        SetText(h, module, Q.__path__, found);
        string init = found + "/__init__.py";
        if (_files.KindOf(init) == FileSystem.File)
            Run(h, init, module);
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
}
