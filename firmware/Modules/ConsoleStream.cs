// sys.stdout and sys.stderr: what is written to them goes where print and tracebacks go.
//
//     Kind.Native   [type][number]   number: 1 sys.stdout, 2 sys.stderr, as small ints
using MicroPyNano.Core;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

/// <summary>Methods of the standard streams.</summary>
internal sealed partial class ConsoleStream : NativeTable
{
    private const int Output = 1;
    private const int Number = 2;
    private const int Words = 3;

    private readonly int _type;

    private ConsoleStream(NativeRegistry natives)
    {
        _type = natives.AddModuleType(Q.TextIOWrapper, this);
    }

    /// <summary>Registers the type and the names of its two objects in sys.</summary>
    public static void Register(NativeRegistry natives)
    {
        var streams = new ConsoleStream(natives);
        natives.AddModule(Q.sys, new StandardStreamNames(streams));
    }

    /// <summary>The stream of a number; made when it is first asked for. May collect.</summary>
    internal int Get(VirtualMachine vm, int root, int number)
    {
        int[] m = vm.Heap.Memory;
        if (m[root] == Value.Null)
        {
            int at = vm.Heap.Allocate(Kind.Native, Words);
            m[at + 1] = Value.SmallInt(_type);
            m[at + Number] = Value.SmallInt(number);
            m[root] = Value.Reference(at);
        }
        return m[root];
    }

    // write(text): the number of characters.
    [Native("write", 2)]
    private static int Write(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int text = h.Memory[at + 1];
        if (!Text.IsText(h, text))
            throw Errors.New(h, TypeId.TypeError, "can't convert '%t' object to str implicitly", text);
        bool output = h.Memory[(h.Memory[at] >> 2) + Number] == Value.SmallInt(Output);
        vm.WriteTextTo(output ? vm.Out : vm.Error, text);
        return Value.SmallInt(Text.Characters(h, text));
    }

    // flush(): nothing is held back.
    [Native("flush", 1)]
    private static int Flush(VirtualMachine vm, int at, int n) => Value.None;
}

/// <summary>The streams' names in sys.</summary>
internal sealed partial class StandardStreamNames : NativeTable
{
    private readonly ConsoleStream _streams;

    public StandardStreamNames(ConsoleStream streams)
    {
        _streams = streams;
    }

    public override int FindConstant(int name) => name == Q.stdout ? 0 : name == Q.stderr ? 1 : -1;

    public override int Constant(int index, VirtualMachine vm) =>
        _streams.Get(vm, index == 0 ? ModuleRoots.Output : ModuleRoots.ErrorOutput, index + 1);

    public override int ConstantNameOf(int index) => index == 0 ? Q.stdout : Q.stderr;

    public override int ConstantCount() => 2;
}
