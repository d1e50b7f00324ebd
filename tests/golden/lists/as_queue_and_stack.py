# Lists that grow and shrink at both ends for a long time.
q = []
total = 0
for i in range(200):
    q.append(i)
    q.append(i * 2)
    if i % 3 == 0:
        total += q.pop(0)
    if i % 2 == 0:
        total -= q.pop()
print(len(q), total, q[:5], q[-5:])
while q:
    q.pop(0)
    if q:
        q.pop()
print(q)
s = []
for tok in "3 4 + 2 * 7 -".split():
    if tok.isdigit():
        s.append(int(tok))
    else:
        b, a = s.pop(), s.pop()
        s.append(a + b if tok == "+" else a - b if tok == "-" else a * b)
print(s)
class Ring:
    def __init__(self, n): self.buf, self.n, self.start = [None] * n, 0, 0
    def put(self, x):
        size = len(self.buf)
        self.buf[(self.start + self.n) % size] = x
        if self.n < size:
            self.n += 1
        else:
            self.start = (self.start + 1) % size
    def items(self): return [self.buf[(self.start + i) % len(self.buf)] for i in range(self.n)]
r = Ring(4)
for i in range(10):
    r.put(i)
    print(r.items())
