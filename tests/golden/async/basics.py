# Coroutines driven by hand: they start when sent to, await each other and return values.
class Yield:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return got
    __iter__ = __await__
async def one():
    print("one starts")
    a = await Yield("first")
    b = await Yield("second")
    return a + b
c = one()
print("created")
print(c.send(None))
print(c.send(10))
try:
    c.send(5)
except StopIteration as e:
    print("result", e.value)
async def two(n):
    r = await one()
    return r * n
def drive(co, *values):
    out = []
    values = list(values)
    v = None
    try:
        while True:
            out.append(co.send(v))
            v = values.pop(0) if values else None
    except StopIteration as e:
        return out, e.value
print(drive(two(3), 1, 2))
async def nothing(): pass
async def value(): return 42
async def twice(): return await value() + await value()
print(drive(nothing()), drive(value()), drive(twice()))
async def deep(n):
    if n == 0:
        return await Yield("bottom")
    return 1 + await deep(n - 1)
print(drive(deep(10), 100))
async def exprs():
    return [await value(), await Yield(1)], (await value(),), {"k": await value()}, await value() if await Yield(2) else 0
print(drive(exprs(), "x", False))
class K:
    def __init__(self): self.n = 0
    async def inc(self, by=1):
        await Yield(self.n)
        self.n += by
        return self.n
k = K()
print(drive(k.inc()), drive(k.inc(by=5)), k.n)
