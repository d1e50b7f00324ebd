// Which table belongs to which builtin type. Types that are not named here have what object has and cannot be constructed.
using MicroPyNano.Core;
using MicroPyNano.Vm;

namespace MicroPyNano.Modules;

/// <summary>The builtin types.</summary>
internal static class BuiltinTypes
{
    /// <summary>Registers the tables of all builtin types.</summary>
    public static void Register(NativeRegistry natives)
    {
        natives.AddType(TypeId.Object, new ObjectMethods());
        natives.AddType(TypeId.Type, new TypeMethods());
        natives.AddType(TypeId.Bool, new BoolMethods());
        natives.AddType(TypeId.Int, new IntMethods());
        natives.AddType(TypeId.Float, new FloatMethods());
        natives.AddType(TypeId.Complex, new ComplexMethods());
        natives.AddType(TypeId.Str, new StrMethods());
        natives.AddType(TypeId.Bytes, new BytesMethods());
        natives.AddType(TypeId.ByteArray, new ByteArrayMethods());
        natives.AddType(TypeId.MemoryView, new MemoryViewMethods());
        natives.AddType(TypeId.Tuple, new TupleMethods());
        natives.AddType(TypeId.List, new ListMethods());
        natives.AddType(TypeId.Dict, new DictMethods());
        natives.AddType(TypeId.Set, new SetMethods());
        natives.AddType(TypeId.FrozenSet, new FrozenSetMethods());
        natives.AddType(TypeId.Range, new RangeMethods());
        natives.AddType(TypeId.Slice, new SliceMethods());
        natives.AddType(TypeId.Function, new FunctionMethods());
        natives.AddType(TypeId.BoundMethod, new BoundMethodMethods());
        natives.AddType(TypeId.Generator, new GeneratorMethods());
        natives.AddType(TypeId.Property, new PropertyMethods());
        natives.AddType(TypeId.StaticMethod, new MethodWrappers());
        natives.AddType(TypeId.ClassMethod, new MethodWrappers());
        natives.AddType(TypeId.Super, new SuperMethods());
        natives.AddType(TypeId.Iterator, new IteratorMethods());
        natives.AddType(TypeId.Enumerate, new IteratorMethods());
        natives.AddType(TypeId.Zip, new IteratorMethods());
        natives.AddType(TypeId.Map, new IteratorMethods());
        natives.AddType(TypeId.Filter, new IteratorMethods());
        natives.AddType(TypeId.Reversed, new IteratorMethods());
        natives.AddType(TypeId.BaseException, new ExceptionMethods());
    }
}
