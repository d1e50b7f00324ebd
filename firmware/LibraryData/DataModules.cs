// The modules about data: containers, bytes and what they stand for.
using MicroPyNano.Core;
using MicroPyNano.Vm;

namespace MicroPyNano.LibraryData;

/// <summary>Which modules there are.</summary>
public static class DataModules
{
    /// <summary>Registers all of them; the modules of the floor above do so before their own.</summary>
    public static void Register(NativeRegistry natives)
    {
        natives.AddType(TypeId.Array, new ArrayMethods());
        natives.AddModule(Q.array, new ArrayModule());
        natives.AddType(TypeId.NamedTuple, new NamedTupleMethods());
        natives.AddModuleType(Q.deque, new Deque());
        natives.AddModule(Q.collections, new CollectionsModule());
        natives.AddModule(Q.heapq, new HeapqModule());
        natives.AddModule(Q.@struct, new StructModule());
        natives.AddModule(Q.binascii, new BinasciiModule());
        natives.AddModuleType(Q.sha256, new Hash(Q.sha256));
        natives.AddModuleType(Q.sha1, new Hash(Q.sha1));
        natives.AddModuleType(Q.md5, new Hash(Q.md5));
        natives.AddModule(Q.hashlib, new HashlibModule());
        var buffers = new ConsoleStream(null);
        var streams = new ConsoleStream(buffers);
        natives.AddModuleType(Q.FileIO, buffers);
        natives.AddModuleType(Q.TextIOWrapper, streams);
        natives.AddModule(Q.sys, new StandardStreamNames(streams));
        natives.AddBuiltins(new FileBuiltins());
        FileTable.Register(natives);
        natives.AddModuleType(Q.StringIO, new MemoryStream(true));
        natives.AddModuleType(Q.BytesIO, new MemoryStream(false));
        natives.AddModuleType(Q.IOBase, new IoBase());
        natives.AddModuleType(Q.BufferedWriter, new BufferedWriter());
        natives.AddModule(Q.io, new IoModule());
        natives.AddModuleType(Q.poll, new Poller());
        natives.AddModule(Q.select, new SelectModule());
        natives.AddModuleType(Q.@struct, new StructType());
        natives.AddModule(Q.uctypes, new UctypesModule());
    }
}
