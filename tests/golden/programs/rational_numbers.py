# Exact fractions: arithmetic with ints, comparison, parsing, continued fractions, Egyptian fractions.
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a
class Rational:
    def __init__(self, n, d=1):
        if isinstance(n, str):
            if "/" in n:
                n, d = map(int, n.split("/"))
            elif "." in n:
                whole, frac = n.split(".")
                d = 10 ** len(frac)
                n = int(whole + frac)
            else:
                n = int(n)
        if d == 0:
            raise ZeroDivisionError("denominator is zero")
        if d < 0:
            n, d = -n, -d
        g = gcd(abs(n), d)
        self.n, self.d = n // g, d // g
    @staticmethod
    def of(x): return x if isinstance(x, Rational) else Rational(x)
    def __add__(self, o):
        o = Rational.of(o)
        return Rational(self.n * o.d + o.n * self.d, self.d * o.d)
    __radd__ = __add__
    def __neg__(self): return Rational(-self.n, self.d)
    def __sub__(self, o): return self + -Rational.of(o)
    def __rsub__(self, o): return Rational.of(o) - self
    def __mul__(self, o):
        o = Rational.of(o)
        return Rational(self.n * o.n, self.d * o.d)
    __rmul__ = __mul__
    def __truediv__(self, o):
        o = Rational.of(o)
        return Rational(self.n * o.d, self.d * o.n)
    def __rtruediv__(self, o): return Rational.of(o) / self
    def __floordiv__(self, o): return (self / o).n // (self / o).d
    def __pow__(self, k): return Rational(self.n ** k, self.d ** k) if k >= 0 else Rational(self.d ** -k, self.n ** -k)
    def __abs__(self): return Rational(abs(self.n), self.d)
    def __eq__(self, o):
        o = Rational.of(o)
        return self.n == o.n and self.d == o.d
    def __lt__(self, o):
        o = Rational.of(o)
        return self.n * o.d < o.n * self.d
    def __hash__(self): return hash(self.n) if self.d == 1 else hash((self.n, self.d))
    def __bool__(self): return self.n != 0
    def __repr__(self): return "%d/%d" % (self.n, self.d) if self.d != 1 else str(self.n)
R = Rational
a, b = R(1, 2), R(-3, 4)
print(a + b, a - b, a * b, a / b, a + 1, 1 - a, 2 * b, 1 / a, -a, abs(b), a ** 3, b ** -2, R(7, 2) // 1, a // b)
print(a == R(2, 4), a == 1, R(4, 2) == 2, b < a, a < 1, bool(R(0)), {R(1, 2): "half"}[R(3, 6)], sorted([a, b, R(0), R(1, 3)]))
print(R("3/6"), R("0.125"), R("12"), R("1.50"), R(6, -4), sum([R(1, 3)] * 3), [R(i, 6) for i in range(7)])
try:
    R(1, 0)
except ZeroDivisionError as e:
    print(e)
def continued(r):
    out = []
    n, d = r.n, r.d
    while d:
        q = n // d
        out.append(q)
        n, d = d, n - q * d
    return out
def back(l):
    r = R(l[-1])
    for q in reversed(l[:-1]):
        r = q + 1 / r
    return r
for r in (R(415, 93), R(355, 113), R(1, 3), R(-7, 5)):
    print(r, continued(r), back(continued(r)) == r)
def egyptian(r):
    out = []
    while r:
        d = -(-r.d // r.n)
        out.append(R(1, d))
        r = r - R(1, d)
    return out
print(egyptian(R(5, 6)), egyptian(R(4, 13)))
h = R(0)
for k in range(1, 16):
    h += R(1, k)
print(h, h.n * 10 ** 12 // h.d)
x = R(1)
for _ in range(5):
    x = (x + 2 / x) / 2
print(x.n * 10 ** 30 // x.d)
