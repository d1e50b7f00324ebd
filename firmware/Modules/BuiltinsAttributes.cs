// Builtin functions that look into objects: attributes, classes, dir.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal sealed partial class Builtins
{
    [Native("getattr", 2, 3)]
    private static int GetAttr(VirtualMachine vm, int at, int n)
    {
        int[] m = vm.Heap.Memory;
        int name = Arguments.Name(vm, m[at + 1]) >> 6;
        if (n == 2)
            return vm.GetAttribute(m[at], name);
        int value = VirtualMachine.FindOrMissing(vm, m[at], name);
        return value == Value.Undefined ? m[at + 2] : value;
    }

    [Native("hasattr", 2)]
    private static int HasAttr(VirtualMachine vm, int at, int n)
    {
        int[] m = vm.Heap.Memory;
        return Value.Bool(VirtualMachine.FindOrMissing(vm, m[at], Arguments.Name(vm, m[at + 1]) >> 6) != Value.Undefined);
    }

    [Native("setattr", 3)]
    private static int SetAttr(VirtualMachine vm, int at, int n)
    {
        int[] m = vm.Heap.Memory;
        vm.SetAttributeNow(m[at], Arguments.Name(vm, m[at + 1]), m[at + 2]);
        return Value.None;
    }

    [Native("delattr", 2)]
    private static int DelAttr(VirtualMachine vm, int at, int n)
    {
        int[] m = vm.Heap.Memory;
        vm.DeleteAttributeNow(m[at], Arguments.Name(vm, m[at + 1]));
        return Value.None;
    }

    [Native("isinstance", 2)]
    private static int IsInstance(VirtualMachine vm, int at, int n)
    {
        int[] m = vm.Heap.Memory;
        return Value.Bool(Derives(vm, Core.Types.Of(vm.Heap, m[at]), m[at + 1]));
    }

    [Native("issubclass", 2)]
    private static int IsSubclass(VirtualMachine vm, int at, int n)
    {
        int[] m = vm.Heap.Memory;
        if (!IsClass(vm.Heap, m[at]))
            throw Errors.New(vm.Heap, TypeId.TypeError, "issubclass() arg 1 must be a class");
        return Value.Bool(Derives(vm, m[at], m[at + 1]));
    }

    private static bool Derives(VirtualMachine vm, int cls, int parents)
    {
        Heap h = vm.Heap;
        if (IsClass(h, parents))
            return vm.IsSubclass(cls, parents);
        if (!h.Is(parents, Kind.Tuple))
            throw Errors.New(h, TypeId.TypeError, "issubclass() arg 2 must be a class or a tuple of classes");
        int count = Tuples.Length(h, parents);
        for (int i = 0; i < count; i++)
        {
            if (Derives(vm, cls, Tuples.Get(h, parents, i)))
                return true;
        }
        return false;
    }

    private static bool IsClass(Heap h, int v) => Value.IsType(v) || h.Is(v, Kind.Class);

    // ---- dir

    [Native("dir", 0, 1)]
    private static int Dir(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        int method = n == 0 ? Value.Undefined : vm.SpecialMethod(h.Memory[at], Q.__dir__);
        if (method != Value.Undefined)
            return vm.CallFunction(method, h.Memory[at]);
        int names = Sets.New(h, Kind.Set);
        h.Push(names);
        if (n == 0)
            AddMap(h, names, Scope.Globals(vm) >> 2);
        else
            AddNames(vm, names, h.Memory[at]);
        int list = Lists.From(h, names);
        h.Push(list);
        ListSort.Sort(h, list, Value.Null, false);
        h.Sp = sp;
        return list;
    }

    private static void AddNames(VirtualMachine vm, int names, int v)
    {
        Heap h = vm.Heap;
        if (IsClass(h, v))
        {
            AddClass(vm, names, v);
            return;
        }
        if (h.Is(v, Kind.Module))
        {
            AddMap(h, names, v >> 2);
            NativeRegistry natives = vm.Natives;
            for (int i = 0; i < natives.Count; i++)
            {
                if (natives.ModuleNameAt(i) == ModuleObject.NativeId(h, v >> 2))
                    AddTable(h, names, natives.Table(i));
            }
            return;
        }
        if (h.Is(v, Kind.Instance) || h.Is(v, Kind.Exception))
            AddMap(h, names, v >> 2);
        AddClass(vm, names, Core.Types.Of(h, v));
    }

    private static void AddClass(VirtualMachine vm, int names, int cls)
    {
        Heap h = vm.Heap;
        if (h.Is(cls, Kind.Class))
        {
            AddMap(h, names, cls >> 2);
            int bases = h.Memory[(cls >> 2) + ClassObject.Bases];
            int count = Tuples.Length(h, bases);
            for (int i = 0; i < count; i++)
                AddClass(vm, names, Tuples.Get(h, bases, i));
            return;
        }
        for (int type = cls >> 6; ; type = TypeId.Base(type))
        {
            NativeTable table = vm.Natives.FindTypeTable(type);
            if (table != null)
                AddTable(h, names, table);
            if (type == TypeId.Object)
                return;
        }
    }

    private static void AddMap(Heap h, int names, int owner)
    {
        int position;
        for (int entry = Map.Next(h, owner, 0); entry != 0; entry = Map.Next(h, owner, position))
        {
            position = Map.PositionOf(h, owner, entry) + 1;
            Sets.Add(h, names, h.Memory[entry]);
        }
    }

    // A type may hide entries of the table that it shares: those it does not find under their names.
    private static void AddTable(Heap h, int names, NativeTable table)
    {
        for (int i = 0; i < table.CountOf(); i++)
        {
            if (table.Find(table.NameOf(i)) == i)
                Sets.Add(h, names, Value.Qstr(table.NameOf(i)));
        }
        for (int i = 0; i < table.ConstantCount(); i++)
        {
            if (table.FindConstant(table.ConstantNameOf(i)) == i)
                Sets.Add(h, names, Value.Qstr(table.ConstantNameOf(i)));
        }
    }
}
