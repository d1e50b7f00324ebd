// What happens to a Python function's result. Most go to the register that the call instruction names, but Python code can
// also run on behalf of an operator, a loop or an interrupt.
namespace MicroPyNano.Vm;

/// <summary>The low 4 bits of the number in Frame.ReturnTo.</summary>
internal static class Continuation
{
    /// <summary>R[A] of the instruction before the return address.</summary>
    public const int Store = 0;

    /// <summary>Nobody wants it: __setattr__, __setitem__, property setters, ...</summary>
    public const int Discard = 1;

    /// <summary>Its truth decides the conditional jump before the return address.</summary>
    public const int Test = 2;

    /// <summary>R[A] = its truth, negated if the instruction is Not, NotIn or NotEqual.</summary>
    public const int Bool = 3;

    /// <summary>
    /// The next item for a ForIter, a value for a YieldFrom, or what next() of C# code gets: StopIteration and the end of a
    /// generator are an answer too.
    /// </summary>
    public const int Next = 4;

    /// <summary>__init__: must be None; R[A] has the new object already.</summary>
    public const int Init = 5;

    /// <summary>A scheduled callback or interrupt handler: result dropped, exceptions printed.</summary>
    public const int Callback = 6;

    /// <summary>R[A], for an instruction of two words: goes on behind the second.</summary>
    public const int StoreAndSkip = 7;

    /// <summary>
    /// What an operator's special method answers, to R[A]; after NotImplemented the other operand's method is tried.
    /// </summary>
    public const int Operator = 8;

    /// <summary>The same for a comparison whose truth decides a jump.</summary>
    public const int OperatorTest = 9;

    public const int Mask = 15;
}
