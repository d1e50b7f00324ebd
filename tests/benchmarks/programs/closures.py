# Closures that read and write outer variables, functions as values, decorators.
N = 300000
def counter():
    n = 0
    def inc(by):
        nonlocal n
        n += by
        return n
    return inc
def compose(f, g):
    return lambda x: f(g(x))
def logged(f):
    calls = [0]
    def wrapper(*a):
        calls[0] += 1
        return f(*a)
    return wrapper
@logged
def double(x):
    return x * 2
def main(n):
    c = counter()
    f = compose(lambda x: x & 0xfff, lambda x: x + 3)
    s = 0
    for i in range(n):
        s = f(s + c(i & 7)) + double(i & 3)
        g = compose(f, f)
        s += g(i) & 1
    return s
