// Values written as Python writes them, so that tests say what they mean: Literal.Of(h, "[1, 'a', (2, None)]").
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Firmware.Tests.Objects;

/// <summary>Reads displays of builtin values. Every value it makes stays on the heap's stack, rooted.</summary>
public sealed class Literal
{
    private readonly Heap _heap;
    // An array: of a character in two halves the indexer of nanoFramework's strings gives only the first.
    private readonly char[] _text;
    private int _at;

    private Literal(Heap heap, string text)
    {
        _heap = heap;
        _text = text.ToCharArray();
    }

    /// <summary>The value of a display.</summary>
    public static int Of(Heap h, string text) => new Literal(h, text).Read();

    /// <summary>repr(value) as a C# string.</summary>
    public static string Repr(Heap h, int value)
    {
        int sp = h.Sp;
        h.Push(value);
        int builder = TextBuilder.New(h);
        h.Protocol.AppendRepr(builder, value);
        int text = TextBuilder.ToText(h, builder);
        h.Sp = sp;
        return Text.ToClrString(h, text);
    }

    /// <summary>str(value) as a C# string.</summary>
    public static string Str(Heap h, int value)
    {
        int sp = h.Sp;
        h.Push(value);
        int builder = TextBuilder.New(h);
        h.Protocol.AppendStr(builder, value);
        int text = TextBuilder.ToText(h, builder);
        h.Sp = sp;
        return Text.ToClrString(h, text);
    }

    private char Here => _at < _text.Length ? _text[_at] : '\n';

    private int Rooted(int value)
    {
        _heap.Push(value);
        return value;
    }

    private bool Take(string word)
    {
        char[] expected = word.ToCharArray();
        for (int i = 0; i < expected.Length; i++)
        {
            if (_at + i >= _text.Length || _text[_at + i] != expected[i])
                return false;
        }
        _at += expected.Length;
        return true;
    }

    private int Read()
    {
        while (Here == ' ')
            _at++;
        if (Here >= '0' && Here <= '9' || Here == '-')
            return Number();
        if (Here == '\'')
            return Rooted(Text.FromString(_heap, Quoted()));
        if (Take("b'"))
        {
            _at--;
            return Bytes(Kind.Bytes);
        }
        if (Take("bytearray(b"))
        {
            int array = Bytes(Kind.ByteArray);
            Take(")");
            return array;
        }
        if (Take("set()"))
            return Rooted(Sets.New(_heap, Kind.Set));
        if (Take("frozenset("))
        {
            int items = Here == ')' ? Lists.New(_heap, 0) : Read();
            Rooted(items);
            Take(")");
            return Rooted(Sets.From(_heap, Kind.FrozenSet, items));
        }
        if (Take("range("))
        {
            int args = Items(Lists.New(_heap, 0), ')');
            return Rooted(Ranges.New(_heap, Arg(args, 0), Arg(args, 1), Lists.Length(_heap, args) > 2 ? Arg(args, 2) : Value.SmallInt(1)));
        }
        if (Take("slice("))
        {
            int args = Items(Lists.New(_heap, 0), ')');
            return Rooted(Slices.New(_heap, Arg(args, 0), Arg(args, 1), Arg(args, 2)));
        }
        if (Take("["))
            return Items(Lists.New(_heap, 0), ']');
        if (Take("("))
            return Rooted(Tuples.OfList(_heap, Items(Lists.New(_heap, 0), ')')));
        if (Take("{"))
            return Braces();
        if (Take("None"))
            return Value.None;
        if (Take("True"))
            return Value.True;
        return Take("False") ? Value.False : Value.Undefined;
    }

    private int Arg(int list, int i) => Lists.Get(_heap, list, i);

    private int Number()
    {
        bool negative = Take("-");
        int n = 0;
        while (Here >= '0' && Here <= '9')
            n = n * 10 + (_text[_at++] - '0');
        int whole = n;
        double scale = 1;
        if (!Take("."))
            return Value.SmallInt(negative ? -n : n);
        n = 0;
        while (Here >= '0' && Here <= '9')
        {
            n = n * 10 + (_text[_at++] - '0');
            scale *= 10;
        }
        double d = whole + n / scale;
        return Rooted(Floats.New(_heap, negative ? -d : d));
    }

    private string Quoted()
    {
        int from = ++_at;
        while (Here != '\'')
            _at++;
        return new string(_text, from, _at++ - from);
    }

    private int Bytes(int kind)
    {
        int text = Rooted(Text.FromString(_heap, Quoted()));
        return Rooted(ByteStrings.Copy(_heap, kind, text));
    }

    // Items up to a closing bracket.
    private int Items(int list, char close)
    {
        Rooted(list);
        for (; ; )
        {
            while (Here == ' ' || Here == ',')
                _at++;
            if (Here == close)
            {
                _at++;
                return list;
            }
            Lists.Append(_heap, list, Read());
        }
    }

    private int Braces()
    {
        if (Take("}"))
            return Rooted(Dicts.New(_heap));
        int first = Read();
        if (!Take(":"))
        {
            int list = Lists.New(_heap, 0);
            Rooted(list);
            Lists.Append(_heap, list, first);
            return Rooted(Sets.From(_heap, Kind.Set, Items(list, '}')));
        }
        int dict = Rooted(Dicts.New(_heap));
        Dicts.Set(_heap, dict, first, Read());
        while (!Take("}"))
        {
            Take(", ");
            int key = Read();
            Take(":");
            Dicts.Set(_heap, dict, key, Read());
        }
        return dict;
    }
}
