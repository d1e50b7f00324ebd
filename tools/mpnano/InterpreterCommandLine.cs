// The command line as MicroPython's unix port reads it, so that what starts Python programs, test runners above all, can start
// this one: word by word from the left until the program is named; what follows belongs to the program, options too.
// A first word that is a verb makes it the command line of a tool, which the table of verbs reads.
using System;

namespace MicroPyNano.Tools;

internal static class InterpreterCommandLine
{
    // The interpreter said as a verb, which a program whose name is one of the verbs needs.
    private const string RunVerb = "run";

    private const string HeapOption = "--heap";

    /// <returns>What is asked for, or null where it is something for the table of verbs.</returns>
    public static Invocation Parse(string[] words)
    {
        var invocation = new Invocation();
        bool run = false;
        for (int i = 0; i < words.Length; i++)
        {
            string word = words[i];
            if (word is "-h" or "--help" or "--version")
                return null;
            if (word is "-c" or "-m")
            {
                string program = Following(words, ref i);
                return WithProgram(invocation, word == "-c" ? ProgramOrigin.Text : ProgramOrigin.Module, program, words[(i + 1)..]);
            }
            if (word == SourceFile.Input)
                return WithProgram(invocation, ProgramOrigin.Input, word, words[(i + 1)..]);
            if (word.StartsWith('-'))
            {
                TakeOption(invocation, words, ref i);
                continue;
            }
            if (!run && word == RunVerb)
            {
                run = true;
                continue;
            }
            if (!run && Verbs.Has(word))
                return i == 0 ? null : throw Unusable($"{word} goes first, its options behind it");
            return WithProgram(invocation, ProgramOrigin.File, word, words[(i + 1)..]);
        }
        return run ? throw Unusable("run needs a file") : invocation;
    }

    private static Invocation WithProgram(Invocation invocation, ProgramOrigin origin, string program, string[] arguments)
    {
        invocation.Origin = origin;
        invocation.Program = program;
        invocation.Arguments = arguments;
        return invocation;
    }

    private static void TakeOption(Invocation invocation, string[] words, ref int i)
    {
        FirmwareSettings settings = invocation.Settings;
        string word = words[i];
        switch (word)
        {
            case "-i":
                invocation.Inspects = true;
                break;
            case "-v":
                invocation.Verbosity++;
                break;
            case "-X":
                TakeImplementationOption(invocation, Following(words, ref i));
                break;
            case HeapOption:
                settings.HeapBytes = HeapSize.Parse(Following(words, ref i));
                break;
            case "--stress-gc":
                settings.StressesCollector = true;
                break;
            default:
                if (word.StartsWith(HeapOption + "=", StringComparison.Ordinal))
                    settings.HeapBytes = HeapSize.Parse(word[(HeapOption.Length + 1)..]);
                else
                    settings.OptimisationLevel = OptimisationLevel(word);
                break;
        }
    }

    // There is one emitter, and every program gets what it writes, whichever is asked for.
    private static void TakeImplementationOption(Invocation invocation, string option)
    {
        const string HeapSizeOption = "heapsize=";
        if (option.StartsWith(HeapSizeOption, StringComparison.Ordinal))
            invocation.Settings.HeapBytes = HeapSize.Parse(option[HeapSizeOption.Length..]);
        else if (option == "compile-only")
            invocation.CompilesOnly = true;
        else if (option is not ("emit=bytecode" or "emit=native" or "emit=viper" or "realtime"))
            throw Unusable($"unknown option -X {option}");
    }

    // -O, -OO, -OOO, or -O with a digit.
    private static int OptimisationLevel(string word)
    {
        if (word.Length == 3 && word.StartsWith("-O", StringComparison.Ordinal) && char.IsAsciiDigit(word[2]))
            return word[2] - '0';
        return word.AsSpan(1).TrimStart('O').IsEmpty ? word.Length - 1 : throw Unusable($"unknown option {word}");
    }

    private static string Following(string[] words, ref int i)
    {
        string option = words[i++];
        return i < words.Length ? words[i] : throw Unusable($"{option} needs a value");
    }

    private static UsageException Unusable(string what) => new(what + "; mpnano --help shows what there is");
}
