// The builtin functions. This part: values and their texts; the others are
//
//     BuiltinsSequences    iteration, ordering, sums
//     BuiltinsAttributes   attributes, classes, dir
//     BuiltinsExecution    eval, exec, compile, globals, import
//     BuiltinsConsole      print, input, help
//     BuiltinTypeNames     the names of types and exceptions
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal sealed partial class Builtins : NativeTable
{
    [NativeConstant("Ellipsis")]
    private static int EllipsisValue(VirtualMachine vm) => Value.Ellipsis;

    [NativeConstant("NotImplemented")]
    private static int NotImplementedValue(VirtualMachine vm) => Value.NotImplemented;

    [NativeConstant("__debug__")]
    private static int Debug(VirtualMachine vm) => Value.Bool(vm.OptimisationLevel == 0);

    [Native("abs", 1)]
    private static int Abs(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int v = h.Memory[at];
        int result = Numbers.Abs(h, v);
        if (result == Value.Undefined)
            result = NumberArguments.BySpecialMethod(vm, v, Q.__abs__);
        if (result == Value.Undefined && vm.Unwrap(v) != v)
            result = Numbers.Abs(h, vm.Unwrap(v));
        return result != Value.Undefined ? result : throw Unsupported(vm, Q.__abs__, v);
    }

    private static PythonException Unsupported(VirtualMachine vm, int method, int v) =>
        Errors.New(vm.Heap, TypeId.TypeError, "unsupported type for %q: '%t'", Value.Qstr(method), v);

    [Native("divmod", 2)]
    private static int DivMod(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int a = h.Memory[at];
        int b = h.Memory[at + 1];
        int method = vm.SpecialMethod(a, Q.__divmod__);
        if (method != Value.Undefined && !Value.IsNative(method))
            return vm.CallFunction(method, a, b);
        method = vm.SpecialMethod(b, Q.__rdivmod__);
        if (method != Value.Undefined && !Value.IsNative(method))
            return vm.CallFunction(method, b, a);
        int result = Numbers.DivMod(h, vm.Unwrap(a), vm.Unwrap(b));
        return result != Value.Undefined
            ? result
            : throw Errors.New(h, TypeId.TypeError, "unsupported types for %q: '%t', '%t'", Value.Qstr(Q.__divmod__), a, b);
    }

    [Native("pow", 2, 3)]
    private static int Pow(VirtualMachine vm, int at, int n)
    {
        int[] m = vm.Heap.Memory;
        return n == 2
            ? vm.RunOperator(Opcode.Power, m[at], m[at + 1])
            : Numbers.Power(vm.Heap, vm.Unwrap(m[at]), vm.Unwrap(m[at + 1]), vm.Unwrap(m[at + 2]));
    }

    [Native("round", 1, 2)]
    private static int Round(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int v = h.Memory[at];
        int digits = Arguments.Optional(vm, at, n, 1);
        int method = vm.SpecialMethod(v, Q.__round__);
        if (method != Value.Undefined && !Value.IsNative(method))
            return n == 1 ? vm.CallFunction(method, v) : vm.CallFunction(method, v, digits);
        int result = Numbers.Round(h, vm.Unwrap(v), digits);
        return result != Value.Undefined ? result : throw Errors.New(h, TypeId.TypeError, "can't convert %t to float", v);
    }

    [Native("bin", 1)]
    private static int Bin(VirtualMachine vm, int at, int n) => WithPrefix(vm, vm.Heap.Memory[at], 2, 'b');

    [Native("oct", 1)]
    private static int Oct(VirtualMachine vm, int at, int n) => WithPrefix(vm, vm.Heap.Memory[at], 8, 'o');

    [Native("hex", 1)]
    private static int Hex(VirtualMachine vm, int at, int n) => WithPrefix(vm, vm.Heap.Memory[at], 16, 'x');

    private static int WithPrefix(VirtualMachine vm, int v, int radix, int letter)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        v = NumberArguments.ToInt(vm, v);
        h.Push(v);
        int builder = TextBuilder.New(h);
        if (Integers.Sign(h, v) < 0)
        {
            TextBuilder.AppendByte(h, builder, '-');
            h.Push(v = Integers.Negate(h, v));
        }
        TextBuilder.AppendByte(h, builder, '0');
        TextBuilder.AppendByte(h, builder, letter);
        NumberText.AppendIntBase(h, builder, v, radix, false);
        int text = TextBuilder.ToText(h, builder);
        h.Sp = sp;
        return text;
    }

    [Native("chr", 1)]
    private static int Chr(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int code = NumberArguments.ToInt(vm, h.Memory[at]);
        if ((code & 1) == 0 || code < 0 || code >> 1 > 0x10FFFF)
            throw Errors.New(h, TypeId.ValueError, "char not in range(0x110000)");
        return Text.FromCodePoint(h, code >> 1);
    }

    [Native("ord", 1)]
    private static int Ord(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int v = vm.Unwrap(h.Memory[at]);
        if (Text.IsText(h, v))
        {
            int length = Text.Characters(h, v);
            return length == 1 ? Value.SmallInt(Text.CodePointAt(h, v, 0)) : throw NoCharacter(h, length);
        }
        if (!ByteRuns.IsBytes(h, v))
            throw Errors.New(h, TypeId.TypeError, "can't convert '%t' object to str implicitly", v);
        return ByteRuns.Length(h, v) == 1 ? Value.SmallInt(ByteRuns.ByteAt(h, v, 0)) : throw NoCharacter(h, ByteRuns.Length(h, v));
    }

    private static PythonException NoCharacter(Heap h, int length) => Errors.New(
        h, TypeId.TypeError, "ord() expected a character, but string of length %d found", Value.SmallInt(length));

    [Native("hash", 1)]
    private static int Hash(VirtualMachine vm, int at, int n) => Integers.FromInt(vm.Heap, vm.Hash(vm.Heap.Memory[at]));

    // References are addresses in the arena, in bytes; what is not an object there has a number just as unique.
    [Native("id", 1)]
    private static int Identity(VirtualMachine vm, int at, int n) => Integers.FromLong(vm.Heap, (uint)vm.Heap.Memory[at]);

    [Native("repr", 1)]
    private static int Repr(VirtualMachine vm, int at, int n) => vm.Repr(vm.Heap.Memory[at]);

    [Native("format", 1, 2)]
    private static int Format(VirtualMachine vm, int at, int n) =>
        vm.FormatValue(vm.Heap.Memory[at], n == 2 ? vm.Heap.Memory[at + 1] : Value.Qstr(Q.Empty), 0);

    [Native("callable", 1)]
    private static int Callable(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int v = h.Memory[at];
        if ((v & 3) != 0)
            return Value.Bool(Value.IsNative(v) || Value.IsType(v));
        switch (h.KindOf(v))
        {
            case Kind.Function:
            case Kind.BoundMethod:
            case Kind.Class: return Value.True;
            case Kind.Instance:
            case Kind.Exception:
            case Kind.Native:
                return Value.Bool(vm.ClassAttribute(Core.Types.Of(h, v), Value.Qstr(Q.__call__)) != Value.Undefined);
            default: return Value.False;
        }
    }
}
