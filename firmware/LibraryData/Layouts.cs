// Descriptors of uctypes: how large what they describe is.
//
//     int              a scalar or bit field, with its offset
//     (offset, d)      a structure in a structure
//     (PTR | offset, d)             a pointer to what d describes
//     (ARRAY | offset, type | n)    an array of scalars;  (ARRAY | offset, n, d) of structures
//     dict             a structure: names and descriptors
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.LibraryData;

internal static class Layouts
{
    public const int LittleEndian = 0;
    public const int BigEndian = 1;
    public const int Native = 2;

    // ---- aggregates
    public const int Structure = 0;
    public const int Pointer = 1;
    public const int Array = 2;

    private const int PointerBytes = 4;
    private const int FirstBitField = 8;
    private const int Float32 = 14;

    /// <summary>The number that a descriptor is or begins with.</summary>
    /// <exception cref="PythonException">TypeError: it is none.</exception>
    public static int Number(Heap h, int v) => Value.IsSmallInt(v) ? Value.ToInt(v) : throw SyntaxError(h);

    public static PythonException SyntaxError(Heap h) => Errors.New(h, TypeId.TypeError, "syntax error in uctypes descriptor");

    public static int ScalarType(int number) => number >> 27 & 15;

    /// <summary>Offset, or number of items, beside a scalar type.</summary>
    public static int ScalarValue(int number) => number & 0x07FFFFFF;

    public static int AggregateType(int number) => number >> 29 & 3;

    public static int AggregateOffset(int number) => number & 0x1FFFFFFF;

    public static bool IsBitField(int type) => type >= FirstBitField && type < Float32;

    /// <summary>log2 of a scalar's size; of a bit field, that of the word that it is in.</summary>
    public static int ScalarShift(int type) => type == Float32 ? 2 : (type & 7) >> 1;

    /// <summary>What a descriptor describes has so many bytes.</summary>
    /// <exception cref="PythonException">TypeError: no descriptor.</exception>
    public static int Size(Heap h, int descriptor, int layout)
    {
        int largest = 0;
        return Size(h, descriptor, layout, ref largest);
    }

    // largest: the size of the largest scalar so far, to which native structures are rounded up.
    private static int Size(Heap h, int descriptor, int layout, ref int largest)
    {
        if (Value.IsSmallInt(descriptor))
            throw Errors.New(h, TypeId.TypeError, "can't unambiguously get sizeof scalar");
        h.Enter(Value.Null);
        int size = h.Is(descriptor, Kind.Tuple) ? SizeOfAggregate(h, descriptor, layout, ref largest)
            : h.Is(descriptor, Kind.Dict) ? SizeOfStructure(h, descriptor, layout, ref largest)
            : throw SyntaxError(h);
        h.Leave();
        return size;
    }

    private static int SizeOfAggregate(Heap h, int tuple, int layout, ref int largest)
    {
        int length = Tuples.Length(h, tuple);
        if (length < 2)
            throw SyntaxError(h);
        int second = Tuples.Get(h, tuple, 1);
        int type = AggregateType(Number(h, Tuples.Get(h, tuple, 0)));
        if (length == 2 && type == Structure)
            return Size(h, second, layout, ref largest);
        if (length == 2 && type == Pointer)
        {
            Note(PointerBytes, ref largest);
            return PointerBytes;
        }
        if (type != Array || length > 3)
            throw SyntaxError(h);
        int count = ScalarValue(Number(h, second));
        int item = length == 2 ? SizeOfScalar(ScalarType(Number(h, second)), ref largest) : Size(h, Tuples.Get(h, tuple, 2), layout, ref largest);
        long product = (long)item * count;
        return product <= Value.MaxSmallInt ? (int)product
            : throw Errors.New(h, TypeId.OverflowError, "overflow converting long int to machine word");
    }

    private static void Note(int size, ref int largest)
    {
        if (size > largest)
            largest = size;
    }

    private static int SizeOfScalar(int type, ref int largest)
    {
        int size = 1 << ScalarShift(type);
        Note(size, ref largest);
        return size;
    }

    private static int SizeOfStructure(Heap h, int dict, int layout, ref int largest)
    {
        int size = 0;
        int position = 0;
        for (int entry = Map.Next(h, dict >> 2, 0); entry != 0; entry = Map.Next(h, dict >> 2, position))
        {
            position = Map.PositionOf(h, dict >> 2, entry) + 1;
            int field = h.Memory[entry + 1];
            int end;
            if (Value.IsSmallInt(field))
            {
                int type = ScalarType(field >> 1);
                int offset = ScalarValue(field >> 1);
                end = (IsBitField(type) ? offset & (1 << StructType.OffsetBits) - 1 : offset) + SizeOfScalar(type, ref largest);
            }
            else
            {
                if (!h.Is(field, Kind.Tuple))
                    throw SyntaxError(h);
                int fieldSize = SizeOfAggregate(h, field, layout, ref largest);
                end = AggregateOffset(Number(h, Tuples.Get(h, field, 0))) + fieldSize;
            }
            if (end > size)
                size = end;
        }
        // The largest scalar's size is a power of two.
        return layout == Native && largest > 0 ? size + largest - 1 & -largest : size;
    }
}
