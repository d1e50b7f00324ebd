// Which file objects have a handle of the board's file system. The table does not keep them alive: it is the heap's weak table
// (Root.Weak), in which the collector strikes out what died. A handle whose object died is closed before the next file is opened,
// so that `open(path).read()` can be said any number of times.
using MicroPyNano.Core;
using MicroPyNano.Hal;

namespace MicroPyNano.LibraryData;

/// <summary>The table of open files: word 1 + handle is the file object, Null, or Undefined for one that died.</summary>
internal static class OpenFiles
{
    private const int Step = 8;

    /// <summary>Notes an open file. May collect; the file is rooted.</summary>
    public static void Add(Heap h, int file, int handle)
    {
        int[] m = h.Memory;
        int table = m[Root.Weak] >> 2;
        int size = table == 0 ? 0 : h.SizeOf(table) - 1;
        if (handle >= size)
        {
            int larger = h.Allocate(Kind.Words, 1 + handle + Step);
            System.Array.Copy(m, table + 1, m, larger + 1, size);
            m[Root.Weak] = Value.Reference(larger);
            table = larger;
        }
        m[table + 1 + handle] = Value.Reference(file);
    }

    /// <summary>Forgets a file that was closed.</summary>
    public static void Remove(Heap h, int handle) => h.Memory[(h.Memory[Root.Weak] >> 2) + 1 + handle] = Value.Null;

    /// <summary>Closes the handles of files that nobody can use any more.</summary>
    public static void CloseDead(Heap h, FileSystem files)
    {
        int[] m = h.Memory;
        int table = m[Root.Weak] >> 2;
        for (int i = table == 0 ? 0 : h.SizeOf(table) - 1; i > 0; i--)
        {
            if (m[table + i] != Value.Undefined)
                continue;
            m[table + i] = Value.Null;
            files.Close(i - 1);
        }
    }
}
