// Reading, writing and deleting what a name means.
//
// Where a local variable is not surely assigned, a CheckBound stands before its use; after that it is.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

internal sealed partial class Emitter
{
    // What a name means; _where is then its register, or the number of its cell, and _symbol its entry in the scopes.
    private const int GlobalName = 0;
    private const int DictName = 1;
    private const int LocalName = 2;
    private const int CellName = 3;
    private const int FreeName = 4;

    // Instead of a tracking bit: a parameter that nobody unbinds; a variable beyond those that are tracked.
    private const int AlwaysAssigned = 255;
    private const int NeverKnown = 254;

    private int _where;
    private int _symbol;

    private int Meaning(int name)
    {
        int function = _scopes.FunctionOf(_scope);
        int kind = _scopes.KindOf(function);
        int symbol = _scopes.Lookup(_scope, name);
        int s = symbol == 0 ? 0 : _scopes.Symbol(symbol);
        _symbol = symbol;
        if ((s & Scopes.Global) != 0)
            return GlobalName;
        // A variable of a comprehension that is emitted in place, in whatever code.
        bool bound = (s & (Scopes.Bound | Scopes.Nonlocal)) == Scopes.Bound;
        if (symbol != 0)
            _where = _scopes.PlaceOf(symbol);
        if (kind == Scopes.ClassKind)
        {
            if (bound && name == Q.__class__ && (s & Scopes.Cell) != 0)
                return CellName;
            return !bound && (s & Scopes.Free) != 0 ? FreeName : DictName;
        }
        if (bound)
            return (s & Scopes.Cell) != 0 ? CellName : LocalName;
        if ((s & Scopes.Free) != 0)
            return FreeName;
        return kind == Scopes.ModuleKind && Compilation.HasLocals(_mode) ? DictName : GlobalName;
    }

    // The register of a local variable that an expression may use where it is, or -1.
    private int InPlace(int node)
    {
        if (KindOf(node) != Node.Name || Meaning(Field(node, 1)) != LocalName)
            return -1;
        if ((_scopes.Symbol(_symbol) & Scopes.Walrus) != 0)
            return -1;
        CheckBound(Field(node, 1));
        return _where;
    }

    // Makes sure that the local variable found last has a value.
    private void CheckBound(int name)
    {
        int track = _scopes.TrackOf(_symbol);
        if (track == AlwaysAssigned || track < TrackedBits && (_assigned >> track & 1) != 0)
            return;
        // A comprehension's variable shares its register with others: where it is not assigned, nobody has cleared it.
        if (_where >= _fence)
            _code.Abx(Opcode.LoadSingleton, _where, Value.Undefined >> 6);
        _code.Abx(Opcode.CheckBound, _where, name);
        Assigned(_symbol);
    }

    private void Assigned(int symbol)
    {
        int track = _scopes.TrackOf(symbol);
        if (track < TrackedBits)
            _assigned |= 1 << track;
    }

    private void Forgotten(int symbol)
    {
        int track = _scopes.TrackOf(symbol);
        if (track < TrackedBits)
            _assigned &= ~(1 << track);
    }

    private void LoadName(int name, int r)
    {
        int value = ConstantNamed(name);
        if (value != Value.Undefined)
        {
            LoadValue(value, r);
            return;
        }
        int meaning = Meaning(name);
        int where = _where;
        switch (meaning)
        {
            case LocalName:
                CheckBound(name);
                Move(r, where);
                break;
            case CellName:
                _code.Named(Opcode.LoadCell, r, where, name);
                break;
            case FreeName:
                _code.Named(Opcode.LoadFree, r, where, name);
                break;
            default:
                _code.Named(meaning == DictName ? Opcode.LoadName : Opcode.LoadGlobal, r, 0, name);
                break;
        }
    }

    private void StoreName(int name, int r)
    {
        int meaning = Meaning(name);
        switch (meaning)
        {
            case LocalName:
                Move(_where, r);
                Assigned(_symbol);
                break;
            case CellName:
                _code.Ab(Opcode.StoreCell, _where, r);
                break;
            case FreeName:
                _code.Ab(Opcode.StoreFree, _where, r);
                break;
            default:
                _code.Named(meaning == DictName ? Opcode.StoreName : Opcode.StoreGlobal, r, 0, name);
                break;
        }
    }

    private void DeleteName(int name)
    {
        int meaning = Meaning(name);
        switch (meaning)
        {
            case LocalName:
                _code.Abx(Opcode.Unbind, _where, name);
                Forgotten(_symbol);
                break;
            case CellName:
                _code.Named(Opcode.DeleteCell, _where, 0, name);
                break;
            case FreeName:
                _code.Named(Opcode.DeleteFree, _where, 0, name);
                break;
            default:
                _code.Named(meaning == DictName ? Opcode.DeleteName : Opcode.DeleteGlobal, 0, 0, name);
                break;
        }
    }

    // What happens to the name of `except ... as name` at the end; it may have been deleted already.
    private void ForgetName(int name)
    {
        if (Meaning(name) == LocalName)
        {
            _code.Abx(Opcode.LoadSingleton, _where, Value.Undefined >> 6);
            Forgotten(_symbol);
            return;
        }
        int t = Temp();
        LoadValue(Value.None, t);
        StoreName(name, t);
        DeleteName(name);
        _top = t;
    }

    // An immediate, a small int or an object into a register.
    private void LoadValue(int value, int r)
    {
        if (Value.IsSmallInt(value) && value >> 1 >= -0x8000 && value >> 1 <= 0x7FFF)
            _code.Abx(Opcode.LoadInt, r, value >> 1);
        else if (Value.IsQstr(value))
            _code.Abx(Opcode.LoadText, r, value >> 6);
        else if ((value & Value.ImmediateMask) == (Value.None & Value.ImmediateMask))
            _code.Abx(Opcode.LoadSingleton, r, value >> 6);
        else
            _code.Abx(Opcode.LoadConstant, r, ConstantIndex(value));
    }

    private int ConstantIndex(int value)
    {
        int index = _code.Constant(value);
        if (index > 0xFFFF)
            throw Fail("too many constants");
        return index;
    }
}
