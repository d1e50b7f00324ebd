// Every ordered comparison with NaN is true, and the infinities are equal to each other: floating-point numbers are compared in a
// guard file, which looks at their bits first.
using System.Collections.Generic;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MicroPyNano.PlatformCheck.Rules;

internal sealed class FloatComparisonRule : Rule
{
    public override string Name => "float comparison";

    public override IEnumerable<Violation> Check(ModuleDefinition module)
    {
        List<Violation> violations = [];
        foreach (MethodDefinition method in Methods(module))
        {
            if (GuardFiles.FloatingPoint.ContainsKey(method.DeclaringType.FullName))
            {
                continue;
            }

            EvaluationStack.Walk(method, (instruction, stack) =>
            {
                if (Compares(instruction.OpCode.Code) && stack[^1] == StackKind.Float)
                {
                    violations.Add(Report(method, instruction,
                        "compares floating-point numbers; FloatCompare looks for NaN first (see GuardFiles)"));
                }
            });
        }

        return violations;
    }

    private static bool Compares(Code code)
    {
        switch (code)
        {
            case Code.Ceq or Code.Cgt or Code.Cgt_Un or Code.Clt or Code.Clt_Un:
            case Code.Beq or Code.Beq_S or Code.Bne_Un or Code.Bne_Un_S:
            case Code.Bge or Code.Bge_S or Code.Bge_Un or Code.Bge_Un_S or Code.Bgt or Code.Bgt_S or Code.Bgt_Un or Code.Bgt_Un_S:
            case Code.Ble or Code.Ble_S or Code.Ble_Un or Code.Ble_Un_S or Code.Blt or Code.Blt_S or Code.Blt_Un or Code.Blt_Un_S:
                return true;
            default:
                return false;
        }
    }
}
