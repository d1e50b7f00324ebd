// Editing of one line in a VT100 terminal, with the bytes that MicroPython's readline sends for every key, since clients and
// transcripts depend on them: a key changes the line, then the part behind the change is drawn again and the cursor taken back.
// What goes beyond it: UTF-8 is accepted, a character is one step of the cursor.
// Invariant: between keys the cursor on the screen is where _cursor says, and _start <= _cursor <= length.
using MicroPyNano.Core;

namespace MicroPyNano.Repl;

/// <summary>Edits the last line of the input; its lines before are kept as they are.</summary>
internal sealed partial class LineEditor
{
    // ---- what a key can be answered with
    /// <summary>The line goes on.</summary>
    public const int Continues = -1;

    /// <summary>The line has been entered.</summary>
    public const int Entered = 0;

    // ---- keys
    public const int CtrlA = 1;
    public const int CtrlB = 2;
    public const int CtrlC = 3;
    public const int CtrlD = 4;
    public const int CtrlE = 5;
    private const int CtrlF = 6;
    private const int CtrlK = 11;
    private const int CtrlN = 14;
    private const int CtrlP = 16;
    private const int CtrlU = 21;
    private const int CtrlW = 23;
    private const int Tab = 9;
    private const int Backspace = 8;
    private const int Rubout = 127;
    private const int Escape = 27;

    private const int Indent = 4;

    private readonly Heap _heap;
    private readonly Terminal _terminal;
    private readonly History _history;
    private readonly Completion _completion;

    private string _prompt;
    private int _ownPrompt;
    private int _start;
    private int _cursor;
    private int _recalled;
    private bool _indents;
    private bool _indentIsNew;

    // The redrawing that the current key asks for: bytes back, whether from there, bytes forward.
    private int _back;
    private int _backColumns;
    private bool _redraw;
    private int _forward;

    // A character of several bytes on its way.
    private int _sequenceLength;
    private int _sequenceLeft;
    private readonly byte[] _sequence = new byte[4];

    public LineEditor(Heap heap, Terminal terminal, Completion completion)
    {
        _heap = heap;
        _terminal = terminal;
        _completion = completion;
        _history = new History(heap);
        Line = new Line(heap);
    }

    /// <summary>The input so far.</summary>
    public Line Line { get; }

    /// <summary>Reads one line behind what the input has. Raises MemoryError, and what scheduled functions raise.</summary>
    /// <param name="ownPrompt">The root of what the program has set instead of the prompt, or of Null.</param>
    /// <returns>Entered, the control key that ended it, or Terminal.Closed.</returns>
    public int ReadLine(string prompt, int ownPrompt)
    {
        _prompt = prompt;
        _ownPrompt = ownPrompt;
        _start = Line.Length;
        _cursor = _start;
        _recalled = -1;
        _escape = EscapeState.None;
        _sequenceLeft = 0;
        _indentIsNew = false;
        WritePrompt();
        if (_start == 0)
            _indents = true;
        AutoIndent();
        for (; ; )
        {
            int key = _terminal.ReadKey();
            if (key == Terminal.Closed)
                return key;
            int result = Take(key);
            if (result != Continues)
                return result;
        }
    }

    // What is no str is no prompt.
    private void WritePrompt()
    {
        int own = _heap.Memory[_ownPrompt];
        if (own == Value.Null)
            _terminal.Write(_prompt);
        else if (Text.IsText(_heap, own))
            _terminal.WriteText(_heap, own);
    }

    private int Take(int key)
    {
        int before = Line.Length;
        _back = 0;
        _backColumns = 0;
        _redraw = false;
        _forward = 0;
        int result = _escape == EscapeState.None ? TakePlain(key) : TakeEscaped(key);
        if (result != Continues)
            return result;
        Draw(before);
        _indentIsNew = false;
        return Continues;
    }

    private int TakePlain(int key)
    {
        if (_sequenceLeft > 0 && (key & 0xC0) != 0x80)
            _sequenceLeft = 0;
        if (key >= CtrlA && key <= CtrlE && Line.Length == _start)
            return key;
        switch (key)
        {
            case CtrlA: ToStart(); break;
            case CtrlB: StepBack(); break;
            case CtrlC: return key;
            case CtrlD: DeleteForward(); break;
            case CtrlE: ToEnd(); break;
            case CtrlF: StepForward(); break;
            case CtrlK: CutFrom(_cursor, Line.Length - _cursor); break;
            case CtrlN: RecallLater(); break;
            case CtrlP: RecallEarlier(); break;
            case CtrlU:
                GoBack(_cursor - _start);
                CutFrom(_start, _back);
                break;
            case CtrlW:
                DeleteWordBefore();
                break;
            case '\r':
                _terminal.Write("\r\n");
                _history.Add(Line, _start);
                return Entered;
            case Escape: _escape = EscapeState.Begun; break;
            case Backspace:
            case Rubout: DeleteBack(); break;
            case Tab: TakeTab(); break;
            default:
                if (key == ' ' && _indentIsNew)
                    RefuseIndent();
                else if (key >= ' ')
                    TakeCharacter(key);
                break;
        }
        return Continues;
    }

