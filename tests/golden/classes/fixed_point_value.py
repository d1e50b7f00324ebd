# A value class that uses many dunders together: a fixed point number.
class Fix:
    S = 1000
    def __init__(self, v, raw=False):
        self.r = v if raw else int(v * Fix.S)
    def _o(self, o): return o.r if isinstance(o, Fix) else o * Fix.S
    def __add__(self, o): return Fix(self.r + self._o(o), True)
    __radd__ = __add__
    def __sub__(self, o): return Fix(self.r - self._o(o), True)
    def __rsub__(self, o): return Fix(self._o(o) - self.r, True)
    def __mul__(self, o): return Fix(self.r * self._o(o) // Fix.S, True)
    __rmul__ = __mul__
    def __truediv__(self, o): return Fix(self.r * Fix.S // self._o(o), True)
    def __neg__(self): return Fix(-self.r, True)
    def __abs__(self): return Fix(abs(self.r), True)
    def __eq__(self, o): return self.r == self._o(o)
    def __lt__(self, o): return self.r < self._o(o)
    def __gt__(self, o): return self.r > self._o(o)
    def __hash__(self): return hash(self.r)
    def __bool__(self): return self.r != 0
    def __int__(self): return self.r // Fix.S
    def __str__(self):
        sign = "-" if self.r < 0 else ""
        r = abs(self.r)
        return "%s%d.%03d" % (sign, r // Fix.S, r % Fix.S)
    def __repr__(self): return "Fix(" + str(self) + ")"
a, b = Fix(3), Fix(1500, True)
print(a, b, a + b, a - b, a * b, a / b, -a, abs(-b), a + 1, 1 + a, 10 - a, 2 * b)
print([a, b], a == 3, a == b, a < b, b < a, sorted([a, b, Fix(0)]), max(a, b))
print(bool(a), bool(Fix(0)), not Fix(0), int(b), {a: "three"}[Fix(3)], sum([a, b, b]))
