using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MicroPyNano.Hal;

namespace MicroPyNano.Mpnano.Tests;

/// <summary>Files in memory.</summary>
internal sealed class MemoryFiles : FileSystem
{
    private readonly Dictionary<string, string> _texts = [];
    private readonly List<(byte[] Bytes, int At)> _open = [];

    public string this[string path]
    {
        set => _texts[path] = value;
    }

    public override int KindOf(string path) =>
        _texts.ContainsKey(path) ? File : _texts.Keys.Any(key => key.StartsWith(path + "/", StringComparison.Ordinal)) ? Folder : Missing;

    public override int Open(string path, int mode)
    {
        if (!_texts.TryGetValue(path, out string text))
            return NotFound;
        _open.Add((Encoding.UTF8.GetBytes(text), 0));
        return _open.Count - 1;
    }

    public override int Read(int handle, byte[] buffer, int count)
    {
        (byte[] bytes, int at) = _open[handle];
        int n = Math.Min(count, bytes.Length - at);
        Array.Copy(bytes, at, buffer, 0, n);
        _open[handle] = (bytes, at + n);
        return n;
    }

    public override int Close(int handle) => 0;
}
