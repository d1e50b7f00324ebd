# A bank with two clerks as a discrete event simulation with a seeded generator.
class Random:
    def __init__(self, seed): self.s = seed
    def next(self):
        self.s = (self.s * 1664525 + 1013904223) & 0xffffffff
        return self.s >> 16
    def between(self, a, b): return a + self.next() % (b - a + 1)
class Event:
    def __init__(self, t, order, action, arg): self.t, self.order, self.action, self.arg = t, order, action, arg
    def __lt__(self, o): return (self.t, self.order) < (o.t, o.order)
class Sim:
    def __init__(self): self.now, self.events, self.n = 0, [], 0
    def at(self, delay, action, arg):
        e = Event(self.now + delay, self.n, action, arg)
        self.n += 1
        i = len(self.events)
        while i > 0 and e < self.events[i - 1]:
            i -= 1
        self.events.insert(i, e)
    def run(self, until):
        while self.events and self.events[0].t <= until:
            e = self.events.pop(0)
            self.now = e.t
            e.action(e.arg)
class Bank:
    def __init__(self, sim, rnd, clerks):
        self.sim, self.rnd, self.free, self.line = sim, rnd, list(range(clerks)), []
        self.served, self.waited, self.longest, self.busy = 0, 0, 0, [0] * clerks
        sim.at(0, self.arrive, 1)
    def arrive(self, who):
        self.line.append((who, self.sim.now))
        self.longest = max(self.longest, len(self.line))
        self.serve()
        if who < 25:
            self.sim.at(self.rnd.between(1, 6), self.arrive, who + 1)
    def serve(self):
        while self.free and self.line:
            clerk = self.free.pop(0)
            who, since = self.line.pop(0)
            wait = self.sim.now - since
            t = self.rnd.between(3, 10)
            self.busy[clerk] += t
            self.waited += wait
            print("%3d customer %2d to clerk %d after %d for %d" % (self.sim.now, who, clerk, wait, t))
            self.sim.at(t, self.leave, (clerk, who))
    def leave(self, who):
        self.free.append(who[0])
        self.free.sort()
        self.served += 1
        self.serve()
sim = Sim()
b = Bank(sim, Random(42), 2)
sim.run(60)
print("at 60: served %d, waiting %d" % (b.served, len(b.line)))
sim.run(1000)
print("end at %d: served %d, waited %d, longest line %d, busy %s" % (sim.now, b.served, b.waited, b.longest, b.busy))
