# Polynomials with integer coefficients: arithmetic, evaluation, division, calculus, roots, printing.
class Poly:
    def __init__(self, *c):
        c = list(c)
        while len(c) > 1 and c[-1] == 0:
            c.pop()
        self.c = c or [0]
    @property
    def degree(self): return len(self.c) - 1
    def __call__(self, x):
        r = 0
        for k in reversed(self.c):
            r = r * x + k
        return r
    def __add__(self, o):
        n = max(len(self.c), len(o.c))
        return Poly(*[(self.c[i] if i < len(self.c) else 0) + (o.c[i] if i < len(o.c) else 0) for i in range(n)])
    def __neg__(self): return Poly(*[-k for k in self.c])
    def __sub__(self, o): return self + -o
    def __mul__(self, o):
        if isinstance(o, int):
            return Poly(*[k * o for k in self.c])
        r = [0] * (len(self.c) + len(o.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c):
                r[i + j] += a * b
        return Poly(*r)
    def __rmul__(self, k): return self * k
    def __pow__(self, n):
        r = Poly(1)
        for _ in range(n):
            r = r * self
        return r
    def __eq__(self, o): return self.c == o.c
    def divide(self, o):
        q, r = [0] * max(1, len(self.c) - len(o.c) + 1), self.c[:]
        for i in range(len(self.c) - len(o.c), -1, -1):
            k = r[i + o.degree] // o.c[-1]
            q[i] = k
            for j, b in enumerate(o.c):
                r[i + j] -= k * b
        return Poly(*q), Poly(*r)
    def derive(self): return Poly(*[i * k for i, k in enumerate(self.c)][1:])
    def roots(self, lo, hi): return [x for x in range(lo, hi + 1) if self(x) == 0]
    def __str__(self):
        out = ""
        for i in range(self.degree, -1, -1):
            k = self.c[i]
            if k == 0 and self.degree:
                continue
            sign = " - " if k < 0 else " + "
            body = "" if abs(k) == 1 and i else str(abs(k))
            body += "" if i == 0 else "x" if i == 1 else "x^%d" % i
            out += (("-" if k < 0 else "") if not out else sign) + body
        return out
    __repr__ = __str__
p, q = Poly(1, 2, 1), Poly(-1, 1)
print(p, "|", q, "|", p + q, "|", p - q, "|", p * q, "|", -p, "|", p ** 3, "|", 3 * q)
print(p(0), p(3), p(-1), q(2.5), p.degree, Poly(0), Poly(), Poly(5, 0, 0))
print((p * q).divide(q), p.divide(Poly(1, 1)), Poly(1, 0, 0, 1).divide(Poly(1, 1)), p.derive(), (q ** 4).derive(), Poly(7).derive())
r = Poly(1)
for root in (-3, -1, 2, 5):
    r = r * Poly(-root, 1)
print(r, r.roots(-10, 10), r(0))
print([Poly(1, 1) ** n for n in range(5)])
def interpolate(points):
    n = len(points)
    diffs = [[y for _, y in points]]
    for _ in range(n - 1):
        d = diffs[-1]
        diffs.append([b - a for a, b in zip(d, d[1:])])
    return [d[0] for d in diffs]
print(interpolate([(x, x ** 3 - x) for x in range(5)]))
def chebyshev(n):
    a, b = Poly(1), Poly(0, 1)
    for _ in range(n):
        a, b = b, Poly(0, 2) * b - a
    return a
for n in range(6):
    print("T%d = %s" % (n, chebyshev(n)))
