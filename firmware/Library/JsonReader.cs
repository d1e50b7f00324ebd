// JSON to values, as leniently as MicroPython reads it: commas and colons are white space, and any bracket closes.
//
// The source is a text, or comes from a stream in blocks of one; it is read once, with one byte of look-ahead. There is no
// recursion: containers that are open lie on the heap's stack, each with the key that waits for its value, above
//
//     [block][place of its bytes][first byte not read][end][bound read method or Null][buffer for readinto or Null][builder]
//
// Place and positions are small ints; positions count bytes from the place.
using MicroPyNano.Core;
using MicroPyNano.Numerics;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

/// <summary>Reads values; a reader is named by the word index of its first stack word.</summary>
internal static class JsonReader
{
    /// <summary>Bytes that a stream is asked for at a time.</summary>
    public const int BlockSize = 64;

    private const int Place = 1;
    private const int Position = 2;
    private const int End = 3;
    private const int Stream = 4;
    private const int Buffer = 5;
    private const int Builder = 6;
    private const int EndOfSource = -1;
    private const int WouldBlock = 11;

    /// <summary>Pushes a reader. The arguments are rooted by the caller.</summary>
    /// <param name="read">The stream's read or readinto method, or Null.</param>
    /// <param name="buffer">The bytearray for readinto, or Null.</param>
    public static int New(Heap h, int read, int buffer)
    {
        int at = h.Push(Value.Null);
        h.Push(Value.SmallInt(0));
        h.Push(Value.SmallInt(0));
        h.Push(Value.SmallInt(0));
        h.Push(read);
        h.Push(buffer);
        TextBuilder.New(h);
        return at;
    }

    /// <summary>Gives a reader the bytes that come next, the first so many of a text or binary object. May collect.</summary>
    public static void Open(Heap h, int at, int block, int length)
    {
        int[] m = h.Memory;
        m[at] = block;
        if (Value.IsQstr(block))
            m[at] = Value.Reference(Text.ToObject(h, block));
        m[at + Place] = Value.SmallInt(ByteRuns.Locate(h, m[at], out int from));
        m[at + Position] = Value.SmallInt(from);
        m[at + End] = Value.SmallInt(from + length);
    }

