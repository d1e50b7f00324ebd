// Expressions into registers.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

internal sealed partial class Emitter
{
    // Anywhere: the register of a variable, or a new scratch register.
    private int Operand(int node)
    {
        int r = InPlace(node);
        if (r >= 0)
            return r;
        r = Temp();
        Into(node, r);
        return r;
    }

    // Anywhere, but rather in r if that may be written early.
    private int OperandIn(int node, int r)
    {
        if (r < _fence)
            return Operand(node);
        int variable = InPlace(node);
        if (variable >= 0)
            return variable;
        Into(node, r);
        return r;
    }

    // The same for an instruction that follows at once: even a variable that := writes may be used where it is.
    private int OperandAtOnce(int node)
    {
        int kind = KindOf(node);
        if (kind != Node.Name && kind != Node.Walrus || Meaning(Field(node, 1)) != LocalName)
            return Operand(node);
        int variable = _where;
        if (kind == Node.Walrus)
            Walrus(node, variable);
        else
            CheckBound(Field(node, 1));
        return variable;
    }

    private void Into(int node, int r)
    {
        int top = _top;
        int kind = KindOf(node);
        switch (kind)
        {
            case Node.Constant:
            case Node.PoolConstant:
            case Node.Unary:
            case Node.Binary:
            case Node.Tuple:
            {
                int value = StaticValue(node);
                if (value == Value.Undefined)
                    break;
                LoadValue(value, r);
                return;
            }
            case Node.Name:
                LoadName(Field(node, 1), r);
                return;
        }
        LineOf(node);
        switch (kind)
        {
            case Node.Unary:
                _code.Ab(Field(node, 1), r, OperandIn(Field(node, 2), r));
                break;
            case Node.Binary:
                Binary(node, r);
                break;
            case Node.Compare:
                Comparison(node, r);
                break;
            case Node.And:
            case Node.Or:
                Choice(node, kind == Node.Or, r);
                break;
            case Node.Conditional:
                Conditional(node, r);
                break;
            case Node.Lambda:
                Lambda(node, r);
                break;
            case Node.Call:
                Call(node, r);
                break;
            case Node.Attribute:
                _code.Named(Opcode.LoadAttribute, r, OperandIn(Field(node, 1), r), Field(node, 2));
                break;
            case Node.Subscript:
                Subscript(node, r);
                break;
            case Node.Slice:
                Slice(node, r);
                break;
            case Node.Tuple:
            case Node.List:
            case Node.Set:
                Display(node, kind, r);
                break;
            case Node.Dict:
                DictDisplay(node, r);
                break;
            case Node.ListComp:
            case Node.SetComp:
            case Node.DictComp:
            case Node.GeneratorExp:
                Comprehension(node, kind, r);
                break;
            case Node.Yield:
                _code.Ab(Opcode.Yield, r, OptionalOperand(Field(node, 1)));
                break;
            case Node.YieldFrom:
            {
                int t = Temps(2);
                _code.Ab(Opcode.LoadIterator, t, OperandIn(Field(node, 1), t));
                _code.Ab(Opcode.YieldFrom, r, t);
                break;
            }
            case Node.Await:
            {
                int t = Temps(2);
                Into(Field(node, 1), t);
                Await(t, r);
                break;
            }
            case Node.Walrus:
                Walrus(node, r);
                break;
            case Node.JoinedString:
                JoinedString(node, r);
                break;
            case Node.FormattedValue:
                FormattedValue(node, r);
                break;
            case Node.Star:
                throw Fail("*x must be assignment target");
            default:
                throw Fail("invalid syntax");
        }
        _top = top;
    }

    // R[t] holds what is awaited, R[t + 1] is scratch.
    private void Await(int t, int r)
    {
        _code.Ab(Opcode.GetAwaitable, t, t);
        _code.Ab(Opcode.YieldFrom, r, t);
    }

    // The operand, or None in a scratch register.
    private int OptionalOperand(int node)
    {
        if (node != 0)
            return Operand(node);
        int t = Temp();
        LoadValue(Value.None, t);
        return t;
    }

    // a + b + c is a chain to the left, which may be long: the operators wait on the stack for their left operand.
    private void Binary(int node, int r)
    {
        int sp = _h.Sp;
        int first = node;
        for (; KindOf(first) == Node.Binary && (first == node || StaticValue(first) == Value.Undefined); first = Field(first, 2))
            _h.Push(Value.SmallInt(first));
        int t = _h.Sp - sp > 1 ? Scratch(r) : r;
        int left = OperandIn(first, t);
        for (int top = _top; _h.Sp > sp; _top = top)
        {
            int operation = _m[--_h.Sp] >> 1;
            int result = operation == node ? r : t;
            ApplyBinary(Field(operation, 1), result, left, Field(operation, 3));
            left = result;
        }
    }

    private void ApplyBinary(int op, int r, int left, int rightNode)
    {
        int immediate = ImmediateForm(op);
        if (immediate >= 0 && IsImmediate(rightNode, 0))
            _code.Abc(immediate, r, left, _immediate);
        else
            _code.Abc(op, r, left, Operand(rightNode));
    }

