// The assemblies under check, as the build has listed them: every floor of the firmware and every board's program.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;

namespace MicroPyNano.PlatformCheck;

internal static class CheckedAssemblies
{
    /// <summary>All of them with what they refer to, mscorlib too.</summary>
    public static IReadOnlyList<string> WithReferences =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "checked-assemblies.txt"));

    /// <summary>nanoFramework's class library.</summary>
    public static string ClassLibrary => WithReferences.First(path => Path.GetFileName(path) == "mscorlib.dll");

    /// <summary>Our own.</summary>
    public static IEnumerable<string> Own => WithReferences
        .Where(path => Path.GetFileName(path).StartsWith("MicroPyNano.", StringComparison.Ordinal));

    /// <summary>Each board's program with all that it loads.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Boards()
    {
        Dictionary<string, IReadOnlyList<string>> boards = [];
        foreach (string path in Own.Where(path => Path.GetExtension(path) == ".exe"))
        {
            HashSet<string> loaded = [];
            Load(path, loaded);
            boards[Path.GetFileNameWithoutExtension(path)] = [.. loaded];
        }

        return boards;
    }

    /// <summary>Reads one, with its line numbers where they are at hand.</summary>
    public static ModuleDefinition Read(string path)
    {
        bool hasSymbols = File.Exists(Path.ChangeExtension(path, ".pdb"));
        return ModuleDefinition.ReadModule(path,
            new ReaderParameters { AssemblyResolver = Resolver(), ReadSymbols = hasSymbols, InMemory = true });
    }

    /// <summary>Reads one that was made in memory.</summary>
    public static ModuleDefinition Read(Stream assembly)
    {
        return ModuleDefinition.ReadModule(assembly, new ReaderParameters { AssemblyResolver = Resolver() });
    }

    private static void Load(string path, HashSet<string> loaded)
    {
        if (!loaded.Add(path))
        {
            return;
        }

        using ModuleDefinition module = Read(path);
        foreach (AssemblyNameReference reference in module.AssemblyReferences)
        {
            Load(WithReferences.First(other => Path.GetFileNameWithoutExtension(other) == reference.Name), loaded);
        }
    }

    private static DefaultAssemblyResolver Resolver()
    {
        DefaultAssemblyResolver resolver = new();
        foreach (string folder in resolver.GetSearchDirectories())
        {
            resolver.RemoveSearchDirectory(folder);
        }

        foreach (string folder in WithReferences.Select(Path.GetDirectoryName).Distinct())
        {
            resolver.AddSearchDirectory(folder);
        }

        return resolver;
    }
}
