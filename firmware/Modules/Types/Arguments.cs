// What constructors check by hand. Functions and methods have their argument counts checked by their table's dispatch; a
// constructor is one method for all it accepts.
//
// Invariant: the texts are those of the dispatch and of MicroPython.
using MicroPyNano.Core;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

/// <summary>Checks of constructors' arguments, and of keywords' names.</summary>
public static class Arguments
{
    /// <summary>Refuses keyword arguments and wrong numbers of positional ones.</summary>
    /// <exception cref="PythonException">TypeError.</exception>
    public static void Positional(VirtualMachine vm, int n, int min, int max)
    {
        if (vm.KeywordCount > 0)
            throw Errors.New(vm.Heap, TypeId.TypeError, "function doesn't take keyword arguments");
        Count(vm, n, min, max);
    }

    /// <exception cref="PythonException">TypeError: too many or too few.</exception>
    public static void Count(VirtualMachine vm, int n, int min, int max)
    {
        if (n >= min && n <= max)
            return;
        Heap h = vm.Heap;
        if (min == max)
        {
            throw Errors.New(
                h,
                TypeId.TypeError,
                "function takes %d positional arguments but %d were given",
                Value.SmallInt(min),
                Value.SmallInt(n));
        }
        if (n < min)
            throw Errors.New(h, TypeId.TypeError, "function missing %d required positional arguments", Value.SmallInt(min - n));
        throw Errors.New(h, TypeId.TypeError, "function expected at most %d arguments, got %d", Value.SmallInt(max), Value.SmallInt(n));
    }

    /// <summary>
    /// Refuses keyword arguments of other names. To be called where the keywords themselves are read: before anything else is
    /// called.
    /// </summary>
    /// <param name="first">qstr id of a name; those that are left out are 0.</param>
    /// <exception cref="PythonException">TypeError.</exception>
    public static void Keywords(VirtualMachine vm, int at, int n, int first, int second = 0, int third = 0, int fourth = 0)
    {
        int count = vm.KeywordCount;
        if (count == 0)
            return;
        int[] m = vm.Heap.Memory;
        int names = (m[at + n + count] >> 2) + 1;
        for (int i = 0; i < count; i++)
        {
            int name = m[names + i] >> 6;
            if (name != first && name != second && name != third && name != fourth)
                throw Errors.New(vm.Heap, TypeId.TypeError, "unexpected keyword argument '%q'", m[names + i]);
        }
    }

    /// <summary>The argument at a position, or None where it was left out.</summary>
    public static int Optional(VirtualMachine vm, int at, int n, int position) =>
        position < n ? vm.Heap.Memory[at + position] : Value.None;

    /// <summary>A str argument's qstr value: the name of an attribute. May collect.</summary>
    /// <exception cref="PythonException">TypeError: no str.</exception>
    public static int Name(VirtualMachine vm, int v)
    {
        v = vm.Unwrap(v);
        if (!Text.IsText(vm.Heap, v))
            throw Errors.New(vm.Heap, TypeId.TypeError, "can't convert '%t' object to str implicitly", v);
        return Qstr.InternText(vm.Heap, v);
    }

    /// <summary>Raises StopIteration with the value that an iterator left behind when it ended.</summary>
    /// <returns>What to throw.</returns>
    public static PythonException Stop(VirtualMachine vm)
    {
        Heap h = vm.Heap;
        int value = h.Memory[Root.StopValue];
        h.Memory[Root.StopValue] = Value.None;
        return value == Value.None || value == Value.Null
            ? Errors.New(h, TypeId.StopIteration)
            : Errors.NewWithText(h, TypeId.StopIteration, value);
    }
}
