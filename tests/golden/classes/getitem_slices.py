# A user sequence that serves indexes and slices through slice.indices.
class Numbers:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, k):
        if isinstance(k, slice):
            start, stop, step = k.indices(self.n)
            return [self.value(i) for i in range(start, stop, step)]
        if k < 0:
            k += self.n
        if not 0 <= k < self.n:
            raise IndexError("out of range")
        return self.value(k)
    def value(self, i): return i * 10
    def __iter__(self): return (self[i] for i in range(self.n))
    def __reversed__(self): return (self[i] for i in range(self.n - 1, -1, -1))
n = Numbers(6)
print(n[0], n[-1], n[1:4], n[:], n[::2], n[::-1], n[-2:], n[:-2], n[10:], n[4:1], n[4:1:-1], n[-100:100])
print(list(n), list(reversed(n)), 30 in n, 35 in n)
for i in (6, -7):
    try:
        n[i]
    except IndexError as e:
        print("IndexError", e)
class Slice:
    def __getitem__(self, s): return s
S = Slice()
print(S[1:10:2].indices(5), S[:].indices(4), S[::-1].indices(4), S[-3:-1].indices(4))
s = S[2:5]
print(list(range(10))[s], "abcdefgh"[s], s.start, s.stop, s.step)
