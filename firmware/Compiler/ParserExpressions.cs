// Expressions. One method climbs through all levels of precedence and takes the trailers of an operand as well, so that a
// pair of parentheses costs two C# frames and not one per level of the grammar.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

public sealed partial class Parser
{
    // Levels of precedence, loosest first. Expression(level) takes what binds at least that tightly.
    private const int LevelNamed = 0;
    private const int LevelTest = 1;
    private const int LevelOr = 2;
    private const int LevelAnd = 3;
    private const int LevelNot = 4;
    private const int LevelComparison = 5;
    private const int LevelBitOr = 6;
    private const int LevelBitXor = 7;
    private const int LevelBitAnd = 8;
    private const int LevelShift = 9;
    private const int LevelSum = 10;
    private const int LevelTerm = 11;
    private const int LevelUnary = 12;
    private const int LevelPower = 13;
    private const int LevelOperand = 14;

    private int Expression(int level)
    {
        Enter();
        int line = _lexer.Line;
        int left;
        bool trailers = false;
        switch (_lexer.Kind)
        {
            case '-':
                left = Prefix(Opcode.Negative, LevelUnary, level);
                break;
            case '+':
                left = Prefix(Opcode.Positive, LevelUnary, level);
                break;
            case '~':
                left = Prefix(Opcode.Invert, LevelUnary, level);
                break;
            case Q.not:
                left = Prefix(Opcode.Not, LevelNot, level);
                break;
            case Q.await:
                if (level > LevelPower)
                    throw _lexer.Unexpected();
                _lexer.Next();
                left = Tree.Add(_h, Node.Await, line, Expression(LevelOperand));
                break;
            case Q.lambda:
                if (level > LevelOr)
                    throw _lexer.Unexpected();
                left = Lambda();
                break;
            case '(':
                left = Parenthesised();
                trailers = true;
                break;
            case '[':
                left = ListDisplay();
                trailers = true;
                break;
            case '{':
                left = BraceDisplay();
                trailers = true;
                break;
            default:
                left = Atom();
                trailers = true;
                break;
        }
        while (trailers)
        {
            int at = _lexer.Line;
            switch (_lexer.Kind)
            {
                case '(':
                    int sp = _h.Sp;
                    _lexer.Next();
                    Arguments();
                    left = Tree.Collect(_h, Node.Call, at, sp, 0, left);
                    break;
                case '[':
                    _lexer.Next();
                    int index = Subscripts();
                    left = Tree.Add(_h, Node.Subscript, at, left, index);
                    break;
                case '.':
                    _lexer.Next();
                    left = Tree.Add(_h, Node.Attribute, at, left, ExpectName());
                    break;
                default:
                    trailers = false;
                    break;
            }
        }
        for (; ; )
        {
            int infix = Infix(_lexer.Kind);
            int at = infix >> 8;
            if (infix == 0 || at < level)
                break;
            if (at == LevelComparison)
                left = Comparison(left, line);
            else if (at <= LevelAnd)
                left = Logical(left, line, at);
            else
            {
                _lexer.Next();
                int right = Expression(at == LevelPower ? LevelUnary : at + 1);
                left = ConstantFolding.Binary(_h, infix & 0xFF, left, right, line);
            }
        }
        if (level <= LevelTest && _lexer.Kind == Q.@if)
        {
            _lexer.Next();
            int test = Expression(LevelOr);
            Expect(Q.@else);
            int otherwise = Expression(LevelTest);
            left = Tree.Add(_h, Node.Conditional, line, test, left, otherwise);
        }
        if (level == LevelNamed && _lexer.Kind == Token.Walrus)
            left = Walrus(left, line);
        _depth--;
        return left;
    }

    private int Prefix(int opcode, int own, int level)
    {
        if (level > own)
            throw _lexer.Unexpected();
        int line = _lexer.Line;
        _lexer.Next();
        return ConstantFolding.Unary(_h, opcode, Expression(own), line);
    }

    // Level (from bit 8) and opcode of an infix operator, or 0.
    private static int Infix(int kind)
    {
        switch (kind)
        {
            case Q.or:
                return LevelOr << 8;
            case Q.and:
                return LevelAnd << 8;
            case '<':
                return LevelComparison << 8 | Opcode.Less;
            case '>':
                return LevelComparison << 8 | Opcode.Greater;
            case Token.LessEqual:
                return LevelComparison << 8 | Opcode.LessEqual;
            case Token.GreaterEqual:
                return LevelComparison << 8 | Opcode.GreaterEqual;
            case Token.Equal:
                return LevelComparison << 8 | Opcode.Equal;
            case Token.NotEqual:
                return LevelComparison << 8 | Opcode.NotEqual;
            case Q.@in:
                return LevelComparison << 8 | Opcode.In;
            case Q.@is:
                return LevelComparison << 8 | Opcode.Is;
            case Q.not:
                return LevelComparison << 8 | Opcode.NotIn;
            case '|':
                return LevelBitOr << 8 | Opcode.Or;
            case '^':
                return LevelBitXor << 8 | Opcode.Xor;
            case '&':
                return LevelBitAnd << 8 | Opcode.And;
            case Token.ShiftLeft:
                return LevelShift << 8 | Opcode.ShiftLeft;
            case Token.ShiftRight:
                return LevelShift << 8 | Opcode.ShiftRight;
            case '+':
                return LevelSum << 8 | Opcode.Add;
            case '-':
                return LevelSum << 8 | Opcode.Subtract;
            case '*':
                return LevelTerm << 8 | Opcode.Multiply;
            case '/':
                return LevelTerm << 8 | Opcode.TrueDivide;
            case '%':
                return LevelTerm << 8 | Opcode.Modulo;
            case '@':
                return LevelTerm << 8 | Opcode.MatrixMultiply;
            case Token.FloorDivide:
                return LevelTerm << 8 | Opcode.FloorDivide;
            case Token.Power:
                return LevelPower << 8 | Opcode.Power;
            default:
                return 0;
        }
    }

