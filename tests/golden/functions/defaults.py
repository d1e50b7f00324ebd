# Default values: evaluated once at definition, mutable, depending on earlier state.
def f(a, b=2, c=3): return a, b, c
print(f(1), f(1, 20), f(1, 20, 30), f(1, c=30), f(c=1, a=2), f(b=5, a=6, c=7))
def acc(x, l=[]):
    l.append(x)
    return l
print(acc(1), acc(2), acc(3, []), acc(4))
n = 10
def g(x=n): return x
n = 20
print(g(), g(n))
def noisy():
    print("default computed")
    return 5
def h(x=noisy(), y=noisy() + 1): return x, y
print(h(), h(1), h(y=1))
fs = []
for i in range(3):
    def k(i=i): return i
    fs.append(k)
print([k() for k in fs])
def m(a=None, b=(), c="", d={}):
    return a, b, c, d
print(m(), m(d=1))
def outer(v):
    def inner(w=v * 2): return v, w
    return inner
print(outer(4)(), outer(5)(1))
print((lambda a, b=3: a * b)(2), (lambda a=1: a)())
