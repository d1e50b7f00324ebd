# gc.collect frees what nothing refers to; cycles too; survivors keep their values.
import gc
gc.collect()
keep = [[i] * 3 for i in range(20)]
for r in range(30):
    junk = [i for i in range(50)]
    d = {i: str(i) for i in range(20)}
    if r % 10 == 0:
        gc.collect()
a, b = [], []
a.append(b)
b.append(a)
del a, b
gc.collect()
class Node: pass
head = None
for i in range(30):
    n = Node()
    n.next, n.v = head, i
    head = n
gc.collect()
t, n = 0, head
while n:
    t += n.v
    n = n.next
print(t, sum(sum(x) for x in keep), len(d), junk[-1])
def gen():
    l = [1, 2, 3]
    gc.collect()
    yield l
    gc.collect()
    yield l + [4]
print(list(gen()))
def closure():
    big = list(range(40))
    def get(): return sum(big)
    return get
g = closure()
gc.collect()
print(g())
print(gc.isenabled())
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.isenabled())
