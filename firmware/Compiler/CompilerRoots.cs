// The compiler's root slots: the one place that says who uses which. The first six belong to the front end, the rest to the
// back end.
// Invariant: a slot holds Null or a reference to an object of the kind named here; all are Null while nothing is compiled.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

/// <summary>Word indices of the compiler's roots.</summary>
public static class CompilerRoots
{
    /// <summary>Words: the parse tree, see Node and Tree.</summary>
    public const int Tree = Root.Compiler0;

    /// <summary>List: constants that are objects.</summary>
    public const int Pool = Root.Compiler0 + 1;

    /// <summary>The str or bytes value that is being read.</summary>
    public const int Source = Root.Compiler0 + 2;

    /// <summary>Words: text of the tokens being read, see Lexer.</summary>
    public const int Text = Root.Compiler0 + 3;

    /// <summary>ByteArray: source text of an f-string's fields, for {expr=}; see Lexer.</summary>
    public const int Fields = Root.Compiler0 + 4;

    /// <summary>Dict: names declared with const(), see Constants.</summary>
    public const int Constants = Root.Compiler0 + 5;

    /// <summary>Free for the back end, from here to Root.Compiler0 + Root.CompilerCount.</summary>
    public const int FirstOfBackEnd = Root.Compiler0 + 6;
}
