// In steady state nothing is allocated from the CLR's heap: all Python data lives in the arena.
using System;

namespace MicroPyNano.Firmware.Tests.Vm;

[TestClass]
public class SteadyStateTests
{
    private const string Program = """
        class Point:
            def __init__(self, x, y):
                self.x = x
                self.y = y

            def moved(self, dx):
                return Point(self.x + dx, self.y)

        def numbers(n):
            for i in range(n):
                yield i

        def work(n):
            total = 0
            names = {}
            items = []
            point = Point(0, 1)
            for i in numbers(n):
                point = point.moved(i & 3)
                total = total + point.x * 2 - point.y
                items.append(i)
                names[i & 15] = items[-1]
                total = total + len(names)
                if i & 63 == 0:
                    items = [x for x in items[-8:] if x & 1]
                total = total + int(i * 0.5)
            return total
        """;

    [TestMethod]
    public void LoopsCallsAttributesAndContainersAllocateNothing()
    {
        var interpreter = new Interpreter();
        Assert.IsTrue(interpreter.Run(Program), interpreter.Output.ToString());
        Assert.IsTrue(interpreter.Run("print(work(3000))"), interpreter.Output.ToString());
        int function = MicroPyNano.Core.Map.GetName(
            interpreter.Heap,
            interpreter.Heap.Memory[MicroPyNano.Core.Root.Main] >> 2,
            MicroPyNano.Core.Qstr.InternText(interpreter.Heap, MicroPyNano.Core.Text.FromString(interpreter.Heap, "work")));
        int collections = interpreter.Heap.Collections;
        interpreter.Machine.CallFunction(function, MicroPyNano.Core.Value.SmallInt(100));

        long before = GC.GetAllocatedBytesForCurrentThread();
        interpreter.Machine.CallFunction(function, MicroPyNano.Core.Value.SmallInt(20000));
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.AreEqual(0L, allocated, "bytes from the CLR's heap");
        Assert.IsTrue(interpreter.Heap.Collections > collections + 3, "the program must have kept the collector busy");
    }
}
