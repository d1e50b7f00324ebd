# Single inheritance: lookup, override, calls to the base, changes in the base seen later.
class A:
    v = "A.v"
    def __init__(self, n): self.n = n
    def who(self): return "A%d" % self.n
    def call(self): return "<" + self.who() + ">"
class B(A):
    def who(self): return "B" + A.who(self)
class C(B):
    v = "C.v"
    def __init__(self, n, m):
        super().__init__(n)
        self.m = m
    def who(self): return "C" + super().who() + str(self.m)
class D(C): pass
for o in (A(1), B(2), C(3, 4), D(5, 6)):
    print(type(o).__name__, o.who(), o.call(), o.v, [isinstance(o, k) for k in (A, B, C, D)])
print(issubclass(D, A), issubclass(A, D), issubclass(A, A), issubclass(B, (int, A)), isinstance(3, (str, int)), isinstance("a", (A, B)))
A.v = "new"
B.w = "w"
print(D.v, B(1).v, D(1, 2).w)
A.added = lambda self: "added " + self.who()
print(D(1, 2).added())
print(issubclass(A, object), isinstance(A(1), object), isinstance(A, type), isinstance(1, object))
