// What Python prints, on its way to a terminal.
using MicroPyNano.Hal;
using MicroPyNano.Vm;

namespace MicroPyNano.Repl;

/// <summary>Sends text to the console; a terminal wants every "\n" as "\r\n", whatever stands before it.</summary>
public sealed class ConsoleSink : TextSink
{
    private readonly Console _console;
    private readonly byte[] _buffer = new byte[64];

    public ConsoleSink(Console console)
    {
        _console = console;
    }

    public override void WriteRaw(byte[] buffer, int count) => _console.Write(buffer, count);

    public override void Write(byte[] buffer, int count)
    {
        int n = 0;
        for (int i = 0; i < count; i++)
        {
            if (n + 2 > _buffer.Length)
            {
                _console.Write(_buffer, n);
                n = 0;
            }
            if (buffer[i] == '\n')
                _buffer[n++] = (byte)'\r';
            _buffer[n++] = buffer[i];
        }
        if (n > 0)
            _console.Write(_buffer, n);
    }
}
