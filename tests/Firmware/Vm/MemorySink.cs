// What a program printed, as text. A string can be asked for at any time; while a program runs, bytes are only copied.
using System;
using MicroPyNano.Core;
using MicroPyNano.Vm;

namespace MicroPyNano.Firmware.Tests.Vm;

/// <summary>Keeps what the program prints.</summary>
internal sealed class MemorySink : TextSink
{
    private byte[] _bytes = new byte[256];
    private int _length;

    /// <summary>Nothing is kept: for programs that print without end.</summary>
    public bool IsSilent { get; set; }

    public override void Write(byte[] buffer, int count)
    {
        if (IsSilent)
            return;
        if (_length + count > _bytes.Length)
        {
            byte[] longer = new byte[(_length + count) * 2];
            Array.Copy(_bytes, longer, _length);
            _bytes = longer;
        }
        Array.Copy(buffer, 0, _bytes, _length, count);
        _length += count;
    }

    /// <summary>Output so far, as UTF-8 text.</summary>
    public override string ToString() => Utf8.ToClrString(_bytes, _length);
}
