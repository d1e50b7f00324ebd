// A method overrides any virtual one of its name and signature in a base class, even if it says new, or is private.
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace MicroPyNano.PlatformCheck.Rules;

internal sealed class HidingRule : Rule
{
    public override string Name => "hiding";

    public override IEnumerable<Violation> Check(ModuleDefinition module)
    {
        foreach (MethodDefinition method in Methods(module)
            .Where(method => !method.IsConstructor && !(method.IsVirtual && method.IsReuseSlot)))
        {
            MethodDefinition hidden = Bases(method.DeclaringType).SelectMany(type => type.Methods)
                .FirstOrDefault(other => other.IsVirtual && IsSame(method, other));
            if (hidden != null)
            {
                yield return Report(method, $"would override {hidden.FullName}; give it another name");
            }
        }
    }

    private static IEnumerable<TypeDefinition> Bases(TypeDefinition type)
    {
        for (TypeDefinition t = type.BaseType?.Resolve(); t != null; t = t.BaseType?.Resolve())
        {
            yield return t;
        }
    }

    private static bool IsSame(MethodDefinition a, MethodDefinition b)
    {
        return a.Name == b.Name && a.Parameters.Select(p => p.ParameterType.FullName)
            .SequenceEqual(b.Parameters.Select(p => p.ParameterType.FullName));
    }
}
