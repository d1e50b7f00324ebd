// platform: names of what runs the program.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

internal sealed partial class PlatformModule : NativeTable
{
    // platform(): interpreter, version and board, joined by dashes.
    [Native("platform", 0)]
    private static int Platform(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        int builder = TextBuilder.New(h);
        TextBuilder.AppendString(h, builder, "MicroPyNano-" + Release.Version + "-");
        TextBuilder.AppendString(h, builder, vm.Board.Platform);
        TextBuilder.AppendString(h, builder, "-with-nanoFramework");
        int text = TextBuilder.ToText(h, builder);
        h.Sp = sp;
        return text;
    }

    [Native("python_compiler", 0)]
    private static int PythonCompiler(VirtualMachine vm, int at, int n) => Text.FromString(vm.Heap, "C#");

    // libc_ver(): there is no C library that a program could meet.
    [Native("libc_ver", 0)]
    private static int LibcVersion(VirtualMachine vm, int at, int n) =>
        Tuples.Pair(vm.Heap, Value.Qstr(Q.Empty), Value.Qstr(Q.Empty));
}
