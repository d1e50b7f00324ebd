# Parameters after * can only be given by name.
def f(a, *, b, c=3): return a, b, c
print(f(1, b=2), f(1, c=4, b=5), f(b=1, a=2))
def g(*args, sep="-", end): return sep.join(args) + end
print(g("a", "b", end="!"), g(end="."), g("x", end="", sep="+"))
def h(*, only=7): return only
print(h(), h(only=8))
k = lambda a, *, b=2: (a, b)
print(k(1), k(1, b=3))
for t in (lambda: f(1, 2), lambda: f(1), lambda: h(1), lambda: g("a"), lambda: f(1, b=2, d=3)):
    try:
        print(t())
    except TypeError:
        print("TypeError")
def all_kinds(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, sorted(kw.items())
print(all_kinds(1, c=3))
print(all_kinds(1, 2, 3, 4, c=5, d=6, e=7, f=8))
print(all_kinds(c=1, a=0, z=26))
