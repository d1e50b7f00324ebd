// The types that asyncio brings. They are registered one after another, so one number says the ids of all.
using MicroPyNano.Core;
using MicroPyNano.Vm;

namespace MicroPyNano.Library;

/// <summary>Ids of asyncio's types.</summary>
internal static class AsyncioTypes
{
    public const int Loop = 0;
    public const int Task = 1;
    public const int Coroutine = 2;
    public const int Event = 3;
    public const int Lock = 4;
    public const int Flag = 5;
    public const int Stream = 6;

    // The same in every registry: modules are always registered in the same order.
    private static int s_first;

    public static void Register(NativeRegistry natives)
    {
        s_first = natives.AddModuleType(Q.Loop, new LoopMethods());
        natives.AddModuleType(Q.Task, new TaskMethods());
        natives.AddModuleType(Q.generator, new NativeCoroutine());
        natives.AddModuleType(Q.Event, new EventMethods());
        natives.AddModuleType(Q.Lock, new LockMethods());
        natives.AddModuleType(Q.ThreadSafeFlag, new FlagMethods());
        natives.AddModuleType(Q.Stream, new StreamMethods());
    }

    /// <summary>The type as Python sees it.</summary>
    public static int Value(int type) => Core.Value.Type(s_first + type);

    /// <summary>What stands behind the header of the type's objects.</summary>
    public static int Word(int type) => Core.Value.SmallInt(s_first + type);

    /// <summary>True for the type's objects.</summary>
    public static bool Is(Heap h, int v, int type) => h.Is(v, Kind.Native) && h.Memory[(v >> 2) + 1] == Word(type);
}
