# A class with a property, __add__, __eq__, __getitem__ and __len__.
N = 400000
class Pair:
    def __init__(self, a, b):
        self.a = a
        self.b = b
    @property
    def total(self):
        return self.a + self.b
    def __add__(self, o):
        return Pair((self.a + o.a) & 0xfff, (self.b + o.b) & 0xfff)
    def __eq__(self, o):
        return self.a == o.a and self.b == o.b
    def __getitem__(self, i):
        return self.b if i else self.a
    def __len__(self):
        return 2
def main(n):
    p = Pair(1, 2)
    q = Pair(3, 5)
    s = 0
    for i in range(n):
        p = p + q
        s += p.total + p[i & 1] + len(p)
        if p == q:
            s += 1
        s &= 0xffffff
    return s
