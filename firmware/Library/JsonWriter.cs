// Values to JSON. What JSON does not know is written as repr() writes it; keys that are no texts get quotes around them.
//
// There is no recursion: containers that are open lie on the heap's stack, each with the position that comes next, above
//
//     [item separator or Null][key separator or Null][bound write method or Null][builder]
//
// so depth costs two words a level and ends with the stack, in RuntimeError, as a value that contains itself does.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

/// <summary>Writes values; a writer is named by the word index of its first stack word.</summary>
internal static class JsonWriter
{
    private const int KeySeparator = 1;
    private const int Stream = 2;
    private const int Builder = 3;

    // What is kept before a stream gets it.
    private const int BlockSize = 64;

    /// <summary>Pushes a writer. The arguments are rooted by the caller.</summary>
    /// <param name="write">The stream's write method, or Null for one text.</param>
    public static int New(Heap h, int itemSeparator, int keySeparator, int write)
    {
        int at = h.Push(itemSeparator);
        h.Push(keySeparator);
        h.Push(write);
        TextBuilder.New(h);
        return at;
    }

    /// <summary>What was written and not sent to the stream. May collect.</summary>
    public static int Take(Heap h, int at) => TextBuilder.ToText(h, BuilderOf(h, at));

    /// <summary>Sends the stream what was written, if it is so many bytes or more.</summary>
    public static void Flush(VirtualMachine vm, int at, int bytes)
    {
        Heap h = vm.Heap;
        int builder = BuilderOf(h, at);
        if (h.Memory[at + Stream] == Value.Null || TextBuilder.LengthOf(h, builder) < bytes)
            return;
        int text = TextBuilder.ToText(h, builder);
        TextBuilder.Advance(h, builder, -TextBuilder.LengthOf(h, builder));
        vm.CallFunction(h.Memory[at + Stream], text);
    }

    private static int BuilderOf(Heap h, int at) => h.Memory[at + Builder] >> 2;

    /// <summary>Writes a value, which the caller has rooted. May run Python code.</summary>
    public static void Write(VirtualMachine vm, int at, int value)
    {
        Heap h = vm.Heap;
        int bottom = h.Sp;
        for (bool more = true; more; more = h.Sp > bottom && Next(vm, at, bottom, out value))
            Begin(vm, at, value);
    }

    // A scalar, or the beginning of a container, which is then on the stack.
    private static void Begin(VirtualMachine vm, int at, int value)
    {
        Heap h = vm.Heap;
        int builder = BuilderOf(h, at);
        int v = vm.Unwrap(value);
        int sp = h.Push(v);
        if (h.Is(v, Kind.List) || h.Is(v, Kind.Tuple) || h.Is(v, Kind.Dict))
        {
            h.Push(Value.SmallInt(0));
            TextBuilder.AppendByte(h, builder, h.Is(v, Kind.Dict) ? '{' : '[');
            return;
        }
        if (IsString(h, v))
            AppendString(h, builder, v);
        else if (v == Value.None || v == Value.True || v == Value.False)
            TextBuilder.AppendString(h, builder, v == Value.None ? "null" : v == Value.True ? "true" : "false");
        else
            vm.AppendRepr(builder, v);
        h.Sp = sp;
    }

    // The next value to be written of the innermost container; closes those that have no more. False at the end.
    private static bool Next(VirtualMachine vm, int at, int bottom, out int value)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int builder = BuilderOf(h, at);
        value = Value.None;
        for (; h.Sp > bottom; h.Sp -= 2)
        {
            Flush(vm, at, BlockSize);
            int top = h.Sp - 2;
            int container = m[top];
            int position = m[top + 1] >> 1;
            if (h.Is(container, Kind.Dict))
            {
                int entry = Map.Next(h, container >> 2, position);
                if (entry == 0)
                {
                    TextBuilder.AppendByte(h, builder, '}');
                    continue;
                }
                m[top + 1] = Value.SmallInt(Map.PositionOf(h, container >> 2, entry) + 1);
                int key = h.Push(m[entry]);
                h.Push(m[entry + 1]);
                Separate(h, builder, position, m[at]);
                WriteKey(vm, at, m[key]);
                Append(h, builder, m[at + KeySeparator], ": ");
                value = m[key + 1];
                h.Sp = key;
                return true;
            }
            if (position >= Sequences.Length(h, container))
            {
                TextBuilder.AppendByte(h, builder, ']');
                continue;
            }
            m[top + 1] += 2;
            Separate(h, builder, position, m[at]);
            value = h.Is(container, Kind.List) ? Lists.Get(h, container, position) : Tuples.Get(h, container, position);
            return true;
        }
        return false;
    }

    private static void Separate(Heap h, int builder, int position, int separator)
    {
        if (position > 0)
            Append(h, builder, separator, ", ");
    }

    private static void Append(Heap h, int builder, int separator, string usual)
    {
        if (separator == Value.Null)
            TextBuilder.AppendString(h, builder, usual);
        else
            TextBuilder.AppendText(h, builder, separator);
    }

    // Keys are texts. A tuple's items hold no dict, so this recursion is one level deep.
    private static void WriteKey(VirtualMachine vm, int at, int key)
    {
        Heap h = vm.Heap;
        int builder = BuilderOf(h, at);
        bool quotes = !IsString(h, vm.Unwrap(key));
        if (quotes)
            TextBuilder.AppendByte(h, builder, '"');
        Write(vm, at, key);
        if (quotes)
            TextBuilder.AppendByte(h, builder, '"');
    }

    private static bool IsString(Heap h, int v) => Text.IsText(h, v) || h.Is(v, Kind.Bytes);

    private static void AppendString(Heap h, int builder, int text)
    {
        int length = Text.Length(h, text);
        TextBuilder.AppendByte(h, builder, '"');
        for (int i = 0; i < length; i++)
        {
            int b = Text.ByteAt(h, text, i);
            if (b >= ' ' && b != '"' && b != '\\')
            {
                TextBuilder.AppendByte(h, builder, b);
                continue;
            }
            TextBuilder.AppendByte(h, builder, '\\');
            if (b >= ' ')
                TextBuilder.AppendByte(h, builder, b);
            else if (b == '\n' || b == '\r' || b == '\t')
                TextBuilder.AppendByte(h, builder, b == '\n' ? 'n' : b == '\r' ? 'r' : 't');
            else
            {
                TextBuilder.AppendString(h, builder, b < 16 ? "u000" : "u001");
                b &= 15;
                TextBuilder.AppendByte(h, builder, b < 10 ? '0' + b : 'a' - 10 + b);
            }
        }
        TextBuilder.AppendByte(h, builder, '"');
    }
}
