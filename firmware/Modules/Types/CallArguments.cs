// The arguments of the str.format call in progress, as the walk through the template asks for them.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal sealed class CallArguments : FormatArguments
{
    private VirtualMachine _vm;
    private int _at;
    private int _count;
    private int _keywords;

    /// <summary>Turns to a call's window, self first; hands out what was turned to before.</summary>
    public VirtualMachine Begin(
        VirtualMachine vm, int at, int n, int keywords, out int beforeAt, out int beforeCount, out int beforeKeywords)
    {
        VirtualMachine before = _vm;
        beforeAt = _at;
        beforeCount = _count;
        beforeKeywords = _keywords;
        _vm = vm;
        _at = at;
        _count = n;
        _keywords = keywords;
        return before;
    }

    public override int Argument(int index) => index < _count - 1 ? _vm.Heap.Memory[_at + 1 + index] : Value.Undefined;

    public override int Keyword(int name)
    {
        if (_keywords == 0)
            return Value.Undefined;
        Heap h = _vm.Heap;
        int values = _at + _count;
        int names = (h.Memory[values + _keywords] >> 2) + 1;
        for (int i = 0; i < _keywords; i++)
        {
            if (Text.AreEqual(h, h.Memory[names + i], name))
                return h.Memory[values + i];
        }
        return Value.Undefined;
    }

    public override int Attribute(int value, int name)
    {
        Heap h = _vm.Heap;
        int sp = h.Sp;
        h.Push(value);
        int found = _vm.GetAttribute(value, Qstr.InternText(h, name) >> 6);
        h.Sp = sp;
        return found;
    }

    public override int Item(int value, int key)
    {
        Heap h = _vm.Heap;
        int sp = h.Sp;
        h.Push(value);
        h.Push(key);
        int found = _vm.GetItemNow(value, key);
        h.Sp = sp;
        return found;
    }

    public override void AppendFormat(int builder, int value, int spec)
    {
        Heap h = _vm.Heap;
        int method = _vm.SpecialMethod(value, Q.__format__);
        if (method == Value.Undefined || Value.IsNative(method))
        {
            _vm.AppendFormat(builder, value, spec);
            return;
        }
        int sp = h.Sp;
        int text = _vm.CallFunction(method, value, spec);
        h.Push(text);
        if (!Text.IsText(h, text))
            throw Errors.New(h, TypeId.TypeError, "__format__ must return a str");
        TextBuilder.AppendText(h, builder, text);
        h.Sp = sp;
    }
}
