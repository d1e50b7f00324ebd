// Classes. The body is a function whose one parameter, R[0], is the dict that becomes the class's namespace. It returns the
// cell of __class__ where a method uses super() or __class__; the class is put into it when it exists.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

internal sealed partial class Emitter
{
    // Leaves the class in R[r], the topmost scratch register.
    private void ClassDefinition(int node, int r)
    {
        int arguments = Field(node, 3);
        int decorators = Field(node, 4);
        int firstDecorator = 5 + arguments;
        int a = r;
        for (int i = 0; i < decorators; i++)
            a = DecoratorInto(Field(node, firstDecorator + i), a);
        int scope = _scopes.Of(node);
        LoadValue(Value.Qstr(Field(node, 1)), a);
        int dict = Temp();
        _code.Ab(Opcode.BuildDict, dict, 0);
        int bases = 0;
        while (bases < arguments && KindOf(Field(node, 5 + bases)) != Node.Keyword)
        {
            // MicroPython has no *bases; a Star says so when it is evaluated.
            Into(Field(node, 5 + bases), Temp());
            bases++;
        }
        int keywords = arguments - bases;
        for (int i = bases; i < arguments; i++)
        {
            if (KindOf(Field(node, 5 + i)) != Node.Keyword)
                throw Fail("invalid syntax");
            Into(Field(Field(node, 5 + i), 2), Temp());
        }
        if (keywords > 0)
            KeywordNames(node, 5 + bases, keywords, Temp());
        int body = Temps(4);
        PlainFunctionInto(node, body + 3);
        _code.Ab(Opcode.Move, Temp(), dict);
        LineOf(node);
        _code.Ab(Opcode.Call, body, 1);
        _code.Abc(Opcode.BuildClass, a, bases, keywords);
        if (UsesClassCell(scope))
            _code.Ab(Opcode.StoreCell, body, a);
        _top = a + 1;
        ApplyDecorators(node, firstDecorator, decorators, a, r);
    }

    private bool UsesClassCell(int scope)
    {
        int symbol = _scopes.Find(scope, Q.__class__);
        return symbol != 0 && (_scopes.Symbol(symbol) & Scopes.Cell) != 0;
    }

    private void ClassBody(int node, int scope)
    {
        int t = Temp();
        _code.Named(Opcode.LoadGlobal, t, 0, Q.__name__);
        _code.Named(Opcode.StoreName, t, 0, Q.__module__);
        LoadValue(Value.Qstr(Field(node, 1)), t);
        _code.Named(Opcode.StoreName, t, 0, Q.__qualname__);
        _top = t;
        Statement(Field(node, 2));
        if (_reachable && UsesClassCell(scope))
            ReturnValue(_scopes.PlaceOf(_scopes.Find(scope, Q.__class__)));
    }
}
