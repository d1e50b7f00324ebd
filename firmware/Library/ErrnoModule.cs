// errno: error numbers by name.
using MicroPyNano.Core;
using MicroPyNano.Modules;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

// The names are those that exceptions print, so they are looked for among them: the number is the constant's index.
internal sealed class ErrnoModule : NativeTable
{
    private const int LargestNumber = 128;
    private const int ErrorCodeIndex = 0;

    public override int Call(int index, VirtualMachine vm, int at, int n) => Value.None;

    public override int Find(int name) => -1;

    public override int NameOf(int index) => Q.Empty;

    public override int CountOf() => 0;

    public override bool TakesKeywords(int index) => false;

    public override int FindConstant(int name)
    {
        if (name == Q.errorcode)
            return ErrorCodeIndex;
        for (int number = 1; number < LargestNumber; number++)
        {
            if (PrintedException.ErrnoName(number) == name)
                return number;
        }
        return -1;
    }

    public override int Constant(int index, VirtualMachine vm) => index == ErrorCodeIndex ? ErrorCode(vm.Heap) : Value.SmallInt(index);

    public override int ConstantNameOf(int index) => index == ErrorCodeIndex ? Q.errorcode : PrintedException.ErrnoName(index);

    public override int ConstantCount() => LargestNumber;

    // From numbers to names, only to be read.
    private static int ErrorCode(Heap h)
    {
        int sp = h.Sp;
        int dict = Dicts.New(h);
        h.Push(dict);
        for (int number = 1; number < LargestNumber; number++)
        {
            int name = PrintedException.ErrnoName(number);
            if (name != 0)
                Dicts.Set(h, dict, Value.SmallInt(number), Value.Qstr(name));
        }
        int proxy = h.Allocate(Kind.MapProxy, 2);
        h.Memory[proxy + 1] = dict;
        h.Sp = sp;
        return proxy << 2;
    }
}
