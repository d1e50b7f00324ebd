# What MicroPython says about missing items, names, attributes and values.
class C: x = 1
c = C()
import sys
for t in (lambda: [][0], lambda: (1,)[5], lambda: "abc"[9], lambda: b"a"[3], lambda: range(2)[2], lambda: {}["k"], lambda: {}[1],
        lambda: {}.pop("p"), lambda: {}.popitem(), lambda: [].pop(), lambda: set().pop(),
          lambda: {1}.remove(2), lambda: [1].remove(2), lambda: [1].index(2), lambda: (1,).index(2), lambda: "a".index("b"), lambda: c.y,
              lambda: C.y, lambda: (1).foo, lambda: "s".foo, lambda: [].foo, lambda: None.foo,
          lambda: len.foo, lambda: sys.foo, lambda: f.foo, lambda: nothing, lambda: int("x"), lambda: int("12z"), lambda: float("x"),
              lambda: int("9", 8), lambda: max([]), lambda: min(()), lambda: chr(-1), lambda: bytes([300]),
          lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: 1.0 / 0, lambda: 1 << -1, lambda: "{} {}".format(1), lambda: "{a}".format(),
              lambda: "{:d}".format("x"), lambda: "{".format(), lambda: b"\xff".decode(),
          lambda: "a".split(""), lambda: range(1, 2, 0), lambda: [1, 2][::0], lambda: next(iter([])), lambda: __import__("nomodule"),
              lambda: exec("from sys import nothing"), lambda: exec("a, b = 1,"), lambda: exec("a, b = 1, 2, 3"),
              lambda: exec("a, *b, c = 1,")):
    try:
        print("no error", t())
    except Exception as e:
        print(type(e).__name__, e.args)
def f(): pass
try:
    f.foo
except AttributeError as e:
    print(e)
def local():
    print(v)
    v = 1
try:
    local()
except NameError as e:
    print(e)
try:
    C.x.y = 1
except AttributeError as e:
    print(e)
try:
    (1).real_part = 1
except AttributeError as e:
    print(e)
