# __call__, __str__ and __repr__, and who uses which.
class S:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
    def __call__(self, *a, **k): return "called", a, sorted(k.items())
s = S()
print(s, str(s), repr(s), [s], (s,), {1: s}, "%s %r" % (s, s), "{} {!r}".format(s, s), f"{s} {s!r}")
print(s(), s(1, 2), s(x=1), s(*[1], **{"y": 2}), callable(s))
class OnlyRepr:
    def __repr__(self): return "only repr"
o = OnlyRepr()
print(o, str(o), [o], f"{o}", "%s" % o)
class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x): return x + self.n
print(list(map(Adder(10), [1, 2, 3])), sorted([3, -4, 1], key=Adder(0)), Adder(1)(1))
print(callable(OnlyRepr()), callable(OnlyRepr), callable(len), callable(lambda: 0), callable("x"))
try:
    OnlyRepr()()
except TypeError:
    print("TypeError")
class Inst:
    def __init__(self): self.__call__ = lambda: "instance"
try:
    Inst()()
    print("called")
except TypeError:
    print("TypeError")
