// Static initialisers run when the assembly is loaded, class after class in the order of the .pe file, and not when a class is
// first used. So an initialiser that reads a static field, by itself or through what it calls, may read a field before it is set:
// allowed are only fields that the same class has set on an earlier line.
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MicroPyNano.PlatformCheck.Rules;

internal sealed class StaticInitialisersRule : Rule
{
    public override string Name => "static initialisers";

    public override IEnumerable<Violation> Check(ModuleDefinition module)
    {
        Dictionary<MethodDefinition, HashSet<FieldDefinition>> known = [];
        foreach (MethodDefinition initialiser in Methods(module).Where(method => method.IsConstructor && method.IsStatic))
        {
            HashSet<FieldDefinition> set = [];
            foreach (Instruction instruction in initialiser.Body.Instructions)
            {
                foreach (FieldDefinition field in Reads(instruction, known).Where(field => !set.Contains(field)))
                {
                    yield return Report(initialiser, instruction,
                        $"needs {field.DeclaringType.FullName}.{field.Name}, which may not be set yet; set both in a method that Main calls");
                }

                if (instruction.OpCode.Code == Code.Stsfld)
                {
                    set.Add(((FieldReference)instruction.Operand).Resolve());
                }
            }
        }
    }

    /// <summary>The static fields that an instruction reads, at once or in what it calls.</summary>
    private static HashSet<FieldDefinition> Reads(Instruction instruction, Dictionary<MethodDefinition, HashSet<FieldDefinition>> known)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Ldsfld or Code.Ldsflda when !IsLazy(instruction):
                FieldDefinition field = ((FieldReference)instruction.Operand).Resolve();
                return IsLibrary(field.DeclaringType) ? [] : [field];
            case Code.Call or Code.Callvirt or Code.Newobj or Code.Ldftn:
                MethodDefinition callee = ((MethodReference)instruction.Operand).Resolve();
                return callee == null || IsLibrary(callee.DeclaringType) ? [] : Reads(callee, known);
            default:
                return [];
        }
    }

    private static HashSet<FieldDefinition> Reads(MethodDefinition method, Dictionary<MethodDefinition, HashSet<FieldDefinition>> known)
    {
        if (known.TryGetValue(method, out HashSet<FieldDefinition> fields))
        {
            return fields;
        }

        // Put in first, so that recursion ends.
        known[method] = fields = [];
        if (method.HasBody)
        {
            foreach (FieldDefinition field in method.Body.Instructions.SelectMany(instruction => Reads(instruction, known)).ToList())
            {
                fields.Add(field);
            }
        }

        return fields;
    }

    /// <summary>The compiler keeps delegates in static fields and fills them when they are null: reading one early does no harm.</summary>
    private static bool IsLazy(Instruction instruction)
    {
        return instruction.Next is { OpCode.Code: Code.Dup, Next.OpCode.Code: Code.Brtrue or Code.Brtrue_S };
    }

    /// <summary>The class library is loaded first, and all its fields are set before ours.</summary>
    private static bool IsLibrary(TypeDefinition type)
    {
        return type.Module.Assembly.Name.Name == "mscorlib";
    }
}
