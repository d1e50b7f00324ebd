// Loops. The test stands at the bottom, so a turn has one jump: the loop is entered by a jump to its test.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

internal sealed partial class Emitter
{
    private void While(int node)
    {
        int test = Field(node, 1);
        int truth = StaticTruth(test);
        int end = NewLabel();
        int next = NewLabel();
        int body = NewLabel();
        if (truth == 0)
        {
            Statement(Field(node, 3));
            return;
        }
        if (truth > 0)
        {
            BindAhead(next);
            LoopBody(Field(node, 2), end, next);
            Jump(next);
        }
        else if ((_scopes.FlagsOf(_scope) & Scopes.HasWalrus) != 0 && HasWalrus(test))
        {
            // What := assigns in the test is assigned in the body: the emitter must meet them in this order.
            BindAhead(next);
            Test(test, false, body);
            LoopBody(Field(node, 2), end, next);
            Jump(next);
            Bind(body);
        }
        else
        {
            int entry = _assigned;
            Jump(next);
            Reach(entry);
            BindAhead(body);
            LoopBody(Field(node, 2), end, next);
            Bind(next);
            LineOf(node);
            Test(test, true, body);
        }
        Statement(Field(node, 3));
        Bind(end);
    }

    private bool HasWalrus(int node)
    {
        for (; node != 0 && KindOf(node) == Node.Binary; node = Field(node, 2))
        {
            if (HasWalrus(Field(node, 3)))
                return true;
        }
        if (node == 0)
            return false;
        int kind = KindOf(node);
        if (kind == Node.Walrus)
            return true;
        int shape = Scopes.ChildrenOf(kind);
        for (int i = 1; (shape & 0xFF) >> i - 1 != 0; i++)
        {
            if ((shape >> i - 1 & 1) != 0 && HasWalrus(Field(node, i)))
                return true;
        }
        int count = (shape >> 8 & 15) == 0 ? 0 : Field(node, shape >> 8 & 15);
        int item = shape >> 12 & 15;
        int stride = shape >> 16 & 15;
        for (; count > 0; count--, item += stride)
        {
            if ((shape & 1 << 20) != 0 && HasWalrus(Field(node, item)) || (shape & 2 << 20) != 0 && HasWalrus(Field(node, item + 1)))
                return true;
        }
        return false;
    }

    private void LoopBody(int body, int end, int next)
    {
        int outer = PushBlock(LoopBlock, end, next);
        Statement(body);
        _block = outer;
    }

    private void For(int node)
    {
        bool isAsync = Field(node, 5) != 0;
        int end = NewLabel();
        int next = NewLabel();
        int body = NewLabel();
        int done = NewLabel();
        int s = Temps(3);
        int entry = BeginIteration(Field(node, 2), -1, s, next, isAsync);
        int x = BeginTurn(Field(node, 1), s, body, next, entry, isAsync);
        LoopBody(Field(node, 3), end, next);
        LineOf(node);
        EndTurn(x, s, body, next, done, entry, isAsync);
        _top = s;
        Statement(Field(node, 4));
        Bind(end);
    }

    // Leaves the state of an iteration in R[s] .. R[s + 2], the topmost registers, and goes to `next`. Returns what is assigned.
    private int BeginIteration(int iterable, int register, int s, int next, bool isAsync)
    {
        if (isAsync)
        {
            int source = register >= 0 ? register : OperandIn(iterable, s);
            Temps(2);
            _code.Named(Opcode.LoadMethod, s, source, Q.__aiter__);
            _code.Ab(Opcode.CallMethod, s, 0);
        }
        else if (register < 0 && IsRange(iterable))
        {
            int count = Field(iterable, 2);
            Into(Field(iterable, 1), Temp());
            for (int i = 0; i < count; i++)
                Into(Field(iterable, 3 + i), Temp());
            LineOf(iterable);
            JumpIf(Opcode.PrepareRange, s, count, next);
            _code.Ab(Opcode.Call, s, count);
            _code.Ab(Opcode.GetIter, s, s);
        }
        else
            _code.Ab(Opcode.GetIter, s, register >= 0 ? register : OperandIn(iterable, s));
        _top = s + 3;
        int entry = _assigned;
        if (!isAsync)
            Jump(next);
        return entry;
    }

    // range(...) with one to three plain arguments, where `range` is no variable of a function.
    private bool IsRange(int node)
    {
        if (KindOf(node) != Node.Call || KindOf(Field(node, 1)) != Node.Name || Field(Field(node, 1), 1) != Q.range)
            return false;
        int count = Field(node, 2);
        return count >= 1 && count <= 3 && PlainItems(node, 3, count) == count && Meaning(Q.range) == GlobalName;
    }

    // The head of the loop's body. Returns the register in which an item arrives.
    private int BeginTurn(int target, int s, int body, int next, int entry, bool isAsync)
    {
        Reach(entry);
        int variable = -1;
        int symbol = 0;
        if (KindOf(target) == Node.Name && Meaning(Field(target, 1)) == LocalName)
        {
            variable = _where;
            symbol = _symbol;
        }
        int x = variable >= 0 ? variable : Temp();
        if (isAsync)
        {
            // Exceptions from here to the item end the loop if they are StopAsyncIteration; the label `body` keeps the range.
            BindAhead(next);
            _m[body] = Value.SmallInt(_code.Here);
            int w = Temps(5);
            _code.Named(Opcode.LoadMethod, w, s, Q.__anext__);
            _code.Ab(Opcode.CallMethod, w, 0);
            Await(w, x);
            _m[body + 1] = Value.SmallInt(_code.Here);
            _top = w;
        }
        else
            BindAhead(body);
        if (variable >= 0)
            Assigned(symbol);
        else
            Store(target, x);
        return x;
    }

    private void EndTurn(int x, int s, int body, int next, int done, int entry, bool isAsync)
    {
        if (!isAsync)
        {
            Bind(next);
            JumpIf(Opcode.ForIter, x, s, body);
            return;
        }
        Jump(next);
        Reach(entry & ~_volatile);
        int e = Temps(2);
        Protect(_m[body] >> 1, _m[body + 1] >> 1, e);
        LoadValue(Value.Type(TypeId.StopAsyncIteration), e + 1);
        int other = NewLabel();
        JumpIf(Opcode.JumpNoMatch, e, e + 1, other);
        Jump(done);
        Bind(other);
        _code.A(Opcode.Reraise, e);
        Unreachable();
        Bind(done);
        _top = e;
    }
}
