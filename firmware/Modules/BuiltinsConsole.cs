// print, input, help.
using MicroPyNano.Core;
using MicroPyNano.Numerics;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

internal sealed partial class Builtins
{
    // Keys that input() knows.
    private const int EndOfInput = 4;
    private const int Backspace = 8;
    private const int Rubout = 127;

    private const int IdleMicroseconds = 1000;

    [Native("print", 0, -1, Keywords = true)]
    private static int Print(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        int sep = Value.Undefined;
        int end = Value.Undefined;
        int file = Value.Undefined;
        int flush = Value.Undefined;
        if (vm.KeywordCount > 0)
        {
            Arguments.Keywords(vm, at, n, Q.sep, Q.end, Q.file, Q.flush);
            sep = Separator(vm, vm.Keyword(at, n, Q.sep));
            end = Separator(vm, vm.Keyword(at, n, Q.end));
            file = vm.Keyword(at, n, Q.file);
            flush = vm.Keyword(at, n, Q.flush);
        }
        if (sep == Value.Undefined)
            sep = Value.Qstr(' ');
        if (end == Value.Undefined)
            end = Value.Qstr('\n');
        if (file != Value.Undefined && file != Value.None)
        {
            PrintTo(vm, at, n, sep, end, file);
            return Value.None;
        }
        for (int i = 0; i < n; i++)
        {
            if (i > 0)
                vm.WriteText(sep);
            vm.Print(m[at + i]);
        }
        vm.WriteText(end);
        if (flush != Value.Undefined && vm.IsTrue(flush))
            vm.Out.Flush();
        return Value.None;
    }

    private static int Separator(VirtualMachine vm, int v)
    {
        if (v == Value.Undefined || v == Value.None)
            return Value.Undefined;
        v = vm.Unwrap(v);
        if (!Text.IsText(vm.Heap, v))
            throw Errors.New(vm.Heap, TypeId.TypeError, "can't convert '%t' object to str implicitly", v);
        return v;
    }

