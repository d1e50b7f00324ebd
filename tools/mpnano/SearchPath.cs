// sys.path of the interpreter: the program's folder, then what MICROPYPATH names.
using System;
using System.Collections.Generic;
using System.IO;

namespace MicroPyNano.Tools;

internal static class SearchPath
{
    private const string Variable = "MICROPYPATH";

    private const string Home = "~/";

    /// <param name="programFile">The program, or null where it is no file.</param>
    public static IEnumerable<string> Folders(string programFile)
    {
        yield return programFile == null ? "" : Slashed(Path.GetDirectoryName(Path.GetFullPath(programFile)));
        string folders = Environment.GetEnvironmentVariable(Variable) ?? string.Join(Path.PathSeparator, ".frozen", "~/.micropython/lib");
        bool first = true;
        foreach (string folder in folders.Split(Path.PathSeparator))
        {
            // An empty folder in front is the one that stands there already.
            if (folder.Length > 0 || !first)
                yield return Slashed(WithHome(folder));
            first = false;
        }
    }

    private static string WithHome(string folder) => folder.StartsWith(Home, StringComparison.Ordinal)
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), folder[Home.Length..])
        : folder;

    // Modules' files are named with slashes on every system.
    private static string Slashed(string folder) => Path.DirectorySeparatorChar == '/' ? folder : folder.Replace('\\', '/');
}
