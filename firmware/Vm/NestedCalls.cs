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
        return FinishStub(TryCall(at, Heap.Sp - at, 0));
    }

    // Undefined: it raised, and the stub frame is still there.
    private int TryCall(int at, int n, int keywords)
    {
        try
        {
            return Call(at, n, keywords);
        }
        catch (PythonException)
        {
            return Value.Undefined;
        }
    }

    private int FinishStub(int result)
    {
        if (result == Value.Pushed || result == Value.Undefined)
            result = Run(result);
        LeaveStub();
        return result;
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
