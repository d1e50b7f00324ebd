# async for over classes with __aiter__ and __anext__; else, break, continue, nesting.
class Y:
    def __init__(self, v=None): self.v = v
    def __await__(self): return (yield self.v)
    __iter__ = __await__
class Ticks:
    def __init__(self, n): self.n, self.i = n, 0
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i >= self.n:
            raise StopAsyncIteration
        self.i += 1
        await Y("tick%d" % self.i)
        return self.i
def drive(co):
    out = []
    try:
        while True:
            out.append(co.send(None))
    except StopIteration as e:
        return out, e.value
async def total(n):
    t = 0
    async for x in Ticks(n):
        t += x
    else:
        t += 1000
    return t
print(drive(total(3)))
print(drive(total(0)))
async def leave(n):
    r = []
    async for x in Ticks(10):
        if x == 2:
            continue
        if x > n:
            break
        r.append(x)
    else:
        r.append("else")
    return r
print(drive(leave(4)))
print(drive(leave(100))[1])
async def nested():
    r = []
    async for a in Ticks(2):
        async for b in Ticks(2):
            r.append((a, b))
    return r
print(drive(nested()))
async def failing():
    try:
        async for x in Ticks(3):
            1 // (x - 2)
    except ZeroDivisionError:
        return "failed at", x
print(drive(failing()))
async def pairs():
    d = {}
    class P(Ticks):
        async def __anext__(self):
            n = await super().__anext__()
            return n, n * n
    async for a, b in P(3):
        d[a] = b
    return sorted(d.items())
print(drive(pairs()))
