# micropython.const: folding, private constants without a global, use in expressions.
from micropython import const
A = const(10)
B = const(A * 2 + 1)
_HIDDEN = const(0x40)
MASK = const((1 << 5) | 3)
NEG = const(-A)
BIG = const(1 << 100)
F = const(1.5)
print(A, B, MASK, NEG, BIG, F, ~A, A // 3, A % 3, A ** 2)
print(_HIDDEN, _HIDDEN | 1, "A" in globals(), "_HIDDEN" in globals())
S = const("text")
T = const((1, 2, "x"))
N = const(None)
print(S, T, N, const(5), const("any"))
def f(x):
    _LOCAL = const(7)
    return x + A + _LOCAL
print(f(1))
class C:
    K = const(3)
    _P = const(4)
    def m(self): return self.K
print(C.K, C().m())
if A == 10:
    print("ten")
ANNOTATED: int = const(9)
print(ANNOTATED)
print([i for i in range(A)][B - 13], {A: B}[A], A if B else 0)
LOGIC = const(not 0 and 5 or 6)
print(LOGIC, const(A))
