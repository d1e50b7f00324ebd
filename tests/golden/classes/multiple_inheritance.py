# Several bases without a diamond: order of lookup, mixins.
class A:
    def f(self): return "A.f"
    def both(self): return "A.both"
class B:
    x = 5
    def g(self): return "B.g"
    def both(self): return "B.both"
class C(A, B): pass
class D(B, A): pass
c, d = C(), D()
print(c.f(), c.g(), c.both(), d.both(), c.x)
class ReprMixin:
    def __repr__(self): return "%s<%s>" % (type(self).__name__, self.key())
class EqMixin:
    def __eq__(self, o): return self.key() == o.key()
    def __hash__(self): return hash(self.key())
class V(ReprMixin, EqMixin):
    def __init__(self, k): self.k = k
    def key(self): return self.k
print(V(1), [V("a")], V(1) == V(1), V(1) == V(2), len({V(1), V(1), V(2)}))
print(isinstance(c, A), isinstance(c, B), issubclass(C, B), issubclass(C, D))
class E(C):
    def both(self): return "E+" + super().both()
print(E().both(), E().g())
class Init1:
    def __init__(self): self.a = 1
class Init2:
    def __init__(self): self.b = 2
class I(Init1, Init2):
    def __init__(self):
        Init1.__init__(self)
        Init2.__init__(self)
i = I()
print(i.a, i.b)
