// Pointers of every kind: fixed, stackalloc, sizeof, and pointers to functions.
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MicroPyNano.PlatformCheck.Rules;

internal sealed class PointersRule : Rule
{
    public override string Name => "pointers";

    public override IEnumerable<Violation> Check(ModuleDefinition module)
    {
        foreach ((IMemberDefinition where, TypeReference type) in TypeUses.In(module)
            .Where(use => use.Type is PinnedType or FunctionPointerType or PointerType))
        {
            yield return Report(where, Describe(type));
        }

        foreach ((MethodDefinition method, Instruction instruction) in Instructions(module))
        {
            string what = instruction.OpCode.Code switch
            {
                Code.Localloc => "stackalloc",
                Code.Sizeof => "sizeof of a struct",
                Code.Calli => "a call through a function pointer",
                Code.Ldftn when instruction.Next is not { OpCode.Code: Code.Newobj } => "a function pointer",
                _ => null,
            };
            if (what != null)
            {
                yield return Report(method, instruction, what);
            }
        }
    }

    private static string Describe(TypeReference type)
    {
        return type switch
        {
            PinnedType => "fixed",
            FunctionPointerType => "a function pointer",
            _ => $"a pointer, {type.FullName}",
        };
    }
}
