// Exceptions on their way: from the instruction that raised to the handler that takes them.
//
// The exception is in the root Raised; Ip is behind the instruction. For each frame an entry is added to the traceback, then
// the code's handler table is searched, inner ranges first; a frame without a handler is left, as on a return.
// Stops: at a stub frame (C# code called: it gets the exception), at a callback (printed and dropped), and where
// StopIteration is an answer (a for loop, yield from, next).
using System;
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Vm;

public sealed partial class VirtualMachine
{
    // File, line and name.
    private const int TracebackEntry = 3;

    // A traceback may take a 64th of the arena: 85 frames in 64 KB.
    private const int TracebackShare = 6;

    /// <summary>The next frame adds no traceback entry: the exception was there before.</summary>
    public bool Reraising;

    // Finds the handler. False: the exception has left the frames of this run; its stub frame is removed.
    private bool Unwind()
    {
        Heap h = Heap;
        int[] m = h.Memory;
        for (; ; )
        {
            int exception = m[Root.Raised];
            int function = m[Fp + Frame.Callee];
            if (function == Value.Null)
            {
                // The stub's own window belongs to C#.
                LeaveStub();
                return false;
            }
            int code = m[(function >> 2) + Function.Code] >> 2;
            int offset = Ip - 1 - ((m[code + Code.Instructions] >> 2) + 1);
            // Not below the caller's registers: a collection may use what is above Sp.
            int link = m[Fp + Frame.Caller];
            int callerEnd = (link >> 9) + (link >> 1 & 0xFF);
            h.Sp = Fp + (m[code + Code.Registers] >> 1);
            if (h.Sp < callerEnd)
                h.Sp = callerEnd;
            if (!Reraising)
                AddTraceback(h, exception, code, offset);
            Reraising = false;
            exception = m[Root.Raised];
            if (EnterHandler(code, offset, exception))
                return true;
            if (LeaveFrame(code, exception))
                return true;
        }
    }

    private bool EnterHandler(int code, int offset, int exception)
    {
        int[] m = Heap.Memory;
        int table = m[code + Code.Handlers] >> 2;
        if (table == 0)
            return false;
        int end = table + Heap.SizeOf(table);
        for (int entry = table + 1; entry + 1 < end; entry += 2)
        {
            int range = m[entry];
            if (offset < (range & 0xFFFF) || offset >= range >>> 16)
                continue;
            int target = m[entry + 1];
            m[Fp + (target >> 16 & 0xFF)] = exception;
            Ip = (m[code + Code.Instructions] >> 2) + 1 + (target & 0xFFFF);
            m[Root.Raised] = Value.Null;
            return true;
        }
        return false;
    }

