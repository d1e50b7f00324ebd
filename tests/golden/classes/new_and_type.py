# __new__, type() with one and three arguments, classes as values.
class Single:
    inst = None
    def __new__(cls):
        if cls.inst is None:
            cls.inst = super().__new__(cls)
            cls.inst.n = 0
        cls.inst.n += 1
        return cls.inst
a, b = Single(), Single()
print(a is b, a.n)
class Args:
    def __new__(cls, x):
        print("new", cls.__name__, x)
        o = object.__new__(cls)
        o.from_new = x
        return o
    def __init__(self, x):
        print("init", x, self.from_new)
        self.x = x
print(Args(5).x)
class Other:
    def __new__(cls): return 42
    def __init__(self): print("not called")
print(Other())
class Base: w = 3
D = type("D", (Base,), {"v": 5, "m": lambda self: self.v + self.w})
print(D.__name__, D.v, D().m(), issubclass(D, Base), issubclass(D, Single))
E = type("E", (), {})
e = E()
e.q = 1
print(type(e) is E, e.q, type(E) is type, type(1) is int, type("") is str, type(None) is type(None))
print(type([]) is list, type(type) is type, type(lambda: 0) is type(print) or "differ", int.__name__, type(2.5).__name__)
classes = {"a": Args, "e": E}
print(isinstance(classes["e"](), E), [c.__name__ for c in (int, str, list, E)])
print(type(3)("12"), type("")(12), type([])((1, 2)))
def factory(*bases, **attrs): return type("Made", bases, attrs)
print(factory(E, z=3)().z)
