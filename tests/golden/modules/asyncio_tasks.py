# asyncio: tasks take turns in the order in which they were made; results, exceptions, awaiting twice.
import asyncio


async def count(name, n):
    for i in range(n):
        print(name, i)
        await asyncio.sleep(0)
    return name * n


async def fail(text):
    await asyncio.sleep(0)
    raise ValueError(text)


async def inner():
    await asyncio.sleep(0)
    return "inner"


async def outer():
    return "outer", await inner(), await inner()


async def main():
    print(await outer())
    a = asyncio.create_task(count("a", 3))
    b = asyncio.create_task(count("b", 2))
    print(a.done(), b.done())
    print(await a, await b)
    print(a.done(), b.done(), await a)

    # What was awaited directly is no task: it begins at once.
    c = asyncio.create_task(count("c", 2))
    print(await count("direct", 2))
    print(await c)

    for text in ("one", "two"):
        t = asyncio.create_task(fail(text))
        try:
            await t
        except ValueError as e:
            print("failed", e, t.done())
        try:
            await t
        except ValueError as e:
            print("again", e)
    return 42


print(asyncio.run(main()))

try:
    asyncio.run(fail("out of run"))
except ValueError as e:
    print(e)


async def pipeline(source, target, f):
    while True:
        item = source.pop(0) if source else None
        if item is None:
            return
        target.append(f(item))
        await asyncio.sleep(0)


async def factory():
    raw = list(range(8))
    cut = []
    done = []
    first = asyncio.create_task(pipeline(raw, cut, lambda x: x * 2))
    await asyncio.sleep(0)
    second = asyncio.create_task(pipeline(cut, done, lambda x: x + 1))
    await first
    await second
    return done


print(asyncio.run(factory()))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        await asyncio.sleep(0)
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


async def iterate():
    async for n in Countdown(3):
        print(n)
    for wrong in (5, "text", None, len):
        try:
            asyncio.create_task(wrong)
        except TypeError:
            print("TypeError")


asyncio.run(iterate())
