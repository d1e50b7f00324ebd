// Functions: where their variables are, their code, and the code that makes them.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

internal sealed partial class Emitter
{
    // Tracking bits in use by variables of the function.
    private int _tracked;

    // Register with the exception of the `except` clause around the code, for a bare raise; -1: none.
    private int _handled = -1;

    // R[that] of the finally part at hand, which has the exception that passes through it, if one does; -1: none.
    private int _passing = -1;

    private void Lambda(int node, int r)
    {
        int t = Base(r);
        Defaults(Field(node, 1), t);
        FunctionInto(node, t);
        Move(r, t);
    }

    // Leaves the function in R[r], the topmost scratch register.
    private void FunctionDefinition(int node, int r)
    {
        int decorators = Field(node, 5);
        int a = r;
        for (int i = 0; i < decorators; i++)
            a = DecoratorInto(Field(node, 6 + i), a);
        Defaults(Field(node, 2), a);
        FunctionInto(node, a);
        ApplyDecorators(node, 6, decorators, a, r);
    }

    // @micropython.bytecode and @micropython.native are the compiler's own and change nothing; there are no others.
    private bool IsBuiltInDecorator(int decorator)
    {
        int depth = 0;
        int name = 0;
        LineOf(decorator);
        while (KindOf(decorator) == Node.Attribute)
        {
            depth++;
            name = Field(decorator, 2);
            decorator = Field(decorator, 1);
        }
        if (depth == 0 || KindOf(decorator) != Node.Name || Field(decorator, 1) != Q.micropython)
            return false;
        if (depth > 1 || name != Q.bytecode && name != Q.native)
            throw Fail("invalid micropython decorator");
        return true;
    }

    // A decorator is the callee of a window at R[a]; its argument's register is where the next window begins.
    private int DecoratorInto(int decorator, int a)
    {
        if (IsBuiltInDecorator(decorator))
            return a;
        _top = a + 1;
        Temps(2);
        Into(decorator, Temp());
        return Temp();
    }

    // The function or class in R[a] goes through the windows of its decorators, down to the first at R[first].
    private void ApplyDecorators(int node, int at, int count, int a, int first)
    {
        for (int i = count - 1; a > first; i--)
        {
            if (IsBuiltInDecorator(Field(node, at + i)))
                continue;
            a -= 4;
            LineOf(Field(node, at + i));
            _code.Ab(Opcode.Call, a, 1);
            _top = a + 1;
        }
    }

    // R[t] = tuple of defaults or None, R[t + 1] = dict of keyword-only defaults or None; R[t] is the topmost register.
    private void Defaults(int parameters, int t)
    {
        int count = Field(parameters, 1);
        int defaults = 0;
        int keywordDefaults = 0;
        for (int i = 0; i < count; i++)
        {
            int parameter = Field(parameters, 2 + i);
            int kind = Field(parameter, 3);
            if (Field(parameter, 2) == 0)
                continue;
            if (kind == 0)
                Into(Field(parameter, 2), defaults++ == 0 ? t : Temp());
            else
                keywordDefaults++;
        }
        if (defaults > 0)
            _code.Abc(Opcode.BuildTuple, t, t, defaults);
        else
            LoadValue(Value.None, t);
        _top = t + 1;
        int dict = Temp();
        if (keywordDefaults == 0)
        {
            LoadValue(Value.None, dict);
            return;
        }
        _code.Ab(Opcode.BuildDict, dict, keywordDefaults);
        for (int i = 0; i < count; i++)
        {
            int parameter = Field(parameters, 2 + i);
            if (Field(parameter, 2) == 0 || Field(parameter, 3) != 2)
                continue;
            int name = Temp();
            LoadValue(Value.Qstr(Field(parameter, 1)), name);
            _code.Abc(Opcode.DictSet, dict, name, Operand(Field(parameter, 2)));
            _top = name;
        }
    }

    // The function without defaults, for comprehensions and class bodies. R[t] is the topmost register.
    private void PlainFunctionInto(int node, int t)
    {
        LoadValue(Value.None, t);
        LoadValue(Value.None, Temp());
        FunctionInto(node, t);
    }

