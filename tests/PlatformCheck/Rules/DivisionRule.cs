// Division by zero does not throw what it should, and int.MinValue / -1 kills the process: a divisor is a constant that is neither
// 0 nor -1, or the division stands in a guard file.
using System.Collections.Generic;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MicroPyNano.PlatformCheck.Rules;

internal sealed class DivisionRule : Rule
{
    public override string Name => "division";

    public override IEnumerable<Violation> Check(ModuleDefinition module)
    {
        List<Violation> violations = [];
        foreach (MethodDefinition method in Methods(module))
        {
            string type = method.DeclaringType.FullName;
            HashSet<Instruction> targets = EvaluationStack.BranchTargets(method);
            EvaluationStack.Walk(method, (instruction, stack) =>
            {
                if (instruction.OpCode.Code is not (Code.Div or Code.Div_Un or Code.Rem or Code.Rem_Un))
                {
                    return;
                }

                bool isFloat = stack[^1] == StackKind.Float;
                bool isGuarded = (isFloat ? GuardFiles.FloatingPoint : GuardFiles.IntegerDivision).ContainsKey(type);
                bool isSigned = instruction.OpCode.Code is Code.Div or Code.Rem;
                if (!isGuarded && (targets.Contains(instruction) || !IsSafeConstant(instruction.Previous, isSigned)))
                {
                    string instead = isFloat ? "FloatMath" : "IntDivision";
                    violations.Add(Report(method, instruction,
                        $"divides by what may be {(isFloat || !isSigned ? "0" : "0 or -1")}; {instead} tests first (see GuardFiles)"));
                }
            });
        }

        return violations;
    }

    private static bool IsSafeConstant(Instruction divisor, bool isSigned)
    {
        if (divisor?.OpCode.Code is Code.Conv_I8 or Code.Conv_U8 or Code.Conv_R8 or Code.Conv_R4)
        {
            divisor = divisor.Previous;
        }

        switch (divisor?.OpCode.Code)
        {
            case Code.Ldc_I4_0:
                return false;
            case Code.Ldc_I4_M1:
                return !isSigned;
            case Code.Ldc_I4_1 or Code.Ldc_I4_2 or Code.Ldc_I4_3 or Code.Ldc_I4_4 or Code.Ldc_I4_5 or Code.Ldc_I4_6 or Code.Ldc_I4_7 or Code.Ldc_I4_8:
                return true;
            case Code.Ldc_I4_S:
                return (sbyte)divisor.Operand != 0 && !(isSigned && (sbyte)divisor.Operand == -1);
            case Code.Ldc_I4:
                return (int)divisor.Operand != 0 && !(isSigned && (int)divisor.Operand == -1);
            case Code.Ldc_I8:
                return (long)divisor.Operand != 0 && !(isSigned && (long)divisor.Operand == -1);
            case Code.Ldc_R4:
                return (float)divisor.Operand != 0;
            case Code.Ldc_R8:
                return (double)divisor.Operand != 0;
            default:
                return false;
        }
    }
}
