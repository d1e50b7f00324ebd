// Statements.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

internal sealed partial class Emitter
{
    /// <summary>Emits the module's next statement.</summary>
    public void TopLevel(int statement)
    {
        _tree = Tree.At(_h, 0);
        _scopes.Collect(_tree, statement);
        int sp = _h.Sp;
        Statement(statement);
        _h.Sp = sp;
    }

    /// <summary>Emits the expression that is the whole of eval's code.</summary>
    public void TopLevelExpression(int expression)
    {
        _tree = Tree.At(_h, 0);
        _scopes.Collect(_tree, expression);
        int top = _top;
        ReturnValue(Operand(expression));
        _top = top;
    }

    /// <summary>Ends the module's code; the Code is on top of the stack.</summary>
    public int FinishModule()
    {
        if (_reachable)
            ReturnValue(-1);
        return FinishCode(Scopes.Module);
    }

    private void Statement(int node)
    {
        if (node == 0 || !_reachable)
            return;
        int kind = KindOf(node);
        if (kind == Node.Block)
        {
            for (int i = 0; i < Field(node, 1); i++)
                Statement(Field(node, 2 + i));
            return;
        }
        LineOf(node);
        int top = _top;
        int sp = _h.Sp;
        switch (kind)
        {
            case Node.ExpressionStatement:
                ExpressionStatement(Field(node, 1));
                break;
            case Node.Assign:
                Assign(node);
                break;
            case Node.AugmentedAssign:
                AugmentedAssign(Field(node, 1), Field(node, 2), Field(node, 3));
                break;
            case Node.AnnotatedAssign:
                if (Field(node, 3) != 0)
                    AssignTo(Field(node, 1), Field(node, 3));
                break;
            case Node.Delete:
                for (int i = 0; i < Field(node, 1); i++)
                    Delete(Field(node, 2 + i));
                break;
            case Node.Break:
            case Node.Continue:
                Exit(kind == Node.Break ? BreakExit : ContinueExit, -1);
                break;
            case Node.Return:
                Return(Field(node, 1));
                break;
            case Node.Raise:
                Raise(Field(node, 1), Field(node, 2));
                break;
            case Node.Nonlocal:
                CheckNonlocal(node);
                break;
            case Node.Assert:
                if (_debug)
                    Assert(Field(node, 1), Field(node, 2));
                break;
            case Node.Import:
                Import(node);
                break;
            case Node.ImportFrom:
                ImportFrom(node);
                break;
            case Node.If:
                If(node);
                break;
            case Node.While:
                While(node);
                break;
            case Node.For:
                For(node);
                break;
            case Node.Try:
                Try(node);
                break;
            case Node.With:
                With(node, 0);
                break;
            case Node.FunctionDef:
            {
                int t = Temp();
                FunctionDefinition(node, t);
                StoreName(Field(node, 1), t);
                break;
            }
            case Node.ClassDef:
            {
                int t = Temp();
                ClassDefinition(node, t);
                StoreName(Field(node, 1), t);
                break;
            }
        }
        _h.Sp = sp;
        _top = top;
    }

    private void ExpressionStatement(int expression)
    {
        bool print = _mode == Compilation.Single && _scope == Scopes.Module;
        int kind = KindOf(expression);
        if (!print && (kind == Node.Constant || kind == Node.PoolConstant))
            return;
        int r = Operand(expression);
        if (print)
            _code.A(Opcode.PrintExpression, r);
    }

    private void Return(int value)
    {
        if (_scopes.KindOf(_scope) != Scopes.FunctionKind)
            throw Fail("'return' outside function");
        Exit(ReturnExit, value == 0 || IsNone(value) ? -1 : Operand(value));
    }

    private bool IsNone(int node) => KindOf(node) == Node.Constant && Field(node, 1) == Value.None;

    private void Raise(int exception, int cause)
    {
        if (exception != 0)
        {
            int r = Operand(exception);
            if (cause != 0)
                _code.Ab(Opcode.RaiseFrom, r, Operand(cause));
            else
                _code.A(Opcode.Raise, r);
        }
        else
        {
            // In a finally part there need not be an exception, and Reraise goes on.
            if (_passing >= 0)
                _code.A(Opcode.Reraise, _passing);
            if (_handled >= 0)
                _code.A(Opcode.Reraise, _handled);
            else
                _code.A(Opcode.RaiseNoException, 0);
        }
        Unreachable();
    }

