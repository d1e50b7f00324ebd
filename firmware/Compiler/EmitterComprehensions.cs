// Comprehensions and generator expressions.
//
// A list, set or dict comprehension is emitted in place: its variables get scratch registers and its scope is entered for
// as long as its code lasts. In a class body, whose names it must not see, it is a function like a generator expression:
// with one parameter, what the first `for` iterates over.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

internal sealed partial class Emitter
{
    private void Comprehension(int node, int kind, int r)
    {
        int scope = _scopes.Of(node);
        int at = ClausesAt(kind);
        int iterable = Field(Field(node, at + 1), 2);
        int outer = _scope;
        if ((_scopes.FlagsOf(scope) & Scopes.Inline) != 0)
        {
            int t = Scratch(r);
            int tracked = _tracked;
            _code.Ab(kind == Node.DictComp ? Opcode.BuildDict : kind == Node.SetComp ? Opcode.BuildSet : Opcode.BuildList, t, 0);
            PlaceInline(scope);
            Clauses(node, kind, 0, t, -1, scope);
            _scope = outer;
            _tracked = tracked;
            Move(r, t);
            return;
        }
        int a = Base(r);
        Temps(2);
        int callee = Temp();
        PlainFunctionInto(node, callee);
        int argument = Temp();
        Into(iterable, argument);
        if (kind == Node.GeneratorExp)
            _code.Ab(Opcode.LoadIterator, argument, argument);
        _code.Ab(Opcode.Call, a, 1);
        Move(r, a);
    }

    // The field with the count of clauses.
    private static int ClausesAt(int kind) => kind == Node.DictComp ? 3 : 2;

    // The body of a comprehension that is a function: R[0] is what it iterates over.
    private void ComprehensionBody(int node)
    {
        int kind = KindOf(node);
        int t = -1;
        if (kind != Node.GeneratorExp)
        {
            t = Temp();
            _code.Ab(kind == Node.DictComp ? Opcode.BuildDict : kind == Node.SetComp ? Opcode.BuildSet : Opcode.BuildList, t, 0);
        }
        Clauses(node, kind, 0, t, 0, _scope);
        ReturnValue(t);
    }

    private void PlaceInline(int scope)
    {
        for (int symbol = _scopes.FirstOf(scope); symbol != 0; symbol = _scopes.NextOf(symbol))
        {
            int s = _scopes.Symbol(symbol);
            if ((s & Scopes.Bound) == 0)
                continue;
            int r = Temp();
            int track = NextTrack(AlwaysAssigned);
            _scopes.SetPlace(symbol, r, track);
            if (track < TrackedBits)
                _assigned &= ~(1 << track);
            if ((s & Scopes.Cell) == 0)
                continue;
            _code.Abx(Opcode.LoadSingleton, r, Value.Undefined >> 6);
            _code.A(Opcode.MakeCell, r);
        }
    }

    // Clause i and all behind it, and at the end the element.
    private void Clauses(int node, int kind, int i, int t, int first, int scope)
    {
        int at = ClausesAt(kind);
        if (i == Field(node, at))
        {
            Element(node, kind, t);
            return;
        }
        int top = _top;
        int sp = _h.Sp;
        int clause = Field(node, at + 1 + i);
        if (KindOf(clause) == Node.CompIf)
        {
            int skip = NewLabel();
            Test(Field(clause, 1), false, skip);
            if (_reachable)
                Clauses(node, kind, i + 1, t, -1, scope);
            Bind(skip);
        }
        else
        {
            bool isAsync = Field(clause, 3) != 0;
            int next = NewLabel();
            int body = NewLabel();
            int end = NewLabel();
            int s = Temps(3);
            int entry = BeginIteration(Field(clause, 2), first, s, next, isAsync);
            _scope = scope;
            int x = BeginTurn(Field(clause, 1), s, body, next, entry, isAsync);
            Clauses(node, kind, i + 1, t, -1, scope);
            LineOf(clause);
            EndTurn(x, s, body, next, end, entry, isAsync);
        }
        _h.Sp = sp;
        _top = top;
    }

    private void Element(int node, int kind, int t)
    {
        int top = _top;
        if (kind == Node.DictComp)
        {
            DictItem(t, Field(node, 1), Field(node, 2));
            _top = top;
            return;
        }
        int element = Operand(Field(node, 1));
        switch (kind)
        {
            case Node.ListComp:
                _code.Ab(Opcode.ListAppend, t, element);
                break;
            case Node.SetComp:
                _code.Ab(Opcode.SetAdd, t, element);
                break;
            default:
                _code.Ab(Opcode.Yield, Temp(), element);
                break;
        }
        _top = top;
    }
}
