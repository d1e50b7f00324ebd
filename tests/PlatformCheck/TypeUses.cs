// Every type that an assembly mentions, taken apart: arrays to their elements, references to what they refer to.
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MicroPyNano.PlatformCheck;

internal static class TypeUses
{
    /// <summary>Every mention of a type, with the member in which it stands.</summary>
    public static IEnumerable<(IMemberDefinition Where, TypeReference Type)> In(ModuleDefinition module)
    {
        return module.GetTypes().SelectMany(InType).SelectMany(use => Parts(use.Type).Select(part => (use.Where, part))).Distinct();
    }

    private static IEnumerable<(IMemberDefinition Where, TypeReference Type)> InType(TypeDefinition type)
    {
        List<(IMemberDefinition, TypeReference)> uses = [(type, type.BaseType)];
        uses.AddRange(type.Interfaces.Select(i => ((IMemberDefinition)type, i.InterfaceType)));
        uses.AddRange(type.Fields.Select(field => ((IMemberDefinition)field, field.FieldType)));
        foreach (MethodDefinition method in type.Methods)
        {
            uses.AddRange(Signature(method).Select(used => ((IMemberDefinition)method, used)));
            if (method.HasBody)
            {
                uses.AddRange(method.Body.Variables.Select(local => ((IMemberDefinition)method, local.VariableType)));
                uses.AddRange(method.Body.Instructions.SelectMany(Operand).Select(used => ((IMemberDefinition)method, used)));
            }
        }

        return uses;
    }

    private static IEnumerable<TypeReference> Operand(Instruction instruction)
    {
        return instruction.Operand switch
        {
            TypeReference type => [instruction.OpCode.Code == Code.Newarr ? new ArrayType(type) : type],
            FieldReference field => [field.FieldType, field.DeclaringType],
            GenericInstanceMethod method => [.. Signature(method.ElementMethod), .. method.GenericArguments, method.DeclaringType],
            MethodReference method => [.. Signature(method), method.DeclaringType],
            CallSite site => [new FunctionPointerType { ReturnType = site.ReturnType }],
            _ => [],
        };
    }

    private static IEnumerable<TypeReference> Signature(MethodReference method)
    {
        return method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType);
    }

    private static IEnumerable<TypeReference> Parts(TypeReference type)
    {
        while (type != null)
        {
            yield return type;
            if (type is GenericInstanceType generic)
            {
                foreach (TypeReference part in generic.GenericArguments.SelectMany(Parts))
                {
                    yield return part;
                }
            }

            type = type is TypeSpecification outer and not FunctionPointerType ? outer.ElementType : null;
        }
    }
}
