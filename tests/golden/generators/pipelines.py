# Generators chained into pipelines: take, drop, window, group, merge.
def count(n=0, step=1):
    while True:
        yield n
        n += step
def take(n, it):
    it = iter(it)
    for _ in range(n):
        try:
            yield next(it)
        except StopIteration:
            return
def drop(n, it):
    it = iter(it)
    for _ in range(n):
        next(it, None)
    yield from it
def where(p, it):
    for x in it:
        if p(x):
            yield x
def window(n, it):
    w = []
    for x in it:
        w.append(x)
        if len(w) == n:
            yield tuple(w)
            w.pop(0)
def groupby(it, key):
    group, last = [], None
    for x in it:
        k = key(x)
        if group and k != last:
            yield last, group
            group = []
        group.append(x)
        last = k
    if group:
        yield last, group
def merge(a, b):
    a, b = iter(a), iter(b)
    end = object()
    x, y = next(a, end), next(b, end)
    while x is not end or y is not end:
        if y is end or x is not end and x <= y:
            yield x
            x = next(a, end)
        else:
            yield y
            y = next(b, end)
def sieve():
    it = count(2)
    while True:
        p = next(it)
        yield p
        it = where(lambda x, p=p: x % p, it)
print(list(take(5, count())), list(take(3, drop(10, count(0, 2)))), list(take(5, "ab")))
print(list(take(4, where(lambda x: x % 7 == 3, count()))))
print(list(window(3, range(6))), list(window(2, "a")))
print(list(groupby("aabbbca", lambda c: c)), list(groupby(range(10), lambda x: x // 4)))
print(list(merge([1, 4, 6], [2, 3, 7, 9])), list(merge([], [1])), list(take(10, merge(count(0, 3), count(0, 5)))))
print(list(take(12, sieve())))
def tee(it):
    a, b = [], []
    for x in it:
        a.append(x)
        b.append(-x)
    return iter(a), iter(b)
p, q = tee(take(3, count(1)))
print(list(zip(p, q)))
