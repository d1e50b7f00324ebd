// What may be assigned to and deleted, and the declaration of constants.
//
// Targets are parsed as expressions and checked here, when it is known that they are targets. At module level the name of a
// constant is no target: it has no variable that could change.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

public sealed partial class Parser
{
    // The targets of a for loop or a comprehension, checked.
    private int Targets()
    {
        int node = ExpressionList(LevelBitOr);
        CheckTarget(node);
        return node;
    }

    // A name that is no constant, an attribute or an item.
    private bool IsPlainTarget(int node)
    {
        switch (Tree.KindOf(_h, node))
        {
            case Node.Name: return !IsDeclared(node);
            case Node.Attribute:
            case Node.Subscript: return true;
            default: return false;
        }
    }

    private bool IsTargetList(int node)
    {
        int kind = Tree.KindOf(_h, node);
        return kind == Node.Tuple || kind == Node.List;
    }

    private void CheckTarget(int node)
    {
        if (IsPlainTarget(node))
            return;
        if (!IsTargetList(node))
            throw Wrong(Tree.LineOf(_h, node), "can't assign to expression");
        CheckTargets(node);
    }

    private void CheckTargets(int list)
    {
        bool star = false;
        int count = Tree.Field(_h, list, 1);
        for (int i = 0; i < count; i++)
        {
            int item = Tree.Field(_h, list, 2 + i);
            if (Tree.KindOf(_h, item) == Node.Star)
            {
                if (star)
                    throw Wrong(Tree.LineOf(_h, item), "multiple *x in assignment");
                star = true;
                item = Tree.Field(_h, item, 1);
            }
            CheckTarget(item);
        }
    }

    // Of a statement with one target that is no list: an in-place or annotated assignment.
    private void CheckSingleTarget(int node)
    {
        if (IsTargetList(node))
            throw Wrong(Tree.LineOf(_h, node), "can't assign to expression");
        CheckTarget(node);
    }

    private void CheckDeletable(int node)
    {
        if (IsPlainTarget(node))
            return;
        if (!IsTargetList(node))
            throw Wrong(Tree.LineOf(_h, node), "can't delete expression");
        int count = Tree.Field(_h, node, 1);
        for (int i = 0; i < count; i++)
            CheckDeletable(Tree.Field(_h, node, 2 + i));
    }

    private bool IsDeclared(int name)
    {
        int value;
        return _functions == 0 && _classes == 0 && Constants.TryGet(_h, Tree.Field(_h, name, 1), out value);
    }

    // For `target = value`, where the value may be const(expression): the node to assign, which is 0 if nothing is to be
    // assigned, because the name is private to the module or class.
    private int Declared(int target, int value)
    {
        if (Tree.KindOf(_h, target) != Node.Name || Tree.KindOf(_h, value) != Node.Call)
            return value;
        int callee = Tree.Field(_h, value, 1);
        if (Tree.KindOf(_h, callee) != Node.Name || Tree.Field(_h, callee, 1) != Q.@const)
            return value;
        int line = Tree.LineOf(_h, value);
        bool inFunction = _functions > 0;
        int constant = Tree.Field(_h, value, 2) == 1
            ? ConstantFolding.Evaluate(_h, Tree.Field(_h, value, 3), inFunction)
            : Value.Undefined;
        if (constant == Value.Undefined)
            throw SyntaxErrors.At(_h, _lexer.File, line, "not a constant");
        int name = Tree.Field(_h, target, 1);
        _h.Push(constant);
        Constants.Declare(_h, name, constant, inFunction);
        int node = 0;
        if (inFunction || Qstr.ByteAt(_h, name, 0) != '_')
            node = Tree.AddConstant(_h, line, constant);
        _h.Sp--;
        return node;
    }
}
