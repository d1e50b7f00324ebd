// StringIO and BytesIO.
//
//     Kind.Native   [type][content][position]    content: None when closed; position in bytes
//
// Invariant: text or bytes that a stream was made of are shared with it until it is written to; then the content is a bytearray
// that nobody else knows.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Numerics;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.LibraryData;

internal sealed class MemoryStream : StreamMethods
{
    private const int Content = 2;
    private const int Position = 3;
    private const int Words = 4;

    private readonly bool _text;

    public MemoryStream(bool text)
    {
        _text = text;
    }

    public override bool IsText => _text;

    // StringIO(), StringIO(text), StringIO(size)
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        Arguments.Positional(vm, n, 0, 1);
        int initial = n > 0 ? vm.Unwrap(m[at]) : Value.SmallInt(0);
        int sp = h.Sp;
        h.Push(initial);
        int stream = h.Allocate(Kind.Native, Words);
        m[stream + 1] = Value.SmallInt(type);
        m[stream + Content] = initial;
        m[stream + Position] = Value.SmallInt(0);
        h.Push(stream << 2);
        if (Value.IsSmallInt(initial))
        {
            m[stream + Content] = ByteStrings.New(h, Kind.ByteArray, 0);
            if (initial > Value.SmallInt(0))
                TextBuilder.Reserve(h, m[stream + Content] >> 2, initial >> 1);
        }
        else if (!ByteRuns.IsBytesOrText(h, initial))
            throw Errors.New(h, TypeId.TypeError, "object with buffer protocol required");
        else if (ByteRuns.IsWritable(h, initial))
            m[stream + Content] = ByteStrings.Copy(h, Kind.ByteArray, initial);
        h.Sp = sp;
        return stream << 2;
    }

    private static int ContentOf(Heap h, int stream)
    {
        int content = h.Memory[(stream >> 2) + Content];
        return content != Value.None ? content : throw Errors.New(h, TypeId.ValueError, "I/O operation on closed file");
    }

    public override int ReadBytes(VirtualMachine vm, int self, int buffer, int from, int count)
    {
        Heap h = vm.Heap;
        int content = ContentOf(h, self);
        int position = h.Memory[(self >> 2) + Position] >> 1;
        int left = ByteRuns.Length(h, content) - position;
        if (count > left)
            count = left < 0 ? 0 : left;
        int to = ByteRuns.Locate(h, buffer, out int first);
        ByteRuns.CopyTo(h, content, position, count, to, first + from);
        h.Memory[(self >> 2) + Position] = Value.SmallInt(position + count);
        return count;
    }

    public override int WriteBytes(VirtualMachine vm, int self, int data, int from, int count)
    {
        Heap h = vm.Heap;
        int content = ContentOf(h, self);
        if (!h.Is(content, Kind.ByteArray))
            h.Memory[(self >> 2) + Content] = content = ByteStrings.Copy(h, Kind.ByteArray, content);
        int position = h.Memory[(self >> 2) + Position] >> 1;
        int length = ByteRuns.Length(h, content);
        int more = position + count - length;
        if (more > 0)
        {
            int end = TextBuilder.Reserve(h, content >> 2, more);
            TextBuilder.Advance(h, content >> 2, more);
            if (position > length)
                PackedBytes.Fill(h.Memory, end, length, position - length, 0);
        }
        int to = ByteRuns.Locate(h, content, out int first);
        ByteRuns.CopyTo(h, data, from, count, to, first + position);
        h.Memory[(self >> 2) + Position] = Value.SmallInt(position + count);
        return count;
    }

    public override int Seek(VirtualMachine vm, int self, int offset, int whence)
    {
        Heap h = vm.Heap;
        int content = ContentOf(h, self);
        if (whence == 0 && offset < 0)
            return Streams.Invalid;
        if (whence != 0)
            offset += whence == 1 ? h.Memory[(self >> 2) + Position] >> 1 : ByteRuns.Length(h, content);
        if (offset > Value.MaxSmallInt)
            return Streams.Invalid;
        if (offset < 0)
            offset = 0;
        h.Memory[(self >> 2) + Position] = Value.SmallInt(offset);
        return offset;
    }

    public override int Control(VirtualMachine vm, int self, int request, int argument)
    {
        switch (request)
        {
            case Streams.Flush: return 0;
            case Streams.Close:
                vm.Heap.Memory[(self >> 2) + Content] = Value.None;
                return 0;
            default: return Streams.Invalid;
        }
    }

    public int GetValue(VirtualMachine vm, int self)
    {
        Heap h = vm.Heap;
        int content = ContentOf(h, self);
        if (_text)
            return Text.IsText(h, content) ? content : TextCoding.Decode(h, content, Value.None, Value.None);
        return h.Is(content, Kind.Bytes) ? content : ByteStrings.Copy(h, Kind.Bytes, content);
    }
}
