# Order of lookup: instance, class, bases; shadowing and deleting; instance attributes that are functions.
class A:
    x = "A"
    def m(self): return "A.m"
class B(A):
    y = "B"
b = B()
print(b.x, b.y)
b.x = "inst"
print(b.x, B.x, A.x)
B.x = "B"
print(b.x, B().x, A().x)
del b.x
print(b.x)
del B.x
print(b.x)
b.m = lambda: "instance m"
print(b.m(), B().m())
del b.m
print(b.m())
B.m = lambda self: "patched"
print(b.m(), A().m())
B.s = "plain string"
B.l = []
b.l.append(1)
print(B.l, B().l is b.l)
b.l = b.l + [2]
print(B.l, b.l)
class C:
    n = 0
    def inc(self):
        self.n += 1
        return self.n
c1, c2 = C(), C()
c1.inc(); c1.inc(); c2.inc()
print(c1.n, c2.n, C.n)
A.z = 1
print(b.z, hasattr(b, "z"), hasattr(B, "z"))
try:
    del b.z
except AttributeError:
    print("AttributeError")
print(b.z)
for i in range(20):
    setattr(b, "attr%d" % i, i)
print(sum(getattr(b, "attr%d" % i) for i in range(20)))
for i in range(0, 20, 2):
    delattr(b, "attr%d" % i)
print([i for i in range(20) if hasattr(b, "attr%d" % i)])
