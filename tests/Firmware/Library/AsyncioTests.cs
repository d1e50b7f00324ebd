// The event loop where a golden program cannot look: what it takes of the arena, streams, the order of many tasks.
using MicroPyNano.Firmware.Tests.Vm;

namespace MicroPyNano.Firmware.Tests.Library;

[TestClass]
public class AsyncioTests
{
    private static string Output(string program, int kilobytes = 64)
    {
        var interpreter = new Interpreter(kilobytes);
        interpreter.Run(program);
        return interpreter.Output.ToString();
    }

    [TestMethod]
    public void SwitchingTasksAllocatesNothing()
    {
        const string Program = """
            import asyncio, micropython
            async def count(n, lock, event):
                for i in range(n):
                    await asyncio.sleep_ms(0)
                event.set()
            async def main():
                event = asyncio.Event()
                tasks = [asyncio.create_task(count(20, None, event)) for _ in range(3)]
                micropython.heap_lock()
                for t in tasks:
                    await t
                micropython.heap_unlock()
                return event.is_set()
            print(asyncio.run(main()))
            """;
        Assert.AreEqual("True\n", Output(Program));
    }

    [TestMethod]
    public void ImportTakesHardlyAnyMemory()
    {
        const string Program = """
            import gc
            gc.collect()
            before = gc.mem_alloc()
            import asyncio
            gc.collect()
            print(gc.mem_alloc() - before < 100)
            asyncio.get_event_loop()
            gc.collect()
            print(gc.mem_alloc() - before < 200)
            """;
        Assert.AreEqual("True\nTrue\n", Output(Program));
    }

    [TestMethod]
    public void ManyTasksWakeInTheOrderOfTheirTimes()
    {
        const string Program = """
            import asyncio, time
            woken = []
            start = time.ticks_add(time.ticks_ms(), 150)
            async def sleeper(n):
                await asyncio.sleep_ms(time.ticks_diff(time.ticks_add(start, n * 3), time.ticks_ms()))
                woken.append(n)
            async def main():
                tasks = []
                for n in [i * 7919 % 120 for i in range(240)]:
                    tasks.append(asyncio.create_task(sleeper(n)))
                for t in tasks[::9]:
                    t.cancel()
                for t in tasks:
                    try:
                        await t
                    except asyncio.CancelledError:
                        pass
            asyncio.run(main())
            print(woken == sorted(woken), len(woken))
            """;
        Assert.AreEqual("True 213\n", Output(Program, 256));
    }

    [TestMethod]
    public void StreamsWaitUntilTheyAreReady()
    {
        const string Program = """
            import asyncio
            class Line:
                def __init__(self):
                    self.input = b''
                    self.output = []
                    self.room = 0
                    self.closed = False
                def ioctl(self, request, flags):
                    return (1 if self.input else 0) & flags | (4 if self.room else 0) & flags if request == 3 else -1
                def read(self, n=-1):
                    if not self.input:
                        return None
                    n = len(self.input) if n < 0 else n
                    data, self.input = self.input[:n], self.input[n:]
                    return data
                def readline(self):
                    i = self.input.find(b'\n') + 1
                    return self.read(i) if i else self.read()
                def readinto(self, b):
                    data = self.read(len(b))
                    b[:len(data)] = data
                    return len(data)
                def write(self, data):
                    n = min(self.room, len(data))
                    self.output.append(bytes(data[:n]))
                    self.room -= n
                    return n
                def close(self):
                    self.closed = True

            async def feed(line):
                for part in (b'abc', b'defg', b'one\ntw', b'o', b'\nrest'):
                    await asyncio.sleep_ms(2)
                    line.input += part

            async def main():
                line = Line()
                reader = asyncio.StreamReader(line, {'peer': 'test'})
                print(reader.get_extra_info('peer'))
                f = asyncio.create_task(feed(line))
                print(await reader.read(2))
                print(await reader.readexactly(5))
                print(await reader.readline(), await reader.readline())
                b = bytearray(4)
                print(await reader.readinto(b), b)
                try:
                    await asyncio.wait_for_ms(reader.read(1), 10)
                except asyncio.TimeoutError:
                    print('nothing came')
                writer = asyncio.StreamWriter(line)
                await writer.drain()
                line.room = 3
                writer.write(b'hello')
                writer.write(b' world')
                t = asyncio.create_task(writer.drain())
                for _ in range(3):
                    await asyncio.sleep_ms(2)
                    line.room = 4
                await t
                print(b''.join(line.output))
                writer.close()
                await writer.wait_closed()
                print(line.closed)
                try:
                    await asyncio.StreamReader(5).read(1)
                except OSError as e:
                    print(repr(e))

            asyncio.run(main())
            """;
        const string Read = "test\nb'ab'\nb'cdefg'\nb'one\\n' b'two\\n'\n4 bytearray(b'rest')\nnothing came\n";
        const string Written = "b'hello world'\nTrue\nOSError('stream operation not supported',)\n";
        Assert.AreEqual(Read + Written, Output(Program));
    }

    [TestMethod]
    public void ExceptionsThatNobodyAsksForArePrinted()
    {
        const string Program = """
            import asyncio
            async def fail():
                raise ValueError(5)
            async def main():
                asyncio.create_task(fail())
                for _ in range(3):
                    await asyncio.sleep(0)
            asyncio.run(main())
            """;
        string output = Output(Program);
        Assert.AreEqual(0, output.IndexOf("Task exception wasn't retrieved\nfuture: <Task> coro= <generator object 'fail' at "), output);
        const string End = "in fail\nValueError: 5\n";
        Assert.AreEqual(End, output.Substring(output.Length - End.Length));
    }
}
