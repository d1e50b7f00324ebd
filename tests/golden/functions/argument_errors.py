# Calls with too few, too many, unknown or repeated arguments raise TypeError.
def f0(): pass
def f1(a): pass
def f2(a, b=1): pass
def fk(*, k): pass
class C:
    def __init__(self, a): self.a = a
    def m(self): pass
c = C(1)
calls = (
    lambda: f0(1), lambda: f0(a=1), lambda: f1(), lambda: f1(1, 2), lambda: f1(b=1), lambda: f1(1, a=2),
    lambda: f2(), lambda: f2(1, 2, 3), lambda: f2(b=2), lambda: f2(1, c=3), lambda: fk(), lambda: fk(1),
    lambda: C(), lambda: C(1, 2), lambda: c.m(1), lambda: C.m(), lambda: len(), lambda: len(1, 2), lambda: len([], x=1),
    lambda: abs(), lambda: [].append(), lambda: [].append(1, 2), lambda: "".join(), lambda: {}.get(), lambda: (lambda x: x)(),
)
for i, t in enumerate(calls):
    try:
        t()
        print(i, "no error")
    except TypeError:
        print(i, "TypeError")
