# super() with and without arguments, in methods, class methods, properties and nested functions.
class A:
    def __init__(self, **k): self.k = sorted(k)
    def m(self, x=1): return "A.m%s" % x
    @classmethod
    def c(cls): return "A.c " + cls.__name__
    @staticmethod
    def s(): return "A.s"
    @property
    def p(self): return "A.p"
    attr = "A.attr"
class B(A):
    def __init__(self, **k):
        super().__init__(**k)
        self.b = True
    def m(self, x=2):
        return "B.m/" + super().m(x) + "/" + super(B, self).m()
    @classmethod
    def c(cls): return "B.c/" + super().c()
    @staticmethod
    def s(): return "B.s/" + A.s()
    @property
    def p(self): return "B.p"
    def attr_of(self): return super().attr
    attr = "B.attr"
class C(B):
    def m(self):
        f = super().m
        def inner(): return "C.m/" + f(7)
        return inner()
    def skip(self): return super(B, self).m(9)
b, c = B(z=1, y=2), C()
print(b.k, b.b, b.m(), b.c(), b.s(), b.p, b.attr_of(), b.attr)
print(c.k, c.m(), c.skip(), C.c(), c.p)
try:
    class D:
        def m(self): return super().nope
    D().m()
except AttributeError:
    print("AttributeError")

