// Labels, and what is known about variables where control flow meets.
//
// A label is two words on the heap's stack, named by the index of the first, so labels are as many as the nesting needs:
//
//     [place: 0 nothing yet, > 0 head of the list of jumps to it, < 0 known place, negated]
//     [variables that are assigned at every jump to it]
//
// _assigned has one bit for each of the first 31 variables that may be unbound: set where it surely has a value.
// Code that cannot be reached has all bits set, so that it takes nothing away where it meets other code.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

internal sealed partial class Emitter
{
    private const int Everything = -1;
    private const int TrackedBits = 31;

    private int _assigned;
    private bool _reachable = true;

    // Variables that some statement unbinds: nothing is known of them where a loop comes back or an exception arrives.
    private int _volatile;

    private int NewLabel()
    {
        int label = _h.Push(Value.SmallInt(0));
        _h.Push(Value.SmallInt(Everything));
        return label;
    }

    // The state in which the label can be reached besides the jumps: an exception's.
    private void Meet(int label, int assigned) => _m[label + 1] &= Value.SmallInt(assigned);

    private bool HasJumps(int label) => _m[label] >> 1 > 0;

    private void Jump(int label)
    {
        if (!_reachable)
            return;
        int place = _m[label] >> 1;
        if (place < 0)
            _code.JumpTo(-place);
        else
            _m[label] = Value.SmallInt(_code.Jump(place));
        Meet(label, _assigned);
        Unreachable();
    }

    private void JumpIf(int op, int a, int b, int label)
    {
        int place = _m[label] >> 1;
        if (place < 0)
            _code.JumpIfTo(op, a, b, -place);
        else
            _m[label] = Value.SmallInt(_code.JumpIf(op, a, b, place));
        Meet(label, _assigned);
    }

    // The label is here: jumps to it land.
    private void Bind(int label)
    {
        int list = _m[label] >> 1;
        if (list <= 0)
            return;
        _code.Land(list);
        _assigned = _reachable ? _assigned & _m[label + 1] >> 1 : _m[label + 1] >> 1;
        _reachable = true;
        _m[label] = Value.SmallInt(0);
    }

    // The label is here, and jumps to it are still to come: the head of a loop.
    private void BindAhead(int label)
    {
        Bind(label);
        _m[label] = Value.SmallInt(-_code.Here);
        _assigned &= ~_volatile;
    }

    private void Unreachable()
    {
        _reachable = false;
        _assigned = Everything;
    }

    private void Reach(int assigned)
    {
        _reachable = true;
        _assigned = assigned;
    }

    // ---- conditions

    // Jumps to the label if the test's truth is `sense`, else goes on.
    private void Test(int node, bool sense, int label)
    {
        if (!_reachable)
            return;
        int truth = StaticTruth(node);
        if (truth >= 0)
        {
            if (truth == 1 == sense)
                Jump(label);
            return;
        }
        int top = _top;
        int kind = KindOf(node);
        switch (kind)
        {
            case Node.Unary when Field(node, 1) == Opcode.Not:
                Test(Field(node, 2), !sense, label);
                return;
            case Node.And:
            case Node.Or:
            {
                // `and` is false, `or` is true, as soon as one operand is.
                bool early = kind == Node.Or;
                int count = Field(node, 1);
                int sp = _h.Sp;
                int other = early == sense ? label : NewLabel();
                for (int i = 0; i < count - 1; i++)
                    Test(Field(node, 2 + i), early, other);
                Test(Field(node, 1 + count), sense, label);
                if (other != label)
                    Bind(other);
                _h.Sp = sp;
                return;
            }
            case Node.Compare:
                TestComparison(node, sense, label);
                return;
        }
        int r = OperandAtOnce(node);
        JumpIf(sense ? Opcode.JumpTrue : Opcode.JumpFalse, r, 0, label);
        _top = top;
    }

    private void TestComparison(int node, bool sense, int label)
    {
        int top = _top;
        int sp = _h.Sp;
        int count = Field(node, 1);
        int failed = sense && count > 1 ? NewLabel() : label;
        bool atOnce = count == 1 && KindOf(Field(node, 4)) == Node.Constant;
        int left = atOnce ? OperandAtOnce(Field(node, 2)) : Operand(Field(node, 2));
        for (int i = 0; i < count; i++)
        {
            int op = Field(node, 3 + 2 * i);
            bool last = i == count - 1;
            left = TestPair(op, left, Field(node, 4 + 2 * i), last && sense, last ? label : failed, last);
        }
        if (failed != label)
            Bind(failed);
        _h.Sp = sp;
        _top = top;
    }

    // One comparison of a chain; returns the register of its right operand, with which the chain goes on.
    private int TestPair(int op, int left, int rightNode, bool sense, int label, bool last)
    {
        if (last && op >= Opcode.Is && IsNone(rightNode))
        {
            JumpIf(op == Opcode.Is == sense ? Opcode.JumpNone : Opcode.JumpNotNone, left, 0, label);
            return left;
        }
        if (last && op <= Opcode.NotEqual && IsImmediate(rightNode, -128))
        {
            JumpIf(Opcode.JumpLessInt + (op - Opcode.Less << 1) + (sense ? 0 : 1), left, _immediate, label);
            return left;
        }
        int right = Operand(rightNode);
        JumpIf(JumpOf(op, sense), left, right, label);
        return right;
    }

    private static int JumpOf(int op, bool sense)
    {
        switch (op)
        {
            case Opcode.In:
                return sense ? Opcode.JumpIn : Opcode.JumpNotIn;
            case Opcode.NotIn:
                return sense ? Opcode.JumpNotIn : Opcode.JumpIn;
            case Opcode.Is:
                return sense ? Opcode.JumpIs : Opcode.JumpIsNot;
            case Opcode.IsNot:
                return sense ? Opcode.JumpIsNot : Opcode.JumpIs;
            default:
                return Opcode.JumpLess + (op - Opcode.Less << 1) + (sense ? 0 : 1);
        }
    }
}
