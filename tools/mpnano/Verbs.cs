// What mpnano does beside running programs: its verbs, their options, and the help for all of it.
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Linq;
using MicroPyNano.Modules;

namespace MicroPyNano.Tools;

internal static class Verbs
{
    private const string Board = "board";
    private const string Disassemble = "dis";

    /// <summary>Whether a word of the command line is a verb and not the name of a program.</summary>
    public static bool Has(string word) => word is Board or Disassemble;

    /// <returns>The exit code.</returns>
    public static int Run(string[] words)
    {
        var root = new RootCommand("MicroPython for .NET nanoFramework, on your desktop.") { NewBoard(), NewDisassemble() };
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new InterpreterHelp((SynchronousCommandLineAction)help.Action);
        var configuration = new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null };
        ParseResult result = root.Parse(words, configuration);
        if (result.Errors.Count > 0 && result.Action is not InterpreterHelp)
            throw new UsageException($"{result.Errors[0].Message.TrimEnd('.')}; mpnano --help shows what there is");
        return result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static Command NewBoard()
    {
        var heap = NewHeapOption();
        var command = new Command(Board, "Be a board whose serial line is standard input and output.") { heap };
        command.SetAction(result => BoardCommand.Run(new FirmwareSettings { HeapBytes = BytesOf(result, heap) }));
        return command;
    }

    private static Command NewDisassemble()
    {
        var heap = NewHeapOption();
        var file = new Argument<string>("FILE") { Description = "The source; - is standard input." };
        var level = new Option<int>("-O") { Description = "The level of optimisation, 0 to 3.", HelpName = "LEVEL" };
        var explain = new Option<bool>("--explain") { Description = "Say what each instruction does." };
        var command = new Command(Disassemble, "Show the instructions that a source is compiled to.") { file, level, explain, heap };
        command.SetAction(result =>
        {
            var settings = new FirmwareSettings { HeapBytes = BytesOf(result, heap), OptimisationLevel = result.GetValue(level) };
            return DisassembleCommand.Run(settings, result.GetRequiredValue(file), result.GetValue(explain));
        });
        return command;
    }

    private static Option<string> NewHeapOption() =>
        new("--heap") { Description = "Size of the board's heap, as 65536, 64K or 2M.", HelpName = "SIZE" };

    private static int BytesOf(ParseResult result, Option<string> heap)
    {
        string size = result.GetValue(heap);
        return size == null ? 0 : HeapSize.Parse(size);
    }

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult result)
        {
            result.InvocationConfiguration.Output.WriteLine($"mpnano {Release.Version}, {Release.Banner}");
            return ExitCode.Success;
        }
    }
}
