# Recursion a hundred levels deep, in functions, generators and methods, returns correctly.
def down(n): return 0 if n == 0 else 1 + down(n - 1)
print(down(120))
def total(l, i=0): return 0 if i == len(l) else l[i] + total(l, i + 1)
print(total(list(range(100))))
class Node:
    def __init__(self, v, n): self.v, self.n = v, n
    def sum(self): return self.v + (self.n.sum() if self.n is not None else 0)
    def __len__(self): return 1 + (len(self.n) if self.n is not None else 0)
h = None
for i in range(60):
    h = Node(i, h)
print(h.sum(), len(h))
def gen(n):
    if n:
        yield n
        yield from gen(n - 1)
print(sum(gen(60)))
nested = []
for i in range(40):
    nested = [nested]
def depth(l): return 1 + depth(l[0]) if l else 0
print(depth(nested), len(str(nested)))
def mutual_a(n): return "a" if n == 0 else mutual_b(n - 1)
def mutual_b(n): return "b" if n == 0 else mutual_a(n - 1)
print(mutual_a(101), mutual_b(101))
