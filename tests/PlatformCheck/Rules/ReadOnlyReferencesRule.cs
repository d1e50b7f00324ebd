// A method that returns ref readonly has a modifier in its signature, which nanoFramework does not know.
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace MicroPyNano.PlatformCheck.Rules;

internal sealed class ReadOnlyReferencesRule : Rule
{
    public override string Name => "ref readonly";

    public override IEnumerable<Violation> Check(ModuleDefinition module)
    {
        return Methods(module).Where(IsReadOnlyReference).Select(method => Report(method, "returns ref readonly"));
    }

    private static bool IsReadOnlyReference(MethodDefinition method)
    {
        return method.ReturnType is RequiredModifierType
            || (method.ReturnType.IsByReference && method.MethodReturnType.CustomAttributes
                .Any(a => a.AttributeType.Name == "IsReadOnlyAttribute"));
    }
}