    // Makes the function of a node; R[t] and R[t + 1] hold its defaults and are the topmost registers.
    private void FunctionInto(int node, int t)
    {
        int scope = _scopes.Of(node);
        int index = InnerCode(node, scope);
        for (int symbol = _scopes.FirstOf(scope); symbol != 0; symbol = _scopes.NextOf(symbol))
        {
            int s = _scopes.Symbol(symbol);
            if ((s & Scopes.Free) != 0)
                LoadCellOf(s & 0xFFFF, Temp());
        }
        _code.Abx(Opcode.MakeFunction, t, index);
        _top = t + 1;
    }

    // The cell itself: this function's, or one that it has from further out.
    private void LoadCellOf(int name, int r)
    {
        int symbol = _scopes.Lookup(_scope, name);
        int s = _scopes.Symbol(symbol);
        int place = _scopes.PlaceOf(symbol);
        if ((s & Scopes.Free) != 0)
            _code.Ab(Opcode.LoadFreeCell, r, place);
        else
            _code.Ab(Opcode.Move, r, place);
    }

    // Compiles the code of an inner function; returns its index among the constants.
    private int InnerCode(int node, int scope)
    {
        Heap h = _h;
        int outerScope = _scope;
        int fence = _fence;
        int top = _top;
        int registers = _registers;
        int assigned = _assigned;
        bool reachable = _reachable;
        int volatiles = _volatile;
        int tracked = _tracked;
        int block = _block;
        int handled = _handled;
        int passing = _passing;

        int sp = h.Sp;
        _code.Begin((int)((uint)_m[_tree + node] >> Node.LineShift));
        _scope = scope;
        _block = 0;
        _handled = -1;
        _passing = -1;
        Reach(0);
        PlaceVariables(scope);
        switch (KindOf(node))
        {
            case Node.FunctionDef:
                Statement(Field(node, 3));
                break;
            case Node.Lambda:
                ReturnValue(Operand(Field(node, 2)));
                break;
            case Node.ClassDef:
                ClassBody(node, scope);
                break;
            default:
                ComprehensionBody(node);
                break;
        }
        if (_reachable)
            ReturnValue(-1);
        int code = FinishCode(scope);
        int value = Value.Reference(code);

        _scope = outerScope;
        _fence = fence;
        _top = top;
        _registers = registers;
        _assigned = assigned;
        _reachable = reachable;
        _volatile = volatiles;
        _tracked = tracked;
        _block = block;
        _handled = handled;
        _passing = passing;
        // The stack has what Begin pushed, and above it the finished code, which the outer function's constants take over.
        h.Sp = sp + CodeBuilder.Saved;
        _code.End();
        return ConstantIndex(value);
    }

    // Gives parameters and local variables their registers, free variables their numbers, and makes the cells.
    private void PlaceVariables(int scope)
    {
        int kind = _scopes.KindOf(scope);
        // A class body's dict, a comprehension's iterable.
        int r = kind >= Scopes.ClassKind ? 1 : 0;
        int free = 0;
        _tracked = 0;
        _volatile = 0;
        for (int symbol = _scopes.FirstOf(scope); symbol != 0; symbol = _scopes.NextOf(symbol))
        {
            int s = _scopes.Symbol(symbol);
            if ((s & Scopes.Free) != 0)
            {
                if (free > 255)
                    throw Fail("too many locals");
                _scopes.SetPlace(symbol, free++, NeverKnown);
            }
            else if ((s & (Scopes.Bound | Scopes.Global)) == Scopes.Bound && (kind != Scopes.ClassKind || (s & Scopes.Cell) != 0))
            {
                if (r >= MaxRegister - 8)
                    throw Fail("too many locals");
                bool always = (s & (Scopes.Parameter | Scopes.Unbound)) == Scopes.Parameter;
                _scopes.SetPlace(symbol, r++, always ? AlwaysAssigned : NextTrack(NeverKnown));
                int track = _scopes.TrackOf(symbol);
                if (track >= TrackedBits)
                    continue;
                if ((s & Scopes.Parameter) != 0)
                    _assigned |= 1 << track;
                if ((s & Scopes.Unbound) != 0)
                    _volatile |= 1 << track;
            }
        }
        _fence = _top = _registers = r;
        for (int symbol = _scopes.FirstOf(scope); symbol != 0; symbol = _scopes.NextOf(symbol))
        {
            int s = _scopes.Symbol(symbol);
            if ((s & (Scopes.Bound | Scopes.Free | Scopes.Cell)) == (Scopes.Bound | Scopes.Cell))
                _code.A(Opcode.MakeCell, _scopes.PlaceOf(symbol));
        }
    }

