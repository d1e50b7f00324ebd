// Simple statements, and the lines and suites that statements stand in.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

public sealed partial class Parser
{
    // A compound statement, or the Block of a line of simple ones.
    private int Statement()
    {
        int compound = Compound();
        if (compound != 0)
            return compound;
        int line = _lexer.Line;
        int sp = _h.Sp;
        SimpleLine();
        return Tree.Collect(_h, Node.Block, line, sp, 0);
    }

    // A colon and what it governs: the rest of the line, or an indented block.
    private int Suite()
    {
        Enter();
        Expect(':');
        int line = _lexer.Line;
        int sp = _h.Sp;
        if (Accept(Token.Newline))
        {
            Expect(Token.Indent);
            do
            {
                int compound = Compound();
                if (compound != 0)
                    Push(compound);
                else
                    SimpleLine();
            }
            while (_lexer.Kind != Token.Dedent);
            _lexer.Next();
        }
        else
            SimpleLine();
        _depth--;
        return Tree.Collect(_h, Node.Block, line, sp, 0);
    }

    // Pushes the statements of a line, and takes its end.
    private void SimpleLine()
    {
        do
            Push(SimpleStatement());
        while (Accept(';') && _lexer.Kind != Token.Newline);
        Expect(Token.Newline);
    }

    private int SimpleStatement()
    {
        int line = _lexer.Line;
        switch (_lexer.Kind)
        {
            case Q.pass:
                _lexer.Next();
                return Tree.Add(_h, Node.Pass, line);
            case Q.@break:
                _lexer.Next();
                return Tree.Add(_h, Node.Break, line);
            case Q.@continue:
                _lexer.Next();
                return Tree.Add(_h, Node.Continue, line);
            case Q.@return:
                _lexer.Next();
                return Tree.Add(_h, Node.Return, line, BeginsExpression(_lexer.Kind) ? Operand(ExpressionList(LevelTest)) : 0);
            case Q.raise:
                _lexer.Next();
                int exception = BeginsExpression(_lexer.Kind) ? Expression(LevelTest) : 0;
                int cause = exception != 0 && Accept(Q.from) ? Expression(LevelTest) : 0;
                return Tree.Add(_h, Node.Raise, line, exception, cause);
            case Q.global:
                return NameList(Node.Global);
            case Q.nonlocal:
                return NameList(Node.Nonlocal);
            case Q.del:
                return Delete();
            case Q.assert:
                _lexer.Next();
                int test = Expression(LevelTest);
                int message = Accept(',') ? Expression(LevelTest) : 0;
                return Tree.Add(_h, Node.Assert, line, test, message);
            case Q.import:
                return Import();
            case Q.from:
                return ImportFrom();
            case Q.yield:
                return ExpressionStatement(Yield(), line);
            default:
                return ExpressionStatement(ExpressionList(LevelTest), line);
        }
    }

    private int NameList(int kind)
    {
        int line = _lexer.Line;
        int sp = _h.Sp;
        do
        {
            _lexer.Next();
            Push(ExpectName());
        }
        while (_lexer.Kind == ',');
        return Tree.Collect(_h, kind, line, sp, 0);
    }

    private int Delete()
    {
        int line = _lexer.Line;
        int sp = _h.Sp;
        do
        {
            _lexer.Next();
            if (_h.Sp > sp && !BeginsExpression(_lexer.Kind))
                break;
            int target = Item(LevelBitOr);
            CheckDeletable(target);
            Push(target);
        }
        while (_lexer.Kind == ',');
        return Tree.Collect(_h, Node.Delete, line, sp, 0);
    }

    // A statement that begins with an expression, which is there: any kind of assignment, or the expression alone.
    private int ExpressionStatement(int first, int line)
    {
        int kind = _lexer.Kind;
        if (kind == '=')
            return Assignment(first, line);
        if (kind == ':')
            return AnnotatedAssignment(first, line);
        if (kind >= Token.Augmented)
        {
            CheckSingleTarget(first);
            _lexer.Next();
            int value = ValueList();
            return Tree.Add(_h, Node.AugmentedAssign, line, kind - Token.Augmented, first, value);
        }
        return Tree.Add(_h, Node.ExpressionStatement, line, Operand(first));
    }

    private int Assignment(int first, int line)
    {
        int sp = _h.Sp;
        int value = first;
        while (Accept('='))
        {
            CheckTarget(value);
            Push(value);
            value = _lexer.Kind == Q.yield ? Yield() : ExpressionList(LevelTest);
        }
        Operand(value);
        if (_h.Sp == sp + 1)
        {
            value = Declared(first, value);
            if (value == 0)
            {
                _h.Sp = sp;
                return Tree.Add(_h, Node.Pass, line);
            }
        }
        return Tree.Collect(_h, Node.Assign, line, sp, 0, value);
    }

    private int AnnotatedAssignment(int target, int line)
    {
        CheckSingleTarget(target);
        _lexer.Next();
        int annotation = Expression(LevelTest);
        int value = 0;
        if (Accept('='))
        {
            value = Declared(target, ValueList());
            if (value == 0)
                return Tree.Add(_h, Node.Pass, line);
        }
        return Tree.Add(_h, Node.AnnotatedAssign, line, target, annotation, value);
    }

    // ---- imports

    private int Import()
    {
        int line = _lexer.Line;
        int sp = _h.Sp;
        do
        {
            _lexer.Next();
            Push(DottedModule());
            Push(Accept(Q.@as) ? ExpectName() : 0);
        }
        while (_lexer.Kind == ',');
        return Tree.Collect(_h, Node.Import, line, sp, 1);
    }

    private int ImportFrom()
    {
        int line = _lexer.Line;
        int sp = _h.Sp;
        _lexer.Next();
        int level = 0;
        for (; _lexer.Kind == '.' || _lexer.Kind == Token.Ellipsis; _lexer.Next())
            level += _lexer.Kind == '.' ? 1 : 3;
        int module = level > 0 && _lexer.Kind == Q.import ? Q.Empty : DottedModule();
        Expect(Q.import);
        if (!Accept('*'))
        {
            bool enclosed = Accept('(');
            do
            {
                if (enclosed && _h.Sp > sp && _lexer.Kind == ')')
                    break;
                Push(ExpectName());
                Push(Accept(Q.@as) ? ExpectName() : 0);
            }
            while (Accept(','));
            if (enclosed)
                Expect(')');
        }
        return Tree.Collect(_h, Node.ImportFrom, line, sp, 1, module, level);
    }

    // The qstr id of a name with dots, which the lexer's text buffer puts together.
    private int DottedModule()
    {
        int start = _lexer.TextLength;
        int name = ExpectName();
        if (_lexer.Kind != '.')
            return name;
        for (; ; )
        {
            int length = Qstr.Length(_h, name);
            for (int i = 0; i < length; i++)
                _lexer.Put(Qstr.ByteAt(_h, name, i));
            if (_lexer.Kind != '.')
                break;
            _lexer.Put('.');
            _lexer.Next();
            name = ExpectName();
        }
        int id = Qstr.Intern(_h, _lexer.TextAt, start, _lexer.TextLength - start);
        _lexer.CutText(start);
        return id;
    }
}
