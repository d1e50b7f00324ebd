// Fails the n-th allocation, for every n, over programs that use each kind of object. What may come of it: the program ends
// well (it caught the error, or the failed allocation was for a traceback), or it ends in MemoryError. Never a corrupt arena
// or an exception of C#'s.

namespace MicroPyNano.Firmware.Tests.Vm;

[TestClass]
public class FaultInjectionTests
{
    private const int MostAllocations = 4000;

    [TestMethod]
    public void Containers() => FailEach("""
        a = [i * i for i in range(20)]
        b = {i: str(i) for i in a}
        c = {x for x in 'hello world'}
        d = tuple(a[2:5]) + (1.5, 'x' * 10)
        a[1:3] = [7, 8, 9]
        b.update({'k': [1, 2]})
        del b[0]
        e = sorted(a, key=lambda x: -x)
        f = '%s %d' % (d, len(b)) + f'{e!r:>10}'
        g = bytearray(b'abc') + b'def'
        """);

    [TestMethod]
    public void Classes() => FailEach("""
        class A:
            count = 0
            def __init__(self, *items, **names):
                self.items = items
                self.names = names
            def __add__(self, other):
                return A(*(self.items + other.items), **self.names)
            @property
            def size(self):
                return len(self.items)
            def __repr__(self):
                return 'A%r' % (self.items,)
        class B(A):
            def __init__(self, *items):
                super().__init__(*items, kind='b')
        x = A(1, 2) + B(3)
        y = repr(x), x.size
        """);

    [TestMethod]
    public void GeneratorsAndClosures() => FailEach("""
        def counter():
            n = 0
            def step(by=1):
                nonlocal n
                n += by
                return n
            return step
        s = counter()
        s(); s(5)
        def inner(n):
            for i in range(n):
                got = yield i
        def outer(n):
            yield from inner(n)
            return 'end'
        t = [x for x in outer(5)]
        u = sum(x * x for x in t)
        """);

    [TestMethod]
    public void Exceptions() => FailEach("""
        def f(n):
            try:
                if n:
                    return f(n - 1)
                raise ValueError('deep')
            finally:
                done.append(n)
        done = []
        try:
            f(4)
        except ValueError as e:
            text = str(e)
        """);

    [TestMethod]
    public void BigNumbers() => FailEach("""
        n = 1
        for i in range(1, 30):
            n *= i
        m = n // 12345678901234567890 - n % 97
        t = str(n) + hex(m) + str(2.5 ** 20)
        k = int(t[:10])
        """);

    private static void FailEach(string program)
    {
        bool failed = true;
        for (int n = 0; failed; n++)
        {
            Assert.IsTrue(n < MostAllocations, "the program allocates more often than the test tries");
            var interpreter = new Interpreter();
            interpreter.Heap.FailAllocation(n);
            bool ended = interpreter.Run(program);
            failed = interpreter.Heap.FailsNoMore;
            interpreter.Heap.FailAllocation(-1);
            Assert.AreEqual(-1, interpreter.Heap.Verify(), "allocation " + n + ": the arena is corrupt");
            if (!ended)
                Assert.IsTrue(interpreter.Output.ToString().IndexOf("MemoryError") >= 0, "allocation " + n);
            Assert.IsTrue(interpreter.Run("z = [1, 2, 3]\nassert sum(z) == 6"), "allocation " + n + ": " + interpreter.Output);
        }
    }
}
