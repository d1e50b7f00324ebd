// Another Python in a child process: a source goes in, what it prints comes out, one JSON string a line each.
// Invariant: every question is answered before the next. A process that takes too long, or ends, is replaced by a new one.
using System;
using System.Diagnostics;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;

namespace MicroPyNano.Fuzz;

internal sealed class Respondent : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly ProcessStartInfo _start;
    private Process _process;

    private Respondent(string program, params string[] arguments)
    {
        _start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        _process = Process.Start(_start);
    }

    private static string Beside(string name) => Path.Combine(AppContext.BaseDirectory, name);

    /// <summary>MicroPython under Node.</summary>
    /// <param name="packages">The folder in which node_modules has its package.</param>
    public static Respondent MicroPython(string packages) => new("node", Beside("oracle.mjs"), packages, Beside("prelude.py"));

    /// <summary>CPython.</summary>
    public static Respondent CPython(string program) => new(program, Beside("judge.py"), Beside("prelude.py"));

    /// <summary>What it prints for a source; null if it took too long or did not survive.</summary>
    public string Answer(string source)
    {
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(source));
        _process.StandardInput.Flush();
        Task<string> answer = _process.StandardOutput.ReadLineAsync();
        if (answer.Wait(s_patience) && answer.Result != null)
            return JsonSerializer.Deserialize<string>(answer.Result);
        Dispose();
        _process = Process.Start(_start);
        return null;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
