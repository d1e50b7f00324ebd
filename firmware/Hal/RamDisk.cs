// Files in memory, for boards that have no other and for tests. A hard reset forgets them; a soft reset does not.
//
// Entries lie in parallel arrays. Contents never change: whoever writes has a copy, which takes the content's place at Flush and
// Close, and whoever reads goes on with what was there when the file was opened, even if it is replaced or removed meanwhile.
// Invariants: paths are resolved (FolderPath); an entry's folder is there; contents and the copies of writers never take more
// than the capacity.
using System;

namespace MicroPyNano.Hal;

/// <summary>A file system of so many bytes.</summary>
public sealed class RamDisk : FileSystem
{
    private const int MostEntries = 64;
    private const int MostOpen = 8;
    private const int SmallestBuffer = 32;

    private readonly int _capacity;
    private int _used;
    private string _current = "/";

    // ---- entries; a path that is null is free
    private readonly string[] _paths = new string[MostEntries];
    private readonly byte[][] _contents = new byte[MostEntries][];
    private readonly int[] _sizes = new int[MostEntries];
    private readonly bool[] _folders = new bool[MostEntries];

    // ---- open files; an entry of Closed is free, Removed has no entry any more
    private const int Closed = -1;
    private const int Removed = -2;

    private readonly int[] _entries = new int[MostOpen];
    private readonly int[] _modes = new int[MostOpen];
    private readonly int[] _positions = new int[MostOpen];

    private readonly byte[][] _bytes = new byte[MostOpen][];
    private readonly int[] _lengths = new int[MostOpen];

    public RamDisk(int capacity)
    {
        _capacity = capacity;
        for (int i = 0; i < MostOpen; i++)
            _entries[i] = Closed;
    }

    private string Resolved(string path) => FolderPath.Resolve(_current, path);

    // The entry of a resolved path, or -1.
    private int Find(string path)
    {
        for (int i = 0; i < MostEntries; i++)
        {
            // nanoFramework crashes where == compares a string with one that turns out to be null.
            if (_paths[i] != null && _paths[i] == path)
                return i;
        }
        return -1;
    }

    private int FindFree()
    {
        for (int i = 0; i < MostEntries; i++)
        {
            if (_paths[i] == null)
                return i;
        }
        return -1;
    }

    private int KindOfResolved(string path)
    {
        if (path == "/")
            return Folder;
        int entry = Find(path);
        return entry < 0 ? Missing : _folders[entry] ? Folder : File;
    }

    public override int KindOf(string path) => KindOfResolved(Resolved(path));

    // A new entry: its number, or an error number.
    private int Add(string path, bool folder)
    {
        int kind = KindOfResolved(FolderPath.FolderOf(path));
        if (kind != Folder)
            return kind == Missing ? NotFound : IsNoFolder;
        int entry = FindFree();
        if (entry < 0)
            return Full;
        _paths[entry] = path;
        _folders[entry] = folder;
        _sizes[entry] = 0;
        _contents[entry] = null;
        return entry;
    }

    public override int Open(string path, int mode)
    {
        path = Resolved(path);
        int handle = 0;
        while (_entries[handle] != Closed)
        {
            if (++handle == MostOpen)
                return TooManyOpen;
        }
        int kind = KindOfResolved(path);
        if (kind == Folder)
            return IsFolder;
        if (kind == File && (mode & Exclusive) != 0)
            return Exists;
        if (kind == Missing && (mode & (Truncate | Append)) == 0)
            return NotFound;
        int entry = kind == File ? Find(path) : Add(path, false);
        if (entry < 0)
            return entry;
        if ((mode & ForWriting) != 0)
        {
            int size = (mode & Truncate) != 0 ? 0 : _sizes[entry];
            if (_used + size > _capacity)
                return Full;
            byte[] copy = new byte[size < SmallestBuffer ? SmallestBuffer : size];
            if (size > 0)
                Array.Copy(_contents[entry], copy, size);
            _bytes[handle] = copy;
            _lengths[handle] = size;
            _used += size;
        }
        else
        {
            _bytes[handle] = _contents[entry];
            _lengths[handle] = _sizes[entry];
        }
        _entries[handle] = entry;
        _modes[handle] = mode;
        _positions[handle] = 0;
        return handle;
    }

    private bool Writes(int handle) => (_modes[handle] & ForWriting) != 0;

    public override int Read(int handle, byte[] buffer, int count)
    {
        if ((_modes[handle] & ForReading) == 0)
            return BadHandle;
        int left = _lengths[handle] - _positions[handle];
        if (count > left)
            count = left;
        if (count <= 0)
            return 0;
        Array.Copy(_bytes[handle], _positions[handle], buffer, 0, count);
        _positions[handle] += count;
        return count;
    }

    public override int Write(int handle, byte[] buffer, int count)
    {
        if (!Writes(handle))
            return BadHandle;
        int size = _lengths[handle];
        int at = (_modes[handle] & Append) != 0 ? size : _positions[handle];
        int end = at + count;
        if (end > size)
        {
            if (_used + end - size > _capacity)
                return Full;
            Grow(handle, end);
            _used += end - size;
            _lengths[handle] = end;
        }
        Array.Copy(buffer, 0, _bytes[handle], at, count);
        _positions[handle] = end;
        return count;
    }

