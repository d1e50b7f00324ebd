# Rich comparison methods, sorting, membership and min/max with them.
class C:
    def __init__(self, n): self.n = n
    def __repr__(self): return "C%d" % self.n
    def __eq__(self, o): return isinstance(o, C) and self.n == o.n
    def __ne__(self, o): return not self == o
    def __lt__(self, o): return self.n < o.n
    def __le__(self, o): return self.n <= o.n
    def __gt__(self, o): return self.n > o.n
    def __ge__(self, o): return self.n >= o.n
a, b, c = C(1), C(2), C(1)
print(a == c, a != c, a == b, a != b, a < b, a <= c, a > b, a >= b, a == 1, a != "x")
print(a < b > c, a == c != b, sorted([C(3), a, b]), max(a, b), min([b, a]))
print(C(2) in [a, b], C(9) in [a, b], [a, b].index(C(2)), [a, c, b].count(C(1)), [a] == [c], (a, b) == (c, b))
class OnlyEq:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
print(OnlyEq(1) == OnlyEq(1), OnlyEq(1) == OnlyEq(2), OnlyEq(1) != OnlyEq(1), OnlyEq(1) != OnlyEq(2))
class Nothing: pass
n, m = Nothing(), Nothing()
print(n == n, n == m, n != m, n is n, n in [m, n], n in [m])
for f in (lambda: n < m, lambda: n >= 1, lambda: sorted([n, m])):
    try:
        f()
    except TypeError:
        print("TypeError")
class Odd:
    def __lt__(self, o): return "odd result"
    def __eq__(self, o): return []
print(Odd() < 1, bool(Odd() == 1))
