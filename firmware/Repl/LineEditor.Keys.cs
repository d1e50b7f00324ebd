// What the keys do that move, delete and recall; and the escape sequences that terminals send for them.
using MicroPyNano.Core;

namespace MicroPyNano.Repl;

internal sealed partial class LineEditor
{
    private enum EscapeState
    {
        None,

        /// <summary>ESC</summary>
        Begun,

        /// <summary>ESC [</summary>
        Bracket,

        /// <summary>ESC [ digit</summary>
        Digit,

        /// <summary>ESC O</summary>
        Letter,
    }

    private EscapeState _escape;
    private int _digit;

    private int TakeEscaped(int key)
    {
        EscapeState state = _escape;
        _escape = EscapeState.None;
        switch (state)
        {
            case EscapeState.Begun: TakeBegun(key); break;
            case EscapeState.Bracket: TakeBracket(key); break;
            case EscapeState.Digit: TakeDigit(key); break;
            case EscapeState.Letter:
                if (key == 'H')
                    ToStart();
                else if (key == 'F')
                    ToEnd();
                break;
        }
        return Continues;
    }

    private void TakeBegun(int key)
    {
        switch (key)
        {
            case '[': _escape = EscapeState.Bracket; break;
            case 'O': _escape = EscapeState.Letter; break;
            case 'b': GoBack(WordBefore()); break;
            case 'f': _forward = WordBehind(); break;
            case 'd': CutFrom(_cursor, WordBehind()); break;
            case Rubout: DeleteWordBefore(); break;
        }
    }

    private void TakeBracket(int key)
    {
        if (key >= '0' && key <= '9')
        {
            _escape = EscapeState.Digit;
            _digit = key;
            return;
        }
        switch (key)
        {
            case 'A': RecallEarlier(); break;
            case 'B': RecallLater(); break;
            case 'C': StepForward(); break;
            case 'D': StepBack(); break;
            case 'H': ToStart(); break;
            case 'F': ToEnd(); break;
        }
    }

    private void TakeDigit(int key)
    {
        if (key == ';' && _digit == '1')
        {
            // More parameters follow; the last one counts.
            _escape = EscapeState.Bracket;
            return;
        }
        if (_digit == '5' && key == 'C')
            _forward = WordBehind();
        else if (_digit == '5' && key == 'D')
            GoBack(WordBefore());
        if (key != '~')
            return;
        switch (_digit)
        {
            case '1' or '7': ToStart(); break;
            case '4' or '8': ToEnd(); break;
            case '3': DeleteForward(); break;
        }
    }

    // ---- moving

    private void ToStart() => GoBack(_cursor - _start);

    private void ToEnd() => _forward = Line.Length - _cursor;

    private void StepBack()
    {
        if (_cursor > _start)
            GoBack(CharacterBefore());
    }

    private void StepForward()
    {
        if (_cursor < Line.Length)
            _forward = CharacterBehind();
    }

    // ---- deleting

    private void DeleteForward()
    {
        if (_cursor < Line.Length)
            CutFrom(_cursor, CharacterBehind());
    }

    // Of an indent, all of a level.
    private void DeleteBack()
    {
        if (_cursor == _start)
            return;
        int blanks = 0;
        while (_start + blanks < _cursor && Line.ByteAt(_start + blanks) == ' ')
            blanks++;
        GoBack(_start + blanks == _cursor && blanks >= Indent ? Indent : CharacterBefore());
        CutFrom(_cursor - _back, _back);
    }

    private void DeleteWordBefore()
    {
        GoBack(WordBefore());
        CutFrom(_cursor - _back, _back);
    }

    private void CutFrom(int from, int count)
    {
        Line.Cut(from, count);
        _redraw = true;
    }

    // ---- history

    private void RecallEarlier()
    {
        if (_history.Get(_recalled + 1) != Value.Null)
            Recall(_recalled + 1);
    }

    private void RecallLater()
    {
        if (_recalled >= 0)
            Recall(_recalled - 1);
    }

    private void Recall(int which)
    {
        _recalled = which;
        GoBack(_cursor - _start);
        Line.Cut(_start, Line.Length - _start);
        _redraw = true;
        if (which < 0)
            return;
        Line.Insert(_start, _history.Get(which), 0);
        _forward = Line.Length - _start;
    }

    // ---- distances, in bytes

    private int CharacterBefore()
    {
        int bytes = 1;
        while (_cursor - bytes > _start && (Line.ByteAt(_cursor - bytes) & 0xC0) == 0x80)
            bytes++;
        return bytes;
    }

    private int CharacterBehind()
    {
        int bytes = 1;
        while (_cursor + bytes < Line.Length && (Line.ByteAt(_cursor + bytes) & 0xC0) == 0x80)
            bytes++;
        return bytes;
    }

    private int WordBefore()
    {
        int at = _cursor;
        while (at > _start && !IsWord(Line.ByteAt(at - 1)))
            at--;
        while (at > _start && IsWord(Line.ByteAt(at - 1)))
            at--;
        return _cursor - at;
    }

    private int WordBehind()
    {
        int at = _cursor;
        while (at < Line.Length && !IsWord(Line.ByteAt(at)))
            at++;
        while (at < Line.Length && IsWord(Line.ByteAt(at)))
            at++;
        return at - _cursor;
    }

    private static bool IsWord(int b) =>
        b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b >= 0x80;
}
