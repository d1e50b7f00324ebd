# Closures over loop variables, exception variables, with-targets, imports, classes and functions.
def f():
    for i in range(3):
        def show(): return i
    yield show()
    i = 50
    yield show()
    try:
        raise ValueError("boom")
    except ValueError as exc:
        def text(): return str(exc)
        yield text()
    class K:
        def m(self): return i + K.extra
        extra = 1
    yield K().m()
    def rec(n): return 1 if n == 0 else n * rec(n - 1)
    yield rec(5)
    a, b = 1, 2
    swap = lambda: (b, a)
    a, b = 3, 4
    yield swap()
    del a
    try:
        swap()
    except NameError:
        yield "NameError"
    import sys
    def mod(): return sys is not None
    yield mod()
    total = 0
    def add(n):
        nonlocal total
        total += n
        return total
    [add(k) for k in range(5)]
    yield total
print(list(f()))
class Ctx:
    def __enter__(self): return "resource"
    def __exit__(self, *a): return False
def g():
    with Ctx() as r:
        def use(): return r
    return use()
print(g())
def gen_closure(n):
    def gen():
        nonlocal n
        while n:
            n -= 1
            yield n
    return gen(), lambda: n
it, left = gen_closure(4)
print(next(it), next(it), left())
