// re: MicroPython's regular expressions, with the groups' spans as well. A subject is a str or bytes; inside, positions count bytes.
//
//     Kind.Native   [type][code: Bytes][groups][pattern]            what compile() returns
//     Kind.Native   [type][subject][start][end] of each group       a match; small ints, RegexMatcher.Unset where a group took no part
//
// The expression that was compiled last from a pattern is kept: functions that take patterns are called with the same ones.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

internal sealed partial class RegexModule : NativeTable
{
    public static void Register(NativeRegistry natives)
    {
        RegexMethods.Register(natives);
        MatchMethods.Register(natives);
        natives.AddModule(Q.re, new RegexModule());
    }

    // compile(pattern, flags): there are no flags.
    [Native("compile", 1, 2)]
    private static int Compile(VirtualMachine vm, int at, int n)
    {
        if (n == 2)
            NumberArguments.ToSmallInt(vm, vm.Heap.Memory[at + 1]);
        return RegexMethods.Compiled(vm, vm.Heap.Memory[at]);
    }

    [Native("match", 2, 4)]
    private static int Match(VirtualMachine vm, int at, int n) => RegexMethods.Match(vm, at, n, false);

    [Native("search", 2, 4)]
    private static int Search(VirtualMachine vm, int at, int n) => RegexMethods.Match(vm, at, n, true);

    [Native("sub", 3, 5)]
    private static int Sub(VirtualMachine vm, int at, int n) => RegexSubstitution.Sub(vm, at, n);
}
