// The console as the REPL uses it: waits for bytes, sends short texts. Waiting runs what Python has scheduled.
// Invariant: CR, LF, CR LF and LF CR each are one end of line, whatever lies between their two bytes.
using MicroPyNano.Core;
using MicroPyNano.Hal;
using MicroPyNano.Vm;

namespace MicroPyNano.Repl;

internal sealed class Terminal
{
    /// <summary>The other end has closed.</summary>
    public const int Closed = Console.Closed;

    // How long a key press may go unnoticed where nothing wakes the board.
    private const int IdleMicroseconds = 10000;

    private readonly VirtualMachine _vm;
    private readonly Console _console;
    private readonly byte[] _buffer = new byte[64];
    private int _count;
    private int _lineEnd;

    public Terminal(VirtualMachine vm)
    {
        _vm = vm;
        _console = vm.Board.Console;
    }

    /// <summary>
    /// The next byte as it came, or Closed. Sends first what was written. Scheduled functions run meanwhile and may raise.
    /// </summary>
    public int Read()
    {
        Flush();
        for (; ; )
        {
            int b = _console.Read();
            if (b != Console.Empty)
                return b;
            _vm.Poll();
            _vm.Board.Idle(IdleMicroseconds);
        }
    }

    /// <summary>Like Read, but nothing runs meanwhile: for the compiler, which is not to be entered twice.</summary>
    public int ReadUndisturbed()
    {
        Flush();
        for (; ; )
        {
            int b = _console.Read();
            if (b != Console.Empty)
                return b;
            _vm.Board.Yield();
            _vm.Board.Idle(IdleMicroseconds);
        }
    }

    /// <summary>The next byte, every end of line as one "\r"; or Closed.</summary>
    public int ReadKey()
    {
        for (; ; )
        {
            int b = Read();
            int before = _lineEnd;
            _lineEnd = 0;
            if (b != '\r' && b != '\n')
                return b;
            if (before != 0 && before != b)
                continue;
            _lineEnd = b;
            return '\r';
        }
    }

    public void Write(string text)
    {
        foreach (char c in text)
            WriteByte(c);
    }

    public void WriteByte(int b)
    {
        if (_count == _buffer.Length)
            Flush();
        _buffer[_count++] = (byte)b;
    }

    public void WriteInt(int n)
    {
        if (n >= 10)
            WriteInt(n / 10);
        WriteByte('0' + n % 10);
    }

    public void WriteText(Heap h, int text)
    {
        int length = Text.Length(h, text);
        for (int i = 0; i < length; i++)
            WriteByte(Text.ByteAt(h, text, i));
    }

    public void Flush()
    {
        if (_count == 0)
            return;
        int count = _count;
        _count = 0;
        _console.Write(_buffer, count);
    }
}
