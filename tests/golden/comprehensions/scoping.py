# Names in comprehensions: hidden targets, outer variables, closures, defaults, in functions and classes.
x = "outer"
print([x for x in range(3)], x)
print({x: 1 for x in "a"}, {x for x in "b"}, x)
def f(n):
    i = 100
    l = [i + n for i in range(3)]
    return l, i
print(f(1))
def g():
    k = 2
    return [[k * i * j for j in range(1, 3)] for i in range(1, 3)], {k + i: k for i in range(1)}
print(g())
def h():
    fs = [lambda: i for i in range(3)]
    return [q() for q in fs], [q() for q in [lambda i=i: i for i in range(3)]]
print(h())
def args(a, b=[c * 2 for c in range(3)]):
    return [a + d for d in b]
print(args(1), args(0, (5,)))
def nested(z):
    def inner():
        return [z + y for y in range(2)]
    return inner() + [w() for w in [lambda: z]]
print(nested(5))
class C:
    n = 3
    l = [i for i in range(n)]
    def m(self): return [self.n * i for i in self.l if i < self.n]
print(C.l, C().m())
def first_iter(n):
    return [n for n in range(n)]
print(first_iter(3))
y = 1
print([y for _ in range(2)], [(y, z) for z in range(y, y + 2)])
del y
try:
    [y for _ in range(2)]
except NameError:
    print("NameError")
try:
    [never_bound for never_bound in []]
    never_bound
except NameError:
    print("target stays inside")
def deep():
    a = 1
    return [[[a + b + c + d for d in (1,)] for c in (10,)] for b in (100,)]
print(deep())
