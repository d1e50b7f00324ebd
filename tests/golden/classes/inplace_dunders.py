# __iadd__ and __isub__, and the fall back to the plain operator where they are missing.
class I:
    def __init__(self): self.log = []
    def __iadd__(self, o): self.log.append(("iadd", o)); return self
    def __isub__(self, o): self.log.append(("isub", o)); return self
i = j = I()
i += 1
i -= 2
i += "s"
print(i is j)
for e in i.log:
    print(e)
class Changes:
    def __iadd__(self, o): return "replaced by %s" % o
c = Changes()
c += 5
print(c)
class Plain:
    def __add__(self, o): return "plain add"
    def __mul__(self, o): return "plain mul"
    def __or__(self, o): return "plain or"
p = Plain()
p += 1
q = Plain()
q *= 2
r = Plain()
r |= 3
print(p, q, r)
holder = {"k": I()}
holder["k"] += "x"
print(holder["k"].log)
class Attr: pass
a = Attr()
a.v = I()
a.v += 7
a.v -= 8
print(a.v.log)
l = [I()]
l[0] -= None
l[-1] += l[0].log[0][0]
print(l[0].log)
for bad in (Changes(), Plain(), I()):
    try:
        bad <<= 1
    except TypeError:
        print("TypeError")
