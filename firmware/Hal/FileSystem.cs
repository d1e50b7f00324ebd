// The files of a board, as far as running programs needs them: look whether something is there, read it from start to end.
// Invariant: as everywhere on this floor, nothing is raised; what went wrong is a negative error number.
namespace MicroPyNano.Hal;

/// <summary>Files that programs and modules are read from. Paths have slashes.</summary>
public abstract class FileSystem
{
    // ---- what a path is
    public const int Missing = 0;
    public const int File = 1;
    public const int Folder = 2;

    // ---- error numbers, negative
    public const int NotFound = -2;
    public const int Failed = -5;
    public const int NotAllowed = -13;
    public const int IsFolder = -21;
    public const int TooManyOpen = -23;

    /// <summary>Missing, File or Folder.</summary>
    public abstract int KindOf(string path);

    /// <summary>Opens a file for reading: a handle from 0 up, or an error number.</summary>
    public abstract int OpenRead(string path);

    /// <summary>Reads up to count bytes to the start of the buffer: how many, 0 at the end, or an error number.</summary>
    public abstract int Read(int handle, byte[] buffer, int count);

    /// <summary>Closes a handle that OpenRead returned.</summary>
    public abstract void Close(int handle);
}
