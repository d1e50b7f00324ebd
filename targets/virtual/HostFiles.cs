// The desktop's files as a board's: all of them, as a program on the desktop has them, or those of one folder, which is the
// virtual board's disk.
//
// Invariants of a disk: no path leads out of its folder, by ".." or by a link; a file that is written is a temporary file
// beside it until Flush or Close, so that it is whole at any time.
using System;
using System.IO;
using System.Linq;
using MicroPyNano.Hal;

namespace MicroPyNano.Virtual;

/// <summary>Files of the host.</summary>
public sealed class HostFiles : FileSystem
{
    private const int MostOpen = 32;
    private const string TemporarySuffix = ".part~";

    private readonly FileStream[] _open = new FileStream[MostOpen];

    // Of files that are written on a disk: where they belong, and whether there is something new.
    private readonly string[] _targets = new string[MostOpen];
    private readonly bool[] _changed = new bool[MostOpen];
    private readonly bool[] _appends = new bool[MostOpen];

    private readonly string _root;
    private string _current;

    /// <param name="root">The folder that is the board's disk; null: the host's own root, from the process's current folder.</param>
    public HostFiles(string root = null)
    {
        _root = root == null ? null : Path.GetFullPath(root);
        _current = root == null ? null : "/";
    }

    public override string Current => _root != null ? _current : _current ?? Directory.GetCurrentDirectory();