    private static int ImmediateForm(int op)
    {
        switch (op)
        {
            case Opcode.Add: return Opcode.AddInt;
            case Opcode.Subtract: return Opcode.SubtractInt;
            case Opcode.InplaceAdd: return Opcode.InplaceAddInt;
            case Opcode.InplaceSubtract: return Opcode.InplaceSubtractInt;
            default: return -1;
        }
    }

    // a < b < c: b is evaluated once, c only if a < b.
    private void Comparison(int node, int r)
    {
        int count = Field(node, 1);
        int sp = _h.Sp;
        if (count == 1)
        {
            int first = OperandIn(Field(node, 2), r);
            _code.Abc(Field(node, 3), r, first, Operand(Field(node, 4)));
            return;
        }
        int t = Scratch(r);
        int end = NewLabel();
        int left = Operand(Field(node, 2));
        for (int i = 0; i < count; i++)
        {
            int right = Operand(Field(node, 4 + 2 * i));
            _code.Abc(Field(node, 3 + 2 * i), t, left, right);
            if (i < count - 1)
                JumpIf(Opcode.JumpFalse, t, 0, end);
            left = right;
        }
        Bind(end);
        _h.Sp = sp;
        Move(r, t);
    }

    // `and`, `or` for their value.
    private void Choice(int node, bool isOr, int r)
    {
        int count = Field(node, 1);
        int sp = _h.Sp;
        // `x = y or 5`: nothing behind the first operand can raise or see the variable half-done.
        bool direct = count == 2 && KindOf(Field(node, 3)) == Node.Constant;
        int t = direct ? r : Scratch(r);
        int end = NewLabel();
        for (int i = 0; i < count; i++)
        {
            int top = _top;
            int operand = Field(node, 2 + i);
            Into(operand, t);
            if (i < count - 1)
                JumpIf(isOr ? Opcode.JumpTrue : Opcode.JumpFalse, t, 0, end);
            _top = top;
        }
        Bind(end);
        _h.Sp = sp;
        Move(r, t);
    }

    private void Conditional(int node, int r)
    {
        int truth = StaticTruth(Field(node, 1));
        if (truth >= 0)
        {
            Into(Field(node, 3 - truth), r);
            return;
        }
        int sp = _h.Sp;
        int otherwise = NewLabel();
        int end = NewLabel();
        Test(Field(node, 1), false, otherwise);
        Into(Field(node, 2), r);
        Jump(end);
        Bind(otherwise);
        Into(Field(node, 3), r);
        Bind(end);
        _h.Sp = sp;
    }

    private void Subscript(int node, int r)
    {
        int item = OperandIn(Field(node, 1), r);
        int index = Field(node, 2);
        if (IsImmediate(index, -128))
            _code.Abc(Opcode.GetItemInt, r, item, _immediate);
        else
            _code.Abc(Opcode.GetItem, r, item, Operand(index));
    }

    private void Slice(int node, int r)
    {
        int t = Base(r);
        for (int i = 1; i <= 3; i++)
        {
            int s = i == 1 ? t : Temp();
            if (Field(node, i) != 0)
                Into(Field(node, i), s);
            else
                LoadValue(Value.None, s);
        }
        _code.Ab(Opcode.BuildSlice, r, t);
    }

    private void Walrus(int node, int r)
    {
        int name = Field(node, 1);
        if (Meaning(name) == LocalName)
        {
            int variable = _where;
            int symbol = _symbol;
            Into(Field(node, 2), variable);
            Assigned(symbol);
            Move(r, variable);
            return;
        }
        int t = Scratch(r);
        Into(Field(node, 2), t);
        StoreName(name, t);
        Move(r, t);
    }

    // ---- f-strings

    private void JoinedString(int node, int r)
    {
        int count = Field(node, 1);
        if (count == 0)
        {
            LoadValue(Value.Qstr(Q.Empty), r);
            return;
        }
        if (count == 1 && KindOf(Field(node, 2)) == Node.FormattedValue)
        {
            FormattedValue(Field(node, 2), r);
            return;
        }
        int first = Base(r);
        int parts = 0;
        for (int i = 0; i < count; i++)
        {
            int t = parts == 0 ? first : Temp();
            Into(Field(node, 2 + i), t);
            if (++parts < MaxRun && i < count - 1)
                continue;
            // A long one is joined piece by piece: what is joined so far is the first part of the next piece.
            bool last = i == count - 1;
            _code.Abc(Opcode.BuildString, last ? r : first, first, parts);
            _top = first + 1;
            parts = 1;
        }
    }

    private void FormattedValue(int node, int r)
    {
        int t = Base(r);
        Into(Field(node, 1), t);
        int spec = Temp();
        if (Field(node, 3) != 0)
            Into(Field(node, 3), spec);
        else
            LoadValue(Value.Qstr(Q.Empty), spec);
        _code.Abc(Opcode.Format, r, t, Field(node, 2));
    }
}
