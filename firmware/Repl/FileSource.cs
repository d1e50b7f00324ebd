// A source file on its way to the compiler, a block at a time: no file need be in memory as a whole.
using MicroPyNano.Compiler;
using MicroPyNano.Core;
using MicroPyNano.Hal;

namespace MicroPyNano.Repl;

/// <summary>Reads one file at a time; a compilation ends before another begins, so one is enough.</summary>
internal sealed class FileSource : SourceText
{
    private const int Free = -1;

    private readonly Heap _heap;
    private readonly FileSystem _files;
    private readonly byte[] _block = new byte[128];
    private int _handle = Free;
    private int _at;
    private int _count;

    public FileSource(Heap heap, FileSystem files)
    {
        _heap = heap;
        _files = files;
    }

    /// <summary>Opens a file; raises OSError if that fails.</summary>
    public void Open(string path)
    {
        Close();
        _at = 0;
        _count = 0;
        int handle = _files.Open(path, FileSystem.ForReading);
        if (handle < 0)
            throw Errors.NewWithText(_heap, TypeId.OSError, Value.SmallInt(-handle));
        _handle = handle;
    }

    public override int Read()
    {
        if (_at == _count)
        {
            if (_handle == Free)
                return -1;
            _at = 0;
            _count = _files.Read(_handle, _block, _block.Length);
            if (_count < 0)
            {
                int error = -_count;
                _count = 0;
                throw Errors.NewWithText(_heap, TypeId.OSError, Value.SmallInt(error));
            }
            if (_count == 0)
            {
                Close();
                return -1;
            }
        }
        return _block[_at++];
    }

    public void Close()
    {
        if (_handle != Free)
            _files.Close(_handle);
        _handle = Free;
    }
}
