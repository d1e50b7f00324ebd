# Classes, instances, methods, class attributes, bound and plain functions.
class P:
    kind = "point"
    count = 0
    def __init__(self, x, y=0):
        self.x, self.y = x, y
        P.count += 1
    def move(self, dx, dy):
        self.x += dx
        self.y += dy
        return self
    def show(self):
        return "%s(%d,%d)" % (self.kind, self.x, self.y)
p, q = P(1), P(2, 3)
print(p.show(), q.move(1, 1).show(), P.count, P.kind)
p.kind = "own"
print(p.show(), q.show(), P.kind)
P.kind = "Point"
print(p.show(), q.show())
m = p.move
m(10, 10)
print(p.show(), P.show(q), P.__name__, type(p) is P, type(p).__name__, p.__class__ is P)
p.extra = [1]
p.extra.append(2)
print(p.extra, hasattr(q, "extra"))
def late(self): return self.x * 100
P.late = late
print(p.late(), q.late())
p.fn = lambda a: a + 1
print(p.fn(1))
class Empty: pass
e = Empty()
e.a = e.b = 1
print(e.a + e.b, isinstance(e, Empty), isinstance(e, P))
class Nested:
    class Inner:
        v = 7
        def get(self): return self.v
    def make(self): return self.Inner()
print(Nested.Inner.v, Nested().make().get(), Nested.Inner().get())
try:
    p.nothing
except AttributeError:
    print("AttributeError")

