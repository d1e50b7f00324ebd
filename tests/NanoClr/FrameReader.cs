// Reads the runner's frames; tests/nano/Runner/Program.cs describes them.
// Invariant: whatever is not a frame is the CLR's own talk, and is kept only to explain a failure.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace MicroPyNano.NanoClr.Tests;

internal sealed class FrameReader
{
    private const int TalkKept = 12;

    private readonly List<ProgramResult> _results = [];
    private readonly Queue<string> _talk = new();
    private readonly MemoryStream _output = new();
    private string _running;

    /// <summary>The programs that ended, in order.</summary>
    public IReadOnlyList<ProgramResult> Results => _results;

    /// <summary>The last line came: the run ended as it should.</summary>
    public bool IsDone { get; private set; }

    /// <summary>The program that has begun and not ended, or null.</summary>
    public string Running => _running;

    /// <summary>The CLR's last words.</summary>
    public string Talk => string.Join("; ", _talk);

    /// <summary>Takes one line.</summary>
    public void Read(string line)
    {
        if (line.StartsWith('|') && _running != null)
        {
            Decode(line.AsSpan(1));
        }
        else if (line.StartsWith("@begin ", StringComparison.Ordinal))
        {
            _running = line.Split(' ', 3)[2];
            _output.SetLength(0);
            _talk.Clear();
        }
        else if (line.StartsWith("@end ", StringComparison.Ordinal))
        {
            End(null);
        }
        else if (line.StartsWith("@fault ", StringComparison.Ordinal))
        {
            End("unhandled " + line.Split(' ', 3)[2]);
        }
        else if (line == "@done")
        {
            IsDone = true;
        }
        else if (line.Trim().Length > 0)
        {
            _talk.Enqueue(line.Trim());
            if (_talk.Count > TalkKept)
            {
                _talk.Dequeue();
            }
        }
    }

    /// <summary>Ends the program that is running.</summary>
    /// <param name="failure">Why, if not by itself.</param>
    public void End(string failure)
    {
        _results.Add(new ProgramResult(_running, _output.ToArray(), failure));
        _running = null;
    }

    private void Decode(ReadOnlySpan<char> line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] != '\\')
            {
                _output.WriteByte((byte)line[i]);
            }
            else if (i + 1 == line.Length)
            {
                return;
            }
            else if (line[++i] == '\\')
            {
                _output.WriteByte((byte)'\\');
            }
            else
            {
                _output.WriteByte(byte.Parse(line.Slice(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 2;
            }
        }

        _output.WriteByte((byte)'\n');
    }
}
