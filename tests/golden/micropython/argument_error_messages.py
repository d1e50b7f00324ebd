# What MicroPython says about wrong arguments of Python functions.
def f0(): pass
def f1(a): pass
def f2(a, b=1): pass
def f3(a, b, c): pass
def kw(*, k): pass
def va(a, *r): pass
class C:
    def __init__(self, a): pass
    def m(self, x): pass
c = C(1)
for t in (lambda: f0(1), lambda: f0(1, 2), lambda: f1(), lambda: f1(1, 2), lambda: f2(), lambda: f2(1, 2, 3), lambda: f3(1),
        lambda: f1(b=1), lambda: f1(1, a=2), lambda: f2(b=2),
          lambda: f3(1, c=2), lambda: kw(), lambda: kw(1), lambda: va(), lambda: C(), lambda: C(1, 2), lambda: c.m(), lambda: c.m(1, 2),
              lambda: f0(x=1), lambda: (lambda x: x)(),
          lambda: f0(**{"z": 1}), lambda: f3(*[1, 2])):
    try:
        t()
        print("no error")
    except TypeError as e:
        print(e)
