// Errors that are found while compiling: exceptions that know their place before any code runs.
//
// The traceback is a List of one triple: file (qstr value), line (small int), and the name of the block (qstr value), or
// None where the error was found before it was known in which block it is; the printer then leaves ", in NAME" away.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

/// <summary>Makes exceptions with a place in the source.</summary>
public static class SyntaxErrors
{
    /// <summary>A SyntaxError at a line of a file.</summary>
    /// <param name="file">qstr id of the file's name.</param>
    /// <param name="block">qstr value of the function's, class's or module's name, or None.</param>
    /// <returns>What to throw.</returns>
    public static PythonException At(Heap h, int file, int line, string message, int block = Value.None)
    {
        return At(h, TypeId.SyntaxError, file, line, message, block);
    }

    /// <summary>The same with another type of exception.</summary>
    public static PythonException At(Heap h, int type, int file, int line, string message, int block)
    {
        Errors.New(h, type, message);
        return Place(h, file, line, block);
    }

    /// <summary>Gives the exception that is being raised its place.</summary>
    public static PythonException Place(Heap h, int file, int line, int block)
    {
        int sp = h.Sp;
        int storage = h.Allocate(Kind.Array, 4);
        int[] m = h.Memory;
        m[storage + 1] = Value.Qstr(file);
        m[storage + 2] = Value.SmallInt(line);
        m[storage + 3] = block;
        h.Push(Value.Reference(storage));
        int list = h.Allocate(Kind.List, 3);
        m[list + 1] = Value.SmallInt(3);
        m[list + 2] = Value.Reference(storage);
        m[(m[Root.Raised] >> 2) + Errors.Traceback] = Value.Reference(list);
        h.Sp = sp;
        return h.Raised;
    }
}
