// Members of the class library that exist and answer wrongly.
using System.Collections.Generic;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MicroPyNano.PlatformCheck.Rules;

internal sealed class LibraryRule : Rule
{
    public override string Name => "class library";

    public override IEnumerable<Violation> Check(ModuleDefinition module)
    {
        foreach ((MethodDefinition method, Instruction instruction) in Instructions(module))
        {
            if (instruction.Operand is MethodReference callee && Fault(callee) is string fault)
            {
                yield return Report(method, instruction, $"{callee.DeclaringType.Name}.{callee.Name} {fault}");
            }
        }
    }

    private static string Fault(MethodReference callee)
    {
        return callee.DeclaringType.FullName is "System.Double" or "System.Single" && callee.Name == "ToString"
            ? "gives 15 digits, and garbles some" : null;
    }
}
