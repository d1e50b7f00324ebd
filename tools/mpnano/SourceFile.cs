// The bytes of a program that the command line names.
using System;
using System.IO;
using MicroPyNano.Virtual;

namespace MicroPyNano.Tools;

internal static class SourceFile
{
    /// <summary>Standard input as a file name.</summary>
    public const string Input = "-";

    public static byte[] Read(string path)
    {
        if (path.Length == 0)
            throw NoFile(path);
        try
        {
            if (path != Input)
                return File.ReadAllBytes(path);
            using var all = new MemoryStream();
            StandardStreams.OpenInput().CopyTo(all);
            return all.ToArray();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw NoFile(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException(
                Directory.Exists(path) ? $"'{path}' is a folder; name a file in it" : $"cannot read '{path}': {e.Message}");
        }
    }

    private static UsageException NoFile(string path) => new($"there is no file '{path}'");
}
