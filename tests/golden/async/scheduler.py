# A small event loop with tasks, sleeping, events and cancellation, all by hand.
class Op:
    def __init__(self, *op): self.op = op
    def __await__(self): return (yield self.op)
    __iter__ = __await__
def sleep(t): return Op("sleep", t)
class Event:
    def __init__(self): self.on, self.waiting = False, []
    async def wait(self):
        if not self.on:
            await Op("wait", self)
class Loop:
    def __init__(self): self.now, self.q, self.n = 0, [], 0
    def at(self, t, task, v=None):
        self.n += 1
        self.q.append((t, self.n, task, v))
    def run(self):
        while self.q:
            k = min(range(len(self.q)), key=lambda i: self.q[i][:2])
            self.now, _, task, v = self.q.pop(k)
            task.step(v)
class Task:
    def __init__(self, co, name):
        self.co, self.name, self.done, self.waiters = co, name, False, []
        loop.at(loop.now, self)
    def step(self, v):
        if self.done:
            return
        try:
            if isinstance(v, Exception):
                op = self.co.throw(v)
            else:
                op = self.co.send(v)
        except StopIteration as e:
            self.finish(e.value)
        except Exception as e:
            self.finish("%s%s" % (type(e).__name__, e.args))
        else:
            if op[0] == "sleep":
                loop.at(loop.now + op[1], self)
            elif op[0] == "wait":
                op[1].waiting.append(self)
            elif op[0] == "join":
                op[1].waiters.append(self)
    def finish(self, r):
        self.done, self.result = True, r
        print(loop.now, self.name, "->", r)
        for w in self.waiters:
            loop.at(loop.now, w, r)
    def cancel(self): loop.at(loop.now, self, RuntimeError("cancelled"))
def fire(ev):
    ev.on = True
    for t in ev.waiting:
        loop.at(loop.now, t, "fired")
async def join(t):
    return t.result if t.done else await Op("join", t)
loop = Loop()
ev = Event()
async def worker(n):
    for i in range(n):
        await sleep(n)
    return "worker %d" % n
async def waiter():
    await ev.wait()
    print(loop.now, "event seen")
    try:
        await sleep(1000)
    except RuntimeError as e:
        print(loop.now, "waiter", e)
        raise
async def main():
    ts = [Task(worker(i), "w%d" % i) for i in (3, 1, 2)]
    w = Task(waiter(), "waiter")
    await sleep(2)
    fire(ev)
    r = []
    for t in ts:
        r.append(await join(t))
    w.cancel()
    await join(w)
    return r
Task(main(), "main")
loop.run()
