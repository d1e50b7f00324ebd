// What does not fit a type's record in the .pe file.
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace MicroPyNano.PlatformCheck.Rules;

internal sealed class TypeLimitsRule : Rule
{
    public override string Name => "type limits";

    public override IEnumerable<Violation> Check(ModuleDefinition module)
    {
        foreach (TypeDefinition type in Types(module))
        {
            (string What, int Count)[] counts =
            [
                ("static methods", type.Methods.Count(method => method.IsStatic)),
                ("instance methods", type.Methods.Count(method => !method.IsStatic && !method.IsVirtual)),
                ("virtual methods", type.Methods.Count(method => method.IsVirtual)),
                ("static fields", type.Fields.Count(field => field.IsStatic && !field.HasConstant)),
                ("instance fields", type.Fields.Count(field => !field.IsStatic)),
            ];
            foreach ((string what, int count) in counts.Where(entry => entry.Count > Limits.Count))
            {
                yield return Report(type, $"{count} {what}; {Limits.Count} fit");
            }
        }
    }
}
