// Generators and coroutines.
//
//     Kind.Generator   [state][function] registers...
//     state            small int: 0 not started; > 0 offset of the instruction after the yield at which it waits;
//                      Finished; Running; Closing
//
// A running generator's frame lies on the stack as any other, with one more word below its header: the generator. Resuming
// copies the registers in, yielding copies them out: two block moves, and calls out of a generator find the stack where
// every other call finds it.
// A generator that waits in `yield from` another one is resumed by resuming the innermost; what that yields passes through
// all of them without running their code. A GeneratorExit that is thrown through a delegating generator is raised in it even if
// the inner one makes nothing of it: meanwhile the inner one is Closing, and its first register keeps the exception.
using System;
using MicroPyNano.Core;

namespace MicroPyNano.Vm;

public sealed partial class VirtualMachine
{
    private const int GeneratorState = 1;
    private const int GeneratorFunction = 2;
    private const int GeneratorRegisters = 3;
    private const int NotStarted = 0;
    private const int Finished = -1;
    private const int Running = -2;
    private const int Closing = -3;

    private int NewGenerator(int at, int parameters, int function, int code)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int registers = m[code + Code.Registers] >> 1;
        int generator = h.Allocate(Kind.Generator, GeneratorRegisters + registers);
        m[generator + GeneratorState] = Value.SmallInt(NotStarted);
        m[generator + GeneratorFunction] = function << 2;
        Array.Copy(m, at, m, generator + GeneratorRegisters, parameters);
        return generator << 2;
    }

    /// <summary>True if the generator cannot be resumed any more.</summary>
    public bool IsFinished(int generator) => Heap.Memory[(generator >> 2) + GeneratorState] >> 1 == Finished;

    public bool IsStarted(int generator) => Heap.Memory[(generator >> 2) + GeneratorState] >> 1 != NotStarted;

    // A generator is resumed by one at a time.
    private int StateToResume(int generator)
    {
        int state = Heap.Memory[generator + GeneratorState] >> 1;
        return state > Running ? state : throw Errors.New(Heap, TypeId.ValueError, "generator already executing");
    }

    // Pushes the generator's frame. The receiver's Ip is behind the first word of its instruction.
    private void PushGenerator(int generator)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int function = m[generator + GeneratorFunction];
        int code = m[(function >> 2) + Function.Code] >> 2;
        int registers = m[code + Code.Registers] >> 1;
        int frameEnd = h.Sp;
        h.ReserveStack(registers + Frame.HeaderWords + 1);
        int at = frameEnd + Frame.HeaderWords + 1;
        m[frameEnd] = generator << 2;
        m[at + Frame.Caller] = (Fp << 8 | frameEnd - Fp & 0xFF) << 1 | 1;
        m[at + Frame.ReturnTo] = Ip << Frame.ReturnShift | Continuation.Next << 1 | 1;
        m[at + Frame.Constants] = m[code + Code.Constants];
        m[at + Frame.Callee] = function;
        Array.Copy(m, generator + GeneratorRegisters, m, at, registers);
        Fp = at;
        h.Sp = at + registers;
        Ip = (m[code + Code.Instructions] >> 2) + 1 + (m[generator + GeneratorState] >> 1);
        m[generator + GeneratorState] = Value.SmallInt(Running);
    }

    // Resumes a generator with a value, in the loop: afterwards the frame that runs next is on top.
    private void Resume(int generator, int sent)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        for (; ; )
        {
            int at = generator >> 2;
            int state = StateToResume(at);
            if (state == Finished)
            {
                EndOfIteration(Value.None);
                return;
            }
            if (state == NotStarted && sent != Value.None)
                throw Errors.New(h, TypeId.TypeError, "can't send non-None value to a just-started generator");
            PushGenerator(at);
            if (state == NotStarted)
                return;
            int w = m[Ip - 1];
            if ((w & 0xFF) != Opcode.YieldFrom)
            {
                m[Fp + (w >> 8 & 0xFF)] = sent;
                return;
            }
            int inner = m[Fp + (w >> 16 & 0xFF)];
            if (!h.Is(inner, Kind.Generator))
            {
                Delegate(Fp + (w >> 16 & 0xFF), sent);
                return;
            }
            generator = inner;
        }
    }

    // One step of `yield from m[at]` in the frame on top.
    private void Delegate(int at, int sent)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int inner = m[at];
        if (h.Is(inner, Kind.Generator))
        {
            Resume(inner, sent);
            return;
        }
        int v = sent == Value.None ? Next(inner) : CatchStop(this, GetAttribute(inner, Q.send), sent);
        if (v == Value.Stop)
            EndOfIteration(m[Root.StopValue]);
        else
            YieldValue(v);
    }

    // The frame on top is a generator's: it waits, and the value goes to whoever resumed it.
    private void YieldValue(int v)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        for (; ; )
        {
            int generator = m[Fp - Frame.HeaderWords - 1] >> 2;
            int function = m[Fp + Frame.Callee] >> 2;
            int code = m[function + Function.Code] >> 2;
            m[generator + GeneratorState] = Value.SmallInt(Ip - ((m[code + Code.Instructions] >> 2) + 1));
            Array.Copy(m, Fp, m, generator + GeneratorRegisters, m[code + Code.Registers] >> 1);
            PopFrame();
            int w = m[Ip - 1];
            if ((w & 0xFF) == Opcode.YieldFrom)
                continue;
            m[Fp + (w >> 8 & 0xFF)] = v;
            if ((w & 0xFF) == Opcode.ForIter)
                Ip += m[Ip];
            return;
        }
    }

    private void ReturnFromGenerator(int v)
    {
        int[] m = Heap.Memory;
        int generator = m[Fp - Frame.HeaderWords - 1] >> 2;
        int exit = m[generator + GeneratorState] >> 1 == Closing ? m[generator + GeneratorRegisters] : Value.Null;
        FinishGenerator(generator);
        PopFrame();
        EndOfIteration(v);
        if (exit != Value.Null)
            throw Errors.Raise(Heap, exit);
    }

    private void FinishGenerator(int generator)
    {
        int[] m = Heap.Memory;
        m[generator + GeneratorState] = Value.SmallInt(Finished);
        Array.Clear(m, generator + GeneratorRegisters, Heap.SizeOf(generator) - GeneratorRegisters);
    }

    // ---- from C#: next(), send(), throw(), close()

    /// <summary>Resumes a generator from C#.</summary>
    /// <returns>What it yields, or Value.Stop; then the root StopValue has what it returned.</returns>
    public int Send(int generator, int sent)
    {
        BeginCall(Value.Null);
        Heap.Push(generator);
        return Finish(Request.Resume, generator, sent, Value.Null);
    }

    /// <summary>Raises an exception where the generator waits, with an answer as Send has.</summary>
    /// <param name="exception">An exception, or a class of them; a delegate with a throw() of its own is given anything.</param>
    public int Throw(int generator, int exception)
    {
        BeginCall(Value.Null);
        Heap.Push(generator);
        Heap.Push(exception);
        return Finish(Request.Throw, generator, exception, Value.Null);
    }

    // Pushes the frames of a generator and of those that it delegates to. True: the exception is in the root Raised, to be raised
    // in the innermost. False: a delegate that is no generator has answered with a value to yield.
    private bool ThrowInto(int generator, int exception)
    {
        int[] m = Heap.Memory;
        bool exit = IsExit(exception);
        for (bool delegated = false; ; delegated = true)
        {
            int at = generator >> 2;
            int state = StateToResume(at);
            if (state == Finished)
                break;
            if (state == NotStarted)
            {
                // Nothing of it has run, so nothing in it handles the exception, which belongs to the line of the def.
                int code = m[(m[at + GeneratorFunction] >> 2) + Function.Code] >> 2;
                FinishGenerator(at);
                m[Root.Raised] = ExceptionToRaise(exception);
                AddTraceback(Heap, m[Root.Raised], code, 0);
                return true;
            }
            PushGenerator(at);
            if (exit && delegated)
            {
                m[at + GeneratorState] = Value.SmallInt(Closing);
                m[at + GeneratorRegisters] = exception = ExceptionToRaise(exception);
            }
            int w = m[Ip - 1];
            if ((w & 0xFF) != Opcode.YieldFrom)
                break;
            generator = m[Fp + (w >> 16 & 0xFF)];
            if (!Heap.Is(generator, Kind.Generator))
            {
                if (ThrowIntoIterator(generator, exception))
                    return false;
                break;
            }
        }
        m[Root.Raised] = ExceptionToRaise(exception);
        return true;
    }

    private bool IsExit(int v) => IsExceptionClass(v) ? IsSubclass(v, Value.Type(TypeId.GeneratorExit)) : IsExceptionOf(v, TypeId.GeneratorExit);

    // A delegate that is no generator may still know what to do with an exception. True if it had a value to yield, or ended.
    private bool ThrowIntoIterator(int iterator, int exception)
    {
        if (IsExceptionOf(exception, TypeId.GeneratorExit))
        {
            int close = FindAttribute(iterator, Q.close);
            if (close != Value.Undefined)
                CallFunction(close);
            return false;
        }
        int v = Heap.Is(iterator, Kind.Native) ? TableOf(iterator).ThrowInto(this, iterator, exception) : Value.Undefined;
        if (v == Value.Undefined)
        {
            int method = FindAttribute(iterator, Q.@throw);
            if (method == Value.Undefined)
                return false;
            v = CatchStop(this, method, exception);
        }
        if (v == Value.Stop)
            EndOfIteration(Heap.Memory[Root.StopValue]);
        else
            YieldValue(v);
        return true;
    }

    /// <summary>close(): raises GeneratorExit in it and expects it to end.</summary>
    public void Close(int generator)
    {
        Heap h = Heap;
        if (!IsStarted(generator))
        {
            FinishGenerator(generator >> 2);
            return;
        }
        if (IsFinished(generator))
            return;
        int sp = h.Sp;
        int exit = h.Push(Errors.NewObject(h, Value.Type(TypeId.GeneratorExit)) << 2);
        bool ends = EndsByThrow(this, generator, h.Memory[exit]);
        h.Sp = sp;
        if (!ends)
            throw Errors.New(h, TypeId.RuntimeError, "generator ignored GeneratorExit");
    }

    // GeneratorExit may come back, and StopIteration; other exceptions are raised.
    private static bool EndsByThrow(VirtualMachine vm, int generator, int exit)
    {
        try
        {
            return vm.Throw(generator, exit) == Value.Stop;
        }
        catch (PythonException)
        {
            int raised = vm.Heap.Memory[Root.Raised];
            if (!vm.IsExceptionOf(raised, TypeId.GeneratorExit) && !vm.IsExceptionOf(raised, TypeId.StopIteration))
                throw;
            return true;
        }
    }

    // ---- coroutines

    private int Awaitable(int v)
    {
        Heap h = Heap;
        if (h.Is(v, Kind.Generator))
            return v;
        if (h.Is(v, Kind.Native))
            return IteratorOf(v);
        int await = FindAttribute(v, Q.__await__);
        if (await != Value.Undefined)
            return CallFunction(await);
        return IteratorOf(v);
    }
}
