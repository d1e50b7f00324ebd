using System;
using System.IO;

namespace MicroPyNano.Mpnano.Tests;

/// <summary>A folder for one test.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mpnano").FullName;

    public string Add(string name, string text)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path));
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, true);
}
