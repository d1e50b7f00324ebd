# __getattr__, __setattr__, __delattr__ of classes, and the builtin functions.
class G:
    real = "real"
    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(name)
        return "made " + name
g = G()
print(g.real, g.thing, hasattr(g, "x"), hasattr(g, "nope"), getattr(g, "no1", "default"))
g.thing = "set"
print(g.thing)
del g.thing
print(g.thing)
class S:
    def __setattr__(self, k, v):
        print("set", k, v)
        object.__setattr__(self, k, v)
    def __delattr__(self, k):
        print("del", k)
        object.__delattr__(self, k)
s = S()
s.a = 1
s.a += 1
setattr(s, "b", 3)
print(s.a, s.b, getattr(s, "a"))
del s.a
delattr(s, "b")
print(hasattr(s, "a"), hasattr(s, "b"))
class Proxy:
    def __init__(self, target): self._t = target
    def __getattr__(self, n): return getattr(self._t, n)
p = Proxy([3, 1, 2])
p.sort()
p.append(9)
print(p._t, p.index(2))
class O: pass
o = O()
setattr(o, "x", 1)
print(getattr(o, "x"), getattr(o, "y", None), hasattr(O, "x"), getattr("abc", "upper")(), getattr(O, "__name__"))
for f in (lambda: getattr(o, "zz"), lambda: delattr(o, "zz"), lambda: getattr(1, "zz")):
    try:
        f()
    except AttributeError:
        print("AttributeError")
