# *args and **kwargs in definitions.
def f(*a): return a
def g(**k): return sorted(k.items())
def h(x, *a, **k): return x, a, sorted(k.items())
print(f(), f(1), f(1, 2, 3), f([1, 2]), f(*[1, 2]))
print(g(), g(a=1), g(b=2, a=1))
print(h(1), h(1, 2, 3), h(1, k=5), h(1, 2, y=3, z=4), h(x=7), h(x=7, y=8))
def own(*args, **kwargs):
    args = list(args)
    args.append("extra")
    kwargs["new"] = 1
    return args, sorted(kwargs)
d = {"k": 1}
print(own(1, 2, **d), d)
def pas(*a, **k): return h(*a, **k)
print(pas(1, 2, z=3))
def first(f, *rest):
    if not rest:
        return f
    return f + first(*rest)
print(first(1, 2, 3, 4))
def cnt(*a): return len(a)
print(cnt(*range(50)), cnt(*"abc", *[1, 2]), cnt(*()))
