// The files of a board. A path has slashes; one that does not begin with a slash is looked for from the current folder.
//
// Invariants: as everywhere on this floor, nothing is raised; what went wrong is a negative error number, as errno has them.
// What is written to a file is there after Flush or Close, all of it or nothing: a board that loses power meanwhile finds the
// file as it was.
namespace MicroPyNano.Hal;

/// <summary>Files and folders.</summary>
public abstract class FileSystem
{
    // ---- what a path is
    public const int Missing = 0;
    public const int File = 1;
    public const int Folder = 2;

    // ---- how to open; bits
    public const int ForReading = 1;
    public const int ForWriting = 2;

    /// <summary>Every write goes to the end.</summary>
    public const int Append = 4;

    /// <summary>The file begins empty, and is made if it is not there.</summary>
    public const int Truncate = 8;

    /// <summary>The file must not be there yet.</summary>
    public const int Exclusive = 16;

    // ---- error numbers, negative
    public const int NotFound = -2;
    public const int Failed = -5;
    public const int BadHandle = -9;
    public const int NotAllowed = -13;
    public const int Exists = -17;
    public const int IsNoFolder = -20;
    public const int IsFolder = -21;
    public const int Invalid = -22;
    public const int TooManyOpen = -23;
    public const int Full = -28;
    public const int ReadOnly = -30;
    public const int NotEmpty = -39;

    /// <summary>Missing, File or Folder.</summary>
    public abstract int KindOf(string path);

    /// <summary>Opens a file: a handle from 0 up, or an error number.</summary>
    /// <param name="mode">ForReading and the like, added.</param>
    public abstract int Open(string path, int mode);

    /// <summary>Reads up to count bytes to the start of the buffer: how many, 0 at the end, or an error number.</summary>
    public abstract int Read(int handle, byte[] buffer, int count);

    /// <summary>Writes count bytes from the start of the buffer: how many were taken, or an error number.</summary>
    public virtual int Write(int handle, byte[] buffer, int count) => ReadOnly;

    /// <summary>Moves to a place counted from the start (whence 0), from here (1) or from the end (2).</summary>
    /// <returns>The position from the start, or an error number.</returns>
    public virtual int Seek(int handle, int offset, int whence) => Invalid;

    /// <summary>Makes what was written last: 0, or an error number.</summary>
    public virtual int Flush(int handle) => 0;

    /// <summary>Closes a handle that Open returned: 0, or an error number if what was written could not be kept.</summary>
    public abstract int Close(int handle);

    /// <summary>Closes all that is open and goes back to the root, as a soft reset does.</summary>
    public virtual void Reset()
    {
    }

    /// <summary>The size of a file in bytes, 0 for a folder, or an error number.</summary>
    public virtual int SizeOf(string path) => KindOf(path) == Missing ? NotFound : 0;

    /// <summary>When a file was changed last, in seconds since 1970; 0 where that is not known.</summary>
    public virtual long ChangedAt(string path) => 0;

    /// <summary>The names in a folder, in no order; null if it is none.</summary>
    public virtual string[] List(string folder) => null;

    /// <summary>Makes a folder: 0 or an error number.</summary>
    public virtual int MakeFolder(string path) => ReadOnly;

    /// <summary>Removes a file: 0 or an error number.</summary>
    public virtual int Remove(string path) => ReadOnly;

    /// <summary>Removes an empty folder: 0 or an error number.</summary>
    public virtual int RemoveFolder(string path) => ReadOnly;

    /// <summary>Gives a file or folder another path; a file there is replaced. 0 or an error number.</summary>
    public virtual int Rename(string from, string to) => ReadOnly;

    /// <summary>The current folder as an absolute path.</summary>
    public virtual string Current => "/";

    /// <summary>Makes a folder the current one: 0 or an error number.</summary>
    public virtual int ChangeFolder(string path) => NotFound;

    /// <summary>How many bytes the files may take in all.</summary>
    public virtual long Capacity() => 0;

    /// <summary>How many bytes are free.</summary>
    public virtual long Free() => 0;
}
