# property: read, write, delete, inheritance, read-only, property() called directly.
class T:
    def __init__(self): self._c = 0
    @property
    def c(self):
        print("get")
        return self._c
    @c.setter
    def c(self, v):
        print("set", v)
        self._c = v
    @c.deleter
    def c(self):
        print("del")
        self._c = None
    @property
    def f(self): return self._c * 9 / 5 + 32
    def _gx(self): return "x:%s" % self._c
    def _sx(self, v): self._c = v * 2
    x = property(_gx, _sx)
t = T()
t.c = 100
print(t.c, t.f, t.x)
t.x = 5
print(t.x)
t.c += 1
print(t._c)
del t.c
print(t._c)
for f in (lambda: setattr(t, "f", 1), lambda: delattr(t, "f"), lambda: delattr(t, "x")):
    try:
        f()
        print("no error")
    except AttributeError:
        print("AttributeError")
class U(T):
    @property
    def f(self): return "U.f"
u = U()
u.c = 1
print(u.c, u.f)
class Raises:
    @property
    def p(self): raise ValueError("inside")
try:
    Raises().p
except ValueError as e:
    print(e)
class Cached:
    computed = 0
    @property
    def v(self):
        if not hasattr(self, "_v"):
            Cached.computed += 1
            self._v = 42
        return self._v
k = Cached()
print(k.v, k.v, Cached.computed, hasattr(k, "v"), getattr(k, "v"))
