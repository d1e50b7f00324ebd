# Generators in a pipeline, yield from, send, and generator expressions.
N = 21000
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
def odd(it):
    for x in it:
        if x & 1:
            yield x
def both(n):
    yield from count(n)
    yield from odd(count(n))
def adder():
    t = 0
    while True:
        t += yield t
def main(n):
    s = 0
    a = adder()
    next(a)
    for r in range(n):
        for x in both(40):
            s += x
        s += sum(x * 2 for x in odd(count(30)))
        for i in range(20):
            s ^= a.send(i) & 0xff
        s &= 0xffffff
    return s
