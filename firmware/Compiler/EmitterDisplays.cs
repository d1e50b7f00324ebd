// Tuples, lists, sets and dicts written out. Up to MaxRun items lie in neighbouring registers; what is longer, or has a
// star, is built piece by piece.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

internal sealed partial class Emitter
{
    private void Display(int node, int kind, int r)
    {
        int count = Field(node, 1);
        int run = PlainItems(node, 2, count);
        if (run == count)
        {
            int first = count == 0 ? 0 : Run(node, 2, count, Base(r));
            _code.Abc(BuilderOf(kind), r, first, count);
            return;
        }
        int t = Scratch(r);
        Pieces(node, 2, count, kind, t);
        if (kind == Node.Tuple)
            _code.Ab(Opcode.ListToTuple, r, t);
        else
            Move(r, t);
    }

    private static int BuilderOf(int kind) =>
        kind == Node.Tuple ? Opcode.BuildTuple : kind == Node.List ? Opcode.BuildList : Opcode.BuildSet;

    // How many items from the start can be evaluated into neighbouring registers.
    private int PlainItems(int node, int at, int count)
    {
        int limit = count < MaxRun ? count : MaxRun;
        int run = 0;
        while (run < limit && IsPlain(KindOf(Field(node, at + run))))
            run++;
        return run;
    }

    private static bool IsPlain(int kind) => kind != Node.Star && kind != Node.DoubleStar && kind != Node.Keyword;

    // Evaluates items into neighbouring registers, the first of which is the topmost one.
    private int Run(int node, int at, int count, int first)
    {
        for (int i = 0; i < count; i++)
            Into(Field(node, at + i), i == 0 ? first : Temp());
        return first;
    }

    // A list or set of items and starred iterables, in a scratch register; keyword arguments are passed over.
    private void Pieces(int node, int at, int count, int kind, int t)
    {
        bool isSet = kind == Node.Set;
        int top = _top;
        int run = PlainItems(node, at, count);
        int first = run == 0 ? 0 : Run(node, at, run, Temp());
        _code.Abc(isSet ? Opcode.BuildSet : Opcode.BuildList, t, first, run);
        _top = top;
        for (int i = run; i < count; i++)
            Piece(Field(node, at + i), isSet, t);
    }

    private void Piece(int item, bool isSet, int t)
    {
        int top = _top;
        if (KindOf(item) == Node.Star)
            _code.Ab(isSet ? Opcode.SetUpdate : Opcode.ListExtend, t, Operand(Field(item, 1)));
        else
            _code.Ab(isSet ? Opcode.SetAdd : Opcode.ListAppend, t, Operand(item));
        _top = top;
    }

    // As in MicroPython the value is evaluated before the key.
    private void DictItem(int t, int key, int value)
    {
        int v = Operand(value);
        _code.Abc(Opcode.DictSet, t, Operand(key), v);
    }

    private void DictDisplay(int node, int r)
    {
        int count = Field(node, 1);
        if (count == 0)
        {
            _code.Ab(Opcode.BuildDict, r, 0);
            return;
        }
        int t = Scratch(r);
        _code.Ab(Opcode.BuildDict, t, count < 255 ? count : 255);
        for (int i = 0; i < count; i++)
        {
            int top = _top;
            int key = Field(node, 2 + 2 * i);
            int value = Field(node, 3 + 2 * i);
            if (key == 0)
                _code.Abc(Opcode.DictMerge, t, Operand(value), 0);
            else
                DictItem(t, key, value);
            _top = top;
        }
        Move(r, t);
    }
}
