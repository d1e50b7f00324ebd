// Tuples whose items have names: sys.implementation, os.uname().
//
//     Kind.Native   [type][names tuple][values tuple]
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

/// <summary>Making and reading such tuples.</summary>
public sealed partial class NamedValues : NativeTable
{
    private const int Names = 2;
    private const int Values = 3;
    private const int Words = 4;

    // The same in every registry: modules are always registered in the same order.
    private static int s_type;

    internal static void Register(NativeRegistry natives) => s_type = natives.AddModuleType(Q.tuple, new NamedValues());

    /// <summary>Makes one of the names and values that lie in turn on the stack from m[at]. May collect.</summary>
    public static int FromPairs(Heap h, int at, int count)
    {
        int[] m = h.Memory;
        int sp = h.Sp;
        int names = Tuples.New(h, count);
        h.Push(names);
        int values = Tuples.New(h, count);
        h.Push(values);
        for (int i = 0; i < count; i++)
        {
            m[(names >> 2) + 1 + i] = m[at + 2 * i];
            m[(values >> 2) + 1 + i] = m[at + 2 * i + 1];
        }
        int result = h.Allocate(Kind.Native, Words);
        m[result + 1] = Value.SmallInt(s_type);
        m[result + Names] = names;
        m[result + Values] = values;
        h.Sp = sp;
        return result << 2;
    }

    public override int GetAttribute(VirtualMachine vm, int self, int name)
    {
        Heap h = vm.Heap;
        int names = h.Memory[(self >> 2) + Names];
        for (int i = 0; i < Tuples.Length(h, names); i++)
        {
            if (Tuples.Get(h, names, i) == Value.Qstr(name))
                return Tuples.Get(h, h.Memory[(self >> 2) + Values], i);
        }
        return Value.Undefined;
    }

    [Native("__getitem__", 2)]
    private static int GetItem(VirtualMachine vm, int at, int n) => vm.GetItemNow(ValuesOf(vm, at), vm.Heap.Memory[at + 1]);

    [Native("__len__", 1)]
    private static int Length(VirtualMachine vm, int at, int n) => Value.SmallInt(Tuples.Length(vm.Heap, ValuesOf(vm, at)));

    [Native("__iter__", 1)]
    private static int Iterate(VirtualMachine vm, int at, int n) => vm.GetIterator(ValuesOf(vm, at));

    [Native("__repr__", 1)]
    private static int Repr(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        int names = h.Memory[(h.Memory[at] >> 2) + Names];
        int builder = TextBuilder.New(h);
        for (int i = 0; i < Tuples.Length(h, names); i++)
        {
            TextBuilder.AppendString(h, builder, i == 0 ? "(" : ", ");
            TextBuilder.AppendText(h, builder, Tuples.Get(h, names, i));
            TextBuilder.AppendByte(h, builder, '=');
            vm.AppendRepr(builder, Tuples.Get(h, ValuesOf(vm, at), i));
        }
        TextBuilder.AppendByte(h, builder, ')');
        int text = TextBuilder.ToText(h, builder);
        h.Sp = sp;
        return text;
    }

    private static int ValuesOf(VirtualMachine vm, int at) => vm.Heap.Memory[(vm.Heap.Memory[at] >> 2) + Values];
}
