// Python code called by C# code.
//
// Under such a call lies a stub frame without a function (callee Null). Its code is two words in the arena: one that stands
// for a call instruction with A = 0, and Exit. So every way in which a call can end works as anywhere else: the result goes
// to R[0] of the stub, then Exit hands it to C#. Unwinding stops at the stub.
//
//     stub frame    header, R[0] .. R[3]: window, arguments
using MicroPyNano.Core;

namespace MicroPyNano.Vm;

public sealed partial class VirtualMachine
{
    private int _stub;

    private void PrepareStub()
    {
        Heap h = Heap;
        int at = h.Allocate(Kind.Words, 3);
        h.Memory[at + 1] = Opcode.Call;
        h.Memory[at + 2] = Opcode.Exit;
        h.Memory[Root.Stub] = at << 2;
        _stub = at + 1;
    }

    /// <summary>
    /// Begins a call from C#: pushes a stub frame with the callee. Push the arguments with Heap.Push, then EndCall.
    /// </summary>
    /// <returns>Word index of the first argument.</returns>
    public int BeginCall(int callee)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        h.ReserveStack(2 * Frame.HeaderWords + 8);
        int fp = h.Sp + Frame.HeaderWords;
        m[fp + Frame.Caller] = Fp << 9 | 1;
        m[fp + Frame.ReturnTo] = Ip << Frame.ReturnShift | 1;
        m[fp + Frame.Constants] = Value.Null;
        m[fp + Frame.Callee] = Value.Null;
        m[fp] = Value.None;
        m[fp + 1] = Value.Null;
        m[fp + 2] = Value.Null;
        m[fp + 3] = callee;
        h.Sp = fp + 4;
        Fp = fp;
        Ip = _stub + 1;
        return h.Sp;
    }

    /// <summary>Makes the call and removes the stub frame.</summary>
    /// <param name="at">What BeginCall returned; all that was pushed since are arguments.</param>
    public int EndCall(int at)
    {
        return Finish(Request.Call, at, Heap.Sp - at, 0);
    }

    // Carries a request out on the stub frame on top, runs the Python code that it needs to its end, and removes the stub.
    private int Finish(int request, int a, int b, int c)
    {
        int result = TryCarryOut(this, request, a, b, c);
        if (result == Value.Pushed || result == Value.Null)
            result = Run(result);
        LeaveStub();
        return result;
    }

    // Null: it raised, and what it pushed is still there, the stub frame at least. Static, as everything must be that catches:
    // nanoFramework may run an instance method in its caller's frame, where it never forgets the handler.
    private static int TryCarryOut(VirtualMachine vm, int request, int a, int b, int c)
    {
        try
        {
            return vm.CarryOut(request, a, b, c);
        }
        catch (PythonException)
        {
            return Value.Null;
        }
    }

    // The answer; Pushed if frames were pushed that will deliver it to the stub; Null if an exception is to be raised in them.
    private int CarryOut(int request, int a, int b, int c)
    {
        int stub = Fp;
        switch (request)
        {
            case Request.Call: return Call(a, b, c);
            case Request.LookUp: return LookUp(a, b, Continuation.Store);
            case Request.SetAttribute: return SetAttribute(a, b, c, Continuation.Discard);
            case Request.DeleteAttribute: return DeleteAttribute(a, b);
            case Request.Operate:
                return a >= Opcode.Less && a <= Opcode.NotEqual ? Compare(a, b, c, Continuation.Store) : Binary(a, b, c);
            case Request.OperateUnary: return Unary(a, b);
            case Request.Resume:
                Resume(a, b);
                return Fp == stub ? Heap.Memory[stub] : Value.Pushed;
            case Request.Throw:
                return ThrowInto(a, b) ? Value.Null : Fp == stub ? Heap.Memory[stub] : Value.Pushed;
            default:
                StartCallback();
                return Fp == stub ? Value.None : Value.Pushed;
        }
    }

    private void LeaveStub()
    {
        int[] m = Heap.Memory;
        int fp = Fp;
        Ip = m[fp + Frame.ReturnTo] >> Frame.ReturnShift;
        Fp = m[fp + Frame.Caller] >> 9;
        Heap.Sp = fp - Frame.HeaderWords;
    }

    /// <summary>callee() from C#. Bounded by NestingLimit.</summary>
    public int CallFunction(int callee)
    {
        int at = BeginCall(callee);
        return EndCall(at);
    }

    /// <summary>callee(a)</summary>
    public int CallFunction(int callee, int a)
    {
        int at = BeginCall(callee);
        Heap.Push(a);
        return EndCall(at);
    }

    /// <summary>callee(a, b)</summary>
    public int CallFunction(int callee, int a, int b)
    {
        int at = BeginCall(callee);
        Heap.Push(a);
        Heap.Push(b);
        return EndCall(at);
    }

    /// <summary>callee(a, b, c)</summary>
    public int CallFunction(int callee, int a, int b, int c)
    {
        int at = BeginCall(callee);
        Heap.Push(a);
        Heap.Push(b);
        Heap.Push(c);
        return EndCall(at);
    }
}
