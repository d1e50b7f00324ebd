// The builtin types. They are immediates (Value.Type(id)): a type written in C# costs no arena.
// Invariant: ids of exceptions are contiguous from FirstException, a base always has a lower id than what derives from it.
namespace MicroPyNano.Core;

/// <summary>Ids of the types written in C#.</summary>
public static class TypeId
{
    public const int Object = 0;
    public const int Type = 1;
    public const int NoneType = 2;
    public const int Bool = 3;
    public const int Int = 4;
    public const int Float = 5;
    public const int Complex = 6;
    public const int Str = 7;
    public const int Bytes = 8;
    public const int ByteArray = 9;
    public const int MemoryView = 10;
    public const int Tuple = 11;
    public const int List = 12;
    public const int Dict = 13;
    public const int Set = 14;
    public const int FrozenSet = 15;
    public const int Range = 16;
    public const int Slice = 17;
    public const int Function = 18;
    public const int NativeFunction = 19;
    public const int BoundMethod = 20;
    public const int Cell = 21;
    public const int Code = 22;
    public const int Module = 23;
    public const int Generator = 24;
    public const int Property = 25;
    public const int StaticMethod = 26;
    public const int ClassMethod = 27;
    public const int Super = 28;
    public const int Iterator = 29;
    public const int DictView = 30;
    public const int Ellipsis = 31;
    public const int NotImplemented = 32;
    public const int Enumerate = 33;
    public const int Zip = 34;
    public const int Map = 35;
    public const int Filter = 36;
    public const int Reversed = 37;
    public const int Array = 38;
    public const int OrderedDict = 39;
    public const int NamedTuple = 40;

    public const int FirstException = 48;
    public const int BaseException = 48;
    public const int SystemExit = 49;
    public const int KeyboardInterrupt = 50;
    public const int GeneratorExit = 51;
    public const int Exception = 52;
    public const int StopIteration = 53;
    public const int StopAsyncIteration = 54;
    public const int ArithmeticError = 55;
    public const int OverflowError = 56;
    public const int ZeroDivisionError = 57;
    public const int AssertionError = 58;
    public const int AttributeError = 59;
    public const int EOFError = 60;
    public const int ImportError = 61;
    public const int LookupError = 62;
    public const int IndexError = 63;
    public const int KeyError = 64;
    public const int MemoryError = 65;
    public const int NameError = 66;
    public const int OSError = 67;
    public const int RuntimeError = 68;
    public const int NotImplementedError = 69;
    public const int SyntaxError = 70;
    public const int IndentationError = 71;
    public const int TypeError = 72;
    public const int ValueError = 73;
    public const int UnicodeError = 74;
    public const int ViperTypeError = 75;

    // asyncio's, which are no builtins.
    public const int CancelledError = 76;
    public const int TimeoutError = 77;
    public const int LastException = 77;

    /// <summary>Types of modules (deque, StringIO, Pin, ...) have ids from here on, given when they are registered.</summary>
    public const int FirstModuleType = 96;

    public static bool IsException(int id) => id >= FirstException && id <= LastException;

    /// <summary>The id of the base type; object is its own.</summary>
    public static int Base(int id)
    {
        switch (id)
        {
            case Bool: return Int;
            case OrderedDict: return Dict;
            case NamedTuple: return Tuple;
            case SystemExit:
            case KeyboardInterrupt:
            case GeneratorExit:
            case CancelledError:
            case Exception: return BaseException;
            case OverflowError:
            case ZeroDivisionError: return ArithmeticError;
            case IndexError:
            case KeyError: return LookupError;
            case NotImplementedError: return RuntimeError;
            case IndentationError: return SyntaxError;
            case UnicodeError: return ValueError;
            case ViperTypeError: return TypeError;
            default: return id > Exception && id <= LastException ? Exception : Object;
        }
    }

    /// <summary>True if the type is that one or derives from it.</summary>
    public static bool Derives(int id, int from)
    {
        while (id != from)
        {
            if (id == Object)
                return false;
            id = Base(id);
        }
        return true;
    }

    /// <summary>The qstr id of the type's name.</summary>
    public static int Name(int id)
    {
        switch (id)
        {
            case Object: return Q.@object;
            case Type: return Q.type;
            case NoneType: return Q.NoneType;
            case Bool: return Q.@bool;
            case Int: return Q.@int;
            case Float: return Q.@float;
            case Complex: return Q.complex;
            case Str: return Q.str;
            case Bytes: return Q.bytes;
            case ByteArray: return Q.bytearray;
            case MemoryView: return Q.memoryview;
            case Tuple: return Q.tuple;
            case List: return Q.list;
            case Dict: return Q.dict;
            case Set: return Q.set;
            case FrozenSet: return Q.frozenset;
            case Range: return Q.range;
            case Slice: return Q.slice;
            case Function: return Q.function;
            case NativeFunction: return Q.function;
            case BoundMethod: return Q.bound_method;
            case Cell: return Q.cell;
            case Code: return Q.code;
            case Module: return Q.module;
            case Generator: return Q.generator;
            case Property: return Q.property;
            case StaticMethod: return Q.staticmethod;
            case ClassMethod: return Q.classmethod;
            case Super: return Q.super;
            case Iterator: return Q.iterator;
            case DictView: return Q.dict_view;
            case Ellipsis: return Q.ellipsis;
            case NotImplemented: return Q.NotImplementedType;
            case Enumerate: return Q.enumerate;
            case Zip: return Q.zip;
            case Map: return Q.map;
            case Filter: return Q.filter;
            case Reversed: return Q.reversed;
            case Array: return Q.array;
            case OrderedDict: return Q.OrderedDict;
            case NamedTuple: return Q.tuple;
            case BaseException: return Q.BaseException;
            case SystemExit: return Q.SystemExit;
            case KeyboardInterrupt: return Q.KeyboardInterrupt;
            case GeneratorExit: return Q.GeneratorExit;
            case Exception: return Q.Exception;
            case StopIteration: return Q.StopIteration;
            case StopAsyncIteration: return Q.StopAsyncIteration;
            case ArithmeticError: return Q.ArithmeticError;
            case OverflowError: return Q.OverflowError;
            case ZeroDivisionError: return Q.ZeroDivisionError;
            case AssertionError: return Q.AssertionError;
            case AttributeError: return Q.AttributeError;
            case EOFError: return Q.EOFError;
            case ImportError: return Q.ImportError;
            case LookupError: return Q.LookupError;
            case IndexError: return Q.IndexError;
            case KeyError: return Q.KeyError;
            case MemoryError: return Q.MemoryError;
            case NameError: return Q.NameError;
            case OSError: return Q.OSError;
            case RuntimeError: return Q.RuntimeError;
            case NotImplementedError: return Q.NotImplementedError;
            case SyntaxError: return Q.SyntaxError;
            case IndentationError: return Q.IndentationError;
            case TypeError: return Q.TypeError;
            case ValueError: return Q.ValueError;
            case UnicodeError: return Q.UnicodeError;
            case ViperTypeError: return Q.ViperTypeError;
            case CancelledError: return Q.CancelledError;
            case TimeoutError: return Q.TimeoutError;
            default: return Q.Empty;
        }
    }
}
