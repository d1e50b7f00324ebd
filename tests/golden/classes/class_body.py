# Class bodies run statements in their own scope.
class A:
    x = 1
    y = x + 1
    l = []
    for i in range(3):
        l.append(i * y)
    if y > 1:
        def f(self): return "f1"
    else:
        def f(self): return "f2"
    def g(self): return x
    z = [k * 10 for k in (1, 2, 3)]
    print("in body", x, y, l, i)
    try:
        w = 1 // 0
    except ZeroDivisionError:
        w = "div"
    del i
x = "global x"
a = A()
print(a.f(), a.g(), a.z, a.w, A.x, A.y, hasattr(A, "i"))
def make(n):
    class Local:
        v = n
        def get(self): return n, self.v
    return Local
B, C = make(1), make(2)
print(B().get(), C().get(), B is C, B.v, C.v)
class D:
    alias = A
    def _m(self): return 1
    n = _m
print(D().n(), D.alias.x)
class E(A): x = 100; extra = A.y
print(E.x, E.y, E.extra, E().f())
class F():
    """Docstring."""
    v = w = 3
print(F.v, F.w)
