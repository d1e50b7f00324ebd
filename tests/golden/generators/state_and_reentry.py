# A generator that runs itself, generators kept in containers, attributes of an object across yields.
def g():
    try:
        next(it)
    except ValueError:
        yield "already executing"
it = g()
print(list(it))
class Walker:
    def __init__(self, n): self.n = n
    def steps(self):
        while self.n:
            self.n -= 1
            yield self.n
    def __iter__(self): return self.steps()
w = Walker(5)
s = w.steps()
print(next(s), next(s))
w.n = 10
print(next(s), [x for x in w], next(s, "end"))
tasks = {"a": iter(range(3)), "b": (c for c in "xy"), "c": Walker(2).steps()}
out = []
while tasks:
    for k in sorted(tasks):
        try:
            out.append((k, next(tasks[k])))
        except StopIteration:
            del tasks[k]
print(out)
def locals_survive(a, *b, k=3):
    x = a + k
    for i, v in enumerate(b):
        y = [i, v]
        z = yield x, y
        if z:
            x += z
    yield x, i, v
q = locals_survive(1, "p", "q")
print(next(q), q.send(100), list(q))
def g2():
    acc = []
    while len(acc) < 3:
        acc.append((yield len(acc)))
    yield acc
q = g2()
next(q)
print(q.send("a"), q.send("b"), q.send("c"))
