// The sizes of the tables in a .pe file, as its header gives them.
using System;
using System.Buffers.Binary;
using System.IO;

namespace MicroPyNano.PlatformCheck;

internal sealed class PeFile
{
    private const int TableOffsets = 40;
    private const int TableCount = 16;
    private const int TablePaddings = TableOffsets + TableCount * sizeof(int) + sizeof(int);

    private readonly byte[] _content;

    public PeFile(string path)
    {
        _content = File.ReadAllBytes(path);
    }

    public int Length => _content.Length;

    public int References => TableSize(0) / 12 + (TableSize(1) + TableSize(2) + TableSize(3)) / 8;

    public int Types => TableSize(4) / 24;

    public int Fields => TableSize(5) / 8;

    public int Methods => TableSize(6) / 16;

    public int StringBytes => TableSize(11);

    public int SignatureBytes => TableSize(12);

    public int CodeBytes => TableSize(13);

    private int TableSize(int table)
    {
        return Offset(table + 1) - Offset(table) - _content[TablePaddings + table];
    }

    private int Offset(int table)
    {
        return BinaryPrimitives.ReadInt32LittleEndian(_content.AsSpan(TableOffsets + table * sizeof(int)));
    }
}
