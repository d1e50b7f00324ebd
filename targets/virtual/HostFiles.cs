// The desktop's files as a board's.
using System;
using System.IO;
using MicroPyNano.Hal;

namespace MicroPyNano.Virtual;

/// <summary>Files of the host, paths relative to the current folder.</summary>
public sealed class HostFiles : FileSystem
{
    private const int MostOpen = 32;

    private readonly FileStream[] _open = new FileStream[MostOpen];

    public override int KindOf(string path)
    {
        string name = path.Length == 0 ? "." : path;
        if (System.IO.File.Exists(name))
            return FileSystem.File;
        return Directory.Exists(name) ? Folder : Missing;
    }

    public override int OpenRead(string path)
    {
        int handle = Array.IndexOf(_open, null);
        if (handle < 0)
            return TooManyOpen;
        try
        {
            _open[handle] = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 4096);
            return handle;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return NotFound;
        }
        catch (UnauthorizedAccessException)
        {
            return Directory.Exists(path) ? IsFolder : NotAllowed;
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            return Failed;
        }
    }

    public override int Read(int handle, byte[] buffer, int count)
    {
        try
        {
            return _open[handle].Read(buffer, 0, count);
        }
        catch (IOException)
        {
            return Failed;
        }
    }

    public override void Close(int handle)
    {
        _open[handle].Dispose();
        _open[handle] = null;
    }
}
