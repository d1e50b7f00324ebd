// sys. (Its streams are in a table of their own.)
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal sealed partial class SysModule : NativeTable
{
    [NativeConstant("__name__")]
    private static int Name(VirtualMachine vm) => Value.Qstr(Q.sys);

    [NativeConstant("argv")]
    private static int Argv(VirtualMachine vm) => ListIn(vm, Root.Argv);

    [NativeConstant("path")]
    private static int Path(VirtualMachine vm) => ListIn(vm, Root.Path);

    public override bool SetAttribute(VirtualMachine vm, int self, int name, int value)
    {
        int root = RootOf(name);
        if (root == 0)
            return false;
        vm.Heap.Memory[root] = value;
        return true;
    }

    // Where what programs may set is kept.
    private static int RootOf(int name)
    {
        switch (name)
        {
            case Q.path: return Root.Path;
            case Q.ps1: return ModuleRoots.FirstPrompt;
            case Q.ps2: return ModuleRoots.NextPrompt;
            default: return 0;
        }
    }

    [NativeConstant("ps1")]
    private static int FirstPrompt(VirtualMachine vm) => Prompt(vm, ModuleRoots.FirstPrompt, ">>> ");

    [NativeConstant("ps2")]
    private static int NextPrompt(VirtualMachine vm) => Prompt(vm, ModuleRoots.NextPrompt, "... ");

    private static int Prompt(VirtualMachine vm, int root, string usual)
    {
        int own = vm.Heap.Memory[root];
        return own == Value.Null ? Text.FromString(vm.Heap, usual) : own;
    }

    private static int ListIn(VirtualMachine vm, int root)
    {
        int[] m = vm.Heap.Memory;
        if (m[root] == Value.Null)
            m[root] = Lists.New(vm.Heap, 0);
        return m[root];
    }

    [NativeConstant("modules")]
    private static int Modules(VirtualMachine vm) => vm.Heap.Memory[Root.Modules];

    [NativeConstant("version")]
    private static int Version(VirtualMachine vm) => Text.FromString(vm.Heap, "3.4.0; MicroPython v" + LanguageVersion.Text);

    [NativeConstant("version_info")]
    private static int VersionInfo(VirtualMachine vm) => Triple(vm.Heap, 3, 4, 0);

    private static int Triple(Heap h, int a, int b, int c)
    {
        int sp = h.Sp;
        h.Push(Value.SmallInt(a));
        h.Push(Value.SmallInt(b));
        h.Push(Value.SmallInt(c));
        int tuple = Tuples.FromWords(h, sp, 3);
        h.Sp = sp;
        return tuple;
    }

    [NativeConstant("implementation")]
    private static int Implementation(VirtualMachine vm)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        if (m[ModuleRoots.Implementation] != Value.Null)
            return m[ModuleRoots.Implementation];
        int sp = h.Sp;
        h.Push(Value.Qstr(Q.name));
        h.Push(Value.Qstr(Q.micropython));
        h.Push(Value.Qstr(Q.version));
        h.Push(Value.None);
        m[sp + 3] = Version4(h);
        h.Push(Value.Qstr(Q._machine));
        h.Push(Text.FromString(h, vm.Board.Machine));
        int result = NamedTuples.FromPairs(h, sp, 3);
        h.Sp = sp;
        m[ModuleRoots.Implementation] = result;
        return result;
    }

    private static int Version4(Heap h)
    {
        int sp = h.Sp;
        h.Push(Value.SmallInt(LanguageVersion.Major));
        h.Push(Value.SmallInt(LanguageVersion.Minor));
        h.Push(Value.SmallInt(LanguageVersion.Micro));
        h.Push(Value.Qstr(Q.Empty));
        int tuple = Tuples.FromWords(h, sp, 4);
        h.Sp = sp;
        return tuple;
    }

    [NativeConstant("platform")]
    private static int Platform(VirtualMachine vm) => Text.FromString(vm.Heap, vm.Board.Platform);

    [NativeConstant("byteorder")]
    private static int ByteOrder(VirtualMachine vm) => Value.Qstr(Q.little);

    [NativeConstant("maxsize")]
    private static int MaxSize(VirtualMachine vm) => Integers.FromInt(vm.Heap, int.MaxValue);

    [Native("exit", 0, 1)]
    private static int Exit(VirtualMachine vm, int at, int n) => n == 0
        ? throw Errors.New(vm.Heap, TypeId.SystemExit)
        : throw Errors.NewWithText(vm.Heap, TypeId.SystemExit, vm.Heap.Memory[at]);

    // atexit(function): what to call when the program has ended, however it did; returns what was to be called before.
    [Native("atexit", 1)]
    private static int AtExit(VirtualMachine vm, int at, int n)
    {
        int[] m = vm.Heap.Memory;
        int before = m[ModuleRoots.AtExit];
        m[ModuleRoots.AtExit] = m[at];
        return before == Value.Null ? Value.None : before;
    }

    // print_exception(exception, file=sys.stdout)
    [Native("print_exception", 1, 2)]
    private static int PrintException(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int exception = h.Memory[at];
        if (n == 2 && Streams.Find(vm, h.Memory[at + 1]) == null && vm.FindAttribute(h.Memory[at + 1], Q.write) == Value.Undefined)
            Streams.Check(vm, Streams.Unsupported);
        if (!h.Is(exception, Kind.Exception))
            throw Errors.New(h, TypeId.TypeError, "can't convert %t to exception", exception);
        if (n == 1)
            vm.PrintException(vm.Out, exception);
        else
            vm.PrintException(new FileSink(vm, h.Memory[at + 1]), exception);
        return Value.None;
    }
}

/// <summary>Sends text to a Python object's write method. The object is rooted by whoever makes the sink.</summary>
internal sealed class FileSink : TextSink
{
    private readonly VirtualMachine _vm;
    private readonly int _file;

    public FileSink(VirtualMachine vm, int file)
    {
        _vm = vm;
        _file = file;
    }

    public override void Write(byte[] buffer, int count)
    {
        Heap h = _vm.Heap;
        int sp = h.Sp;
        int builder = TextBuilder.New(h);
        for (int i = 0; i < count; i++)
            TextBuilder.AppendByte(h, builder, buffer[i]);
        int text = TextBuilder.ToText(h, builder);
        h.Push(text);
        Streams.WriteText(_vm, _file, text);
        h.Sp = sp;
    }
}
