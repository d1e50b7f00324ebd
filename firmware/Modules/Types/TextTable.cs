// The methods of str, bytes and bytearray: one table, as most of them are the same. Each type's own table (TextTypes) hides
// what is not its.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal partial class TextTable : NativeTable
{
    // ---- searching

    [Native("find", 2, 4)]
    private static int Find(VirtualMachine vm, int at, int n) => Search(vm, at, n, false);

    [Native("rfind", 2, 4)]
    private static int FindLast(VirtualMachine vm, int at, int n) => Search(vm, at, n, true);

    [Native("index", 2, 4)]
    private static int IndexOf(VirtualMachine vm, int at, int n) => SearchOrFail(vm, at, n, false);

    [Native("rindex", 2, 4)]
    private static int IndexOfLast(VirtualMachine vm, int at, int n) => SearchOrFail(vm, at, n, true);

    private static int Search(VirtualMachine vm, int at, int n, bool last) => Value.SmallInt(TextSearch.Find(
        vm.Heap, vm.Heap.Memory[at], Argument(vm, at + 1), Optional(vm, at, n, 2), Optional(vm, at, n, 3), last));

    private static int SearchOrFail(VirtualMachine vm, int at, int n, bool last) => Value.SmallInt(TextSearch.Index(
        vm.Heap, vm.Heap.Memory[at], Argument(vm, at + 1), Optional(vm, at, n, 2), Optional(vm, at, n, 3), last));

    [Native("count", 2, 4)]
    private static int Count(VirtualMachine vm, int at, int n) => Value.SmallInt(TextSearch.Count(
        vm.Heap, vm.Heap.Memory[at], Argument(vm, at + 1), Optional(vm, at, n, 2), Optional(vm, at, n, 3)));

    [Native("startswith", 2, 4)]
    private static int StartsWith(VirtualMachine vm, int at, int n) => HasAffix(vm, at, n, false);

    [Native("endswith", 2, 4)]
    private static int EndsWith(VirtualMachine vm, int at, int n) => HasAffix(vm, at, n, true);

    private static int HasAffix(VirtualMachine vm, int at, int n, bool atEnd) => Value.Bool(TextSearch.HasAffix(
        vm.Heap, vm.Heap.Memory[at], Argument(vm, at + 1), Optional(vm, at, n, 2), Optional(vm, at, n, 3), atEnd));

    // ---- splitting and joining

    [Native("split", 1, 3, Keywords = true)]
    private static int Split(VirtualMachine vm, int at, int n)
    {
        SplitArguments(vm, at, n, out int separator, out int max);
        return TextSplit.Split(vm.Heap, vm.Heap.Memory[at], separator, max);
    }

    [Native("rsplit", 1, 3, Keywords = true)]
    private static int SplitFromEnd(VirtualMachine vm, int at, int n)
    {
        SplitArguments(vm, at, n, out int separator, out int max);
        return TextSplit.SplitFromEnd(vm.Heap, vm.Heap.Memory[at], separator, max);
    }

    private static void SplitArguments(VirtualMachine vm, int at, int n, out int separator, out int max)
    {
        separator = vm.Argument(at, n, 1, Q.sep);
        max = vm.Argument(at, n, 2, Q.maxsplit);
        Arguments.Keywords(vm, at, n, Q.sep, Q.maxsplit);
        separator = separator == Value.Undefined ? Value.None : vm.Unwrap(separator);
        if (max == Value.Undefined)
            max = Value.None;
    }

    [Native("splitlines", 1, 2, Keywords = true)]
    private static int SplitLines(VirtualMachine vm, int at, int n)
    {
        int keep = vm.Argument(at, n, 1, Q.keepends);
        Arguments.Keywords(vm, at, n, Q.keepends);
        return TextSplit.Lines(vm.Heap, vm.Heap.Memory[at], keep != Value.Undefined && vm.IsTrue(keep));
    }

    [Native("partition", 2)]
    private static int Partition(VirtualMachine vm, int at, int n) =>
        TextSplit.Partition(vm.Heap, vm.Heap.Memory[at], Argument(vm, at + 1), false);

    [Native("rpartition", 2)]
    private static int PartitionFromEnd(VirtualMachine vm, int at, int n) =>
        TextSplit.Partition(vm.Heap, vm.Heap.Memory[at], Argument(vm, at + 1), true);

    [Native("join", 2)]
    private static int Join(VirtualMachine vm, int at, int n) =>
        TextChange.Join(vm.Heap, vm.Heap.Memory[at], vm.Heap.Memory[at + 1]);

    // ---- texts like self

    [Native("strip", 1, 2)]
    private static int Strip(VirtualMachine vm, int at, int n) => Strip(vm, at, n, true, true);

    [Native("lstrip", 1, 2)]
    private static int StripLeft(VirtualMachine vm, int at, int n) => Strip(vm, at, n, true, false);

    [Native("rstrip", 1, 2)]
    private static int StripRight(VirtualMachine vm, int at, int n) => Strip(vm, at, n, false, true);

    private static int Strip(VirtualMachine vm, int at, int n, bool left, bool right) =>
        TextChange.Strip(vm.Heap, vm.Heap.Memory[at], vm.Unwrap(Optional(vm, at, n, 1)), left, right);

    [Native("replace", 3, 4)]
    private static int Replace(VirtualMachine vm, int at, int n) => TextChange.Replace(
        vm.Heap, vm.Heap.Memory[at], Argument(vm, at + 1), Argument(vm, at + 2), Optional(vm, at, n, 3));

    [Native("center", 2)]
    private static int Center(VirtualMachine vm, int at, int n) =>
        TextChange.Center(vm.Heap, vm.Heap.Memory[at], NumberArguments.ToInt(vm, vm.Heap.Memory[at + 1]));

    [Native("lower", 1)]
    private static int Lower(VirtualMachine vm, int at, int n) => TextChange.ChangeCase(vm.Heap, vm.Heap.Memory[at], false);

    [Native("upper", 1)]
    private static int Upper(VirtualMachine vm, int at, int n) => TextChange.ChangeCase(vm.Heap, vm.Heap.Memory[at], true);

    // ---- what its characters are

    [Native("isspace", 1)]
    private static int IsSpace(VirtualMachine vm, int at, int n) => Is(vm, at, TextClasses.Space);

    [Native("isalpha", 1)]
    private static int IsAlpha(VirtualMachine vm, int at, int n) => Is(vm, at, TextClasses.Alpha);

    [Native("isdigit", 1)]
    private static int IsDigit(VirtualMachine vm, int at, int n) => Is(vm, at, TextClasses.Digit);

    [Native("isalnum", 1)]
    private static int IsAlphanumeric(VirtualMachine vm, int at, int n) => Is(vm, at, TextClasses.Alphanumeric);

    [Native("isupper", 1)]
    private static int IsUpper(VirtualMachine vm, int at, int n) => Is(vm, at, TextClasses.Upper);

    [Native("islower", 1)]
    private static int IsLower(VirtualMachine vm, int at, int n) => Is(vm, at, TextClasses.Lower);

    private static int Is(VirtualMachine vm, int at, int which) => Value.Bool(TextClasses.Is(vm.Heap, vm.Heap.Memory[at], which));

    // ---- str only

    [Native("encode", 1, 3, Keywords = true)]
    private static int Encode(VirtualMachine vm, int at, int n)
    {
        int encoding = Coding(vm, at, n);
        return TextCoding.Encode(vm.Heap, Kind.Bytes, vm.Heap.Memory[at], encoding);
    }

    [Native("format", 1, -1, Keywords = true)]
    private static int Format(VirtualMachine vm, int at, int n) =>
        ((StrMethods)vm.Natives.FindTypeTable(TypeId.Str)).FormatCall(vm, at, n);

    // ---- bytes and bytearray only

    [Native("decode", 1, 3, Keywords = true)]
    private static int Decode(VirtualMachine vm, int at, int n)
    {
        int errors = vm.Argument(at, n, 2, Q.errors);
        int encoding = Coding(vm, at, n);
        return TextCoding.Decode(vm.Heap, vm.Heap.Memory[at], encoding, errors == Value.Undefined ? Value.None : errors);
    }

    private static int Coding(VirtualMachine vm, int at, int n)
    {
        int encoding = vm.Argument(at, n, 1, Q.encoding);
        Arguments.Keywords(vm, at, n, Q.encoding, Q.errors);
        return encoding == Value.Undefined ? Value.None : encoding;
    }

    [Native("hex", 1, 2)]
    private static int Hex(VirtualMachine vm, int at, int n) =>
        TextCoding.Hex(vm.Heap, vm.Heap.Memory[at], Optional(vm, at, n, 1));

    // The type comes first.
    [Native("fromhex", 2)]
    private static int FromHex(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        bool array = h.Memory[at] == Value.Type(TypeId.ByteArray) || h.Is(h.Memory[at], Kind.ByteArray);
        return TextCoding.FromHex(h, array ? Kind.ByteArray : Kind.Bytes, Argument(vm, at + 1));
    }

    // ---- bytearray only

    [Native("append", 2)]
    private static int Append(VirtualMachine vm, int at, int n)
    {
        ByteStrings.Append(vm.Heap, vm.Heap.Memory[at], NumberArguments.ToInt(vm, vm.Heap.Memory[at + 1]));
        return Value.None;
    }

    [Native("extend", 2)]
    private static int Extend(VirtualMachine vm, int at, int n)
    {
        ByteStrings.Extend(vm.Heap, vm.Heap.Memory[at], Argument(vm, at + 1));
        return Value.None;
    }

    // Instances of classes over str and bytes serve as what they wrap.
    private static int Argument(VirtualMachine vm, int at) => vm.Unwrap(vm.Heap.Memory[at]);

    private static int Optional(VirtualMachine vm, int at, int n, int position) => Arguments.Optional(vm, at, n, position);
}
