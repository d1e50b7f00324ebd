// Assignment: to names, attributes and items, and to several of them at once.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

internal sealed partial class Emitter
{
    private void Assign(int node)
    {
        int value = Field(node, 1);
        int count = Field(node, 2);
        if (count == 1)
        {
            AssignTo(Field(node, 3), value);
            return;
        }
        int r = Operand(value);
        int top = _top;
        for (int i = 0; i < count; i++)
        {
            // Unpacking takes the topmost register for itself, and the value is still needed for the next target.
            if (i < count - 1)
                Temp();
            Store(Field(node, 3 + i), r);
            _top = top;
        }
    }

    private void AssignTo(int target, int value)
    {
        int kind = KindOf(target);
        if (kind == Node.Name && Meaning(Field(target, 1)) == LocalName)
        {
            int variable = _where;
            int symbol = _symbol;
            Into(value, variable);
            Assigned(symbol);
            return;
        }
        if (kind == Node.Tuple || kind == Node.List)
        {
            if (KindOf(value) == Node.Tuple && Field(value, 1) == Field(target, 1) && AssignItems(target, value))
                return;
            int t = Temp();
            Into(value, t);
            Unpack(target, t);
            return;
        }
        Store(target, Operand(value));
    }

    // a, b = b, a without a tuple. A variable is used where it is unless a target before it in the list is that variable.
    private bool AssignItems(int target, int value)
    {
        int count = Field(value, 1);
        if (count > MaxRun || PlainItems(target, 2, count) < count || PlainItems(value, 2, count) < count)
            return false;
        int sp = _h.Sp;
        for (int i = 0; i < count; i++)
        {
            int item = Field(value, 2 + i);
            int r;
            if (KindOf(item) == Node.Name && IsTarget(target, i, Field(item, 1)))
            {
                r = Temp();
                LoadName(Field(item, 1), r);
            }
            else
                r = Operand(item);
            _h.Push(Value.SmallInt(r));
        }
        for (int i = 0; i < count; i++)
            Store(Field(target, 2 + i), _m[sp + i] >> 1);
        _h.Sp = sp;
        return true;
    }

    // True if a name is among the first targets, or may be hidden in one of them.
    private bool IsTarget(int target, int count, int name)
    {
        for (int i = 0; i < count; i++)
        {
            int t = Field(target, 2 + i);
            int kind = KindOf(t);
            if (kind == Node.Name ? Field(t, 1) == name : kind == Node.Tuple || kind == Node.List)
                return true;
        }
        return false;
    }

    // A value in a register into a target.
    private void Store(int target, int r)
    {
        int top = _top;
        switch (KindOf(target))
        {
            case Node.Name:
                StoreName(Field(target, 1), r);
                break;
            case Node.Attribute:
            {
                int item = Operand(Field(target, 1));
                LineOf(target);
                _code.Named(Opcode.StoreAttribute, item, r, Field(target, 2));
                break;
            }
            case Node.Subscript:
            {
                int item = Operand(Field(target, 1));
                int index = Operand(Field(target, 2));
                LineOf(target);
                _code.Abc(Opcode.SetItem, item, index, r);
                break;
            }
            case Node.Tuple:
            case Node.List:
            {
                int t = Base(r);
                Move(t, r);
                Unpack(target, t);
                break;
            }
            case Node.Star:
                throw Fail("*x must be assignment target");
            default:
                throw Fail("can't assign to expression");
        }
        _top = top;
    }

    // Unpacks R[t], the topmost register, into the targets.
    private void Unpack(int target, int t)
    {
        int count = Field(target, 1);
        int star = -1;
        for (int i = 0; i < count; i++)
        {
            if (KindOf(Field(target, 2 + i)) != Node.Star)
                continue;
            if (star >= 0)
                throw Fail("multiple *x in assignment");
            star = i;
        }
        if (count > 1)
            Temps(count - 1);
        if (star < 0)
            _code.Ab(Opcode.Unpack, t, count);
        else
            _code.Abc(Opcode.UnpackStar, t, star, count - 1 - star);
        for (int i = 0; i < count; i++)
        {
            int item = Field(target, 2 + i);
            Store(i == star ? Field(item, 1) : item, t + i);
        }
    }

    // The target's parts are evaluated once, then it is read, then the value is evaluated.
    private void AugmentedAssign(int op, int target, int value)
    {
        switch (KindOf(target))
        {
            case Node.Name:
            {
                int name = Field(target, 1);
                int r = Operand(target);
                int result = Meaning(name) == LocalName ? _where : Temp();
                ApplyBinary(op, result, r, value);
                StoreName(name, result);
                break;
            }
            case Node.Attribute:
            {
                int item = Operand(Field(target, 1));
                int t = Temp();
                _code.Named(Opcode.LoadAttribute, t, item, Field(target, 2));
                ApplyBinary(op, t, t, value);
                _code.Named(Opcode.StoreAttribute, item, t, Field(target, 2));
                break;
            }
            case Node.Subscript:
            {
                int item = Operand(Field(target, 1));
                int index = Operand(Field(target, 2));
                int t = Temp();
                _code.Abc(Opcode.GetItem, t, item, index);
                ApplyBinary(op, t, t, value);
                _code.Abc(Opcode.SetItem, item, index, t);
                break;
            }
            default:
                throw Fail("can't assign to expression");
        }
    }

    private void Delete(int target)
    {
        int top = _top;
        switch (KindOf(target))
        {
            case Node.Name:
                DeleteName(Field(target, 1));
                break;
            case Node.Attribute:
                _code.Named(Opcode.DeleteAttribute, Operand(Field(target, 1)), 0, Field(target, 2));
                break;
            case Node.Subscript:
            {
                int item = Operand(Field(target, 1));
                _code.Ab(Opcode.DeleteItem, item, Operand(Field(target, 2)));
                break;
            }
            case Node.Tuple:
            case Node.List:
                for (int i = 0; i < Field(target, 1); i++)
                    Delete(Field(target, 2 + i));
                break;
            default:
                throw Fail("can't delete expression");
        }
        _top = top;
    }
}
