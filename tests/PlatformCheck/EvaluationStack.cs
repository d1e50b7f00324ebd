// What kinds of values lie on the evaluation stack before each instruction: as much type inference as it takes to tell a division or
// comparison of floating-point numbers from one of integers, which in IL are the same instruction.
// Invariant: one pass in the order of the code. ECMA-335 (III.1.7.5) makes that enough: behind an unconditional branch the stack is
// empty unless an earlier forward branch leads there.
using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MicroPyNano.PlatformCheck;

internal enum StackKind
{
    Int32,
    Int64,
    Float,
    Other,
}

internal static class EvaluationStack
{
    public static HashSet<Instruction> BranchTargets(MethodDefinition method)
    {
        return method.HasBody ? [.. method.Body.Instructions.SelectMany(Targets)] : [];
    }

    /// <summary>Calls back with every instruction and the stack before it, its top last.</summary>
    public static void Walk(MethodDefinition method, Action<Instruction, IReadOnlyList<StackKind>> visit)
    {
        if (!method.HasBody)
        {
            return;
        }

        Dictionary<Instruction, List<StackKind>> saved = [];
        foreach (ExceptionHandler handler in method.Body.ExceptionHandlers)
        {
            bool hasException = handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter;
            saved[handler.HandlerStart] = hasException ? [StackKind.Other] : [];
            if (handler.FilterStart != null)
            {
                saved[handler.FilterStart] = [StackKind.Other];
            }
        }

        List<StackKind> stack = [];
        bool isReachedFromAbove = true;
        foreach (Instruction instruction in method.Body.Instructions)
        {
            if (!isReachedFromAbove)
            {
                stack = saved.TryGetValue(instruction, out List<StackKind> known) ? [.. known] : [];
            }

            visit(instruction, stack);
            Apply(method, instruction, stack);
            foreach (Instruction target in Targets(instruction))
            {
                saved.TryAdd(target, [.. stack]);
            }

            isReachedFromAbove = instruction.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw);
        }
    }

    private static IEnumerable<Instruction> Targets(Instruction instruction)
    {
        return instruction.Operand switch
        {
            Instruction target => [target],
            Instruction[] targets => targets,
            _ => [],
        };
    }

    private static void Apply(MethodDefinition method, Instruction instruction, List<StackKind> stack)
    {
        OpCode opcode = instruction.OpCode;
        if (opcode.Code is Code.Dup)
        {
            StackKind top = Pop(stack);
            stack.Add(top);
            stack.Add(top);
            return;
        }

        if (opcode.Code is Code.Leave or Code.Leave_S)
        {
            stack.Clear();
            return;
        }

        List<StackKind> operands = [];
        for (int i = Pops(method, instruction, stack.Count); i > 0; i--)
        {
            operands.Insert(0, Pop(stack));
        }

        if (Pushes(instruction))
        {
            stack.Add(Result(method, instruction, operands));
        }
    }

    private static StackKind Pop(List<StackKind> stack)
    {
        StackKind top = stack[^1];
        stack.RemoveAt(stack.Count - 1);
        return top;
    }

    private static int Pops(MethodDefinition method, Instruction instruction, int all)
    {
        switch (instruction.OpCode.StackBehaviourPop)
        {
            case StackBehaviour.Pop0:
                return 0;
            case StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref:
                return 1;
            case StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi or StackBehaviour.Popi_popi8:
            case StackBehaviour.Popi_popr4 or StackBehaviour.Popi_popr8 or StackBehaviour.Popref_pop1 or StackBehaviour.Popref_popi:
                return 2;
            case StackBehaviour.PopAll:
                return all;
            case StackBehaviour.Varpop:
                return instruction.OpCode.Code switch
                {
                    Code.Ret => method.ReturnType.MetadataType == MetadataType.Void ? 0 : 1,
                    Code.Newobj => ((MethodReference)instruction.Operand).Parameters.Count,
                    Code.Calli => ((CallSite)instruction.Operand).Parameters.Count + 1,
                    _ => ((MethodReference)instruction.Operand).Parameters.Count + (((MethodReference)instruction.Operand).HasThis ? 1 : 0),
                };
            default:
                return 3;
        }
    }

    private static bool Pushes(Instruction instruction)
    {
        return instruction.OpCode.StackBehaviourPush switch
        {
            StackBehaviour.Push0 => false,
            StackBehaviour.Varpush => ((IMethodSignature)instruction.Operand).ReturnType.MetadataType != MetadataType.Void,
            _ => true,
        };
    }

    private static StackKind Result(MethodDefinition method, Instruction instruction, List<StackKind> operands)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Add or Code.Sub or Code.Mul or Code.Div or Code.Div_Un or Code.Rem or Code.Rem_Un or Code.And or Code.Or or Code.Xor:
            case Code.Neg or Code.Not or Code.Shl or Code.Shr or Code.Shr_Un:
                // An address plus an offset is an address; otherwise both have the same kind, but for the count of a shift.
                return operands.Contains(StackKind.Other) ? StackKind.Other : operands[0];
            case Code.Ldarg_0 or Code.Ldarg_1 or Code.Ldarg_2 or Code.Ldarg_3:
                return Argument(method, instruction.OpCode.Code - Code.Ldarg_0);
            case Code.Ldloc_0 or Code.Ldloc_1 or Code.Ldloc_2 or Code.Ldloc_3:
                return Kind(method.Body.Variables[instruction.OpCode.Code - Code.Ldloc_0].VariableType);
            case Code.Ldarg or Code.Ldarg_S:
                return Kind(((ParameterReference)instruction.Operand).ParameterType);
            case Code.Ldloc or Code.Ldloc_S:
                return Kind(((VariableReference)instruction.Operand).VariableType);
            case Code.Ldfld or Code.Ldsfld:
                return Kind(((FieldReference)instruction.Operand).FieldType);
            case Code.Call or Code.Callvirt or Code.Calli:
                return Kind(((IMethodSignature)instruction.Operand).ReturnType);
            case Code.Ldelem_Any or Code.Ldobj or Code.Unbox_Any:
                return Kind((TypeReference)instruction.Operand);
            case Code.Ldelem_R4 or Code.Ldelem_R8 or Code.Ldind_R4 or Code.Ldind_R8 or Code.Conv_R_Un:
                return StackKind.Float;
            case Code.Ldelem_I8 or Code.Ldind_I8 or Code.Conv_U8 or Code.Conv_I8:
                return StackKind.Int64;
            case Code.Ldelem_I or Code.Ldind_I or Code.Conv_I or Code.Conv_U:
                return StackKind.Other;
        }

        return instruction.OpCode.StackBehaviourPush switch
        {
            StackBehaviour.Pushi when !IsAddress(instruction.OpCode.Code) => StackKind.Int32,
            StackBehaviour.Pushi8 => StackKind.Int64,
            StackBehaviour.Pushr4 or StackBehaviour.Pushr8 => StackKind.Float,
            _ => StackKind.Other,
        };
    }

    private static bool IsAddress(Code code)
    {
        return code is Code.Ldsflda or Code.Ldflda or Code.Ldloca or Code.Ldloca_S or Code.Ldarga or Code.Ldarga_S or Code.Ldelema;
    }

    private static StackKind Argument(MethodDefinition method, int index)
    {
        if (!method.HasThis)
        {
            return Kind(method.Parameters[index].ParameterType);
        }

        return index == 0 ? StackKind.Other : Kind(method.Parameters[index - 1].ParameterType);
    }

    private static StackKind Kind(TypeReference type)
    {
        switch (type.MetadataType)
        {
            case MetadataType.Boolean or MetadataType.Char or MetadataType.SByte or MetadataType.Byte:
            case MetadataType.Int16 or MetadataType.UInt16 or MetadataType.Int32 or MetadataType.UInt32:
                return StackKind.Int32;
            case MetadataType.Int64 or MetadataType.UInt64:
                return StackKind.Int64;
            case MetadataType.Single or MetadataType.Double:
                return StackKind.Float;
            case MetadataType.ValueType when type.Resolve() is { IsEnum: true } definition:
                return Kind(definition.Fields.First(field => !field.IsStatic).FieldType);
            default:
                return StackKind.Other;
        }
    }
}