    // A chain of comparisons; the first operand is there.
    private int Comparison(int first, int line)
    {
        int sp = _h.Sp;
        Push(first);
        for (; ; )
        {
            int infix = Infix(_lexer.Kind);
            if (infix >> 8 != LevelComparison)
                break;
            int opcode = infix & 0xFF;
            _lexer.Next();
            if (opcode == Opcode.NotIn)
                Expect(Q.@in);
            else if (opcode == Opcode.Is && Accept(Q.not))
                opcode = Opcode.IsNot;
            Push(opcode);
            Push(Expression(LevelBitOr));
        }
        return Tree.Collect(_h, Node.Compare, line, sp, 1);
    }

    // A run of `and` or of `or`; the first operand is there.
    private int Logical(int first, int line, int level)
    {
        int sp = _h.Sp;
        Push(first);
        while (Accept(level == LevelOr ? Q.or : Q.and))
            Push(Expression(level + 1));
        return Tree.Collect(_h, level == LevelOr ? Node.Or : Node.And, line, sp, 0);
    }

    private int Walrus(int target, int line)
    {
        if (Tree.KindOf(_h, target) != Node.Name)
            throw Wrong(line, "can't assign to expression");
        CheckTarget(target);
        _lexer.Next();
        int value = Expression(LevelTest);
        return Tree.Add(_h, Node.Walrus, line, Tree.Field(_h, target, 1), value);
    }

    private int Lambda()
    {
        int line = _lexer.Line;
        _lexer.Next();
        int parameters = Parameters(':', Q.AngleLambda);
        int body = Expression(LevelTest);
        return Tree.Add(_h, Node.Lambda, line, parameters, body);
    }

    // Everything that can be part of an expression and contains none.
    private int Atom()
    {
        int line = _lexer.Line;
        int value;
        switch (_lexer.Kind)
        {
            case Token.Name:
                int name = _lexer.Id;
                _lexer.Next();
                return Tree.Add(_h, Node.Name, line, name);
            case Token.Number:
                // The node first: the value may be known to no root.
                int number = Tree.AddConstant(_h, line, _lexer.TakeNumber());
                _lexer.Next();
                return number;
            case Token.String:
                return Strings();
            case Q.None:
                value = Value.None;
                break;
            case Q.True:
                value = Value.True;
                break;
            case Q.False:
                value = Value.False;
                break;
            case Token.Ellipsis:
                value = Value.Ellipsis;
                break;
            default:
                throw _lexer.Unexpected();
        }
        _lexer.Next();
        return Tree.Add(_h, Node.Constant, line, value);
    }

    // ---- lists of expressions

    // One expression, or a Tuple if there is a comma. The single one may be a Star: the caller decides with Operand.
    private int ExpressionList(int level)
    {
        int line = _lexer.Line;
        int first = Item(level);
        if (_lexer.Kind != ',')
            return first;
        int sp = _h.Sp;
        Push(first);
        while (Accept(',') && BeginsExpression(_lexer.Kind))
            Push(Item(level));
        return Tuple(line, sp);
    }

    // The same, or a yield: what may stand on the right side of an assignment.
    private int ValueList()
    {
        return _lexer.Kind == Q.yield ? Yield() : Operand(ExpressionList(LevelTest));
    }

    private int Item(int level)
    {
        int line = _lexer.Line;
        if (!Accept('*'))
            return Expression(level);
        return Tree.Add(_h, Node.Star, line, Expression(LevelBitOr));
    }

    // A star needs a comma: it is no value by itself.
    private int Operand(int node)
    {
        if (Tree.KindOf(_h, node) == Node.Star)
            throw Wrong(Tree.LineOf(_h, node), "*x must be assignment target");
        return node;
    }

    private int Yield()
    {
        int line = _lexer.Line;
        _lexer.Next();
        if (Accept(Q.from))
            return Tree.Add(_h, Node.YieldFrom, line, Expression(LevelTest));
        return Tree.Add(_h, Node.Yield, line, BeginsExpression(_lexer.Kind) ? Operand(ExpressionList(LevelTest)) : 0);
    }

    // A Tuple of what was pushed since sp; constants make a constant.
    private int Tuple(int line, int sp)
    {
        int value = ConstantFolding.Tuple(_h, sp);
        return value == Value.Undefined ? Tree.Collect(_h, Node.Tuple, line, sp, 0) : Tree.AddConstant(_h, line, value);
    }

    private static bool BeginsExpression(int kind)
    {
        switch (kind)
        {
            case Token.Name:
            case Token.Number:
            case Token.String:
            case Token.Ellipsis:
            case '(':
            case '[':
            case '{':
            case '-':
            case '+':
            case '~':
            case '*':
            case Q.None:
            case Q.True:
            case Q.False:
            case Q.not:
            case Q.lambda:
            case Q.await:
                return true;
            default:
                return false;
        }
    }
}
