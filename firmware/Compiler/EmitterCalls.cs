// Calls. A call's window is R[a] .. : three free registers, the callee, the arguments; the result comes back in R[a].
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

internal sealed partial class Emitter
{
    private void Call(int node, int r)
    {
        int top = _top;
        int a = Base(r);
        int callee = Field(node, 1);
        int count = Field(node, 2);
        int keywords = 0;
        bool spread = count > MaxArguments || _top + count > MaxRegister - 8;
        for (int i = 0; i < count; i++)
        {
            int kind = KindOf(Field(node, 3 + i));
            if (kind == Node.Keyword)
                keywords++;
            else if (!IsPlain(kind))
                spread = true;
        }
        bool method = KindOf(callee) == Node.Attribute;
        if (method)
        {
            int self = OperandIn(Field(callee, 1), a);
            Temps(4);
            LineOf(callee);
            _code.Named(Opcode.LoadMethod, a, self, Field(callee, 2));
        }
        else
        {
            Temps(2);
            Into(callee, Temp());
            if (count == 0 && KindOf(callee) == Node.Name && Field(callee, 1) == Q.super && SuperArguments())
                count = -2;
        }
        LineOf(node);
        if (spread)
            SpreadCall(node, a, count, method);
        else if (keywords > 0)
            KeywordCall(node, a, count - keywords, keywords, method);
        else
        {
            for (int i = 0; i < count; i++)
                Into(Field(node, 3 + i), Temp());
            _code.Ab(method ? Opcode.CallMethod : Opcode.Call, a, count < 0 ? -count : count);
        }
        Move(r, a);
        _top = top;
    }

    // super() in a function means super(__class__, first parameter). False if it is an ordinary name here.
    private bool SuperArguments()
    {
        int function = _scopes.FunctionOf(_scope);
        if (_scopes.KindOf(function) != Scopes.FunctionKind || Meaning(Q.super) != GlobalName)
            return false;
        int first = _scopes.FirstOf(function);
        if (first == 0 || (_scopes.Symbol(first) & Scopes.Parameter) == 0)
            throw Fail("super() can't find self");
        LoadName(Q.__class__, Temp());
        LoadName(_scopes.Symbol(first) & 0xFFFF, Temp());
        return true;
    }

    private void KeywordCall(int node, int a, int positional, int keywords, bool method)
    {
        for (int i = 0; i < positional; i++)
            Into(Field(node, 3 + i), Temp());
        int first = 3 + positional;
        for (int i = 0; i < keywords; i++)
            Into(Field(Field(node, first + i), 2), Temp());
        KeywordNames(node, first, keywords, Temp());
        _code.Abc(method ? Opcode.CallMethodKeywords : Opcode.CallKeywords, a, positional, keywords);
    }

    // The tuple of the keywords' names.
    private void KeywordNames(int node, int at, int count, int r)
    {
        int names = _h.Allocate(Kind.Tuple, 1 + count);
        for (int i = 0; i < count; i++)
            _m[names + 1 + i] = Value.Qstr(Field(Field(node, at + i), 1));
        LoadValue(Value.Reference(names), r);
    }

    // MicroPython notes which arguments are starred in the bits of an int.
    private const int LastStarred = 63;

    // A list of all positional arguments, and a dict of the keyword arguments if there are any.
    private void SpreadCall(int node, int a, int count, bool method)
    {
        if (!method)
            LoadValue(Value.Null, Temp());
        int list = Temp();
        int dict = Temp();
        int run = PlainItems(node, 3, count);
        Pieces(node, 3, run, Node.List, list);
        bool hasDict = false;
        for (int i = run; i < count; i++)
        {
            int kind = KindOf(Field(node, 3 + i));
            hasDict |= kind == Node.Keyword || kind == Node.DoubleStar;
        }
        if (hasDict)
            _code.Ab(Opcode.BuildDict, dict, 0);
        else
            LoadValue(Value.Null, dict);
        bool merged = false;
        for (int i = run; i < count; i++)
        {
            int top = _top;
            int argument = Field(node, 3 + i);
            if (i > LastStarred && KindOf(argument) == Node.Star)
                throw Fail("too many args");
            switch (KindOf(argument))
            {
                case Node.Keyword:
                {
                    // After ** the name may be there already, which only merging finds out.
                    int into = merged ? Temp() : dict;
                    if (merged)
                        _code.Ab(Opcode.BuildDict, into, 1);
                    int name = Temp();
                    LoadValue(Value.Qstr(Field(argument, 1)), name);
                    _code.Abc(Opcode.DictSet, into, name, Operand(Field(argument, 2)));
                    if (merged)
                        _code.Abc(Opcode.DictMerge, dict, into, 1);
                    break;
                }
                case Node.DoubleStar:
                    _code.Abc(Opcode.DictMerge, dict, Operand(Field(argument, 1)), 1);
                    merged = true;
                    break;
                default:
                    Piece(argument, false, list);
                    break;
            }
            _top = top;
        }
        LineOf(node);
        _code.A(Opcode.CallSpread, a);
    }
}
