// The serial line of the board that the tests run on: what the firmware sends comes out framed, as Program describes.
// Invariant: a line is complete before the CLR prints it, so that its own messages can stand between lines but not within one.
using MicroPyNano.Hal;

namespace MicroPyNano.Nano;

internal sealed class FramedConsole : Console
{
    // Lines of more bytes are broken; the CLR prints through a buffer of 512 bytes.
    private const int LongestLine = 60;

    private const string Digits = "0123456789abcdef";

    private readonly char[] _line = new char[1 + LongestLine * 4 + 1];
    private int _length;
    private int _bytes;

    public override bool HasInput => false;

    public override int Read()
    {
        return Closed;
    }

    public override void Write(byte[] buffer, int count)
    {
        for (int i = 0; i < count; i++)
        {
            WriteByte(buffer[i]);
        }
    }

    /// <summary>Ends a line that the program has left open, and says so.</summary>
    public void EndLine()
    {
        if (_bytes > 0)
        {
            Break();
        }
    }

    private void WriteByte(int value)
    {
        if (value == '\n')
        {
            Flush();
            return;
        }

        if (_bytes == LongestLine)
        {
            Break();
        }

        _bytes++;
        if (value == '\\')
        {
            Append('\\');
            Append('\\');
        }
        else if (value >= ' ' && value < 0x7f)
        {
            Append((char)value);
        }
        else
        {
            Append('\\');
            Append('x');
            Append(Digits[value >> 4]);
            Append(Digits[value & 15]);
        }
    }

    private void Break()
    {
        Append('\\');
        Flush();
    }

    private void Append(char character)
    {
        _line[1 + _length++] = character;
    }

    private void Flush()
    {
        _line[0] = '|';
        System.Console.WriteLine(new string(_line, 0, 1 + _length));
        _length = 0;
        _bytes = 0;
    }
}
