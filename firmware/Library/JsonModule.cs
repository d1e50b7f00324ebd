// json: texts of values and values of texts.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

internal sealed partial class JsonModule : NativeTable
{
    // dumps(value, separators=None)
    [Native("dumps", 1, Keywords = true)]
    private static int Dumps(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        int writer = Begin(vm, at, n, Value.Null);
        JsonWriter.Write(vm, writer, h.Memory[at]);
        int text = JsonWriter.Take(h, writer);
        h.Sp = sp;
        return text;
    }

    // dump(value, stream, separators=None)
    [Native("dump", 2, Keywords = true)]
    private static int Dump(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        int write = h.Push(vm.FindAttribute(h.Memory[at + 1], Q.write));
        if (h.Memory[write] == Value.Undefined)
            throw NoStream(h);
        int writer = Begin(vm, at, n, h.Memory[write]);
        JsonWriter.Write(vm, writer, h.Memory[at]);
        JsonWriter.Flush(vm, writer, 1);
        h.Sp = sp;
        return Value.None;
    }

    // A writer with the separators that the call names.
    private static int Begin(VirtualMachine vm, int at, int n, int write)
    {
        Heap h = vm.Heap;
        int separators = vm.Keyword(at, n, Q.separators);
        Arguments.Keywords(vm, at, n, Q.separators);
        if (separators == Value.Undefined || separators == Value.None)
            return JsonWriter.New(h, Value.Null, Value.Null, write);
        if (!h.Is(separators, Kind.Tuple) && !h.Is(separators, Kind.List))
            throw Errors.New(h, TypeId.TypeError, "object '%t' isn't a tuple or list", separators);
        int count = Sequences.Length(h, separators);
        if (count != 2)
            throw Errors.New(h, TypeId.ValueError, "requested length 2 but object has length %d", Value.SmallInt(count));
        return JsonWriter.New(h, Separator(vm, separators, 0), Separator(vm, separators, 1), write);
    }

    private static int Separator(VirtualMachine vm, int separators, int i)
    {
        int text = vm.GetItemNow(separators, Value.SmallInt(i));
        if (!Text.IsText(vm.Heap, text))
            throw Errors.New(vm.Heap, TypeId.TypeError, "can't convert '%t' object to str implicitly", text);
        return text;
    }

    [Native("loads", 1)]
    private static int Loads(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        int source = vm.Unwrap(h.Memory[at]);
        if (!ByteRuns.IsBytesOrText(h, source))
            throw Errors.New(h, TypeId.TypeError, "object with buffer protocol required");
        int reader = JsonReader.New(h, Value.Null, Value.Null);
        JsonReader.Open(h, reader, source, ByteRuns.Length(h, source));
        int value = JsonReader.Read(vm, reader);
        h.Sp = sp;
        return value;
    }

    // load(stream): read by what it has of read and readinto.
    [Native("load", 1)]
    private static int Load(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        int read = h.Push(vm.FindAttribute(h.Memory[at], Q.read));
        int buffer = Value.Null;
        if (h.Memory[read] == Value.Undefined)
        {
            h.Memory[read] = vm.FindAttribute(h.Memory[at], Q.readinto);
            if (h.Memory[read] == Value.Undefined)
                throw NoStream(h);
            buffer = ByteStrings.New(h, Kind.ByteArray, JsonReader.BlockSize);
        }
        int reader = JsonReader.New(h, h.Memory[read], buffer);
        int value = JsonReader.Read(vm, reader);
        h.Sp = sp;
        return value;
    }

    private static PythonException NoStream(Heap h) =>
        Errors.NewWithText(h, TypeId.OSError, Text.FromString(h, "stream operation not supported"));
}
