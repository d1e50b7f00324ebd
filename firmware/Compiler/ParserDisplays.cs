// What stands in brackets: tuples, lists, sets, dicts and their comprehensions, arguments, subscripts.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

public sealed partial class Parser
{
    // (): tuple, generator expression, yield, or an expression by itself.
    private int Parenthesised()
    {
        bool withItems = _withItems;
        _withItems = false;
        int line = _lexer.Line;
        int sp = _h.Sp;
        _lexer.Next();
        int node;
        if (_lexer.Kind == ')')
        {
            _lexer.Next();
            return Tuple(line, sp);
        }
        if (_lexer.Kind == Q.yield)
            node = Yield();
        else
        {
            node = Item(LevelNamed);
            if (withItems && (_lexer.Kind == Q.@as || _lexer.Kind == ','))
                return WithItems(node, line);
            if (BeginsClause())
                node = Comprehension(Node.GeneratorExp, line, node);
            else if (_lexer.Kind == ',')
            {
                Push(node);
                while (Accept(',') && BeginsExpression(_lexer.Kind))
                    Push(Item(LevelNamed));
                node = Tuple(line, sp);
            }
            else
                Operand(node);
        }
        Expect(')');
        return node;
    }

    private int ListDisplay()
    {
        int line = _lexer.Line;
        int sp = _h.Sp;
        _lexer.Next();
        while (_lexer.Kind != ']')
        {
            int item = Item(LevelNamed);
            if (_h.Sp == sp && BeginsClause())
            {
                int node = Comprehension(Node.ListComp, line, item);
                Expect(']');
                return node;
            }
            Push(item);
            if (!Accept(','))
                break;
        }
        Expect(']');
        return Tree.Collect(_h, Node.List, line, sp, 0);
    }

    // {}: dict or set, whichever the first item says.
    private int BraceDisplay()
    {
        int line = _lexer.Line;
        int sp = _h.Sp;
        _lexer.Next();
        bool dict = _lexer.Kind == '}' || _lexer.Kind == Token.Power;
        while (_lexer.Kind != '}')
        {
            bool first = _h.Sp == sp;
            if (Accept(Token.Power))
            {
                if (!dict)
                    throw Wrong(line, "expecting just a value for set");
                Push(0);
                Push(Expression(LevelBitOr));
            }
            else
            {
                int item = Item(LevelNamed);
                bool pair = _lexer.Kind == ':';
                if (first)
                    dict = pair;
                else if (dict != pair)
                    throw Wrong(line, dict ? "expecting key:value for dict" : "expecting just a value for set");
                int value = 0;
                if (pair)
                {
                    Operand(item);
                    _lexer.Next();
                    value = Expression(LevelTest);
                }
                if (first && BeginsClause())
                {
                    int node = dict ? DictComprehension(line, item, value) : Comprehension(Node.SetComp, line, item);
                    Expect('}');
                    return node;
                }
                Push(item);
                if (pair)
                    Push(value);
            }
            if (!Accept(','))
                break;
        }
        Expect('}');
        return Tree.Collect(_h, dict ? Node.Dict : Node.Set, line, sp, dict ? 1 : 0);
    }

    private bool BeginsClause() => _lexer.Kind == Q.@for || _lexer.Kind == Q.async;

    private int Comprehension(int kind, int line, int element)
    {
        Operand(element);
        int sp = _h.Sp;
        Clauses();
        return Tree.Collect(_h, kind, line, sp, 0, element);
    }

    private int DictComprehension(int line, int key, int value)
    {
        int sp = _h.Sp;
        Clauses();
        return Tree.Collect(_h, Node.DictComp, line, sp, 0, key, value);
    }

    // Pushes the for and if clauses of a comprehension.
    private void Clauses()
    {
        for (; ; )
        {
            int line = _lexer.Line;
            if (Accept(Q.@if))
            {
                int test = Expression(LevelOr);
                if (_lexer.Kind == Token.Walrus)
                    test = Walrus(test, line);
                Push(Tree.Add(_h, Node.CompIf, line, test));
                continue;
            }
            if (!BeginsClause())
                return;
            int isAsync = Accept(Q.async) ? 1 : 0;
            Expect(Q.@for);
            int target = Targets();
            Expect(Q.@in);
            int iterable = Expression(LevelOr);
            Push(Tree.Add(_h, Node.CompFor, line, target, iterable, isAsync));
        }
    }

    // Pushes arguments up to the closing parenthesis, and takes it.
    private void Arguments()
    {
        bool keywords = false;
        bool doubleStar = false;
        while (_lexer.Kind != ')')
        {
            int line = _lexer.Line;
            bool named = _lexer.Kind == Token.Name;
            if (Accept('*'))
            {
                if (doubleStar)
                    throw Wrong(line, "* arg after **");
                Push(Tree.Add(_h, Node.Star, line, Expression(LevelTest)));
            }
            else if (Accept(Token.Power))
            {
                doubleStar = true;
                Push(Tree.Add(_h, Node.DoubleStar, line, Expression(LevelTest)));
            }
            else
            {
                int value = Expression(LevelNamed);
                if (BeginsClause())
                    value = Comprehension(Node.GeneratorExp, line, value);
                if (_lexer.Kind == '=')
                {
                    if (!named || Tree.KindOf(_h, value) != Node.Name)
                        throw Wrong(line, "LHS of keyword arg must be an id");
                    _lexer.Next();
                    int name = Tree.Field(_h, value, 1);
                    value = Tree.Add(_h, Node.Keyword, line, name, Expression(LevelTest));
                    keywords = true;
                }
                else if (doubleStar)
                    throw Wrong(line, "positional arg after **");
                else if (keywords)
                    throw Wrong(line, "positional arg after keyword arg");
                Push(value);
            }
            if (!Accept(','))
                break;
        }
        Expect(')');
    }

    // What stands in the brackets of a subscript, and the closing one.
    private int Subscripts()
    {
        int line = _lexer.Line;
        int first = SubscriptItem();
        if (_lexer.Kind == ',')
        {
            int sp = _h.Sp;
            Push(first);
            while (Accept(',') && _lexer.Kind != ']')
                Push(SubscriptItem());
            first = Tuple(line, sp);
        }
        else
            Operand(first);
        Expect(']');
        return first;
    }

    private int SubscriptItem()
    {
        int line = _lexer.Line;
        int lower = 0;
        if (_lexer.Kind != ':')
        {
            lower = Item(LevelNamed);
            if (_lexer.Kind != ':')
                return lower;
        }
        _lexer.Next();
        int upper = BeginsExpression(_lexer.Kind) ? Expression(LevelTest) : 0;
        int step = Accept(':') && BeginsExpression(_lexer.Kind) ? Expression(LevelTest) : 0;
        return Tree.Add(_h, Node.Slice, line, lower, upper, step);
    }
}
