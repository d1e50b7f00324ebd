// Every object in the arena starts with one header word:
//
//     size (23 bits) | pad (2) | mark (1) | kind (6)
//
// size counts words, header included. pad is how many bytes of the last word do not count (texts and bytes, whose length
// is therefore exact without a word of its own), or two flags of the kind's own.
// The layouts below are all there is to know about an object. They come in two sorts, and that is all the collector knows:
//
//     raw kinds     (kind < FirstScanned)    words that are not values: bytes, digits, instructions
//     scanned kinds (kind >= FirstScanned)   every word after the header is a valid value; counters are small ints
//
// A field's number is its distance in words from the header.
namespace MicroPyNano.Core;

/// <summary>What an object in the arena is.</summary>
public static class Kind
{
    // ---- raw
    /// <summary>Unused memory: [next free block or 0]; all other words are zero.</summary>
    public const int Free = 0;

    /// <summary>Plain words: instructions, hash tables, line tables, byte buffers of growing objects.</summary>
    public const int Words = 1;

    /// <summary>Immutable text, UTF-8: [flags and hash], bytes. See Text.</summary>
    public const int Str = 2;

    /// <summary>Immutable bytes: [hash or 0], bytes.</summary>
    public const int Bytes = 3;

    /// <summary>A double: [low word][high word].</summary>
    public const int Float = 4;

    /// <summary>An int beyond 31 bits: magnitude limbs, least significant first; pad bit 0 says negative.</summary>
    public const int BigInt = 5;

    /// <summary>Two doubles: [low][high] real, [low][high] imaginary.</summary>
    public const int Complex = 6;

    public const int FirstScanned = 8;

    // ---- scanned
    /// <summary>A run of values that another object owns: the storage of lists and maps.</summary>
    public const int Array = 8;

    /// <summary>Items; pad 1: and behind them what gives them names, see NamedTuples in Objects.</summary>
    public const int Tuple = 9;

    /// <summary>[count][Array or Null]</summary>
    public const int List = 10;

    /// <summary>[used][entries]: see Map; pad 1: an OrderedDict</summary>
    public const int Dict = 11;

    /// <summary>[used][entries]: see Map; each value is None.</summary>
    public const int Set = 12;
    public const int FrozenSet = 13;

    /// <summary>[length][Words or Null]</summary>
    public const int ByteArray = 14;

    /// <summary>[start][stop][step]</summary>
    public const int Range = 15;

    /// <summary>[start][stop][step], None where left out</summary>
    public const int Slice = 16;

    /// <summary>[code][globals][defaults tuple or Null][keyword defaults dict or Null] cells...: see Function</summary>
    public const int Function = 17;

    /// <summary>[function][self]</summary>
    public const int BoundMethod = 18;

    /// <summary>[value]: a variable shared by closures; Undefined while unbound</summary>
    public const int Cell = 19;

    /// <summary>See Code.</summary>
    public const int Code = 20;

    /// <summary>[used][entries][name][bases tuple][flags][native base], of a namedtuple [names]: see ClassObject</summary>
    public const int Class = 21;

    /// <summary>[used][entries][class][native value or Null]: attributes are a map; native is what a subclass of a builtin type wraps</summary>
    public const int Instance = 22;

    /// <summary>[used][entries][class][args tuple][traceback or Null][cause or Null]: see Errors</summary>
    public const int Exception = 23;

    /// <summary>[used][entries][name]: globals are the map</summary>
    public const int Module = 24;

    /// <summary>[state][function] registers...: see Generators in Vm</summary>
    public const int Generator = 25;

    /// <summary>[getter][setter][deleter]</summary>
    public const int Property = 26;
    public const int StaticMethod = 27;
    public const int ClassMethod = 28;

    /// <summary>[class][self]</summary>
    public const int Super = 29;

    /// <summary>[source][position]: iterators of the builtin containers; pad bit 0: from the end. See Iterators in Objects</summary>
    public const int Iterator = 30;

    /// <summary>[function or count][iterators tuple]; pad: 0 enumerate, 1 zip, 2 map, 3 filter. See Iterators in Objects</summary>
    public const int LazyIterator = 31;

    /// <summary>[dict]: pad 0 what keys() returns, 1 values(), 2 items()</summary>
    public const int DictView = 32;

    /// <summary>[owner: Bytes, ByteArray or TypedArray][offset in bytes][length in bytes][typecode]; pad 1: shown as a bytearray</summary>
    public const int MemoryView = 33;

    /// <summary>[native table id][fields...]: objects of modules (deque, StringIO, Pin, ...)</summary>
    public const int Native = 34;

    /// <summary>[map owner]: an instance's or module's __dict__ seen as a dict, read-only</summary>
    public const int MapProxy = 35;

    /// <summary>[length in bytes][Words or Null][typecode]: array.array; of typecode 'O' the storage is an Array. See TypedItems</summary>
    public const int TypedArray = 36;

    public const int Last = TypedArray;

    public const int Mask = 63;
    public const int Mark = 64;
    public const int PadShift = 7;
    public const int SizeShift = 9;

    /// <summary>Largest object in words, from the 23 bits of the header's size.</summary>
    public const int MaxWords = (1 << 23) - 1;
}
