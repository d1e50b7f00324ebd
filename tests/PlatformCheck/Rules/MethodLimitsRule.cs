// What does not fit a method's record in the .pe file.
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MicroPyNano.PlatformCheck.Rules;

internal sealed class MethodLimitsRule : Rule
{
    public override string Name => "method limits";

    public override IEnumerable<Violation> Check(ModuleDefinition module)
    {
        foreach (MethodDefinition method in Methods(module).Where(method => method.HasBody))
        {
            (string What, int Count)[] counts =
            [
                ("locals", method.Body.Variables.Count),
                ("arguments", method.Parameters.Count + (method.HasThis ? 1 : 0)),
                ("stack slots", method.Body.MaxStackSize),
                ("switch targets", method.Body.Instructions.Max(instruction => instruction.Operand is Instruction[] targets
                    ? targets.Length : 0)),
                ("exception handlers", method.Body.ExceptionHandlers.Count),
            ];
            foreach ((string what, int count) in counts.Where(entry => entry.Count > Limits.Count))
            {
                yield return Report(method, $"{count} {what}; {Limits.Count} fit");
            }

            int code = PeSize.Code(method);
            if (code > Limits.MethodCode)
            {
                yield return Report(method, $"{code} bytes of IL; branches reach {Limits.MethodCode}");
            }
            else if (code > Limits.MethodCodeBudget)
            {
                yield return Report(method, $"{code} bytes of IL; the budget for a method is {Limits.MethodCodeBudget}");
            }
        }
    }
}
