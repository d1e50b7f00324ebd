// struct: values in packed bytes, as a format says.
//
// Formats are walked as they stand, once for the size and once for the items; nothing is kept of them.
// Invariant: as in MicroPython the data may be longer than the format, and fewer or more arguments may be given than it names.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Numerics;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.LibraryData;

internal sealed partial class StructModule : NativeTable
{
    private const int LargestCount = 0x0FFFFFFF;

    private static int Format(VirtualMachine vm, int at)
    {
        int format = vm.Unwrap(vm.Heap.Memory[at]);
        if (!ByteRuns.IsBytesOrText(vm.Heap, format))
            throw Errors.New(vm.Heap, TypeId.TypeError, "can't convert '%t' object to str implicitly", format);
        return vm.Heap.Memory[at] = format;
    }

    // What the first character says: the order of bytes, and whether items are aligned. Returns where the items begin.
    private static int Begin(Heap h, int format, out bool big, out bool aligned)
    {
        int first = ByteRuns.Length(h, format) > 0 ? ByteRuns.ByteAt(h, format, 0) : '@';
        big = first == '>' || first == '!';
        bool plain = first == '<' || first == '=';
        aligned = !big && !plain;
        return big || plain || first == '@' ? 1 : 0;
    }

    // The next item's count and code; false at the end.
    private static bool Next(Heap h, int format, ref int position, out int count, out int code)
    {
        int length = ByteRuns.Length(h, format);
        count = 1;
        code = position < length ? ByteRuns.ByteAt(h, format, position++) : 0;
        if (code >= '0' && code <= '9')
        {
            count = 0;
            while (code >= '0' && code <= '9')
            {
                count = count * 10 + code - '0';
                if (count > LargestCount / 10)
                    throw Errors.New(h, TypeId.OverflowError, "overflow converting long int to machine word");
                code = position < length ? ByteRuns.ByteAt(h, format, position++) : 0;
            }
            // A count without a code.
            if (code == 0)
                TypedItems.Shift(h, code);
        }
        return code != 0;
    }

    private static int Align(int offset, int shift, bool aligned) => aligned ? offset + (1 << shift) - 1 >> shift << shift : offset;

    private static int Size(Heap h, int format, out int items)
    {
        items = 0;
        int size = 0;
        int position = Begin(h, format, out _, out bool aligned);
        while (Next(h, format, ref position, out int count, out int code))
        {
            if (code == 'x' || code == 's')
            {
                items += code == 's' ? 1 : 0;
                size += count;
            }
            else
            {
                int shift = TypedItems.Shift(h, code);
                items += count;
                if (count > 0)
                    size = Align(size, shift, aligned) + (count << shift);
            }
            if (size < 0 || size > LargestCount)
                throw Errors.New(h, TypeId.OverflowError, "overflow converting long int to machine word");
        }
        return size;
    }

    [Native("calcsize", 1)]
    private static int CalcSize(VirtualMachine vm, int at, int n) => Value.SmallInt(Size(vm.Heap, Format(vm, at), out _));

    [Native("unpack", 2)]
    private static int Unpack(VirtualMachine vm, int at, int n) => UnpackFrom(vm, at, n);

    // unpack_from(format, data, offset)
    [Native("unpack_from", 2, 3)]
    private static int UnpackFrom(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int format = Format(vm, at);
        int size = Size(h, format, out int items);
        int data = h.Memory[at + 1] = vm.Unwrap(h.Memory[at + 1]);
        if (!ByteRuns.IsBytesOrText(h, data))
            throw Errors.New(h, TypeId.TypeError, "object with buffer protocol required");
        int offset = Offset(vm, data, n > 2 ? NumberArguments.ToSmallInt(vm, h.Memory[at + 2]) : 0, size);
        int sp = h.Sp;
        int tuple = Tuples.New(h, items);
        h.Push(tuple);
        int place = ByteRuns.Locate(h, data, out int from);
        from += offset;
        int position = Begin(h, format, out bool big, out bool aligned);
        offset = 0;
        for (int item = (tuple >> 2) + 1; Next(h, format, ref position, out int count, out int code);)
        {
            if (code == 's')
            {
                int bytes = ByteStrings.New(h, Kind.Bytes, count);
                PackedBytes.Copy(h.Memory, place, from + offset, h.Memory, ByteRuns.Locate(h, bytes, out _), 0, count);
                h.Memory[item++] = bytes;
            }
            if (code == 'x' || code == 's')
            {
                offset += count;
                continue;
            }
            int shift = TypedItems.Shift(h, code);
            for (; count > 0; count--)
            {
                offset = Align(offset, shift, aligned);
                int value = TypedItems.Get(h, code, place, from + offset, big);
                h.Memory[item++] = value;
                offset += 1 << shift;
            }
        }
        h.Sp = sp;
        return tuple;
    }

