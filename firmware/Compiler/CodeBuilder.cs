// Writes instructions, line table, handler table and constants, and makes Code objects of them.
//
// Functions nest: the code of an inner one is written behind what there is of the outer one and leaves the buffers when its
// Code exists. So memory is needed for the functions that are open, once.
// A jump whose target is not known yet holds the place of the previous one of its list in the field for the distance:
// place << 1, and 1 if the distance stands in the instruction itself.
// Invariant: places count words from the header of the buffer, so none is 0.
using System;
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Compiler;

/// <summary>The code of the functions that are being compiled.</summary>
internal sealed class CodeBuilder
{
    private const int Farthest = 0xFFFF;

    /// <summary>Line that the next instructions belong to.</summary>
    public int Line;

    /// <summary>The function's first line.</summary>
    public int FirstLine;

    private readonly Heap _h;
    private readonly int[] _m;
    private readonly bool _hasLines;

    // Place of the last instruction that Abc wrote.
    private int _last;

    // Ends of the buffers, and where the open function's part of each begins.
    private int _end = 1;
    private int _start = 1;
    private int _lineEnd;
    private int _lineStart;
    private int _handlerEnd = 1;
    private int _handlerStart = 1;
    private int _valueEnd = 1;
    private int _valueStart = 1;

    // The entry of the line table that is still growing: its first word and its line; and the line that the table has reached.
    private int _entryStart = 1;
    private int _entryLine;
    private int _tableLine;

    public CodeBuilder(Heap h, bool hasLines)
    {
        _h = h;
        _m = h.Memory;
        _hasLines = hasLines;
    }

    /// <summary>Place of the next instruction.</summary>
    public int Here => _end;

    /// <summary>Place relative to the function's first instruction.</summary>
    public int Offset => _end - _start;

    // ---- instructions

    public void Abc(int op, int a, int b, int c)
    {
        FollowLine();
        _last = _end;
        Word(op | a << 8 | b << 16 | c << 24);
    }

    public void Ab(int op, int a, int b) => Abc(op, a, b, 0);

    public void A(int op, int a) => Abc(op, a, 0, 0);

    public void Abx(int op, int a, int bx)
    {
        FollowLine();
        Word(op | a << 8 | bx << 16);
    }

    /// <summary>An instruction and the name behind it.</summary>
    public void Named(int op, int a, int b, int name)
    {
        Abc(op, a, b, 0);
        Word(name);
    }

    /// <summary>A jump with its distance in the word behind it.</summary>
    /// <param name="list">The list of jumps that this one joins.</param>
    /// <returns>The list's new head.</returns>
    public int JumpIf(int op, int a, int b, int list)
    {
        Condition(op, a, b);
        Word(list);
        return _end - 1 << 1;
    }

    /// <summary>The same to a place that is known.</summary>
    public void JumpIfTo(int op, int a, int b, int place)
    {
        Condition(op, a, b);
        Word(place - _end);
    }

    // At the bottom of `while i < n: ...; i += 1` the increment makes the jump as well. The comparison stays: it is jumped to,
    // and what the increment cannot do is left to it.
    private void Condition(int op, int a, int b)
    {
        if (op == Opcode.JumpLess && _last == _end - 1 && _last >= _start)
        {
            int at = (_m[BackEndRoots.Code] >> 2) + _last;
            int w = _m[at];
            int increment = w & 0xFF;
            if ((increment == Opcode.AddInt || increment == Opcode.InplaceAddInt) && (w >> 8 & 0xFF) == a && (w >> 16 & 0xFF) == a)
            {
                int both = increment == Opcode.AddInt ? Opcode.AddIntJumpLess : Opcode.InplaceAddIntJumpLess;
                _m[at] = both | a << 8 | b << 16 | w & 0xFF << 24;
            }
        }
        Abc(op, a, b & 0xFF, 0);
    }

    /// <summary>A jump without condition.</summary>
    public int Jump(int list)
    {
        FollowLine();
        Word(Opcode.Jump | list << 8);
        return _end - 1 << 1 | 1;
    }

    public void JumpTo(int place)
    {
        FollowLine();
        int distance = place - _end - 1;
        Word((distance < 0 ? Opcode.JumpBack : Opcode.Jump) | distance << 8);
    }

