// What Tab completes: names of __main__ and builtins, attributes behind a dot, modules behind `import`. It looks where attributes
// are kept, in maps and tables, and runs Python code only to get from one name of a dotted chain to the next.
// Invariant: matches are in the order of their bytes, each once; names that begin with _ are shown once one is typed.
using MicroPyNano.Core;
using MicroPyNano.Objects;
using MicroPyNano.Vm;

namespace MicroPyNano.Repl;

internal sealed class Completion
{
    /// <summary>Complete has listed several matches, and the line must be drawn again.</summary>
    public const int Listed = -1;

    private const int SlotWidth = 16;
    private const int ScreenWidth = 4 * SlotWidth;

    private const string Import = "import ";

    private readonly VirtualMachine _vm;
    private readonly Heap _heap;
    private readonly Terminal _terminal;

    // The part of a name that has been typed: bytes of the line.
    private Line _line;
    private int _from;
    private int _count;

    public Completion(VirtualMachine vm, Terminal terminal)
    {
        _vm = vm;
        _heap = vm.Heap;
        _terminal = terminal;
    }

    /// <summary>Completes the name before the cursor.</summary>
    /// <returns>How many bytes were inserted at the cursor, or Listed.</returns>
    public int Complete(Line line, int start, int cursor)
    {
        Heap h = _heap;
        int sp = h.Sp;
        _line = line;
        _from = cursor;
        while (_from > start && IsChain(line.ByteAt(_from - 1)))
            _from--;
        int chain = _from;
        bool found = TryGather(this, start, cursor);
        h.Sp = sp;
        int inserted = 0;
        if (found)
            inserted = Take(cursor, chain == start);
        h.Memory[ReplRoots.Matches] = Value.Null;
        return inserted;
    }

    private static bool TryGather(Completion completion, int start, int cursor)
    {
        Heap h = completion._heap;
        int depth = h.Depth;
        try
        {
            return completion.Gather(start, cursor);
        }
        catch (PythonException)
        {
            // Whatever is wrong with the names will be said when the line runs.
            h.Memory[Root.Raised] = Value.Null;
            h.Depth = depth;
            return false;
        }
    }

    private static bool IsChain(int b) =>
        b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_' || b == '.' || b >= 0x80;

    private bool IsImport(int start)
    {
        if (_from - start != Import.Length)
            return false;
        for (int i = 0; i < Import.Length; i++)
        {
            if (_line.ByteAt(start + i) != Import[i])
                return false;
        }
        return true;
    }

    // The object whose attributes are wanted, rooted on the stack; _from moves to the last name.
    private int FollowChain(int cursor)
    {
        Heap h = _heap;
        int owner = h.Memory[Root.Main];
        bool first = true;
        for (int i = _from; i < cursor; i++)
        {
            if (_line.ByteAt(i) != '.')
                continue;
            int name = Qstr.Find(h, _line.Bytes, _from, i - _from);
            if (name < 0)
                return Value.Undefined;
            int found = _vm.FindAttribute(owner, name);
            if (found == Value.Undefined && first)
                found = _vm.FindBuiltin(Value.Qstr(name));
            if (found == Value.Undefined)
                return found;
            owner = found;
            h.Push(owner);
            _from = i + 1;
            first = false;
        }
        return owner;
    }

    // ---- gathering

    // False: a name of the chain means nothing.
    private bool Gather(int start, int cursor)
    {
        Heap h = _heap;
        int chain = _from;
        h.Memory[ReplRoots.Matches] = Lists.New(h, 0);
        int owner = FollowChain(cursor);
        _count = cursor - _from;
        if (owner == Value.Undefined)
            return false;
        AddNames(owner, owner == h.Memory[Root.Main] && chain == _from, IsImport(start));
        return true;
    }

    private void AddNames(int owner, bool isGlobal, bool isImport)
    {
        Heap h = _heap;
        if (isImport)
        {
            AddMap(h.Memory[Root.Modules] >> 2);
            for (int i = 0; i < _vm.Natives.Count; i++)
            {
                if (_vm.Natives.ModuleNameAt(i) > 0)
                    Add(Value.Qstr(_vm.Natives.ModuleNameAt(i)));
            }
            return;
        }
        AddAttributes(owner);
        if (!isGlobal)
            return;
        if (h.Memory[Root.BuiltinsOverride] != Value.Null)
            AddMap(h.Memory[Root.BuiltinsOverride] >> 2);
        AddModuleTables(Q.builtins);
    }

    private void AddAttributes(int v)
    {
        Heap h = _heap;
        int[] m = h.Memory;
        int kind = Value.IsReference(v) ? h.KindOf(v) : Kind.Free;
        switch (kind)
        {
            case Kind.Module:
                AddMap(v >> 2);
                AddModuleTables(ModuleObject.NativeId(h, v >> 2));
                return;
            case Kind.Instance:
                AddMap(v >> 2);
                AddClass(m[(v >> 2) + 3]);
                return;
            case Kind.Exception:
                AddClass(m[(v >> 2) + 3]);
                return;
            case Kind.Class:
                AddClass(v);
                return;
        }
        AddClass(Value.IsType(v) ? v : Core.Types.Of(h, v));
    }

