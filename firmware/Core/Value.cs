// A Python value is one 32-bit word.
//
//     ..............................1    small int, 31 bits, signed           v >> 1
//     .............................00    reference: word index into the arena v >> 2   (0 is Null: no object)
//     ...........................tt10    immediate: nothing in the arena      v >> 6, kind tt in bits 2..5
//
// Small ints have their tag in the lowest bit so that a + b - 1 adds two of them and (a & b & 1) tests two at once.
// References are word indices, not bytes and not CLR objects: the collector can find every one of them, the whole heap
// is one int[], and a heap of 64 KB needs no CLR object per Python object.
// Immediates are what would otherwise be objects that never die: None, True, the interned names, the functions and types
// written in C#. They cost no arena.
//
// Invariant: a word that holds a value always holds a valid one. Zero is valid (Null), so fresh memory is.
namespace MicroPyNano.Core;

/// <summary>Encoding of Python values in words; the hot loop writes these expressions out by hand.</summary>
public static class Value
{
    /// <summary>No object. Never seen by Python code.</summary>
    public const int Null = 0;

    private const int SingletonTag = 0 << 2 | 2;
    public const int QstrTag = 1 << 2 | 2;
    public const int NativeTag = 2 << 2 | 2;
    public const int TypeTag = 3 << 2 | 2;
    public const int ImmediateMask = 63;

    public const int None = 0 << 6 | SingletonTag;
    public const int False = 1 << 6 | SingletonTag;
    public const int True = 2 << 6 | SingletonTag;
    public const int Ellipsis = 3 << 6 | SingletonTag;
    public const int NotImplemented = 4 << 6 | SingletonTag;

    /// <summary>A local variable that has no value yet, or a deleted key of a map. Never seen by Python code.</summary>
    public const int Undefined = 5 << 6 | SingletonTag;

    /// <summary>What a helper of the loop returns after it pushed a Python frame: the result comes when that frame returns.</summary>
    public const int Pushed = 6 << 6 | SingletonTag;

    /// <summary>What an iterator's step returns when it has no more items.</summary>
    public const int Stop = 7 << 6 | SingletonTag;

    public const int MaxSmallInt = 0x3FFFFFFF;
    public const int MinSmallInt = -0x40000000;

    public static bool IsSmallInt(int v) => (v & 1) != 0;

    public static bool IsReference(int v) => (v & 3) == 0 && v != 0;

    public static bool IsQstr(int v) => (v & ImmediateMask) == QstrTag;

    public static bool IsNative(int v) => (v & ImmediateMask) == NativeTag;

    public static bool IsType(int v) => (v & ImmediateMask) == TypeTag;

    /// <summary>The value of an int that is known to fit into 31 bits.</summary>
    public static int SmallInt(int n) => n << 1 | 1;

    public static int ToInt(int v) => v >> 1;

    public static bool FitsSmallInt(int n) => n >= MinSmallInt && n <= MaxSmallInt;

    public static int Reference(int index) => index << 2;

    public static int Index(int v) => v >> 2;

    public static int Qstr(int id) => id << 6 | QstrTag;

    public static int Native(int id) => id << 6 | NativeTag;

    public static int Type(int id) => id << 6 | TypeTag;

    /// <summary>The number inside an immediate: a qstr's, native function's or builtin type's id.</summary>
    public static int Payload(int v) => v >> 6;

    public static int Bool(bool b) => b ? True : False;
}
