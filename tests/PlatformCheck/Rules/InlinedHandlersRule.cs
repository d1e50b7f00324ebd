// The CLR runs a called instance method in its caller's frame when it can. A catch block that is left there stays on the thread's
// list of exceptions in progress, which has six places, until the caller returns; from the seventh exception on handlers are looked
// for in the wrong frame. Static methods never run in their caller's frame.
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MicroPyNano.PlatformCheck.Rules;

internal sealed class InlinedHandlersRule : Rule
{
    public override string Name => "inlined handlers";

    public override IEnumerable<Violation> Check(ModuleDefinition module)
    {
        return Methods(module)
            .Where(method => method.HasBody && !method.IsStatic && !method.IsConstructor && method.Body.ExceptionHandlers.Any(Catches))
            .Select(method => Report(method, "catches in an instance method, which may run in its caller's frame; make it static"));
    }

    private static bool Catches(ExceptionHandler handler)
    {
        return handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter;
    }
}
