// What is known while compiling. The parser has folded what it could; left are expressions with names of const().
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

internal sealed partial class Emitter
{
    private const int DeepestStatic = 8;

    // The value of a name that is a constant of the module, or Undefined.
    private int ConstantNamed(int name)
    {
        if (name != Q.__debug__ && _m[CompilerRoots.Constants] == Value.Null)
            return Value.Undefined;
        int meaning = Meaning(name);
        if (meaning > DictName || meaning == DictName && _symbol != 0 && (_scopes.Symbol(_symbol) & Scopes.Bound) != 0)
            return Value.Undefined;
        if (name == Q.__debug__)
            return Value.Bool(_debug);
        return Constants.TryGet(_h, name, out int value) ? value : Value.Undefined;
    }

    // The value of an expression, or Undefined. May collect; the value may be an object that nobody else knows.
    private int StaticValue(int node, int depth = 0)
    {
        if (depth > DeepestStatic)
            return Value.Undefined;
        int kind = KindOf(node);
        switch (kind)
        {
            case Node.Constant:
                return Field(node, 1);
            case Node.PoolConstant:
                return Pool.Get(_h, Field(node, 1));
            case Node.Name:
                return ConstantNamed(Field(node, 1));
        }
        if (_m[CompilerRoots.Constants] == Value.Null)
            return Value.Undefined;
        switch (kind)
        {
            case Node.Unary:
            {
                int operand = StaticValue(Field(node, 2), depth + 1);
                return operand == Value.Undefined ? operand : ConstantFolding.UnaryValue(_h, Field(node, 1), operand);
            }
            case Node.Binary:
            {
                int right = StaticValue(Field(node, 3), depth + 1);
                if (right == Value.Undefined)
                    return right;
                int sp = _h.Sp;
                _h.Push(right);
                int left = StaticValue(Field(node, 2), depth + 1);
                _h.Sp = sp;
                return left == Value.Undefined ? left : ConstantFolding.BinaryValue(_h, Field(node, 1), left, right);
            }
            case Node.Tuple:
                return StaticTuple(node, depth);
            default:
                return Value.Undefined;
        }
    }

    private int StaticTuple(int node, int depth)
    {
        int count = Field(node, 1);
        int sp = _h.Sp;
        for (int i = 0; i < count; i++)
        {
            int value = StaticValue(Field(node, 2 + i), depth + 1);
            if (value == Value.Undefined)
            {
                _h.Sp = sp;
                return value;
            }
            _h.Push(value);
        }
        int tuple = _h.Allocate(Kind.Tuple, 1 + count);
        for (int i = 0; i < count; i++)
            _m[tuple + 1 + i] = _m[sp + i];
        _h.Sp = sp;
        return Value.Reference(tuple);
    }

    // What a test is known to be while compiling: 1, 0, or -1 if only the program knows.
    private int StaticTruth(int node)
    {
        switch (KindOf(node))
        {
            case Node.Constant:
                return TruthOf(Field(node, 1));
            case Node.Name:
                return TruthOf(ConstantNamed(Field(node, 1)));
            case Node.Unary when Field(node, 1) == Opcode.Not:
            {
                int truth = StaticTruth(Field(node, 2));
                return truth < 0 ? -1 : 1 - truth;
            }
            case Node.And:
                return StaticTruth(Field(node, 2)) == 0 ? 0 : -1;
            case Node.Or:
                return StaticTruth(Field(node, 2)) == 1 ? 1 : -1;
            default:
                return -1;
        }
    }

    private static int TruthOf(int value)
    {
        switch (value)
        {
            case Value.None:
            case Value.False:
            case 1: // the small int 0
            case Q.Empty << 6 | Value.QstrTag:
                return 0;
            case Value.Undefined:
                return -1;
            default:
                return Value.IsReference(value) ? -1 : 1;
        }
    }

    // True if an operand is one of the 256 numbers from `least` on, which fits into an instruction; it is then in _immediate.
    private bool IsImmediate(int node, int least)
    {
        int kind = KindOf(node);
        if (kind != Node.Constant && kind != Node.Name)
            return false;
        int value = kind == Node.Constant ? Field(node, 1) : ConstantNamed(Field(node, 1));
        _immediate = value >> 1;
        return Value.IsSmallInt(value) && _immediate >= least && _immediate < least + 256;
    }

    private int _immediate;
}
