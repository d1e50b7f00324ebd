// repr(value) and str(value) of builtin values, as MicroPython prints them.
//
// Invariant: items are printed through the heap's protocol, because they may be instances. A container that is being printed
// is printed as `...` inside itself; nesting beyond Heap.DepthLimit is a RuntimeError.
// The builder is rooted by the caller, and so is the value until the first append.
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

/// <summary>Text of values that are no instances of Python classes.</summary>
public static class Printer
{
    /// <summary>Appends str(value). Roots its argument; may collect and run Python code.</summary>
    public static void AppendStr(Heap h, int builder, int value)
    {
        int sp = h.Sp;
        h.Push(value);
        if (Text.IsText(h, value))
            TextBuilder.AppendText(h, builder, value);
        else if (h.Is(value, Kind.Exception))
            PrintedException.AppendStr(h, builder, value);
        else
            AppendRepr(h, builder, value);
        h.Sp = sp;
    }

    /// <summary>Appends repr(value). Roots its argument; may collect and run Python code.</summary>
    public static void AppendRepr(Heap h, int builder, int value)
    {
        int sp = h.Sp;
        h.Push(value);
        if (Numbers.IsNumber(h, value))
            NumberText.AppendRepr(h, builder, value);
        else if (Text.IsText(h, value))
            PrintedText.Append(h, builder, value, false);
        else if ((value & 3) != 0 || value == 0)
            OfImmediate(h, builder, value);
        else
            OfObject(h, builder, value);
        h.Sp = sp;
    }

    private static void OfImmediate(Heap h, int builder, int value)
    {
        switch (value)
        {
            case Value.None:
                TextBuilder.AppendQstr(h, builder, Q.None);
                return;
            case Value.Ellipsis:
                TextBuilder.AppendQstr(h, builder, Q.Ellipsis);
                return;
            case Value.NotImplemented:
                TextBuilder.AppendQstr(h, builder, Q.NotImplemented);
                return;
        }
        if (Value.IsType(value))
            OfType(h, builder, value);
        else
            Plain(h, builder, value);
    }

    // <class 'int'>
    private static void OfType(Heap h, int builder, int type)
    {
        TextBuilder.AppendString(h, builder, "<class '");
        TextBuilder.AppendText(h, builder, Types.NameOfType(h, type));
        TextBuilder.AppendString(h, builder, "'>");
    }

    // <iterator>: what has nothing of its own to say.
    private static void Plain(Heap h, int builder, int value)
    {
        TextBuilder.AppendByte(h, builder, '<');
        TextBuilder.AppendText(h, builder, Types.NameOfType(h, Types.Of(h, value)));
        TextBuilder.AppendByte(h, builder, '>');
    }

