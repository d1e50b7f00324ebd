// The builtin types and exceptions under the names that every module sees. The type's id serves as the constant's index, so
// the one list here is which of the types have a public name.
using MicroPyNano.Core;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal sealed class BuiltinTypeNames : NativeTable
{
    public override int Call(int index, VirtualMachine vm, int at, int n) => Value.None;

    public override int Find(int name) => -1;

    public override int NameOf(int index) => Q.Empty;

    public override int CountOf() => 0;

    public override bool TakesKeywords(int index) => false;

    public override int Constant(int index, VirtualMachine vm) => Value.Type(index);

    public override int ConstantNameOf(int index) => TypeId.Name(index);

    public override int ConstantCount() => TypeId.ViperTypeError + 1;

    public override int FindConstant(int name)
    {
        switch (name)
        {
            case Q.@object: return TypeId.Object;
            case Q.type: return TypeId.Type;
            case Q.@bool: return TypeId.Bool;
            case Q.@int: return TypeId.Int;
            case Q.@float: return TypeId.Float;
            case Q.complex: return TypeId.Complex;
            case Q.str: return TypeId.Str;
            case Q.bytes: return TypeId.Bytes;
            case Q.bytearray: return TypeId.ByteArray;
            case Q.memoryview: return TypeId.MemoryView;
            case Q.tuple: return TypeId.Tuple;
            case Q.list: return TypeId.List;
            case Q.dict: return TypeId.Dict;
            case Q.set: return TypeId.Set;
            case Q.frozenset: return TypeId.FrozenSet;
            case Q.range: return TypeId.Range;
            case Q.slice: return TypeId.Slice;
            case Q.property: return TypeId.Property;
            case Q.staticmethod: return TypeId.StaticMethod;
            case Q.classmethod: return TypeId.ClassMethod;
            case Q.super: return TypeId.Super;
            case Q.enumerate: return TypeId.Enumerate;
            case Q.zip: return TypeId.Zip;
            case Q.map: return TypeId.Map;
            case Q.filter: return TypeId.Filter;
            case Q.reversed: return TypeId.Reversed;
            default: return FindException(name);
        }
    }

    private static int FindException(int name)
    {
        switch (name)
        {
            case Q.BaseException: return TypeId.BaseException;
            case Q.SystemExit: return TypeId.SystemExit;
            case Q.KeyboardInterrupt: return TypeId.KeyboardInterrupt;
            case Q.GeneratorExit: return TypeId.GeneratorExit;
            case Q.Exception: return TypeId.Exception;
            case Q.StopIteration: return TypeId.StopIteration;
            case Q.StopAsyncIteration: return TypeId.StopAsyncIteration;
            case Q.ArithmeticError: return TypeId.ArithmeticError;
            case Q.OverflowError: return TypeId.OverflowError;
            case Q.ZeroDivisionError: return TypeId.ZeroDivisionError;
            case Q.AssertionError: return TypeId.AssertionError;
            case Q.AttributeError: return TypeId.AttributeError;
            case Q.EOFError: return TypeId.EOFError;
            case Q.ImportError: return TypeId.ImportError;
            case Q.LookupError: return TypeId.LookupError;
            case Q.IndexError: return TypeId.IndexError;
            case Q.KeyError: return TypeId.KeyError;
            case Q.MemoryError: return TypeId.MemoryError;
            case Q.NameError: return TypeId.NameError;
            case Q.OSError: return TypeId.OSError;
            case Q.RuntimeError: return TypeId.RuntimeError;
            case Q.NotImplementedError: return TypeId.NotImplementedError;
            case Q.SyntaxError: return TypeId.SyntaxError;
            case Q.IndentationError: return TypeId.IndentationError;
            case Q.TypeError: return TypeId.TypeError;
            case Q.ValueError: return TypeId.ValueError;
            case Q.UnicodeError: return TypeId.UnicodeError;
            case Q.ViperTypeError: return TypeId.ViperTypeError;
            default: return -1;
        }
    }
}
