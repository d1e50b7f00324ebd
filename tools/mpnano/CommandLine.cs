// The command line: which words mean what.
// Everything behind the program's name belongs to the program, options too, as with other interpreters; so the line is cut
// there before it is parsed.
using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.Linq;
using MicroPyNano.Modules;
using MicroPyNano.Repl;

namespace MicroPyNano.Tools;

internal sealed class CommandLine
{
    private const string Description =
        """
        MicroPython for .NET nanoFramework, on your desktop.

        Without a command: the REPL of a virtual board. Ctrl-] leaves it, Ctrl-D resets it.

        Exit codes: 0 success; 1 an exception left the program; n after sys.exit(n);
        2 the command line asks for what cannot be done; 70 a fault of this tool.
        """;

    private readonly Option<string> _heap = new("--heap")
    {
        Description = "Size of the board's heap, as 65536, 64K or 2M.",
        HelpName = "SIZE",
        Recursive = true,
    };

    private readonly Option<string> _x = new("-X")
    {
        Description = "heapsize=SIZE: the same, as MicroPython writes it.",
        HelpName = "OPTION",
        Recursive = true,
    };

    private readonly Option<bool> _optimise = new("-O")
    {
        Description = "Compile without asserts.",
        Recursive = true,
    };

    private readonly Option<bool> _optimiseMore = new("-OO")
    {
        Hidden = true,
        Recursive = true,
    };

    private readonly Option<bool> _optimiseMost = new("-OOO")
    {
        Description = "Compile without asserts and line numbers.",
        Recursive = true,
    };

    private readonly Option<bool> _stress = new("--stress-gc")
    {
        Description = "Collect at every allocation.",
        Hidden = true,
        Recursive = true,
    };

    private readonly Option<string> _code = new("-c")
    {
        Description = "Run this code.",
        HelpName = "CODE",
    };

    private readonly Option<string> _module = new("-m")
    {
        Description = "Run this module, found as import finds it.",
        HelpName = "MODULE",
    };

    private readonly RootCommand _root = new(Description);

    // What stands behind the program's name.
    private string[] _programArguments = [];

    private CommandLine()
    {
        foreach (Option option in new Option[] { _heap, _x, _optimise, _optimiseMore, _optimiseMost, _stress })
            _root.Options.Add(option);
        _root.Options.Add(_code);
        _root.Options.Add(_module);
        _root.SetAction(RunRoot);
        _root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        _root.Subcommands.Add(NewRunCommand());
        _root.Subcommands.Add(NewDisassembleCommand());
    }

    /// <returns>The exit code.</returns>
    public static int Run(string[] words)
    {
        var line = new CommandLine();
        int end = EndOfToolsWords(words);
        line._programArguments = words[end..];
        var configuration = new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null };
        ParseResult result = line._root.Parse(words[..end], configuration);
        if (result.Errors.Count > 0)
            throw new UsageException($"{result.Errors[0].Message.TrimEnd('.')}; mpnano --help shows what there is");
        return result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    // The index behind the program's name: behind FILE of `run`, behind the value of -c or -m.
    private static int EndOfToolsWords(string[] words)
    {
        bool run = false;
        for (int i = 0; i < words.Length; i++)
        {
            switch (words[i])
            {
                case "-c" or "-m":
                    return Math.Min(i + 2, words.Length);
                case "--heap" or "-X":
                    i++;
                    break;
                case "run" when !run:
                    run = true;
                    break;
                case "dis" when !run:
                    return words.Length;
                default:
                    if (run && (words[i] == SourceFile.Input || !words[i].StartsWith('-')))
                        return i + 1;
                    break;
            }
        }
        return words.Length;
    }

    private Command NewRunCommand()
    {
        var file = new Argument<string>("FILE") { Description = "The program; - is standard input. What follows it is sys.argv[1:]." };
        var command = new Command("run", "Run a program.") { file };
        command.SetAction(result => RunProgram(result, ProgramOrigin.File, result.GetRequiredValue(file)));
        return command;
    }

    private Command NewDisassembleCommand()
    {
        var file = new Argument<string>("FILE") { Description = "The source; - is standard input." };
        var explain = new Option<bool>("--explain") { Description = "Say what each instruction does." };
        var command = new Command("dis", "Show the instructions that a source is compiled to.") { file, explain };
        command.SetAction(result =>
            DisassembleCommand.Run(SettingsOf(result), result.GetRequiredValue(file), result.GetValue(explain)));
        return command;
    }

    private int RunRoot(ParseResult result)
    {
        string code = result.GetValue(_code);
        if (code != null)
            return RunProgram(result, ProgramOrigin.Text, code);
        string module = result.GetValue(_module);
        if (module != null)
            return RunProgram(result, ProgramOrigin.Module, module);
        return ReplCommand.Run(SettingsOf(result));
    }

    private int RunProgram(ParseResult result, ProgramOrigin origin, string program) =>
        new ProgramCommand(SettingsOf(result), origin, program, _programArguments).Run();

    private FirmwareSettings SettingsOf(ParseResult result) => new()
    {
        HeapBytes = HeapSize.Parse(result.GetValue(_heap) ?? HeapSizeOf(result.GetValue(_x))),
        OptimisationLevel = result.GetValue(_optimiseMost) ? 3 : result.GetValue(_optimiseMore) ? 2 : result.GetValue(_optimise) ? 1 : 0,
        StressCollector = result.GetValue(_stress),
    };

    private static string HeapSizeOf(string x)
    {
        const string Prefix = "heapsize=";
        if (x == null)
            return null;
        if (!x.StartsWith(Prefix, StringComparison.Ordinal))
            throw new UsageException($"-X knows only heapsize=SIZE, not '{x}'");
        return x[Prefix.Length..];
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
