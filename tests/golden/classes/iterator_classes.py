# __iter__ and __next__: iterators of one's own, exhausted, infinite, iterables used twice.
class Count:
    def __init__(self, a, b): self.a, self.b = a, b
    def __iter__(self): return self
    def __next__(self):
        if self.a >= self.b:
            raise StopIteration
        self.a += 1
        return self.a - 1
print(list(Count(0, 5)), sum(Count(1, 5)), [x for x in Count(3, 3)], tuple(Count(0, 2)), max(Count(2, 9)))
c = Count(0, 4)
print(next(c), next(c), list(c), list(c), next(c, "end"))
try:
    next(c)
except StopIteration:
    print("StopIteration")
class Bag:
    def __init__(self, *a): self.items = list(a)
    def __iter__(self): return iter(self.items)
b = Bag(3, 1, 2)
print(list(b), list(b), sorted(b), 2 in b, 5 in b, list(zip(b, b)), [(x, y) for x in b for y in b if x < y])
class Gen:
    def __iter__(self):
        yield 1
        yield from "ab"
print(list(Gen()), dict(zip(Gen(), Gen()))[1])
class Forever:
    n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        return self.n
for x in Forever():
    if x > 5:
        break
print(x)
class Bad:
    def __iter__(self): return 5
try:
    for x in Bad():
        pass
except TypeError:
    print("TypeError")
class Fails:
    def __iter__(self): return self
    def __next__(self): raise ValueError("in next")
try:
    list(Fails())
except ValueError as e:
    print(e)
a, b2, c2 = Bag(1, 2, 3)
print(a, b2, c2, "-".join(Bag("x", "y")), all(Bag(1, 0)), any(Bag(0, 0)))
