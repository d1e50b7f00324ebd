# Comparisons of user classes use only the left operand's method.
class L:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
a, b = L(1), L(2)
print(a < b, b < a)
for t in (lambda: a > b, lambda: a <= b, lambda: a >= b):
    try:
        print(t())
    except TypeError as e:
        print(e)
print(sorted([b, a])[0].n)
