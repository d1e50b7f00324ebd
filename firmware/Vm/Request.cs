// What C# code may ask of a value when the answer can be Python code: see NestedCalls.
namespace MicroPyNano.Vm;

/// <summary>Requests, with their operands a, b, c.</summary>
internal static class Request
{
    /// <summary>Call the callee before word a with b positional and c keyword arguments.</summary>
    public const int Call = 0;

    /// <summary>a.b, b a qstr value; Undefined if there is none.</summary>
    public const int LookUp = 1;

    /// <summary>a.b = c</summary>
    public const int SetAttribute = 2;

    /// <summary>del a.b</summary>
    public const int DeleteAttribute = 3;

    /// <summary>The binary operator or comparison with opcode a, of b and c.</summary>
    public const int Operate = 4;

    /// <summary>The unary operator with opcode a, of b.</summary>
    public const int OperateUnary = 5;

    /// <summary>Resume generator a with the value b.</summary>
    public const int Resume = 6;

    /// <summary>Raise b where generator a waits.</summary>
    public const int Throw = 7;

    /// <summary>Start the next scheduled callback, if there is one.</summary>
    public const int Callback = 8;
}
