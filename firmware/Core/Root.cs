// The first words of the arena: references that live as long as the interpreter. The collector starts from them and from
// the stack, and from nowhere else.
namespace MicroPyNano.Core;

/// <summary>Word indices of the roots. Each holds a value at all times.</summary>
public static class Root
{
    /// <summary>Index 0 is Null, so no object may start there.</summary>
    public const int Unused = 0;

    /// <summary>The exception that is being raised, from raise until a handler has it.</summary>
    public const int Raised = 1;

    /// <summary>MemoryError made in advance: raising it must not allocate.</summary>
    public const int MemoryError = 2;

    /// <summary>Array of the strings interned at run time, in order of their ids; see Qstr.</summary>
    public const int QstrTexts = 3;

    /// <summary>Words: hash table from text to qstr id; see Qstr.</summary>
    public const int QstrTable = 4;

    /// <summary>Module __main__.</summary>
    public const int Main = 5;

    /// <summary>Dict sys.modules.</summary>
    public const int Modules = 6;

    /// <summary>List sys.path.</summary>
    public const int Path = 7;

    /// <summary>List sys.argv.</summary>
    public const int Argv = 8;

    /// <summary>The schedule ring: Array of function, argument pairs.</summary>
    public const int ScheduleRing = 9;

    /// <summary>Compiler: source text being read, parse tree, instructions, constants, scopes, names.</summary>
    public const int Compiler0 = 10;
    public const int CompilerCount = 14;

    /// <summary>REPL: line under edit, history.</summary>
    public const int Repl0 = 24;
    public const int ReplCount = 4;

    /// <summary>Modules' own state: asyncio's current task, random's seed, ...</summary>
    public const int Module0 = 28;
    public const int ModuleCount = 18;

    /// <summary>The value of the StopIteration with which a generator ended, until whoever resumed it has read it.</summary>
    public const int StopValue = 46;

    /// <summary>Words: the two instructions under every call made by C# code; see NestedCalls in Vm.</summary>
    public const int Stub = 47;

    /// <summary>Names that the program put among the builtins (builtins.x = y): a Dict, or Null.</summary>
    public const int BuiltinsOverride = 48;

    /// <summary>Words with references that keep nothing alive: the collector makes those whose object died Undefined. Or Null.</summary>
    public const int Weak = 49;

    /// <summary>The builder in which print makes texts, so that it works while the heap is locked; Null while it is in use.</summary>
    public const int PrintBuilder = 50;

    public const int Count = 51;

    /// <summary>Where the stack starts.</summary>
    public const int StackBase = Count;
}
