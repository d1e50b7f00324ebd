// Modules that programs call again and again allocate nothing from the CLR's heap.
using System;
using MicroPyNano.Core;
using MicroPyNano.Firmware.Tests.Vm;

namespace MicroPyNano.Firmware.Tests.Library;

[TestClass]
public class SteadyStateTests
{
    [TestMethod]
    [DataRow("json", "json.loads(json.dumps({'a': [1, 2.5, 'text', None], 'b': {}}))")]
    [DataRow("re", "re.sub('(\\\\w)(\\\\d+)', '\\\\2', 'a12 b3'); re.match('x' if i & 1 else 'y', 'x')")]
    [DataRow("random", "random.random(); random.randrange(100); random.choice((1, 2))")]
    [DataRow("cmath", "cmath.sqrt(-2 + i)")]
    public void CallsAllocateNothing(string module, string statement)
    {
        var interpreter = new Interpreter();
        string program = $"import {module}\ndef work(n):\n    for i in range(n):\n        {statement}\nwork(50)\n";
        Assert.IsTrue(interpreter.Run(program), interpreter.Output.ToString());
        Heap h = interpreter.Heap;
        int work = Map.GetName(h, h.Memory[Root.Main] >> 2, Qstr.InternText(h, Text.FromString(h, "work")));
        interpreter.Machine.CallFunction(work, Value.SmallInt(100));

        long before = GC.GetAllocatedBytesForCurrentThread();
        interpreter.Machine.CallFunction(work, Value.SmallInt(1000));
        Assert.AreEqual(0L, GC.GetAllocatedBytesForCurrentThread() - before, "bytes from the CLR's heap");
    }
}
