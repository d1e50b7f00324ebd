// try, with, and the ways out of them.
//
// A block is what a jump out of code must pass; blocks are words on the heap's stack, named by the index of the first:
//
//     LoopBlock      [outer][kind][label behind the loop][label of its next turn]
//     FinallyBlock   [outer][kind][register][label of the finally part][exits in use]
//     NameBlock      [outer][kind][qstr of `except ... as name`]
//
// A finally part is emitted once. R[register] says why it runs: None, the exception that is on its way, or the number of
// the exit (return, break, continue) that waits in it; R[register + 1] is the value of a waiting return. Behind the part
// stands what is to be done next, for the exits that are in use. No instruction runs for try where nothing is raised.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

internal sealed partial class Emitter
{
    private const int LoopBlock = 0;
    private const int FinallyBlock = 1;
    private const int NameBlock = 2;

    // The exits, break and continue numbered as the field of a LoopBlock that has their label.
    private const int ReturnExit = 1;
    private const int BreakExit = 2;
    private const int ContinueExit = 3;

    // The innermost block, 0: none.
    private int _block;

    // Returns the outer block, which becomes the innermost again at the block's end.
    private int PushBlock(int kind, int a, int b)
    {
        int outer = _block;
        _block = _h.Push(Value.SmallInt(outer));
        _h.Push(Value.SmallInt(kind));
        _h.Push(Value.SmallInt(a));
        _h.Push(Value.SmallInt(b));
        _h.Push(Value.SmallInt(0));
        return outer;
    }

    private int BlockField(int block, int i) => _m[block + i] >> 1;

    // Leaves the code at hand; r: what return returns, -1: None.
    private void Exit(int exit, int r)
    {
        if (exit != ReturnExit && !IsInside(LoopBlock, _block))
            throw Fail("'break'/'continue' outside loop");
        for (int block = _block; block != 0; block = BlockField(block, 0))
        {
            int kind = BlockField(block, 1);
            if (kind == NameBlock)
                r = LeaveName(block, exit, r);
            else if (kind == FinallyBlock)
            {
                WaitIn(block, exit, r);
                return;
            }
            else if (exit != ReturnExit)
            {
                Jump(BlockField(block, exit));
                return;
            }
        }
        ReturnValue(r);
    }

    // True if a block or one around it is of that kind.
    private bool IsInside(int kind, int block)
    {
        while (block != 0 && BlockField(block, 1) != kind)
            block = BlockField(block, 0);
        return block != 0;
    }

    // Forgets `except ... as name` on the way out, and keeps what return returns if it is that variable.
    private int LeaveName(int block, int exit, int r)
    {
        int name = BlockField(block, 2);
        bool local = Meaning(name) == LocalName;
        // A variable of a frame that ends here needs no forgetting.
        if (local && exit == ReturnExit && !IsInside(FinallyBlock, block))
            return r;
        if (local && r == _where)
        {
            r = Temp();
            Move(r, _where);
        }
        ForgetName(name);
        return r;
    }

    private void WaitIn(int block, int exit, int r)
    {
        int register = BlockField(block, 2);
        if (exit == ReturnExit && r >= 0)
            Move(register + 1, r);
        else if (exit == ReturnExit)
            LoadValue(Value.None, register + 1);
        LoadValue(Value.SmallInt(exit), register);
        _m[block + 4] |= Value.SmallInt(1 << exit);
        Jump(BlockField(block, 3));
    }

    // Behind a finally part: the exits that waited in it go on. If the part is never fallen through to, the last of them is sure.
    private void GoOn(int exits, int register, bool completes)
    {
        for (int exit = ReturnExit; exit <= ContinueExit; exit++)
        {
            if ((exits & 1 << exit) == 0)
                continue;
            exits &= ~(1 << exit);
            if (exits == 0 && !completes)
            {
                Exit(exit, register + 1);
                return;
            }
            if (exit != ReturnExit && BlockField(_block, 1) == LoopBlock)
            {
                JumpIf(Opcode.JumpEqualInt, register, exit, BlockField(_block, exit));
                continue;
            }
            int sp = _h.Sp;
            int assigned = _assigned;
            int other = NewLabel();
            JumpIf(Opcode.JumpNotEqualInt, register, exit, other);
            Exit(exit, register + 1);
            Bind(other);
            _h.Sp = sp;
            _assigned = assigned;
        }
    }

    private void Protect(int from, int to, int register)
    {
        if (!_code.Protect(from, to, _code.Here, register))
            throw Fail("code too long");
    }

