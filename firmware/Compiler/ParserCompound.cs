// Compound statements.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

public sealed partial class Parser
{
    // The compound statement that begins here, or 0 if none does.
    private int Compound()
    {
        switch (_lexer.Kind)
        {
            case Q.@if:
                return If();
            case Q.@while:
                return While();
            case Q.@for:
                return For(0);
            case Q.@try:
                return Try();
            case Q.with:
                return With(0);
            case Q.def:
                return Function(0, _h.Sp);
            case Q.@class:
                return Class(_h.Sp);
            case '@':
                return Decorated();
            case Q.async:
                return Async();
            default:
                return 0;
        }
    }

    // The parts are kept until the last one is there, so that a long chain of elifs needs no C# frames.
    private int If()
    {
        int sp = _h.Sp;
        do
        {
            Push(_lexer.Line);
            _lexer.Next();
            Push(Expression(LevelNamed));
            Push(Suite());
        }
        while (_lexer.Kind == Q.elif);
        int node = Else();
        while (_h.Sp > sp)
        {
            int[] m = _h.Memory;
            int at = _h.Sp -= 3;
            node = Tree.Add(_h, Node.If, m[at] >> 1, m[at + 1] >> 1, m[at + 2] >> 1, node);
        }
        return node;
    }

    private int Else() => Accept(Q.@else) ? Suite() : 0;

    private int While()
    {
        int line = _lexer.Line;
        _lexer.Next();
        int test = Expression(LevelNamed);
        int body = Suite();
        int otherwise = Else();
        return Tree.Add(_h, Node.While, line, test, body, otherwise);
    }

    private int For(int isAsync)
    {
        int line = _lexer.Line;
        int sp = _h.Sp;
        _lexer.Next();
        Push(Targets());
        Expect(Q.@in);
        Push(Operand(ExpressionList(LevelTest)));
        Push(Suite());
        Push(Else());
        Push(isAsync);
        return Tree.AddPushed(_h, Node.For, line, sp);
    }

    private int Async()
    {
        int sp = _h.Sp;
        _lexer.Next();
        switch (_lexer.Kind)
        {
            case Q.def:
                return Function(1, sp);
            case Q.@for:
                return For(1);
            case Q.with:
                return With(1);
            default:
                throw _lexer.Unexpected();
        }
    }

    private int Try()
    {
        int line = _lexer.Line;
        int sp = _h.Sp;
        _lexer.Next();
        int body = Suite();
        while (_lexer.Kind == Q.except)
        {
            int handlerLine = _lexer.Line;
            _lexer.Next();
            int type = _lexer.Kind == ':' ? 0 : Expression(LevelTest);
            int name = type != 0 && Accept(Q.@as) ? ExpectName() : 0;
            int handler = Suite();
            Push(Tree.Add(_h, Node.Handler, handlerLine, type, name, handler));
            if (type == 0 && _lexer.Kind == Q.except)
                throw Wrong(handlerLine, "default 'except' must be last");
        }
        bool handlers = _h.Sp > sp;
        int otherwise = handlers ? Else() : 0;
        int last = 0;
        if (Accept(Q.@finally))
            last = Suite();
        else if (!handlers)
            throw _lexer.Unexpected();
        return Tree.Collect(_h, Node.Try, line, sp, 0, 3, body, otherwise, last, 0);
    }

    // ---- with

    private int With(int isAsync)
    {
        int line = _lexer.Line;
        int sp = _h.Sp;
        _lexer.Next();
        bool enclosed = _lexer.Kind == '(';
        _withItems = enclosed;
        int context = Expression(LevelTest);
        _withItems = false;
        // Parenthesised items have pushed themselves, see WithItems.
        if (!enclosed || _h.Sp == sp)
        {
            WithItem(context);
            while (Accept(','))
                WithItem(Expression(LevelTest));
        }
        int body = Suite();
        return Tree.Collect(_h, Node.With, line, sp, 1, 2, body, isAsync, 0, 0);
    }

    // Pushes an item, whose expression is there, and the target behind it.
    private void WithItem(int context)
    {
        Push(context);
        int target = 0;
        if (Accept(Q.@as))
        {
            target = Expression(LevelBitOr);
            CheckTarget(target);
        }
        Push(target);
    }

    // The rest of a parenthesis behind `with`, where the first element is there and a comma or an `as` follows. If it
    // turns out to enclose items, they stay pushed, and the node returned is not used; otherwise it was a tuple.
    private int WithItems(int first, int line)
    {
        int sp = _h.Sp;
        bool targets = _lexer.Kind == Q.@as;
        Operand(first);
        WithItem(first);
        while (Accept(',') && _lexer.Kind != ')')
        {
            int item = Operand(Item(LevelNamed));
            targets |= _lexer.Kind == Q.@as;
            WithItem(item);
        }
        Expect(')');
        if (_lexer.Kind == ':')
            return first;
        if (targets)
            throw _lexer.Unexpected();
        int[] m = _h.Memory;
        int count = _h.Sp - sp >> 1;
        for (int i = 1; i < count; i++)
            m[sp + i] = m[sp + 2 * i];
        _h.Sp = sp + count;
        return Tuple(line, sp);
    }

