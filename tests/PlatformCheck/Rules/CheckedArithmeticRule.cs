// checked does nothing on nanoFramework: there is no OverflowException.
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace MicroPyNano.PlatformCheck.Rules;

internal sealed class CheckedArithmeticRule : Rule
{
    public override string Name => "checked arithmetic";

    public override IEnumerable<Violation> Check(ModuleDefinition module)
    {
        return Instructions(module)
            .Where(at => at.Instruction.OpCode.Name.Contains(".ovf"))
            .Select(at => Report(at.Method, at.Instruction,
                $"{at.Instruction.OpCode.Name} does not check (an array's length of 64 bits needs a cast to int)"));
    }
}
