// The walk that fills the table of scopes, and the step after it that finds each name's variable.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

internal sealed partial class Scopes
{
    private readonly int _file;
    private int _tree;
    private int _scope;
    private int _line;
    private int _depth;

    /// <summary>Forgets the last statement's scopes and notes those of this one.</summary>
    public void Collect(int tree, int statement)
    {
        _tree = tree;
        _used = _kept;
        _last = Module;
        _found = Module;
        _scope = Module;
        _m[Base + Module + NextField] = 0;
        _depth = 0;
        Visit(statement);
        for (int scope = _last; scope != Module; scope = _m[Base + scope + PreviousField])
            Resolve(scope);
        // A global statement of the module keeps what was added with it.
        if (FirstOf(Module) >= _kept)
            _kept = _used;
    }

    /// <summary>The name of a scope's function, as a qstr id.</summary>
    public int NameOf(int scope)
    {
        int node = _tree + _m[Base + scope + NodeField];
        if (scope == Module)
            return Q.AngleModule;
        switch (_m[node] & Node.KindMask)
        {
            case Node.Lambda: return Q.AngleLambda;
            case Node.ListComp: return Q.AngleListComp;
            case Node.SetComp: return Q.AngleSetComp;
            case Node.DictComp: return Q.AngleDictComp;
            case Node.GeneratorExp: return Q.AngleGenExpr;
            default: return _m[node + 1];
        }
    }

    private PythonException Fail(string message) => SyntaxErrors.At(_h, _file, _line, message, Value.Qstr(NameOf(_scope)));

    private int Field(int node, int i) => _m[_tree + node + i];

    /// <summary>
    /// Which fields of a node are children: a mask of fields (bits 0-7, field 1 first), the field with the count of a list
    /// (8-11, 0: none), the field at which the list starts (12-15), words of an item (16-19), mask of children in an item (20-23).
    /// </summary>
    public static int ChildrenOf(int kind)
    {
        const int First = 1;
        const int Second = 2;
        const int Third = 4;
        const int Plain = 1 << 8 | 2 << 12 | 1 << 16 | 1 << 20;
        switch (kind)
        {
            case Node.Unary:
            case Node.Keyword:
            case Node.Walrus: return Second;
            case Node.Binary: return Second | Third;
            case Node.Compare: return Second | 1 << 8 | 3 << 12 | 2 << 16 | 2 << 20;
            case Node.And:
            case Node.Or:
            case Node.Tuple:
            case Node.List:
            case Node.Set:
            case Node.JoinedString:
            case Node.Block:
            case Node.Delete: return Plain;
            case Node.Conditional:
            case Node.Slice:
            case Node.If:
            case Node.While: return First | Second | Third;
            case Node.Call:
            case Node.Assign: return First | 2 << 8 | 3 << 12 | 1 << 16 | 1 << 20;
            case Node.Star:
            case Node.DoubleStar:
            case Node.Attribute:
            case Node.CompIf:
            case Node.Yield:
            case Node.YieldFrom:
            case Node.Await:
            case Node.ExpressionStatement:
            case Node.Return: return First;
            case Node.Subscript:
            case Node.Raise:
            case Node.Assert:
            case Node.CompFor: return First | Second;
            case Node.Dict: return 1 << 8 | 2 << 12 | 2 << 16 | 3 << 20;
            case Node.ListComp:
            case Node.SetComp:
            case Node.GeneratorExp: return First | 2 << 8 | 3 << 12 | 1 << 16 | 1 << 20;
            case Node.DictComp: return First | Second | 3 << 8 | 4 << 12 | 1 << 16 | 1 << 20;
            case Node.FormattedValue: return First | Third;
            case Node.Try: return First | Second | Third | 4 << 8 | 5 << 12 | 1 << 16 | 1 << 20;
            default: return 0;
        }
    }

