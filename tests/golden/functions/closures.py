# Variables shared between closures, captured by reference, at several depths.
def make(n):
    def get(): return n
    def put(v):
        nonlocal n
        n = v
    return get, put
g, p = make(1)
g2, p2 = make(2)
p(10)
print(g(), g2())
fs = [lambda: i for i in range(3)]
def loops():
    out = []
    for i in range(3):
        out.append(lambda: i)
    return [f() for f in out]
print(loops())
def late():
    def f(): return v
    v = 1
    a = f()
    v = 2
    return a, f()
print(late())
def deep(a):
    def l1(b):
        def l2(c):
            def l3(d): return a, b, c, d
            return l3
        return l2
    return l1
print(deep(1)(2)(3)(4))
def params(a, b=2, *c, **d):
    def inner():
        nonlocal a
        a += 1
        return a, b, c, sorted(d)
    return inner
k = params(1, 5, 6, z=7)
k()
print(k())
def compose(*fs):
    def run(x):
        for f in fs:
            x = f(x)
        return x
    return run
print(compose(lambda x: x + 1, lambda x: x * 10, str)(4))
def adders(): return [lambda x, n=n: x + n for n in range(3)]
print([f(10) for f in adders()])
def only_inner():
    x = "x"
    def mid():
        def low(): return x
        return low
    return mid()()
print(only_inner())
