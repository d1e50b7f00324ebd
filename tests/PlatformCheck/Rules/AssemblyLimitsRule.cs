// What does not fit the tables of an assembly.
using System.Collections.Generic;
using Mono.Cecil;

namespace MicroPyNano.PlatformCheck.Rules;

internal sealed class AssemblyLimitsRule : Rule
{
    public override string Name => "assembly limits";

    public override IEnumerable<Violation> Check(ModuleDefinition module)
    {
        PeSize size = PeSize.Of(module);
        (string What, int Bytes, int Most)[] tables =
        [
            ("IL", size.CodeBytes, Limits.TableBudget),
            ("strings", size.StringBytes, Limits.Table),
            ("array initialisers and signatures", size.DataBytes, Limits.Table),
        ];
        foreach ((string what, int bytes, int most) in tables)
        {
            if (bytes > most)
            {
                yield return new Violation(Name, module.Assembly.Name.Name, $"{bytes} bytes of {what}; {most} are allowed");
            }
        }
    }
}
