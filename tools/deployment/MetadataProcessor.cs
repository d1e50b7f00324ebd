// nanoFramework's MetadataProcessor, run as a process. It comes as a .NET Framework program (the official package) or as a .NET
// one (built from its source); the first runs on Windows by itself and elsewhere on .NET, when told which runtime and given
// System.Drawing.Common, which .NET Framework had and .NET has not.
// Invariant: a conversion succeeded only if nothing came on the standard error; its exit code can be 0 after a failure.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;

namespace MicroPyNano.Deployment;

/// <summary>Converts one assembly into a .pe file.</summary>
public sealed class MetadataProcessor
{
    private const string RuntimeConfiguration = """
        { "runtimeOptions": { "rollForward": "Major", "framework": { "name": "Microsoft.NETCore.App", "version": "8.0.0" },
          "configProperties": { "System.Globalization.Invariant": true } } }
        """;

    private static readonly string[] s_missingOnDotNet = ["System.Drawing.Common.dll", "Microsoft.Win32.SystemEvents.dll",
        "System.Private.Windows.Core.dll"];

    private readonly string _path;

    /// <param name="path">The .exe or .dll.</param>
    public MetadataProcessor(string path)
    {
        _path = Path.GetFullPath(path);
        if (!File.Exists(_path))
        {
            throw new DeploymentException($"there is no MetadataProcessor at {_path}");
        }
    }

    /// <summary>When the processor itself was made; older .pe files are stale.</summary>
    public DateTime Written => File.GetLastWriteTimeUtc(_path);

    /// <summary>Converts one assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="pe">The file to write; it does not exist after a failure.</param>
    /// <param name="all">Every assembly that this one may refer to.</param>
    public void Convert(string assembly, string pe, IEnumerable<string> all)
    {
        File.Delete(pe);
        using Prepared processor = Prepare();
        ProcessStartInfo start = processor.Start;
        start.UseShellExecute = false;
        start.RedirectStandardError = true;
        start.RedirectStandardOutput = true;
        foreach (string reference in all.Where(other => other != assembly))
        {
            Add(start, "-loadHints", Path.GetFileNameWithoutExtension(reference), Path.GetFullPath(reference));
        }

        // The order matters: every hint has to be known when the assembly is parsed.
        Add(start, "-parse", Path.GetFullPath(assembly), "-compile", Path.GetFullPath(pe), "false");
        StringBuilder errors = new();
        using Process process = new() { StartInfo = start };
        process.ErrorDataReceived += (_, e) => errors.AppendLine(e.Data);
        process.OutputDataReceived += (_, _) => { };
        process.Start();
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        process.WaitForExit();

        string complaint = errors.ToString().Trim();
        if (complaint.Length > 0 || process.ExitCode != 0 || !File.Exists(pe))
        {
            File.Delete(pe);
            string reason = complaint.Length > 0 ? complaint.ReplaceLineEndings("; ") : $"exit code {process.ExitCode}";
            throw new DeploymentException($"the MetadataProcessor cannot convert {Path.GetFileName(assembly)}: {reason}");
        }
    }

    private static void Add(ProcessStartInfo start, params string[] arguments)
    {
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
    }

    private Prepared Prepare()
    {
        bool isExecutable = Path.GetExtension(_path).Equals(".exe", StringComparison.OrdinalIgnoreCase);
        if (isExecutable && OperatingSystem.IsWindows())
        {
            return new Prepared(new ProcessStartInfo(_path), null);
        }

        ProcessStartInfo start = new("dotnet");
        if (!isExecutable)
        {
            start.ArgumentList.Add(_path);
            return new Prepared(start, null);
        }

        string copy = Directory.CreateTempSubdirectory("metadata-processor-").FullName;
        string source = Path.GetDirectoryName(_path);
        foreach (string file in Directory.EnumerateFiles(source, "*.dll").Append(_path))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        foreach (string file in s_missingOnDotNet)
        {
            string ours = Path.Combine(AppContext.BaseDirectory, file);
            if (File.Exists(ours))
            {
                File.Copy(ours, Path.Combine(copy, file), overwrite: true);
            }
        }

        string configuration = Path.Combine(copy, "dotnet.json");
        File.WriteAllText(configuration, RuntimeConfiguration);
        Add(start, "exec", "--runtimeconfig", configuration, Path.Combine(copy, Path.GetFileName(_path)));
        return new Prepared(start, copy);
    }

    /// <summary>How to start the processor, and the copy of it that was made for that.</summary>
    private sealed class Prepared(ProcessStartInfo start, string copy) : IDisposable
    {
        public ProcessStartInfo Start { get; } = start;

        public void Dispose()
        {
            if (copy != null)
            {
                Directory.Delete(copy, recursive: true);
            }
        }
    }
}
