// From source text to a Code object: parse a statement, note its scopes, emit its code, forget its tree, take the next one.
// So compiling needs memory for the code and for the largest statement.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

/// <summary>Compiles one source.</summary>
public static class Compilation
{
    // ---- modes
    /// <summary>Statements of a module, or of exec with one namespace.</summary>
    public const int Module = 0;

    /// <summary>One expression, whose value the code returns.</summary>
    public const int Eval = 1;

    /// <summary>A REPL input: values of expression statements are printed.</summary>
    public const int Single = 2;

    /// <summary>exec with locals of its own: the code takes the dict of locals as its only argument, R[0].</summary>
    public const int ExecWithLocals = 3;

    /// <summary>eval with locals of its own.</summary>
    public const int EvalWithLocals = 4;

    internal static bool HasLocals(int mode) => mode >= ExecWithLocals;

    /// <summary>Compiles and returns the Code as a value. May collect.</summary>
    /// <param name="file">qstr value: the name of the source.</param>
    /// <param name="optLevel">What micropython.opt_level is.</param>
    /// <param name="maxDepth">How deep the source may be nested: Parser.BoardDepth or Parser.DesktopDepth.</param>
    public static int Compile(Heap h, SourceText source, int file, int mode, int optLevel, int maxDepth = Parser.BoardDepth)
    {
        int sp = h.Sp;
        var parser = new Parser(h, maxDepth)
        {
            OptimisationLevel = optLevel,
        };
        try
        {
            bool isEval = mode == Eval || mode == EvalWithLocals;
            parser.Begin(source, Value.Payload(file), isEval);
            var code = new CodeBuilder(h, optLevel < 3);
            var scopes = new Scopes(h, Value.Payload(file), HasLocals(mode), maxDepth);
            var emitter = new Emitter(h, scopes, code, Value.Payload(file), mode, optLevel);
            code.BeginLines(1);
            if (isEval)
                emitter.TopLevelExpression(parser.ParseExpressionInput());
            else
            {
                for (int node = parser.ParseTopLevel(); node != 0; node = parser.ParseTopLevel())
                {
                    emitter.TopLevel(node);
                    Tree.Reset(h);
                }
            }
            return Value.Reference(emitter.FinishModule());
        }
        finally
        {
            parser.End();
            CodeBuilder.Release(h);
            h.Sp = sp;
        }
    }
}