    // Bounds the depth of the tree, and so the recursion of all that walks it. Two kinds of chains may be long, because the
    // emitter too walks them in a loop: a + b + c ..., and if ... elif ... elif.
    private void Visit(int node)
    {
        if (++_depth > _maxDepth)
            throw Errors.NewWithText(_h, TypeId.RuntimeError, Value.Qstr(Q.MaximumRecursionDepthExceeded));
        for (; node != 0; node = VisitNode(node))
        {
        }
        _depth--;
    }

    // Returns what is left to be visited.
    private int VisitNode(int node)
    {
        int kind = Field(node, 0) & Node.KindMask;
        _line = (int)((uint)Field(node, 0) >> Node.LineShift);
        switch (kind)
        {
            case Node.Binary:
                Visit(Field(node, 3));
                return Field(node, 2);
            case Node.If:
                Visit(Field(node, 1));
                Visit(Field(node, 2));
                return Field(node, 3);
            case Node.Name:
                Use(Field(node, 1));
                return 0;
            case Node.Lambda:
            {
                VisitDefaults(Field(node, 1));
                int outer = Enter(node, LambdaKind);
                AddParameters(Field(node, 1));
                Visit(Field(node, 2));
                _scope = outer;
                return 0;
            }
            case Node.ListComp:
            case Node.SetComp:
            case Node.DictComp:
                VisitComprehension(node, ComprehensionKind);
                return 0;
            case Node.GeneratorExp:
                VisitComprehension(node, GeneratorKind);
                return 0;
            case Node.Walrus:
                VisitWalrus(node);
                return 0;
            case Node.Yield:
            case Node.YieldFrom:
                if (KindOf(_scope) != FunctionKind && KindOf(_scope) != LambdaKind)
                    throw Fail("'yield' outside function");
                SetFlags(_scope, HasYield);
                break;
            case Node.Await:
                SuspendAt(false);
                break;
            case Node.Assign:
                Visit(Field(node, 1));
                for (int i = 0; i < Field(node, 2); i++)
                    Bind(Field(node, 3 + i), Bound);
                return 0;
            case Node.AugmentedAssign:
                Visit(Field(node, 2));
                Bind(Field(node, 2), Bound);
                Visit(Field(node, 3));
                return 0;
            case Node.AnnotatedAssign:
                // Without a value it still makes the name a local variable.
                Visit(Field(node, 3));
                Bind(Field(node, 1), Bound);
                return 0;
            case Node.Delete:
                for (int i = 0; i < Field(node, 1); i++)
                    Bind(Field(node, 2 + i), Bound | Unbound);
                return 0;
            case Node.Global:
            case Node.Nonlocal:
                for (int i = 0; i < Field(node, 1); i++)
                    Declare(Field(node, 2 + i), kind == Node.Global);
                return 0;
            case Node.Import:
                for (int i = 0; i < Field(node, 1); i++)
                {
                    int alias = Field(node, 3 + 2 * i);
                    BindName(alias != 0 ? alias : DottedName.First(_h, Field(node, 2 + 2 * i)), Bound);
                }
                return 0;
            case Node.ImportFrom:
                for (int i = 0; i < Field(node, 3); i++)
                {
                    int alias = Field(node, 5 + 2 * i);
                    BindName(alias != 0 ? alias : Field(node, 4 + 2 * i), Bound);
                }
                return 0;
            case Node.For:
                if (Field(node, 5) != 0)
                    SuspendAt(true);
                Visit(Field(node, 2));
                Bind(Field(node, 1), Bound);
                Visit(Field(node, 3));
                Visit(Field(node, 4));
                return 0;
            case Node.Handler:
                Visit(Field(node, 1));
                if (Field(node, 2) != 0)
                    BindName(Field(node, 2), Bound | Unbound);
                Visit(Field(node, 3));
                return 0;
            case Node.With:
                if (Field(node, 2) != 0)
                    SuspendAt(true);
                for (int i = 0; i < Field(node, 3); i++)
                {
                    Visit(Field(node, 4 + 2 * i));
                    if (Field(node, 5 + 2 * i) != 0)
                        Bind(Field(node, 5 + 2 * i), Bound);
                }
                Visit(Field(node, 1));
                return 0;
            case Node.FunctionDef:
                VisitFunction(node);
                return 0;
            case Node.ClassDef:
                VisitClass(node);
                return 0;
        }
        VisitChildren(node, kind);
        return 0;
    }

