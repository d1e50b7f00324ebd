// Differential fuzzing: the same random programs on the firmware and on MicroPython; every difference is printed with its case.
//
// Needs Node and MicroPython's npm package: npm install @micropython/micropython-webassembly-pyscript
// Where the two differ CPython is asked: if it prints what we print we are right. The exit code is 1 if there are differences that
// neither CPython nor Known explains.
using System;
using System.Collections.Generic;
using System.CommandLine;
using MicroPyNano.Fuzz;

var packages = new Option<string>("--packages") { Description = "The folder whose node_modules has MicroPython's package.", DefaultValueFactory = _ => "." };
var seed = new Option<int>("--seed") { Description = "Another seed, other cases.", DefaultValueFactory = _ => 1 };
var first = new Option<int>("--first") { Description = "Number of the first case.", DefaultValueFactory = _ => 0 };
var count = new Option<int>("--count") { Description = "How many cases.", DefaultValueFactory = _ => 20000 };
var python = new Option<string>("--python") { Description = "CPython, which decides differences.", DefaultValueFactory = _ => "python3" };
var most = new Option<int>("--show") { Description = "How many differences to show.", DefaultValueFactory = _ => 20 };
var list = new Option<bool>("--list") { Description = "Only print the cases." };
var command = new RootCommand("Compares MicroPyNano with MicroPython on random programs.") { packages, seed, first, count, python, most, list };
command.SetAction(arguments =>
{
    int from = arguments.GetValue(first);
    int end = from + arguments.GetValue(count);
    if (arguments.GetValue(list))
    {
        for (int number = from; number < end; number++)
            Console.WriteLine($"# {number}\n{Programs.Case(arguments.GetValue(seed), number)}");
        return 0;
    }
    int differences = 0;
    var known = new SortedDictionary<string, int>();
    var subject = new Subject();
    using Respondent oracle = Respondent.MicroPython(arguments.GetValue(packages));
    using Respondent judge = Respondent.CPython(arguments.GetValue(python));
    for (int number = from; number < end; number++)
    {
        string source = Programs.Case(arguments.GetValue(seed), number);
        string actual = subject.Answer(source);
        string expected = oracle.Answer(source);
        if (actual == expected)
            continue;
        string judgement = expected == null ? null : judge.Answer(source);
        string reason = judgement == null ? "MicroPython or CPython took too long or did not survive it" : Known.Reason(expected, actual, judgement);
        if (reason != null)
            known[reason] = known.GetValueOrDefault(reason) + 1;
        else if (++differences <= arguments.GetValue(most))
            Console.WriteLine($"---- case {number}\n{source}MicroPython: {expected}\nMicroPyNano: {actual}\nCPython:     {judgement}");
    }
    foreach ((string reason, int times) in known)
        Console.WriteLine($"known {times,6}  {reason}");
    Console.WriteLine($"{end - from} cases, {differences} differences");
    return differences == 0 ? 0 : 1;
});
return command.Parse(args).Invoke();
