// What happens to the result of a Python function that did not come from a plain call instruction.
using MicroPyNano.Core;

namespace MicroPyNano.Vm;

public sealed partial class VirtualMachine
{
    // The frame has been left: Fp, Ip and Sp are the receiver's. Ip is behind the first word of its instruction.
    private void Continue(int continuation, int v)
    {
        int[] m = Heap.Memory;
        int w = m[Ip - 1];
        int destination = Fp + (w >> 8 & 0xFF);
        switch (continuation)
        {
            case Continuation.Store:
                m[destination] = v;
                break;
            case Continuation.StoreAndSkip:
                m[destination] = v;
                Ip++;
                break;
            case Continuation.Test:
                // Even opcodes jump if it is true, odd ones if it is false.
                if (IsTrue(v) == ((w & 1) == 0))
                    Ip += m[Ip];
                else
                    Ip++;
                break;
            case Continuation.Bool:
                int opcode = w & 0xFF;
                bool negated = opcode == Opcode.Not || opcode == Opcode.NotIn || opcode == Opcode.NotEqual;
                m[destination] = Value.Bool(IsTrue(v) != negated);
                break;
            case Continuation.Next:
                m[destination] = v;
                if ((w & 0xFF) == Opcode.ForIter)
                    Ip += m[Ip];
                break;
            case Continuation.Operator:
                m[destination] = v != Value.NotImplemented ? v : AfterDecline(w);
                break;
            case Continuation.OperatorTest:
                if (v == Value.NotImplemented)
                    v = AfterDecline(w);
                if (IsTrue(v) == ((w & 1) == 0))
                    Ip += m[Ip];
                else
                    Ip++;
                break;
            case Continuation.Init:
                if (v != Value.None)
                    throw InitReturned();
                break;
            case Continuation.Callback:
                CallbackReturned();
                break;
        }
    }

    private PythonException InitReturned() => Errors.New(Heap, TypeId.TypeError, "__init__() should return None");
}