    private void VisitChildren(int node, int kind)
    {
        int shape = ChildrenOf(kind);
        for (int i = 1; (shape & 0xFF) >> i - 1 != 0; i++)
        {
            if ((shape >> i - 1 & 1) != 0)
                Visit(Field(node, i));
        }
        int countField = shape >> 8 & 15;
        if (countField == 0)
            return;
        int count = Field(node, countField);
        int item = shape >> 12 & 15;
        for (; count > 0; count--)
        {
            if ((shape & 1 << 20) != 0)
                Visit(Field(node, item));
            if ((shape & 2 << 20) != 0)
                Visit(Field(node, item + 1));
            item += shape >> 16 & 15;
        }
    }

    private void VisitFunction(int node)
    {
        int count = Field(node, 5);
        for (int i = 0; i < count; i++)
            Visit(Field(node, 6 + i));
        VisitDefaults(Field(node, 2));
        BindName(Field(node, 1), Bound);
        int outer = Enter(node, FunctionKind | (Field(node, 4) != 0 ? IsAsync : 0));
        AddParameters(Field(node, 2));
        Visit(Field(node, 3));
        _scope = outer;
    }

    private void VisitClass(int node)
    {
        int count = Field(node, 3) + Field(node, 4);
        for (int i = 0; i < count; i++)
            Visit(Field(node, 5 + i));
        BindName(Field(node, 1), Bound);
        int outer = Enter(node, ClassKind);
        Mark(_scope, Q.__module__, Bound);
        Mark(_scope, Q.__qualname__, Bound);
        Visit(Field(node, 2));
        _scope = outer;
    }

    // The first iterable belongs to the scope around the comprehension.
    private void VisitComprehension(int node, int kind)
    {
        bool isDict = (Field(node, 0) & Node.KindMask) == Node.DictComp;
        int at = isDict ? 3 : 2;
        int count = Field(node, at++);
        Visit(Field(Field(node, at), 2));
        int outer = Enter(node, kind);
        int outerKind = KindOf(outer);
        if (kind == ComprehensionKind && outerKind != ClassKind && (FlagsOf(outer) & InDict) == 0)
            SetFlags(_scope, Inline);
        for (int i = 0; i < count; i++)
        {
            int clause = Field(node, at + i);
            if ((Field(clause, 0) & Node.KindMask) == Node.CompFor)
            {
                if (Field(clause, 3) != 0)
                    SuspendAt(true);
                if (i > 0)
                    Visit(Field(clause, 2));
                Bind(Field(clause, 1), Bound);
            }
            else
                Visit(Field(clause, 1));
        }
        Visit(Field(node, 1));
        if (isDict)
            Visit(Field(node, 2));
        _scope = outer;
    }

    private void VisitWalrus(int node)
    {
        Visit(Field(node, 2));
        int name = Field(node, 1);
        Use(name);
        int target = _scope;
        SetFlags(target, HasWalrus);
        while (KindOf(target) >= ComprehensionKind)
        {
            target = ParentOf(target);
            SetFlags(target, HasWalrus);
        }
        if (target != _scope && (Symbol(Find(_scope, name)) & Bound) != 0)
            throw Fail(target == Module ? "identifier redefined as global" : "identifier redefined as nonlocal");
        if (target != Module)
            Mark(target, name, Bound | Walrus);
    }

    // await, async for, async with: the function around it becomes a coroutine's code.
    private void SuspendAt(bool needsAsync)
    {
        int scope = FunctionOf(_scope);
        int flags = FlagsOf(scope);
        bool isFunction = (flags & KindMask) == FunctionKind || (flags & KindMask) == LambdaKind;
        if (needsAsync && (!isFunction || (flags & IsAsync) == 0))
            throw Fail("async for/with outside async function");
        if (!isFunction)
            throw Fail("'await' outside function");
        SetFlags(scope, HasYield);
    }

