# StopIteration raised, caught, and not leaked by for loops.
def f():
    raise StopIteration
try:
    f()
except StopIteration as e:
    print("caught", e.args)
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("done")
        return self.n
print(list(It()))
it = It()
for x in it:
    for y in it:
        print(x, y)
try:
    for x in [1, 2]:
        print("loop", x)
        f()
except StopIteration:
    print("not swallowed by the loop")
def g():
    return 5
    yield
try:
    next(g())
except StopIteration as e:
    print(e.value)
def leaky():
    yield 1
    raise StopIteration
try:
    print(list(leaky()))
except RuntimeError:
    print("RuntimeError")
it = iter([1])
print(next(it), next(it, None), next(it, "d"))
