// Making of Python exceptions from C#: `throw Errors.New(h, TypeId.ValueError, "...")`.
//
//     Kind.Exception   [used][entries][class][args][traceback][cause]
//
// args is a tuple; in the MemoryError made in advance it is a small int instead: how many bytes could not be had, or -1
// where the heap is locked, so that raising it allocates nothing. Readers go through ExceptionObject in Vm.
// traceback is Null or a List of file, line, name triples, innermost first; a name None is not printed.
namespace MicroPyNano.Core;

/// <summary>Exceptions raised by C# code.</summary>
public static class Errors
{
    public const int Class = 3;
    public const int Args = 4;
    public const int Traceback = 5;
    public const int Cause = 6;
    public const int Words = 7;

    /// <summary>In the header: no more frames are added to the traceback.</summary>
    public const int TracebackIsFull = 1 << Kind.PadShift;

    /// <summary>Makes what must exist before memory runs out.</summary>
    public static void Prepare(Heap h)
    {
        int at = h.Allocate(Kind.Exception, Words);
        h.Memory[at + Class] = Value.Type(TypeId.MemoryError);
        h.Memory[at + Args] = Value.SmallInt(0);
        h.Memory[Root.MemoryError] = Value.Reference(at);
    }

    internal static int PreparedMemoryError(Heap h, int bytes)
    {
        int[] m = h.Memory;
        int error = m[Root.MemoryError];
        if (error != 0)
        {
            m[(error >> 2) + Args] = Value.SmallInt(bytes);
            m[(error >> 2) + Traceback] = Value.Null;
            m[error >> 2] &= ~TracebackIsFull;
        }
        return error;
    }

    internal static PythonException RecursionTooDeep(Heap h)
    {
        // Not through New: messages are made in a builder, which needs the stack that is full.
        return NewWithText(h, TypeId.RuntimeError, Value.Qstr(Q.MaximumRecursionDepthExceeded));
    }

    /// <summary>An exception with a message. Sets Root.Raised.</summary>
    /// <returns>What to throw.</returns>
    public static PythonException New(Heap h, int type, string message) => NewWithText(h, type, Text.FromString(h, message));

    /// <summary>
    /// An exception whose message has up to three places filled in: %q a str value's text, %t the name of a value's type,
    /// %d an int.
    /// </summary>
    public static PythonException New(Heap h, int type, string format, int first, int second = 0, int third = 0)
    {
        int sp = h.Sp;
        h.Push(first);
        h.Push(second);
        h.Push(third);
        int builder = TextBuilder.New(h);
        bool place = false;
        int next = first;
        foreach (char c in format)
        {
            if (place)
            {
                place = false;
                if (c == 'q')
                    TextBuilder.AppendText(h, builder, next);
                else if (c == 't')
                    TextBuilder.AppendText(h, builder, Types.NameOfType(h, Types.Of(h, next)));
                else
                    TextBuilder.AppendInt(h, builder, next >> 1);
                next = second;
                second = third;
            }
            else if (c == '%')
                place = true;
            else
                TextBuilder.AppendByte(h, builder, c);
        }
        int text = TextBuilder.ToText(h, builder);
        h.Sp = sp;
        return NewWithText(h, type, text);
    }

    /// <summary>An exception with one argument of any type. Needs no stack: it may be the stack that is full.</summary>
    public static PythonException NewWithText(Heap h, int type, int argument)
    {
        int[] m = h.Memory;
        m[Root.Raised] = argument;
        int at = h.Allocate(Kind.Exception, Words);
        m[at + Class] = Value.Type(type);
        m[at + Args] = m[Root.Raised];
        m[Root.Raised] = Value.Reference(at);
        int args = h.Allocate(Kind.Tuple, 2);
        at = m[Root.Raised] >> 2;
        m[args + 1] = m[at + Args];
        m[at + Args] = Value.Reference(args);
        return h.Raised;
    }

    /// <summary>An exception without arguments.</summary>
    public static PythonException New(Heap h, int type)
    {
        int at = NewObject(h, Value.Type(type));
        h.Memory[Root.Raised] = Value.Reference(at);
        return h.Raised;
    }

    /// <summary>Raises an exception that exists.</summary>
    public static PythonException Raise(Heap h, int exception)
    {
        h.Memory[Root.Raised] = exception;
        return h.Raised;
    }

    /// <summary>An exception object with empty args; the class is a type or a Class, rooted by the caller. May collect.</summary>
    public static int NewObject(Heap h, int type)
    {
        int at = h.Allocate(Kind.Exception, Words);
        h.Memory[at + Class] = type;
        h.Memory[at + Args] = EmptyTuple(h, at);
        return at;
    }

    // The args of an exception without arguments; the object is rooted meanwhile.
    private static int EmptyTuple(Heap h, int exception)
    {
        int sp = h.Sp;
        h.Push(Value.Reference(exception));
        int at = h.Allocate(Kind.Tuple, 1);
        h.Sp = sp;
        return Value.Reference(at);
    }
}
