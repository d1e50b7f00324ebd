// open, which every module sees.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Vm;

namespace MicroPyNano.LibraryData;

internal sealed partial class FileBuiltins : NativeTable
{
    // open(path, mode='r', buffering=-1, encoding=None); nothing is buffered here, and texts are UTF-8.
    [Native("open", 1, 4, Keywords = true)]
    internal static int Open(VirtualMachine vm, int at, int n)
    {
        Arguments.Keywords(vm, at, n, Q.mode, Q.buffering, Q.encoding);
        return FileTable.Open(vm, at, n, 't');
    }
}
