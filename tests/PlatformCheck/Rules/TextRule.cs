// Strings are UTF-8 inside: they end at NUL, and a lone surrogate becomes U+FFFD. Text made of an enum shows a number, and text made
// of a floating-point number is wrong.
using System.Collections.Generic;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MicroPyNano.PlatformCheck.Rules;

internal sealed class TextRule : Rule
{
    public override string Name => "text";

    public override IEnumerable<Violation> Check(ModuleDefinition module)
    {
        foreach ((MethodDefinition method, Instruction instruction) in Instructions(module))
        {
            if (instruction.Operand is string text && Fault(text) is string fault)
            {
                yield return Report(method, instruction, fault);
            }
            else if (instruction.Operand is TypeReference type && instruction.OpCode.Code is Code.Box or Code.Constrained)
            {
                type = (TypeReference)instruction.Operand;
                if (type.MetadataType is MetadataType.Single or MetadataType.Double)
                {
                    yield return Report(method, instruction, $"boxes a {type.Name}, as for text, which nanoFramework gets wrong");
                }
                else if (type.Resolve() is { IsEnum: true })
                {
                    yield return Report(method, instruction, $"boxes {type.Name}, as for text, which would be a number");
                }
            }
        }
    }

    private static string Fault(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0')
            {
                return "a string that would end at its NUL; use bytes";
            }

            if (char.IsSurrogate(text[i]))
            {
                bool isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
                if (!isPair)
                {
                    return "a string with a lone surrogate; use bytes";
                }

                i++;
            }
        }

        return null;
    }
}