    /// <summary>Makes all jumps of a list come here.</summary>
    public void Land(int list)
    {
        int[] m = _m;
        int at = m[BackEndRoots.Code] >> 2;
        while (list != 0)
        {
            int place = list >> 1;
            int distance = _end - place - 1;
            if ((list & 1) != 0)
            {
                list = (int)((uint)m[at + place] >> 8);
                m[at + place] = Opcode.Jump | distance << 8;
            }
            else
            {
                list = m[at + place];
                m[at + place] = distance + 1;
            }
        }
    }

    private void Word(int w)
    {
        int at = GrowingWords.Reserve(_h, BackEndRoots.Code, Kind.Words, _end, 1);
        _m[at + _end++] = w;
    }

    // ---- lines

    private void FollowLine()
    {
        if (Line == _entryLine || !_hasLines)
            return;
        CloseEntry();
        _entryStart = _end;
        _entryLine = Line;
    }

    private void CloseEntry()
    {
        int words = _end - _entryStart;
        if (words == 0 || !_hasLines)
            return;
        int lines = _entryLine - _tableLine;
        _tableLine = _entryLine;
        for (; lines > 127; lines -= 127)
            Entry(0, 127);
        for (; lines < -128; lines += 128)
            Entry(0, -128);
        for (; words > 255; words -= 255)
        {
            Entry(255, lines);
            lines = 0;
        }
        Entry(words, lines);
    }

    private void Entry(int words, int lines)
    {
        int at = GrowingWords.Reserve(_h, BackEndRoots.Lines, Kind.Words, 1 + (_lineEnd + 3 >> 2), 1) + 1;
        PackedBytes.Set(_m, at, _lineEnd++, words);
        PackedBytes.Set(_m, at, _lineEnd++, lines);
    }

    // ---- handlers

    /// <summary>Exceptions from a range of places go to a handler. False if the code is too long for its table.</summary>
    public bool Protect(int from, int to, int handler, int register)
    {
        if (from == to)
            return true;
        if (to - _start > Farthest || handler - _start > Farthest)
            return false;
        int at = GrowingWords.Reserve(_h, BackEndRoots.Handlers, Kind.Words, _handlerEnd, 2);
        _m[at + _handlerEnd] = from - _start | to - _start << 16;
        _m[at + _handlerEnd + 1] = handler - _start | register << 16;
        _handlerEnd += 2;
        return true;
    }

    // ---- constants

    // How far back an equal constant is looked for: all of an ordinary function's.
    private const int Searched = 64;

    /// <summary>The index of a constant: an old one of the same type and value, or a new one. May collect; roots the value.</summary>
    public int Constant(int value)
    {
        int at = _m[BackEndRoots.Values] >> 2;
        int from = _valueEnd - Searched < _valueStart ? _valueStart : _valueEnd - Searched;
        for (int i = from; i < _valueEnd; i++)
        {
            if (AreSame(_m[at + i], value))
                return i - _valueStart;
        }
        int sp = _h.Sp;
        _h.Push(value);
        at = GrowingWords.Reserve(_h, BackEndRoots.Values, Kind.Array, _valueEnd, 1);
        _h.Sp = sp;
        _m[at + _valueEnd++] = value;
        return _valueEnd - 1 - _valueStart;
    }

    // The same type and the same bits: 1, 1.0 and True differ, 0.0 and -0.0 too.
    private bool AreSame(int a, int b)
    {
        if (a == b)
            return true;
        if (!Value.IsReference(a) || !Value.IsReference(b))
            return false;
        a >>= 2;
        b >>= 2;
        int[] m = _m;
        int kind = m[a] & Kind.Mask;
        if (m[a] != m[b] || kind >= Kind.FirstScanned && kind != Kind.Tuple)
            return false;
        int size = _h.SizeOf(a);
        // A text's and bytes' first word is the hash that may have been computed already.
        for (int i = kind == Kind.Str || kind == Kind.Bytes ? 2 : 1; i < size; i++)
        {
            if (m[a + i] != m[b + i])
                return false;
        }
        return true;
    }

    // ---- functions

    /// <summary>How many words Begin pushes.</summary>
    public const int Saved = 10;