    private void Try(int node)
    {
        int last = Field(node, 3);
        if (last == 0)
        {
            TryExcept(node);
            return;
        }
        int entry = _assigned & ~_volatile;
        int register = Temps(2);
        int label = NewLabel();
        int outer = PushBlock(FinallyBlock, register, label);
        int block = _block;
        int from = _code.Here;
        if (Field(node, 4) > 0)
            TryExcept(node);
        else
        {
            Statement(Field(node, 1));
            Statement(Field(node, 2));
        }
        _block = outer;
        bool completes = _reachable;
        int assigned = _assigned;
        int to = _code.Here;
        if (completes)
            LoadValue(Value.None, register);
        Bind(label);
        Reach(_reachable ? _assigned & entry : entry);
        Protect(from, to, register);
        int passing = _passing;
        _passing = register;
        Statement(last);
        _passing = passing;
        if (!_reachable)
            return;
        _code.A(Opcode.Reraise, register);
        GoOn(BlockField(block, 4), register, completes);
        // Behind it the try part has run to its end, with all its assignments.
        if (completes)
            _assigned |= assigned & ~_volatile;
        else
            Unreachable();
    }

    private void TryExcept(int node)
    {
        int sp = _h.Sp;
        int top = _top;
        int entry = _assigned & ~_volatile;
        int end = NewLabel();
        int from = _code.Here;
        Statement(Field(node, 1));
        int to = _code.Here;
        Statement(Field(node, 2));
        Jump(end);
        if (to != from)
        {
            Reach(entry);
            int e = Temp();
            Protect(from, to, e);
            int handled = _handled;
            int passing = _passing;
            _handled = e;
            _passing = -1;
            bool all = false;
            for (int i = 0; i < Field(node, 4); i++)
            {
                int handler = Field(node, 5 + i);
                all |= Field(handler, 1) == 0;
                Handler(handler, e, end);
            }
            _handled = handled;
            _passing = passing;
            if (!all)
                _code.A(Opcode.Reraise, e);
            Unreachable();
        }
        Bind(end);
        _h.Sp = sp;
        _top = top;
    }

    private void Handler(int node, int e, int end)
    {
        int sp = _h.Sp;
        int top = _top;
        int next = NewLabel();
        LineOf(node);
        if (Field(node, 1) != 0)
        {
            int type = Operand(Field(node, 1));
            JumpIf(Opcode.JumpNoMatch, e, type, next);
            _top = top;
        }
        int name = Field(node, 2);
        int outer = _block;
        if (name != 0)
        {
            StoreName(name, e);
            PushBlock(NameBlock, name, 0);
        }
        Statement(Field(node, 3));
        _block = outer;
        if (name != 0 && _reachable)
            ForgetName(name);
        Jump(end);
        Bind(next);
        _h.Sp = sp;
        _top = top;
    }

    // ---- with

    // Item i and all behind it. R[register], R[register + 1] as for finally; R[register + 3], R[register + 4] are __exit__ and its self.
    private void With(int node, int i)
    {
        if (i == Field(node, 3))
        {
            Statement(Field(node, 1));
            return;
        }
        int sp = _h.Sp;
        int top = _top;
        bool isAsync = Field(node, 2) != 0;
        int register = Temps(5);
        int manager = Operand(Field(node, 4 + 2 * i));
        _code.Named(Opcode.LoadMethod, register, manager, isAsync ? Q.__aexit__ : Q.__exit__);
        int a = Temps(5);
        _code.Named(Opcode.LoadMethod, a, manager, isAsync ? Q.__aenter__ : Q.__enter__);
        _code.Ab(Opcode.CallMethod, a, 0);
        _top = a + 1;
        if (isAsync)
            Await(a, a);
        int label = NewLabel();
        int end = NewLabel();
        int entry = _assigned & ~_volatile;
        int outer = PushBlock(FinallyBlock, register, label);
        int block = _block;
        int from = _code.Here;
        if (Field(node, 5 + 2 * i) != 0)
            Store(Field(node, 5 + 2 * i), a);
        _top = register + 5;
        With(node, i + 1);
        _block = outer;
        LineOf(node);
        int to = _code.Here;
        int exits = BlockField(block, 4);
        bool completes = _reachable;
        int assigned = _assigned;
        if (completes && exits != 0)
            LoadValue(Value.None, register);
        Bind(label);
        if (_reachable)
        {
            CallExit(register, false, isAsync);
            GoOn(exits, register, completes);
            if (completes)
                _assigned = assigned;
            else
                Unreachable();
            Jump(end);
        }
        if (to != from)
        {
            Reach(entry);
            Protect(from, to, register);
            int result = CallExit(register, true, isAsync);
            JumpIf(Opcode.JumpTrue, result, 0, end);
            _code.A(Opcode.Reraise, register);
            Unreachable();
        }
        Bind(end);
        _h.Sp = sp;
        _top = top;
    }

    // Calls __exit__ with the exception in R[register], or with None three times; returns the register of the result.
    private int CallExit(int register, bool raised, bool isAsync)
    {
        int a = Temps(8);
        Move(a + 3, register + 3);
        Move(a + 4, register + 4);
        if (raised)
            _code.Ab(Opcode.ExceptionInfo, a + 5, register);
        else
        {
            for (int i = 5; i < 8; i++)
                LoadValue(Value.None, a + i);
        }
        _code.Ab(Opcode.CallMethod, a, 3);
        if (isAsync)
            Await(a, a);
        _top = a;
        return a;
    }
}
