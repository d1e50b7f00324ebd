# Scheduled functions run in order, from a loop, never inside each other; their errors are printed.
import micropython
log = []
def cb(x): log.append(x)
def wait():
    for i in range(100):
        pass
for i in range(3):
    micropython.schedule(cb, i)
wait()
print(log)
log.clear()
def chain(n):
    log.append("in %d" % n)
    if n:
        micropython.schedule(chain, n - 1)
    for i in range(50):
        pass
    log.append("out %d" % n)
micropython.schedule(chain, 2)
for i in range(300):
    pass
print(log)
log.clear()
micropython.schedule(log.append, "method")
micropython.schedule(lambda a: log.append(a[0]), ("tuple",))
wait()
print(log)
class C:
    def __init__(self): self.n = 0
    def tick(self, by): self.n += by
c = C()
for i in range(4):
    micropython.schedule(c.tick, i)
    wait()
print(c.n)
