// Which variable a name means, for every function in one top-level statement. Written by one walk over the statement before
// any of its code is emitted, because a function must know which of its variables inner functions capture.
//
//     Words object (root Scopes), used as a stack of records; offsets are counted from its header:
//     scope     [node][parent][flags][first symbol][next scope][previous scope]
//     symbol    [qstr (bits 0-15), flags (16-31)]  [next symbol (16-31), tracking bit (8-15), place (0-7)]
//
// A list, set or dict comprehension is a scope of its own, but no function of its own unless it stands in a class body: its
// variables are registers of the function around it (Inline).
// Invariant: scopes are in the order in which they begin, so an outer scope comes before its inner ones. The first record
// is the module's, which lives as long as the compilation; of its names only explicit globals are kept.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

/// <summary>The table of scopes and their symbols.</summary>
internal sealed partial class Scopes
{
    /// <summary>The module's scope.</summary>
    public const int Module = 1;

    // ---- flags of scopes
    public const int KindMask = 7;
    public const int ModuleKind = 0;
    public const int FunctionKind = 1;
    public const int LambdaKind = 2;
    public const int ClassKind = 3;
    public const int ComprehensionKind = 4;
    public const int GeneratorKind = 5;
    public const int HasYield = 8;
    public const int IsAsync = 16;
    public const int Inline = 32;
    public const int HasWalrus = 64;

    /// <summary>Module code whose names live in a dict, R[0]: exec and eval with locals.</summary>
    public const int InDict = 128;

    // ---- flags of symbols
    public const int Bound = 1 << 16;
    public const int Parameter = 1 << 17;
    public const int Global = 1 << 18;
    public const int Nonlocal = 1 << 19;

    /// <summary>An inner function captures it.</summary>
    public const int Cell = 1 << 20;

    /// <summary>It is a variable of an outer function.</summary>
    public const int Free = 1 << 21;

    /// <summary>Bound by := inside an expression: its register may change while an expression is evaluated.</summary>
    public const int Walrus = 1 << 22;

    /// <summary>Unbound somewhere, by del or at the end of `except ... as`.</summary>
    public const int Unbound = 1 << 23;

    private const int NodeField = 0;
    private const int ParentField = 1;
    private const int FlagsField = 2;
    private const int FirstField = 3;
    private const int NextField = 4;
    private const int PreviousField = 5;
    private const int ScopeWords = 6;

    private readonly Heap _h;
    private readonly int[] _m;

    // Words in use; below _kept is what outlives the statement.
    private int _used = 1;
    private int _kept;
    private int _last;

    // Where the next search for a node's scope begins.
    private int _found;

    private readonly int _maxDepth;

    /// <param name="maxDepth">How deep the parser lets sources be nested.</param>
    public Scopes(Heap h, int file, bool inDict, int maxDepth)
    {
        // A suite is two levels of the tree, and what follows an operand (attributes, calls, items) one each.
        _maxDepth = maxDepth * 2;
        _h = h;
        _m = h.Memory;
        _file = file;
        NewScope(0, 0, inDict ? InDict : 0);
        _kept = _used;
    }

    private int Base => _m[BackEndRoots.Scopes] >> 2;

    public int NodeOf(int scope) => _m[Base + scope + NodeField];

    public int FlagsOf(int scope) => _m[Base + scope + FlagsField];

    public int KindOf(int scope) => _m[Base + scope + FlagsField] & KindMask;

    public int ParentOf(int scope) => _m[Base + scope + ParentField];

    /// <summary>Offset of the first symbol, or 0.</summary>
    public int FirstOf(int scope) => _m[Base + scope + FirstField];

    public int NextOf(int symbol) => (int)((uint)_m[Base + symbol + 1] >> 16);

    /// <summary>The symbol's qstr and flags.</summary>
    public int Symbol(int symbol) => _m[Base + symbol];

    public int PlaceOf(int symbol) => _m[Base + symbol + 1] & 0xFF;

    public int TrackOf(int symbol) => _m[Base + symbol + 1] >> 8 & 0xFF;

    /// <summary>Says where a symbol is: its register or the index of its cell; and its bit among the tracked variables.</summary>
    public void SetPlace(int symbol, int place, int track)
    {
        int at = Base + symbol + 1;
        _m[at] = _m[at] & ~0xFFFF | track << 8 | place;
    }

    /// <summary>The symbol of a name in a scope, or 0.</summary>
    public int Find(int scope, int name)
    {
        int[] m = _m;
        int at = Base;
        int symbol = m[at + scope + FirstField];
        while (symbol != 0 && (m[at + symbol] & 0xFFFF) != name)
            symbol = (int)((uint)m[at + symbol + 1] >> 16);
        return symbol;
    }

    /// <summary>The symbol that a name means where code of a scope is emitted: inlined scopes are seen through.</summary>
    public int Lookup(int scope, int name)
    {
        for (; ; )
        {
            int symbol = Find(scope, name);
            if ((FlagsOf(scope) & Inline) == 0 || symbol != 0 && (Symbol(symbol) & Bound) != 0)
                return symbol;
            scope = ParentOf(scope);
        }
    }

    /// <summary>The scope whose function the code of a scope belongs to.</summary>
    public int FunctionOf(int scope)
    {
        while ((FlagsOf(scope) & Inline) != 0)
            scope = ParentOf(scope);
        return scope;
    }

    /// <summary>The scope that a node opens.</summary>
    public int Of(int node)
    {
        // Code is emitted nearly in the order of the walk, so the next one is near.
        int scope = _found;
        for (; ; )
        {
            if (_m[Base + scope + NodeField] == node)
                return _found = scope;
            scope = _m[Base + scope + NextField];
            if (scope == 0)
                scope = Module;
        }
    }

    private int Take(int words)
    {
        GrowingWords.Reserve(_h, BackEndRoots.Scopes, Kind.Words, _used, words);
        int at = _used;
        _used += words;
        return at;
    }

    private int NewScope(int node, int parent, int flags)
    {
        int scope = Take(ScopeWords);
        int at = Base + scope;
        _m[at + NodeField] = node;
        _m[at + ParentField] = parent;
        _m[at + FlagsField] = flags;
        _m[at + FirstField] = 0;
        _m[at + NextField] = 0;
        _m[at + PreviousField] = _last;
        if (_last != 0)
            _m[Base + _last + NextField] = scope;
        _last = scope;
        return scope;
    }

    // The symbol of a name, appended to the scope's if there is none. Order matters: parameters come first.
    private int Add(int scope, int name)
    {
        int end = 0;
        for (int s = FirstOf(scope); s != 0; s = NextOf(s))
        {
            if ((Symbol(s) & 0xFFFF) == name)
                return s;
            end = s;
        }
        int symbol = Take(2);
        if (symbol > 0xFFFF)
            throw Fail("too many locals");
        int at = Base;
        _m[at + symbol] = name;
        _m[at + symbol + 1] = 0;
        if (end == 0)
            _m[at + scope + FirstField] = symbol;
        else
            _m[at + end + 1] = _m[at + end + 1] & 0xFFFF | symbol << 16;
        return symbol;
    }

    private void Mark(int scope, int name, int flags)
    {
        int symbol = Add(scope, name);
        _m[Base + symbol] |= flags;
    }
}