    // The host's name of a path; null if it would lead out of the disk.
    private string Locate(string path)
    {
        if (_root == null)
            return _current == null ? path.Length == 0 ? "." : path : Path.Combine(_current, path);
        string place = _root;
        foreach (string part in FolderPath.Resolve(_current, path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            place = Path.Combine(place, part);
            if (part.Contains('\0') || new FileInfo(place).LinkTarget != null)
                return null;
        }
        return place;
    }

    private static int Kind(string place)
    {
        if (place == null)
            return Missing;
        return System.IO.File.Exists(place) ? FileSystem.File : Directory.Exists(place) ? Folder : Missing;
    }

    public override int KindOf(string path) => Kind(Locate(path));

    // What an operation of the host comes to, as an error number.
    private static int Try(Func<int> operation)
    {
        try
        {
            return operation();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return NotFound;
        }
        catch (UnauthorizedAccessException)
        {
            return NotAllowed;
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            return Failed;
        }
    }

    public override int Open(string path, int mode)
    {
        string place = Locate(path);
        if (place == null)
            return NotAllowed;
        int handle = Array.IndexOf(_open, null);
        if (handle < 0)
            return TooManyOpen;
        int kind = Kind(place);
        if (kind == Folder)
            return IsFolder;
        if (kind == FileSystem.File && (mode & Exclusive) != 0)
            return Exists;
        if (kind == Missing && (mode & (Truncate | Append)) == 0)
            return NotFound;
        return Try(() =>
        {
            bool writes = (mode & ForWriting) != 0;
            bool aside = writes && _root != null;
            _open[handle] = aside ? OpenAside(place, kind, mode) : OpenInPlace(place, mode);
            _targets[handle] = aside ? place : null;
            _changed[handle] = aside && (kind == Missing || (mode & Truncate) != 0);
            _appends[handle] = (mode & Append) != 0;
            return handle;
        });
    }

    private static FileStream OpenInPlace(string place, int mode)
    {
        FileMode how = (mode & Truncate) != 0 ? FileMode.Create : (mode & Append) != 0 ? FileMode.OpenOrCreate : FileMode.Open;
        FileAccess access = ((mode & ForReading) != 0 ? FileAccess.Read : 0) | ((mode & ForWriting) != 0 ? FileAccess.Write : 0);
        return new FileStream(place, how, access, FileShare.ReadWrite | FileShare.Delete);
    }

    // A copy to write to, which its target knows nothing of.
    private static FileStream OpenAside(string place, int kind, int mode)
    {
        var file = new FileStream(place + TemporarySuffix, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        if (kind == FileSystem.File && (mode & Truncate) == 0)
        {
            using FileStream old = OpenInPlace(place, ForReading);
            old.CopyTo(file);
            file.Position = 0;
        }
        return file;
    }

    public override int Read(int handle, byte[] buffer, int count) =>
        _open[handle].CanRead ? Try(() => _open[handle].Read(buffer, 0, count)) : BadHandle;

    public override int Write(int handle, byte[] buffer, int count)
    {
        FileStream file = _open[handle];
        if (!file.CanWrite)
            return BadHandle;
        return Try(() =>
        {
            if (_appends[handle])
                file.Seek(0, SeekOrigin.End);
            file.Write(buffer, 0, count);
            _changed[handle] = true;
            return count;
        });
    }

    public override int Seek(int handle, int offset, int whence)
    {
        if (whence is < 0 or > 2)
            return Invalid;
        return _open[handle].CanSeek ? Try(() => (int)_open[handle].Seek(offset, (SeekOrigin)whence)) : Invalid;
    }

    public override int Flush(int handle) => Try(() =>
    {
        FileStream file = _open[handle];
        file.Flush();
        if (_targets[handle] == null || !_changed[handle])
            return 0;
        // The file goes on as a copy of what has now taken its place.
        long position = file.Position;
        Keep(handle);
        _open[handle] = OpenAside(_targets[handle], FileSystem.File, 0);
        _open[handle].Position = position;
        return 0;
    });

    public override int Close(int handle) => _open[handle] == null ? BadHandle : Try(() =>
    {
        try
        {
            if (_targets[handle] == null)
                _open[handle].Dispose();
            else
                Keep(handle);
            return 0;
        }
        finally
        {
            _open[handle] = null;
        }
    });

    // Puts what was written in the place of the file, all at once.
    private void Keep(int handle)
    {
        FileStream file = _open[handle];
        string aside = file.Name;
        if (_changed[handle])
            file.Flush(true);
        file.Dispose();
        if (_changed[handle])
            System.IO.File.Move(aside, _targets[handle], true);
        else
            System.IO.File.Delete(aside);
        _changed[handle] = false;
    }

    public override void Reset()
    {
        _current = _root == null ? null : "/";
        for (int i = 0; i < MostOpen; i++)
        {
            if (_open[i] != null)
                Close(i);
        }
    }

    public override int SizeOf(string path)
    {
        string place = Locate(path);
        int kind = Kind(place);
        if (kind != FileSystem.File)
            return kind == Missing ? NotFound : 0;
        return Try(() => (int)Math.Min(new FileInfo(place).Length, int.MaxValue));
    }

    public override long ChangedAt(string path)
    {
        string place = Locate(path);
        return Kind(place) == Missing ? 0 : new DateTimeOffset(System.IO.File.GetLastWriteTimeUtc(place)).ToUnixTimeSeconds();
    }

    public override string[] List(string folder)
    {
        string place = Locate(folder);
        if (Kind(place) != Folder)
            return null;
        string[] names = null;
        Try(() =>
        {
            names = [.. Directory.GetFileSystemEntries(place).Select(Path.GetFileName).Where(name => !name.EndsWith(TemporarySuffix, StringComparison.Ordinal))];
            return 0;
        });
        return names;
    }

    public override int MakeFolder(string path)
    {
        string place = Locate(path);
        if (place == null)
            return NotAllowed;
        if (Kind(place) != Missing)
            return Exists;
        string above = Path.GetDirectoryName(Path.GetFullPath(place));
        if (Kind(above) != Folder)
            return Kind(above) == Missing ? NotFound : IsNoFolder;
        return Try(() =>
        {
            Directory.CreateDirectory(place);
            return 0;
        });
    }

    public override int Remove(string path)
    {
        string place = Locate(path);
        int kind = Kind(place);
        if (kind != FileSystem.File)
            return kind == Missing ? NotFound : IsFolder;
        return Try(() =>
        {
            System.IO.File.Delete(place);
            return 0;
        });
    }

    public override int RemoveFolder(string path)
    {
        string place = Locate(path);
        int kind = Kind(place);
        if (kind != Folder)
            return kind == Missing ? NotFound : IsNoFolder;
        if (place == _root)
            return NotAllowed;
        return Directory.EnumerateFileSystemEntries(place).Any() ? NotEmpty : Try(() =>
        {
            Directory.Delete(place);
            return 0;
        });
    }

    public override int Rename(string from, string to)
    {
        string old = Locate(from);
        string place = Locate(to);
        int kind = Kind(old);
        if (kind == Missing)
            return NotFound;
        if (place == null)
            return NotAllowed;
        if (Kind(place) == Folder)
            return kind == Folder ? Exists : IsFolder;
        return Try(() =>
        {
            if (kind == Folder)
                Directory.Move(old, place);
            else
                System.IO.File.Move(old, place, true);
            return 0;
        });
    }

    public override int ChangeFolder(string path)
    {
        string place = Locate(path);
        int kind = Kind(place);
        if (kind != Folder)
            return kind == Missing ? NotFound : IsNoFolder;
        _current = _root == null ? Path.GetFullPath(place) : FolderPath.Resolve(_current, path);
        return 0;
    }

    private DriveInfo Drive => new(_root ?? Current);

    public override long Capacity() => Drive.TotalSize;

    public override long Free() => Drive.AvailableFreeSpace;
}
