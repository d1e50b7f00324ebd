# Generator expressions: laziness, scope, as sole argument, nested.
g = (x * x for x in range(4))
print(next(g), list(g), list(g))
print(sum(x for x in range(10)), max((len(s) for s in ["a", "bbb"])), sorted((-x for x in (3, 1, 2))))
print("".join(c.upper() for c in "abc"), any(x > 2 for x in [1, 2, 3]), all(x for x in ()), tuple(i for i in range(5) if i % 2))
print(list((a, b) for a in range(3) for b in range(a)), dict((k, v) for k, v in [("a", 1)]))
def show(x):
    print("eval", x, end=" ")
    return x
g = (show(x) for x in [1, 2, 3])
print("lazy")
print(next(g))
n = 2
g = (x * n for x in [1, 2])
n = 10
print(list(g))
def first(it): return next(iter(it), None)
print(first(x for x in range(100) if x * x > 50), first(x for x in ()))
fs = list((lambda: i) for i in range(3))
print(sum((x + y for x, y in zip([1, 2], [3, 4])), 100))
x = "kept"
list(x for x in range(3))
print(x)
nested = ((j for j in range(i)) for i in range(4))
print([list(q) for q in nested])
def local(k):
    return list(k + i for i in range(3) if k > 0)
print(local(5), local(-1))
evens = (x for x in range(20) if not x % 2)
div3 = (x for x in evens if not x % 3)
print(list(y + 1 for y in div3))
def f(*a): return a
print(f(*(i for i in range(3))), f((i for i in [1]))[0] is not None)