    // Pops a frame that has no handler. True if the exception ended there.
    private bool LeaveFrame(int code, int exception)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        if ((m[code + Code.Shape] >> 1 & Code.IsGenerator) != 0)
        {
            FinishGenerator(m[Fp - Frame.HeaderWords - 1] >> 2);
            if (IsExceptionOf(exception, TypeId.StopIteration))
                exception = RaisedStopIteration(Heap);
        }
        int to = m[Fp + Frame.ReturnTo];
        int window = Fp - Frame.HeaderWords;
        PopFrame();
        // The caller's registers from the call's window on are dead, and what they held should be too.
        if (window < h.Sp)
            Array.Clear(m, window, h.Sp - window);
        int continuation = to >> 1 & Continuation.Mask;
        if (continuation == Continuation.Callback)
        {
            CallbackFailed(exception);
            if (m[Root.Raised] == Value.Null)
                return true;
            // It goes on at the instruction that the callback came before.
            Ip++;
            return false;
        }
        if (continuation == Continuation.Next && IsExceptionOf(exception, TypeId.StopIteration))
        {
            int value = StopIterationValue(exception);
            m[Root.Raised] = Value.Null;
            EndOfIteration(value);
            return true;
        }
        return false;
    }

    // Makes the frame below the one on top the current one; the loop does the same with its locals.
    private void PopFrame()
    {
        int[] m = Heap.Memory;
        int link = m[Fp + Frame.Caller];
        Ip = m[Fp + Frame.ReturnTo] >> Frame.ReturnShift;
        Fp = link >> 9;
        Heap.Sp = Fp + (link >> 1 & 0xFF);
    }

    // StopIteration must not end the loop of whoever resumed a generator that did not mean to end.
    private static int RaisedStopIteration(Heap h)
    {
        try
        {
            Errors.New(h, TypeId.RuntimeError, "generator raised StopIteration");
        }
        catch (PythonException)
        {
            // Without memory it is the MemoryError that goes on.
        }
        return h.Memory[Root.Raised];
    }

    // The receiver asked for a next item and there is none.
    private void EndOfIteration(int value)
    {
        int[] m = Heap.Memory;
        int w = m[Ip - 1];
        switch (w & 0xFF)
        {
            case Opcode.ForIter:
                Ip++;
                break;
            case Opcode.YieldFrom:
                m[Fp + (w >> 8 & 0xFF)] = value;
                break;
            default:
                m[Root.StopValue] = value;
                m[Fp + (w >> 8 & 0xFF)] = Value.Stop;
                break;
        }
    }

    // The value that StopIteration carries.
    private int StopIterationValue(int exception)
    {
        int[] m = Heap.Memory;
        int args = m[(exception >> 2) + Errors.Args];
        if ((args & 3) != 0 || Heap.SizeOf(args >> 2) < 2)
            return Value.None;
        return m[(args >> 2) + 1];
    }

    // Costs memory, so it is bounded, and without memory just stays short; the innermost frames are there.
    private static void AddTraceback(Heap h, int exception, int code, int offset)
    {
        int[] m = h.Memory;
        int at = exception >> 2;
        if (h.LockDepth > 0 || (m[at] & Errors.TracebackIsFull) != 0)
            return;
        try
        {
            int list = m[at + Errors.Traceback];
            if (list == Value.Null)
            {
                list = Lists.New(h, TracebackEntry);
                m[at + Errors.Traceback] = list;
            }
            else if (Lists.Length(h, list) >= m.Length >> TracebackShare)
            {
                m[at] |= Errors.TracebackIsFull;
                return;
            }
            int line = LineTable.LineOf(h, code, offset);
            Lists.Append(h, list, m[code + Code.File]);
            Lists.Append(h, list, Value.SmallInt(line));
            Lists.Append(h, list, m[code + Code.Name]);
        }
        catch (PythonException)
        {
            // Not tried again for the next frame: each attempt would collect.
            m[at] |= Errors.TracebackIsFull;
            int incomplete = m[at + Errors.Traceback];
            if (incomplete != Value.Null)
            {
                int count = m[(incomplete >> 2) + 1] >> 1;
                m[(incomplete >> 2) + 1] = Value.SmallInt(count - count % TracebackEntry);
            }
            m[Root.Raised] = exception;
        }
    }

    // ---- raising

    /// <summary>What `raise x` raises: an exception, or an instance made of an exception class.</summary>
    public int ExceptionToRaise(int v)
    {
        Heap h = Heap;
        if (h.Is(v, Kind.Exception))
            return v;
        if (IsExceptionClass(v))
        {
            int made = CallFunction(v);
            if (h.Is(made, Kind.Exception))
                return made;
        }
        throw Errors.New(h, TypeId.TypeError, "exceptions must derive from BaseException");
    }

    private bool IsExceptionClass(int v)
    {
        if (Value.IsType(v))
            return TypeId.IsException(v >> 6);
        if (!Heap.Is(v, Kind.Class))
            return false;
        int native = Heap.Memory[(v >> 2) + ClassObject.NativeBase];
        return native != Value.Null && TypeId.IsException(native >> 6);
    }

    private void SetCause(int exception, int cause)
    {
        Heap.Memory[(exception >> 2) + Errors.Cause] = cause == Value.None ? Value.None : cause;
    }

    /// <summary>True if a value is an exception of that builtin class or of one derived from it.</summary>
    public bool IsExceptionOf(int exception, int type)
    {
        if (!Heap.Is(exception, Kind.Exception))
            return false;
        int cls = Heap.Memory[(exception >> 2) + Errors.Class];
        return IsSubclass(cls, Value.Type(type));
    }

    // Does an except clause take the exception?
    private bool Matches(int exception, int classes)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int cls = Types.Of(h, exception);
        if (h.Is(classes, Kind.Tuple))
        {
            int size = Objects.Tuples.Length(h, classes) + 1;
            for (int i = 1; i < size; i++)
            {
                if (DerivesFrom(cls, m[(classes >> 2) + i]))
                    return true;
            }
            return false;
        }
        return DerivesFrom(cls, classes);
    }

    private bool DerivesFrom(int cls, int parent)
    {
        if (!Value.IsType(parent) && !Heap.Is(parent, Kind.Class))
            throw Errors.New(Heap, TypeId.TypeError, "issubclass() arg 2 must be a class or a tuple of classes");
        return IsSubclass(cls, parent);
    }
}
