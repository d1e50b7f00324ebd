# Annotations of parameters, results and variables have no effect.
def f(a: int, b: str = "x", *c: float, d: list = None, **e: dict) -> tuple:
    n: int = 3
    m: "forward" = a
    return a, b, c, d, e, n, m
print(f(1), f(1, 2, 3, d=4))
x: int = 5
y: str = "s"
print(x, y)
def g(a: (lambda: 0) = 1) -> None:
    return a
print(g())
class C:
    v: int = 7
    w: list = [1]
    def m(self: "C", k: int = 2) -> "C":
        self.q: int = k
        return self
print(C.v, C.w, C().m().q)
l = [0]
l[0]: int = 4
print(l)
