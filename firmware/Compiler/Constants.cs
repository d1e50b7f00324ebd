// Names declared as `NAME = const(expression)`.
//
// The table is a Dict (root Constants) that lives as long as one compilation. Its keys:
//
//     qstr value    declared at module or class level. The front end leaves Name nodes as they are; the back end asks for
//                   the value where a name is not a variable of a function around it, so parameters and locals may have
//                   the name of a constant.
//     small int     the qstr id of a name declared in a function. It serves in the const() expressions behind it, until the
//                   outermost function ends; for the code it is an ordinary local variable.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

/// <summary>The table of declared constants.</summary>
public static class Constants
{
    /// <summary>The value of a constant of the module.</summary>
    /// <param name="name">qstr id.</param>
    public static bool TryGet(Heap h, int name, out int value)
    {
        value = Get(h, Value.Qstr(name));
        return value != Value.Undefined;
    }

    /// <summary>The value that a name has in a const() expression, or Undefined.</summary>
    internal static int ValueOf(Heap h, int name, bool inFunction)
    {
        int value = inFunction ? Get(h, Value.SmallInt(name)) : Value.Undefined;
        return value != Value.Undefined ? value : Get(h, Value.Qstr(name));
    }

    /// <summary>Records a constant. May collect; roots the value itself.</summary>
    internal static void Declare(Heap h, int name, int value, bool inFunction)
    {
        int sp = h.Sp;
        h.Push(value);
        if (h.Memory[CompilerRoots.Constants] == Value.Null)
        {
            int table = Map.NewDict(h);
            h.Memory[CompilerRoots.Constants] = Value.Reference(table);
        }
        Map.Set(h, h.Memory[CompilerRoots.Constants] >> 2, inFunction ? Value.SmallInt(name) : Value.Qstr(name), value);
        h.Sp = sp;
    }

    /// <summary>Forgets what was declared in functions.</summary>
    internal static void LeaveFunctions(Heap h)
    {
        int table = h.Memory[CompilerRoots.Constants] >> 2;
        if (table == 0)
            return;
        int position = 0;
        for (int at = Map.Next(h, table, 0); at != 0; at = Map.Next(h, table, position))
        {
            position = Map.PositionOf(h, table, at) + 1;
            if (Value.IsSmallInt(h.Memory[at]))
                Map.RemoveAt(h, table, at);
        }
    }

    private static int Get(Heap h, int key)
    {
        int table = h.Memory[CompilerRoots.Constants] >> 2;
        return table == 0 ? Value.Undefined : Map.Get(h, table, key);
    }
}