    private static void OfObject(Heap h, int builder, int value)
    {
        int[] m = h.Memory;
        int at = value >> 2;
        switch (m[at] & Kind.Mask)
        {
            case Kind.List:
                Items(h, builder, value, "[", "]");
                break;
            case Kind.Tuple:
                if (NamedTuples.Is(h, value))
                    NamedTuples.AppendRepr(h, builder, value);
                else
                    Items(h, builder, value, "(", Tuples.Length(h, value) == 1 ? ",)" : ")");
                break;
            case Kind.Dict:
            case Kind.MapProxy:
                bool ordered = Dicts.IsOrdered(h, value);
                Items(h, builder, value, ordered ? "OrderedDict({" : "{", ordered ? "})" : "}");
                break;
            case Kind.Set:
                if (Map.Count(h, at) == 0)
                    TextBuilder.AppendString(h, builder, "set()");
                else
                    Items(h, builder, value, "{", "}");
                break;
            case Kind.FrozenSet:
                if (Map.Count(h, at) == 0)
                    TextBuilder.AppendString(h, builder, "frozenset()");
                else
                    Items(h, builder, value, "frozenset({", "})");
                break;
            case Kind.DictView:
                int which = DictViews.Which(h, value);
                Items(h, builder, value, which == DictViews.Keys ? "dict_keys([" : which == DictViews.Values ? "dict_values([" : "dict_items([", "])");
                break;
            case Kind.Bytes:
                PrintedText.Append(h, builder, value, true);
                break;
            case Kind.ByteArray:
            case Kind.MemoryView:
                if (MemoryViews.Is(h, value))
                {
                    Plain(h, builder, value);
                    break;
                }
                TextBuilder.AppendString(h, builder, "bytearray(");
                PrintedText.Append(h, builder, value, true);
                TextBuilder.AppendByte(h, builder, ')');
                break;
            case Kind.TypedArray:
                TypedArrays.AppendRepr(h, builder, value);
                break;
            case Kind.Range:
                Triple(h, builder, value, "range(", m[at + Ranges.Step] == Value.SmallInt(1) ? 2 : 3);
                break;
            case Kind.Slice:
                Triple(h, builder, value, "slice(", 3);
                break;
            case Kind.Exception:
                TextBuilder.AppendText(h, builder, Types.NameOfType(h, m[at + Errors.Class]));
                PrintedException.AppendArguments(h, builder, value);
                break;
            case Kind.Class:
                OfType(h, builder, value);
                break;
            case Kind.Module:
                TextBuilder.AppendString(h, builder, "<module '");
                TextBuilder.AppendText(h, builder, ModuleObject.NameOf(h, at));
                int file = Map.GetName(h, at, Value.Qstr(Q.__file__));
                if (Text.IsText(h, file))
                {
                    TextBuilder.AppendString(h, builder, "' from '");
                    TextBuilder.AppendText(h, builder, file);
                }
                TextBuilder.AppendString(h, builder, "'>");
                break;
            case Kind.Function:
                TextBuilder.AppendString(h, builder, "<function ");
                TextBuilder.AppendText(h, builder, NameOfFunction(h, value));
                Address(h, builder, value);
                break;
            case Kind.Generator:
                TextBuilder.AppendString(h, builder, "<generator object '");
                TextBuilder.AppendText(h, builder, NameOfFunction(h, m[at + 2]));
                TextBuilder.AppendByte(h, builder, '\'');
                Address(h, builder, value);
                break;
            case Kind.Super:
                TextBuilder.AppendString(h, builder, "<super: ");
                h.Protocol.AppendRepr(builder, m[at + 1]);
                TextBuilder.AppendString(h, builder, ", ");
                h.Protocol.AppendRepr(builder, m[at + 2]);
                TextBuilder.AppendByte(h, builder, '>');
                break;
            case Kind.Instance:
                TextBuilder.AppendByte(h, builder, '<');
                TextBuilder.AppendText(h, builder, Types.NameOfType(h, Types.Of(h, value)));
                TextBuilder.AppendString(h, builder, " object");
                Address(h, builder, value);
                break;
            default:
                Plain(h, builder, value);
                break;
        }
    }

    private static int NameOfFunction(Heap h, int function) => h.Memory[(h.Memory[(function >> 2) + Function.Code] >> 2) + Code.Name];

    // ` at 0x1a2c>`: where the object lies in the arena.
    private static void Address(Heap h, int builder, int value)
    {
        TextBuilder.AppendString(h, builder, " at 0x");
        PrintedText.AppendHex(h, builder, value);
        TextBuilder.AppendByte(h, builder, '>');
    }

    private static void Triple(Heap h, int builder, int value, string open, int count)
    {
        TextBuilder.AppendString(h, builder, open);
        for (int i = 1; i <= count; i++)
        {
            if (i > 1)
                TextBuilder.AppendString(h, builder, ", ");
            h.Protocol.AppendRepr(builder, h.Memory[(value >> 2) + i]);
        }
        TextBuilder.AppendByte(h, builder, ')');
    }

    // The items of a rooted container between brackets.
    private static void Items(Heap h, int builder, int container, string open, string close)
    {
        TextBuilder.AppendString(h, builder, open);
        if (h.IsOpen(container))
            TextBuilder.AppendString(h, builder, "...");
        else
        {
            h.Enter(container);
            bool pairs = h.KindOf(container) == Kind.Dict || h.KindOf(container) == Kind.MapProxy;
            int owner = pairs ? Dicts.OwnerOf(h, container) : 0;
            int position = 0;
            for (bool first = true; ; first = false)
            {
                int item = Iterators.NextAt(h, container, position, out position);
                if (item == Value.Stop)
                    break;
                int sp = h.Sp;
                h.Push(item);
                // The value is taken before the key's repr runs: it may be Python code.
                if (pairs)
                    h.Push(Map.ValueAt(h, owner, position - 1));
                if (!first)
                    TextBuilder.AppendString(h, builder, ", ");
                h.Protocol.AppendRepr(builder, item);
                if (pairs)
                {
                    TextBuilder.AppendString(h, builder, ": ");
                    h.Protocol.AppendRepr(builder, h.Memory[sp + 1]);
                }
                h.Sp = sp;
            }
            h.Leave();
        }
        TextBuilder.AppendString(h, builder, close);
    }
}
