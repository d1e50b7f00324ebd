# A simulated operating system kernel: tasks with priorities, packets, queues and devices.
IDLE, WORKER, HANDLER_A, HANDLER_B, DEV_A, DEV_B = range(6)
K_DEV, K_WORK = 0, 1

class Packet:
    def __init__(self, link, ident, kind):
        self.link, self.ident, self.kind, self.datum, self.data = link, ident, kind, 0, [0] * 4
    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        p = queue
        while p.link is not None:
            p = p.link
        p.link = self
        return queue

class Task:
    def __init__(self, system, ident, prio, queue):
        self.system, self.ident, self.prio, self.queue = system, ident, prio, queue
        self.held = False
        self.waiting = queue is None
        self.runs = 0
        system.add(self)
    def add_packet(self, p, old):
        if self.queue is None:
            self.queue = p.append_to(None)
            self.waiting = False
            if self.prio > old.prio:
                return self
        else:
            p.append_to(self.queue)
        return old
    def step(self):
        msg = None
        if self.queue is not None:
            msg, self.queue = self.queue, self.queue.link
        self.runs += 1
        return self.fn(msg)
    def wait(self):
        self.waiting = True
        return self
    def send(self, p):
        target = self.system.tasks[p.ident]
        self.system.sent += 1
        p.link, p.ident = None, self.ident
        return target.add_packet(p, self)

class Idle(Task):
    def __init__(self, system, count):
        super().__init__(system, IDLE, 0, None)
        self.waiting = False
        self.seed, self.count = 1, count
    def fn(self, p):
        self.count -= 1
        if self.count == 0:
            self.held = True
            return None
        if self.seed & 1 == 0:
            self.seed //= 2
            return self.system.release(DEV_A, self)
        self.seed = self.seed // 2 ^ 0xD008
        return self.system.release(DEV_B, self)

class Worker(Task):
    def __init__(self, system, prio, queue):
        super().__init__(system, WORKER, prio, queue)
        self.dest, self.count = HANDLER_A, 0
    def fn(self, p):
        if p is None:
            return self.wait()
        self.dest = HANDLER_B if self.dest == HANDLER_A else HANDLER_A
        p.ident, p.datum = self.dest, 0
        for i in range(4):
            self.count = self.count % 26 + 1
            p.data[i] = self.count
        return self.send(p)

class Handler(Task):
    def __init__(self, system, ident, prio, queue):
        super().__init__(system, ident, prio, queue)
        self.work = self.dev = None
    def fn(self, p):
        if p is not None:
            if p.kind == K_WORK:
                self.work = p.append_to(self.work)
            else:
                self.dev = p.append_to(self.dev)
        if self.work is not None:
            w = self.work
            if w.datum >= 4:
                self.work = w.link
                return self.send(w)
            if self.dev is not None:
                d = self.dev
                self.dev = d.link
                d.datum = w.data[w.datum]
                w.datum += 1
                return self.send(d)
        return self.wait()

class Device(Task):
    pending = None
    def fn(self, p):
        if p is None:
            if self.pending is None:
                return self.wait()
            p, self.pending = self.pending, None
            return self.send(p)
        self.pending = p
        self.system.trace.append(chr(64 + p.datum))
        self.held = True
        return self.system.next_ready()

class System:
    def __init__(self):
        self.tasks, self.order, self.sent, self.trace = {}, [], 0, []
    def add(self, t):
        self.tasks[t.ident] = t
        self.order.append(t)
        self.order.sort(key=lambda t: -t.prio)
    def next_ready(self):
        for t in self.order:
            if not t.held and not (t.waiting and t.queue is None):
                return t
        return None
    def release(self, ident, current):
        t = self.tasks[ident]
        t.held = False
        t.waiting = False
        return t if t.prio > current.prio else current
    def run(self):
        t = self.next_ready()
        steps = 0
        while t is not None:
            steps += 1
            n = t.step()
            t = self.next_ready() if n is None or n.waiting or n.held else n
        return steps

s = System()
Idle(s, 100)
q = None
for i in range(2):
    q = Packet(q, WORKER, K_WORK)
Worker(s, 1000, q)
for h, d, prio in ((HANDLER_A, DEV_A, 2000), (HANDLER_B, DEV_B, 3000)):
    q = None
    for i in range(3):
        q = Packet(q, d, K_DEV)
    Handler(s, h, prio, q)
for d, prio in ((DEV_A, 4000), (DEV_B, 5000)):
    Device(s, d, prio, None)
print("steps", s.run(), "sent", s.sent)
print("trace", "".join(s.trace))
for k in sorted(s.tasks):
    print(k, type(s.tasks[k]).__name__, s.tasks[k].runs, s.tasks[k].held, s.tasks[k].waiting)
