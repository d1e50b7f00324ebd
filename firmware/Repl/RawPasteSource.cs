// A program that the compiler reads from the serial line as it arrives. The other end may send one window of bytes more than it has
// been granted; a grant is one byte, sent whenever a window has been read.
// Invariant: the other end is told exactly once that the program has been taken, and all that it sends of it is read.
using MicroPyNano.Compiler;
using MicroPyNano.Core;

namespace MicroPyNano.Repl;

internal sealed class RawPasteSource : SourceText
{
    private const int Window = 128;
    private const int Grant = 1;
    private const int Taken = 4;

    private readonly Heap _heap;
    private readonly Terminal _terminal;
    private int _left;
    private bool _ended;

    public RawPasteSource(Heap heap, Terminal terminal)
    {
        _heap = heap;
        _terminal = terminal;
    }

    /// <summary>Tells the other end how much it may send.</summary>
    public void Begin()
    {
        _ended = false;
        _left = Window;
        _terminal.WriteByte(Window & 0xFF);
        _terminal.WriteByte(Window >> 8);
        _terminal.WriteByte(Grant);
    }

    /// <summary>The next byte; raises KeyboardInterrupt on Ctrl-C.</summary>
    public override int Read()
    {
        if (_ended)
            return -1;
        int b = _terminal.ReadUndisturbed();
        if (b == LineEditor.CtrlC || b == LineEditor.CtrlD || b == Terminal.Closed)
        {
            Acknowledge();
            // What has lost its end is not to be run.
            return b == LineEditor.CtrlD ? -1 : throw Errors.New(_heap, TypeId.KeyboardInterrupt);
        }
        if (--_left == 0)
        {
            _terminal.WriteByte(Grant);
            _left = Window;
        }
        return b;
    }

    /// <summary>After an error in the program: reads the rest of it, up to its end.</summary>
    public void End()
    {
        if (_ended)
            return;
        Acknowledge();
        int b;
        do
            b = _terminal.ReadUndisturbed();
        while (b != LineEditor.CtrlC && b != LineEditor.CtrlD && b != Terminal.Closed);
    }

    // Before the program prints anything.
    private void Acknowledge()
    {
        _ended = true;
        _terminal.WriteByte(Taken);
        _terminal.Flush();
    }
}
