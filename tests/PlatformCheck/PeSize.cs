// What an assembly will take in its .pe file and, when that is loaded, of a board's RAM: computed from the assembly, so that every
// build knows, with a MetadataProcessor or without. Where there is one, a test holds this against the file.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MicroPyNano.PlatformCheck;

/// <summary>Sizes of one assembly.</summary>
internal sealed record PeSize
{
    // The CLR's record of an assembly, with pointers of 32 bits.
    private const int FixedRam = 144;
    private const int RamPerReference = 4;
    private const int RamPerType = 8;
    private const int RamPerField = 2;
    private const int RamPerMethod = 3;
    private const int RamPerStaticField = 12;

    public required string Name { get; init; }

    public required int CodeBytes { get; init; }

    public required int StringBytes { get; init; }

    /// <summary>Array initialisers, each with its length in 2 bytes; they share a table with signatures, which are small.</summary>
    public required int DataBytes { get; init; }

    public required int References { get; init; }

    public required int Types { get; init; }

    public required int Fields { get; init; }

    public required int StaticFields { get; init; }

    public required int Methods { get; init; }

    public required MethodDefinition LargestMethod { get; init; }

    public int Ram => FixedRam + References * RamPerReference + Types * RamPerType + Fields * RamPerField + Methods * RamPerMethod
        + StaticFields * RamPerStaticField;

    public static PeSize Of(ModuleDefinition module)
    {
        // The MetadataProcessor leaves out constants, <Module>, and attributes that only the compiler reads.
        List<TypeDefinition> types = [.. module.GetTypes().Where(type => type.Name != "<Module>" && !IsLeftOut(type))];
        List<FieldDefinition> fields = [.. types.SelectMany(type => type.Fields).Where(field => !field.HasConstant)];
        List<MethodDefinition> methods = [.. types.SelectMany(type => type.Methods)];
        int references = module.AssemblyReferences.Count + TypeReferences(module).Count() + MemberReferences(module).Count();
        return new PeSize
        {
            Name = module.Assembly.Name.Name,
            CodeBytes = methods.Sum(Code),
            StringBytes = Strings(module, types, fields, methods),
            DataBytes = fields.Where(field => field.InitialValue.Length > 0).DistinctBy(field => Convert.ToHexString(field.InitialValue))
                .Sum(field => 2 + field.InitialValue.Length),
            References = references,
            Types = types.Count,
            Fields = fields.Count,
            StaticFields = fields.Count(field => field.IsStatic),
            Methods = methods.Count,
            LargestMethod = methods.MaxBy(Code),
        };
    }

    /// <summary>The sizes of an assembly that comes with its .pe file, from which much has been left out.</summary>
    public static PeSize Of(ModuleDefinition module, PeFile file)
    {
        return Of(module) with
        {
            CodeBytes = file.CodeBytes,
            StringBytes = file.StringBytes,
            DataBytes = file.SignatureBytes,
            References = file.References,
            Types = file.Types,
            Fields = file.Fields,
            Methods = file.Methods,
        };
    }

    /// <summary>A method's IL as it will be: tokens and branches have 16 bits.</summary>
    public static int Code(MethodDefinition method)
    {
        const int HandlerBytes = 12;
        if (!method.HasBody)
        {
            return 0;
        }

        int handlers = method.Body.ExceptionHandlers.Count;
        return method.Body.Instructions.Sum(Size) + (handlers == 0 ? 0 : handlers * HandlerBytes + 1);
    }

    private static bool IsLeftOut(TypeDefinition type)
    {
        return type.BaseType?.FullName == "System.Attribute" && type.Module.Assembly.Name.Name != "mscorlib"
            && type.Name != "EmbeddedAttribute";
    }

    // What only attributes refer to is left out as well.
    private static IEnumerable<TypeReference> TypeReferences(ModuleDefinition module)
    {
        return module.GetTypeReferences().Where(type => type.FullName == "System.Attribute" || !IsAttribute(type.DeclaringType ?? type));
    }

    private static IEnumerable<MemberReference> MemberReferences(ModuleDefinition module)
    {
        return module.GetMemberReferences()
            .Where(member => member.DeclaringType.FullName == "System.Attribute" || !IsAttribute(member.DeclaringType));
    }

    private static bool IsAttribute(TypeReference type)
    {
        return type.Name.EndsWith("Attribute", StringComparison.Ordinal);
    }

    private static int Size(Instruction instruction)
    {
        switch (instruction.OpCode.OperandType)
        {
            case OperandType.InlineSwitch:
                return instruction.OpCode.Size + 1 + 2 * ((Instruction[])instruction.Operand).Length;
            case OperandType.InlineString or OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineBrTarget:
                return instruction.OpCode.Size + 2;
            default:
                return instruction.GetSize();
        }
    }

    private static int Strings(ModuleDefinition module, List<TypeDefinition> types, List<FieldDefinition> fields,
        List<MethodDefinition> methods)
    {
        HashSet<string> strings = ["", module.Assembly.Name.Name];
        strings.UnionWith(types.Select(type => type.Name));
        strings.UnionWith(types.Select(type => type.Namespace));
        strings.UnionWith(fields.Select(field => field.Name));
        strings.UnionWith(methods.Select(method => method.Name));
        strings.UnionWith(module.AssemblyReferences.Select(reference => reference.Name));
        strings.UnionWith(TypeReferences(module).SelectMany(type => new[] { type.Name, type.Namespace }));
        strings.UnionWith(MemberReferences(module).Select(member => member.Name));
        strings.UnionWith(methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions)
            .Select(i => i.Operand).OfType<string>());
        return strings.Sum(text => Encoding.UTF8.GetByteCount(text) + 1);
    }
}
