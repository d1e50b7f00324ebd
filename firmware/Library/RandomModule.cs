// random: the generator Yasmarang (Ilya Levin, public domain) in MicroPython's form, so that a seed gives the same sequence here
// and there. Its state is 13 bytes; the first number of a program that did not seed comes from the board's entropy.
//
// A number below a limit is the generator's next one, cut to the limit's bits, until one is below it.
using System;
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Numerics;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

internal sealed partial class RandomModule : NativeTable
{
    private const int MostBits = 32;
    private const long WordMask = 0xFFFFFFFF;
    private const long FractionMask = 0xFFFFFFFFFFFFF;
    private const long BitsOfOne = 0x3FF0000000000000;

    private bool _seeded;
    private int _pad;
    private int _n;
    private int _d;
    private int _data;

    private void Seed(int seed)
    {
        _seeded = true;
        _pad = seed;
        _n = 69;
        _d = 233;
        _data = 0;
    }

    // The next 32 bits.
    private long NextWord(VirtualMachine vm)
    {
        if (!_seeded)
            Seed(vm.Board.RandomBits());
        int pad = _pad + _data + _d * _n;
        pad = pad << 3 | pad >>> 29;
        _pad = pad;
        _n = pad | 2;
        _d ^= pad << 31 | pad >>> 1;
        _data = (_data ^ pad ^ _d >>> 8 ^ 1) & 0xFF;
        int word = pad ^ _d << 5 ^ pad >>> 18 ^ _data << 1;
        return word & WordMask;
    }

    // From 0 to the limit, which is above 0, exclusive.
    private long NextBelow(VirtualMachine vm, long limit)
    {
        long mask = 1;
        while ((limit & mask) < limit)
            mask = mask << 1 | 1;
        for (; ; )
        {
            long bits = NextWord(vm);
            if (limit > WordMask)
                bits |= NextWord(vm) << 32;
            bits &= mask;
            if (bits < limit)
                return bits;
        }
    }

    // From 0 to 1, exclusive: a fraction of 52 random bits behind a leading 1, without the 1.
    private double NextDouble(VirtualMachine vm)
    {
        long high = NextWord(vm);
        long bits = (high << 32 | NextWord(vm)) & FractionMask;
        return BitConverter.Int64BitsToDouble(bits | BitsOfOne) - 1;
    }

    private static long Long(VirtualMachine vm, int v)
    {
        if (!Integers.TryToLong(vm.Heap, NumberArguments.ToInt(vm, v), out long n) || n > long.MaxValue >> 1 || n < long.MinValue >> 1)
            throw Errors.New(vm.Heap, TypeId.OverflowError, "overflow converting long int to machine word");
        return n;
    }

    private static PythonException Empty(VirtualMachine vm) => Errors.New(vm.Heap, TypeId.ValueError);

    [Native("seed", 0, 1)]
    private int Seed(VirtualMachine vm, int at, int n)
    {
        int v = Arguments.Optional(vm, at, n, 0);
        Seed(v == Value.None ? vm.Board.RandomBits() : Integers.Truncate(vm.Heap, NumberArguments.ToInt(vm, v)));
        return Value.None;
    }

    [Native("getrandbits", 1)]
    private int GetRandBits(VirtualMachine vm, int at, int n)
    {
        long count = Long(vm, vm.Heap.Memory[at]);
        if (count < 0 || count > MostBits)
            throw Errors.New(vm.Heap, TypeId.ValueError, "bits must be 32 or less");
        return count == 0 ? Value.SmallInt(0) : Integers.FromLong(vm.Heap, NextWord(vm) & (1L << (int)count) - 1);
    }

    // randrange(stop), randrange(start, stop), randrange(start, stop, step)
    [Native("randrange", 1, 3)]
    private int RandRange(VirtualMachine vm, int at, int n)
    {
        int[] m = vm.Heap.Memory;
        long start = n == 1 ? 0 : Long(vm, m[at]);
        long distance = Long(vm, m[n == 1 ? at : at + 1]) - start;
        long step = n == 3 ? Long(vm, m[at + 2]) : 1;
        long count = step == 0 ? 0 : -IntDivision.FloorDivide(-distance, step);
        if (count <= 0)
            throw Empty(vm);
        return Integers.FromLong(vm.Heap, start + step * NextBelow(vm, count));
    }

    [Native("randint", 2)]
    private int RandInt(VirtualMachine vm, int at, int n)
    {
        long first = Long(vm, vm.Heap.Memory[at]);
        long last = Long(vm, vm.Heap.Memory[at + 1]);
        return first <= last ? Integers.FromLong(vm.Heap, first + NextBelow(vm, last - first + 1)) : throw Empty(vm);
    }

    [Native("choice", 1)]
    private int Choice(VirtualMachine vm, int at, int n)
    {
        int sequence = vm.Heap.Memory[at];
        int length = vm.LengthOf(sequence);
        if (length == 0)
            throw Errors.New(vm.Heap, TypeId.IndexError);
        return vm.GetItemNow(sequence, Value.SmallInt((int)NextBelow(vm, length)));
    }

    [Native("random", 0)]
    private int Random(VirtualMachine vm, int at, int n) => Floats.New(vm.Heap, NextDouble(vm));

    [Native("uniform", 2)]
    private int Uniform(VirtualMachine vm, int at, int n)
    {
        double first = NumberArguments.ToDouble(vm, vm.Heap.Memory[at]);
        double last = NumberArguments.ToDouble(vm, vm.Heap.Memory[at + 1]);
        return Floats.New(vm.Heap, first + (last - first) * NextDouble(vm));
    }
}
