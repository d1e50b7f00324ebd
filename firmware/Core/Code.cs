// Layouts of compiled code and of functions. What the emitter writes and the VM's loop reads.
namespace MicroPyNano.Core;

/// <summary>
/// Fields of Kind.Code.
/// </summary>
public static class Code
{
    /// <summary>Words object with the instructions.</summary>
    public const int Instructions = 1;

    /// <summary>Tuple, or Null if there are none.</summary>
    public const int Constants = 2;

    /// <summary>
    /// Small int. Where a call with exactly n positional arguments may be entered without looking further (no defaults
    /// needed, no keyword-only, * or ** parameters, not a generator): n. Otherwise -1.
    /// </summary>
    public const int Arity = 3;

    /// <summary>Small int: registers that the frame has, parameters included; at most 255.</summary>
    public const int Registers = 4;

    /// <summary>Small int: positional parameters (bits 0-7), keyword-only parameters (bits 8-15), flags (from bit 16).</summary>
    public const int Shape = 5;

    /// <summary>Name of the function as a qstr value.</summary>
    public const int Name = 6;

    /// <summary>Name of the source file as a qstr value.</summary>
    public const int File = 7;

    /// <summary>Small int: line of the def; what tracebacks say where there is no line table.</summary>
    public const int FirstLine = 8;

    /// <summary>Words object, or Null at optimisation level 3; see LineTable.</summary>
    public const int Lines = 9;

    /// <summary>
    /// Words object, or Null: two words per protected range, inner ranges first. First word: start (bits 0-15) and end
    /// (bits 16-31), exclusive, counted in words from the first instruction. Second word: handler (bits 0-15) and the
    /// register that takes the exception (bits 16-23).
    /// </summary>
    public const int Handlers = 10;

    /// <summary>
    /// Tuple of qstr values: names of the positional, then of the keyword-only parameters, in the order of their registers;
    /// or Null if the code has no parameters. (*args and **kwargs follow in the next registers, without names.)
    /// </summary>
    public const int Parameters = 11;

    /// <summary>Small int: cells that MakeFunction must find, one per variable of an outer function.</summary>
    public const int FreeVariables = 12;

    public const int Words = 13;

    public const int VarArgs = 1 << 16;
    public const int VarKeywords = 1 << 17;
    public const int IsGenerator = 1 << 18;

    /// <summary>async def.</summary>
    public const int IsCoroutine = 1 << 19;

    /// <summary>An async generator.</summary>
    public const int IsAsyncGenerator = 1 << 20;

    /// <summary>Its names live in the dict R[0]: a class's body, and what was compiled for exec or eval with locals.</summary>
    public const int NamesInDict = 1 << 21;
}

/// <summary>Fields of Kind.Function.</summary>
public static class Function
{
    public const int Code = 1;

    /// <summary>Module or Dict whose map holds the globals.</summary>
    public const int Globals = 2;

    /// <summary>Tuple: values of the last positional parameters; or Null.</summary>
    public const int Defaults = 3;

    /// <summary>Dict from name to value; or Null.</summary>
    public const int KeywordDefaults = 4;

    /// <summary>First of the cells, as many as Code.FreeVariables says.</summary>
    public const int Cells = 5;
}

/// <summary>
/// Fields of Kind.Class. The map holds the class's own attributes.
/// </summary>
public static class ClassObject
{
    /// <summary>qstr value.</summary>
    public const int Name = 3;

    /// <summary>Tuple of types and Classes; never empty where the source names a base.</summary>
    public const int Bases = 4;

    /// <summary>Small int: which special methods the class or a base of it has, so that the loop need not look for them; see ClassFlags in Vm.</summary>
    public const int Flags = 5;

    /// <summary>The builtin type whose values instances wrap (a type immediate), or Null.</summary>
    public const int NativeBase = 6;

    public const int Words = 7;
}

/// <summary>Fields of Kind.Instance.</summary>
public static class InstanceObject
{
    public const int Class = 3;

    /// <summary>Only in instances of classes with a NativeBase: the wrapped value.</summary>
    public const int Native = 4;
    public const int Words = 4;
    public const int WordsWithNative = 5;
}

/// <summary>
/// A frame: four words below its first register. fp, the frame's base, is the word index of register 0.
/// </summary>
/// <remarks>
/// A call's window lies at the upper end of the caller's registers: R[A] .. R[A+3] become the callee's header, R[A+3] is
/// the callee itself, arguments follow from R[A+4]. So arguments are where the callee wants them, and nothing is copied.
/// All four words are valid values, so the stack can be scanned without knowing where frames begin.
/// </remarks>
public static class Frame
{
    /// <summary>Small int: the caller's fp shifted left by 8, and in the low bits how many registers the caller has.</summary>
    public const int Caller = -4;

    /// <summary>
    /// Small int: index of the word after the first word of the caller's instruction, shifted left by 4, and in the low bits
    /// what to do with the result; see Continuation in Vm.
    /// </summary>
    public const int ReturnTo = -3;

    /// <summary>Shift from the value in ReturnTo to the address: the small int's tag and the continuation.</summary>
    public const int ReturnShift = 5;

    /// <summary>Constants of the code: a Tuple or Null.</summary>
    public const int Constants = -2;

    /// <summary>The Function.</summary>
    public const int Callee = -1;

    public const int HeaderWords = 4;
}
