// os: what the board is called, and its entropy. (Files are in a table of their own.)
using MicroPyNano.Core;
using MicroPyNano.Hal;
using MicroPyNano.Modules;
using MicroPyNano.Numerics;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

internal sealed partial class OsModule : NativeTable
{
    [Native("uname", 0)]
    private static int Uname(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        int platform = h.Push(Text.FromString(h, vm.Board.Platform));
        int first = h.Sp;
        Field(h, Q.sysname, h.Memory[platform]);
        Field(h, Q.nodename, h.Memory[platform]);
        Field(h, Q.release, Text.FromString(h, LanguageVersion.Text));
        Field(h, Q.version, Text.FromString(h, Release.Full));
        Field(h, Q.machine, Text.FromString(h, vm.Board.Machine));
        int result = NamedTuples.FromPairs(h, first, 5);
        h.Sp = sp;
        return result;
    }

    private static void Field(Heap h, int name, int value)
    {
        h.Push(Value.Qstr(name));
        h.Push(value);
    }

    [Native("urandom", 1)]
    private static int Urandom(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int count = NumberArguments.ToSmallInt(vm, h.Memory[at]);
        if (count < 0)
            throw Errors.New(h, TypeId.ValueError);
        int bytes = ByteStrings.New(h, Kind.Bytes, count);
        for (int i = 0; i < count; i++)
            PackedBytes.Set(h.Memory, (bytes >> 2) + Text.Bytes, i, vm.Board.RandomBits() & 0xFF);
        return bytes;
    }

    [NativeConstant("sep")]
    private static int Separator(VirtualMachine vm) => Value.Qstr('/');

    // ---- the environment: that of the process where there is one; boards have no variables

    // getenv(name, default=None)
    [Native("getenv", 1, 2)]
    private static int GetVariable(VirtualMachine vm, int at, int n)
    {
        string value = vm.Board.Variable(NameIn(vm, at));
        return value != null ? Text.FromString(vm.Heap, value) : Arguments.Optional(vm, at, n, 1);
    }

    [Native("putenv", 2)]
    private static int SetVariable(VirtualMachine vm, int at, int n) => SetVariable(vm, NameIn(vm, at), NameIn(vm, at + 1));

    [Native("unsetenv", 1)]
    private static int RemoveVariable(VirtualMachine vm, int at, int n) => SetVariable(vm, NameIn(vm, at), null);

    private static int SetVariable(VirtualMachine vm, string name, string value)
    {
        if (name.Length == 0 || !vm.Board.SetVariable(name, value))
            Streams.Check(vm, FileSystem.Invalid);
        return Value.None;
    }

    private static string NameIn(VirtualMachine vm, int at) => Text.ToClrString(vm.Heap, Arguments.Name(vm, vm.Heap.Memory[at]));
}