    /// <summary>The only value of the source. May run a stream's Python code.</summary>
    public static int Read(VirtualMachine vm, int at)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int bottom = h.Sp;
        int value;
        for (; ; )
        {
            int b = Next(vm, at);
            bool closes = b == ']' || b == '}';
            if (closes && h.Sp > bottom)
            {
                h.Sp -= 2;
                value = m[h.Sp];
                if (h.Sp == bottom)
                    break;
                continue;
            }
            if (IsSpace(b) || b == ',' || b == ':')
                continue;
            bool opens = b == '[' || b == '{';
            value = b == '[' ? Lists.New(h, 0) : b == '{' ? Dicts.New(h) : Scalar(vm, at, b);
            if (h.Sp > bottom)
                Add(h, h.Sp - 2, value, opens);
            else if (!opens)
                break;
            if (opens)
            {
                h.Push(value);
                h.Push(Value.Undefined);
            }
        }
        h.Push(value);
        while (IsSpace(Peek(vm, at)))
            m[at + Position] += 2;
        if (Peek(vm, at) != EndOfSource)
            throw Wrong(h);
        h.Sp = bottom;
        return value;
    }

    // Puts a value into the innermost container.
    private static void Add(Heap h, int container, int value, bool isContainer)
    {
        int[] m = h.Memory;
        if (h.Is(m[container], Kind.List))
        {
            Lists.Append(h, m[container], value);
            return;
        }
        int key = m[container + 1];
        if (key != Value.Undefined)
        {
            Dicts.Set(h, m[container], key, value);
            value = Value.Undefined;
        }
        else if (isContainer)
            throw Wrong(h);
        m[container + 1] = value;
    }

    private static PythonException Wrong(Heap h) => Errors.New(h, TypeId.ValueError, "syntax error in JSON");

    // ---- scalars

    private static int Scalar(VirtualMachine vm, int at, int b)
    {
        if (b == '"')
            return String(vm, at);
        if (b == '-' || b >= '0' && b <= '9')
            return Number(vm, at, b);
        if (b == 'n')
            return Word(vm, at, "ull", Value.None);
        if (b == 't')
            return Word(vm, at, "rue", Value.True);
        return b == 'f' ? Word(vm, at, "alse", Value.False) : throw Wrong(vm.Heap);
    }

    private static int Word(VirtualMachine vm, int at, string rest, int value)
    {
        foreach (char c in rest)
        {
            if (Next(vm, at) != c)
                throw Wrong(vm.Heap);
        }
        return value;
    }

    private static int Number(VirtualMachine vm, int at, int b)
    {
        Heap h = vm.Heap;
        int builder = NewText(h, at);
        bool isFloat = false;
        for (; ; )
        {
            TextBuilder.AppendByte(h, builder, b);
            b = Peek(vm, at);
            if (b == '.' || b == 'e' || b == 'E')
                isFloat = true;
            else if (b != '+' && b != '-' && (b < '0' || b > '9'))
                break;
            h.Memory[at + Position] += 2;
        }
        int bytes = TextBuilder.BytesOf(h, builder);
        int length = TextBuilder.LengthOf(h, builder);
        if (!isFloat)
            return Integers.Parse(h, bytes, 0, length, 10);
        return NumberText.TryParse(h, bytes, 0, length, out double d)
            ? Floats.New(h, d)
            : throw Errors.New(h, TypeId.ValueError, "invalid syntax for number");
    }

    // Behind the opening quote. A text without escapes that ends in the block is made from there; a known name is not made anew.
    private static int String(VirtualMachine vm, int at)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int builder = NewText(h, at);
        int high = 0;
        for (; ; )
        {
            int b = Peek(vm, at);
            int place = Value.ToInt(m[at + Place]);
            int from = Value.ToInt(m[at + Position]);
            int end = Value.ToInt(m[at + End]);
            int to = from;
            while (to < end && (b = PackedBytes.Get(m, place, to)) != '"' && b != '\\')
                to++;
            m[at + Position] = Value.SmallInt(to < end ? to + 1 : to);
            if (to < end && b == '"' && TextBuilder.LengthOf(h, builder) == 0)
                return TextOf(h, place, from, to - from);
            if (to > from)
            {
                TextBuilder.AppendBytes(h, builder, place, from, to - from);
                high = 0;
            }
            if (b == '"')
                return TextOf(h, TextBuilder.BytesOf(h, builder), 0, TextBuilder.LengthOf(h, builder));
            if (b == '\\')
                high = Escape(vm, at, builder, high);
            else if (b == EndOfSource)
                throw Wrong(h);
        }
    }

    private static int TextOf(Heap h, int place, int from, int length)
    {
        if (length == 0)
            return Value.Qstr(Q.Empty);
        int known = Qstr.Find(h, place, from, length);
        return known >= 0 ? Value.Qstr(known) : Value.Reference(Text.FromBytes(h, place, from, length));
    }

    // Behind a backslash. Two surrogates are one character: returns the first of such a pair, until the second has come.
    private static int Escape(VirtualMachine vm, int at, int builder, int high)
    {
        const int HighSurrogates = 0xD800 >> 10;
        const int LowSurrogates = 0xDC00 >> 10;
        Heap h = vm.Heap;
        int b = Next(vm, at);
        if (b != 'u')
        {
            if (b == EndOfSource)
                throw Wrong(h);
            TextBuilder.AppendByte(h, builder, b == 'n' ? '\n' : b == 't' ? '\t' : b == 'r' ? '\r' : b == 'b' ? '\b' : b == 'f' ? '\f' : b);
            return 0;
        }
        int code = 0;
        for (int i = 0; i < 4; i++)
        {
            b = Next(vm, at);
            int digit = b >= '0' && b <= '9' ? b - '0' : (b | 0x20) >= 'a' && (b | 0x20) <= 'f' ? (b | 0x20) - 'a' + 10 : throw Wrong(h);
            code = code << 4 | digit;
        }
        int half = code >> 10;
        if (half == LowSurrogates && high != 0)
        {
            // The first one stands there already, as three bytes.
            TextBuilder.Advance(h, builder, -3);
            code = 0x10000 + ((high & 0x3FF) << 10) + (code & 0x3FF);
        }
        TextBuilder.AppendCodePoint(h, builder, code);
        return half == HighSurrogates ? code : 0;
    }

    private static int NewText(Heap h, int at)
    {
        int builder = h.Memory[at + Builder] >> 2;
        TextBuilder.Advance(h, builder, -TextBuilder.LengthOf(h, builder));
        return builder;
    }

    // ---- bytes

    private static bool IsSpace(int b) => b == ' ' || b >= '\t' && b <= '\r';

    private static int Next(VirtualMachine vm, int at)
    {
        int b = Peek(vm, at);
        if (b != EndOfSource)
            vm.Heap.Memory[at + Position] += 2;
        return b;
    }

    // The next byte, which stays. At the end of the source: EndOfSource, as often as it is asked for.
    private static int Peek(VirtualMachine vm, int at)
    {
        int[] m = vm.Heap.Memory;
        int position = m[at + Position];
        if (position >= m[at + End])
        {
            if (m[at + Stream] == Value.Null || !NextBlock(vm, at))
                return EndOfSource;
            position = m[at + Position];
        }
        return PackedBytes.Get(m, m[at + Place] >> 1, position >> 1);
    }

    private static bool NextBlock(VirtualMachine vm, int at)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int sp = h.Sp;
        int block = m[at + Buffer];
        bool into = block != Value.Null;
        int answer = vm.CallFunction(m[at + Stream], into ? block : Value.SmallInt(BlockSize));
        if (answer == Value.None)
            throw Errors.NewWithText(h, TypeId.OSError, Value.SmallInt(WouldBlock));
        if (!into && !ByteRuns.IsBytesOrText(h, answer))
            throw Errors.New(h, TypeId.TypeError, "object with buffer protocol required");
        int length = into ? Sequences.ToInt(h, answer) : ByteRuns.Length(h, answer);
        if (into && length > BlockSize)
            length = BlockSize;
        if (length > 0)
            Open(h, at, into ? block : answer, length);
        h.Sp = sp;
        return length > 0;
    }
}
