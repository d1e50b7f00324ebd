// Runs the tool as its users do, as a process.
using System;
using System.Diagnostics;
using System.IO;
using System.Text;

namespace MicroPyNano.Mpnano.Tests;

/// <summary>What a run of the tool said.</summary>
internal sealed record MpnanoProcess(int ExitCode, string Output, string Error)
{
    private const int TimeoutMilliseconds = 60_000;

    public static MpnanoProcess Run(params string[] words) => RunWith(null, null, words);

    /// <param name="input">Null: an empty standard input.</param>
    /// <param name="folder">The current folder, or null.</param>
    public static MpnanoProcess RunWith(string input, string folder, params string[] words) => RunIn(null, null, input, folder, words);

    /// <param name="variable">A variable of the environment, or null.</param>
    public static MpnanoProcess RunIn(string variable, string value, string input, string folder, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.Latin1,
            StandardErrorEncoding = Encoding.Latin1,
            WorkingDirectory = folder ?? "",
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "mpnano.dll"));
        foreach (string word in words)
            start.ArgumentList.Add(word);
        if (variable != null)
            start.Environment[variable] = value;
        using Process process = Process.Start(start);
        var error = new StringBuilder();
        process.ErrorDataReceived += (_, line) => error.Append(line.Data == null ? "" : line.Data + "\n");
        process.BeginErrorReadLine();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(TimeoutMilliseconds))
        {
            process.Kill();
            throw new TimeoutException("mpnano did not end");
        }
        process.WaitForExit();
        return new MpnanoProcess(process.ExitCode, output, error.ToString());
    }
}