    // ---- functions and classes

    private int Decorated()
    {
        int sp = _h.Sp;
        while (Accept('@'))
        {
            Push(Expression(LevelNamed));
            Expect(Token.Newline);
        }
        int isAsync = Accept(Q.async) ? 1 : 0;
        if (_lexer.Kind == Q.@class && isAsync == 0)
            return Class(sp);
        if (_lexer.Kind != Q.def)
            throw _lexer.Unexpected();
        return Function(isAsync, sp);
    }

    // A def; its decorators have been pushed since sp.
    private int Function(int isAsync, int sp)
    {
        int line = _lexer.Line;
        _lexer.Next();
        int name = ExpectName();
        Expect('(');
        int parameters = Parameters(')', name);
        if (Accept(Token.Arrow))
            SkipAnnotation();
        int block = _block;
        _block = Value.Qstr(name);
        _functions++;
        int body = Suite();
        if (--_functions == 0)
            Constants.LeaveFunctions(_h);
        _block = block;
        return Tree.Collect(_h, Node.FunctionDef, line, sp, 0, 4, name, parameters, body, isAsync);
    }

    // Nothing evaluates it, so the tree need not keep it.
    private void SkipAnnotation()
    {
        int mark = Tree.Mark(_h);
        Expression(LevelTest);
        Tree.Cut(_h, mark);
    }

    // A class; its decorators have been pushed since sp.
    private int Class(int sp)
    {
        int line = _lexer.Line;
        _lexer.Next();
        int name = ExpectName();
        int decorators = _h.Sp - sp;
        int first = _h.Sp;
        if (Accept('('))
            Arguments();
        int arguments = _h.Sp - first;
        int block = _block;
        _block = Value.Qstr(name);
        _classes++;
        int body = Suite();
        _classes--;
        _block = block;
        // Arguments come before decorators in the node: push the fields, the arguments and the decorators again, in order.
        int all = _h.Sp;
        Push(name);
        Push(body);
        Push(arguments);
        Push(decorators);
        for (int i = 0; i < arguments; i++)
            _h.Push(_h.Memory[first + i]);
        for (int i = 0; i < decorators; i++)
            _h.Push(_h.Memory[sp + i]);
        int node = Tree.AddPushed(_h, Node.ClassDef, line, all);
        _h.Sp = sp;
        return node;
    }

    // Parameters up to the token that ends them, `)` or a lambda's `:`, and past it; and the function that they belong to.
    private int Parameters(int end, int function)
    {
        int line = _lexer.Line;
        int sp = _h.Sp;
        bool keywordOnly = false;
        bool nameless = false;
        bool defaults = false;
        bool slash = false;
        while (_lexer.Kind != end)
        {
            int parameterLine = _lexer.Line;
            int kind = keywordOnly ? 2 : 0;
            if (_lexer.Kind == '/' && !slash && !keywordOnly && _h.Sp > sp)
            {
                // Positional-only parameters are not told apart.
                slash = true;
                _lexer.Next();
                if (!Accept(','))
                    break;
                continue;
            }
            if (Accept(Token.Power))
                kind = 3;
            else if (_lexer.Kind == '*' && !keywordOnly)
            {
                keywordOnly = true;
                _lexer.Next();
                if (_lexer.Kind == ',')
                {
                    nameless = true;
                    _lexer.Next();
                    continue;
                }
                kind = 1;
            }
            nameless = nameless && kind == 3;
            int name = ExpectName();
            CheckParameter(sp, name, parameterLine, function);
            if (end == ')' && Accept(':'))
                SkipAnnotation();
            int value = 0;
            if ((kind & 1) == 0)
            {
                if (Accept('='))
                {
                    value = Expression(LevelTest);
                    defaults = true;
                }
                else if (defaults && kind == 0)
                    throw Wrong(parameterLine, "non-default argument follows default argument");
            }
            Push(Tree.Add(_h, Node.Parameter, parameterLine, name, value, kind));
            if (!Accept(',') || kind == 3)
                break;
        }
        if (nameless)
            throw _lexer.Unexpected();
        Expect(end);
        return Tree.Collect(_h, Node.Parameters, line, sp, 0);
    }

    private void CheckParameter(int sp, int name, int line, int function)
    {
        for (int i = sp; i < _h.Sp; i++)
        {
            if (Tree.Field(_h, _h.Memory[i] >> 1, 1) == name)
                throw SyntaxErrors.At(_h, _lexer.File, line, "argument name reused", Value.Qstr(function));
        }
    }
}
