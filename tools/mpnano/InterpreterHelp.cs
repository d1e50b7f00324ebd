// The help of the command line as a whole; that of a single verb is made from its options.
using System.CommandLine;
using System.CommandLine.Invocation;
using System.IO;

namespace MicroPyNano.Tools;

internal sealed class InterpreterHelp : SynchronousCommandLineAction
{
    private const string Text =
        """
        MicroPython for .NET nanoFramework, on your desktop.

        Usage:
          mpnano [OPTION...] [-c CODE | -m MODULE | FILE | -] [ARGUMENT...]
          mpnano VERB ...

        Without a program: a prompt in a terminal, else the program is standard input, as with -.
        ARGUMENTs are the program's, also those that look like options.

        Options:
          -i                  a prompt follows the program; so does the environment variable MICROPYINSPECT
          -O, -OO, -OOO, -ON  compile at this level: from 1 on without asserts, from 3 on without line numbers
          -v                  show the memory in use at the end; -v -v: also the program's instructions at its start
          --heap SIZE         size of the heap, as 65536, 64K or 2M; without it MICROPYNANO_HEAP says it, or it is 2M
          -X heapsize=SIZE    the same
          -X compile-only     compile the program, do not run it
          -X emit=EMITTER     bytecode, native or viper: there is one emitter, whichever is asked for
          --version           show the version
          -h, --help          show this; mpnano VERB --help shows a verb's options

        Environment:
          MICROPYPATH         where import looks behind the program's folder, instead of .frozen:~/.micropython/lib

        Verbs:

        """;

    private const string ExitCodes =
        """

        Exit codes:
          0 success; 1 an exception left the program; n after sys.exit(n);
          2 the command line asks for what cannot be done; 70 a fault of this tool.
        """;

    private readonly SynchronousCommandLineAction _ofVerb;

    public InterpreterHelp(SynchronousCommandLineAction ofVerb)
    {
        _ofVerb = ofVerb;
    }

    public override int Invoke(ParseResult result)
    {
        if (result.CommandResult.Command is not RootCommand root)
            return _ofVerb.Invoke(result);
        TextWriter output = result.InvocationConfiguration.Output;
        output.Write(Text);
        output.WriteLine("  {0,-20}{1}", "run FILE", "run a program, also one whose name is a verb");
        foreach (Command verb in root.Subcommands)
            output.WriteLine("  {0,-20}{1}", verb.Name, verb.Description);
        output.WriteLine(ExitCodes);
        return ExitCode.Success;
    }
}
