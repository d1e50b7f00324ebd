# A small operating system simulation: tasks, queues and packets as classes.
N = 1300
class Packet:
    def __init__(self, link, to, kind):
        self.link = link
        self.to = to
        self.kind = kind
        self.value = 0
def append(p, queue):
    p.link = None
    if queue is None:
        return p
    q = queue
    while q.link is not None:
        q = q.link
    q.link = p
    return queue
class Task:
    def __init__(self, name, prio, queue):
        self.name = name
        self.prio = prio
        self.queue = queue
        self.held = False
        self.runs = 0
    def ready(self):
        return self.queue is not None and not self.held
    def run(self, kernel):
        p = self.queue
        self.queue = p.link
        self.runs += 1
        self.handle(kernel, p)
class Worker(Task):
    turn = 0
    def handle(self, kernel, p):
        self.turn ^= 1
        p.value = (p.value * 3 + self.runs) & 0xffff
        p.kind = 0
        kernel.send(p, 2 + self.turn)
class Handler(Task):
    def handle(self, kernel, p):
        if p.kind == 0:
            kernel.send(p, self.name + 2)
        else:
            p.value ^= self.name
            kernel.send(p, 1)
class Device(Task):
    def handle(self, kernel, p):
        p.kind ^= 1
        kernel.sum = (kernel.sum + p.value) & 0xffffff
        self.held = True
        kernel.send(p, self.name - 2)
class Idle(Task):
    def ready(self):
        return True
    def run(self, kernel):
        self.runs += 1
        for t in kernel.tasks:
            t.held = False
class Kernel:
    def __init__(self):
        q = None
        for i in range(4):
            q = append(Packet(None, 1, i & 1), q)
        self.tasks = [Idle(0, 0, None), Worker(1, 10, q), Handler(2, 20, None), Handler(3, 30, None),
                      Device(4, 40, None), Device(5, 50, None)]
        self.sum = 0
    def send(self, p, to):
        p.to = to
        t = self.tasks[to]
        t.queue = append(p, t.queue)
    def run(self, steps):
        while steps > 0:
            best = None
            for t in self.tasks:
                if t.ready() and (best is None or t.prio > best.prio):
                    best = t
            best.run(self)
            steps -= 1
        return self.sum
def main(n):
    s = 0
    for i in range(n):
        k = Kernel()
        s += k.run(200)
        for t in k.tasks:
            s += t.runs * t.name
    return s & 0xffffff
