# classmethod and staticmethod through classes, instances and subclasses.
class A:
    made = 0
    def __init__(self, v): self.v = v
    @classmethod
    def make(cls, s):
        cls.made += 1
        return cls(int(s))
    @staticmethod
    def add(a, b=1): return a + b
    @classmethod
    def name(cls): return cls.__name__
    def use(self): return self.add(self.v), self.name(), A.add(1, 2)
class B(A):
    def __init__(self, v): self.v = v * 100
    @staticmethod
    def add(a, b=1): return "B.add"
a, b = A.make("5"), B.make("5")
print(type(a).__name__, a.v, type(b).__name__, b.v, A.made, B.made)
print(A.add(1), a.add(1, 5), B.add(1), b.add(0), a.use(), b.use())
print(A.name(), B.name(), a.name(), b.name(), b.make("2").v)
f, g = A.add, B.name
print(f(10), g())
class C:
    @classmethod
    def alt(cls, **k): return sorted(k), cls is C
    def plain(x): return x
    inc = staticmethod(lambda x: x + 1)
    cm = classmethod(lambda cls, x: (cls.__name__, x))
    lst = len
print(C.alt(q=1), C().alt(), C.plain(3), C.inc(1), C().inc(2), C.cm(5), C().cm(6))
