// The CLR sets classes up while it loads, assembly after assembly; whatever an assembly refers to must be there before it.
// Invariant: an assembly stands behind everything that it refers to; assemblies that do not depend on each other keep their order by name.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace MicroPyNano.Deployment;

/// <summary>The order in which assemblies go into an image.</summary>
public static class AssemblyOrder
{
    /// <summary>Sorts assemblies, references first.</summary>
    public static IReadOnlyList<string> Sort(IEnumerable<string> assemblies)
    {
        SortedDictionary<string, string> byName = new(StringComparer.Ordinal);
        foreach (string assembly in assemblies)
        {
            byName[Path.GetFileNameWithoutExtension(assembly)] = assembly;
        }

        List<string> order = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string name in byName.Keys)
        {
            Visit(name, byName, seen, order);
        }

        return order;
    }

    private static void Visit(string name, SortedDictionary<string, string> byName, HashSet<string> seen, List<string> order)
    {
        if (!byName.TryGetValue(name, out string assembly) || !seen.Add(name))
        {
            return;
        }

        foreach (string reference in References(assembly))
        {
            Visit(reference, byName, seen, order);
        }

        order.Add(assembly);
    }

    private static List<string> References(string assembly)
    {
        using FileStream stream = File.OpenRead(assembly);
        using PEReader file = new(stream);
        MetadataReader metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
            .Order(StringComparer.Ordinal)];
    }
}
