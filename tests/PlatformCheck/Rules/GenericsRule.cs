// nanoFramework 1.x has no generics; the compiler makes some of its own for lambdas whose delegate type it has to invent.
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace MicroPyNano.PlatformCheck.Rules;

internal sealed class GenericsRule : Rule
{
    public override string Name => "generics";

    public override IEnumerable<Violation> Check(ModuleDefinition module)
    {
        foreach (TypeDefinition type in Types(module).Where(type => type.HasGenericParameters))
        {
            yield return Report(type, "a generic type");
        }

        foreach (MethodDefinition method in Methods(module).Where(method => method.HasGenericParameters))
        {
            yield return Report(method, "a generic method");
        }

        foreach ((IMemberDefinition where, TypeReference type) in TypeUses.In(module).Where(use => use.Type is GenericInstanceType))
        {
            yield return Report(where, $"uses {type.FullName}; a lambda needs a delegate type that is declared");
        }
    }
}
