# A matrix class: arithmetic, transpose, power, determinant and inverse in exact fractions.
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a
class Frac:
    def __init__(self, n, d=1):
        g = gcd(abs(n), abs(d)) or 1
        if d < 0:
            g = -g
        self.n, self.d = n // g, d // g
    def __add__(self, o): return Frac(self.n * o.d + o.n * self.d, self.d * o.d)
    def __sub__(self, o): return Frac(self.n * o.d - o.n * self.d, self.d * o.d)
    def __mul__(self, o): return Frac(self.n * o.n, self.d * o.d)
    def __truediv__(self, o): return Frac(self.n * o.d, self.d * o.n)
    def __eq__(self, o): return self.n == o.n and self.d == o.d
    def __bool__(self): return self.n != 0
    def __repr__(self): return str(self.n) if self.d == 1 else "%d/%d" % (self.n, self.d)
class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    @staticmethod
    def identity(n, one=1, zero=0): return Matrix([[one if i == j else zero for j in range(n)] for i in range(n)])
    @property
    def shape(self): return len(self.rows), len(self.rows[0])
    def __getitem__(self, ij): return self.rows[ij[0]][ij[1]]
    def __setitem__(self, ij, v): self.rows[ij[0]][ij[1]] = v
    def __eq__(self, o): return self.rows == o.rows
    def __add__(self, o): return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows)])
    def __mul__(self, o):
        if not isinstance(o, Matrix):
            return Matrix([[v * o for v in r] for r in self.rows])
        if self.shape[1] != o.shape[0]:
            raise ValueError("shapes %s and %s do not fit" % (self.shape, o.shape))
        cols = list(zip(*o.rows))
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in cols] for r in self.rows])
    def __pow__(self, n):
        out, base = Matrix.identity(self.shape[0]), self
        while n:
            if n & 1:
                out = out * base
            base = base * base
            n >>= 1
        return out
    @property
    def T(self): return Matrix(zip(*self.rows))
    def minor(self, i, j): return Matrix([r[:j] + r[j + 1:] for k, r in enumerate(self.rows) if k != i])
    def det(self):
        if self.shape[0] == 1:
            return self.rows[0][0]
        return sum((-1) ** j * v * self.minor(0, j).det() for j, v in enumerate(self.rows[0]) if v)
    def inverse(self):
        n = self.shape[0]
        a = [[Frac(v) for v in r] + [Frac(1 if i == j else 0) for j in range(n)] for i, r in enumerate(self.rows)]
        for c in range(n):
            p = next((r for r in range(c, n) if a[r][c]), None)
            if p is None:
                raise ZeroDivisionError("singular")
            a[c], a[p] = a[p], a[c]
            a[c] = [v / a[c][c] for v in a[c]]
            for r in range(n):
                if r != c and a[r][c]:
                    f = a[r][c]
                    a[r] = [x - f * y for x, y in zip(a[r], a[c])]
        return Matrix([r[n:] for r in a])
    def __repr__(self): return "[" + "; ".join(" ".join(str(v) for v in r) for r in self.rows) + "]"
m = Matrix([[1, 2], [3, 4]])
n = Matrix([[0, 1, 2], [1, 0, 3]])
print(m, n, n.T, m + m, m * 3, m * n, m.shape, n.shape)
print(m ** 5, Matrix([[1, 1], [1, 0]]) ** 90, m ** 0 == Matrix.identity(2))
try:
    n * m
except ValueError as e:
    print(e)
big = Matrix([[2, 0, 1, 3], [1, -1, 2, 0], [4, 1, 0, 2], [3, 2, 1, 1]])
print(big.det(), m.det(), big.T.det(), Matrix.identity(4).det())
print(m.inverse(), big.inverse())
try:
    Matrix([[1, 2], [2, 4]]).inverse()
except ZeroDivisionError as e:
    print(e)
m[0, 1] = 9
print(m, m[0, 1], m[1, 0])
