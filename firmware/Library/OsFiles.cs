// os: files and folders of the board.
//
// stat() and ilistdir() have MicroPython's tuples; of the ten fields of stat() the mode, the size and the times mean something.
using MicroPyNano.Core;
using MicroPyNano.Hal;
using MicroPyNano.Modules;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

internal sealed partial class OsFiles : NativeTable
{
    private const int FolderMode = 0x4000;
    private const int FileMode = 0x8000;
    private const int BlockSize = 4096;

    private static FileSystem Files(VirtualMachine vm) => vm.Board.Files ?? throw Failed(vm, FileSystem.NotFound);

    private static PythonException Failed(VirtualMachine vm, int error) =>
        Errors.NewWithText(vm.Heap, TypeId.OSError, Value.SmallInt(-error));

    private static int Done(VirtualMachine vm, int result) => result >= 0 ? Value.None : throw Failed(vm, result);

    private static string Path(VirtualMachine vm, int at) => Text.ToClrString(vm.Heap, Arguments.Name(vm, vm.Heap.Memory[at]));

    private static string OptionalPath(VirtualMachine vm, int at, int n) => n == 0 ? "" : Path(vm, at);

    private static int Name(VirtualMachine vm, int folder, string name) =>
        vm.Heap.Is(folder, Kind.Bytes) ? ByteStrings.Copy(vm.Heap, Kind.Bytes, Text.FromString(vm.Heap, name)) : Text.FromString(vm.Heap, name);

    [Native("getcwd", 0)]
    private static int GetCwd(VirtualMachine vm, int at, int n) => Text.FromString(vm.Heap, Files(vm).Current);

    [Native("chdir", 1)]
    private static int ChDir(VirtualMachine vm, int at, int n) => Done(vm, Files(vm).ChangeFolder(Path(vm, at)));

    [Native("mkdir", 1)]
    private static int MkDir(VirtualMachine vm, int at, int n) => Done(vm, Files(vm).MakeFolder(Path(vm, at)));

    [Native("rmdir", 1)]
    private static int RmDir(VirtualMachine vm, int at, int n) => Done(vm, Files(vm).RemoveFolder(Path(vm, at)));

    [Native("remove", 1)]
    private static int Remove(VirtualMachine vm, int at, int n) => Done(vm, Files(vm).Remove(Path(vm, at)));

    [Native("unlink", 1)]
    private static int Unlink(VirtualMachine vm, int at, int n) => Remove(vm, at, n);

    [Native("rename", 2)]
    private static int Rename(VirtualMachine vm, int at, int n) => Done(vm, Files(vm).Rename(Path(vm, at), Path(vm, at + 1)));

    // Everything is written when a file is closed.
    [Native("sync", 0)]
    private static int Sync(VirtualMachine vm, int at, int n) => Value.None;

    [Native("listdir", 0, 1)]
    private static int ListDir(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        int folder = n == 0 ? Value.None : h.Memory[at];
        string[] names = List(vm, OptionalPath(vm, at, n));
        int list = Lists.New(h, names.Length);
        h.Push(list);
        for (int i = 0; i < names.Length; i++)
            Lists.Append(h, list, Name(vm, folder, names[i]));
        h.Sp = sp;
        return list;
    }

    private static string[] List(VirtualMachine vm, string path)
    {
        string[] names = Files(vm).List(path);
        return names ?? throw Failed(vm, Files(vm).KindOf(path) == FileSystem.Missing ? FileSystem.NotFound : FileSystem.IsNoFolder);
    }

    // ilistdir(folder): (name, mode, inode, size) of one after another.
    [Native("ilistdir", 0, 1)]
    private static int IListDir(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        FileSystem files = Files(vm);
        int sp = h.Sp;
        int folder = n == 0 ? Value.None : h.Memory[at];
        string path = OptionalPath(vm, at, n);
        string[] names = List(vm, path);
        int list = Lists.New(h, names.Length);
        h.Push(list);
        for (int i = 0; i < names.Length; i++)
        {
            string place = path.Length == 0 ? names[i] : path + "/" + names[i];
            bool isFolder = files.KindOf(place) == FileSystem.Folder;
            int fields = h.Push(Name(vm, folder, names[i]));
            h.Push(Value.SmallInt(isFolder ? FolderMode : FileMode));
            h.Push(Value.SmallInt(0));
            int size = files.SizeOf(place);
            h.Push(Integers.FromInt(h, size < 0 ? 0 : size));
            Lists.Append(h, list, Tuples.FromWords(h, fields, 4));
            h.Sp = fields;
        }
        h.Sp = sp;
        return Iterators.New(h, list);
    }

    [Native("stat", 1)]
    private static int Stat(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        FileSystem files = Files(vm);
        string path = Path(vm, at);
        int kind = files.KindOf(path);
        int size = kind == FileSystem.Missing ? FileSystem.NotFound : files.SizeOf(path);
        if (size < 0)
            throw Failed(vm, size);
        int sp = h.Sp;
        h.Push(Value.SmallInt(kind == FileSystem.Folder ? FolderMode : FileMode));
        // Inode, device, links, user, group: there are none.
        for (int i = 0; i < 5; i++)
            h.Push(Value.SmallInt(0));
        h.Push(Integers.FromInt(h, size));
        int time = Integers.FromLong(h, Calendar.FromUnix(files.ChangedAt(path)));
        for (int i = 0; i < 3; i++)
            h.Push(time);
        int tuple = Tuples.FromWords(h, sp, 10);
        h.Sp = sp;
        return tuple;
    }

    [Native("statvfs", 1)]
    private static int StatVfs(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        FileSystem files = Files(vm);
        if (files.KindOf(Path(vm, at)) == FileSystem.Missing)
            throw Failed(vm, FileSystem.NotFound);
        int sp = h.Sp;
        int free = (int)(files.Free() / BlockSize);
        h.Push(Value.SmallInt(BlockSize));
        h.Push(Value.SmallInt(BlockSize));
        h.Push(Integers.FromInt(h, (int)(files.Capacity() / BlockSize)));
        h.Push(Integers.FromInt(h, free));
        h.Push(Integers.FromInt(h, free));
        // Inodes, inodes free (twice), flags.
        for (int i = 0; i < 4; i++)
            h.Push(Value.SmallInt(0));
        h.Push(Value.SmallInt(255));
        int tuple = Tuples.FromWords(h, sp, 10);
        h.Sp = sp;
        return tuple;
    }
}
