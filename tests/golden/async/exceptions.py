# Exceptions in coroutines: raised, awaited through, thrown in, finally and close.
class Y:
    def __init__(self, v=None): self.v = v
    def __await__(self): return (yield self.v)
    __iter__ = __await__
async def bad():
    await Y(1)
    raise ValueError("bad")
async def guard():
    try:
        await bad()
    except ValueError as e:
        await Y("handling")
        return "handled %s" % e
    finally:
        print("finally")
def drive(co):
    out = []
    try:
        while True:
            out.append(co.send(None))
    except StopIteration as e:
        return out, e.value
    except Exception as e:
        return out, type(e).__name__, e.args
print(drive(guard()), drive(bad()))
async def waits():
    while True:
        try:
            await Y("waiting")
        except KeyError as e:
            print("got", e.args)
            await Y("after")
c = waits()
print(c.send(None), c.throw(KeyError("thrown")), c.send(None))
c.close()
async def cleanup():
    try:
        await Y("in")
    finally:
        print("cleaned")
c = cleanup()
c.send(None)
c.close()
c = cleanup()
c.send(None)
try:
    c.throw(OSError(1))
except OSError as e:
    print("OSError", e.args)
async def chain(n):
    try:
        return await (chain(n - 1) if n else bad())
    except ValueError as e:
        raise KeyError(n) if n == 2 else e
    except KeyError as e:
        return n, e.args
print(drive(chain(4)))
c = nothing = cleanup()
c.close()
print("closed before start")
async def not_awaitable():
    try:
        await 5
    except TypeError:
        return "TypeError"
print(drive(not_awaitable()))
