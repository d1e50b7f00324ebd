// The event loop allocates nothing from the CLR's heap.
using System;
using MicroPyNano.Core;
using MicroPyNano.Firmware.Tests.Vm;

namespace MicroPyNano.Firmware.Tests.Library;

[TestClass]
public class AsyncioSteadyStateTests
{
    [TestMethod]
    public void TheLoopAllocatesNothingFromTheClr()
    {
        const string Program = """
            import asyncio
            async def give(n):
                await asyncio.sleep(0)
                return n
            async def main(n):
                lock = asyncio.Lock()
                for i in range(n):
                    async with lock:
                        await asyncio.gather(give(1), give(2))
                    await asyncio.wait_for(give(3), 10)
            def work(n):
                asyncio.run(main(n))
            work(20)
            """;
        var interpreter = new Interpreter();
        Assert.IsTrue(interpreter.Run(Program), interpreter.Output.ToString());
        Heap h = interpreter.Heap;
        int work = Map.GetName(h, h.Memory[Root.Main] >> 2, Qstr.InternText(h, Text.FromString(h, "work")));
        interpreter.Machine.CallFunction(work, Value.SmallInt(20));
        long before = GC.GetAllocatedBytesForCurrentThread();
        interpreter.Machine.CallFunction(work, Value.SmallInt(300));
        Assert.AreEqual(0L, GC.GetAllocatedBytesForCurrentThread() - before, "bytes from the CLR's heap");
    }
}
