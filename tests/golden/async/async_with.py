# async with: enter, exit, exceptions swallowed or passed on, several managers.
class Y:
    def __init__(self, v=None): self.v = v
    def __await__(self): return (yield self.v)
    __iter__ = __await__
class M:
    def __init__(self, n, swallow=False): self.n, self.swallow = n, swallow
    async def __aenter__(self):
        await Y("entering " + self.n)
        return self.n.upper()
    async def __aexit__(self, t, v, tb):
        await Y("leaving %s %s" % (self.n, t.__name__ if t else None))
        return self.swallow
def drive(co):
    out = []
    try:
        while True:
            out.append(co.send(None))
    except StopIteration as e:
        print(out, "->", e.value)
    except Exception as e:
        print(out, "!!", type(e).__name__, e.args)
async def a():
    async with M("a") as x:
        await Y("body " + x)
    return "end"
drive(a())
async def b():
    async with M("b", True):
        raise ValueError("swallowed")
    return "went on"
drive(b())
async def c():
    async with M("c1"), M("c2") as y:
        raise KeyError(y)
drive(c())
async def d():
    async with M("d"):
        return "returned"
drive(d())
async def e():
    for i in range(3):
        async with M("e%d" % i):
            if i == 0: continue
            if i == 1: break
    return i
drive(e())
async def f():
    async with M("f", True):
        async with M("g"):
            async with M("h", True):
                raise OSError(1)
            1 // 0
    return "f done"
async def quiet():
    try:
        await f()
    finally:
        await Y("outer finally")
    return "quiet"
drive(quiet())
