// Comparison: numbers and builtin values first, then the special methods of instances, left before right.
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Vm;

public sealed partial class VirtualMachine
{
    // The loop's opcode: Less .. NotEqual.
    private int Compare(int opcode, int a, int b, int continuation)
    {
        Heap h = Heap;
        if (opcode == Opcode.Equal || opcode == Opcode.NotEqual)
        {
            if (HasClass(a) || HasClass(b))
                return EqualOfInstances(opcode, a, b, continuation);
            return Value.Bool(Equality.AreEqual(h, a, b) == (opcode == Opcode.Equal));
        }
        int result = Numbers.Compare(h, opcode, a, b);
        if (result != Value.Undefined)
            return result;
        if (HasClass(a) || HasClass(b))
            return OrderOfInstances(opcode, a, b, continuation);
        result = Ordering.Compare(h, opcode, a, b);
        if (result != Value.Undefined)
            return result;
        throw NoOrder(opcode, a, b);
    }

    private PythonException NoOrder(int opcode, int a, int b) =>
        Errors.New(Heap, TypeId.TypeError, "unsupported types for %q: '%t', '%t'", Value.Qstr(OrderName(opcode)), a, b);

    // Fused compare-and-jump: its comparison, and its truth as True or False (or Pushed).
    private int CompareForJump(int opcode, int a, int b)
    {
        int comparison = opcode >= Opcode.JumpLessInt ? opcode - Opcode.JumpLessInt : opcode - Opcode.JumpLess;
        int result = Compare(Opcode.Less + (comparison >> 1), a, b, Continuation.Test);
        return result == Value.Pushed || result == Value.True || result == Value.False ? result : Value.Bool(IsTrue(result));
    }

    private static int OrderName(int opcode)
    {
        switch (opcode)
        {
            case Opcode.Less: return Q.__lt__;
            case Opcode.LessEqual: return Q.__le__;
            case Opcode.Greater: return Q.__gt__;
            default: return Q.__ge__;
        }
    }

    private static int OperatorOf(int continuation) =>
        continuation == Continuation.Test ? Continuation.OperatorTest : Continuation.Operator;

    private int OrderOfInstances(int opcode, int a, int b, int continuation)
    {
        int method = SpecialMethod(a, OrderName(opcode));
        if (method == Value.Undefined)
            return CompareReflected(opcode, a, b);
        if (Heap.Is(method, Kind.Function))
            return CallMethodAbove(method, OperatorOf(continuation), 2, a, b, Value.Null);
        int result = CallMethodNow(method, a, b);
        return result != Value.NotImplemented ? result : CompareReflected(opcode, a, b);
    }

    // The left operand has no answer to the comparison.
    private int CompareReflected(int opcode, int a, int b)
    {
        if (opcode == Opcode.Equal || opcode == Opcode.NotEqual)
            return EqualReflected(opcode, a, b);
        int reflected = opcode == Opcode.Less || opcode == Opcode.Greater
            ? Opcode.Less + Opcode.Greater - opcode
            : Opcode.LessEqual + Opcode.GreaterEqual - opcode;
        int other = SpecialMethod(b, OrderName(reflected));
        if (other != Value.Undefined)
        {
            int result = CallMethodNow(other, b, a);
            if (result != Value.NotImplemented)
                return result;
        }
        if (Unwrap(a) != a || Unwrap(b) != b)
            return Compare(opcode, Unwrap(a), Unwrap(b), Continuation.Store);
        throw NoOrder(opcode, a, b);
    }

    private int EqualOfInstances(int opcode, int a, int b, int continuation)
    {
        if (opcode == Opcode.NotEqual)
        {
            int notEqual = SpecialMethod(a, Q.__ne__);
            if (Heap.Is(notEqual, Kind.Function))
            {
                int answer = CallMethodNow(notEqual, a, b);
                if (answer != Value.NotImplemented)
                    return answer;
            }
        }
        int method = SpecialMethod(a, Q.__eq__);
        if (Heap.Is(method, Kind.Function))
        {
            if (opcode == Opcode.Equal)
                return CallMethodAbove(method, OperatorOf(continuation), 2, a, b, Value.Null);
            int answer = CallMethodNow(method, a, b);
            if (answer != Value.NotImplemented)
                return Value.Bool(!IsTrue(answer));
        }
        return CompareReflected(opcode, a, b);
    }

    // == and != answer what the methods return, but a != made of __eq__ is a bool.
    private int EqualReflected(int opcode, int a, int b)
    {
        if (opcode == Opcode.NotEqual)
        {
            int notEqual = SpecialMethod(b, Q.__ne__);
            int answer = Heap.Is(notEqual, Kind.Function) ? CallMethodNow(notEqual, b, a) : Value.NotImplemented;
            if (answer != Value.NotImplemented)
                return answer;
        }
        int method = SpecialMethod(b, Q.__eq__);
        if (Heap.Is(method, Kind.Function))
        {
            int answer = CallMethodNow(method, b, a);
            if (answer != Value.NotImplemented)
                return opcode == Opcode.Equal ? answer : Value.Bool(!IsTrue(answer));
        }
        bool equal = a == b || (Unwrap(a) != a || Unwrap(b) != b) && AreEqual(Unwrap(a), Unwrap(b));
        return Value.Bool(equal == (opcode == Opcode.Equal));
    }

    // `is`: bits, but an int or text may have more than one object; those are compared by identity all the same.
    private static bool AreSame(int a, int b) => a == b;
}
