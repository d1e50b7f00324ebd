// What stands in classes: property, staticmethod, classmethod; and super.
using MicroPyNano.Core;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal sealed partial class PropertyMethods : NativeTable
{
    private const int Getter = 1;
    private const int Setter = 2;
    private const int Deleter = 3;
    private const int Words = 4;

    /// <summary>property(fget=None, fset=None, fdel=None, doc=None)</summary>
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        Heap h = vm.Heap;
        Arguments.Count(vm, n, 0, 4);
        Arguments.Keywords(vm, at, n, Q.fget, Q.fset, Q.fdel, Q.doc);
        int getter = vm.Argument(at, n, 0, Q.fget);
        int setter = vm.Argument(at, n, 1, Q.fset);
        int deleter = vm.Argument(at, n, 2, Q.fdel);
        int property = h.Allocate(Kind.Property, Words);
        h.Memory[property + Getter] = getter == Value.Undefined ? Value.None : getter;
        h.Memory[property + Setter] = setter == Value.Undefined ? Value.None : setter;
        h.Memory[property + Deleter] = deleter == Value.Undefined ? Value.None : deleter;
        return property << 2;
    }

    [Native("getter", 2)]
    private static int WithGetter(VirtualMachine vm, int at, int n) => With(vm, at, Getter);

    [Native("setter", 2)]
    private static int WithSetter(VirtualMachine vm, int at, int n) => With(vm, at, Setter);

    [Native("deleter", 2)]
    private static int WithDeleter(VirtualMachine vm, int at, int n) => With(vm, at, Deleter);

    // A copy with one function replaced: the decorated class attribute must not change the one that it began with.
    private static int With(VirtualMachine vm, int at, int field)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int property = h.Allocate(Kind.Property, Words);
        System.Array.Copy(m, (m[at] >> 2) + 1, m, property + 1, Words - 1);
        m[property + field] = m[at + 1];
        return property << 2;
    }
}

/// <summary>staticmethod(function) and classmethod(function)</summary>
internal sealed partial class MethodWrappers : NativeTable
{
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        Arguments.Positional(vm, n, 1, 1);
        int wrapper = vm.Heap.Allocate(type == TypeId.ClassMethod ? Kind.ClassMethod : Kind.StaticMethod, 2);
        vm.Heap.Memory[wrapper + 1] = vm.Heap.Memory[at];
        return wrapper << 2;
    }
}

/// <summary>super(cls, self); the compiler gives super() both.</summary>
internal sealed partial class SuperMethods : NativeTable
{
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        Heap h = vm.Heap;
        Arguments.Positional(vm, n, 2, 2);
        if (!Value.IsType(h.Memory[at]) && !h.Is(h.Memory[at], Kind.Class))
            throw Errors.New(h, TypeId.TypeError, "super() arg 1 must be a class");
        int self = h.Memory[at + 1];
        if (!vm.IsSubclass(Value.IsType(self) || h.Is(self, Kind.Class) ? self : Core.Types.Of(h, self), h.Memory[at]))
            throw Errors.New(h, TypeId.TypeError, "super() arg 2 must be an instance of arg 1");
        int super = h.Allocate(Kind.Super, 3);
        h.Memory[super + 1] = h.Memory[at];
        h.Memory[super + 2] = h.Memory[at + 1];
        return super << 2;
    }
}

/// <summary>Functions with their self.</summary>
internal sealed partial class BoundMethodMethods : NativeTable
{
    public override int GetAttribute(VirtualMachine vm, int self, int name)
    {
        int[] m = vm.Heap.Memory;
        switch (name)
        {
            case Q.__func__: return m[(self >> 2) + 1];
            case Q.__self__: return m[(self >> 2) + 2];
            case Q.__name__: return vm.FindAttribute(m[(self >> 2) + 1], name);
            default: return Value.Undefined;
        }
    }
}
