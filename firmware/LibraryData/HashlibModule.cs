// hashlib: digests of what was given to update(), in any number of parts.
//
//     Kind.Native   [type][Words]
//     Words         [bytes so far, low][high][the digest was taken: 1] state (8), block (16)
//
// Invariant: the block holds what is left of the data since its last multiple of 64 bytes; a digest can be taken once.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Numerics;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.LibraryData;

internal sealed partial class HashlibModule : NativeTable
{
    [NativeConstant("sha256")]
    private static int Sha256(VirtualMachine vm) => vm.Natives.ModuleType(Q.sha256);

    [NativeConstant("sha1")]
    private static int Sha1(VirtualMachine vm) => vm.Natives.ModuleType(Q.sha1);

    [NativeConstant("md5")]
    private static int Md5(VirtualMachine vm) => vm.Natives.ModuleType(Q.md5);
}

/// <summary>Objects of one algorithm.</summary>
internal sealed partial class Hash : NativeTable
{
    private const int Data = 2;
    private const int ObjectWords = 3;
    private const int CountLow = 1;
    private const int CountHigh = 2;
    private const int Final = 3;
    private const int State = 4;
    private const int Block = 12;
    private const int DataWords = 28;
    private const int BlockBytes = 64;
    private const int LengthAt = 56;

    private readonly int _name;

    /// <param name="name">Q.sha256, Q.sha1 or Q.md5.</param>
    public Hash(int name)
    {
        _name = name;
    }

    // sha256(), sha256(data)
    public override int New(VirtualMachine vm, int type, int at, int n)
    {
        Heap h = vm.Heap;
        Arguments.Positional(vm, n, 0, 1);
        int sp = h.Sp;
        int hash = h.Allocate(Kind.Native, ObjectWords);
        h.Memory[hash + 1] = Value.SmallInt(type);
        h.Push(hash << 2);
        int data = h.Allocate(Kind.Words, DataWords);
        h.Memory[hash + Data] = Value.Reference(data);
        Digests.Begin(h.Memory, data + State, _name == Q.sha256);
        if (n > 0)
            Add(vm, hash << 2, vm.Unwrap(h.Memory[at]));
        h.Sp = sp;
        return hash << 2;
    }

    private static int Open(Heap h, int hash)
    {
        int data = h.Memory[(hash >> 2) + Data] >> 2;
        if (h.Memory[data + Final] != 0)
            throw Errors.New(h, TypeId.ValueError, "hash is final");
        return data;
    }

    private static Hash TableOf(VirtualMachine vm, int hash) => (Hash)vm.Natives.FindTypeTable(vm.Heap.Memory[(hash >> 2) + 1] >> 1);

    private static void Add(VirtualMachine vm, int hash, int bytes)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int data = Open(h, hash);
        if (!ByteRuns.IsBytesOrText(h, bytes))
            throw Errors.New(h, TypeId.TypeError, "object with buffer protocol required");
        int name = TableOf(vm, hash)._name;
        int length = ByteRuns.Length(h, bytes);
        for (int done = 0; done < length;)
        {
            int filled = m[data + CountLow] & BlockBytes - 1;
            int part = length - done < BlockBytes - filled ? length - done : BlockBytes - filled;
            ByteRuns.CopyTo(h, bytes, done, part, data + Block, filled);
            done += part;
            Count(m, data, part);
            if (filled + part == BlockBytes)
                Transform(m, data, name);
        }
    }

    private static void Count(int[] m, int data, int bytes)
    {
        int before = m[data + CountLow];
        m[data + CountLow] = before + bytes;
        if (before < 0 && before + bytes >= 0)
            m[data + CountHigh]++;
    }

    private static void Transform(int[] m, int data, int name)
    {
        if (name == Q.sha256)
            Digests.Sha256(m, data + State, data + Block);
        else if (name == Q.sha1)
            Digests.Sha1(m, data + State, data + Block);
        else
            Digests.Md5(m, data + State, data + Block);
    }

    [Native("update", 2)]
    private static int Update(VirtualMachine vm, int at, int n)
    {
        Add(vm, vm.Heap.Memory[at], vm.Unwrap(vm.Heap.Memory[at + 1]));
        return Value.None;
    }

    [Native("digest", 1)]
    private static int Digest(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int data = Open(h, m[at]);
        int name = TableOf(vm, m[at])._name;
        int length = name == Q.sha256 ? 32 : name == Q.sha1 ? 20 : 16;
        int digest = ByteStrings.New(h, Kind.Bytes, length);
        m[data + Final] = 1;
        bool big = name != Q.md5;
        int filled = m[data + CountLow] & BlockBytes - 1;
        PackedBytes.Set(m, data + Block, filled++, 0x80);
        PackedBytes.Fill(m, data + Block, filled, BlockBytes - filled, 0);
        if (filled > LengthAt)
        {
            Transform(m, data, name);
            PackedBytes.Fill(m, data + Block, 0, BlockBytes, 0);
        }
        int low = m[data + CountLow] << 3;
        int high = m[data + CountHigh] << 3 | m[data + CountLow] >>> 29;
        TypedItems.SetWord(m, data + Block, LengthAt, 4, big, big ? high : low);
        TypedItems.SetWord(m, data + Block, LengthAt + 4, 4, big, big ? low : high);
        Transform(m, data, name);
        int to = ByteRuns.Locate(h, digest, out _);
        for (int i = 0; i < length; i += 4)
            TypedItems.SetWord(m, to, i, 4, big, m[data + State + (i >> 2)]);
        return digest;
    }

    [Native("hexdigest", 1)]
    private static int HexDigest(VirtualMachine vm, int at, int n) => TextCoding.Hex(vm.Heap, Digest(vm, at, n), Value.None);
}