    private static void PrintTo(VirtualMachine vm, int at, int n, int sep, int end, int file)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        h.Push(sep);
        h.Push(end);
        h.Push(file);
        for (int i = 0; i < n; i++)
        {
            if (i > 0)
                Streams.WriteText(vm, file, sep);
            int text = vm.Str(h.Memory[at + i]);
            h.Push(text);
            Streams.WriteText(vm, file, text);
            h.Sp--;
        }
        Streams.WriteText(vm, file, end);
        h.Sp = sp;
    }

    [Native("input", 0, 1)]
    private static int Input(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        if (n == 1)
            vm.Print(h.Memory[at]);
        vm.Out.Flush();
        int sp = h.Sp;
        int builder = TextBuilder.New(h);
        if (vm.Board.Console.IsRaw)
            ReadKeys(vm, builder);
        else
            ReadLine(vm, builder);
        int text = TextBuilder.ToText(h, builder);
        h.Sp = sp;
        return text;
    }

    // Keys, which are shown here: up to the one that ends the line.
    private static void ReadKeys(VirtualMachine vm, int builder)
    {
        Heap h = vm.Heap;
        for (int b = WaitForByte(vm); b != '\r' && b != '\n'; b = WaitForByte(vm))
        {
            int length = TextBuilder.LengthOf(h, builder);
            switch (b)
            {
                case Hal.Console.Closed:
                case EndOfInput when length == 0:
                    throw Errors.New(h, TypeId.EOFError);
                case Backspace:
                case Rubout:
                    if (length > 0)
                        RubOut(vm, builder, length);
                    break;
                default:
                    TextBuilder.AppendByte(h, builder, b);
                    vm.WriteByte(vm.Out, b);
                    break;
            }
        }
        vm.WriteByte(vm.Out, '\n');
    }

    // A character may have several bytes, and has one column.
    private static void RubOut(VirtualMachine vm, int builder, int length)
    {
        Heap h = vm.Heap;
        int bytes = TextBuilder.BytesOf(h, builder);
        int cut = 1;
        while (cut < length && (PackedBytes.Get(h.Memory, bytes, length - cut) & 0xC0) == 0x80)
            cut++;
        TextBuilder.Advance(h, builder, -cut);
        vm.WriteString(vm.Out, "\b \b");
    }

    // A line that somebody else has shown already, or that nobody sees.
    private static void ReadLine(VirtualMachine vm, int builder)
    {
        Heap h = vm.Heap;
        for (int b = WaitForByte(vm); b != '\n'; b = WaitForByte(vm))
        {
            if (b != Hal.Console.Closed)
                TextBuilder.AppendByte(h, builder, b);
            else if (TextBuilder.LengthOf(h, builder) > 0)
                break;
            else
                throw Errors.New(h, TypeId.EOFError);
        }
    }

    // Scheduled functions run meanwhile, and may raise.
    private static int WaitForByte(VirtualMachine vm)
    {
        for (; ; )
        {
            int b = vm.Board.Console.Read();
            if (b != Hal.Console.Empty)
                return b;
            vm.Poll();
            vm.Board.Idle(IdleMicroseconds);
        }
    }

    [Native("help", 0, 1)]
    private static int Help(VirtualMachine vm, int at, int n)
    {
        Heap h = vm.Heap;
        if (n == 0)
        {
            vm.WriteString(
                vm.Out,
                "Welcome to MicroPython on .NET nanoFramework!\n\n"
                + "Control commands:\n"
                + "  CTRL-A        -- on a blank line, enter raw REPL mode\n"
                + "  CTRL-B        -- on a blank line, enter normal REPL mode\n"
                + "  CTRL-C        -- interrupt a running program\n"
                + "  CTRL-D        -- on a blank line, do a soft reset of the board\n"
                + "  CTRL-E        -- on a blank line, enter paste mode\n\n"
                + "For further help on a specific object, type help(obj)\n"
                + "For a list of available modules, type help('modules')\n");
            return Value.None;
        }
        int v = h.Memory[at];
        if (Text.IsText(h, v) && Text.AreEqual(h, v, Value.Qstr(Q.modules)))
        {
            PrintModules(vm);
            return Value.None;
        }
        vm.WriteString(vm.Out, "object ");
        vm.Print(v);
        vm.WriteString(vm.Out, " is of type ");
        vm.WriteText(Core.Types.NameOfType(h, Core.Types.Of(h, v)));
        vm.WriteString(vm.Out, "\n");
        int owner = IsClass(h, v) || h.Is(v, Kind.Module) ? v : Core.Types.Of(h, v);
        int names = vm.FindAttribute(owner, Q.__dict__);
        if (names == Value.Undefined)
            return Value.None;
        int sp = h.Sp;
        h.Push(names);
        int map = Objects.Dicts.OwnerOf(h, names);
        for (int entry = Map.Next(h, map, 0), position; entry != 0; entry = Map.Next(h, map, position + 1))
        {
            position = Map.PositionOf(h, map, entry);
            vm.WriteString(vm.Out, "  ");
            vm.WriteText(h.Memory[entry]);
            vm.WriteString(vm.Out, " -- ");
            vm.Print(h.Memory[entry + 1]);
            vm.WriteString(vm.Out, "\n");
        }
        h.Sp = sp;
        return Value.None;
    }

    private static void PrintModules(VirtualMachine vm)
    {
        int before = -1;
        for (int i = 0; i < vm.Natives.Count; i++)
        {
            int name = vm.Natives.ModuleNameAt(i);
            if (name < 0 || name == before)
                continue;
            before = name;
            vm.WriteText(Value.Qstr(name));
            vm.WriteString(vm.Out, "\n");
        }
        vm.WriteString(vm.Out, "Plus any modules on the filesystem\n");
    }
}