    private int Enter(int node, int flags)
    {
        int outer = _scope;
        _scope = NewScope(node, outer, flags);
        return outer;
    }

    private void SetFlags(int scope, int flags) => _m[Base + scope + FlagsField] |= flags;

    private void VisitDefaults(int parameters)
    {
        for (int i = 0; i < Field(parameters, 1); i++)
            Visit(Field(Field(parameters, 2 + i), 2));
    }

    // In the order of their registers: positional, keyword-only, *args, **kwargs.
    private void AddParameters(int parameters)
    {
        AddParametersOfKind(parameters, 0);
        AddParametersOfKind(parameters, 2);
        AddParametersOfKind(parameters, 1);
        AddParametersOfKind(parameters, 3);
    }

    private void AddParametersOfKind(int parameters, int kind)
    {
        for (int i = 0; i < Field(parameters, 1); i++)
        {
            int parameter = Field(parameters, 2 + i);
            int name = Field(parameter, 1);
            if (Field(parameter, 3) == kind)
                Mark(_scope, name, Bound | Parameter);
        }
    }

    private void Use(int name)
    {
        if (_scope == Module)
            return;
        Add(_scope, name);
        if (name == Q.super)
            Add(_scope, Q.__class__);
    }

    private void Bind(int target, int flags)
    {
        switch (Field(target, 0) & Node.KindMask)
        {
            case Node.Name:
                BindName(Field(target, 1), flags);
                break;
            case Node.Tuple:
            case Node.List:
                for (int i = 0; i < Field(target, 1); i++)
                    Bind(Field(target, 2 + i), flags);
                break;
            case Node.Star:
                Bind(Field(target, 1), flags);
                break;
            default:
                Visit(target);
                break;
        }
    }

    private void BindName(int name, int flags)
    {
        if (_scope != Module)
            Mark(_scope, name, flags);
    }

    private void Declare(int name, bool global)
    {
        if (!global && _scope == Module)
            throw Fail("can't declare nonlocal in outer code");
        if (_scope == Module && (FlagsOf(Module) & InDict) == 0)
            return;
        int symbol = Find(_scope, name);
        int flag = global ? Global : Nonlocal;
        if (symbol != 0 && (Symbol(symbol) & flag) == 0)
            throw Fail(global ? "identifier redefined as global" : "identifier redefined as nonlocal");
        Mark(_scope, name, flag);
    }

    // Finds the variables that a scope's names mean. Inner scopes have been resolved before.
    private void Resolve(int scope)
    {
        int flags = FlagsOf(scope);
        for (int symbol = FirstOf(scope); symbol != 0; symbol = NextOf(symbol))
        {
            int s = Symbol(symbol);
            if ((s & Global) != 0 || (s & (Bound | Nonlocal)) == Bound)
                continue;
            int name = s & 0xFFFF;
            if ((flags & Inline) != 0)
            {
                // The function around it may have to fetch it from further out.
                if (ParentOf(scope) != Module)
                    Add(ParentOf(scope), name);
                continue;
            }
            int owner = OwnerOf(ParentOf(scope), name);
            if (owner == 0)
                continue;
            for (int between = scope; between != owner; between = ParentOf(between))
                Mark(between, name, Free);
            Mark(owner, name, Cell);
        }
    }

    // The function, or for __class__ the class, whose variable an inner scope's free name is; 0: none, it is global.
    private int OwnerOf(int scope, int name)
    {
        for (; scope != Module; scope = ParentOf(scope))
        {
            if (KindOf(scope) == ClassKind)
            {
                if (name != Q.__class__)
                    continue;
                Mark(scope, name, Bound);
                return scope;
            }
            int symbol = Find(scope, name);
            if (symbol == 0)
                continue;
            int s = Symbol(symbol);
            if ((s & Global) != 0)
                return 0;
            if ((s & (Bound | Nonlocal)) == Bound)
                return scope;
        }
        return 0;
    }
}
