// Interfaces can only declare.
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace MicroPyNano.PlatformCheck.Rules;

internal sealed class InterfaceBodiesRule : Rule
{
    public override string Name => "interface bodies";

    public override IEnumerable<Violation> Check(ModuleDefinition module)
    {
        return Methods(module).Where(method => method.DeclaringType.IsInterface && method.HasBody)
            .Select(method => Report(method, "an interface's method with a body"));
    }
}