    // Where data of that size begins, counted from the end if negative.
    private static int Offset(VirtualMachine vm, int data, int offset, int size)
    {
        int length = ByteRuns.Length(vm.Heap, data);
        if (offset < 0)
            offset += length;
        if (offset < 0 || offset > length - size)
            throw Errors.New(vm.Heap, TypeId.ValueError, "buffer too small");
        return offset;
    }

    [Native("pack", 1, -1)]
    private static int Pack(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int format = Format(vm, at);
        int size = Size(h, format, out _);
        int sp = h.Sp;
        int bytes = ByteStrings.New(h, Kind.Bytes, size);
        h.Push(bytes);
        Fill(vm, format, bytes, 0, at + 1, n - 1);
        h.Sp = sp;
        return bytes;
    }

    // pack_into(format, data, offset, ...)
    [Native("pack_into", 3, -1)]
    private static int PackInto(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int format = Format(vm, at);
        int data = h.Memory[at + 1] = vm.Unwrap(h.Memory[at + 1]);
        if (!ByteRuns.IsWritable(h, data))
            throw Errors.New(h, TypeId.TypeError, "object with buffer protocol required");
        int offset = NumberArguments.ToSmallInt(vm, h.Memory[at + 2]);
        offset = Offset(vm, data, offset, Size(h, format, out _));
        Fill(vm, format, data, offset, at + 3, n - 3);
        return Value.None;
    }

    // Stores n arguments from m[at]. They may run Python code when they are asked for their numbers: the place is found each time.
    private static void Fill(VirtualMachine vm, int format, int data, int start, int at, int n)
    {
        Heap h = vm.Heap;
        int position = Begin(h, format, out bool big, out bool aligned);
        int offset = 0;
        while (n > 0 && Next(h, format, ref position, out int count, out int code))
        {
            if (code == 's')
            {
                n--;
                int bytes = vm.Unwrap(h.Memory[at++]);
                if (!ByteRuns.IsBytesOrText(h, bytes))
                    throw Errors.New(h, TypeId.TypeError, "object with buffer protocol required");
                int given = ByteRuns.Length(h, bytes);
                int to = Place(h, data, start + offset, count, out int first);
                ByteRuns.CopyTo(h, bytes, 0, given < count ? given : count, to, first);
                if (given < count)
                    PackedBytes.Fill(h.Memory, to, first + given, count - given, 0);
            }
            if (code == 'x')
            {
                int to = Place(h, data, start + offset, count, out int first);
                PackedBytes.Fill(h.Memory, to, first, count, 0);
            }
            if (code == 'x' || code == 's')
            {
                offset += count;
                continue;
            }
            int shift = TypedItems.Shift(h, code);
            for (; count > 0 && n > 0; count--, n--, at++)
            {
                offset = Align(offset, shift, aligned);
                int value = Number(vm, code, h.Memory[at]);
                int to = Place(h, data, start + offset, 1 << shift, out int first);
                TypedItems.Set(h, code, to, first, big, value);
                offset += 1 << shift;
            }
        }
    }

    // Word index of a run of bytes that is there still.
    private static int Place(Heap h, int data, int offset, int count, out int first)
    {
        if (offset + count > ByteRuns.Length(h, data))
            throw Errors.New(h, TypeId.ValueError, "buffer too small");
        int at = ByteRuns.Locate(h, data, out first);
        first += offset;
        return at;
    }

    // What an object stands for, where it is no number itself.
    private static int Number(VirtualMachine vm, int code, int v)
    {
        Heap h = vm.Heap;
        if (code == 'O' || !h.Is(v, Kind.Instance))
            return v;
        return code >= 'd' && code <= 'f' ? Floats.New(h, NumberArguments.ToDouble(vm, v)) : NumberArguments.ToInt(vm, v);
    }
}