    /// <summary>Begins the code of an inner function. What is known of the outer one waits on the heap's stack.</summary>
    public void Begin(int line)
    {
        Heap h = _h;
        h.Push(Value.SmallInt(_start));
        h.Push(Value.SmallInt(_lineStart));
        h.Push(Value.SmallInt(_lineEnd));
        h.Push(Value.SmallInt(_handlerStart));
        h.Push(Value.SmallInt(_valueStart));
        h.Push(Value.SmallInt(FirstLine));
        h.Push(Value.SmallInt(Line));
        h.Push(Value.SmallInt(_entryStart));
        h.Push(Value.SmallInt(_entryLine));
        h.Push(Value.SmallInt(_tableLine));
        _start = _end;
        _lineStart = _lineEnd = _lineEnd + 3 & ~3;
        _handlerStart = _handlerEnd;
        _valueStart = _valueEnd;
        BeginLines(line);
    }

    /// <summary>The line at which the function's table starts.</summary>
    public void BeginLines(int line)
    {
        FirstLine = line;
        Line = line;
        _entryLine = line;
        _tableLine = line;
        _entryStart = _end;
    }

    /// <summary>Goes back to the outer function; what Begin pushed is on top of the stack.</summary>
    public void End()
    {
        int[] m = _m;
        int sp = _h.Sp;
        int at = m[BackEndRoots.Values] >> 2;
        if (_valueEnd > _valueStart)
            Array.Clear(m, at + _valueStart, _valueEnd - _valueStart);
        _end = _start;
        _handlerEnd = _handlerStart;
        _valueEnd = _valueStart;
        _tableLine = m[sp - 1] >> 1;
        _entryLine = m[sp - 2] >> 1;
        _entryStart = m[sp - 3] >> 1;
        Line = m[sp - 4] >> 1;
        FirstLine = m[sp - 5] >> 1;
        _valueStart = m[sp - 6] >> 1;
        _handlerStart = m[sp - 7] >> 1;
        _lineEnd = m[sp - 8] >> 1;
        _lineStart = m[sp - 9] >> 1;
        _start = m[sp - 10] >> 1;
        _h.Sp = sp - Saved;
    }

    /// <summary>
    /// Makes the Code object of the open function, pushes it on the stack and returns its index. Instructions, lines, handlers
    /// and constants are set; the caller fills in the rest.
    /// </summary>
    public int Finish()
    {
        Heap h = _h;
        int[] m = _m;
        CloseEntry();
        int code = h.Allocate(Kind.Code, Code.Words);
        h.Push(Value.Reference(code));
        if (_start == 1)
        {
            // The outermost code takes the buffer itself: it is the longest, and nothing lies below it.
            h.Shrink(m[BackEndRoots.Code] >> 2, _end);
            m[code + Code.Instructions] = m[BackEndRoots.Code];
            m[BackEndRoots.Code] = Value.Null;
        }
        else
            m[code + Code.Instructions] = Copy(BackEndRoots.Code, Kind.Words, _start, _end);
        m[code + Code.Constants] = Copy(BackEndRoots.Values, Kind.Tuple, _valueStart, _valueEnd);
        m[code + Code.Handlers] = Copy(BackEndRoots.Handlers, Kind.Words, _handlerStart, _handlerEnd);
        if (_hasLines)
        {
            int bytes = _lineEnd - _lineStart;
            int lines = h.Allocate(Kind.Words, 2 + (bytes + 3 >> 2));
            m[lines + 1] = bytes;
            if (bytes > 0)
                PackedBytes.Copy(m, (m[BackEndRoots.Lines] >> 2) + 1, _lineStart, m, lines + 2, 0, bytes);
            m[code + Code.Lines] = Value.Reference(lines);
        }
        m[code + Code.FirstLine] = Value.SmallInt(FirstLine);
        return code;
    }

    // An object with a part of a buffer, or Null if that is empty.
    private int Copy(int root, int kind, int from, int to)
    {
        if (from == to)
            return Value.Null;
        int at = _h.Allocate(kind, 1 + to - from);
        Array.Copy(_m, (_m[root] >> 2) + from, _m, at + 1, to - from);
        return Value.Reference(at);
    }

    /// <summary>Lets go of all buffers.</summary>
    public static void Release(Heap h)
    {
        for (int root = BackEndRoots.Code; root <= BackEndRoots.Scopes; root++)
        {
            int v = h.Memory[root];
            h.Memory[root] = Value.Null;
            if (v != Value.Null)
                h.Free(v >> 2);
        }
    }
}
