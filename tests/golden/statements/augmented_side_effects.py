# The target of an augmented assignment is evaluated once, before the right side.
log = []
def idx(n):
    log.append("idx%d" % n)
    return n
def val(n):
    log.append("val%d" % n)
    return n
def obj(o):
    log.append("obj")
    return o
l = [0, 10, 20]
obj(l)[idx(1)] += val(5)
print(l, log)
log.clear()
class Rec:
    def __init__(self):
        self.data = {}
    def __getitem__(self, k):
        log.append("get %s" % k)
        return self.data.get(k, 0)
    def __setitem__(self, k, v):
        log.append("set %s=%s" % (k, v))
        self.data[k] = v
r = Rec()
r[idx(7)] += val(3)
r[7] *= 4
print(r.data, log)
log.clear()
class P:
    def __init__(self):
        self._x = 1
    @property
    def x(self):
        log.append("read x")
        return self._x
    @x.setter
    def x(self, v):
        log.append("write x=%d" % v)
        self._x = v
p = P()
obj(p).x += val(41)
print(p.x, log)
i = 0
a = [1, 2, 3]
def step():
    global i
    i += 1
    return i
a[step()] += step()
print(a, i)
