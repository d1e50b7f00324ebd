// The virtual machine: registers of the loop, and what all of its parts share. Each part is a file of this class.
//
//     Loop            runs instructions
//     Calls           entering functions, binding arguments, making instances
//     NestedCalls     Python code called by C# code, and what it may ask for (Request)
//     Continuations   what happens to results
//     Unwinding       exceptions: handlers, tracebacks
//     Generators      suspend and resume
//     Names           globals, builtins
//     Attributes      look-up in instances, classes, modules
//     AttributeAssignment   setting and deleting them
//     Classes         building classes, isinstance
//     SpecialMethods  operators and truth
//     Comparisons     the same for comparisons
//     ItemAccess      the same for items, len and in
//     Iteration       for loops, next(), unpacking
//     Imports         modules
//     Interrupts      pending flags, the schedule ring
//     Protocol        what lower floors ask
//
// Invariant: Fp, and Sp in the heap, describe the innermost frame whenever other code than the loop runs; Ip is the address
// behind its current instruction's first or second word.
using MicroPyNano.Core;
using MicroPyNano.Hal;

namespace MicroPyNano.Vm;

/// <summary>Runs Python code in one arena.</summary>
public sealed partial class VirtualMachine : ObjectProtocol
{
    /// <summary>The arena.</summary>
    public readonly Heap Heap;

    /// <summary>The board under it.</summary>
    public readonly Board Board;

    /// <summary>Names, types and modules written in C#.</summary>
    public readonly NativeRegistry Natives;

    /// <summary>Address in the arena behind the current instruction.</summary>
    public int Ip;

    /// <summary>Word index of the current frame's register 0.</summary>
    public int Fp;

    /// <summary>Number of keyword arguments of the native call in progress; see Keyword.</summary>
    public int KeywordCount;

    /// <summary>Optimisation level of later compilations: micropython.opt_level.</summary>
    public int OptimisationLevel;

    /// <summary>How deep C# code may call Python code that calls C# code: each level takes memory of the CLR's.</summary>
    public int NestingLimit = 16;

    private readonly Conversions _conversions;

    private int _nesting;

    public VirtualMachine(Heap heap, Board board, NativeRegistry natives)
    {
        Heap = heap;
        Board = board;
        Natives = natives;
        _conversions = new Conversions(this);
        Reset();
    }

    /// <summary>Puts an emptied arena into its initial state.</summary>
    public void Reset()
    {
        Heap h = Heap;
        h.Protocol = this;
        Ip = 0;
        Fp = Root.StackBase;
        _nesting = 0;
        KeywordCount = 0;
        Reraising = false;
        PrepareStub();
        PreparePrintBuilder();
        h.Memory[Root.Modules] = Map.NewDict(h) << 2;
        ResetInterrupts();
        h.Memory[Root.Main] = ModuleObject.New(h, Q.__main__, false);
        Map.SetName(h, h.Memory[Root.Main] >> 2, Value.Qstr(Q.__name__), Value.Qstr(Q.__main__));
        Map.SetName(h, h.Memory[Root.Modules] >> 2, Value.Qstr(Q.__main__), h.Memory[Root.Main]);
    }

    // Runs until the Exit under the innermost call from C#; raises what leaves it.
    // Started with Pushed, or with Null where an exception has been raised that must find its handler first.
    private int Run(int result)
    {
        if (_nesting >= NestingLimit && result == Value.Pushed)
        {
            Errors.New(Heap, TypeId.RuntimeError, "maximum recursion depth exceeded");
            result = Value.Null;
        }
        _nesting++;
        int depth = Heap.Depth;
        result = result == Value.Pushed ? RunOnce(this) : Value.Undefined;
        while (result == Value.Undefined)
        {
            bool handled = Unwind();
            Heap.Depth = depth;
            result = handled ? RunOnce(this) : Value.Null;
        }
        _nesting--;
        if (result == Value.Null)
            throw Heap.Raised;
        return result;
    }

    // Undefined: an exception was raised by C# code and has yet to find its handler. Static: see TryCarryOut.
    private static int RunOnce(VirtualMachine vm)
    {
        try
        {
            return vm.Loop();
        }
        catch (PythonException)
        {
            return Value.Undefined;
        }
    }
}
