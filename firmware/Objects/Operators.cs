// + and * of sequences, | & - ^ of sets and dicts, and their in-place forms.
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

public static partial class Sequences
{
    /// <summary>a op b for builtin containers, or Undefined if the types do not support it. Roots its arguments; may collect.</summary>
    /// <param name="opcode">Opcode.Add to Opcode.InplaceMatrixMultiply.</param>
    public static int Binary(Heap h, int opcode, int a, int b)
    {
        bool inplace = opcode >= Opcode.InplaceAdd;
        switch (inplace ? opcode - Opcode.InplaceAdd + Opcode.Add : opcode)
        {
            case Opcode.Add: return Add(h, a, b, inplace);
            case Opcode.Multiply:
                if (IsCount(h, b))
                    return Multiply(h, a, b, inplace);
                return IsCount(h, a) ? Multiply(h, b, a, false) : Value.Undefined;
            case Opcode.And: return Sets.IsSet(h, a) && Sets.IsSet(h, b) ? Sets.Operate(h, Opcode.And, a, b, inplace) : Value.Undefined;
            case Opcode.Subtract: return Sets.IsSet(h, a) && Sets.IsSet(h, b) ? Sets.Operate(h, Opcode.Subtract, a, b, inplace) : Value.Undefined;
            case Opcode.Xor: return Sets.IsSet(h, a) && Sets.IsSet(h, b) ? Sets.Operate(h, Opcode.Xor, a, b, inplace) : Value.Undefined;
            case Opcode.Or:
                if (Sets.IsSet(h, a) && Sets.IsSet(h, b))
                    return Sets.Operate(h, Opcode.Or, a, b, inplace);
                return h.Is(a, Kind.Dict) && h.Is(b, Kind.Dict) ? Dicts.Merge(h, a, b, inplace) : Value.Undefined;
            default: return Value.Undefined;
        }
    }

    private static bool IsCount(Heap h, int v) =>
        (v & 1) != 0 || v == Value.True || v == Value.False || h.Is(v, Kind.BigInt);

    private static int Add(Heap h, int a, int b, bool inplace)
    {
        if (Text.IsText(h, a))
            return Text.IsText(h, b) ? Strings.Concat(h, a, b) : Value.Undefined;
        if ((a & 3) != 0 || a == 0)
            return Value.Undefined;
        switch (h.KindOf(a))
        {
            case Kind.List:
                if (inplace)
                {
                    Lists.Extend(h, a, b);
                    return a;
                }
                return h.Is(b, Kind.List) ? Lists.Concat(h, a, b) : Value.Undefined;
            case Kind.Tuple:
                return h.Is(b, Kind.Tuple) ? Tuples.Concat(h, a, b) : Value.Undefined;
            case Kind.ByteArray:
                if (!ByteRuns.IsBytesOrText(h, b))
                    return Value.Undefined;
                if (!inplace)
                    return ByteStrings.Concat(h, a, b);
                ByteStrings.Extend(h, a, b);
                return a;
            case Kind.TypedArray:
                if (inplace)
                {
                    TypedArrays.Extend(h, a, b);
                    return a;
                }
                return ByteRuns.IsBytesOrText(h, b) && ByteRuns.IsBytes(h, a) ? TypedArrays.Concat(h, a, b) : Value.Undefined;
            case Kind.Bytes:
                return ByteRuns.IsBytesOrText(h, b) ? ByteStrings.Concat(h, a, b) : Value.Undefined;
            default:
                return Value.Undefined;
        }
    }

    private static int Multiply(Heap h, int sequence, int count, bool inplace)
    {
        if (Text.IsText(h, sequence))
            return ByteStrings.Repeat(h, sequence, ToInt(h, count));
        if ((sequence & 3) != 0 || sequence == 0)
            return Value.Undefined;
        switch (h.KindOf(sequence))
        {
            case Kind.List:
                if (!inplace)
                    return Lists.Repeat(h, sequence, ToInt(h, count));
                Lists.RepeatInPlace(h, sequence, ToInt(h, count));
                return sequence;
            case Kind.Tuple:
                return Tuples.Repeat(h, sequence, ToInt(h, count));
            case Kind.Bytes:
            case Kind.ByteArray:
                return ByteStrings.Repeat(h, sequence, ToInt(h, count));
            default:
                return Value.Undefined;
        }
    }
}
