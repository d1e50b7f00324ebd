// open.
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal sealed partial class Builtins
{
    // open(path, mode='r', buffering=-1, encoding=None); nothing is buffered here, and texts are UTF-8.
    [Native("open", 1, 4, Keywords = true)]
    private static int Open(VirtualMachine vm, int at, int n)
    {
        Arguments.Keywords(vm, at, n, Core.Q.mode, Core.Q.buffering, Core.Q.encoding);
        return FileTable.Open(vm, at, n, 't');
    }
}
