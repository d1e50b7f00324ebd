// binascii: bytes as hexadecimal digits and in base 64, and their CRC-32.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Numerics;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.LibraryData;

internal sealed partial class BinasciiModule : NativeTable
{
    private const int Padding = 64;

    // The polynomial of Ethernet and zip, lowest bit first.
    private const int Crc32Polynomial = unchecked((int)0xEDB88320);

    private static int Data(VirtualMachine vm, int at)
    {
        int data = vm.Unwrap(vm.Heap.Memory[at]);
        if (!ByteRuns.IsBytesOrText(vm.Heap, data))
            throw Errors.New(vm.Heap, TypeId.TypeError, "object with buffer protocol required");
        return vm.Heap.Memory[at] = data;
    }

    [Native("hexlify", 1, 2)]
    private static int Hexlify(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int text = TextCoding.Hex(h, Data(vm, at), n > 1 ? Data(vm, at + 1) : Value.None);
        return ByteStrings.Copy(h, Kind.Bytes, text);
    }

    [Native("unhexlify", 1)]
    private static int Unhexlify(VirtualMachine vm, int at, int n) => TextCoding.FromHex(vm.Heap, Kind.Bytes, Data(vm, at));

    // Characters that are none of base 64 are passed over; padding ends the data.
    [Native("a2b_base64", 1)]
    private static int FromBase64(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int data = Data(vm, at);
        int sp = h.Sp;
        int builder = TextBuilder.New(h);
        int bits = 0;
        int waiting = 0;
        bool padded = false;
        for (int i = 0; i < ByteRuns.Length(h, data); i++)
        {
            int b = ByteRuns.ByteAt(h, data, i);
            if (b == '=')
            {
                if (waiting == 2 || waiting == 4 && padded)
                {
                    waiting = 0;
                    break;
                }
                padded = true;
            }
            int six = SixBits(b);
            if (six < 0)
                continue;
            padded = false;
            bits = bits << 6 | six;
            waiting += 6;
            if (waiting >= 8)
            {
                waiting -= 8;
                TextBuilder.AppendByte(h, builder, bits >> waiting & 0xFF);
            }
        }
        if (waiting != 0)
            throw Errors.New(h, TypeId.ValueError, "incorrect padding");
        int bytes = ByteStrings.Copy(h, Kind.Bytes, Value.Reference(builder));
        h.Sp = sp;
        return bytes;
    }

    private static int SixBits(int b)
    {
        if (b >= 'A' && b <= 'Z')
            return b - 'A';
        if (b >= 'a' && b <= 'z')
            return b - 'a' + 26;
        if (b >= '0' && b <= '9')
            return b - '0' + 52;
        return b == '+' ? 62 : b == '/' ? 63 : -1;
    }

    private static int Character(int six)
    {
        if (six < 26)
            return 'A' + six;
        if (six < 52)
            return 'a' + six - 26;
        return six < 62 ? '0' + six - 52 : six == 62 ? '+' : six == 63 ? '/' : '=';
    }

    // b2a_base64(data, newline=True)
    [Native("b2a_base64", 1, 2, Keywords = true)]
    private static int ToBase64(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int newline = vm.Argument(at, n, 1, Q.newline);
        Arguments.Keywords(vm, at, n, Q.newline);
        int end = newline == Value.Undefined || vm.IsTrue(newline) ? 1 : 0;
        int data = Data(vm, at);
        int length = ByteRuns.Length(h, data);
        int groups = length / 3 + (length % 3 > 0 ? 1 : 0);
        int bytes = ByteStrings.New(h, Kind.Bytes, groups * 4 + end);
        int to = ByteRuns.Locate(h, bytes, out _);
        for (int i = 0; i < groups; i++)
        {
            int left = length - i * 3;
            int bits = ByteRuns.ByteAt(h, data, i * 3) << 16;
            if (left > 1)
                bits |= ByteRuns.ByteAt(h, data, i * 3 + 1) << 8;
            if (left > 2)
                bits |= ByteRuns.ByteAt(h, data, i * 3 + 2);
            for (int j = 0; j < 4; j++)
                PackedBytes.Set(h.Memory, to, i * 4 + j, Character(j <= left ? bits >> 18 - 6 * j & 63 : Padding));
        }
        if (end == 1)
            PackedBytes.Set(h.Memory, to, groups * 4, '\n');
        return bytes;
    }

    // crc32(data, crc=0): of what went before, crc is the result.
    [Native("crc32", 1, 2)]
    private static int Crc32(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int data = Data(vm, at);
        int crc = n > 1 ? ~Integers.Truncate(h, NumberArguments.ToInt(vm, h.Memory[at + 1])) : ~0;
        int length = ByteRuns.Length(h, data);
        for (int i = 0; i < length; i++)
        {
            crc ^= ByteRuns.ByteAt(h, data, i);
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? crc >>> 1 ^ Crc32Polynomial : crc >>> 1;
        }
        return Integers.FromUnsigned(h, ~crc, 0);
    }
}
