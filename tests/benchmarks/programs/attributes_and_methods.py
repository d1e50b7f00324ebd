# Reading and writing attributes, calling methods, inherited ones too.
N = 980000
class Base:
    scale = 2
    def get(self):
        return self.v
    def bump(self, by):
        self.v += by
        self.count += 1
class Derived(Base):
    def __init__(self):
        self.v = 0
        self.count = 0
    def step(self, i):
        self.bump(i * self.scale)
        self.v &= 0xffff
        return self.get()
def main(n):
    d = Derived()
    s = 0
    for i in range(n):
        s = (s + d.step(i)) & 0xffffff
    return s + d.count
