// A rule reads one assembly and reports what breaks it. Everything it needs is in the assembly: rules know nothing of the firmware
// but the guard table. To add one: a class in Rules/, a line in All, and a program that breaks it in RuleTests.
using System.Collections.Generic;
using System.Linq;
using MicroPyNano.PlatformCheck.Rules;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MicroPyNano.PlatformCheck;

/// <summary>One thing that must not be in an assembly.</summary>
public abstract class Rule
{
    /// <summary>Every rule.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new GenericsRule(),
        new ArraysRule(),
        new PointersRule(),
        new InterfaceBodiesRule(),
        new ReadOnlyReferencesRule(),
        new HidingRule(),
        new StaticInitialisersRule(),
        new CheckedArithmeticRule(),
        new DivisionRule(),
        new FloatComparisonRule(),
        new InlinedHandlersRule(),
        new TextRule(),
        new LibraryRule(),
        new MethodLimitsRule(),
        new TypeLimitsRule(),
        new AssemblyLimitsRule(),
    ];

    /// <summary>The name by which a violation is known.</summary>
    public abstract string Name { get; }

    /// <summary>Finds all violations.</summary>
    public abstract IEnumerable<Violation> Check(ModuleDefinition module);

    /// <summary>Every type, nested ones too.</summary>
    protected static IEnumerable<TypeDefinition> Types(ModuleDefinition module)
    {
        return module.GetTypes();
    }

    /// <summary>Every method.</summary>
    protected static IEnumerable<MethodDefinition> Methods(ModuleDefinition module)
    {
        return module.GetTypes().SelectMany(type => type.Methods);
    }

    /// <summary>Every instruction, with its method.</summary>
    protected static IEnumerable<(MethodDefinition Method, Instruction Instruction)> Instructions(ModuleDefinition module)
    {
        return Methods(module).Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions.Select(instruction => (method, instruction)));
    }

    /// <summary>A violation of this rule.</summary>
    protected Violation Report(IMemberDefinition where, string what)
    {
        return new Violation(Name, Describe(where), what);
    }

    /// <summary>A violation of this rule at an instruction: as a name, and a line where symbols are at hand.</summary>
    protected Violation Report(MethodDefinition where, Instruction instruction, string what)
    {
        SequencePoint point = null;
        for (Instruction i = instruction; i != null && point == null; i = i.Previous)
        {
            point = where.DebugInformation.GetSequencePoint(i);
        }

        string line = point == null || point.IsHidden ? "" : $" ({System.IO.Path.GetFileName(point.Document.Url)}:{point.StartLine})";
        return new Violation(Name, Describe(where) + line, what);
    }

    private static string Describe(IMemberDefinition where)
    {
        return where is TypeDefinition type ? type.FullName : $"{where.DeclaringType.FullName}.{where.Name}";
    }
}
