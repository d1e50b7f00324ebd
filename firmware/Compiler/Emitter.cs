// Turns the parse tree into instructions of the register machine.
//
//     R[0] ..        parameters, then the other variables of the function: their values are used where they are
//     R[_fence] ..   scratch: taken and given back like a stack; a call's window is at its upper end
//
// Into(node, r) evaluates an expression into a register. Operand(node) evaluates it anywhere: a variable costs no
// instruction. Both leave the stack of scratch registers as it was, but for the result.
// Invariant: a variable's register is written by the instruction that completes the value and by no other, so an
// exception half-way leaves the variable as it was. A scratch register given to Into may be written at any time.
//
// Invariant: what the emitter knows lives in ints: offsets into the tree and the tables of Scopes, places in the code, word
// indices of the heap's stack (labels and blocks). No object is known to a C# local alone.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

/// <summary>Emits code, one statement after the other.</summary>
internal sealed partial class Emitter
{
    // Registers of a frame are numbered in 8 bits, and a call needs some above its arguments.
    private const int MaxRegister = 248;

    // Displays and calls that need more registers at once are built piece by piece.
    private const int MaxRun = 32;
    private const int MaxArguments = 64;

    private readonly Heap _h;
    private readonly int[] _m;
    private readonly CodeBuilder _code;
    private readonly Scopes _scopes;
    private readonly int _file;
    private readonly int _mode;
    private readonly bool _debug;

    // Word index of the tree's offset 0.
    private int _tree;

    // The scope whose names are looked up; a comprehension's while it is emitted in place.
    private int _scope = Scopes.Module;
    private int _fence;
    private int _top;
    private int _registers;

    public Emitter(Heap h, Scopes scopes, CodeBuilder code, int file, int mode, int optLevel)
    {
        _h = h;
        _m = h.Memory;
        _scopes = scopes;
        _code = code;
        _file = file;
        _mode = mode;
        _debug = optLevel == 0;
        _fence = _top = _registers = Compilation.HasLocals(mode) ? 1 : 0;
    }

    // ---- the tree

    private int Field(int node, int i) => _m[_tree + node + i];

    private int KindOf(int node) => _m[_tree + node] & Node.KindMask;

    // Instructions from here on belong to the node's line, as in MicroPython until another node says otherwise.
    private void LineOf(int node) => _code.Line = (int)((uint)_m[_tree + node] >> Node.LineShift);

    private PythonException Fail(string message) =>
        SyntaxErrors.At(_h, _file, _code.Line, message, Value.Qstr(_scopes.NameOf(_scope)));

    // ---- registers

    private int Temp()
    {
        if (_top >= MaxRegister)
            throw Fail("expression too complex");
        int r = _top++;
        if (_top > _registers)
            _registers = _top;
        return r;
    }

    // The first of some neighbouring scratch registers.
    private int Temps(int count)
    {
        int r = _top;
        for (; count > 0; count--)
            Temp();
        return r;
    }

    // The register itself if it may be written early, else a scratch register to be moved into it.
    private int Scratch(int r) => r >= _fence ? r : Temp();

    // The register itself if it is the topmost scratch register, where a run of registers can begin; else a new one.
    private int Base(int r) => r >= _fence && r == _top - 1 ? r : Temp();

    private void Move(int to, int from)
    {
        if (to != from)
            _code.Ab(Opcode.Move, to, from);
    }
}