    private void Grow(int handle, int size)
    {
        byte[] old = _bytes[handle];
        if (size <= old.Length)
            return;
        byte[] larger = new byte[size + (size >> 1)];
        Array.Copy(old, larger, _lengths[handle]);
        _bytes[handle] = larger;
    }

    public override int Seek(int handle, int offset, int whence)
    {
        int from = whence == 0 ? 0 : whence == 1 ? _positions[handle] : _lengths[handle];
        if (whence < 0 || whence > 2 || from + offset < 0)
            return Invalid;
        // What lies behind the end is zeros, should it be written to.
        return _positions[handle] = from + offset;
    }

    public override int Flush(int handle)
    {
        int entry = _entries[handle];
        if (!Writes(handle) || entry < 0)
            return 0;
        // The writer goes on with a copy of its own.
        int size = _lengths[handle];
        if (_used - _sizes[entry] + size > _capacity)
            return Full;
        byte[] content = new byte[size];
        Array.Copy(_bytes[handle], content, size);
        _used += size;
        Replace(entry, content, size);
        return 0;
    }

    // The new content is counted already.
    private void Replace(int entry, byte[] content, int size)
    {
        _used -= _sizes[entry];
        _contents[entry] = content;
        _sizes[entry] = size;
    }

    public override int Close(int handle)
    {
        int entry = _entries[handle];
        if (entry == Closed)
            return BadHandle;
        if (Writes(handle))
        {
            if (entry >= 0)
                Replace(entry, _bytes[handle], _lengths[handle]);
            else
                _used -= _lengths[handle];
        }
        _bytes[handle] = null;
        _entries[handle] = Closed;
        return 0;
    }

    public override void Reset()
    {
        _current = "/";
        for (int i = 0; i < MostOpen; i++)
        {
            if (_entries[i] != Closed)
                Close(i);
        }
    }

    public override int SizeOf(string path)
    {
        path = Resolved(path);
        int entry = Find(path);
        return entry >= 0 ? _sizes[entry] : path == "/" ? 0 : NotFound;
    }

    public override string[] List(string folder)
    {
        folder = Resolved(folder);
        if (KindOfResolved(folder) != Folder)
            return null;
        int count = 0;
        for (int i = 0; i < MostEntries; i++)
        {
            if (IsIn(i, folder))
                count++;
        }
        var names = new string[count];
        for (int i = MostEntries - 1; i >= 0; i--)
        {
            if (IsIn(i, folder))
                names[--count] = FolderPath.NameOf(_paths[i]);
        }
        return names;
    }

    private bool IsIn(int entry, string folder) => _paths[entry] != null && FolderPath.FolderOf(_paths[entry]) == folder;

    public override int MakeFolder(string path)
    {
        path = Resolved(path);
        if (KindOfResolved(path) != Missing)
            return Exists;
        int entry = Add(path, true);
        return entry < 0 ? entry : 0;
    }

    public override int Remove(string path)
    {
        int entry = Find(Resolved(path));
        if (entry < 0)
            return NotFound;
        if (_folders[entry])
            return IsFolder;
        for (int i = 0; i < MostOpen; i++)
        {
            if (_entries[i] == entry)
                _entries[i] = Removed;
        }
        _used -= _sizes[entry];
        _paths[entry] = null;
        _contents[entry] = null;
        return 0;
    }

    public override int RemoveFolder(string path)
    {
        path = Resolved(path);
        int entry = Find(path);
        if (entry < 0)
            return path == "/" ? NotAllowed : NotFound;
        if (!_folders[entry])
            return IsNoFolder;
        if (List(path).Length > 0)
            return NotEmpty;
        _paths[entry] = null;
        return 0;
    }

    public override int Rename(string from, string to)
    {
        from = Resolved(from);
        to = Resolved(to);
        int entry = Find(from);
        if (entry < 0)
            return NotFound;
        if (from == to)
            return 0;
        // Not into itself.
        for (string folder = to; folder != "/"; folder = FolderPath.FolderOf(folder))
        {
            if (folder == from)
                return Invalid;
        }
        int kind = KindOfResolved(FolderPath.FolderOf(to));
        if (kind != Folder)
            return kind == Missing ? NotFound : IsNoFolder;
        int target = KindOfResolved(to);
        if (target == Folder)
            return _folders[entry] ? Exists : IsFolder;
        if (target == File)
        {
            if (_folders[entry])
                return IsNoFolder;
            int error = Remove(to);
            if (error < 0)
                return error;
        }
        for (int i = 0; i < MostEntries; i++)
        {
            string path = _paths[i];
            if (path == null)
                continue;
            if (path == from)
                _paths[i] = to;
            else if (path.Length > from.Length && path[from.Length] == '/' && path.Substring(0, from.Length) == from)
                _paths[i] = to + path.Substring(from.Length);
        }
        return 0;
    }

    public override string Current => _current;

    public override int ChangeFolder(string path)
    {
        path = Resolved(path);
        int kind = KindOfResolved(path);
        if (kind != Folder)
            return kind == Missing ? NotFound : IsNoFolder;
        _current = path;
        return 0;
    }

    public override long Capacity() => _capacity;

    public override long Free() => _capacity - _used;
}