    private void CheckNonlocal(int node)
    {
        for (int i = 0; i < Field(node, 1); i++)
        {
            if (Meaning(Field(node, 2 + i)) != FreeName && (_scopes.Symbol(_symbol) & Scopes.Free) == 0)
                throw Fail("no binding for nonlocal found");
        }
    }

    private void Assert(int test, int message)
    {
        int passed = NewLabel();
        Test(test, true, passed);
        if (_reachable)
        {
            if (message != 0)
                _code.Ab(Opcode.RaiseAssertion, Operand(message), 1);
            else
                _code.Ab(Opcode.RaiseAssertion, 0, 0);
            Unreachable();
        }
        Bind(passed);
    }

    // An elif is an If in the else: the chain is a loop here, with one end.
    private void If(int node)
    {
        int end = NewLabel();
        int sp = _h.Sp;
        for (; node != 0 && KindOf(node) == Node.If; _h.Sp = sp)
        {
            LineOf(node);
            int test = Field(node, 1);
            int body = Field(node, 2);
            int rest = Field(node, 3);
            node = rest;
            int truth = StaticTruth(test);
            if (truth == 0)
                continue;
            if (truth == 1)
            {
                node = body;
                break;
            }
            int exit = rest == 0 ? LoopExit(body) : 0;
            if (exit != 0)
            {
                Test(test, true, BlockField(_block, exit));
                break;
            }
            int otherwise = NewLabel();
            Test(test, false, otherwise);
            Statement(body);
            if (rest != 0)
                Jump(end);
            Bind(otherwise);
            if (!_reachable)
                break;
        }
        Statement(node);
        Bind(end);
    }

    // `break` or `continue` alone, with nothing between it and its loop: the test itself can jump. Else 0.
    private int LoopExit(int node)
    {
        if (KindOf(node) == Node.Block && Field(node, 1) == 1)
            node = Field(node, 2);
        int kind = KindOf(node);
        if (kind != Node.Break && kind != Node.Continue || _block == 0 || BlockField(_block, 1) != LoopBlock)
            return 0;
        return kind == Node.Break ? BreakExit : ContinueExit;
    }

    // ---- imports

    private void Import(int node)
    {
        for (int i = 0; i < Field(node, 1); i++)
        {
            int name = Field(node, 2 + 2 * i);
            int alias = Field(node, 3 + 2 * i);
            int t = Temps(2);
            LoadValue(Value.None, t);
            LoadValue(Value.SmallInt(0), t + 1);
            _code.Named(Opcode.ImportName, t, t, name);
            int end = DottedName.End(_h, name, 0);
            if (alias == 0)
                StoreName(DottedName.Part(_h, name, 0, end), t);
            else
            {
                // The import gives the first package: its parts are taken out of it one after another.
                while (end < Qstr.Length(_h, name))
                {
                    int next = DottedName.End(_h, name, end + 1);
                    _code.Named(Opcode.LoadAttribute, t, t, DottedName.Part(_h, name, end + 1, next));
                    end = next;
                }
                StoreName(alias, t);
            }
            _top = t;
        }
    }

    private void ImportFrom(int node)
    {
        int count = Field(node, 3);
        if (count == 0 && _scopes.KindOf(_scope) != Scopes.ModuleKind)
            throw Fail("import * not at module level");
        int t = Temps(2);
        int names = _h.Allocate(Kind.Tuple, 1 + (count == 0 ? 1 : count));
        _m[names + 1] = Value.Qstr(Q.Star);
        for (int i = 0; i < count; i++)
            _m[names + 1 + i] = Value.Qstr(Field(node, 4 + 2 * i));
        LoadValue(Value.Reference(names), t);
        LoadValue(Value.SmallInt(Field(node, 2)), t + 1);
        _code.Named(Opcode.ImportName, t, t, Field(node, 1));
        if (count == 0)
            _code.A(Opcode.ImportStar, t);
        for (int i = 0; i < count; i++)
        {
            int name = Field(node, 4 + 2 * i);
            int alias = Field(node, 5 + 2 * i);
            _code.Named(Opcode.ImportFrom, t + 1, t, name);
            StoreName(alias != 0 ? alias : name, t + 1);
        }
    }
}
