namespace MicroPyNano.Tools;

/// <summary>Where a program comes from.</summary>
internal enum ProgramOrigin
{
    /// <summary>There is none: a prompt, or what comes from standard input where that is no terminal.</summary>
    None,

    File,
    Text,
    Module,

    /// <summary>Standard input, asked for by name.</summary>
    Input,
}

/// <summary>What a command line asks the interpreter to do.</summary>
internal sealed class Invocation
{
    public FirmwareSettings Settings { get; } = new();

    public ProgramOrigin Origin { get; set; }

    /// <summary>File name, source text or module name.</summary>
    public string Program { get; set; }

    /// <summary>What follows the program's own name in sys.argv.</summary>
    public string[] Arguments { get; set; } = [];

    /// <summary>A prompt follows the program.</summary>
    public bool Inspects { get; set; }

    /// <summary>The program is compiled and not run.</summary>
    public bool CompilesOnly { get; set; }

    /// <summary>From 1 on the memory in use is shown at the end, from 2 on also the program's instructions.</summary>
    public int Verbosity { get; set; }
}
