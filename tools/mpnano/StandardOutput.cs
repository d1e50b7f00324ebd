// What programs print, unchanged, to standard output or standard error.
// Invariant: what was written stands in the stream before anybody waits, before the other stream is written to, and at the end.
using System;
using System.IO;
using MicroPyNano.Vm;

namespace MicroPyNano.Tools;

internal sealed class StandardOutput : TextSink
{
    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[8192];
    private readonly bool _byLine;
    private int _count;

    /// <param name="byLine">Lines appear when they are complete, as a person at a terminal wants it.</param>
    public StandardOutput(Stream stream, bool byLine)
    {
        _stream = stream;
        _byLine = byLine;
    }

    /// <summary>Written out before this one is written to.</summary>
    public StandardOutput Other { get; set; }

    public void Write(byte[] buffer) => Write(buffer, buffer.Length);

    public override void Write(byte[] buffer, int count)
    {
        Other?.Flush();
        bool line = false;
        for (int i = 0; i < count; i++)
        {
            if (_count == _buffer.Length)
                Flush();
            _buffer[_count++] = buffer[i];
            line |= buffer[i] == '\n';
        }
        if (_byLine && line)
            Flush();
    }

    public override void Flush()
    {
        if (_count == 0)
            return;
        int count = _count;
        _count = 0;
        _stream.Write(_buffer, 0, count);
        _stream.Flush();
    }
}