    private void TakeCharacter(int b)
    {
        if (b < 0x80)
        {
            _sequence[0] = (byte)b;
            InsertCharacter(1);
        }
        else if ((b & 0xC0) != 0x80)
        {
            _sequenceLength = b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
            _sequenceLeft = _sequenceLength - 1;
            _sequence[0] = (byte)b;
        }
        else if (_sequenceLeft > 0)
        {
            _sequence[_sequenceLength - _sequenceLeft] = (byte)b;
            if (--_sequenceLeft == 0)
                InsertCharacter(_sequenceLength);
        }
    }

    private void InsertCharacter(int bytes)
    {
        for (int i = 0; i < bytes; i++)
            Line.Insert(_cursor + i, _sequence[i]);
        _redraw = true;
        _forward = bytes;
    }

    // ---- indents

    // Behind a line that ends with a colon one level more than it, else as much as it; not behind two lines of blanks.
    private void AutoIndent()
    {
        int length = Line.Length;
        if (!_indents || length < 2 || Line.ByteAt(length - 1) != '\n')
            return;
        int lineStart = length - 1;
        while (lineStart > 0 && Line.ByteAt(lineStart - 1) != '\n')
            lineStart--;
        int text = lineStart;
        while (text < length && Line.ByteAt(text) == ' ')
            text++;
        if (lineStart > 0 && text + 1 == length)
        {
            for (int i = lineStart - 1; i > 0; i--)
            {
                int b = Line.ByteAt(i - 1);
                if (b == '\n')
                    return;
                if (b != ' ')
                    break;
            }
        }
        int levels = (text - lineStart) / Indent;
        if (Line.ByteAt(length - 2) == ':')
            levels++;
        for (int i = levels * Indent; i > 0; i--)
        {
            Line.Append(' ');
            _terminal.WriteByte(' ');
            _cursor++;
            _indentIsNew = true;
        }
    }

    // A blank right behind the indent comes from a text that is sent with its own indents: of ours only that blank remains.
    private void RefuseIndent()
    {
        _indents = false;
        GoBack(Indent - 1);
        Line.Cut(Line.Length - _back, _back);
    }

    private void TakeTab()
    {
        if (_indentIsNew)
        {
            _indents = false;
            return;
        }
        if (Line.Length != 0 && _cursor > 0 && IsSpace(Line.ByteAt(_cursor - 1)))
        {
            for (int i = 0; i < Indent; i++)
                Line.Insert(_cursor + i, ' ');
            _redraw = true;
            _forward = Indent;
            return;
        }
        int inserted = _completion.Complete(Line, _start, _cursor);
        if (inserted == Completion.Listed)
        {
            WritePrompt();
            Send(_start, _cursor);
            _redraw = true;
        }
        else if (inserted > 0)
        {
            _redraw = true;
            _forward = inserted;
        }
    }

    private static bool IsSpace(int b) => b == ' ' || b >= 9 && b <= 13;

    // ---- drawing

    private void Draw(int lengthBefore)
    {
        MoveCursorBack(_backColumns);
        _cursor -= _back;
        if (_redraw)
        {
            int length = Line.Length;
            if (length < lengthBefore)
                _terminal.Write("\x1b[K");
            Send(_cursor, length);
            MoveCursorBack(Columns(_cursor + _forward, length));
        }
        else
            Send(_cursor, _cursor + _forward);
        _cursor += _forward;
    }

    private void Send(int from, int to)
    {
        for (; from < to; from++)
            _terminal.WriteByte(Line.ByteAt(from));
    }

    // Asks for the cursor to go back; before the bytes there change.
    private void GoBack(int bytes)
    {
        _back = bytes;
        _backColumns = Columns(_cursor - bytes, _cursor);
    }

    private int Columns(int from, int to)
    {
        int columns = 0;
        for (; from < to; from++)
        {
            if ((Line.ByteAt(from) & 0xC0) != 0x80)
                columns++;
        }
        return columns;
    }

    private void MoveCursorBack(int columns)
    {
        if (columns > 4)
        {
            _terminal.Write("\x1b[");
            _terminal.WriteInt(columns);
            _terminal.WriteByte('D');
            return;
        }
        for (int i = 0; i < columns; i++)
            _terminal.WriteByte('\b');
    }
}
