// Multi-dimensional arrays crash the loader. An array of structs is an array of references to separately allocated objects.
using System.Collections.Generic;
using Mono.Cecil;

namespace MicroPyNano.PlatformCheck.Rules;

internal sealed class ArraysRule : Rule
{
    public override string Name => "arrays";

    public override IEnumerable<Violation> Check(ModuleDefinition module)
    {
        foreach ((IMemberDefinition where, TypeReference type) in TypeUses.In(module))
        {
            if (type is not ArrayType array)
            {
                continue;
            }

            if (array.Rank > 1)
            {
                yield return Report(where, $"{type.FullName} has more than one dimension");
            }
            else if (IsStruct(array.ElementType))
            {
                yield return Report(where, $"{type.FullName} allocates each element apart; use an array for each field");
            }
        }
    }

    private static bool IsStruct(TypeReference type)
    {
        return type.IsValueType && !type.IsPrimitive && type.Resolve() is not { IsEnum: true };
    }
}
