// A folder of .pe files, one for each assembly of an application, numbered in load order (00.mscorlib.pe, ...): nanoCLR on Linux
// and macOS loads files in the byte order of their names.
// Invariant: the folder holds the .pe files of the last update and no others, so that what lies there can be loaded as it is.
using System;
using System.Collections.Generic;
using System.IO;

namespace MicroPyNano.Deployment;

/// <summary>Keeps .pe files up to date with their assemblies.</summary>
public sealed class PeFolder(string folder, MetadataProcessor processor)
{
    /// <summary>Converts what is new and returns all files in load order.</summary>
    public IReadOnlyList<string> Update(IEnumerable<string> assemblies)
    {
        Directory.CreateDirectory(folder);
        IReadOnlyList<string> order = AssemblyOrder.Sort(assemblies);
        List<string> result = [];
        for (int i = 0; i < order.Count; i++)
        {
            string assembly = order[i];
            string pe = Path.Combine(folder, $"{i:00}.{Path.GetFileNameWithoutExtension(assembly)}.pe");

            // A library with native code comes with its .pe, whose checksum the firmware knows: never make that one anew.
            string supplied = Path.ChangeExtension(assembly, ".pe");
            if (File.Exists(supplied))
            {
                File.Copy(supplied, pe, overwrite: true);
            }
            else if (IsStale(pe, assembly))
            {
                processor.Convert(assembly, pe, order);
            }

            result.Add(pe);
        }

        foreach (string file in Directory.EnumerateFiles(folder))
        {
            if (!result.Contains(file) && !result.Contains(Path.ChangeExtension(file, ".pe")))
            {
                File.Delete(file);
            }
        }

        return result;
    }

    private bool IsStale(string pe, string assembly)
    {
        if (!File.Exists(pe))
        {
            return true;
        }

        DateTime made = File.GetLastWriteTimeUtc(pe);
        return made < File.GetLastWriteTimeUtc(assembly) || made < processor.Written;
    }
}
