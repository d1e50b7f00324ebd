// Paths without the file system's help. Invariant: a resolved path begins with a slash, has no empty, "." or ".." part, and
// ends without a slash unless it is the root: so it cannot lead out of the root, and two paths are the same if their texts are.
namespace MicroPyNano.Hal;

/// <summary>The arithmetic of paths.</summary>
public static class FolderPath
{
    /// <summary>The absolute path of one that may be relative to a current folder.</summary>
    public static string Resolve(string current, string path)
    {
        string result = path.Length > 0 && path[0] == '/' ? "/" : current;
        for (int from = 0; from < path.Length;)
        {
            int to = from;
            while (to < path.Length && path[to] != '/')
                to++;
            string part = path.Substring(from, to - from);
            if (part == "..")
                result = FolderOf(result);
            else if (part.Length > 0 && part != ".")
                result = Join(result, part);
            from = to + 1;
        }
        return result;
    }

    /// <summary>The folder that a resolved path lies in; the root's is the root.</summary>
    public static string FolderOf(string path)
    {
        int slash = LastSlash(path);
        return slash == 0 ? "/" : path.Substring(0, slash);
    }

    /// <summary>The last part of a resolved path.</summary>
    public static string NameOf(string path) => path.Substring(LastSlash(path) + 1);

    /// <summary>A name in a resolved folder.</summary>
    public static string Join(string folder, string name) => folder == "/" ? folder + name : folder + "/" + name;

    private static int LastSlash(string path)
    {
        int i = path.Length - 1;
        while (i > 0 && path[i] != '/')
            i--;
        return i;
    }
}