    // A class with all that it inherits.
    private void AddClass(int cls)
    {
        Heap h = _heap;
        if (Value.IsType(cls))
        {
            for (int type = cls >> 6; ; type = TypeId.Base(type))
            {
                NativeTable table = _vm.Natives.FindTypeTable(type);
                if (table != null)
                    AddTable(table);
                if (type == TypeId.Object)
                    return;
            }
        }
        AddMap(cls >> 2);
        int bases = h.Memory[(cls >> 2) + ClassObject.Bases];
        if (!h.Is(bases, Kind.Tuple))
            return;
        for (int i = 0; i < Tuples.Length(h, bases); i++)
            AddClass(Tuples.Get(h, bases, i));
    }

    private void AddMap(int owner)
    {
        Heap h = _heap;
        for (int position = 0; ;)
        {
            int entry = Map.Next(h, owner, position);
            if (entry == 0)
                return;
            position = Map.PositionOf(h, owner, entry) + 1;
            Add(h.Memory[entry]);
        }
    }

    private void AddModuleTables(int module)
    {
        for (int i = 0; i < _vm.Natives.Count; i++)
        {
            if (_vm.Natives.ModuleNameAt(i) == module)
                AddTable(_vm.Natives.Table(i));
        }
    }

    private void AddTable(NativeTable table)
    {
        for (int i = 0; i < table.CountOf(); i++)
            Add(Value.Qstr(table.NameOf(i)));
        for (int i = 0; i < table.ConstantCount(); i++)
            Add(Value.Qstr(table.ConstantNameOf(i)));
    }

    // Into its place, if it begins with what was typed.
    private void Add(int name)
    {
        Heap h = _heap;
        if (!Text.IsText(h, name) || Text.Length(h, name) < _count)
            return;
        if (_count == 0 && Text.ByteAt(h, name, 0) == '_')
            return;
        for (int i = 0; i < _count; i++)
        {
            if (Text.ByteAt(h, name, i) != _line.ByteAt(_from + i))
                return;
        }
        int matches = h.Memory[ReplRoots.Matches];
        int low = 0;
        int high = Lists.Length(h, matches);
        while (low < high)
        {
            int middle = low + high >> 1;
            int order = Text.Compare(h, Lists.Get(h, matches, middle), name);
            if (order == 0)
                return;
            if (order < 0)
                low = middle + 1;
            else
                high = middle;
        }
        Lists.Insert(h, matches, low, name);
    }

    // ---- using the matches

    private int Take(int cursor, bool isFirstWord)
    {
        Heap h = _heap;
        int matches = h.Memory[ReplRoots.Matches];
        int n = Lists.Length(h, matches);
        if (n == 0)
            return isFirstWord && _count > 0 ? CompleteImport(cursor) : 0;
        int first = Lists.Get(h, matches, 0);
        int common = CommonPrefix(first, Lists.Get(h, matches, n - 1));
        if (n == 1 || common > _count)
        {
            for (int i = _count; i < common; i++)
                _line.Insert(cursor + i - _count, Text.ByteAt(h, first, i));
            return common - _count;
        }
        List(matches, n);
        return Listed;
    }

    private int CompleteImport(int cursor)
    {
        for (int i = 0; i < _count; i++)
        {
            if (i == Import.Length || _line.ByteAt(_from + i) != Import[i])
                return 0;
        }
        for (int i = _count; i < Import.Length; i++)
            _line.Insert(cursor + i - _count, Import[i]);
        return Import.Length - _count;
    }

    // Of sorted texts the first and the last have in common what all have.
    private int CommonPrefix(int first, int last)
    {
        Heap h = _heap;
        int length = Text.Length(h, first);
        int i = 0;
        while (i < length && i < Text.Length(h, last) && Text.ByteAt(h, first, i) == Text.ByteAt(h, last, i))
            i++;
        return i;
    }

    private void List(int matches, int n)
    {
        Heap h = _heap;
        int column = ScreenWidth;
        for (int i = 0; i < n; i++)
        {
            int name = Lists.Get(h, matches, i);
            int width = Text.Length(h, name);
            int gap = ((column + SlotWidth - 1) / SlotWidth * SlotWidth) - column;
            if (gap < 2)
                gap += SlotWidth;
            if (column + gap + width <= ScreenWidth)
            {
                for (int j = 0; j < gap; j++)
                    _terminal.WriteByte(' ');
                column += gap + width;
            }
            else
            {
                _terminal.Write("\r\n");
                column = width;
            }
            _terminal.WriteText(h, name);
        }
        _terminal.Write("\r\n");
    }
}
