// dict, and the view of names that __dict__ and globals() show.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal sealed partial class DictMethods : NativeTable
{
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        Heap h = vm.Heap;
        Arguments.Count(vm, n, 0, 1);
        int keywords = vm.KeywordCount;
        int sp = h.Sp;
        int dict = type == TypeId.OrderedDict ? Dicts.NewOrdered(h) : Dicts.New(h);
        h.Push(dict);
        Fill(vm, dict, at, n, 0, keywords);
        h.Sp = sp;
        return dict;
    }

    [Native("update", 1, 2, Keywords = true)]
    private static int Update(VirtualMachine vm, int at, int n)
    {
        Fill(vm, vm.Heap.Memory[at], at, n, 1, vm.KeywordCount);
        return Value.None;
    }

    // From a mapping or pairs at a position, where there is one, and from the keywords.
    private static void Fill(VirtualMachine vm, int dict, int at, int n, int position, int keywords)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        if (position < n)
            Merge(vm, dict, m[at + position]);
        for (int i = 0; i < keywords; i++)
        {
            int names = (m[at + n + keywords] >> 2) + 1;
            Dicts.Set(h, dict, m[names + i], m[at + n + i]);
        }
    }

    private static void Merge(VirtualMachine vm, int dict, int source)
    {
        Heap h = vm.Heap;
        source = vm.Unwrap(source);
        int keys = h.Is(source, Kind.Instance) || h.Is(source, Kind.Native) ? vm.FindAttribute(source, Q.keys) : Value.Undefined;
        if (keys == Value.Undefined)
        {
            Dicts.Update(h, dict, source);
            return;
        }
        int sp = h.Sp;
        int iterator = vm.GetIterator(vm.CallFunction(keys));
        h.Push(iterator);
        int bottom = h.Sp;
        for (int key = vm.Next(iterator); key != Value.Stop; key = vm.Next(iterator))
        {
            h.Push(key);
            Dicts.Set(h, dict, key, vm.GetItemNow(source, key));
            h.Sp = bottom;
        }
        h.Sp = sp;
    }

    [Native("clear", 1)]
    private static int Clear(VirtualMachine vm, int at, int n)
    {
        Dicts.Clear(vm.Heap, vm.Heap.Memory[at]);
        return Value.None;
    }

    [Native("copy", 1)]
    private static int Copy(VirtualMachine vm, int at, int n) => Dicts.Copy(vm.Heap, vm.Heap.Memory[at]);

    // The type comes first.
    [Native("fromkeys", 2, 3)]
    private static int FromKeys(VirtualMachine vm, int at, int n) =>
        Dicts.FromKeys(vm.Heap, vm.Heap.Memory[at + 1], Arguments.Optional(vm, at, n, 2));

    [Native("get", 2, 3)]
    private static int Get(VirtualMachine vm, int at, int n)
    {
        int value = Dicts.Get(vm.Heap, vm.Heap.Memory[at], vm.Heap.Memory[at + 1]);
        return value == Value.Undefined ? Arguments.Optional(vm, at, n, 2) : value;
    }

    [Native("items", 1)]
    private static int Items(VirtualMachine vm, int at, int n) => DictViews.New(vm.Heap, vm.Heap.Memory[at], DictViews.Items);

    [Native("keys", 1)]
    private static int Keys(VirtualMachine vm, int at, int n) => DictViews.New(vm.Heap, vm.Heap.Memory[at], DictViews.Keys);

    [Native("values", 1)]
    private static int Values(VirtualMachine vm, int at, int n) => DictViews.New(vm.Heap, vm.Heap.Memory[at], DictViews.Values);

    [Native("pop", 2, 3)]
    private static int Pop(VirtualMachine vm, int at, int n) => Dicts.Pop(
        vm.Heap, vm.Heap.Memory[at], vm.Heap.Memory[at + 1], n == 3 ? vm.Heap.Memory[at + 2] : Value.Undefined);

    [Native("popitem", 1)]
    private static int PopItem(VirtualMachine vm, int at, int n) => Dicts.PopItem(vm.Heap, vm.Heap.Memory[at]);

    [Native("setdefault", 2, 3)]
    private static int SetDefault(VirtualMachine vm, int at, int n) => Dicts.SetDefault(
        vm.Heap, vm.Heap.Memory[at], vm.Heap.Memory[at + 1], Arguments.Optional(vm, at, n, 2));

    [Native("__getitem__", 2)]
    private static int GetItem(VirtualMachine vm, int at, int n) => Dicts.GetItem(vm.Heap, vm.Heap.Memory[at], vm.Heap.Memory[at + 1]);

    [Native("__setitem__", 3)]
    private static int SetItem(VirtualMachine vm, int at, int n)
    {
        Dicts.Set(vm.Heap, vm.Heap.Memory[at], vm.Heap.Memory[at + 1], vm.Heap.Memory[at + 2]);
        return Value.None;
    }

    [Native("__delitem__", 2)]
    private static int DeleteItem(VirtualMachine vm, int at, int n)
    {
        Dicts.Delete(vm.Heap, vm.Heap.Memory[at], vm.Heap.Memory[at + 1]);
        return Value.None;
    }

    [Native("__contains__", 2)]
    private static int Contains(VirtualMachine vm, int at, int n) =>
        Value.Bool(Dicts.Get(vm.Heap, vm.Heap.Memory[at], vm.Heap.Memory[at + 1]) != Value.Undefined);
}
