// A dialogue with the firmware as a text file.
//
//     # a comment
//     = heap 16K             a setting: heap SIZE; file NAME CONTENTS
//     > 1+1\r                bytes that are sent when the firmware waits
//     < 1+1\r\n              what came back until it waited again, a line of the file for each line of it
//     < 2\r\n
//     < >>>\s
//
// Escapes: \r \n \t \b \e \\ \xNN, and \s for a blank at the end of a line. {banner} stands for the version and the board.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using MicroPyNano.Modules;
using MicroPyNano.Repl;

namespace MicroPyNano.Mpnano.Tests;

internal sealed class Transcript
{
    private const string Banner = "{banner}";

    private static readonly string s_banner = Release.Banner + "; test board\r\nType \"help()\" for more information.\r\n";

    private readonly List<string> _comments = [];
    private readonly List<string> _settings = [];
    private readonly List<byte[]> _sent = [];
    private readonly List<string> _expected = [""];
    private readonly MemoryFiles _files = new();
    private int _heapBytes = 64 << 10;

    public static Transcript Load(string path)
    {
        var transcript = new Transcript();
        foreach (string line in File.ReadAllLines(path))
            transcript.Take(line);
        return transcript;
    }

    /// <summary>The text of the dialogue as the file has it.</summary>
    public string Expected => TextOf(_expected.Select(Unescape).ToList());

    /// <summary>The same dialogue with what the firmware answers now.</summary>
    public string Play(bool stress = false)
    {
        var console = new TestConsole([.. _sent]);
        var firmware = new Firmware(new TestBoard(console, _files), _heapBytes / 4);
        firmware.Heap.Stress = stress;
        firmware.Serve();
        int broken = firmware.Heap.Verify();
        if (broken >= 0)
            throw new InvalidOperationException($"the arena is broken at word {broken}");
        return TextOf([.. console.Answers]);
    }

    private void Take(string line)
    {
        switch (line)
        {
            case ['#', ..]:
                _comments.Add(line);
                break;
            case ['=', ' ', .. string setting]:
                _settings.Add(line);
                Set(setting);
                break;
            case ['>', ' ', .. string sent]:
                _sent.Add(Unescape(sent));
                _expected.Add("");
                break;
            case ['<', ' ', .. string received]:
                _expected[^1] += received;
                break;
            case "":
                break;
            default:
                throw new FormatException("not a line of a transcript: " + line);
        }
    }

    private void Set(string setting)
    {
        string[] words = setting.Split(' ', 3);
        if (words[0] == "heap")
            _heapBytes = int.Parse(words[1].TrimEnd('K'), CultureInfo.InvariantCulture) << 10;
        else
            _files[words[1]] = Encoding.Latin1.GetString(Unescape(words[2]));
    }

    private string TextOf(IReadOnlyList<byte[]> answers)
    {
        var text = new StringBuilder();
        foreach (string line in _comments.Concat(_settings))
            text.Append(line).Append('\n');
        for (int i = 0; i < answers.Count; i++)
        {
            if (i > 0)
                text.Append("\n> ").Append(Escape(_sent[i - 1])).Append('\n');
            AppendLines(text, answers[i]);
        }
        return text.ToString();
    }

    private static void AppendLines(StringBuilder text, byte[] answer)
    {
        byte[] banner = Encoding.Latin1.GetBytes(s_banner);
        for (int at = 0; at < answer.Length;)
        {
            if (answer.AsSpan(at).StartsWith(banner))
            {
                text.Append("< ").Append(Banner).Append('\n');
                at += banner.Length;
                continue;
            }
            int length = answer.AsSpan(at).IndexOf((byte)'\n') + 1;
            byte[] line = answer[at..(length == 0 ? answer.Length : at + length)];
            text.Append("< ").Append(EndVisible(Escape(line))).Append('\n');
            at += line.Length;
        }
    }

    private static string EndVisible(string line) => line.EndsWith(' ') ? line[..^1] + "\\s" : line;

    private static string Escape(byte[] bytes)
    {
        var text = new StringBuilder();
        foreach (byte b in bytes)
        {
            text.Append((char)b switch
            {
                '\r' => "\\r",
                '\n' => "\\n",
                '\t' => "\\t",
                '\b' => "\\b",
                '\x1b' => "\\e",
                '\\' => "\\\\",
                >= ' ' and < '\x7f' => ((char)b).ToString(),
                _ => $"\\x{b:x2}",
            });
        }
        return text.ToString();
    }

    private static byte[] Unescape(string text)
    {
        var bytes = new List<byte>();
        text = text.Replace(Banner, Escape(Encoding.Latin1.GetBytes(s_banner)));
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                bytes.Add((byte)text[i]);
                continue;
            }
            char c = text[++i];
            if (c == 'x')
            {
                bytes.Add(byte.Parse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 2;
                continue;
            }
            bytes.Add((byte)(c switch { 'r' => '\r', 'n' => '\n', 't' => '\t', 'b' => '\b', 'e' => '\x1b', 's' => ' ', _ => c }));
        }
        return [.. bytes];
    }
}
