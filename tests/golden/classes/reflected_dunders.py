# __radd__ and its kin are used when the left operand does not know the right one.
class R:
    def __init__(self, n): self.n = n
    def __radd__(self, o): return "radd %s %s" % (o, self.n)
    def __rsub__(self, o): return "rsub %s %s" % (o, self.n)
    def __rmul__(self, o): return "rmul %s %s" % (o, self.n)
    def __rtruediv__(self, o): return "rtruediv %s %s" % (o, self.n)
    def __rfloordiv__(self, o): return "rfloordiv %s %s" % (o, self.n)
    def __rmod__(self, o): return "rmod %s %s" % (o, self.n)
    def __rpow__(self, o): return "rpow %s %s" % (o, self.n)
    def __rlshift__(self, o): return "rlshift %s %s" % (o, self.n)
    def __rrshift__(self, o): return "rrshift %s %s" % (o, self.n)
    def __rand__(self, o): return "rand %s %s" % (o, self.n)
    def __ror__(self, o): return "ror %s %s" % (o, self.n)
    def __rxor__(self, o): return "rxor %s %s" % (o, self.n)
r = R(7)
print(1 + r, 1 - r, 2 * r, 1 / r, 1 // r, 1 % r, 1 ** r, 1 << r, 1 >> r, 1 & r, 1 | r, 1 ^ r, sep="\n")
print(1.5 + r, None + r)
class L:
    def __add__(self, o): return NotImplemented
    def __sub__(self, o): return "L sub"
class Q:
    def __radd__(self, o): return "Q radd " + type(o).__name__
print(L() + Q(), L() - r)
class Both:
    def __add__(self, o): return "add"
    def __radd__(self, o): return "radd"
print(Both() + 1, 1 + Both(), Both() + Both())
try:
    L() + 1
except TypeError:
    print("TypeError")
class Num:
    def __init__(self, v): self.v = v
    def __add__(self, o): return Num(self.v + (o.v if isinstance(o, Num) else o))
    __radd__ = __add__
print(sum([Num(1), Num(2), Num(3)]).v, (10 + Num(5) + 1).v)
