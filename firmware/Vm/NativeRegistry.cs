// Which tables there are. Filled once at start by the floors above; after that it only answers.
using MicroPyNano.Core;

namespace MicroPyNano.Vm;

/// <summary>The tables of builtins, types and modules.</summary>
public sealed class NativeRegistry
{
    private const int MaxTables = 112;

    private readonly NativeTable[] _tables = new NativeTable[MaxTables];
    private readonly NativeTable[] _types = new NativeTable[MaxTables + TypeId.FirstModuleType];
    private readonly int[] _moduleNames = new int[MaxTables];
    private readonly int[] _typeNames = new int[MaxTables];
    private int _count;
    private int _typeCount;

    /// <summary>A table that no type or module has for itself.</summary>
    public void Add(NativeTable table)
    {
        table.Id = _count;
        _moduleNames[_count] = -1;
        _tables[_count++] = table;
    }

    /// <summary>The functions that every module sees.</summary>
    public void AddBuiltins(NativeTable table)
    {
        Add(table);
        _moduleNames[_count - 1] = Q.builtins;
    }

    /// <summary>A module; several tables may share a name.</summary>
    public void AddModule(int name, NativeTable table)
    {
        Add(table);
        _moduleNames[_count - 1] = name;
    }

    /// <summary>The methods of a builtin type.</summary>
    public void AddType(int type, NativeTable table)
    {
        Add(table);
        table.Type = type;
        _types[type] = table;
    }

    /// <summary>A type that a module brings; returns its id.</summary>
    public int AddModuleType(int name, NativeTable table)
    {
        int type = TypeId.FirstModuleType + _typeCount;
        _typeNames[_typeCount++] = name;
        AddType(type, table);
        return type;
    }

    /// <summary>The type that a module registered under a name.</summary>
    public int ModuleType(int name)
    {
        int i = 0;
        while (_typeNames[i] != name)
            i++;
        return Value.Type(TypeId.FirstModuleType + i);
    }

    public NativeTable Table(int id) => _tables[id];

    /// <summary>The table of a native function.</summary>
    internal NativeTable TableOf(int native) => _tables[native >> 14 & 0xFF];

    /// <summary>The table of a type, or null.</summary>
    public NativeTable FindTypeTable(int type) => _types[type];

    /// <summary>The table of a type, or of the nearest base that has one.</summary>
    public NativeTable TypeTable(VirtualMachine vm, int type)
    {
        while (_types[type] == null)
        {
            if (type == TypeId.Object)
                throw Errors.New(vm.Heap, TypeId.TypeError, "can't create instances");
            type = TypeId.Base(type);
        }
        return _types[type];
    }

    public int NameOfModuleType(int type) => _typeNames[type - TypeId.FirstModuleType];

    public bool HasModule(int name)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_moduleNames[i] == name)
                return true;
        }
        return false;
    }

    /// <summary>Names of the modules, one by one: the name of the i-th table's module, or -1.</summary>
    public int ModuleNameAt(int table) => table < _count ? _moduleNames[table] : -1;

    public int Count => _count;

    /// <summary>A native module's attribute, or Undefined.</summary>
    public int FindInModule(VirtualMachine vm, int module, int name)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_moduleNames[i] != module)
                continue;
            NativeTable table = _tables[i];
            int index = table.Find(name);
            if (index >= 0)
                return table.ValueOf(index);
            index = table.FindConstant(name);
            if (index >= 0)
                return table.Constant(index, vm);
        }
        return Value.Undefined;
    }

    /// <summary>Sets an attribute that a native module takes from programs; false: it has none of that name.</summary>
    internal bool SetInModule(VirtualMachine vm, int module, int name, int value)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_moduleNames[i] == module && _tables[i].SetAttribute(vm, Value.Null, name, value))
                return true;
        }
        return false;
    }

    /// <summary>A builtin type's own or inherited method, or Undefined.</summary>
    public int FindInType(int type, int name)
    {
        int found = FindBelowObject(type, name);
        if (found != Value.Undefined)
            return found;
        int index = _types[TypeId.Object].Find(name);
        return index >= 0 ? _types[TypeId.Object].ValueOf(index) : Value.Undefined;
    }

    /// <summary>A method that a builtin type does not just have because all objects have it, or Undefined.</summary>
    public int FindBelowObject(int type, int name)
    {
        for (; type != TypeId.Object; type = TypeId.Base(type))
        {
            NativeTable table = _types[type];
            if (table == null)
                continue;
            int index = table.Find(name);
            if (index >= 0)
                return table.ValueOf(index);
        }
        return Value.Undefined;
    }

    /// <summary>Puts a name among the builtins, as `builtins.name = value` does. May collect.</summary>
    public void SetBuiltin(VirtualMachine vm, int name, int value)
    {
        Heap h = vm.Heap;
        int[] m = h.Memory;
        if (m[Root.BuiltinsOverride] == Value.Null)
        {
            int sp = h.Sp;
            h.Push(value);
            m[Root.BuiltinsOverride] = Map.NewDict(h) << 2;
            h.Sp = sp;
        }
        h.Builtins.Clear();
        Map.SetName(h, m[Root.BuiltinsOverride] >> 2, Value.Qstr(name), value);
    }
}
