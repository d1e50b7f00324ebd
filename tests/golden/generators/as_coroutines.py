# A round robin scheduler of generator tasks that exchange messages.
class Loop:
    def __init__(self):
        self.ready = []
        self.time = 0
        self.sleeping = []
    def spawn(self, g, name): self.ready.append((name, g, None))
    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.time = min(t for t, _, _ in self.sleeping)
            due = [s for s in self.sleeping if s[0] <= self.time]
            self.sleeping = [s for s in self.sleeping if s[0] > self.time]
            for t, n, g in due:
                self.ready.append((n, g, self.time))
            batch, self.ready = self.ready, []
            for n, g, v in batch:
                try:
                    op = g.send(v)
                except StopIteration as e:
                    print(self.time, n, "ended with", e.value)
                    continue
                except Exception as e:
                    print(self.time, n, "failed", type(e).__name__, e)
                    continue
                if op is None:
                    self.ready.append((n, g, None))
                elif op[0] == "sleep":
                    self.sleeping.append((self.time + op[1], n, g))
                elif op[0] == "spawn":
                    self.spawn(op[1], op[2])
                    self.ready.append((n, g, "spawned"))
queue = []
def producer(n):
    for i in range(n):
        queue.append(i * i)
        print("put", i * i)
        yield "sleep", 5
    queue.append(None)
    return "produced"
def consumer():
    total = 0
    while True:
        while not queue:
            yield "sleep", 2
        x = queue.pop(0)
        if x is None:
            return total
        total += x
        print("took", x)
        yield
def parent():
    r = yield "spawn", child(3), "child"
    print("parent sees", r)
    t = yield "sleep", 7
    print("woke at", t)
    raise ValueError("parent dies")
def child(n):
    while n:
        n -= 1
        yield
    return "child ok"
l = Loop()
l.spawn(producer(3), "prod")
l.spawn(consumer(), "cons")
l.spawn(parent(), "parent")
l.run()
