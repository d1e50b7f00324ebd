// From tokens to the parse tree: recursive descent for statements, precedence climbing for expressions, one token ahead.
//
// The driver takes one top-level statement after another:
//
//     parser.Begin(source, file);
//     while ((node = parser.ParseTopLevel()) != 0) { compile node; Tree.Reset(h); }
//     parser.End();
//
// What must be decided by more than one token is decided afterwards: an assignment's targets are parsed as expressions and
// checked when the `=` comes, a call's keyword when the name before its `=` has become a Name node.
// Nesting is bounded, because C# recursion is not checked on nanoFramework and its frames lie on the CLR's small heap; each
// nested expression and each suite counts one.
// Invariants: a method that collects children leaves the heap's stack as it found it, unless it throws (whoever catches sets
// Sp back); no method keeps anything in the arena but through the roots.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

/// <summary>Parses one source at a time; made once and used again.</summary>
public sealed partial class Parser
{
    /// <summary>
    /// How deep expressions and suites may be nested on a board. A level costs two C# frames, some 550 bytes of the CLR's
    /// heap on 32 bits, of which a board has little more than 24 KB beside the arena.
    /// </summary>
    public const int BoardDepth = 40;

    /// <summary>How deep they may be nested on the desktop.</summary>
    public const int DesktopDepth = 200;

    private readonly Heap _h;
    private readonly Lexer _lexer;
    private readonly int _maxDepth;
    private int _depth;

    // The function or class that is being parsed, as a qstr value, and how many functions and classes are open.
    private int _block;
    private int _functions;
    private int _classes;

    // Set just before the parenthesis that may enclose the items of a with statement; see ParserWith.
    private bool _withItems;

    /// <param name="maxDepth">BoardDepth or DesktopDepth.</param>
    public Parser(Heap h, int maxDepth)
    {
        _h = h;
        _maxDepth = maxDepth;
        _lexer = new Lexer(h, maxDepth);
    }

    /// <summary>The optimisation level of micropython.opt_level: from 1 on __debug__ is False. Set it before Begin.</summary>
    public int OptimisationLevel
    {
        set => _lexer.Debug = value == 0;
    }

    /// <summary>qstr id of the source's name.</summary>
    public int File => _lexer.File;

    /// <summary>Line of the current token: where the source has been read to.</summary>
    public int Line => _lexer.Line;

    /// <summary>Starts with a source. A ValueSource must have its value already.</summary>
    /// <param name="file">qstr id of the source's name.</param>
    /// <param name="blanks">White space before the first token is allowed: input of eval.</param>
    public void Begin(SourceText source, int file, bool blanks = false)
    {
        int[] m = _h.Memory;
        m[CompilerRoots.Constants] = Value.Null;
        m[CompilerRoots.Fields] = Value.Null;
        _depth = _functions = _classes = 0;
        _block = Value.Qstr(Q.AngleModule);
        _withItems = false;
        Tree.Begin(_h);
        _lexer.Begin(source, file, blanks);
    }

    /// <summary>Lets go of all that the front end has in the arena. To be called after errors as well.</summary>
    public void End()
    {
        for (int i = CompilerRoots.Tree; i < CompilerRoots.FirstOfBackEnd; i++)
            _h.Memory[i] = Value.Null;
    }

    /// <summary>The next top-level statement: a compound one, or the Block of a line's simple ones; 0 at the end.</summary>
    public int ParseTopLevel()
    {
        while (_lexer.Kind == Token.Newline)
            _lexer.Next();
        return _lexer.Kind == Token.End ? 0 : Statement();
    }

    /// <summary>The one statement of a REPL input, as ParseTopLevel gives it; 0 if there is none.</summary>
    public int ParseSingle()
    {
        int node = ParseTopLevel();
        ExpectEnd();
        return node;
    }

    /// <summary>The expression that eval is given.</summary>
    public int ParseExpressionInput()
    {
        int node = Operand(ExpressionList(LevelTest));
        ExpectEnd();
        return node;
    }

    private void ExpectEnd()
    {
        while (_lexer.Kind == Token.Newline)
            _lexer.Next();
        if (_lexer.Kind != Token.End)
            throw _lexer.Unexpected();
    }

    // ---- what all parts use

    private void Expect(int kind)
    {
        if (_lexer.Kind != kind)
            throw _lexer.Unexpected();
        _lexer.Next();
    }

    // True, and past it, if the current token is that one.
    private bool Accept(int kind)
    {
        if (_lexer.Kind != kind)
            return false;
        _lexer.Next();
        return true;
    }

    // Takes a name and returns its qstr id.
    private int ExpectName()
    {
        int id = _lexer.Id;
        Expect(Token.Name);
        return id;
    }

    private void Push(int node) => _h.Push(Value.SmallInt(node));

    private void Enter()
    {
        if (++_depth > _maxDepth)
            throw Errors.NewWithText(_h, TypeId.RuntimeError, Value.Qstr(Q.MaximumRecursionDepthExceeded));
    }

    // An error of meaning: it names the block, as those that MicroPython finds behind its parser.
    private PythonException Wrong(int line, string message) => SyntaxErrors.At(_h, _lexer.File, line, message, _block);
}
