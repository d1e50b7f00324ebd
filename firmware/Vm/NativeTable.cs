// Functions, methods and constants written in C#: one table per builtin type, per module, and for the builtins.
//
// A native function is the immediate Value.Native(table << 8 | index). The look-up from name to index, the dispatch and the
// argument counts are switches that the generator writes from [Native] attributes, so they stay in flash.
// A native gets its n positional arguments as m[at] .. m[at + n - 1], self first for methods. They are rooted while it runs.
using System;
using MicroPyNano.Core;

namespace MicroPyNano.Vm;

/// <summary>A table of native functions.</summary>
public abstract class NativeTable
{
    /// <summary>
    /// In a native function's value: it was taken from its type (list.append), so what it is called with as self is yet to be
    /// looked at. Methods taken from a value have theirs.
    /// </summary>
    internal const int SelfUnchecked = 1 << 16;

    /// <summary>Number of the table, given by the registry.</summary>
    public int Id;

    /// <summary>The type whose methods these are, or -1.</summary>
    public int Type = -1;

    /// <summary>Calls a function. Arguments are counted first.</summary>
    public abstract int Call(int index, VirtualMachine vm, int at, int n);

    /// <summary>Index of the function with that qstr id, or -1.</summary>
    public abstract int Find(int name);

    /// <summary>qstr id of a function's name.</summary>
    public abstract int NameOf(int index);

    /// <summary>Number of functions.</summary>
    public abstract int CountOf();

    /// <summary>True if a function takes keyword arguments, which it asks for with VirtualMachine.Keyword.</summary>
    public abstract bool TakesKeywords(int index);

    /// <summary>Index of the constant with that qstr id, or -1.</summary>
    public virtual int FindConstant(int name) => -1;

    /// <summary>The value of a constant.</summary>
    public virtual int Constant(int index, VirtualMachine vm) => Value.None;

    /// <summary>qstr id of a constant's name.</summary>
    public virtual int ConstantNameOf(int index) => Q.Empty;

    /// <summary>Number of constants.</summary>
    public virtual int ConstantCount() => 0;

    /// <summary>For the table of a type: makes an instance. Keyword arguments as for natives.</summary>
    /// <param name="type">Id of the type.</param>
    public virtual int New(VirtualMachine vm, int type, int at, int n) =>
        throw Errors.New(vm.Heap, TypeId.TypeError, "can't create '%q' instances", Value.Qstr(TypeId.Name(type)));

    /// <summary>For the table of a type: an attribute that is computed (int.real, exception.args), or Undefined.</summary>
    public virtual int GetAttribute(VirtualMachine vm, int self, int name) => Value.Undefined;

    /// <summary>
    /// For the table of a type: sets a computed attribute. For that of a module: sets what programs may set in it; self is Null.
    /// False: there is none of that name.
    /// </summary>
    public virtual bool SetAttribute(VirtualMachine vm, int self, int name, int value) => false;

    /// <summary>For the table of a type: iter(self), which await asks for as well, or Undefined: look for __iter__.</summary>
    public virtual int Iterate(VirtualMachine vm, int self) => Value.Undefined;

    /// <summary>
    /// For the table of a type of iterators: the next item, or Value.Stop and its value in the root StopValue, so that nothing is
    /// raised at the end; or Undefined: look for __next__.
    /// </summary>
    public virtual int Next(VirtualMachine vm, int self) => Value.Undefined;

    /// <summary>The same where an exception is raised in the iterator at which a coroutine waits.</summary>
    /// <param name="exception">An exception, or a class of them.</param>
    public virtual int ThrowInto(VirtualMachine vm, int self, int exception) => Value.Undefined;

    /// <summary>The function value of an index.</summary>
    public int ValueOf(int index) => Value.Native(Id << 8 | index);

    protected Exception WrongArity(VirtualMachine vm, int index, int min, int max, int n)
    {
        Heap h = vm.Heap;
        if (min == max)
        {
            return Errors.New(
                h,
                TypeId.TypeError,
                "function takes %d positional arguments but %d were given",
                Value.SmallInt(min),
                Value.SmallInt(n));
        }
        return n < min
            ? Errors.New(h, TypeId.TypeError, "function missing %d required positional arguments", Value.SmallInt(min - n))
            : Errors.New(h, TypeId.TypeError, "function expected at most %d arguments, got %d", Value.SmallInt(max), Value.SmallInt(n));
    }
}