    private int NextTrack(int otherwise) => _tracked < TrackedBits ? _tracked++ : otherwise;

    // Makes the Code object of the open function; it is on top of the stack.
    private int FinishCode(int scope)
    {
        int[] m = _m;
        int flags = _scopes.FlagsOf(scope);
        int kind = flags & Scopes.KindMask;
        int code = _code.Finish();
        int named = 0;
        int free = 0;
        for (int symbol = _scopes.FirstOf(scope); symbol != 0; symbol = _scopes.NextOf(symbol))
        {
            int s = _scopes.Symbol(symbol);
            if ((s & Scopes.Free) != 0)
                free++;
            else if ((s & Scopes.Parameter) != 0)
                named++;
        }
        int shape = 0;
        bool namesInDict = kind == Scopes.ClassKind || kind == Scopes.ModuleKind && Compilation.HasLocals(_mode);
        int positional = namesInDict || kind > Scopes.ClassKind ? 1 : 0;
        if (kind == Scopes.FunctionKind || kind == Scopes.LambdaKind)
        {
            int node = _scopes.NodeOf(scope);
            int parameters = Field(node, kind == Scopes.LambdaKind ? 1 : 2);
            int keywordOnly = 0;
            for (int i = 0; i < Field(parameters, 1); i++)
            {
                int parameter = Field(parameters, 2 + i);
                switch (Field(parameter, 3))
                {
                    case 0:
                        positional++;
                        break;
                    case 1:
                        shape |= Code.VarArgs;
                        break;
                    case 2:
                        keywordOnly++;
                        break;
                    default:
                        shape |= Code.VarKeywords;
                        break;
                }
            }
            shape |= keywordOnly << 8;
            named = positional + keywordOnly;
        }
        if ((flags & Scopes.HasYield) != 0 || (flags & Scopes.IsAsync) != 0 || kind == Scopes.GeneratorKind)
            shape |= Code.IsGenerator;
        if ((flags & Scopes.IsAsync) != 0)
            shape |= Code.IsCoroutine;
        m[code + Code.Arity] = Value.SmallInt(shape == 0 ? positional : -1);
        m[code + Code.Shape] = Value.SmallInt(shape | positional | (namesInDict ? Code.NamesInDict : 0));
        m[code + Code.Registers] = Value.SmallInt(_registers);
        m[code + Code.Name] = Value.Qstr(_scopes.NameOf(scope));
        m[code + Code.File] = Value.Qstr(_file);
        m[code + Code.FreeVariables] = Value.SmallInt(free);
        if (kind == Scopes.FunctionKind || kind == Scopes.LambdaKind)
            ParameterNames(scope, code, named);
        return code;
    }

    // Parameters are the scope's first symbols, in the order of their registers.
    private void ParameterNames(int scope, int code, int count)
    {
        if (count == 0)
            return;
        int names = _h.Allocate(Kind.Tuple, 1 + count);
        int symbol = _scopes.FirstOf(scope);
        for (int i = 0; i < count; i++)
        {
            _m[names + 1 + i] = Value.Qstr(_scopes.Symbol(symbol) & 0xFFFF);
            symbol = _scopes.NextOf(symbol);
        }
        _m[code + Code.Parameters] = Value.Reference(names);
    }

    // Return from the function at hand; r = -1: None.
    private void ReturnValue(int r)
    {
        int flags = _scopes.FlagsOf(_scopes.FunctionOf(_scope));
        bool generator = (flags & (Scopes.HasYield | Scopes.IsAsync)) != 0 || (flags & Scopes.KindMask) == Scopes.GeneratorKind;
        if (r < 0 && generator)
        {
            r = Temp();
            LoadValue(Value.None, r);
            _top = r;
        }
        if (r < 0)
            _code.A(Opcode.ReturnNone, 0);
        else
            _code.A(generator ? Opcode.ReturnGenerator : Opcode.Return, r);
        Unreachable();
    }
}
