// Recursion to the limit: an exception that costs no more than the stack that it leaves, and an arena as usable as before.

namespace MicroPyNano.Firmware.Tests.Vm;

[TestClass]
public class RecursionTests
{
    private const string Functions = """
        def plain(n):
            return plain(n + 1)

        def guarded(n):
            try:
                return guarded(n + 1)
            except ValueError:
                pass

        def holding(n):
            held = [n] * 4
            return holding(n + 1) + len(held)

        class Node:
            def __init__(self, n):
                self.next = Node(n + 1)

        def attempt(f):
            try:
                f(0)
            except (RuntimeError, MemoryError) as e:
                return type(e).__name__

        """;

    [TestMethod]
    [DataRow(64)]
    [DataRow(700)]
    public void EndsAfterFewCollections(int kilobytes)
    {
        var interpreter = new Interpreter(kilobytes);
        Assert.IsTrue(interpreter.Run(Functions), interpreter.Output.ToString());
        int collections = interpreter.Heap.Collections;

        Assert.IsTrue(interpreter.Run("print(attempt(plain), attempt(guarded))"), interpreter.Output.ToString());

        Assert.AreEqual("RuntimeError RuntimeError\n", interpreter.Output.ToString());
        Assert.IsTrue(interpreter.Heap.Collections - collections < 40);
        Assert.AreEqual(-1, interpreter.Heap.Verify());
    }

    [TestMethod]
    [DataRow(64)]
    [DataRow(700)]
    public void LeavesTheArenaAsUsableAsBefore(int kilobytes)
    {
        var interpreter = new Interpreter(kilobytes);
        Assert.IsTrue(interpreter.Run(Functions), interpreter.Output.ToString());

        bool passed = interpreter.Run("""
            import gc
            attempt(plain)
            gc.collect()
            free = gc.mem_free()
            for f in (holding, Node, guarded, holding, Node, plain):
                attempt(f)
            gc.collect()
            assert free - gc.mem_free() < 200
            filled = bytearray(gc.mem_free() * 3 // 4)
            """);

        Assert.IsTrue(passed, interpreter.Output.ToString());
    }

    [TestMethod]
    public void TracebackKeepsTheInnermostFrames()
    {
        var interpreter = new Interpreter();
        Assert.IsFalse(interpreter.Run(Functions + "plain(0)"));

        string[] lines = interpreter.Output.ToString().Split('\n');
        Assert.AreEqual("Traceback (most recent call last):", lines[0]);
        Assert.AreEqual("  File \"<stdin>\", line 2, in plain", lines[1]);
        Assert.IsTrue(lines.Length > 30 && lines.Length < 100);
        Assert.AreEqual("RuntimeError: maximum recursion depth exceeded", lines[lines.Length - 2]);
    }
}
