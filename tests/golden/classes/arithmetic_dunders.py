# Arithmetic, bitwise and unary operators of a user class.
class V:
    def __init__(self, s): self.s = s
    def __repr__(self): return self.s
    def b(self, op, o): return V("(%s%s%s)" % (self.s, op, o.s if isinstance(o, V) else o))
    def __add__(self, o): return self.b("+", o)
    def __sub__(self, o): return self.b("-", o)
    def __mul__(self, o): return self.b("*", o)
    def __truediv__(self, o): return self.b("/", o)
    def __floordiv__(self, o): return self.b("//", o)
    def __mod__(self, o): return self.b("%", o)
    def __pow__(self, o): return self.b("**", o)
    def __lshift__(self, o): return self.b("<<", o)
    def __rshift__(self, o): return self.b(">>", o)
    def __and__(self, o): return self.b("&", o)
    def __or__(self, o): return self.b("|", o)
    def __xor__(self, o): return self.b("^", o)
    def __matmul__(self, o): return self.b("@", o)
    def __neg__(self): return V("-" + self.s)
    def __pos__(self): return V("+" + self.s)
    def __invert__(self): return V("~" + self.s)
    def __abs__(self): return V("abs " + self.s)
a, b = V("a"), V("b")
print(a + b, a - b, a * b, a / b, a // b, a % b, a ** b)
print(a << b, a >> b, a & b, a | b, a ^ b, a @ b)
print(-a, +a, ~a, abs(a), a + 1, a * "s")
print(a + b * a - b, (a + b) * -a, a ** b ** a, a | b & a ^ b)
c = a
c += b
print(c, a)
c -= 1
c *= 2
c //= 3
c <<= 4
print(c)
for f in (lambda: V("q") < V("r"), lambda: divmod(a, b), lambda: [] + a, lambda: a[0], lambda: a()):
    try:
        print(f())
    except TypeError:
        print("TypeError")
