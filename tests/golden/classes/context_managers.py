# __enter__ and __exit__: order, results, suppressed and replaced exceptions.
class M:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()
    def __exit__(self, t, v, tb):
        print("exit", self.name, t.__name__ if t else None, len(v.args) if v else None)
        return self.swallow
with M("a") as x:
    print("body", x)
with M("b"):
    pass
with M("c", True):
    raise ValueError("swallowed")
print("after c")
try:
    with M("d") as d:
        raise KeyError("out")
except KeyError as e:
    print("caught", e.args, d)
with M("e1") as a, M("e2") as b:
    print(a, b)
with M("f", True):
    with M("g"):
        1 // 0
    print("never")
def ret():
    with M("r") as r:
        return r
print(ret())
for i in range(3):
    with M("loop%d" % i):
        if i == 0:
            continue
        if i == 1:
            break
class Replace(M):
    def __exit__(self, *a):
        raise RuntimeError("replaced")
try:
    with Replace("h"):
        raise ValueError
except RuntimeError as e:
    print(e)
class BadEnter(M):
    def __enter__(self): raise OSError(5)
try:
    with M("outer") as o, BadEnter("bad"):
        print("never")
except OSError as e:
    print("OSError", e.args)
l = [0]
with M("target") as l[0]:
    print(l)
try:
    with 5:
        pass
except (AttributeError, TypeError):
    print("not a context manager")
